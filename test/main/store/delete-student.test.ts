import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupAutomatically } from '../../../src/main/store/backup.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { deleteStudent, previewDeleteStudent } from '../../../src/main/store/delete-student.ts';
import { putScore } from '../../../src/main/store/edit-gradebook.ts';
import { recordStep } from '../../../src/main/store/record-step.ts';
import type { SchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { historySteps, redo, schoolVersion, undo } from '../../../src/main/store/undo.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { fillSmallSchool, openForTest, schoolPath } from './small-school.ts';

const NAME = 'Zerlina Quagmire-Petersen';

/** A school in which Zerlina was enrolled, marked, corrected and emptied again. */
function schoolWithZerlina(path: string): { school: SchoolFile; zerlina: number; section: number } {
  const school = openForTest(path);
  const { section, quizzes } = fillSmallSchool(school);
  const zerlina = recordStep(school, { verb: 'import', title: 'late.csv' }, (writer) => {
    const student_id = writer.insert('student', { name: NAME, email: 'zerlina@school.example' });
    writer.insert('enrolment', { section_id: section, student_id, position: 3 });
    return student_id;
  });
  const cell = { sectionId: section, studentId: zerlina, lineItemId: quizzes[0] ?? 0 };
  const graded = { ...BLANK_SCORE, status: 'graded', detail: null } as const;
  putScore(school, cell, { ...graded, points: 3, letter: 'zerlina-was-here' });
  putScore(school, cell, { ...graded, points: 5 });
  putScore(school, cell, BLANK_SCORE);
  putScore(school, { ...cell, studentId: 1 }, { ...graded, points: 7 });
  return { school, zerlina, section };
}

function bytesOf(path: string): string {
  return readFileSync(path).toString('latin1');
}

describe('deleting a student', () => {
  it('leaves no trace in the file', () => {
    const path = schoolPath();
    const { school, zerlina } = schoolWithZerlina(path);
    deleteStudent(school, zerlina);
    for (const word of [NAME, 'Zerlina', 'zerlina']) {
      expect(bytesOf(path).includes(word)).toBe(false);
      expect(bytesOf(`${path}-wal`).includes(word)).toBe(false);
    }
    expect(checkSchool(school)).toEqual([]);
  });

  it('leaves no trace in what was undone either', () => {
    const path = schoolPath();
    const { school, zerlina } = schoolWithZerlina(path);
    for (let n = 0; n < 4; n++) undo(school);
    deleteStudent(school, zerlina);
    expect(bytesOf(path).includes('erlina')).toBe(false);
    expect(redo(school)?.verb).toBe('edit-score');
  });

  it('keeps the history of everybody else', () => {
    const { school, zerlina, section } = schoolWithZerlina(schoolPath());
    deleteStudent(school, zerlina);
    expect(historySteps(school).map(({ title }) => title)).toEqual(['Ada · Quiz 1', 'algebra.csv']);
    undo(school);
    expect(gradebookOfSection(school, section).scores[0]?.[0]?.points).toBe(8);
    while (undo(school));
    expect(checkSchool(school)).toEqual([]);
  });

  it('makes every waiting preview stale', () => {
    const { school, zerlina } = schoolWithZerlina(schoolPath());
    const before = schoolVersion(school);
    deleteStudent(school, zerlina);
    expect(schoolVersion(school)).not.toBe(before);
  });

  it('is shown before: what goes, from where, and how much of the history', () => {
    const { school, zerlina } = schoolWithZerlina(schoolPath());
    const before = historySteps(school).length;
    const { historySteps: going, ...removal } = previewDeleteStudent(school, zerlina);
    expect(removal).toEqual({
      name: NAME,
      sections: ['Algebra 7A'],
      scores: 0,
      responses: 0,
      courses: 0,
      backups: [],
    });
    deleteStudent(school, zerlina);
    expect(historySteps(school)).toHaveLength(before - going);
  });

  it('names the backups that still hold the student', async () => {
    const { school, zerlina } = schoolWithZerlina(schoolPath());
    const backup = await backupAutomatically(school, 'daily');
    const fileName = basename(backup ?? '');
    const kept = [{ fileName, takenAt: '2026-11-23T08:00:00Z', goesAfter: 10 }];
    expect(previewDeleteStudent(school, zerlina).backups).toEqual(kept);
    expect(deleteStudent(school, zerlina)).toEqual(kept);
  });
});
