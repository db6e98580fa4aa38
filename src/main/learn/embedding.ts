/** What metric learners share: an embedding of rows, and for numbers a base forecast that tasks correct. */
import type { LearnerSpec, Remembered, RowTensors } from './learner.ts';
import { startQuietly } from './linear-start.ts';
import type { DenseSpec } from './nn/dense.ts';
import { applyShared, initDense } from './nn/dense.ts';
import { initNoise } from './nn/noise.ts';
import type { Params } from './params.ts';
import type { Key } from './tensor/keys.ts';
import { splitKey } from './tensor/keys.ts';
import { exp } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export type EmbeddingSpec = LearnerSpec & { embedding?: number };

const DEFAULTS = { hidden: [32, 32], activation: 'tanh', embedding: 16 } as const;

export const embeddingSize = (spec: EmbeddingSpec): number => ({ ...DEFAULTS, ...spec }).embedding;

/** The network's last column is the base forecast when a number is asked for. */
export function embeddingNet(spec: EmbeddingSpec): DenseSpec {
  const { features, hidden, activation, embedding, outcome } = { ...DEFAULTS, ...spec };
  const out = embedding + (outcome.kind === 'number' ? 1 : 0);
  return { sizes: [features, ...hidden, out], activation };
}

export function initEmbedding(
  spec: EmbeddingSpec,
  { key, scale }: { key: Key; scale: number },
): Params {
  const [netKey, noiseKey] = splitKey(key, 2);
  return {
    ...initNet(spec, netKey),
    scale: { shape: [1], values: Float32Array.of(Math.log(scale)) },
    ...(spec.outcome.kind === 'number' ? initNumberParts(spec, noiseKey) : {}),
  };
}

/** Beside a line, which is the base already: much quieter and it learns too slowly, louder and few groups suffer. */
const OWN_BASE = 0.3;

function initNet(spec: EmbeddingSpec, key: Key): Params {
  const net = embeddingNet(spec);
  const params = initDense(net, key);
  if (!spec.base) return params;
  return startQuietly(net, params, { column: embeddingSize(spec), share: OWN_BASE });
}

/**
 * `prior`: how many known rows the base forecast is worth, as a logarithm. Known rows that have set the level already
 * are believed once more only as far as that is learned.
 */
const initNumberParts = ({ features, base }: EmbeddingSpec, key: Key): Params => ({
  prior: { shape: [1], values: Float32Array.of(base === 'level' ? 3 : 0.7) },
  ...initNoise(features, key),
});

/** x [B, K, D] → embedding [B, K, E] */
export const embed = (net: DenseSpec, params: Tensors, x: Tensor): Tensor =>
  applyShared(net, params, x);

/** x [B, K, D] → embedding [B, K, E] and base forecast [B, K, 1] */
export function embedWithBase(
  net: DenseSpec,
  params: Tensors,
  x: Tensor,
): { embedding: Tensor; base: Tensor } {
  return splitBase(applyShared(net, params, x));
}

function splitBase(output: Tensor): { embedding: Tensor; base: Tensor } {
  const [embedding, base] = tf.split(output, [(output.shape[2] ?? 1) - 1, 1], 2);
  return { embedding, base };
}

/** Rows as metric learners keep them: a number's worth is what the base forecast missed, a class's its one-hot row. */
export function rememberRows(net: DenseSpec, params: Tensors, rows: RowTensors): Remembered {
  const { y, present } = rows;
  const output = applyShared(net, params, rows.x);
  const isNumber = 'prior' in params;
  if (!isNumber) return { known: output, worth: y, present };
  const { embedding, base } = splitBase(output);
  return { known: embedding, worth: tf.mul(tf.sub(y, base), present), present };
}

/**
 * Kernel regression of residuals with a pseudo-row that votes for the base forecast (Nadaraya and Watson 1964, shrunk).
 * similarity [B, Q, K] ≥ 0 with 0 on padding → mean [B, Q, 1] and how many rows bear on each query [B, Q, 1]
 */
export function pooledResidual(
  similarity: Tensor,
  { worth, prior }: Tensors,
): { correction: Tensor; bearing: Tensor } {
  const bearing = tf.sum(similarity, 2, true);
  const correction = tf.div(tf.matMul(similarity, worth), tf.add(bearing, exp(prior)));
  return { correction, bearing };
}
