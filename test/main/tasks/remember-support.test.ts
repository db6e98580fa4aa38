import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplesOf, supportOf } from '../../../src/main/tasks/make-tasks.ts';
import { readColumns } from '../../../src/main/tasks/read-columns.ts';
import type { Column } from '../../../src/main/tasks/read-columns.ts';
import { sectionOf } from './gradebooks.ts';

const STUDENTS = 5;
const cell = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 });
const grid = fc.integer({ min: 2, max: 5 }).chain((columns) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: STUDENTS,
    maxLength: STUDENTS,
  }),
);
const moves = fc.array(
  fc.record({ student: fc.nat(STUDENTS - 1), column: fc.nat(4), points: cell }),
  { minLength: 1, maxLength: 6 },
);

/** Every column described anew. */
const afresh = (past: readonly Column[]) =>
  past
    .flatMap((column, at) => examplesOf(past.slice(0, at), column, 1))
    .filter(({ y }) => y !== null);

describe('a support set that is remembered', () => {
  it('is the one worked out afresh, whatever a what-if moves', () => {
    fc.assert(
      fc.property(grid, moves, (rows, steps) => {
        let now = rows;
        for (const { student, column, points } of steps) {
          const place = column % now[0]!.length;
          now = now.map((row, i) => (i === student ? row.with(place, points) : row));
          const past = readColumns(sectionOf(now));
          expect(supportOf(past)).toEqual(afresh(past));
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
