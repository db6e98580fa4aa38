/** From a few answers to one student's abilities, in general and by skill, each with its uncertainty. */
import type { Matrix } from '../linear-algebra.ts';
import { cholesky, dot, solveFactored, solveLower, zeros } from '../linear-algebra.ts';
import type { AbilityModel, Effect } from './ability-model.ts';
import { easeOf } from './ability-model.ts';
import type { Asked, History } from './answers.ts';
import { logistic } from '../../../shared/logistic.ts';

/** The posterior of a student: a normal over [general, skill by skill], of those skills that were answered. */
export type Abilities = {
  skills: ReadonlyMap<number, number>;
  mean: number[];
  /** Lower factor of the posterior's precision. */
  factor: Matrix;
};

const NEWTON_STEPS = 12;
const SMALL_STEP = 1e-6;

/**
 * Laplace's approximation at the posterior mode (Rasmussen, Williams 2006, section 3.4, in its primal form).
 * @param weights how much each answer counts; 1 unless told
 */
export function adaptAbilities(
  model: AbilityModel,
  answers: History,
  weights?: readonly number[],
): Abilities {
  const skills = new Map<number, number>();
  const told = model.spreads.skillAbility > 0 ? answers : [];
  for (const { skills: own } of told)
    for (const skill of own) if (!skills.has(skill)) skills.set(skill, skills.size + 1);
  const precision = [model.spreads.ability ** -2];
  for (let i = 0; i < skills.size; i++) precision.push(model.spreads.skillAbility ** -2);
  const rows = answers.map((answer) => ({
    ...loadings(skills, answer),
    ease: easeOf(model, answer).mean,
  }));
  let mean = new Array<number>(precision.length).fill(0);
  let factor = zeros(0, 0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const slope = mean.map((value, i) => -precision[i] * value);
    const curve = precision.map((own, i) => precision.map((_, j) => (i === j ? own : 0)));
    rows.forEach(({ at, share, ease }, r) => {
      const weight = weights?.[r] ?? 1;
      const p = logistic(ease + at.reduce((sum, i, k) => sum + share[k] * mean[i], 0));
      at.forEach((i, k) => {
        slope[i] += weight * share[k] * (answers[r].correct - p);
        at.forEach((j, l) => {
          curve[i][j] += weight * share[k] * share[l] * p * (1 - p);
        });
      });
    });
    factor = cholesky(curve);
    const move = solveFactored(factor, slope);
    mean = mean.map((value, i) => value + move[i]);
    if (Math.max(...move.map(Math.abs)) < SMALL_STEP) break;
  }
  return { skills, mean, factor };
}

/** Which effects of the posterior an item loads on, and how much. */
function loadings(skills: ReadonlyMap<number, number>, { skills: own }: Asked) {
  const known = own.flatMap((skill) => skills.get(skill) ?? []);
  return { at: [0, ...known], share: [1, ...known.map(() => 1 / own.length)] };
}

/** The logit of a right answer: skills never answered add their prior's variance, and nothing to the middle. */
export function standingOn(model: AbilityModel, abilities: Abilities, asked: Asked): Effect {
  const ease = easeOf(model, asked);
  const { at, share } = loadings(abilities.skills, asked);
  const load = new Array<number>(abilities.mean.length).fill(0);
  at.forEach((i, k) => {
    load[i] += share[k];
  });
  const spread = solveLower(abilities.factor, load);
  const unseen = asked.skills.length - (at.length - 1);
  const variance =
    dot(spread, spread) +
    unseen * (model.spreads.skillAbility / Math.max(1, asked.skills.length)) ** 2;
  return { mean: ease.mean + dot(load, abilities.mean), sd: Math.sqrt(variance + ease.sd ** 2) };
}

/** The logit of E[logistic] under a normal (MacKay 1992, equation 15). */
export const expectedLogit = ({ mean, sd }: Effect): number =>
  mean / Math.sqrt(1 + (Math.PI / 8) * sd ** 2);

export const expectedShare = (effect: Effect): number => logistic(expectedLogit(effect));
