/** Good news in a line, and what it rests on. */
import type { GoodNews, TodayEntry } from '../../../shared/contract/people.ts';
import { say, type Language } from '../../../shared/words/say.ts';
import { toPoints } from '../../i18n/numbers.ts';
import { newsWords as words, todayWords } from '../../i18n/today.ts';

export function sayNews(news: GoodNews, language: Language): string {
  return say(words[news.kind], language, paramsOf(news));
}

function paramsOf(news: GoodNews): Record<string, string | number> {
  switch (news.kind) {
    case 'above-forecast': {
      const [from, to] = news.interval80.map(toPoints);
      return { title: news.title, score: toPoints(news.outcome), from: from ?? 0, to: to ?? 0 };
    }
    case 'handed-in':
      return { handed: news.handed, missed: news.missed };
    case 'improved':
      return {
        n: news.n,
        latest: toPoints(news.latest),
        before: toPoints(news.before),
      };
    case 'recovered':
      return { latest: toPoints(news.latest), dip: toPoints(news.dip) };
    case 'stretch':
      return { from: toPoints(news.interval80[0]), to: toPoints(news.interval80[1]) };
    case 'solid':
      return { n: news.n, low: toPoints(news.low), high: toPoints(news.high) };
  }
}

/** What a line leaves out: how the class did in the same work, what the usual was. */
export function sayMoreOfNews(news: GoodNews, language: Language): string | null {
  if (news.kind === 'improved')
    return say(words.improvedBeside, language, {
      sectionLatest: toPoints(news.sectionLatest),
      sectionBefore: toPoints(news.sectionBefore),
    });
  if (news.kind === 'recovered')
    return say(words.recoveredBeside, language, { usual: toPoints(news.usual) });
  if (news.kind === 'stretch') return say(words.stretchBeside, language, { n: news.n });
  return null;
}

/** Since when there is little to go by. */
export function sayQuiet({ forecast, quietRun }: TodayEntry, language: Language): string {
  if (forecast.knownCount === 0 || quietRun < 2)
    return say(todayWords.fewScores, language, { n: forecast.knownCount });
  return say(todayWords.quietRun, language, { n: quietRun });
}
