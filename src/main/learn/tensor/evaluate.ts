/** The tensors' edge: plain numbers in, plain numbers out, and not one tensor left behind. */
import type { Params } from '../params.ts';
import type { Tensors } from './tf.ts';
import { tf } from './tf.ts';

/** Runs a function of named tensors on plain numbers; reads without blocking, which is the only way on a GPU. */
export async function evaluate(f: (inputs: Tensors) => Tensors, inputs: Params): Promise<Params> {
  const results = tf.tidy(() => {
    const tensors = f(toTensors(inputs));
    // tidy keeps what is returned; a result that is an input is copied, so that both can be freed
    return Object.fromEntries(Object.entries(tensors).map(([name, t]) => [name, tf.clone(t)]));
  });
  try {
    const values = await Promise.all(
      Object.entries(results).map(async ([name, t]) => {
        const read = await t.data<'float32'>();
        return [name, { shape: t.shape, values: read }] as const;
      }),
    );
    return Object.fromEntries(values);
  } finally {
    tf.dispose(results);
  }
}

const toTensors = (params: Params): Tensors =>
  Object.fromEntries(
    Object.entries(params).map(([name, p]) => [name, tf.tensor(p.values, [...p.shape])]),
  );
