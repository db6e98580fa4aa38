/** MAML's meta-loss once more in plain float64, written from the formulas, for finite differences to be taken of. */
import type { Task } from '../../../src/main/learn/meta-batch.ts';

export type Weights = Record<string, number[]>;
type Layer = { w: number[][]; b: number[] };

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

function layersOf(weights: Weights, sizes: number[], prefix = ''): Layer[] {
  return sizes.slice(1).map((out, l) => ({
    w: Array.from({ length: sizes[l] }, (_, i) =>
      weights[`${prefix}w${l}`].slice(i * out, (i + 1) * out),
    ),
    b: [...weights[`${prefix}b${l}`]],
  }));
}

/** Activations of every layer, the last without tanh. */
function forward(layers: Layer[], x: readonly number[]): number[][] {
  const all: number[][] = [[...x]];
  layers.forEach(({ w, b }, l) => {
    const z = b.map((bias, j) => w.reduce((sum, row, i) => sum + row[j] * all[l][i], bias));
    all.push(l < layers.length - 1 ? z.map(Math.tanh) : z);
  });
  return all;
}

/** Gradient of the mean squared error over the rows. */
function gradient(layers: Layer[], rows: Task['support']): Layer[] {
  const sum = layers.map(({ w, b }) => ({
    w: w.map((row) => row.map(() => 0)),
    b: b.map(() => 0),
  }));
  rows.x.forEach((x, n) => {
    const h = forward(layers, x);
    let delta = h.at(-1)!.map((out) => (2 * (out - rows.y[n])) / rows.x.length);
    for (let l = layers.length - 1; l >= 0; l--) {
      h[l].forEach((value, i) => delta.forEach((d, j) => (sum[l].w[i][j] += value * d)));
      delta.forEach((d, j) => (sum[l].b[j] += d));
      const back = layers[l].w.map((row) => row.reduce((s, v, j) => s + v * delta[j], 0));
      delta = back.map((d, i) => d * (1 - h[l][i] ** 2));
    }
  });
  return sum;
}

function step(layers: Layer[], rows: Task['support'], weights: Weights): Layer[] {
  const g = gradient(layers, rows);
  const square = g.reduce(
    (s, { w, b }) => s + [...w.flat(), ...b].reduce((t, v) => t + v * v, 0),
    0,
  );
  const shorter = 1 / Math.sqrt(1 + square / 4); // longest step 2
  const damping = rows.x.length / (rows.x.length + Math.exp(weights.strength[0]));
  const rate = (i: number) => 0.5 * sigmoid(weights.rate[i]) * damping * shorter;
  return layers.map(({ w, b }, l) => ({
    w: w.map((row, i) => row.map((v, j) => v - rate(2 * l) * g[l].w[i][j])),
    b: b.map((v, j) => v - rate(2 * l + 1) * g[l].b[j]),
  }));
}

/** Sum over tasks of the mean negative log-likelihood of their queries after `steps` steps. */
export function float64MetaLoss(
  weights: Weights,
  tasks: Task[],
  { sizes, steps }: { sizes: number[]; steps: number },
) {
  const noise = layersOf(weights, [sizes[0], 8, 1], 'noise.');
  const [own] = weights['noise.level'];
  const [open, prior] = weights['noise.open'];
  return tasks.reduce((total, { support, query }) => {
    let layers = layersOf(weights, sizes);
    for (let s = 0; s < steps; s++)
      layers = support.x.length > 0 ? step(layers, support, weights) : layers;
    const losses = query.x.map((x, i) => {
      const mean = forward(layers, x).at(-1)![0];
      const byInput = 1.5 * Math.tanh(forward(noise, x).at(-1)![0]);
      const variance =
        Math.exp(own + byInput) + Math.exp(open) / (support.x.length + Math.exp(prior));
      return 0.5 * (Math.log(2 * Math.PI * variance) + (query.y[i] - mean) ** 2 / variance);
    });
    return total + losses.reduce((a, b) => a + b, 0) / losses.length;
  }, 0);
}
