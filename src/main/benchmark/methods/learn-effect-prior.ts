/** The outer loop behind the comparison: what spreads look like over many schools unlike each other. */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { adjustOutcomes, partByStanding } from '../../insight/teaching/methods/adjust-outcomes.ts';
import { designEffects } from '../../insight/teaching/methods/design-effects.ts';
import { EFFECT_PRIOR } from '../../insight/teaching/methods/effect-prior.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import type { Design } from '../../learn/effects/design.ts';
import { learnScalePrior } from '../../learn/effects/learn-scale-prior.ts';
import type { ScalePrior } from '../../learn/effects/scale-prior.ts';
import type { WorldSpec } from './teaching-world.ts';
import { simulateWorld, USUAL_WORLD } from './teaching-world.ts';

/** @returns medians in standard deviations of a score, and the standard deviation of their logarithms */
export async function learnEffectPrior(schools: number, seed: number): Promise<ScalePrior> {
  const designs: Design[] = [];
  for (let school = 0; school < schools; school++) {
    const random = randomOf(seed, `prior ${school}`);
    const { sections, methods } = simulateWorld(variedWorld(random), random.stream('world'));
    const outcomes = sections.flatMap(({ gradebook, lessons }) =>
      observeSection(gradebook, lessons),
    );
    const cells = await adjustOutcomes(outcomes, partByStanding, fitMixedHere);
    designs.push(designEffects(cells, { asked: [], methods }, { belief: 'neutral' }));
  }
  return learnScalePrior(designs, EFFECT_PRIOR);
}

/** From hardly anything to more than trials ever found. */
function variedWorld(random: Random): WorldSpec {
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
