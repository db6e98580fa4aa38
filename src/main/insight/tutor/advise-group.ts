/** What several students of a class need alike: the steps to take together, before anybody's own. */
import type { Advice, GroupAdvice } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';

export type StudentAdvice = { studentId: Id; advice: readonly Advice[] };

const FEWEST = 3;

/** The same skill, action and misconception; those that most need come first. */
export function adviseGroup(each: readonly StudentAdvice[]): GroupAdvice[] {
  const all = each.flatMap(({ studentId, advice }) => advice.map((one) => ({ studentId, one })));
  const alike = Map.groupBy(all, ({ one }) =>
    [one.skillId, one.action, one.misconception?.id].join('/'),
  );
  return [...alike.values()]
    .filter((group) => group.length >= FEWEST && group[0].one.action !== 'stretch')
    .toSorted((a, b) => b.length - a.length)
    .map((group) => together(group));
}

function together(group: readonly { studentId: Id; one: Advice }[]): GroupAdvice {
  const { skillId, skill, action, misconception, first, minutes } = group[0].one;
  const mean = (of: (one: Advice) => number) =>
    group.reduce((sum, { one }) => sum + of(one), 0) / group.length;
  return {
    skillId,
    skill,
    action,
    misconception,
    first,
    minutes,
    material: sharedMaterial(group.map(({ one }) => one)),
    probability: mean(({ probability }) => probability),
    interval: [mean(({ interval }) => interval[0]), mean(({ interval }) => interval[1])],
    students: group.map(({ studentId }) => studentId),
    n: group.reduce((sum, { one }) => sum + one.evidence.n, 0),
  };
}

/** The items that suit most of them, with what they may expect on average. */
function sharedMaterial(advice: readonly Advice[]): Advice['material'] {
  const offered = Map.groupBy(
    advice.flatMap(({ material }) => material),
    ({ item }) => item,
  );
  const count = Math.max(...advice.map(({ material }) => material.length));
  return [...offered]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, count)
    .map(([item, each]) => ({
      item,
      expected: each.reduce((sum, { expected }) => sum + expected, 0) / each.length,
    }))
    .toSorted((a, b) => b.expected - a.expected);
}
