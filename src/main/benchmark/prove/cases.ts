/** What the proof asks of every learner: a few small ragged tasks, meta-parameters away from their start, directions. */
import { createLearner, NUMBERS_ONLY, SINGLE_LEARNERS } from '../../learn/create-learner.ts';
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import type { LearnerSpec, MadeLearner, Outcome } from '../../learn/learner.ts';
import type { MetaBatch, Rows, Task } from '../../learn/meta-batch.ts';
import { padTasks } from '../../learn/meta-batch.ts';
import type { Params } from '../../learn/params.ts';
import { mapParams } from '../../learn/params.ts';
import { foldIn, normals, seedKey } from '../../learn/tensor/keys.ts';

/** A learner, and numbers that float32 holds exactly: float64 must begin from the same. */
export type ProofCase = {
  learner: SingleLearnerName;
  outcome: Outcome;
  /** What a learner may be asked for beyond its usual form. */
  options?: Pick<LearnerSpec, 'metric'>;
  params: { [name: string]: { shape: readonly number[]; values: number[] } };
  tasks: Task[];
  /** Along each of DIRECTIONS, by float64: how the summed loss changes, or what first-order rules put in its place. */
  slopes: number[];
};

export const PROGRESS = { done: 1, key: seedKey(8) };
export const DIRECTIONS = [1, 2, 3] as const;
const FEATURES = 3;
const SUPPORTS = [0, 1, 4, 7];
const QUERIES = 5;
const WAYS = 3;

/** Their steps leave terms out by design: no loss has them as its slope. */
export const isFirstOrder = (learner: SingleLearnerName): boolean =>
  learner === 'fomaml' || learner === 'reptile';

export function proofKinds(learners: readonly SingleLearnerName[] = SINGLE_LEARNERS): ProofKind[] {
  const category: Outcome = { kind: 'category', ways: WAYS };
  return learners.flatMap((learner) =>
    [undefined, ...(OPTIONS[learner] ?? [])].flatMap((options) => [
      { learner, options, outcome: { kind: 'number' } as const },
      ...(NUMBERS_ONLY.includes(learner) ? [] : [{ learner, options, outcome: category }]),
    ]),
  );
}

export type ProofKind = Pick<ProofCase, 'learner' | 'outcome' | 'options'>;

const OPTIONS: Partial<Record<SingleLearnerName, NonNullable<ProofCase['options']>[]>> = {
  protonet: [{ metric: 'cosine' }],
};

const specOf = ({ outcome, options }: ProofKind): LearnerSpec => ({
  ...options,
  features: FEATURES,
  outcome,
  hidden: [6],
  activation: 'tanh',
  innerSteps: 2,
});

export function madeFor(kind: ProofKind): MadeLearner {
  const spec = specOf(kind);
  return { learner: createLearner(kind.learner, spec), spec };
}

/** A case without its slopes. */
export function drawCase(kind: ProofKind): Omit<ProofCase, 'slopes'> {
  const start = madeFor(kind).learner.init(seedKey(2));
  const away = directionOf(start, 0);
  const params = Object.fromEntries(
    Object.entries(start).map(([name, { shape, values }]) => [
      name,
      { shape, values: rounded(values, (v, i) => v + 0.1 * away[name].values[i]) },
    ]),
  );
  return { ...kind, params, tasks: drawTasks(kind.outcome, seedKey(3)) };
}

/** A random direction over all parameters, the same for the same names and sizes. */
export const directionOf = (params: Params, seed: number): Params =>
  mapParams(params, ({ values }, name) =>
    normals(foldIn(foldIn(seedKey(seed + 1), name.length), values.length), values.length).map(
      Math.fround,
    ),
  );

export const paramsOf = (given: ProofCase['params']): Params =>
  Object.fromEntries(
    Object.entries(given).map(([name, { shape, values }]) => [
      name,
      { shape, values: Float32Array.from(values) },
    ]),
  );

export const batchOf = ({ tasks }: Pick<ProofCase, 'tasks'>): MetaBatch =>
  padTasks(tasks, FEATURES);

/** Groups with a slope and a level of their own; or classes around centres of their own. */
export function drawTasks(outcome: Outcome, key: ReturnType<typeof seedKey>, count = 4): Task[] {
  return Array.from({ length: count }, (_, i) => {
    const own = foldIn(key, i);
    const support = outcome.kind === 'number' ? SUPPORTS[i % SUPPORTS.length] : 2 * WAYS;
    const rows = drawRows(outcome, own, support + QUERIES);
    return {
      support: { x: rows.x.slice(0, support), y: rows.y.slice(0, support) },
      query: { x: rows.x.slice(support), y: rows.y.slice(support) },
    };
  });
}

function drawRows(outcome: Outcome, key: ReturnType<typeof seedKey>, count: number): Rows {
  const own = normals(foldIn(key, 0), FEATURES * WAYS);
  const x = Array.from({ length: count }, (_, i) =>
    rounded(normals(foldIn(key, i + 1), FEATURES), (v, j) =>
      outcome.kind === 'number' ? v : 0.7 * v + 2 * own[(i % WAYS) * FEATURES + j],
    ),
  );
  const noise = normals(foldIn(key, count + 1), count);
  const y = rounded(noise, (e, i) => own[0] + (0.6 + 0.5 * own[1]) * x[i][0] + 0.3 * e);
  return { x, y: outcome.kind === 'number' ? y : y.map((_, i) => i % WAYS) };
}

const rounded = (values: Float32Array, f: (v: number, i: number) => number): number[] =>
  Array.from(values, (v, i) => Math.fround(f(v, i)));
