/**
 * Matching Networks: a query takes the classes of the support rows it attends to, by cosine
 * (Vinyals, Blundell, Lillicrap, Kavukcuoglu, Wierstra 2016, eq. 1–2). For numbers, it takes their residuals.
 * With full context embeddings (full-context.ts) it is a learner of its own.
 */
import { initFullContext, inContext, lookedAt } from './full-context.ts';
import {
  embed,
  embeddingNet,
  embeddingSize,
  embedWithBase,
  initEmbedding,
  rememberRows,
} from './embedding.ts';
import type { EmbeddingSpec } from './embedding.ts';
import type { MemoryLearner, Predictive, Remembered, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { logVarianceOf } from './nn/noise.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import type { Params } from './params.ts';
import type { Key } from './tensor/keys.ts';
import { foldIn } from './tensor/keys.ts';
import { normalised } from './tensor/normalised.ts';
import { exp, softmax } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

const PADDING = 1e9; // far below any cosine: a padded row gets no attention
const LEAST = 1e-9; // a class that nobody voted for is improbable, not impossible

/** In which light known rows and queries are compared: each by itself, or in that of what is known. */
type Context = {
  init(key: Key): Params;
  know(params: Tensors, remembered: Remembered): Tensor;
  look(params: Tensors, embedding: Tensor): Tensor;
};

const BY_ITSELF: Context = {
  init: () => ({}),
  know: (_, { known }) => known,
  look: (_, embedding) => embedding,
};

const fullContext = (spec: EmbeddingSpec): Context => ({
  // a key of its own: what else is drawn is the same without it
  init: (key) => initFullContext(embeddingSize(spec), foldIn(key, 7)),
  know: (params, { known, present }) => inContext(params, known, present),
  look: (params, embedding) => lookedAt(params, embedding, params as Remembered), // recalled
});

export const matching = (spec: EmbeddingSpec): MemoryLearner => matchingNetwork(spec, BY_ITSELF);

export const matchingWithFullContext = (spec: EmbeddingSpec): MemoryLearner =>
  matchingNetwork(spec, fullContext(spec));

function matchingNetwork(spec: EmbeddingSpec, context: Context): MemoryLearner {
  const net = embeddingNet(spec);

  const remember = (params: Tensors, rows: RowTensors) => rememberRows(net, params, rows);
  const recall = (params: Tensors, remembered: Remembered): Tensors => ({
    ...params,
    ...remembered,
    known: context.know(params, remembered),
    count: tf.sum(remembered.present, 1, true),
  });
  const adapt = (params: Tensors, support: RowTensors): Tensors =>
    recall(params, remember(params, support));

  const predict = (params: Tensors, x: Tensor): Predictive => {
    if (spec.outcome.kind === 'category') {
      const share = tf.matMul(
        attention(params, context.look(params, embed(net, params, x))),
        params.worth,
      ); // [B, Q, N]
      return { kind: 'category', logProbability: tf.log(tf.add(share, LEAST)) };
    }
    const { embedding, base } = embedWithBase(net, params, x);
    const attended = tf.matMul(attention(params, context.look(params, embedding)), params.worth); // [B, Q, 1]
    const trust = tf.div(params.count, tf.add(params.count, exp(params.prior)));
    const mean = tf.add(base, tf.mul(trust, attended));
    return { kind: 'number', mean, logVariance: logVarianceOf(params, x, params.count) };
  };

  return {
    metric: 'cosine',
    init(key) {
      const scale = spec.outcome.kind === 'category' ? 10 : 1;
      return { ...initEmbedding(spec, { key, scale }), ...context.init(key) };
    },
    remember,
    recall,
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}

/** Softmax over the known rows of scaled cosines: [B, Q, K]. */
function attention({ known, present, scale }: Tensors, embedding: Tensor): Tensor {
  const cosine = tf.matMul(normalised(embedding), normalised(known), false, true);
  const hidden = tf.mul(PADDING, tf.transpose(tf.sub(1, present), [0, 2, 1])); // [B, 1, K]
  return softmax(tf.sub(tf.mul(cosine, exp(scale)), hidden));
}
