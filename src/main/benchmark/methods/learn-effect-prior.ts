/** The outer loop behind the comparison: what spreads look like over many schools unlike each other. */
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { adjustOutcomes, partByStanding } from '../../insight/teaching/methods/adjust-outcomes.ts';
import { designEffects } from '../../insight/teaching/methods/design-effects.ts';
import { EFFECT_PRIOR } from '../../insight/teaching/methods/effect-prior.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import type { Design } from '../../learn/effects/design.ts';
import { learnScalePrior } from '../../learn/effects/learn-scale-prior.ts';
import type { ScalePrior } from '../../learn/effects/scale-prior.ts';
import { simulateWorld } from './teaching-world.ts';
import { variedWorld } from './varied-world.ts';

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
