/**
 * Plain facts about items and skills: how often they were answered right, and how able those were who got them.
 * Who is asked what is no accident (classes, mastery, choice), so that an item tells something before it is answered.
 */
import type { Asked, History } from './answers.ts';

/** Sums by number of the item or skill. */
type Counts = { n: Float64Array; right: Float64Array; ability: Float64Array };

export type ItemFacts = { share: number; items: Counts; skills: Counts };

/** How many answers of its skill, and of the school, an item's or a skill's share counts with its own. */
const ITEM_PRIOR = 4;
const SKILL_PRIOR = 5;
/** How many people of average ability are counted among those who got an item, or a skill. */
const TAKER_PRIOR = { items: 3, skills: 20 };

/** @param abilities each student's, logits around 0 */
export function gatherFacts(
  histories: readonly History[],
  abilities: readonly number[],
  counts: { items: number; skills: number },
): ItemFacts {
  const [items, skills] = [emptyCounts(counts.items), emptyCounts(counts.skills)];
  let [n, right] = [0, 0];
  const count = (of: Counts, at: number, correct: number, ability: number) => {
    of.n[at] += 1;
    of.right[at] += correct;
    of.ability[at] += ability;
  };
  histories.forEach((history, student) => {
    for (const { item, skills: own, correct } of history) {
      n += 1;
      right += correct;
      count(items, item, correct, abilities[student]);
      for (const skill of own) count(skills, skill, correct, abilities[student]);
    }
  });
  return { share: (right + 1) / (n + 2), items, skills };
}

const emptyCounts = (size: number): Counts => ({
  n: new Float64Array(size),
  right: new Float64Array(size),
  ability: new Float64Array(size),
});

/** Share of right answers in the item's skills; an item without skills has the school's. */
export function skillShare({ share, skills }: ItemFacts, { skills: own }: Asked): number {
  const of = (k: number) =>
    ((skills.right[k] || 0) + SKILL_PRIOR * share) / ((skills.n[k] || 0) + SKILL_PRIOR);
  return own.length === 0 ? share : own.reduce((sum, k) => sum + of(k), 0) / own.length;
}

/** Share of right answers to the item, drawn towards its skills'. */
export function itemShare(facts: ItemFacts, asked: Asked): number {
  const [n, right] = [facts.items.n[asked.item] || 0, facts.items.right[asked.item] || 0];
  return (right + ITEM_PRIOR * skillShare(facts, asked)) / (n + ITEM_PRIOR);
}

export const timesAsked = ({ items }: ItemFacts, { item }: Asked): number => items.n[item] || 0;

/** Mean ability of those who got the item, and of those who got its skills. */
export function takersOf(
  { items, skills }: ItemFacts,
  asked: Asked,
): { item: number; skill: number } {
  const of = (counts: Counts, at: number, prior: number) =>
    (counts.ability[at] || 0) / ((counts.n[at] || 0) + prior);
  const own = asked.skills;
  const skill = own.reduce((sum, k) => sum + of(skills, k, TAKER_PRIOR.skills), 0);
  return {
    item: of(items, asked.item, TAKER_PRIOR.items),
    skill: skill / Math.max(1, own.length),
  };
}
