/** Seeded randomness: named streams, so that one section's or one item's draws never move another's. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Range = readonly [low: number, high: number];

/** A stream of draws; the same seed gives the same draws in the same order. */
export type Random = {
  /** Uniform in [0, 1). */
  share: () => number;
  /** Uniform in the range. */
  between: (range: Range) => number;
  /** A whole number in the range, both ends included. */
  whole: (range: Range) => number;
  normal: (mean?: number, sd?: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  shuffled: <T>(list: readonly T[]) => T[];
  /** An independent stream that depends on the seed and the name alone. */
  stream: (name: string) => Random;
};

/** FNV-1a, so that names become seeds. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return h | 0;
}

export function randomOf(seed: number, name = ''): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${name}`));
  const share = () => uniformFloat64(generator);
  const whole = ([low, high]: Range) => low + Math.floor(share() * (high - low + 1));
  return {
    share,
    whole,
    between: ([low, high]) => low + share() * (high - low),
    normal: (mean = 0, sd = 1) =>
      mean + sd * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    chance: (probability) => share() < probability,
    pick: (list) => {
      const picked = list[whole([0, list.length - 1])];
      if (picked === undefined) throw new RangeError('pick: the list must not be empty');
      return picked;
    },
    shuffled: (list) =>
      list
        .map((value) => ({ value, key: share() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value),
    stream: (inner) => randomOf(seed, `${name}/${inner}`),
  };
}
