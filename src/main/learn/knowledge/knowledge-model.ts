/** All that a school's answers say, put together: abilities, what items have in common, earlier cases, plain facts. */
import { foldIn } from '../tensor/keys.ts';
import type { Key } from '../tensor/keys.ts';
import type { AbilityModel } from './ability-model.ts';
import { fitAbilityModel } from './fit-abilities.ts';
import type { Abilities } from './adapt-ability.ts';
import { adaptAbilities, expectedLogit, standingOn } from './adapt-ability.ts';
import type { Asked, History } from './answers.ts';
import { logit } from '../../../shared/logistic.ts';
import type { Cases } from './cases.ts';
import { attendedTo, attention, drawCases, standingAmong } from './cases.ts';
import type { FactorModel, FactorPosterior } from './factor-model.ts';
import { fitFactorModel } from './fit-factors.ts';
import type { ItemFacts } from './item-facts.ts';
import { gatherFacts, itemShare, skillShare, takersOf, timesAsked } from './item-facts.ts';

export type KnowledgeModel = {
  ability: AbilityModel;
  factors: FactorModel;
  cases: Cases;
  facts: ItemFacts;
};

/** What a few answers say about one student. */
export type Known = {
  answers: History;
  abilities: Abilities;
  among: FactorPosterior;
  /** Right and wrong so far, by skill. */
  counts: ReadonlyMap<number, { right: number; wrong: number }>;
  /** Mean ability of those who got the items that the student got. */
  company: number;
  /** Beyond what the items let expect: the latest answers more than the first. */
  recent: number;
};

export function fitKnowledge(
  histories: readonly History[],
  counts: { items: number; skills: number },
  key: Key,
): KnowledgeModel {
  const ability = fitAbilityModel(histories, counts);
  const { model: factors, students } = fitFactorModel(histories, counts, { key: foldIn(key, 0) });
  const abilities = histories.map((history) => adaptAbilities(ability, history).mean[0]);
  return {
    ability,
    factors,
    cases: drawCases(students, factors.factors, foldIn(key, 1)),
    facts: gatherFacts(histories, centred(abilities), counts),
  };
}

function centred(values: readonly number[]): number[] {
  const middle = values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  return values.map((v) => v - middle);
}

const KEEP = 0.85;

export function knowFrom(model: KnowledgeModel, answers: History): Known {
  const { facts, factors, cases } = model;
  const counts = new Map<number, { right: number; wrong: number }>();
  let [company, surprise, weight] = [0, 0, 0];
  for (const answer of answers) {
    for (const skill of answer.skills) {
      const { right, wrong } = counts.get(skill) ?? { right: 0, wrong: 0 };
      counts.set(skill, { right: right + answer.correct, wrong: wrong + 1 - answer.correct });
    }
    company += takersOf(facts, answer).item;
    surprise = KEEP * surprise + answer.correct - itemShare(facts, answer);
    weight = KEEP * weight + 1;
  }
  return {
    answers,
    abilities: adaptAbilities(model.ability, answers),
    among: attendedTo(cases, attention(factors, cases, answers)),
    counts,
    company: company / (answers.length + 1),
    recent: surprise / (weight + 1),
  };
}

/** A question still to come; `position` counts the student's answers from 0. */
export type Question = Asked & { position: number };

/** What `describeQuestion` tells, in its order. */
export const QUESTION_FEATURES = [
  'among cases',
  'doubt among cases',
  'by abilities',
  'ability',
  'item',
  'skill',
  'takers of the item',
  'takers of the skill',
  'company',
  'right in the skill',
  'wrong in the skill',
  'recent',
  'times asked',
  'position',
] as const;

/** A question beside what is known, as numbers: the sufficient statistics of simpler methods. */
export function describeQuestion(model: KnowledgeModel, known: Known, asked: Question): number[] {
  const { facts, ability, factors } = model;
  const among = standingAmong(factors, known.among, asked);
  const able = standingOn(ability, known.abilities, asked);
  const takers = takersOf(facts, asked);
  const { right, wrong } = countsIn(known, asked);
  return [
    expectedLogit(among),
    among.sd,
    expectedLogit(able),
    known.abilities.mean[0],
    // beside the school's own level: what differs between schools must not pass for a difference of items
    logit(itemShare(facts, asked)) - logit(facts.share),
    logit(skillShare(facts, asked)) - logit(facts.share),
    takers.item,
    takers.skill,
    known.company,
    Math.log1p(right),
    Math.log1p(wrong),
    known.recent,
    Math.log1p(timesAsked(facts, asked)),
    Math.log1p(asked.position),
  ];
}

function countsIn({ counts }: Known, { skills }: Asked): { right: number; wrong: number } {
  let [right, wrong] = [0, 0];
  for (const skill of skills) {
    right += (counts.get(skill)?.right ?? 0) / skills.length;
    wrong += (counts.get(skill)?.wrong ?? 0) / skills.length;
  }
  return { right, wrong };
}
