/**
 * What was learned about choosing, kept in the school file: a start costs no learning while histories are as they were.
 * It goes as a whole with any student who is deleted, since everybody's courses went into it.
 */
import { serialize } from 'node:v8';
import { z } from 'zod';
import type { Chooser } from '../../learn/recommend/learn-chooser.ts';
import { latestModel, replaceModel, serializedIn } from '../../store/model.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { ReadinessModel } from './predict-readiness.ts';

export type Learned = { chooser: Chooser; readiness: ReadinessModel | null };

const USE = 'course';
/** Another form of what is learned is learned anew; nothing of an older app is read wrongly. */
const FORM = '1';

const Card = z.object({ state: z.string() });
const Weights = z.array(z.number());
const Kept = z.object({
  chooser: z.looseObject({
    courses: z.int(),
    members: z.array(
      z.looseObject({ method: z.string(), model: z.looseObject({ kind: z.string() }) }),
    ),
    weights: z.object({ few: Weights, more: Weights }),
  }),
  readiness: z.looseObject({ width: z.number() }).nullable(),
});

/** @param state what the histories are like now @returns null where nothing was learned from just these */
export function keptLearned(school: SchoolFile, state: string): Learned | null {
  const row = latestModel(school, USE);
  const card = Card.safeParse(row?.card);
  if (!row || row.version !== FORM || !card.success || card.data.state !== state) return null;
  const kept = serializedIn(row);
  return Kept.safeParse(kept).success ? (kept as Learned) : null; // written below, in this very form
}

export function keepLearned(school: SchoolFile, state: string, learned: Learned): void {
  replaceModel(school, {
    use: USE,
    learner: 'blend',
    seed: 0,
    version: FORM,
    backend: 'plain',
    steps: 0,
    card: { state } satisfies z.infer<typeof Card>,
    metaParams: serialize(learned),
  });
}
