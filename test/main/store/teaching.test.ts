import { describe, expect, it } from 'vitest';
import { deleteStudent } from '../../../src/main/store/delete-student.ts';
import { setDueDays } from '../../../src/main/store/edit-gradebook.ts';
import { logMethod, methodLog, unlogMethod } from '../../../src/main/store/method-log.ts';
import { lineItemsOf, studentsOfSection } from '../../../src/main/store/section.ts';
import {
  currentGroups,
  keepGroups,
  teachingGroups,
} from '../../../src/main/store/teaching-group.ts';
import {
  addRound,
  endTryOut,
  startTryOut,
  tryOutRecord,
  tryOutRecords,
} from '../../../src/main/store/try-out.ts';
import { redo, undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, openForTest } from './small-school.ts';

function smallSchool() {
  const school = openForTest();
  fillSmallSchool(school);
  return school;
}

const lesson = {
  sectionId: 1,
  usedOn: '2026-11-20',
  method: 'retrieval-practice',
  minutes: 30,
  groupName: null,
};

describe('the method log', () => {
  it('is written with one tap and taken back with one step', () => {
    const school = smallSchool();
    const before = methodLog(school, 1).length;
    const id = logMethod(school, lesson);
    expect(methodLog(school, 1).at(-1)).toMatchObject({ id, method: 'retrieval-practice' });
    expect(undo(school)?.verb).toBe('log-method');
    expect(methodLog(school, 1)).toHaveLength(before);
    redo(school);
    unlogMethod(school, id);
    expect(methodLog(school, 1)).toHaveLength(before);
    undo(school);
    expect(methodLog(school, 1)).toHaveLength(before + 1);
  });

  it('knows no section that is not there', () => {
    expect(() => logMethod(smallSchool(), { ...lesson, sectionId: 99 })).toThrow('not-found');
  });
});

describe('teaching groups', () => {
  it('end when others begin, and come back with undo', () => {
    const school = smallSchool();
    const [first, second] = studentsOfSection(school, 1).map(({ id }) => id);
    keepGroups(school, 1, { day: '2026-09-01', groups: [{ name: 'A', studentIds: [first!] }] });
    keepGroups(school, 1, { day: '2026-10-01', groups: [{ name: 'A', studentIds: [second!] }] });
    expect(currentGroups(school, 1).map(({ studentIds }) => studentIds)).toEqual([[second]]);
    expect(teachingGroups(school, 1)[0]).toMatchObject({ endedOn: '2026-10-01' });
    undo(school);
    expect(currentGroups(school, 1).map(({ studentIds }) => studentIds)).toEqual([[first]]);
  });

  it('forget a student who is deleted for good', () => {
    const school = smallSchool();
    const [first, second] = studentsOfSection(school, 1).map(({ id }) => id);
    const groups = [{ name: 'A', studentIds: [first!, second!] }];
    keepGroups(school, 1, { day: '2026-09-01', groups });
    deleteStudent(school, first!);
    expect(currentGroups(school, 1)[0]?.studentIds).toEqual([second]);
  });
});

describe('the days of assessments', () => {
  it('are set together and undone together', () => {
    const school = smallSchool();
    const items = lineItemsOf(school, 1);
    const before = items.map(({ dueOn }) => dueOn);
    const days = items.map(({ id }, i) => ({ lineItemId: id, dueOn: `2026-10-${10 + i}` }));
    setDueDays(school, 1, days);
    expect(lineItemsOf(school, 1).map(({ dueOn }) => dueOn)).toEqual(
      days.map(({ dueOn }) => dueOn),
    );
    undo(school);
    expect(lineItemsOf(school, 1).map(({ dueOn }) => dueOn)).toEqual(before);
  });
});

describe('a try-out', () => {
  const plan = {
    methods: ['retrieval-practice', 'explicit-instruction'],
    by: 'class',
    rounds: 4,
    category: null,
    adaptive: true,
    worthPoints: 2,
  } as const;
  const start = {
    sectionId: 1,
    plan: { ...plan, methods: [...plan.methods] as [string, string] },
    seed: 7,
    startedOn: '2026-11-01',
    rounds: [[{ groupId: null, method: 'retrieval-practice' }]],
  };

  it('is kept as it was planned, grows by rounds and ends', () => {
    const school = smallSchool();
    const id = startTryOut(school, start);
    addRound(school, tryOutRecord(school, id), [{ groupId: null, method: 'explicit-instruction' }]);
    endTryOut(school, tryOutRecord(school, id), '2026-12-01');
    expect(tryOutRecord(school, id)).toMatchObject({
      ...start,
      endedOn: '2026-12-01',
      rounds: [...start.rounds, [{ method: 'explicit-instruction' }]],
    });
    for (let step = 0; step < 3; step++) undo(school);
    expect(tryOutRecords(school, 1)).toEqual([]);
  });
});
