/** `bench fewshot`: every learner on the same episodes of images, the published figures beside. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FewShotReport } from '../../benchmark/few-shot/few-shot-report.ts';
import { IMAGE_LEARNERS } from '../../learn/images/image-learner-names.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { choice, number, text, texts } from './option.ts';
import { fewShotWords as words, inHundred, watchFewShot } from './say-few-shot.ts';
import { NONE } from './say-number.ts';
import { showProgress } from './show-progress.ts';

const whole = { least: 1, whole: true };

function asText(report: FewShotReport, lang: Language): string {
  const titles = [
    { title: say(words.learner, lang) },
    { title: say(words.accuracy, lang), isNumber: true },
    { title: say(words.range, lang), isNumber: true },
    { title: say(words.trainedEpisodes, lang), isNumber: true },
    { title: say(words.seconds, lang), isNumber: true },
    { title: say(words.published, lang) },
  ];
  const rows = report.learners.map((line) => [
    line.learner,
    inHundred(line.accuracy),
    line.interval95.map(inHundred).join('–'),
    String(line.trainedEpisodes),
    line.trainSeconds.toFixed(0),
    publishedOf(report, line.learner),
  ]);
  const { split, way, shot, seed } = report;
  const told = {
    train: split.train.name,
    trainClasses: split.train.classes,
    test: split.test.name,
    testClasses: split.test.classes,
  };
  const head = say(words.split, lang, { ...told, way, shot, seed });
  return `${head}\n\n${alignTable(titles, rows)}\n${say(words.pupils, lang)}\n`;
}

function publishedOf({ published }: FewShotReport, learner: string): string {
  const own = published.filter((figure) => figure.learner === learner);
  return (
    own.map(({ accuracy, source, on }) => `${inHundred(accuracy)} (${source}; ${on})`).join('; ') ||
    NONE
  );
}

export const benchFewshot = command({
  name: 'bench fewshot',
  does: words.bench,
  options: {
    train: texts('PATH…'),
    test: texts('PATH…'),
    way: number('N', { least: 2, whole: true }),
    shot: number('K', whole),
    query: number('Q', whole),
    episodes: number('N', { least: 2, whole: true }),
    learner: choice(['all', ...IMAGE_LEARNERS]),
    budget: number('SECONDS', { least: 0.1, whole: false }),
    scale: choice(['smoke', 'standard', 'full']),
    out: text('FOLDER'),
  },
  run: async ({ options }, { lang, signal, seed, terminal }) => {
    const { budget, out, ...asked } = options;
    const room = await import('../../benchmark/few-shot/bench-fewshot.ts');
    const { fewShotCsv } = await import('../../benchmark/few-shot/few-shot-report.ts');
    const progress = showProgress(terminal);
    try {
      const watch = watchFewShot(progress, { lang, signal });
      const report = await room.benchFewshot({ ...asked, budgetSeconds: budget, seed }, watch);
      if (out !== undefined) {
        mkdirSync(out, { recursive: true });
        writeFileSync(join(out, 'few-shot.json'), `${JSON.stringify(report, null, 2)}\n`);
        writeFileSync(join(out, 'few-shot.csv'), fewShotCsv(report));
      }
      return { json: report, text: asText(report, lang) };
    } finally {
      progress.end();
    }
  },
});
