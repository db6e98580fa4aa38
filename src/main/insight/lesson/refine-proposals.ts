/** A second round of proposals: between the best of the first, and a little around them. */
import type { Random } from '../../../shared/random.ts';
import { PHASES } from '../../../shared/lesson.ts';
import { clamp, STRUCTURE } from './structure.ts';
import type { StructureName } from './structure.ts';

export type Valued = { vector: readonly number[]; value: number };

const PARENTS = 8;
const AROUND = 0.06;
const SHARE_AROUND = 0.015;
const shares: ReadonlySet<string> = new Set(PHASES);
const spreads = STRUCTURE.map((name) => (shares.has(name) ? SHARE_AROUND : AROUND));

/** @returns `count` new vectors; the same draws of `random` give the same ones */
export function refineProposals(
  first: readonly Valued[],
  count: number,
  random: Random,
): number[][] {
  const parents = first.toSorted((a, b) => b.value - a.value).slice(0, PARENTS);
  if (parents.length === 0) return [];
  return Array.from({ length: count }, () => {
    const [one, other, along] = [random.pick(parents), random.pick(parents), random.share()];
    return one.vector.map((value, place) => {
      const between = value + along * ((other.vector[place] ?? value) - value);
      return clamp(between + random.normal(0, spreads[place] ?? 0));
    });
  });
}

/** What a teacher sees at once when it is the other way round: axes, company, an argument, how much is asked. */
const TURNED: readonly StructureName[] = [
  'concrete',
  'everyday',
  'spoken',
  'chosen',
  'together',
  'discuss',
  'support',
  'lightLanguage',
  'pace',
  'checks',
  'challenge',
];
/** A share of the lesson that is clearly there. */
const CLEARLY_THERE = 0.18;

/** The same structure with one of its parts the other way round, then with two. */
export function turnParts(vector: readonly number[]): number[][] {
  const places = TURNED.map((name) => STRUCTURE.indexOf(name));
  const turn = (of: readonly number[], at: number): number[] =>
    of.map((value, place) => (place === at ? otherEnd(value, at) : value));
  const once = places.map((at) => turn(vector, at));
  const twice = places.flatMap((at, i) =>
    places.slice(i + 1).map((other) => turn(turn(vector, at), other)),
  );
  return [...once, ...twice];
}

function otherEnd(value: number, place: number): number {
  if (shares.has(STRUCTURE[place] ?? '')) return value > CLEARLY_THERE / 2 ? 0 : CLEARLY_THERE;
  return value > 0.5 ? 0 : 1;
}
