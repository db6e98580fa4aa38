/**
 * Bayesian knowledge tracing (Corbett and Anderson 1995): a skill is known or not, may be learned with every answer,
 * and shows through slips and guesses. Parameters are one skill's for all students, by EM (Baum-Welch), drawn
 * towards those of all skills together, so that a skill with few answers has plausible ones.
 */
import type { Asked, History } from './answers.ts';
import { bayes } from './answers.ts';

type BktSkill = { known: number; learn: number; slip: number; guess: number };
export type BktModel = { pooled: BktSkill; skills: BktSkill[] };

const START: BktSkill = { known: 0.5, learn: 0.1, slip: 0.15, guess: 0.25 };
/** Sequences, or answers, that the pooled parameters count as. */
const WEIGHT = 20;
const ROUNDS = 15;
/** Above it a student who knows would be more often wrong than one who does not (Baker et al. 2008). */
const MOST_SLIP = 0.4;
const MOST_GUESS = 0.5;

export function fitBkt(histories: readonly History[], counts: { skills: number }): BktModel {
  const bySkill = sequencesOf(histories, counts.skills);
  const pooled = fitSkill(bySkill.flat(), START);
  return { pooled, skills: bySkill.map((sequences) => fitSkill(sequences, pooled)) };
}

function sequencesOf(histories: readonly History[], skills: number): number[][][] {
  const bySkill: number[][][] = Array.from({ length: skills }, () => []);
  for (const history of histories) {
    const own = new Map<number, number[]>();
    for (const { skills: needed, correct } of history)
      for (const skill of needed) own.set(skill, [...(own.get(skill) ?? []), correct]);
    for (const [skill, sequence] of own) bySkill[skill].push(sequence);
  }
  return bySkill;
}

type Sums = { known: number; starts: number; learned: number; could: number } & {
  slips: number;
  knowing: number;
  guesses: number;
  unknowing: number;
};

function fitSkill(sequences: readonly number[][], prior: BktSkill): BktSkill {
  let skill = prior;
  for (let round = 0; round < ROUNDS && sequences.length > 0; round++) {
    const sums: Sums = {
      known: WEIGHT * prior.known,
      starts: WEIGHT,
      learned: WEIGHT * prior.learn,
      could: WEIGHT,
      slips: WEIGHT * prior.slip,
      knowing: WEIGHT,
      guesses: WEIGHT * prior.guess,
      unknowing: WEIGHT,
    };
    for (const sequence of sequences) countSequence(skill, sequence, sums);
    skill = {
      known: sums.known / sums.starts,
      learn: sums.learned / sums.could,
      slip: Math.min(MOST_SLIP, sums.slips / sums.knowing),
      guess: Math.min(MOST_GUESS, sums.guesses / sums.unknowing),
    };
  }
  return skill;
}

/** How well each state explains an answer; a share of the credit lies in between. */
const explains = ({ slip, guess }: BktSkill, correct: number) => ({
  knowing: correct * (1 - slip) + (1 - correct) * slip,
  unknowing: correct * guess + (1 - correct) * (1 - guess),
});

/** Forward-backward over one student's answers in the skill; nobody forgets. */
function countSequence(skill: BktSkill, sequence: readonly number[], sums: Sums): void {
  const forward = sequence.map(() => 0);
  let before = skill.known;
  sequence.forEach((correct, t) => {
    forward[t] = seen(skill, before, correct);
    before = forward[t] + (1 - forward[t]) * skill.learn;
  });
  let [afterKnown, afterNot] = [1, 1];
  for (let t = sequence.length - 1; t >= 0; t--) {
    const weight = forward[t] * afterKnown + (1 - forward[t]) * afterNot;
    const known = (forward[t] * afterKnown) / weight;
    sums.slips += known * (1 - sequence[t]);
    sums.knowing += known;
    sums.guesses += (1 - known) * sequence[t];
    sums.unknowing += 1 - known;
    if (t === 0) {
      sums.known += known;
      sums.starts += 1;
      continue;
    }
    const own = explains(skill, sequence[t]);
    const ifKnown = own.knowing * afterKnown;
    const ifNot = own.unknowing * afterNot;
    const notBefore = 1 - forward[t - 1];
    const steps =
      forward[t - 1] * ifKnown + notBefore * (skill.learn * ifKnown + (1 - skill.learn) * ifNot);
    sums.learned += (notBefore * skill.learn * ifKnown) / steps;
    sums.could += (notBefore * (skill.learn * ifKnown + (1 - skill.learn) * ifNot)) / steps;
    [afterKnown, afterNot] = [ifKnown, skill.learn * ifKnown + (1 - skill.learn) * ifNot];
    const size = Math.max(afterKnown, afterNot);
    [afterKnown, afterNot] = [afterKnown / size, afterNot / size];
  }
}

/** That the skill is known, given an answer. */
function seen(skill: BktSkill, known: number, correct: number): number {
  const { knowing, unknowing } = explains(skill, correct);
  return bayes(known, knowing, unknowing);
}

const skillOf = ({ pooled, skills }: BktModel, skill: number): BktSkill => skills[skill] ?? pooled;

/** That each skill is known after the answers; those never answered are left out. */
export function traceSkills(model: BktModel, answers: History): Map<number, number> {
  const known = new Map<number, number>();
  for (const { skills, correct } of answers)
    for (const skill of skills) {
      const own = skillOf(model, skill);
      const after = seen(own, known.get(skill) ?? own.known, correct);
      known.set(skill, after + (1 - after) * own.learn);
    }
  return known;
}

/** The mean over the item's skills; without any, over the school's. */
export function bktShare(
  model: BktModel,
  known: ReadonlyMap<number, number>,
  { skills }: Asked,
): number {
  const share = (own: BktSkill, p: number) => p * (1 - own.slip) + (1 - p) * own.guess;
  if (skills.length === 0) return share(model.pooled, model.pooled.known);
  const each = skills.map((skill) => {
    const own = skillOf(model, skill);
    return share(own, known.get(skill) ?? own.known);
  });
  return each.reduce((sum, p) => sum + p, 0) / skills.length;
}
