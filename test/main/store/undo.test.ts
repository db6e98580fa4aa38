import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../../../src/shared/nouns.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { query } from '../../../src/main/store/connection.ts';
import { putScore, setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { recordStep } from '../../../src/main/store/record-step.ts';
import type { SchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { historySteps, redo, schoolVersion, undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, hashOfRows, openForTest, type SmallSchool } from './small-school.ts';

function graded(points: number): Score {
  return { ...BLANK_SCORE, points, status: 'graded', detail: null };
}

/** Adds a student with two scores, changes one, takes another student out: all kinds of change in one step. */
function replaceStudent(school: SchoolFile, { section, quizzes }: SmallSchool): void {
  recordStep(school, { verb: 'import', title: 'again.csv' }, (writer) => {
    const student_id = writer.insert('student', { name: 'Dora' });
    writer.insert('enrolment', { section_id: section, student_id, position: 9 });
    for (const line_item_id of quizzes) {
      writer.insert('score', { line_item_id, student_id, points: 5.25, status: 'graded' });
    }
    const rows = query<{ id: number }>(school, 'SELECT id FROM score ORDER BY id').all();
    writer.update('score', rows[0]?.id ?? 0, { points: 1 });
    writer.update('score', rows[0]?.id ?? 0, { points: 2 });
    writer.delete('score', rows[1]?.id ?? 0);
    writer.delete('score', rows.at(-1)?.id ?? 0);
    const line_item_id = writer.insert('line_item', {
      section_id: section,
      title: 'Extra',
      position: 7,
    });
    writer.insert('score', { line_item_id, student_id, points: 3, status: 'graded' });
  });
}

describe('undo', () => {
  it('brings back the score that was overwritten', () => {
    const school = openForTest();
    const { section, students, quizzes } = fillSmallSchool(school);
    const cell = { sectionId: section, studentId: students[0] ?? 0, lineItemId: quizzes[0] ?? 0 };
    putScore(school, cell, graded(3));
    expect(undo(school)?.verb).toBe('edit-score');
    expect(gradebookOfSection(school, section).scores[0]?.[0]?.points).toBe(8);
  });

  it('takes a whole import back at once, and redo returns the very same rows', () => {
    const school = openForTest();
    const empty = hashOfRows(school);
    fillSmallSchool(school);
    const full = hashOfRows(school);
    undo(school);
    expect(hashOfRows(school)).toBe(empty);
    redo(school);
    expect(hashOfRows(school)).toBe(full);
  });

  it('has nothing to do in a new school', () => {
    const school = openForTest();
    expect([undo(school), redo(school)]).toEqual([null, null]);
  });

  it('forgets what was undone when something new is done', () => {
    const school = openForTest();
    const { section } = fillSmallSchool(school);
    setPassLine(school, section, 0.5);
    undo(school);
    setPassLine(school, section, 0.7);
    expect(redo(school)).toBeNull();
    expect(historySteps(school).map(({ verb, state }) => [verb, state])).toEqual([
      ['edit-pass-line', 'done'],
      ['import', 'done'],
    ]);
  });

  it('keeps what was undone when a step changes nothing', () => {
    const school = openForTest();
    const { section } = fillSmallSchool(school);
    setPassLine(school, section, 0.5);
    undo(school);
    setPassLine(school, section, 0.6);
    expect(redo(school)?.verb).toBe('edit-pass-line');
  });

  it('leaves everything as it was when a step fails half-way', () => {
    const school = openForTest();
    fillSmallSchool(school);
    const before = [hashOfRows(school), schoolVersion(school)];
    const failing = () =>
      recordStep(school, { verb: 'import', title: 'bad.csv' }, (writer) => {
        writer.insert('student', { name: 'Half' });
        writer.insert('enrolment', { section_id: 999, student_id: 1, position: 0 });
      });
    expect(failing).toThrow(/FOREIGN KEY/);
    expect([hashOfRows(school), schoolVersion(school)]).toEqual(before);
  });

  it('restores every state on the way, whatever was done (property)', () => {
    const points = fc.integer({ min: 0, max: 40 }).map((n) => n / 4);
    const place = fc.record({ student: fc.nat(2), quiz: fc.nat(1) });
    const action = fc.oneof(
      fc.record({ kind: fc.constant('score' as const), place, points: fc.option(points) }),
      fc.record({ kind: fc.constant('pass' as const), line: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ kind: fc.constant('replace' as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), (actions) => {
        const school = openForTest();
        const small = fillSmallSchool(school);
        const states = [hashOfRows(school)];
        for (const step of actions) {
          const steps = historySteps(school).length;
          if (step.kind === 'pass') setPassLine(school, small.section, step.line / 10);
          else if (step.kind === 'replace') replaceStudent(school, small);
          else {
            const studentId = small.students[step.place.student] ?? 0;
            const lineItemId = small.quizzes[step.place.quiz] ?? 0;
            const score = step.points === null ? BLANK_SCORE : graded(step.points);
            putScore(school, { sectionId: small.section, studentId, lineItemId }, score);
          }
          if (historySteps(school).length > steps) states.push(hashOfRows(school));
        }
        for (const state of states.toReversed().slice(1)) {
          undo(school);
          expect(hashOfRows(school)).toBe(state);
        }
        for (const state of states.slice(1)) {
          redo(school);
          expect(hashOfRows(school)).toBe(state);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('keeps an import of many scores as a few rows of history', () => {
    const school = openForTest();
    recordStep(school, { verb: 'import', title: 'large.csv' }, (writer) => {
      for (let n = 0; n < 25_000; n++) writer.insert('student', { name: `Student ${n}` });
    });
    expect(query(school, 'SELECT count(*) AS n FROM history_change').get()).toEqual({ n: 3 });
  });
});
