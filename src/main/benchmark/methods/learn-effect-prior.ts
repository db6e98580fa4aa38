/**
 * The outer loop behind the comparison: what spreads look like over many schools unlike each other, by marginal
 * likelihood; then, at schools that were not learned from and tell little, how much wider effects must be believed for
 * ranges to keep what they promise. A prior of many schools is right on average over them, and so too narrow where
 * methods differ as much as trials find and a term is too short to show it.
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
  cell: BROAD,
  period: BROAD,
  block: BROAD,
  place: BROAD,
  part: BROAD,
  effect: BROAD,
};
const WIDTHS = [1, 1.25, 1.5, 1.75] as const;
/** Ranges of 8 in 10 may keep four points less where little is known; wider still, more is claimed where nothing is. */
const KEPT = 0.76;

export type LearnedPrior = {
  prior: ScalePrior;
  /** Effects are believed so many times as wide as the schools learned from say. */
  widened: number;
  /** Share of 80 % ranges that held in schools held out, at each width tried. */
  heldOut: { width: number; kept80: number; ranges: number }[];
};

/** @returns medians in standard deviations of a score, and the standard deviation of their logarithms */
export async function learnEffectPrior(schools: number, seed: number): Promise<LearnedPrior> {
  const designs: Design[] = [];
  for (let school = 0; school < schools; school++)
    designs.push(await designOf(randomOf(seed, `prior ${school}`)));
  const learned = await learnScalePrior(designs, START);
  const heldOut: LearnedPrior['heldOut'] = [];
  for (const width of WIDTHS) {
    const prior = widen(learned, width);
    const { kept80, ranges } = await proveComparison(SCENARIOS['few-data'], {
      schools,
      seed: seed + 1,
      prior,
    });
    heldOut.push({ width, kept80: kept80 / ranges, ranges });
    if (kept80 / ranges >= KEPT) return { prior, widened: width, heldOut };
  }
  const widest = WIDTHS.at(-1) ?? 1;
  return { prior: widen(learned, widest), widened: widest, heldOut };
}

async function designOf(random: ReturnType<typeof randomOf>): Promise<Design> {
  const { sections, methods } = simulateWorld(variedWorld(random), random.stream('world'));
  const outcomes = sections.flatMap(({ gradebook, lessons }) => observeSection(gradebook, lessons));
  const cells = await adjustOutcomes(outcomes, partByStanding, fitMixedHere);
  return designEffects(cells, { asked: [], methods }, { belief: 'neutral' });
}

const widen = (prior: ScalePrior, width: number): ScalePrior => ({
  ...prior,
  effect: { ...prior.effect, median: prior.effect.median * width },
});
