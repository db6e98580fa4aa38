/** One of the engine's learners on the same task: a student's answers as support set, what is asked as query set. */
import type { Forecasts } from '../../learn/learner.ts';
import type { Episode, JudgedEpisode } from '../../learn/knowledge/adapted-model.ts';
import { describeEpisode } from '../../learn/knowledge/adapted-model.ts';
import type { KnowledgeModel } from '../../learn/knowledge/knowledge-model.ts';
import { describeQuestion, knowFrom } from '../../learn/knowledge/knowledge-model.ts';
import { NUMBERS_ONLY } from '../../learn/create-learner.ts';
import type { LearnerClient } from '../../learn/client.ts';
import type { Rows, Task } from '../../learn/meta-batch.ts';
import type { LearnerName } from '../../learn/train-model.ts';

export type Learn = Pick<LearnerClient, 'train' | 'adaptAndPredict'>;

const LEAST = 0.01;
const AT_ONCE = 64;

/** An answer as it would have been asked, beside all others that are shown. */
function supportOf(model: KnowledgeModel, { known }: Episode): Rows {
  const x = known.map((answer, i) =>
    describeQuestion(model, knowFrom(model, known.toSpliced(i, 1)), { ...answer, position: i }),
  );
  return { x, y: known.map(({ correct }) => correct) };
}

export const taskOf = (model: KnowledgeModel, episode: JudgedEpisode): Task => ({
  support: supportOf(model, episode),
  query: { x: describeEpisode(model, episode), y: [...episode.outcomes] },
});

export type EngineRequest = {
  learner: LearnerName;
  train: Task[];
  validation: Task[];
  seed: number;
  budgetSeconds: number;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
};

/** @returns shares of right answers, task by task, whatever their outcomes */
export async function learnWithEngine(
  learn: Learn,
  { learner, train, validation, seed, budgetSeconds, signal, onProgress }: EngineRequest,
): Promise<(tasks: readonly Task[]) => Promise<number[][]>> {
  const isNumber = NUMBERS_ONLY.some((name) => name === learner);
  // half the credit or more is right, where classes are asked for
  const judged = (task: Task): Task => ({
    support: isNumber ? task.support : rounded(task.support),
    query: isNumber ? task.query : rounded(task.query),
  });
  const { model } = await learn.train(
    {
      learner,
      outcome: isNumber ? { kind: 'number' } : { kind: 'category', ways: 2 },
      train: train.filter(({ query }) => query.y.length > 0).map(judged),
      validation: validation.filter(({ query }) => query.y.length > 0).map(judged),
      settings: { seed, budgetSeconds },
    },
    { signal, onProgress: ({ step, steps }) => onProgress?.(step / steps) },
  );
  return async (tasks) => {
    const shares: number[][] = [];
    for (let from = 0; from < tasks.length; from += AT_ONCE) {
      const asked = tasks.slice(from, from + AT_ONCE).map((task) => ({
        support: judged(task).support,
        queries: task.query.x.map((row) => [...row]),
      }));
      shares.push(...sharesOf(await learn.adaptAndPredict({ model, tasks: asked }, { signal })));
    }
    return shares;
  };
}

const rounded = ({ x, y }: Rows): Rows => ({ x, y: y.map(Math.round) });

function sharesOf(forecasts: Forecasts): number[][] {
  if (forecasts.kind === 'category')
    return forecasts.probability.map((rows) => rows.map(([, right]) => right));
  return forecasts.mean.map((row) => row.map((v) => Math.min(1 - LEAST, Math.max(LEAST, v))));
}
