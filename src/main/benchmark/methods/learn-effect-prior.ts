/**
 * The outer loop behind the comparison: what spreads look like over many schools unlike each other, by marginal
 * likelihood; then whether ranges under that prior keep what they promise at schools that it was not learned from.
 */
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { adjustOutcomes, partByStanding } from '../../insight/teaching/methods/adjust-outcomes.ts';
import { designEffects } from '../../insight/teaching/methods/design-effects.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import type { Design } from '../../learn/effects/design.ts';
import { learnScalePrior } from '../../learn/effects/learn-scale-prior.ts';
import type { ScalePrior } from '../../learn/effects/scale-prior.ts';
import { proveComparison } from './prove-comparison.ts';
import { simulateWorld } from './teaching-world.ts';
import { variedWorld } from './varied-world.ts';

/** Where the search starts: wide on every side. */
const BROAD = { median: 0.15, logSd: 1 };
const START: ScalePrior = {
  batch: BROAD,
  period: BROAD,
  block: BROAD,
  place: BROAD,
  part: BROAD,
  effect: BROAD,
};

export type LearnedPrior = {
  prior: ScalePrior;
  /** Share of 80 % ranges that held at as many other schools. */
  kept80: number;
  ranges: number;
};

/** @returns medians in standard deviations of a score, and the standard deviation of their logarithms */
export async function learnEffectPrior(schools: number, seed: number): Promise<LearnedPrior> {
  const designs: Design[] = [];
  for (let school = 0; school < schools; school++)
    designs.push(await designOf(randomOf(seed, `prior ${school}`)));
  const prior = await learnScalePrior(designs, START);
  const others = { schools, seed: seed + 1, prior };
  const { kept80, ranges } = await proveComparison(variedWorld, others);
  return { prior, kept80: kept80 / ranges, ranges };
}

async function designOf(random: ReturnType<typeof randomOf>): Promise<Design> {
  const { sections, methods } = simulateWorld(variedWorld(random), random.stream('world'));
  const outcomes = sections.flatMap(({ gradebook, lessons }) => observeSection(gradebook, lessons));
  const cells = await adjustOutcomes(outcomes, partByStanding, fitMixedHere);
  return designEffects(cells, { asked: [], methods }, { belief: 'neutral' });
}
