import { describe, expect, it } from 'vitest';
import { editScore, readTypedScore } from '../../../src/main/gradebook/edit-score.ts';
import { putScore } from '../../../src/main/store/edit-gradebook.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { fillSmallSchool, openForTest } from '../store/small-school.ts';

describe('a typed score', () => {
  it.each([
    ['7.5', { points: 7.5, status: 'graded', outOf: null }],
    ['7,5', { points: 7.5, status: 'graded' }],
    ['0', { points: 0, status: 'graded' }],
    ['85%', { points: 17, status: 'graded', outOf: null }],
    ['12/25', { points: 12, outOf: 25 }],
    ['12/20', { points: 12, outOf: null }],
    ['EX', { points: null, status: 'excused', detail: 'flagged' }],
    ['缺考', { points: null, status: 'absent' }],
    ['B+', { points: null, status: 'graded', letter: 'B+' }],
    ['', BLANK_SCORE],
  ])('%s is read as the import reads it', (text, expected) => {
    expect(readTypedScore(text, 20)).toMatchObject(expected);
  });

  it('as a percentage of an unknown maximum counts of 100', () => {
    expect(readTypedScore('85%', null)).toMatchObject({ points: 85, outOf: 100 });
  });

  it('that is none is refused, and the cell stays', () => {
    const school = openForTest();
    const { section, students, quizzes } = fillSmallSchool(school);
    const cell = { sectionId: section, studentId: students[0] ?? 0, lineItemId: quizzes[0] ?? 0 };
    expect(() => editScore(school, cell, { text: 'very good' })).toThrow(
      expect.objectContaining({ code: 'unreadable-score' }),
    );
    expect(gradebookOfSection(school, section).scores[0]?.[0]?.points).toBe(8);
  });

  it('as a letter counts what that letter counts in its column, and nothing where it counts nowhere', () => {
    const school = openForTest();
    const { section, students, quizzes } = fillSmallSchool(school);
    const cellOf = (row: number) => ({
      sectionId: section,
      studentId: students[row] ?? 0,
      lineItemId: quizzes[0] ?? 0,
    });
    putScore(school, cellOf(1), { ...BLANK_SCORE, points: 9, letter: 'A', status: 'graded' });
    expect(editScore(school, cellOf(0), { text: 'a' })).toMatchObject({ points: 9, letter: 'a' });
    expect(editScore(school, cellOf(0), { text: 'B' })).toMatchObject({ points: null });
  });

  it('as a letter beside which others have points of their own counts nothing: theirs are not its', () => {
    const school = openForTest();
    const { section, students, quizzes } = fillSmallSchool(school);
    const cells = students.map((studentId) => ({
      sectionId: section,
      studentId,
      lineItemId: quizzes[0] ?? 0,
    }));
    const [own, ...others] = cells.slice(0, 3);
    for (const [at, cell] of others.entries())
      putScore(school, cell, { ...BLANK_SCORE, points: 8 + at, letter: 'B', status: 'graded' });
    expect(editScore(school, own!, { text: 'B' })).toMatchObject({ points: null, letter: 'B' });
  });

  it('leaves the late flag where it was, until the cell is emptied', () => {
    const school = openForTest();
    const { section, students, quizzes } = fillSmallSchool(school);
    const cell = { sectionId: section, studentId: students[0] ?? 0, lineItemId: quizzes[0] ?? 0 };
    putScore(school, cell, {
      ...BLANK_SCORE,
      points: 5,
      status: 'graded',
      detail: null,
      late: true,
    });
    editScore(school, cell, { text: '6' });
    expect(gradebookOfSection(school, section).scores[0]?.[0]).toMatchObject({
      points: 6,
      late: true,
    });
    editScore(school, cell, { text: ' ' });
    expect(gradebookOfSection(school, section).scores[0]?.[0]).toEqual(BLANK_SCORE);
  });
});
