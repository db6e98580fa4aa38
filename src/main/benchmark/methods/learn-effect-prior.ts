/**
 * The outer loop behind the comparison: what spreads look like over many schools unlike each other, by marginal
 * likelihood; then, at schools that were not learned from and tell little, how much wider effects must be believed for
 * ranges to keep what they promise. A prior of many schools is right on average over them, and so too narrow where
 * methods differ as much as trials find and a term is too short to show it. What it then keeps is reported at schools
 * that nothing was learned from or chosen at.
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
import { SCENARIOS } from './prove-methods.ts';
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

const WIDTHS = [1, 1.25, 1.5, 1.75] as const;
/** Ranges of 8 in 10 may keep two points less where little is known. */
const KEPT = 0.78;

type Kept = { width: number; kept80: number; ranges: number };

export type LearnedPrior = {
  prior: ScalePrior;
  /** Shares of 80 % ranges that held at the schools that the width was chosen at, the last one chosen. */
  chosenAt: Kept[];
  /** At other schools, unlike each other and with few data. */
  varied: Kept;
  fewData: Kept;
};

/** @returns medians in standard deviations of a score, and the standard deviation of their logarithms */
export async function learnEffectPrior(schools: number, seed: number): Promise<LearnedPrior> {
  const designs: Design[] = [];
  for (let school = 0; school < schools; school++)
    designs.push(await designOf(randomOf(seed, `prior ${school}`)));
  const learned = await learnScalePrior(designs, START);
  const judge = async (scenario: 'varied' | 'few-data', width: number, at: number) => {
    const asked = { schools, seed: at, prior: widen(learned, width) };
    const { kept80, ranges } = await proveComparison(SCENARIOS[scenario], asked);
    return { width, kept80: kept80 / ranges, ranges };
  };
  const chosenAt: Kept[] = [];
  let width: number = WIDTHS[0];
  for (width of WIDTHS) {
    const kept = await judge('few-data', width, seed + 1);
    chosenAt.push(kept);
    if (kept.kept80 >= KEPT) break;
  }
  return {
    prior: widen(learned, width),
    chosenAt,
    varied: await judge('varied', width, seed + 2),
    fewData: await judge('few-data', width, seed + 2),
  };
}

const widen = (prior: ScalePrior, width: number): ScalePrior => ({
  ...prior,
  effect: { ...prior.effect, median: prior.effect.median * width },
});

async function designOf(random: ReturnType<typeof randomOf>): Promise<Design> {
  const { sections, methods } = simulateWorld(variedWorld(random), random.stream('world'));
  const outcomes = sections.flatMap(({ gradebook, lessons }) => observeSection(gradebook, lessons));
  const cells = await adjustOutcomes(outcomes, partByStanding, fitMixedHere);
  return designEffects(cells, { asked: [], methods }, { belief: 'neutral' });
}
