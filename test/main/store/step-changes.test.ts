import { expect, it } from 'vitest';
import { editScore, editScores } from '../../../src/main/gradebook/edit-score.ts';
import { stepChanges } from '../../../src/main/store/step-changes.ts';
import { historySteps, undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, hashOfRows, openForTest } from './small-school.ts';

const latest = (school: ReturnType<typeof openForTest>) => historySteps(school)[0]?.id ?? 0;

it('an import says how many rows it brought, and what stands in its cells', () => {
  const school = openForTest();
  fillSmallSchool(school);
  const { rows, cells } = stepChanges(school, latest(school));
  expect(rows).toContainEqual({ noun: 'score', added: 3, changed: 0, removed: 0 });
  expect(
    cells.map(({ student, lineItem, after }) => [student.name, lineItem, after?.points]),
  ).toEqual([
    ['Ada', 'Quiz 1', 8],
    ['Ada', 'Quiz 2', 9],
    ['Bo', 'Quiz 1', 0],
  ]);
});

it('a pasted block is one step that says each cell before and after', () => {
  const school = openForTest();
  const { section, students, quizzes } = fillSmallSchool(school);
  const before = hashOfRows(school);
  const at = (student: number, quiz: number) => ({
    studentId: students[student] ?? 0,
    lineItemId: quizzes[quiz] ?? 0,
  });
  editScores(school, section, {
    cells: [
      { ...at(0, 0), text: '7' },
      { ...at(0, 1), text: '' },
      { ...at(2, 0), text: 'EX' },
    ],
  });
  const { cells } = stepChanges(school, latest(school));
  expect(cells).toMatchObject([
    { student: { name: 'Ada' }, lineItem: 'Quiz 1', before: { points: 8 }, after: { points: 7 } },
    { lineItem: 'Quiz 2', before: { points: 9 }, after: null },
    { student: { name: 'Chen' }, before: null, after: { status: 'excused' } },
  ]);
  undo(school);
  expect(hashOfRows(school)).toBe(before);
});

it('a block with one unreadable cell changes none', () => {
  const school = openForTest();
  const { section, students, quizzes } = fillSmallSchool(school);
  const before = hashOfRows(school);
  const cells = ['5', 'pretty good'].map((text, n) => ({
    studentId: students[n] ?? 0,
    lineItemId: quizzes[0] ?? 0,
    text,
  }));
  expect(() => editScores(school, section, { cells })).toThrow(
    expect.objectContaining({ code: 'unreadable-score' }),
  );
  expect(hashOfRows(school)).toBe(before);
});

it('a score far above the maximum is kept only when it is meant', () => {
  const school = openForTest();
  const { section, students, quizzes } = fillSmallSchool(school);
  const cell = { sectionId: section, studentId: students[1] ?? 0, lineItemId: quizzes[1] ?? 0 };
  expect(() => editScore(school, cell, { text: '90' })).toThrow(
    expect.objectContaining({ code: 'score-far-over-max', params: { points: 90, max: 10 } }),
  );
  editScore(school, cell, { text: '12' });
  editScore(school, cell, { text: '90', isMeant: true });
  expect(stepChanges(school, latest(school)).cells).toMatchObject([
    { before: { points: 12 }, after: { points: 90 } },
  ]);
});
