/**
 * How able a student is, in general and in each skill, beside how easy each item is: a Rasch model whose items are
 * drawn towards their skills and whose abilities are drawn towards the school's (a crossed logistic mixed model).
 *
 *   logit P(right) = base + mean of ease[skills] + ease[item] + ability[student] + mean of ability[student, skills]
 *
 * Every effect is normal around 0; spreads are learned with the effects by EM with Laplace's variances
 * (Stiratelli, Laird, Ware 1984; De Boeck, Wilson 2004, chapter 6). What was never answered keeps its prior,
 * so that it answers for an item, a skill or a student that nobody has seen.
 */
import type { Asked, History } from './answers.ts';
import { logistic } from './answers.ts';

/** Standard deviations of the effects, logits; without any in `skillAbility` it is a plain Rasch model. */
export type Spreads = {
  ability: number;
  skillAbility: number;
  itemEase: number;
  skillEase: number;
};

/** An effect's middle and standard deviation, logits. */
export type Effect = { mean: number; sd: number };

export type AbilityModel = {
  base: number;
  spreads: Spreads;
  /** By number; a number that is not there was not seen. */
  skills: Effect[];
  items: Effect[];
};

export type FitOptions = {
  sweeps: number;
  /** Where the spreads start, and what few answers are drawn towards. */
  spreads: Spreads;
};

export const ABILITY_FIT: FitOptions = {
  sweeps: 30,
  spreads: { ability: 0.9, skillAbility: 0.6, itemEase: 0.8, skillEase: 0.7 },
};

/** How many effects the starting spreads count for, beside those that were learned from. */
const SPREAD_WEIGHT = 5;
const LEAST_SPREAD = 0.05;

/** Observations as columns: who answered which item, with its skills behind one another. */
type Columns = {
  student: Int32Array;
  item: Int32Array;
  correct: Float64Array;
  skillStart: Int32Array;
  skills: Int32Array;
  /** Beside `skills`: the number of the pair of student and skill. */
  pairs: Int32Array;
  counts: { students: number; items: number; skills: number; pairs: number };
};

/** Effects of one kind: who they belong to, observation by observation, and how much of them counts there. */
type Block = {
  of: Int32Array;
  /** Null: each observation has exactly one, in full. */
  share: { start: Int32Array; weight: Float64Array } | null;
  mean: Float64Array;
  variance: Float64Array;
  spread: number;
};

/** @param counts how many items and skills there are to number; unseen ones keep their prior */
export function fitAbilityModel(
  histories: readonly History[],
  counts: { items: number; skills: number },
  options: FitOptions = ABILITY_FIT,
): AbilityModel {
  const columns = toColumns(histories, counts);
  const share = shareOfSkills(columns);
  const block = (of: Int32Array, size: number, spread: number, shared: boolean): Block => ({
    of,
    share: shared ? share : null,
    mean: new Float64Array(size),
    variance: new Float64Array(size).fill(spread ** 2),
    spread,
  });
  const { spreads } = options;
  const blocks = {
    skillEase: block(columns.skills, columns.counts.skills, spreads.skillEase, true),
    itemEase: block(columns.item, columns.counts.items, spreads.itemEase, false),
    ability: block(columns.student, columns.counts.students, spreads.ability, false),
    skillAbility: block(columns.pairs, columns.counts.pairs, spreads.skillAbility, true),
  };
  const state = { base: 0, predictor: new Float64Array(columns.item.length) };
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    moveBase(state, columns.correct);
    for (const [name, own] of Object.entries(blocks)) {
      if (own.spread === 0) continue;
      sweepBlock(own, state.predictor, columns.correct);
      own.spread = spreadOf(own, spreads[name as keyof Spreads]); // the keys of `blocks`
    }
  }
  const effects = ({ mean, variance }: Block): Effect[] =>
    Array.from(mean, (middle, i) => ({ mean: middle, sd: Math.sqrt(variance[i]) }));
  return {
    base: state.base,
    spreads: {
      ability: blocks.ability.spread,
      skillAbility: blocks.skillAbility.spread,
      itemEase: blocks.itemEase.spread,
      skillEase: blocks.skillEase.spread,
    },
    skills: effects(blocks.skillEase),
    items: effects(blocks.itemEase),
  };
}

function toColumns(
  histories: readonly History[],
  counts: { items: number; skills: number },
): Columns {
  const all = histories.flatMap((history, student) =>
    history.map((answer) => ({ answer, student })),
  );
  const skillCount = all.reduce((sum, { answer }) => sum + answer.skills.length, 0);
  const columns: Columns = {
    student: new Int32Array(all.length),
    item: new Int32Array(all.length),
    correct: new Float64Array(all.length),
    skillStart: new Int32Array(all.length + 1),
    skills: new Int32Array(skillCount),
    pairs: new Int32Array(skillCount),
    counts: { students: histories.length, ...counts, pairs: 0 },
  };
  const numbers = new Map<number, number>();
  let place = 0;
  all.forEach(({ answer, student }, i) => {
    columns.student[i] = student;
    columns.item[i] = answer.item;
    columns.correct[i] = answer.correct;
    for (const skill of answer.skills) {
      const key = student * counts.skills + skill;
      const pair = numbers.get(key) ?? numbers.size;
      numbers.set(key, pair);
      columns.skills[place] = skill;
      columns.pairs[place++] = pair;
    }
    columns.skillStart[i + 1] = place;
  });
  columns.counts.pairs = numbers.size;
  return columns;
}

function shareOfSkills({ skillStart, skills, item }: Columns) {
  const weight = new Float64Array(skills.length);
  for (let i = 0; i < item.length; i++) {
    weight.fill(1 / (skillStart[i + 1] - skillStart[i]), skillStart[i], skillStart[i + 1]);
  }
  return { start: skillStart, weight };
}

type State = { base: number; predictor: Float64Array };

/** One Newton step of the only effect without a prior. */
function moveBase(state: State, correct: Float64Array): void {
  let [slope, curve] = [0, 1e-6];
  for (let i = 0; i < correct.length; i++) {
    const p = logistic(state.predictor[i]);
    slope += correct[i] - p;
    curve += p * (1 - p);
  }
  const step = slope / curve;
  state.base += step;
  for (let i = 0; i < correct.length; i++) state.predictor[i] += step;
}

/** One Newton step for every effect of the block at once, each given all others. */
function sweepBlock(block: Block, predictor: Float64Array, correct: Float64Array): void {
  const { mean, variance, spread } = block;
  const slope = Float64Array.from(mean, (value) => -value / spread ** 2);
  const curve = new Float64Array(mean.length).fill(1 / spread ** 2);
  forEachShare(block, predictor.length, (i, effect, weight) => {
    const p = logistic(predictor[i]);
    slope[effect] += weight * (correct[i] - p);
    curve[effect] += weight * p * (1 - p);
  });
  const step = slope.map((value, effect) => value / curve[effect]);
  for (let effect = 0; effect < mean.length; effect++) {
    mean[effect] += step[effect];
    variance[effect] = 1 / curve[effect];
  }
  forEachShare(block, predictor.length, (i, effect, weight) => {
    predictor[i] += weight * step[effect];
  });
}

/**
 * Shares of several skills move together: curvature counts a weight once (not squared), which bounds the joint step.
 */
function forEachShare(
  { of, share }: Block,
  count: number,
  visit: (i: number, effect: number, weight: number) => void,
): void {
  if (!share) {
    for (let i = 0; i < count; i++) visit(i, of[i], 1);
    return;
  }
  for (let i = 0; i < count; i++) {
    for (let at = share.start[i]; at < share.start[i + 1]; at++) visit(i, of[at], share.weight[at]);
  }
}

/** M step: E[effect²] over the effects, with the starting spread as a few more of them. */
function spreadOf({ mean, variance }: Block, start: number): number {
  let sum = SPREAD_WEIGHT * start ** 2;
  for (let i = 0; i < mean.length; i++) sum += mean[i] ** 2 + variance[i];
  return Math.max(LEAST_SPREAD, Math.sqrt(sum / (SPREAD_WEIGHT + mean.length)));
}

/** How easy an item is for a student of average ability; what is unknown of it is part of `sd`. */
export function easeOf(model: AbilityModel, { item, skills }: Asked): Effect {
  const own = model.items[item] ?? { mean: 0, sd: model.spreads.itemEase };
  let [mean, variance] = [model.base + own.mean, own.sd ** 2];
  for (const skill of skills) {
    const effect = model.skills[skill] ?? { mean: 0, sd: model.spreads.skillEase };
    mean += effect.mean / skills.length;
    variance += (effect.sd / skills.length) ** 2;
  }
  return { mean, sd: Math.sqrt(variance) };
}

/** One ability a student, in whatever skill. */
export const RASCH_FIT: FitOptions = {
  ...ABILITY_FIT,
  spreads: { ...ABILITY_FIT.spreads, skillAbility: 0 },
};
