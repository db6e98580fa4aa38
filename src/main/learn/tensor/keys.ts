/** Randomness as a value: a key gives the same numbers for ever, and splits into independent keys, as in JAX. */
import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Key = number & { readonly __key: unique symbol };

/** A well-mixed 32-bit word of two (the finaliser of MurmurHash3), so that near seeds are far apart. */
function mix(a: number, b: number): Key {
  let h = (a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) as Key; // the one place where a number becomes a key
}

export const seedKey = (seed: number): Key => mix(seed, 0);

/** The key of the n-th thing under `key`: a step, a layer, a task. */
export const foldIn = (key: Key, n: number): Key => mix(mix(key, 0x51ed270b), n);

export const splitKey = (key: Key, parts: number): Key[] =>
  Array.from({ length: parts }, (_, i) => foldIn(key, i));

/** n numbers in [0, 1). */
export function uniforms(key: Key, n: number): Float32Array {
  const random = xoroshiro128plus(key);
  return Float32Array.from({ length: n }, () => uniformFloat32(random));
}

/** n standard normal numbers (Box and Muller 1958). */
export function normals(key: Key, n: number): Float32Array {
  const random = xoroshiro128plus(key);
  const next = () => uniformFloat32(random);
  return Float32Array.from({ length: n }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  });
}

/** 0 … n − 1 in random order (Fisher and Yates). */
export function permutation(key: Key, n: number): number[] {
  const random = xoroshiro128plus(key);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = uniformInt(random, 0, i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
