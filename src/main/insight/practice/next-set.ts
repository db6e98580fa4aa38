/** The next set of one student, with its reasons and what changed since the last. */
import type { Change, PracticeSet } from '../../../shared/contract/practice-set.ts';
import type { Skill } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { PracticeSheet } from '../../store/practice-sheet.ts';
import type { Choice, Choosable, Policy } from './choose-next.ts';
import { USUAL_POLICY } from './choose-next.ts';
import { composeSet } from './compose-set.ts';
import { paceOf, skillChanges } from './pace.ts';
import type { PoolItem, SchoolPractice } from './school-practice.ts';
import type { Student } from './student-facts.ts';

export type Chosen = Choice<PoolItem & Choosable>;
export type NextSet = { chosen: Chosen[]; answer: PracticeSet };

export type SetQuestion = {
  studentId: Id;
  minutes: number;
  today: string;
  skills: readonly Skill[];
  sheets: readonly PracticeSheet[];
  pinned: ReadonlySet<Id>;
  banned: ReadonlySet<Id>;
};

/** How to choose for a student, by how the last sheets went and what was wished. */
export function policyFor(
  { opens }: SchoolPractice,
  { sheets, ...wishes }: Pick<SetQuestion, 'sheets' | 'pinned' | 'banned' | 'today'>,
): { policy: Policy; changes: Change[] } {
  const { focus, target, changes } = paceOf(sheets);
  return { policy: { ...USUAL_POLICY, focus, target, opens, ...wishes }, changes };
}

export function nextSet(
  practice: SchoolPractice,
  student: Student,
  question: SetQuestion,
): NextSet {
  const { studentId, minutes, today, skills, sheets, pinned, banned } = question;
  const { standings, items } = student;
  const { policy, changes } = policyFor(practice, { sheets, pinned, banned, today });
  const chosen = composeSet(standings, items, { minutes, policy });
  const nameOf = new Map(skills.map(({ id, name }) => [id, name]));
  const withItems = new Set(items.map(({ skillId }) => skillId));
  const used = new Set(chosen.map(({ item }) => item.skillId));
  const bySkill = skillChanges(standings, { sheets, chosen: used });
  const dues = standings.flatMap(({ checkDueOn, review }) => [checkDueOn, review?.dueOn ?? null]);
  const enough = { code: 'enough', skillId: null, right: null, n: null } as const;
  return {
    chosen,
    answer: {
      studentId,
      minutes: chosen.reduce((sum, { item }) => sum + item.minutes, 0),
      items: chosen.map(({ item, why }) => ({
        itemId: item.item?.id ?? null,
        id: item.item?.externalId ?? item.key.slice(item.key.indexOf('/') + 1),
        skillId: item.skillId,
        skill: nameOf.get(item.skillId) ?? '',
        expectedSuccess: item.expected,
        minutes: item.minutes,
        why,
        text: item.item?.text ?? null,
      })),
      changes: [
        ...changes,
        ...bySkill,
        ...(chosen.length === 0 && withItems.size > 0 ? [enough] : []),
      ],
      nextOn: dues.filter((day) => day !== null && day > today).toSorted()[0] ?? null,
      withoutItems: standings
        .filter(({ isReady, skillId }) => isReady && !withItems.has(skillId))
        .map(({ skillId }) => skillId),
    },
  };
}
