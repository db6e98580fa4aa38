/**
 * The one adapted model: attention over earlier cases gives the logit, and everything else that is known of student,
 * item and skill may correct it. The correction is learned episodically (Vinyals et al. 2016, section 2.2): each
 * student is a task with a few answers shown and later ones asked, judged by a model that has not seen them.
 */
import type { Key } from '../tensor/keys.ts';
import type { History } from './answers.ts';
import { logistic } from '../../../shared/logistic.ts';
import type { KnowledgeModel, Question } from './knowledge-model.ts';
import { describeQuestion, fitKnowledge, knowFrom } from './knowledge-model.ts';
import type { LogisticModel } from './logistic-regression.ts';
import { fitLogistic, logisticScore } from './logistic-regression.ts';

/** A few answers shown, later ones asked; what came of those is kept beside it, never in it. */
export type Episode = { known: History; questions: readonly Question[] };
export type JudgedEpisode = Episode & { outcomes: readonly number[] };

/** Students of whom each fifth is described by a model of the others. */
const FOLDS = 5;
/** Rows of one student are alike, so that a correction needs many of them. */
const RIDGE = 100;

/** Models that have not seen a fifth of the students, and one that has seen all. */
export type CrossFitted = { whole: KnowledgeModel; folds: KnowledgeModel[] };

/** One at a time, so that whoever waits can be told and can stop. */
export function* crossFit(
  histories: readonly History[],
  counts: { items: number; skills: number },
  key: Key,
): Generator<number, CrossFitted> {
  const folds: KnowledgeModel[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    folds.push(fitKnowledge(othersThan(fold, histories), counts, key));
    yield (fold + 1) / (FOLDS + 1);
  }
  return { whole: fitKnowledge(histories, counts, key), folds };
}

const othersThan = (fold: number, histories: readonly History[]): History[] =>
  histories.filter((_, student) => student % FOLDS !== fold);

/** The model that has not seen the student in that place. */
export const unseenBy = ({ folds }: CrossFitted, student: number): KnowledgeModel =>
  folds[student % FOLDS];

export function describeEpisode(model: KnowledgeModel, { known, questions }: Episode): number[][] {
  const state = knowFrom(model, known);
  return questions.map((question) => describeQuestion(model, state, question));
}

/** The first feature is the logit that attention gives. */
const attended = (rows: readonly (readonly number[])[]): number[] => rows.map(([logit]) => logit);

/** @param rows of episodes, each described by a model that has not seen its student */
export const fitCorrection = (
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
): LogisticModel => fitLogistic({ x: rows, y: outcomes, offset: attended(rows) }, { ridge: RIDGE });

export const correctedShare = (correction: LogisticModel, row: readonly number[]): number =>
  logistic(row[0] + logisticScore(correction, row));
