/** Methods that learn from episodes how much to believe of what is known: the adapted model, and a plain logistic. */
import type { JudgedEpisode } from '../../learn/knowledge/adapted-model.ts';
import { correctedShare, fitCorrection } from '../../learn/knowledge/adapted-model.ts';
import { logistic } from '../../../shared/logistic.ts';
import { QUESTION_FEATURES } from '../../learn/knowledge/knowledge-model.ts';
import { fitLogistic, logisticScore } from '../../learn/knowledge/logistic-regression.ts';

/** Episodes of one setting with their questions described, by a model that has not seen the student. */
export type DescribedEpisode = JudgedEpisode & { rows: number[][] };
export type RowMethod = { method: string; forecast: (rows: readonly number[][]) => number[] };

export function learnedMethods(episodes: readonly DescribedEpisode[]): RowMethod[] {
  const rows = episodes.flatMap((episode) => episode.rows);
  const outcomes = episodes.flatMap((episode) => episode.outcomes);
  return [pfa(rows, outcomes), adapted(rows, outcomes)];
}

function adapted(rows: readonly number[][], outcomes: readonly number[]): RowMethod {
  const correction = fitCorrection(rows, outcomes);
  return {
    method: 'adapted',
    forecast: (asked) => asked.map((row) => correctedShare(correction, row)),
  };
}

const COUNTED = (
  ['item', 'skill', 'ability', 'right in the skill', 'wrong in the skill', 'recent'] as const
).map((name) => QUESTION_FEATURES.indexOf(name));

/** In the manner of performance factors analysis (Pavlik, Cen, Koedinger 2009): successes and failures so far, beside ability. */
function pfa(rows: readonly number[][], outcomes: readonly number[]): RowMethod {
  const pick = (row: readonly number[]) => COUNTED.map((at) => row[at]);
  const model = fitLogistic({ x: rows.map(pick), y: outcomes });
  return {
    method: 'pfa',
    forecast: (asked) => asked.map((row) => logistic(logisticScore(model, pick(row)))),
  };
}
