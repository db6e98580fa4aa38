import { describe, expect, it } from 'vitest';
import { BLANK_SCORE, POINTS_SCHEME } from '../../../src/shared/nouns.ts';
import { putScore, setScheme } from '../../../src/main/store/edit-gradebook.ts';
import { recordStep } from '../../../src/main/store/record-step.ts';
import { gradebookOfSection, rowsOfSection, sections } from '../../../src/main/store/section.ts';
import { students } from '../../../src/main/store/student.ts';
import { undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, openForTest } from './small-school.ts';

describe('a section', () => {
  it('is counted in the list', () => {
    const school = openForTest();
    fillSmallSchool(school);
    expect(sections(school)).toMatchObject([
      {
        course: 'Algebra',
        term: null,
        studentCount: 3,
        lineItemCount: 2,
        scoreCount: 3,
        markedCount: 2,
      },
    ]);
  });

  it('gives the rows of some students as it gives them whole', () => {
    const school = openForTest();
    const { section } = fillSmallSchool(school);
    const { scores } = gradebookOfSection(school, section);
    expect(rowsOfSection(school, section, { from: 1, count: 5 })).toEqual(scores.slice(1));
    expect(rowsOfSection(school, section, { from: 0, count: 1 })).toEqual(scores.slice(0, 1));
  });

  it('shows a zero as a zero and a blank as a blank', () => {
    const school = openForTest();
    const { section } = fillSmallSchool(school);
    const { scores } = gradebookOfSection(school, section);
    expect(scores[1]?.[0]).toMatchObject({ points: 0, status: 'graded' });
    expect(scores[1]?.[1]).toEqual(BLANK_SCORE);
  });

  it('counts points until its file or its teacher gives weights', () => {
    const school = openForTest();
    const { section } = fillSmallSchool(school);
    expect(gradebookOfSection(school, section).scheme).toEqual(POINTS_SCHEME);
    recordStep(school, { verb: 'import', title: 'weights' }, (writer) => {
      writer.insert('category', { section_id: section, name: 'Quizzes', weight: 0.4 });
    });
    expect(gradebookOfSection(school, section).scheme).toMatchObject({
      kind: 'weighted-categories',
      categories: [{ name: 'Quizzes', weight: 0.4 }],
    });
    setScheme(school, section, { ...POINTS_SCHEME, dropLowest: 1 });
    expect(gradebookOfSection(school, section).scheme).toEqual({ ...POINTS_SCHEME, dropLowest: 1 });
    undo(school);
    expect(gradebookOfSection(school, section).scheme.kind).toBe('weighted-categories');
  });

  it('that is not there is said to be gone', () => {
    expect(() => gradebookOfSection(openForTest(), 7)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('one cell', () => {
  it('can be excused, flagged late, and emptied again', () => {
    const school = openForTest();
    const { section, students: ids, quizzes } = fillSmallSchool(school);
    const cell = { sectionId: section, studentId: ids[2] ?? 0, lineItemId: quizzes[1] ?? 0 };
    const read = () => gradebookOfSection(school, section).scores[2]?.[1];
    const late = { ...BLANK_SCORE, late: true };
    putScore(school, cell, late);
    expect(read()).toEqual(late);
    const excused = { ...BLANK_SCORE, status: 'excused', detail: 'flagged' } as const;
    putScore(school, cell, excused);
    expect(read()).toEqual(excused);
    putScore(school, cell, BLANK_SCORE);
    expect(read()).toEqual(BLANK_SCORE);
    expect(sections(school)[0]?.scoreCount).toBe(3);
  });

  it('of a student who is not in the section is refused', () => {
    const school = openForTest();
    const { section, quizzes } = fillSmallSchool(school);
    const cell = { sectionId: section, studentId: 99, lineItemId: quizzes[0] ?? 0 };
    expect(() => putScore(school, cell, BLANK_SCORE)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('the list of students', () => {
  it('gives means over graded work and counts what was marked missing, not blanks', () => {
    const school = openForTest();
    const { section, students: ids, quizzes } = fillSmallSchool(school);
    const cell = { sectionId: section, studentId: ids[1] ?? 0, lineItemId: quizzes[1] ?? 0 };
    putScore(school, cell, { ...BLANK_SCORE, detail: 'flagged' });
    const shown = students(school, section).map((s) => [
      s.name,
      s.meanFraction,
      s.gradedCount,
      s.missingCount,
    ]);
    expect(shown).toEqual([
      ['Ada', expect.closeTo(0.85, 12), 2, 0],
      ['Bo', 0, 1, 1],
      ['Chen', null, 0, 0],
    ]);
    expect(students(school)[0]?.sections).toEqual([{ id: section, name: 'Algebra 7A' }]);
  });
});
