/**
 * Gradient-boosted regression trees for squared error: the mean that a mixed model may take as one more covariate
 * (Friedman 2001, Greedy function approximation, algorithm 3; splits by histogram as in Ke et al. 2017, LightGBM).
 */
import type { Key } from './tensor/keys.ts';
import { foldIn, uniforms } from './tensor/keys.ts';

export type BoostOptions = {
  trees: number;
  depth: number;
  rate: number;
  /** Rows that a leaf needs. */
  leastRows: number;
  /** Pseudo-rows of residual zero in every leaf. */
  ridge: number;
  /** Share of the rows that a tree sees. */
  share: number;
};

const BOOST: BoostOptions = {
  trees: 120,
  depth: 3,
  rate: 0.06,
  leastRows: 20,
  ridge: 5,
  share: 0.7,
};

export type BoostedTrees = { base: number; trees: Node[] };
type Node = { value: number } | { feature: number; above: number; low: Node; high: Node };

const BINS = 32;

/** @param x [n][D] complete and finite; @param y n outcomes */
export function fitBoostedTrees(
  x: readonly (readonly number[])[],
  y: readonly number[],
  { key, ...given }: Partial<BoostOptions> & { key: Key },
): BoostedTrees {
  const options = { ...BOOST, ...given };
  const base = y.reduce((sum, v) => sum + v, 0) / Math.max(1, y.length);
  const binned = binFeatures(x);
  const residual = Float64Array.from(y, (v) => v - base);
  const trees: Node[] = [];
  for (let t = 0; t < options.trees; t++) {
    const dice = uniforms(foldIn(key, t), y.length);
    const rows = Uint32Array.from(y.flatMap((_, i) => (dice[i] < options.share ? [i] : [])));
    const tree = grow({ binned, residual, options }, rows, options.depth);
    trees.push(tree);
    for (let i = 0; i < y.length; i++) residual[i] -= valueAt(tree, x[i]);
  }
  return { base, trees };
}

export const predictBoosted = ({ base, trees }: BoostedTrees, x: readonly number[]): number =>
  trees.reduce((sum, tree) => sum + valueAt(tree, x), base);

function valueAt(tree: Node, x: readonly number[]): number {
  let node = tree;
  while ('feature' in node) node = x[node.feature] > node.above ? node.high : node.low;
  return node.value;
}

/** Each feature's cuts, rising, and per row the number of cuts that its value lies above. */
type Binned = { cuts: number[][]; bins: Uint8Array[] };

function binFeatures(x: readonly (readonly number[])[]): Binned {
  const width = x[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => x.map((row) => row[j]));
  const cuts = columns.map(cutsOf);
  const bins = columns.map((column, j) =>
    Uint8Array.from(column, (v) => cuts[j].filter((cut) => v > cut).length),
  );
  return { cuts, bins };
}

/** Between values, so that about as many rows lie in every bin. */
function cutsOf(column: readonly number[]): number[] {
  const sorted = Float64Array.from(column).sort();
  const cuts = new Set<number>();
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * sorted.length) / BINS);
    const next = sorted.findIndex((v) => v > sorted[at]);
    if (next > 0) cuts.add((sorted[at] + sorted[next]) / 2);
  }
  return [...cuts].sort((a, b) => a - b);
}

type Growth = { binned: Binned; residual: Float64Array; options: BoostOptions };

function grow(growth: Growth, rows: Uint32Array, depth: number): Node {
  const { residual, options, binned } = growth;
  let sum = 0;
  for (const i of rows) sum += residual[i];
  const leaf = { value: (options.rate * sum) / (rows.length + options.ridge) };
  if (depth === 0 || rows.length < 2 * options.leastRows) return leaf;
  const split = bestSplit(growth, rows, sum);
  if (!split) return leaf;
  const { feature, bin } = split;
  const bins = binned.bins[feature];
  return {
    feature,
    above: binned.cuts[feature][bin],
    low: grow(
      growth,
      rows.filter((i) => bins[i] <= bin),
      depth - 1,
    ),
    high: grow(
      growth,
      rows.filter((i) => bins[i] > bin),
      depth - 1,
    ),
  };
}

/** The cut that lowers the squared error most, if any does. */
function bestSplit(
  { binned, residual, options }: Growth,
  rows: Uint32Array,
  total: number,
): { feature: number; bin: number } | undefined {
  const { leastRows, ridge } = options;
  const worth = (sum: number, count: number) => (sum * sum) / (count + ridge);
  let best: { feature: number; bin: number } | undefined;
  let most = worth(total, rows.length) + 1e-9;
  for (const [feature, bins] of binned.bins.entries()) {
    const { sums, counts } = histogram(bins, residual, rows);
    let [sum, count] = [0, 0];
    for (let bin = 0; bin < binned.cuts[feature].length; bin++) {
      sum += sums[bin];
      count += counts[bin];
      if (count < leastRows || rows.length - count < leastRows) continue;
      const gain = worth(sum, count) + worth(total - sum, rows.length - count);
      if (gain > most) [best, most] = [{ feature, bin }, gain];
    }
  }
  return best;
}

function histogram(bins: Uint8Array, residual: Float64Array, rows: Uint32Array) {
  const sums = new Float64Array(BINS);
  const counts = new Float64Array(BINS);
  for (const i of rows) {
    sums[bins[i]] += residual[i];
    counts[bins[i]] += 1;
  }
  return { sums, counts };
}
