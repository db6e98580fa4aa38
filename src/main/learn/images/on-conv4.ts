/**
 * Any learner on images: Conv-4 turns each image into a row of features, and the learner learns from those.
 * Both are trained as one; all images of a batch go through the network in one call.
 */
import type { Learner, RowTensors } from '../learner.ts';
import { tapedGradient } from '../learner.ts';
import type { Conv4Spec } from '../nn/conv4.ts';
import { applyConv4, conv4Names, initConv4, sharedConv4 } from '../nn/conv4.ts';
import type { Moments } from '../nn/norm.ts';
import type { Params } from '../params.ts';
import { evaluate } from '../tensor/evaluate.ts';
import { splitKey } from '../tensor/keys.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

const momentNames = (block: number): [string, string] => [`mean${block}`, `variance${block}`];

/** @param head a learner of rows as long as the embedding */
export function onConv4(spec: Conv4Spec, head: Learner): Learner {
  const convNames = new Set(conv4Names(spec));
  const headOf = (params: Tensors): Tensors =>
    Object.fromEntries(Object.entries(params).filter(([name]) => !convNames.has(name)));
  const embedded = (params: Tensors, rows: RowTensors): RowTensors => ({
    ...rows,
    x: embedRows(spec, params, rows.x),
  });

  return {
    init(key) {
      const [first, second] = splitKey(key, 2);
      return { ...initConv4(spec, first), ...head.init(second) };
    },
    adapt: (params, support) => ({
      ...params,
      ...head.adapt(headOf(params), embedded(params, support)),
    }),
    predict: (taskParams, x) => head.predict(taskParams, embedRows(spec, taskParams, x)),
    metaGradient: (metaParams, { support, query }, progress) =>
      tapedGradient(metaParams, (params) => {
        const known = support.x.shape[1] as number; // every dimension is known
        const x = embedRows(spec, params, tf.concat([support.x, query.x], 1));
        const [supportX, queryX] = tf.split(x, [known, (x.shape[1] as number) - known], 1);
        const tasks = { support: { ...support, x: supportX }, query: { ...query, x: queryX } };
        // its value stands on the outer tape, so that the gradient reaches the filters as well
        return head.metaGradient(headOf(params), tasks, progress).lossSum;
      }),
  };
}

/** x [B, K, D] → [B, K, E]; by the stored moments where training has left them, else by those of these images. */
function embedRows(spec: Conv4Spec, params: Tensors, x: Tensor): Tensor {
  const [tasks, rows] = x.shape;
  const together = tf.reshape(x, [1, -1, x.shape[2] as number]);
  const fixed = 'mean0' in params ? storedMoments(spec, params) : undefined;
  const { embedding } = applyConv4(spec, sharedConv4(spec, params), { x: together, fixed });
  return tf.reshape(embedding, [tasks, rows as number, -1]);
}

const storedMoments = ({ blocks }: Conv4Spec, params: Tensors): Moments[] =>
  Array.from({ length: blocks }, (_, block) => {
    const [mean, variance] = momentNames(block).map((name) => tf.reshape(params[name], [1, 1, -1]));
    return { mean, variance };
  });

/**
 * The parameters with the moments of training images: afterwards an image's embedding depends on that image alone,
 * and forecasts are inductive.
 *
 * @param images n rows of side · side · channels numbers
 */
export async function settleMoments(
  spec: Conv4Spec,
  params: Params,
  images: Float32Array,
): Promise<Params> {
  const rows = {
    shape: [1, images.length / (spec.side ** 2 * spec.channels), spec.side ** 2 * spec.channels],
    values: images,
  };
  const found = await evaluate(
    ({ images: x, ...tensors }) => {
      const { moments } = applyConv4(spec, sharedConv4(spec, tensors), { x });
      return Object.fromEntries(
        moments.flatMap(({ mean, variance }, block) => {
          const [meanName, varianceName] = momentNames(block);
          return [
            [meanName, tf.reshape(mean, [-1])],
            [varianceName, tf.reshape(variance, [-1])],
          ];
        }),
      );
    },
    { ...params, images: rows },
  );
  return { ...params, ...found };
}

/** Embeddings of many images by settled parameters: rows of E numbers. */
export async function embedImages(
  spec: Conv4Spec,
  params: Params,
  images: Float32Array,
): Promise<Float32Array> {
  const width = spec.side ** 2 * spec.channels;
  const x = { shape: [1, images.length / width, width], values: images };
  const { embedding } = await evaluate(
    ({ x: rows, ...tensors }) => ({ embedding: embedRows(spec, tensors, rows) }),
    { ...params, x },
  );
  return embedding.values;
}
