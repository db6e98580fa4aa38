import { describe, expect, it } from 'vitest';
import { drawFuture, luckFrom } from '../../../../src/main/insight/outcome/draw-futures.ts';
import { LEVELS, normalQuantile } from '../../../../src/main/tasks/predictive.ts';
import { correlation } from '../../../../src/main/tasks/statistics.ts';

const predictive = { mean: 0.5, sd: 0.1, shape: LEVELS.map(normalQuantile) };
const cells = [
  { student: 1, lineItem: 1, predictive },
  { student: 1, lineItem: 2, predictive },
  { student: 2, lineItem: 1, predictive },
  { student: 2, lineItem: 2, predictive },
];
const likeness = { withinStudent: 0.4, withinItem: 0.3 };

function futures(seed: number) {
  const luck = luckFrom(seed);
  return Array.from({ length: 3000 }, () => drawFuture(cells, likeness, luck));
}
const drawn = futures(5);
const of = (cell: number) => drawn.map((future) => future[cell]!);

describe('joint futures', () => {
  it('let one student’s scores go together', () => {
    expect(correlation(of(0), of(1)).r).toBeCloseTo(0.4, 1);
  });

  it('let one assessment’s scores go together', () => {
    expect(correlation(of(0), of(2)).r).toBeCloseTo(0.3, 1);
  });

  it('leave different students on different assessments apart', () => {
    expect(Math.abs(correlation(of(0), of(3)).r)).toBeLessThan(0.06);
  });

  it('keep every cell’s own distribution', () => {
    expect(of(0).filter((v) => v < 0.5 + 0.12816).length / drawn.length).toBeCloseTo(0.9, 1);
  });

  it('are others from another seed', () => {
    expect(futures(6)[0]).not.toEqual(drawn[0]);
  });

  it('of one student stay as they are, whoever else is drawn', () => {
    const luck = luckFrom(5);
    const alone = drawn.map(() => drawFuture(cells.slice(2), likeness, luck));
    expect(alone).toEqual(drawn.map((future) => future.slice(2)));
  });

  it('are the same from the same seed', () => {
    expect(futures(5).slice(0, 3)).toEqual(drawn.slice(0, 3));
  });
});
