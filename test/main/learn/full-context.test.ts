/** Full context embeddings against the paper's formulas, written once more in plain float64 loops. */
import { beforeAll, expect, test } from 'vitest';
import { matchingWithFullContext } from '../../../src/main/learn/matching.ts';
import type { Task } from '../../../src/main/learn/meta-batch.ts';
import { padTasks } from '../../../src/main/learn/meta-batch.ts';
import { mapParams } from '../../../src/main/learn/params.ts';
import type { Params } from '../../../src/main/learn/params.ts';
import { forecast } from '../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import { episodes, FEATURES } from './some-tasks.ts';

const WAYS = 3;
const E = 4;
const spec = {
  features: FEATURES,
  outcome: { kind: 'category', ways: WAYS },
  hidden: [],
  embedding: E,
} as const;
const learner = matchingWithFullContext(spec);
const params = mapParams(learner.init(seedKey(1)), ({ values }, name) => {
  const noise = normals(foldIn(seedKey(2), name.length), values.length);
  return values.map((v, i) => v + 0.4 * noise[i]);
});
// a support set of each length that passes through the same call
const tasks = [1, 2].flatMap((shots) => episodes(shots, { count: 2, ways: WAYS, shots }));

beforeAll(() => useBackend('cpu'));

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((s, v, i) => s + v * b[i], 0);
const plus = (...all: number[][]) => all[0].map((_, i) => all.reduce((s, v) => s + v[i], 0));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const softmax = (logits: number[]) => {
  const powers = logits.map((l) => Math.exp(l - Math.max(...logits)));
  return powers.map((p) => p / powers.reduce((s, v) => s + v));
};
const times = (x: readonly number[], { shape: [rows, columns], values }: Params[string]) => {
  if (x.length !== rows) throw new RangeError(`times: ${x.length} numbers for ${rows} rows`);
  return Array.from({ length: columns }, (_, j) =>
    x.reduce((s, v, i) => s + v * values[i * columns + j], 0),
  );
};

type State = { h: number[]; c: number[] };
function lstm(of: string, x: number[], { back, c }: { back: number[]; c: number[] }): State {
  const z = plus(times(x, params[`${of}w0`]), times(back, params[`${of}w1`]), [
    ...params[`${of}b0`].values,
  ]);
  const gate = (g: number, f: (v: number) => number) => z.slice(g * E, (g + 1) * E).map(f);
  const [enter, keep, candidate, leave] = [
    gate(0, sigmoid),
    gate(1, sigmoid),
    gate(2, Math.tanh),
    gate(3, sigmoid),
  ];
  const next = c.map((v, i) => keep[i] * v + enter[i] * candidate[i]);
  return { h: next.map((v, i) => leave[i] * Math.tanh(v)), c: next };
}

const zero = () => Array.from({ length: E }, () => 0);
const embed = (row: readonly number[]) => plus(times(row, params.w0), [...params.b0.values]);

function along(of: string, rows: number[][]): number[][] {
  let state: State = { h: zero(), c: zero() };
  return rows.map((row) => {
    state = lstm(of, row, { back: state.h, c: state.c });
    return state.h;
  });
}

function probabilities({ support, query }: Task): number[][] {
  const plain = support.x.map(embed);
  const [there, back] = [
    along('along.', plain),
    along('against.', plain.toReversed()).toReversed(),
  ];
  const g = plain.map((row, i) => plus(row, there[i], back[i]));
  return query.x.map((row) => {
    const f = embed(row);
    let [h, r, c] = [zero(), zero(), zero()];
    for (let k = 0; k < 3; k++) {
      const next = lstm('look.', f, { back: [...h, ...r], c });
      c = next.c;
      h = plus(next.h, f);
      const a = softmax(g.map((known) => dot(h, known)));
      r = zero().map((_, e) =>
        dot(
          a,
          g.map((known) => known[e]),
        ),
      );
    }
    const scale = Math.exp(params.scale.values[0]);
    const cosine = g.map((known) => dot(h, known) / Math.sqrt(dot(h, h) * dot(known, known)));
    const a = softmax(cosine.map((v) => scale * v));
    return Array.from({ length: WAYS }, (_, n) =>
      a.reduce((s, v, i) => s + (support.y[i] === n ? v : 0), 0),
    );
  });
}

test('a forecast is what equations 1 to 6 give, whatever stands beside the task', async () => {
  const result = await forecast({ learner, spec }, params, padTasks(tasks));
  const actual = result.kind === 'category' ? result.probability : [];
  const expected = tasks.map(probabilities);
  expect(actual.flat(2)).toHaveLength(expected.flat(2).length);
  actual.flat(2).forEach((p, i) => expect(p).toBeCloseTo(expected.flat(2)[i], 5));
});

test('at first it forecasts nearly what it would without context', async () => {
  const draw = (seed: number) => episodes(seed, { count: 12, ways: WAYS, shots: 2 });
  const startOf = async (learner: 'matching' | 'matchingfce') => {
    const { validation } = await trainModel(
      {
        learner,
        outcome: spec.outcome,
        train: draw(1),
        validation: draw(2),
        settings: { steps: 1, batchTasks: 8, seed: 3 },
        spec: { hidden: [12] },
      },
      { now: () => 0 },
    );
    return validation?.logLoss ?? NaN;
  };
  const [plain, context] = [await startOf('matching'), await startOf('matchingfce')];
  expect(context).toBeCloseTo(plain, 1);
  expect(context).not.toBe(plain);
});
