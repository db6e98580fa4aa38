import { describe, expect, it } from 'vitest';
import type { OpenCell } from '../../../../src/main/insight/outcome/draw-futures.ts';
import { forecastFinal } from '../../../../src/main/insight/outcome/forecast-final.ts';
import { LEVELS, normalQuantile } from '../../../../src/main/tasks/predictive.ts';
import { graded, sectionOf } from '../../tasks/gradebooks.ts';

const SHAPE = LEVELS.map(normalQuantile);
const gradebook = sectionOf([
  [60, null, null],
  [70, null, null],
  [80, null, null],
]);
const cells: OpenCell[] = [0, 1, 2].flatMap((student) =>
  [1, 2].map((lineItem) => ({
    student,
    lineItem,
    predictive: { mean: 0.6 + student / 10, sd: 0.1, shape: SHAPE },
  })),
);
const how = { likeness: { withinStudent: 0.3, withinItem: 0.2 }, seed: 1 };
const before = await forecastFinal(gradebook, cells, how);

describe('the futures of a term grade', () => {
  it('of the others stay as they are, to the bit, where one student gets a score', async () => {
    const scores = gradebook.scores.map((row, i) => (i === 0 ? row.with(1, graded(95)) : row));
    const [own, ...others] = await forecastFinal(
      { ...gradebook, scores },
      cells.filter(({ student, lineItem }) => student !== 0 || lineItem !== 1),
      how,
    );
    expect(own!.mean).toBeGreaterThan(before[0]!.mean);
    expect(others).toEqual(before.slice(1));
  });

  it('stay as they are where another student leaves', async () => {
    const left = {
      ...gradebook,
      students: gradebook.students.slice(1),
      scores: gradebook.scores.slice(1),
    };
    const moved = cells
      .filter(({ student }) => student > 0)
      .map((cell) => ({ ...cell, student: cell.student - 1 }));
    expect(await forecastFinal(left, moved, how)).toEqual(before.slice(1));
  });

  it('differ between students of the same prospects', async () => {
    const alike = cells.map((cell) => ({ ...cell, predictive: cells[0]!.predictive }));
    const same = { ...gradebook, scores: gradebook.scores.map(() => gradebook.scores[0]!) };
    const [first, second] = await forecastFinal(same, alike, how);
    expect(first!.mean).not.toBe(second!.mean);
    expect(first!.mean).toBeCloseTo(second!.mean, 1);
  });
});
