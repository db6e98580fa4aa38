/**
 * The outer loop: a prior of spreads that makes the schools seen so far likely, by expectation and maximisation. The
 * inner loop is the exact posterior at weighted draws of the spreads; what one school leaves open counts as open, so
 * the prior does not narrow by itself.
 */
import type { Design, ScaleName } from './design.ts';
import { SCALES } from './design.ts';
import { integrateEffects } from './integrate.ts';
import type { ScalePrior } from './scale-prior.ts';
import { scalesAt } from './scale-prior.ts';

const ROUNDS = 4;

export async function learnScalePrior(
  designs: readonly Design[],
  start: ScalePrior,
): Promise<ScalePrior> {
  let prior = start;
  for (let round = 0; round < ROUNDS; round++) prior = await refit(designs, prior);
  return prior;
}

type Draw = { scales: Readonly<Record<ScaleName, number>>; weight: number };

async function refit(designs: readonly Design[], prior: ScalePrior): Promise<ScalePrior> {
  const draws: Draw[] = [];
  for (const design of designs) {
    const found = await integrateEffects(design, prior);
    const total = found.draws.reduce((sum, { weight }) => sum + weight, 0);
    for (const { theta, weight } of found.draws)
      draws.push({ scales: scalesAt(prior, theta), weight: weight / total / designs.length });
  }
  const anew = (name: ScaleName) => {
    const logs = draws.map(({ scales, weight }) => ({ log: Math.log(scales[name]), weight }));
    const mean = logs.reduce((sum, { log, weight }) => sum + weight * log, 0);
    const variance = logs.reduce((sum, { log, weight }) => sum + weight * (log - mean) ** 2, 0);
    return { median: Math.exp(mean), logSd: Math.sqrt(variance) };
  };
  return Object.fromEntries(SCALES.map((name) => [name, anew(name)])) as ScalePrior; // one for every name
}
