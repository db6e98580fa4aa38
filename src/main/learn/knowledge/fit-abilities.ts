/** Fits the ability model: Newton's sweeps over skills, items and students, their spreads learned on the way. */
import type { AbilityModel, Effect, Spreads } from './ability-model.ts';
import type { History } from './answers.ts';
import { logistic } from '../../../shared/logistic.ts';
import type { Block } from './sweep-effects.ts';
import { spreadOf, sweepBlock } from './sweep-effects.ts';

export type FitOptions = {
  sweeps: number;
  /** Where the spreads start, and what few answers are drawn towards. */
  spreads: Spreads;
};

const ABILITY_FIT: FitOptions = {
  sweeps: 30,
  spreads: { ability: 0.9, skillAbility: 0.6, itemEase: 0.8, skillEase: 0.7 },
};

/** One ability a student, in whatever skill. */
export const RASCH_FIT: FitOptions = {
  ...ABILITY_FIT,
  spreads: { ...ABILITY_FIT.spreads, skillAbility: 0 },
};

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
