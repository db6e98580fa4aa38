/**
 * Conv-4: four blocks of 3 × 3 convolution, batch normalisation, relu and 2 × 2 maximum (Vinyals 2016, section 4.1).
 * The maximum is taken before normalisation and relu: both keep order, so the result is the same and the maps are
 * a quarter as large. The first block never builds its full map: products of 4 × 4 patches give the four places of
 * a field one by one, and its moments follow from those of the patches.
 */
import type { Params } from '../params.ts';
import type { Key } from '../tensor/keys.ts';
import { foldIn, normals } from '../tensor/keys.ts';
import type { Tensor, Tensor4D, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';
import { convolve } from './conv.ts';
import type { Moments } from './norm.ts';
import { fromSquares, momentsOf, normalise } from './norm.ts';
import { halve, larger } from './pool.ts';

/** Square images, `side` even, as rows of side · side · channels numbers. */
export type Conv4Spec = { side: number; channels: number; filters: number; blocks: number };

export const conv4Spec = (side: number, channels: number): Conv4Spec => ({
  side,
  channels,
  filters: 64,
  blocks: 4,
});

const sidesOf = ({ side, blocks }: Conv4Spec): number[] =>
  Array.from({ length: blocks + 1 }, (_, i) => Math.floor(side / 2 ** i));

/** Length of the embedding. */
export const embeddingSize = (spec: Conv4Spec): number =>
  (sidesOf(spec).at(-1) ?? 0) ** 2 * spec.filters;

const namesOfBlock = (block: number) => [`conv${block}`, `scale${block}`, `shift${block}`];

export const conv4Names = ({ blocks }: Conv4Spec): string[] =>
  Array.from({ length: blocks }, (_, block) => namesOfBlock(block)).flat();

/** Filters [9·C, F] that keep variance through relu (He 2015); scale (a logarithm) and shift [F] start at 0. */
export function initConv4({ channels, filters, blocks }: Conv4Spec, key: Key): Params {
  const entries = Array.from({ length: blocks }, (_, block) => {
    const into = 9 * (block === 0 ? channels : filters);
    const values = normals(foldIn(key, block), into * filters).map((v) => v * Math.sqrt(2 / into));
    const [conv, scale, shift] = namesOfBlock(block);
    return [
      [conv, { shape: [into, filters], values }],
      [scale, { shape: [filters], values: new Float32Array(filters) }],
      [shift, { shape: [filters], values: new Float32Array(filters) }],
    ] as const;
  });
  return Object.fromEntries(entries.flat());
}

/** Weights as `applyConv4` takes them, shared by all: [in, out] → [1, in, out], [F] → [1, 1, F]. */
export function sharedConv4(spec: Conv4Spec, params: Tensors): Tensors {
  return Object.fromEntries(conv4Names(spec).map((name) => [name, raised(params[name])]));
}

const raised = (w: Tensor): Tensor =>
  w.rank === 1 ? tf.reshape(w, [1, 1, -1]) : tf.expandDims(w, 0);

/**
 * @param weights each [T, in, out], or [1, in, out] when shared
 * @param x [T, K, side · side · channels], row after row, channels last
 * @param fixed a block's moments where they are not those of the images at hand; [1, 1, F] each
 * @returns embedding [T, K, E] and the moments used, a block each
 */
export function applyConv4(
  spec: Conv4Spec,
  weights: Tensors,
  { x, fixed }: { x: Tensor; fixed?: readonly Moments[] },
): { embedding: Tensor; moments: Moments[] } {
  const [tasks, rows] = x.shape as number[]; // every dimension is known
  const own = weights.conv0.shape[0] as number; // T, or 1 when shared
  const sides = sidesOf(spec);
  const moments: Moments[] = [];
  let maps = tf.reshape(x, [tasks * rows, spec.side, spec.side, spec.channels]) as Tensor4D; // rank by its shape
  for (let block = 0; block < spec.blocks; block++) {
    const [conv, scale, shift] = namesOfBlock(block).map((name) => weights[name]);
    const { largest, found } =
      block === 0 ? firstBlock(maps, conv, fixed?.[0]) : laterBlock(maps, conv, fixed?.[block]);
    moments.push(found);
    const relued = tf.relu(
      normalise(tf.reshape(largest, [own, -1, spec.filters]), found, { scale, shift }),
    );
    maps = tf.reshape(relued, [tasks * rows, sides[block + 1], sides[block + 1], spec.filters]);
  }
  return { embedding: tf.reshape(maps, [tasks, rows, -1]), moments };
}

function laterBlock(
  maps: Tensor4D,
  filters: Tensor,
  fixed?: Moments,
): { largest: Tensor; found: Moments } {
  const z = convolve(maps, filters);
  const found = fixed ?? momentsOf(tf.reshape(z, [filters.shape[0], -1, z.shape[3]]));
  return { largest: halve(z), found };
}

function firstBlock(
  images: Tensor4D,
  filters: Tensor,
  fixed?: Moments,
): { largest: Tensor; found: Moments } {
  const [own, , out] = filters.shape as number[]; // every dimension is known
  const fields = tf.reshape(fieldPatches(images), [own, -1, 16 * images.shape[3]]); // [T, n, 16·C]
  const placed = fieldFilters(filters); // four of [T, 16·C, F]
  const [a, b, c, d] = placed.map((filter) => tf.matMul(fields, filter)); // [T, n, F] each
  const largest = larger(larger(a, b), larger(c, d));
  return { largest, found: fixed ?? fieldMoments(fields, tf.concat(placed, 2), out) };
}

/** The 4 × 4 neighbourhood of every 2 × 2 field: [N, H, W, C] → [N, H/2, W/2, 16·C], ordered cell, place in cell. */
function fieldPatches(images: Tensor4D): Tensor {
  const [count, height, width, channels] = images.shape;
  const padded = tf.pad(images, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  const [down, across] = [height / 2, width / 2];
  const cells = tf.transpose(
    tf.reshape(padded, [count * (down + 1), 2, across + 1, 2 * channels]),
    [0, 2, 1, 3],
  );
  const grid = tf.reshape(cells, [count, down + 1, across + 1, 4 * channels]);
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  return tf.concat(
    corners.map(([i, j]) => tf.slice(grid, [0, i, j, 0], [count, down, across, 4 * channels])),
    3,
  );
}

/** A 3 × 3 filter at each of the four places of a field, in the order of `fieldPatches`: [T, 9·C, F] → [T, 16·C, F] */
function fieldFilters(filters: Tensor): Tensor[] {
  const [own, into, out] = filters.shape as number[]; // every dimension is known
  const channels = into / 9;
  const square = tf.reshape(filters, [own, 3, 3, channels * out]) as Tensor4D; // rank by its shape
  return [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map(([i, j]) => {
    const placed = tf.pad(square, [
      [0, 0],
      [i, 1 - i],
      [j, 1 - j],
      [0, 0],
    ]); // [T, 4, 4, C·F]
    const cells = tf.transpose(
      tf.reshape(placed, [own * 2, 2, 2, 2 * channels * out]),
      [0, 2, 1, 3],
    );
    return tf.reshape(cells, [own, 16 * channels, out]);
  });
}

/** E z = p̄'w and E z² = w'(E pp')w over all places of all fields. */
function fieldMoments(fields: Tensor, wide: Tensor, out: number): Moments {
  const [own, places] = fields.shape as number[]; // every dimension is known
  const row = tf.fill([own, 1, places], 1 / places);
  const second = tf.div(tf.matMul(fields, fields, true), places); // [T, 16·C, 16·C]
  const mean = tf.matMul(tf.matMul(row, fields), wide); // [T, 1, 4·F]
  const square = tf.sum(tf.mul(wide, tf.matMul(second, wide)), 1, true);
  const overPlaces = (of: Tensor) => tf.mean(tf.reshape(of, [own, 4, out]), 1, true);
  return fromSquares(overPlaces(mean), overPlaces(square));
}
