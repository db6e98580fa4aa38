/**
 * Who is taught how, by chance: every round each method goes to half of the groups, and in some other round they swap,
 * so that every group has both and no round has one alone; a class without groups has both equally often.
 */
import type { Random } from '../../../../shared/random.ts';

/** 0 or 1 for each unit of a round. */
export type Arms = readonly (0 | 1)[];

/** @returns [rounds][units] */
export function drawArms(units: number, rounds: number, random: Random): Arms[] {
  if (units === 1) return drawHalf(rounds, random).map((arm) => [arm]);
  const arms: Arms[] = [];
  while (arms.length < rounds) {
    const one = drawHalf(units, random);
    arms.push(
      one,
      one.map((arm) => (arm === 0 ? 1 : 0)),
    );
  }
  // In any order: the more draws there might have been, the fewer rounds it takes to tell.
  return random.shuffled(arms.slice(0, rounds));
}

/** Half of the units each way; of an odd number, chance says which way the one more goes. */
function drawHalf(units: number, random: Random): (0 | 1)[] {
  const ones = Math.floor(units / 2) + (units % 2 === 1 && random.chance(0.5) ? 1 : 0);
  return withOnes(units, ones, random);
}

export function withOnes(units: number, ones: number, random: Random): (0 | 1)[] {
  const order = random.shuffled(Array.from({ length: units }, (_, i) => i));
  const chosen = new Set(order.slice(0, ones));
  return Array.from({ length: units }, (_, i): 0 | 1 => (chosen.has(i) ? 1 : 0));
}
