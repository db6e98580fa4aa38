/** The one place that loads TensorFlow.js: everything in learn/ takes `tf` and its types from here. */
import { createRequire } from 'node:module';
import type * as TensorFlow from '@tensorflow/tfjs';

export type { Scalar, Tensor, Tensor4D } from '@tensorflow/tfjs';

export const require = createRequire(import.meta.url);

/** Named tensors: meta-parameters, or what was adapted from them. */
export type Tensors = Readonly<Record<string, TensorFlow.Tensor>>;

// tfjs-node still asks util for two functions that Node has removed or warns about (tfjs issue 8609)
const util: Record<string, unknown> = require('node:util');
util.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
util.isArray = Array.isArray;

// its ESM build has no Node entry, so it is required; as a module it would double its registry
export const tf: typeof TensorFlow = require('@tensorflow/tfjs');
tf.enableProdMode();
