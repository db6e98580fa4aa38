/** What is near in the external memory, at the size of a school that has used it for years; beside one matMul over all. */
import { openMemory } from '../../learn/memory/memory.ts';
import type { BackendName } from '../../learn/tensor/backends.ts';
import { foldIn, normals, seedKey } from '../../learn/tensor/keys.ts';
import { evaluate } from '../../learn/tensor/evaluate.ts';
import { tf } from '../../learn/tensor/tf.ts';
import { onBackend, timed } from './meta-step.ts';
import type { Contender, SpeedCase } from './speed-case.ts';

const NEAREST = 32;

export function retrievalContenders(
  { sizes: [entries, width] }: SpeedCase,
  { backend, now }: { backend: BackendName; now: () => number },
): Contender[] {
  const keyOf = (n: number) => normals(foldIn(seedKey(1), n), width);
  const keys = Array.from({ length: entries }, (_, n) => keyOf(n));
  const kept = keys.map((key, n) => {
    return { key, value: n, label: 0, owner: n % 1000, age: 0, usage: 0 };
  });
  const memory = openMemory({ width, capacity: entries, metric: 'euclidean', entries: kept });
  const queries = Array.from({ length: 50 }, (_, n) => keyOf(entries + n));
  let asked = 0;
  const next = () => queries[asked++ % queries.length];
  const look = async () => memory.retrieve(next(), { k: NEAREST });
  const flat = flatSearch(keys, width);
  return [
    { name: 'memory', isOurs: true, steps: timed(look, now), close() {} },
    {
      name: `one matMul, ${backend}`,
      isOurs: false,
      steps: onBackend(
        backend,
        timed(() => flat(next()), now),
      ),
      close() {},
    },
  ];
}

/** −|q − k|² + |q|² = 2 q·k − |k|² of all keys, and the largest of these. */
function flatSearch(keys: readonly Float32Array[], width: number) {
  const table = Float32Array.from(keys.flatMap((key) => [...key]));
  const squares = Float32Array.from(keys, (key) => key.reduce((sum, v) => sum + v * v, 0));
  const held = tf.keep(tf.tensor2d(table, [keys.length, width]));
  const sizes = tf.keep(tf.tensor1d(squares));
  return (query: Float32Array) =>
    evaluate(
      ({ query: q }) => {
        const products = tf.reshape(tf.matMul(held, tf.reshape(q, [width, 1])), [-1]);
        const { indices, values } = tf.topk(tf.sub(tf.mul(2, products), sizes), NEAREST);
        return { indices, values };
      },
      { query: { shape: [width], values: query } },
    );
}
