/** What sets a student of the list apart, in a line: missing work, and the latest scores beside their own average. */
import type { Reason, StudentForecast } from '../../../shared/contract/forecast.ts';
import { evidenceWords } from '../../../shared/words/reasons.ts';
import { say, type Language } from '../../../shared/words/say.ts';
import { toPoints, writeScore } from '../../i18n/numbers.ts';
import { todayWords as words } from '../../i18n/today.ts';

type Evidence = Reason['evidence'];

/** The latest scores stand apart from the average when they differ by at least this share of the maximum. */
const APART = 0.1;
const LATEST = 2;

/** Null where no score is known to say it with. */
export function sayParticular(forecast: StudentForecast, language: Language): string | null {
  const latest = latestOf(forecast.reasons);
  if (forecast.known === null || latest.length === 0) return null;
  const parts = [
    sayMissing(forecast.reasons, language),
    sayLatest(latest, forecast.known, language),
  ];
  return parts.filter(Boolean).join(language === 'en' ? ' ' : '');
}

/** Reasons about all scores or the newest hold them newest last; those about one kind of work do not. */
function latestOf(reasons: readonly Reason[]): Evidence {
  const whole = reasons.find(
    ({ kind }) => kind === 'recent' || kind === 'level' || kind === 'trend',
  );
  return whole?.evidence.slice(-LATEST) ?? [];
}

function sayMissing(reasons: readonly Reason[], language: Language): string {
  const count = reasons.find(({ kind }) => kind === 'missing')?.count ?? 0;
  return count > 0 ? say(words.missing, language, { count }) : '';
}

function sayLatest(latest: Evidence, known: number, language: Language): string {
  const mean =
    latest.reduce((sum, { points, maxPoints }) => sum + points / maxPoints, 0) / latest.length;
  const scores = latest.map(({ points, maxPoints }) =>
    say(evidenceWords, language, {
      points: writeScore(points, language),
      max: writeScore(maxPoints, language),
    }),
  );
  return say(wordingOf(mean - known), language, {
    known: toPoints(known),
    scores: scores.join(language === 'en' ? ', ' : '、'),
  });
}

function wordingOf(difference: number) {
  if (difference <= -APART) return words.latestLower;
  return difference >= APART ? words.latestHigher : words.latestAlike;
}
