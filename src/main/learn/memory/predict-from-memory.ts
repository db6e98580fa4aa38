/** Learners that adapt by remembering, on an external memory: rows are embedded once, kept, and recalled for each query. */
import type { Forecasts, LearnerSpec, MemoryLearner } from '../learner.ts';
import type { PaddedRows, Rows } from '../meta-batch.ts';
import { padTasks } from '../meta-batch.ts';
import type { Params } from '../params.ts';
import { outputs, readForecasts, rowTensors } from '../run-learner.ts';
import { evaluate } from '../tensor/evaluate.ts';
import { tf } from '../tensor/tf.ts';
import type { Lookup, Memory, Retrieved } from './memory.ts';

/** A learner with what it was made for and its meta-parameters: keys of other parameters mean nothing to it. */
export type Rememberer = {
  learner: MemoryLearner;
  spec: Pick<LearnerSpec, 'features' | 'outcome'>;
  params: Params;
};

const NO_ROWS: Rows = { x: [], y: [] };

/** Writes each row's embedding; a number's value is its residual, a class its label. `owners`: one a row, or nobody. */
export async function rememberInMemory(
  memory: Memory,
  who: Rememberer,
  { rows, owners = [] }: { rows: Rows; owners?: readonly (number | null)[] },
): Promise<void> {
  if (rows.x.length === 0) return;
  const { known, worth } = await embedded(who, rows);
  const isNumber = who.spec.outcome.kind === 'number';
  rows.y.forEach((y, i) =>
    memory.write({
      key: rowOf(known, i),
      value: isNumber ? worth.values[i] : 1,
      label: isNumber ? 0 : y,
      owner: owners[i] ?? null,
    }),
  );
}

/**
 * Forecasts each query from the k entries nearest to it: by a kernel or attention over their residuals, or by the
 * prototypes or votes of their classes. With every row of a support set among the k it is the learner's own forecast;
 * cosine prototypes are then means of directions.
 *
 * @param queries [Q][D]; @returns one list of Q forecasts
 */
export async function forecastFromMemory(
  memory: Memory,
  who: Rememberer,
  { queries, lookup }: { queries: number[][]; lookup: Lookup },
): Promise<Forecasts> {
  const { learner, spec, params } = who;
  const asked = { x: queries, y: queries.map(() => 0) };
  const { known } = await embedded(who, asked);
  const recalled = queries.map((_, i) => memory.retrieve(rowOf(known, i), lookup));
  // each query is a task of its own, whose support set is what was recalled for it
  const query = padTasks([{ support: NO_ROWS, query: asked }], spec.features).query;
  const alone = [queries.length, 1, spec.features];
  const read = await evaluate((tensors) => {
    const { x, ...remembered } = recalledTensors(recalled, { spec, width: memory.width }, query);
    return outputs(learner.predict(learner.recall(tensors, remembered), tf.reshape(x, alone)));
  }, params);
  return readForecasts(read, query, spec);
}

async function embedded({ learner, spec, params }: Rememberer, rows: Rows): Promise<Params> {
  const batch = padTasks([{ support: rows, query: NO_ROWS }], spec.features);
  return evaluate((tensors) => {
    const { known, worth } = learner.remember(tensors, rowTensors(batch, batch.support, spec));
    return { known, worth };
  }, params);
}

/** known [1, K, E] */
const rowOf = ({ shape, values }: Params[string], i: number): Float32Array =>
  values.subarray(i * shape[2], (i + 1) * shape[2]);

function recalledTensors(
  recalled: readonly Retrieved[][],
  { spec, width }: { spec: Rememberer['spec']; width: number },
  query: PaddedRows,
) {
  const Q = recalled.length;
  const K = Math.max(1, ...recalled.map((entries) => entries.length));
  const C = spec.outcome.kind === 'number' ? 1 : spec.outcome.ways;
  const known = new Float32Array(Q * K * width);
  const worth = new Float32Array(Q * K * C);
  const present = new Float32Array(Q * K);
  recalled.forEach((entries, q) =>
    entries.forEach(({ key, value, label }, k) => {
      known.set(key, (q * K + k) * width);
      worth[(q * K + k) * C + label] = value;
      present[q * K + k] = 1;
    }),
  );
  return {
    x: tf.tensor(query.x),
    known: tf.tensor(known, [Q, K, width]),
    worth: tf.tensor(worth, [Q, K, C]),
    present: tf.tensor(present, [Q, K, 1]),
  };
}
