import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURE_COUNT } from '../../../src/main/tasks/features.ts';
import { outcomeTask, outcomeTasks } from '../../../src/main/tasks/make-tasks.ts';
import { isMarked, readColumns } from '../../../src/main/tasks/read-columns.ts';
import type { SectionGradebook } from '../../../src/shared/nouns.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { graded, lineItem, sectionOf } from './gradebooks.ts';

const score = fc.option(fc.integer({ min: -20, max: 130 }), { nil: null });
const table = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 2, max: 6 }))
  .chain(([students, items]) =>
    fc.array(fc.array(score, { minLength: items, maxLength: items }), {
      minLength: students,
      maxLength: students,
    }),
  );

/** What a task says of the moment after `known` columns, without the outcomes still to come. */
function seenAfter(known: number, gradebook: SectionGradebook) {
  const columns = readColumns(gradebook);
  const { support, query } = outcomeTask(columns.slice(0, known), columns.slice(known));
  return { support, query: query.map((example) => ({ ...example, y: null })) };
}

describe('a task', () => {
  it('stays the same whatever happens later', () => {
    fc.assert(
      fc.property(table, table, fc.nat(), (now, otherFuture, cut) => {
        const known = 1 + (cut % (now[0]!.length - 1));
        const changed = now.map((row, i) =>
          row.map((points, j) => (j < known ? points : (otherFuture[i]?.[j] ?? 50))),
        );
        expect(seenAfter(known, sectionOf(changed))).toEqual(seenAfter(known, sectionOf(now)));
      }),
    );
  });

  it('notices when an earlier score changes', () => {
    const before = seenAfter(
      2,
      sectionOf([
        [60, 70, 80],
        [50, 40, 60],
        [90, 80, 70],
      ]),
    );
    const after = seenAfter(
      2,
      sectionOf([
        [60, 20, 80],
        [50, 40, 60],
        [90, 80, 70],
      ]),
    );
    expect(after.query[0]?.x).not.toEqual(before.query[0]?.x);
  });

  it('supports with known outcomes and asks about every student', () => {
    const columns = readColumns(
      sectionOf([
        [60, 70, null],
        [50, null, null],
      ]),
    );
    const task = outcomeTask(columns.slice(0, 2), columns.slice(2));
    expect(task.support.map((e) => e.y)).toEqual([0.6, 0.5, 0.7]);
    expect(task.query.map((e) => e.student)).toEqual([0, 1]);
  });

  it('knows only features of the agreed number', () => {
    const columns = readColumns(sectionOf([[60, 70]]));
    const task = outcomeTask(columns.slice(0, 1), columns.slice(1));
    expect(task.query.every((example) => example.x.length === FEATURE_COUNT)).toBe(true);
  });
});

describe('past sections', () => {
  it('give one task for every moment with something still to come', () => {
    const tasks = outcomeTasks([
      sectionOf([
        [60, 70, 80],
        [50, 60, 70],
      ]),
      sectionOf([
        [10, 20],
        [30, 40],
      ]),
    ]);
    expect(tasks).toHaveLength(3);
  });

  it('give none while only one assessment is marked', () => {
    expect(
      outcomeTasks([
        sectionOf([
          [60, null],
          [50, null],
        ]),
      ]),
    ).toEqual([]);
  });

  it('may hold columns of every odd kind', () => {
    const odd = sectionOf(
      Array.from({ length: 12 }, (_, i) => [
        i % 2 === 0 ? 1 : 100,
        70,
        100 - 5 * i,
        40 + 5 * i,
        0,
        3 * i,
      ]),
      {
        lineItems: [0, 1, 2, 3, 4, 5].map((p) =>
          lineItem(p, { maxPoints: p < 4 ? 100 : p === 4 ? 0 : null }),
        ),
      },
    );
    const rows = outcomeTasks([odd]).flatMap((task) => [...task.support, ...task.query]);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.every(
        (e) => Number.isFinite(e.y) && e.x.every((v) => Number.isFinite(v) || Number.isNaN(v)),
      ),
    ).toBe(true);
  });
});

describe('columns', () => {
  it('leave totals out', () => {
    const gradebook = sectionOf([[60, 70]], {
      lineItems: [lineItem(0), lineItem(1, { kind: 'total' })],
    });
    expect(readColumns(gradebook)).toHaveLength(1);
  });

  it('measure by the highest score where the maximum is unknown', () => {
    const gradebook = sectionOf([[8], [4]], { lineItems: [lineItem(0, { maxPoints: null })] });
    expect(readColumns(gradebook)[0]?.fractions).toEqual([1, 0.5]);
  });

  it('count a zero as a score and an excuse as none', () => {
    const gradebook = sectionOf([[0], [1]], {
      scores: [[graded(0)], [{ ...BLANK_SCORE, status: 'excused', detail: null }]],
    });
    const [column] = readColumns(gradebook);
    expect(column && [column.fractions, column.excused, column.missing, isMarked(column)]).toEqual([
      [0, null],
      [false, true],
      [false, false],
      true,
    ]);
  });
});
