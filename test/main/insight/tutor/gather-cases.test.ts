import { expect, it } from 'vitest';
import { caseGatherer } from '../../../../src/main/insight/tutor/gather-cases.ts';
import { gatherFacts } from '../../../../src/main/learn/knowledge/item-facts.ts';
import type { Response } from '../../../../src/main/store/response.ts';
import { numberAnswers } from '../../../../src/main/tasks/number-answers.ts';

const [STUDENT, SECTION, SKILL, METHOD] = [1, 10, 20, 30];

/** Asked about brackets on two days, with three answers on each. */
const responses = ['2026-11-02', '2026-11-09'].flatMap((day, at) =>
  [1, 2, 3].map((item): Response => ({
    id: at * 3 + item,
    studentId: STUDENT,
    itemId: item,
    item: `${item}`,
    skillId: SKILL,
    skill: 'brackets',
    correct: at,
    answeredAt: `${day}T09:00:00Z`,
    attempt: at + 1,
    hints: null,
    answer: null,
    position: at * 3 + item,
  })),
);

/** The method of the student's only case, where a lesson between the two days named this group. */
function triedWith(groupName: string | null) {
  const numbered = numberAnswers(responses);
  const facts = gatherFacts(numbered.histories, [0], { items: 3, skills: 1 });
  const gather = caseGatherer(numbered, facts, {
    enrolled: [{ sectionId: SECTION, studentId: STUDENT, groups: ['Red'] }],
    methods: [
      {
        id: METHOD,
        sectionId: SECTION,
        usedOn: '2026-11-05',
        method: 'Jigsaw',
        minutes: 30,
        groupName,
      },
    ],
  });
  return gather(0).map(({ methodId }) => methodId);
}

it('a case knows the lesson in between, however the log writes the class or the group', () => {
  const theirs = [null, 'All', 'whole class', '全体', 'Red', ' red '];
  expect(theirs.flatMap(triedWith)).toEqual(theirs.map(() => METHOD));
  expect(triedWith('Blue')).toEqual([null]);
});
