/**
 * Learners who never lived, to try ways of practising on. Their truth is not the model that the app believes in: a
 * skill is known or not (knowledge tracing with guesses and slips, Corbett and Anderson 1995), learned with a chance
 * of each one's own, hardly at all before what it builds on, and forgotten at times.
 */
import type { Id } from '../../../shared/nouns.ts';
import { type Edge, needsOf, teachingOrder } from '../../../shared/skill-graph.ts';
import { logistic } from '../../../shared/logistic.ts';
import type { Random } from '../../../shared/random.ts';

export type SimulatedItem = { key: string; skillId: Id; difficulty: number };

export type SimulatedLearner = {
  readonly known: ReadonlySet<Id>;
  /** Answers in an exam: nobody says what was wrong. */
  show(item: SimulatedItem): 0 | 1;
  /** Answers, is told, and may learn from it. */
  answer(item: SimulatedItem): 0 | 1;
  /** Nights pass. */
  rest(days: number): void;
};

export type World = {
  skills: readonly Id[];
  edges: readonly Edge[];
  items: readonly SimulatedItem[];
};

const ITEMS_A_SKILL = 30;
const ITEM_SPREAD = 0.8;
/** Logits of a right answer to an average item, knowing and not. */
const KNOWING = 2.2;
const GUESSING = -1.1;
const ABILITY_SPREAD = 0.8;
/** An item teaches one learner in seven, within a factor of two or so. */
const LEARNING = { middle: Math.log(1 / 6), spread: 0.5 };
/** What is left of that before its needs are known. */
const TOO_EARLY = 0.15;
/** The chance to lose a skill overnight; each right answer since it was learned makes it smaller. */
const FORGETTING_A_DAY = 0.012;
/** Of skills whose needs they know, learners begin with about this share. */
const KNOWN_BEFORE = 0.75;

export function makeWorld(skills: readonly Id[], edges: readonly Edge[], random: Random): World {
  const items = skills.flatMap((skillId) =>
    Array.from({ length: ITEMS_A_SKILL }, (_, at) => ({
      key: `${skillId}/${at}`,
      skillId,
      difficulty: random.normal(0, ITEM_SPREAD),
    })),
  );
  return { skills: teachingOrder(skills, edges), edges, items };
}

export function makeLearner({ skills, edges }: World, random: Random): SimulatedLearner {
  const needs = needsOf(edges);
  const ability = random.normal(0, ABILITY_SPREAD);
  const learning = logistic(random.normal(LEARNING.middle, LEARNING.spread));
  const known = new Set<Id>();
  const held = new Map<Id, number>();
  const isOpen = (id: Id) => (needs.get(id) ?? []).every((need) => known.has(need));
  const before = logistic(Math.log(KNOWN_BEFORE / (1 - KNOWN_BEFORE)) + ability);
  for (const id of skills) if (isOpen(id) && random.chance(before)) known.add(id);
  const show = ({ skillId, difficulty }: SimulatedItem) => {
    const level = known.has(skillId) ? KNOWING : GUESSING;
    return random.chance(logistic(level + ability / 2 - difficulty)) ? 1 : 0;
  };
  return {
    known,
    show,
    answer(item) {
      const outcome = show(item);
      const { skillId } = item;
      if (known.has(skillId) && outcome === 1) held.set(skillId, (held.get(skillId) ?? 0) + 1);
      const chance = learning * (isOpen(skillId) ? 1 : TOO_EARLY);
      if (!known.has(skillId) && random.chance(chance)) known.add(skillId);
      return outcome;
    },
    rest(days) {
      for (const id of known) {
        const chance = FORGETTING_A_DAY / (1 + (held.get(id) ?? 0));
        if (random.chance(1 - (1 - chance) ** days)) known.delete(id);
      }
    },
  };
}
