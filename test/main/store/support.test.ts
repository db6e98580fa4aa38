/** Plans, talks, tags and groups: each write one step, nothing left of a student who goes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueOf, knownItems, planScores } from '../../../src/main/insight/people/follow-plan.ts';
import { plansOf, startOrChangePlan } from '../../../src/main/insight/people/support-plans.ts';
import { contactsOf, lastTalks, noteTalk, removeTalk } from '../../../src/main/store/contact.ts';
import { deleteStudent } from '../../../src/main/store/delete-student.ts';
import { putScore } from '../../../src/main/store/edit-gradebook.ts';
import { recordStep } from '../../../src/main/store/record-step.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import {
  removeFilter,
  savedFilters,
  saveFilter,
  setTag,
  tagsByStudent,
} from '../../../src/main/store/student-tag.ts';
import { checkPlan, closePlan, removePlan } from '../../../src/main/store/support-plan.ts';
import { evidenceVersion, historySteps, undo } from '../../../src/main/store/undo.ts';
import { keepWorkGroups, workGroups } from '../../../src/main/store/work-group.ts';
import { StudentFilter } from '../../../src/shared/contract/student-filter.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { fillSmallSchool, hashOfRows, openForTest, schoolPath } from './small-school.ts';

const TODAY = '2026-11-23';

function smallSchool(path?: string) {
  const school = openForTest(path);
  const { section, students, quizzes } = fillSmallSchool(school);
  const [ada = 0, bo = 0, chen = 0] = students;
  const plan = {
    studentId: ada,
    sectionId: section,
    goal: 'zebra-goal: both quizzes above 7',
    steps: ['zebra-step'],
    owner: 'zebra-owner',
    reviewOn: '2027-01-04',
  };
  return { school, section, quizzes, ada, bo, chen, plan };
}

describe('what a teacher does for students', () => {
  it('is one step each, and taken back step by step leaves the file as it was', () => {
    const { school, section, ada, bo, plan } = smallSchool();
    const before = hashOfRows(school);
    const planId = startOrChangePlan(school, plan);
    const acts = [
      () => startOrChangePlan(school, { ...plan, id: planId, goal: 'another' }),
      () => checkPlan(school, planId, { note: 'went well', today: TODAY }),
      () => closePlan(school, { planId, result: 'partly', note: '' }, TODAY),
      () => removePlan(school, planId),
      () => noteTalk(school, ada, { day: TODAY, note: '' }),
      () => removeTalk(school, ada, TODAY),
      () => setTag(school, { studentIds: [ada, bo], tag: 'choir', has: true }),
      () => setTag(school, { studentIds: [bo], tag: 'choir', has: false }),
      () => saveFilter(school, 'singers', StudentFilter.parse({ tags: ['choir'] })),
      () => removeFilter(school, savedFilters(school)[0]!.id),
      () =>
        keepWorkGroups(
          school,
          {
            sectionId: section,
            groups: [{ name: 'A', members: [{ studentId: ada, isPinned: true }] }],
            wishes: [{ kind: 'apart', studentIds: [ada, bo] }],
          },
          TODAY,
        ),
      () => keepWorkGroups(school, { sectionId: section, groups: [], wishes: [] }, TODAY),
    ];
    for (const act of acts) {
      const steps = historySteps(school).length;
      act();
      expect(historySteps(school)).toHaveLength(steps + 1);
    }
    for (let n = 0; n <= acts.length; n++) undo(school);
    expect(hashOfRows(school)).toBe(before);
  });

  it('leaves no trace of a student who is removed', () => {
    const path = schoolPath();
    const { school, section, ada, bo, chen, plan } = smallSchool(path);
    checkPlan(school, startOrChangePlan(school, plan), { note: 'zebra-check', today: TODAY });
    removePlan(school, startOrChangePlan(school, plan));
    noteTalk(school, ada, { day: TODAY, note: 'zebra-talk' });
    setTag(school, { studentIds: [ada], tag: 'zebra-tag', has: true });
    const groups = [
      { name: 'A', members: [ada, bo].map((studentId) => ({ studentId, isPinned: true })) },
    ];
    const wishes = [{ kind: 'apart' as const, studentIds: [ada, bo, chen] }];
    keepWorkGroups(school, { sectionId: section, groups, wishes }, TODAY);
    keepWorkGroups(school, { sectionId: section, groups, wishes }, '2026-11-24');
    deleteStudent(school, ada);
    expect(readFileSync(path).toString('latin1')).not.toContain('zebra');
    expect(workGroups(school, section)).toMatchObject({
      groups: [{ members: [{ studentId: bo, isPinned: true }] }],
      wishes: [{ studentIds: [bo, chen] }],
    });
  });

  it('leaves what was worked out from scores true', () => {
    const { school, section, quizzes, ada } = smallSchool();
    const before = evidenceVersion(school);
    noteTalk(school, ada, { day: TODAY, note: '' });
    setTag(school, { studentIds: [ada], tag: 'choir', has: true });
    expect(evidenceVersion(school)).toBe(before);
    const cell = { sectionId: section, studentId: ada, lineItemId: quizzes[0]! };
    putScore(school, cell, { ...BLANK_SCORE, points: 4, status: 'graded', detail: null });
    expect(evidenceVersion(school)).not.toBe(before);
  });

  it('counts one talk a day', () => {
    const { school, ada } = smallSchool();
    noteTalk(school, ada, { day: TODAY, note: '' });
    noteTalk(school, ada, { day: TODAY, note: 'about the quiz' });
    expect(contactsOf(school, ada)).toMatchObject([{ talkedOn: TODAY, note: 'about the quiz' }]);
    expect(lastTalks(school).get(ada)).toBe(TODAY);
  });

  it('gives a tag once', () => {
    const { school, ada, bo } = smallSchool();
    setTag(school, { studentIds: [ada], tag: 'choir', has: true });
    setTag(school, { studentIds: [ada, bo], tag: 'choir', has: true });
    expect([...tagsByStudent(school).values()]).toEqual([['choir'], ['choir']]);
  });
});

describe('a support plan', () => {
  it('is due weekly, and for its review from the day that was set', () => {
    const { school, plan, ada } = smallSchool();
    startOrChangePlan(school, plan);
    const [kept] = plansOf(school, ada);
    expect(kept).toMatchObject({ startedOn: TODAY, due: null });
    const of = { ...kept!, knownBefore: [] };
    expect(dueOf(of, '2026-11-29')).toBeNull();
    expect(dueOf(of, '2026-11-30')).toBe('check');
    const checked = { ...of, checks: [{ id: 1, checkedOn: '2026-11-30', note: '' }] };
    expect(dueOf(checked, '2026-12-06')).toBeNull();
    expect(dueOf(checked, '2027-01-04')).toBe('review');
    expect(dueOf({ ...of, closedOn: '2026-12-01' }, '2027-01-04')).toBeNull();
  });

  it('shows the scores before and since, and how the distance to the class changed', () => {
    const { school, section, quizzes, ada, bo, chen } = smallSchool();
    const graded = { ...BLANK_SCORE, status: 'graded', detail: null } as const;
    const put = (studentId: number, lineItemId: number, points: number) =>
      putScore(school, { sectionId: section, studentId, lineItemId }, { ...graded, points });
    const third = recordStep(school, { verb: 'import', title: 'more' }, (writer) =>
      writer.insert('line_item', {
        section_id: section,
        title: 'Quiz 3',
        max_points: 10,
        position: 2,
      }),
    );
    // Distances of Ada to the class's mean: 0.8 − 0.4 and 0.9 − 0.6 before, 0.7 − 0.8 since.
    put(bo, quizzes[1]!, 3);
    const known = knownItems(gradebookOfSection(school, section), ada);
    put(ada, third, 7);
    put(chen, third, 9);
    const scores = planScores(gradebookOfSection(school, section), {
      studentId: ada,
      knownBefore: known,
    });
    expect(scores.before.n).toBe(2);
    expect(scores.before.own).toBeCloseTo(0.85, 12);
    expect(scores.before.section).toBeCloseTo(0.5, 12);
    expect(scores.since).toMatchObject({ n: 1, own: 0.7, section: 0.8 });
    // By hand: −0.1 − 0.35 = −0.45; s = 0.1/√2, one degree of freedom, t(0.9) = 3.0777, √(1/2 + 1).
    expect(scores.change?.by).toBeCloseTo(-0.45, 9);
    const half = 3.0777 * (0.1 / Math.SQRT2) * Math.sqrt(1.5);
    expect(scores.change?.interval80[1]).toBeCloseTo(-0.45 + half, 3);
  });
});
