import { describe, expect, it } from 'vitest';
import { drawFutures, luckFrom } from '../../../../src/main/insight/outcome/draw-futures.ts';
import {
  LEVELS,
  normalQuantile,
  normalShare,
  quantile,
} from '../../../../src/main/tasks/predictive.ts';
import { correlation } from '../../../../src/main/tasks/statistics.ts';

const predictive = { mean: 0.5, sd: 0.1, shape: LEVELS.map(normalQuantile) };
const cells = [
  { student: 1, lineItem: 1, predictive },
  { student: 1, lineItem: 2, predictive },
  { student: 2, lineItem: 1, predictive },
  { student: 2, lineItem: 2, predictive },
];
const likeness = { withinStudent: 0.4, withinItem: 0.3 };

const futures = (seed: number, some = cells) =>
  drawFutures(some, likeness, luckFrom(seed, 3000)).map((own) => [...own]);
const drawn = futures(5);
const of = (cell: number) => drawn[cell]!;

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
    expect(of(0).filter((v) => v < 0.5 + 0.12816).length / of(0).length).toBeCloseTo(0.9, 1);
  });

  it('are what the formula says, future by future', () => {
    const [seed, futuresDrawn] = [7, 50];
    const luck = luckFrom(seed, futuresDrawn);
    const leaning = { ...predictive, mean: 0.9, loadings: [0.6, -0.3] }; // some futures go beyond the maximum
    const cell = { student: 3, lineItem: 2, predictive: leaning };
    const [own = new Float64Array()] = drawFutures([cells[0]!, cell], likeness, luck).slice(1);
    const rest = Math.sqrt(1 - 0.6 ** 2 - 0.3 ** 2);
    for (let at = 0; at < futuresDrawn; at++) {
      const ofStudent = Math.sqrt(0.4) * luck(3, null)[at]!;
      const item = Math.sqrt(0.3) * luck(null, 2)[at]!;
      const cellLuck = Math.sqrt(0.3) * luck(3, 2)[at]!;
      const directions = 0.6 * luck(-1, null)[at]! - 0.3 * luck(-2, null)[at]!;
      const standing = rest * (ofStudent + item + cellLuck) + directions;
      const share = quantile(leaning, normalShare(standing));
      expect(own[at]).toBeCloseTo(Math.min(1, Math.max(0, share)), 12);
    }
  });

  it('are drawn for a whole year group at once', () => {
    const many = Array.from({ length: 200_000 }, () => cells[0]!);
    expect(drawFutures(many, likeness, luckFrom(1, 1))).toHaveLength(many.length);
  });

  it('are others from another seed', () => {
    expect(futures(6)[0]).not.toEqual(drawn[0]);
  });

  it('of one student stay as they are, whoever else is drawn', () => {
    expect(futures(5, cells.slice(2))).toEqual(drawn.slice(2));
  });

  it('are the same from the same seed', () => {
    expect(futures(5)).toEqual(drawn);
  });

  it('go by the hidden directions of a posterior where there is one, each score with its own distribution', () => {
    const leaning = (loadings: number[]) => ({ ...predictive, loadings });
    const posterior = [
      { student: 1, lineItem: 1, predictive: leaning([0.6, 0.3]) },
      { student: 2, lineItem: 2, predictive: leaning([0.5, -0.4]) },
    ];
    const [a = [], b = []] = futures(5, posterior);
    expect(correlation(a, b).r).toBeCloseTo(0.6 * 0.5 - 0.3 * 0.4, 1);
    expect(b.filter((v) => v < 0.5 + 0.12816).length / b.length).toBeCloseTo(0.9, 1);
  });
});
