/** Where a student stands in each skill: known or not, ready or waiting, due again, or beyond what practice helps. */
import type { SkillStanding } from '../../../shared/contract/practice-set.ts';
import type { SkillKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import { type Edge, needsOf } from '../../../shared/skill-graph.ts';
import { checkDueOn, masteryOf, type SkillAnswer } from './mastery.ts';
import { isDue, reviewOf } from './review-schedule.ts';

/** What the tutor says of one skill, and p(known) as practice follows it. */
type Known = Pick<SkillKnowledge, 'skillId' | 'state' | 'probability' | 'interval' | 'n'> & {
  known: number;
};

export type StudentFacts = {
  /** In the order of the skills. */
  known: readonly Known[];
  /** Oldest first, by skill. */
  answers: ReadonlyMap<Id, readonly SkillAnswer[]>;
  /** Items answered in practice, by skill. */
  practised: ReadonlyMap<Id, number>;
};

export type Rules = { edges: readonly Edge[]; today: string; retention: number };

/** A skill may be built on from here: nine to one that it is known. */
export const MET = 0.9;
const MOST_ITEMS = 10;
const SURELY_NOT = 0.05;
const ENOUGH_TO_SAY = 6;

export function standingsOf(
  { known, answers, practised }: StudentFacts,
  { edges, today, retention }: Rules,
): SkillStanding[] {
  const needs = needsOf(edges);
  const chances = new Map(known.map((skill) => [skill.skillId, skill.known]));
  return known.map((skill): SkillStanding => {
    const { skillId } = skill;
    const own = answers.get(skillId) ?? [];
    const chance = chances.get(skillId) ?? 0;
    const mastery = masteryOf(chance, own);
    // A need outside the asked skills is nobody's to judge here.
    const waitsFor = (needs.get(skillId) ?? []).filter((need) => (chances.get(need) ?? 1) < MET);
    const review = mastery === 'none' ? null : reviewOf(own, { today, retention });
    const items = practised.get(skillId) ?? 0;
    return {
      ...skill,
      mastery,
      isReady: mastery === 'none' && waitsFor.length === 0,
      waitsFor,
      review: review && {
        dueOn: review.dueOn,
        retrievability: review.retrievability,
        stability: review.stability,
        isDue: isDue(review, today),
      },
      checkDueOn: mastery === 'unconfirmed' ? checkDueOn(own) : null,
      stuck: mastery === 'none' ? stuckBy({ items, chance }) : null,
      practised: items,
    };
  });
}

function stuckBy({ items, chance }: { items: number; chance: number }): SkillStanding['stuck'] {
  if (items >= MOST_ITEMS) return 'ten-items';
  return items >= ENOUGH_TO_SAY && chance < SURELY_NOT ? 'not-by-practice' : null;
}

/** A skill is held back for a while where ten items a skill would have gone on after mastery. */
export function itemsSaved(standings: readonly SkillStanding[]): number {
  return standings
    .filter(({ mastery, practised }) => mastery !== 'none' && practised > 0)
    .reduce((sum, { practised }) => sum + Math.max(0, MOST_ITEMS - practised), 0);
}
