import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByPrototypes } from '../../../src/main/learn/group-by-prototypes.ts';

const rows = [
  [-2, 0],
  [-1.9, 0.1],
  [-2.1, 0],
  [0, 1],
  [0.1, 1.1],
  [2, 0],
  [2.1, 0.2],
  [1.9, 0],
];

describe('grouping by prototypes', () => {
  it('puts together what lies together', () => {
    const { groupOf } = groupByPrototypes(rows, { groups: 3, largest: 4 });
    expect(groupOf).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
  });

  it('never makes a group larger than allowed, and leaves nobody out', () => {
    const point = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 4, maxLength: 40 }), (points) => {
        const largest = Math.ceil(points.length / 3);
        const { groupOf } = groupByPrototypes(points, { groups: 3, largest });
        for (const group of [0, 1, 2])
          expect(groupOf.filter((one) => one === group).length).toBeLessThanOrEqual(largest);
        expect(groupOf.every((group) => group >= 0 && group < 3)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a student where they were unless they are clearly nearer elsewhere', () => {
    const before = [0, 0, 0, 1, 1, 2, 2, 2];
    const moved = rows.map((row, i) => (i === 3 ? [-0.9, 0.6] : row));
    const options = { groups: 3, largest: 4, before };
    expect(groupByPrototypes(moved, options).groupOf[3]).toBe(1);
    const far = rows.map((row, i) => (i === 3 ? [-2, 0] : row));
    expect(groupByPrototypes(far, options).groupOf[3]).toBe(0);
  });
});
