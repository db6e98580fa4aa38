/** Schools unlike each other, for learning what is usual and for judging it where it was not learned. */
import type { Random } from '../../../shared/random.ts';
import type { WorldSpec } from './teaching-world.ts';
import { USUAL_WORLD } from './teaching-world.ts';

/** Methods that hardly differ, to methods that differ by more than trials ever found. */
export function variedWorld(random: Random): WorldSpec {
  const between = (low: number, high: number) =>
    Math.exp(random.between([Math.log(low), Math.log(high)]));
  return {
    ...USUAL_WORLD,
    courses: random.whole([1, 3]),
    sectionsPerCourse: random.whole([1, 3]),
    students: random.whole([18, 36]),
    assessments: random.whole([6, 14]),
    methods: random.whole([3, 6]),
    effectSd: between(0.04, 0.35),
    luck: {
      place: between(0.05, 0.4),
      assessment: between(0.15, 0.7),
      period: between(0.08, 0.4),
      half: between(0.03, 0.2),
    },
  };
}
