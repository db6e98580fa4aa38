/** Course choice by the engine's own learners: a student is a task, and whatever learner there is adapts to it. */
import type { SingleLearnerName } from '../create-learner.ts';
import type { Forecasts, Outcome } from '../learner.ts';
import type { TrainProgress } from '../meta-train.ts';
import type { PredictRequest } from '../model.ts';
import { foldIn, permutation, seedKey } from '../tensor/keys.ts';
import type { TrainRequest, TrainResult } from '../train-model.ts';
import type { Histories, History } from './histories.ts';
import { askAbout, studentTasks, viewCourses } from './student-tasks.ts';
import type { CourseView } from './student-tasks.ts';

/** The process that learns, or the learner itself. */
export type Engine = {
  train(
    request: TrainRequest,
    options?: { signal?: AbortSignal; onProgress?: (progress: TrainProgress) => void },
  ): Promise<Pick<TrainResult, 'model'>>;
  adaptAndPredict(request: PredictRequest): Promise<Forecasts>;
};

/** Plain data. */
export type MetaRecommender = { kind: 'meta'; model: Uint8Array; view: CourseView; seed: number };

export type MetaOptions = {
  learner: SingleLearnerName;
  steps: number;
  seed: number;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
};

/** Taken, or not. */
const CHOICE: Outcome = { kind: 'category', ways: 2 };
const STOP_SHARE = 0.1;
/** Students that are adapted together: a bound on the memory that their rows take. */
const TOGETHER = 100;

export async function fitMetaRecommender(
  engine: Engine,
  histories: Histories,
  { learner, steps, seed, signal, onProgress }: MetaOptions,
): Promise<MetaRecommender> {
  const key = seedKey(seed);
  const view = viewCourses(histories, foldIn(key, 0));
  const tasks = studentTasks(histories, view, foldIn(key, 1));
  const order = permutation(foldIn(key, 2), tasks.length);
  const stop = Math.floor(tasks.length * STOP_SHARE);
  const { model } = await engine.train(
    {
      learner,
      outcome: CHOICE,
      train: order.slice(stop).map((place) => tasks[place]),
      validation: order.slice(0, stop).map((place) => tasks[place]),
      settings: { seed, steps, batchTasks: 64, rate: 5e-3, validateEvery: 50, patience: 8 },
      spec: { hidden: [32, 32], innerSteps: 5, innerRate: 0.1 },
    },
    { signal, onProgress: ({ step, steps: all }) => onProgress?.(step / all) },
  );
  return { kind: 'meta', model, view, seed };
}

/** For each student, the log-odds of these courses; all others have none. */
export async function scoreMetaRecommender(
  engine: Engine,
  { model, view, seed }: MetaRecommender,
  students: readonly { known: History; asked: readonly number[] }[],
): Promise<Float64Array[]> {
  const scores: Float64Array[] = [];
  for (let from = 0; from < students.length; from += TOGETHER) {
    const some = students.slice(from, from + TOGETHER);
    const tasks = some.map(({ known, asked }) =>
      askAbout(view, known, { asked, key: foldIn(seedKey(seed), known.length) }),
    );
    const forecasts = await engine.adaptAndPredict({ model, tasks });
    if (forecasts.kind !== 'category') throw new TypeError('scoreMetaRecommender: not a choice');
    for (const [place, { asked }] of some.entries()) {
      const own = new Float64Array(view.embedding.length).fill(-Infinity);
      for (const [i, course] of asked.entries()) {
        const [no, yes] = forecasts.probability[place][i];
        own[course] = Math.log(Math.max(yes, 1e-12) / Math.max(no, 1e-12));
      }
      scores.push(own);
    }
  }
  return scores;
}
