import { describe, expect, it } from 'vitest';
import { coalitionsOf, shapley } from '../../../../src/main/insight/outcome/explain.ts';
import { FEATURE_COUNT, featuresOf } from '../../../../src/main/tasks/features.ts';

const row = Array.from({ length: FEATURE_COUNT }, (_, i) => Math.sin(i + 1));
const explain = (forecast: (row: readonly number[], anchor: number) => number) => {
  const worth = coalitionsOf({ row, anchor: 0.8 }, 0.7).map((point) =>
    forecast(point.row, point.anchor),
  );
  return { effects: shapley(worth), baseline: worth[0]!, mean: worth.at(-1)! };
};
const total = (effects: Record<string, number>) =>
  Object.values(effects).reduce((sum, e) => sum + e, 0);

describe('reasons', () => {
  it('add up to the forecast minus its baseline, whatever the model', () => {
    const { effects, baseline, mean } = explain(
      (x, anchor) =>
        anchor + Math.tanh(x.reduce((sum, v, i) => sum + v * Math.cos(i), 0)) * (1 + x[0]! * x[5]!),
    );
    expect(total(effects)).toBeCloseTo(mean - baseline, 12);
  });

  it('are the coefficients times the features of a linear model', () => {
    const { effects } = explain((x, anchor) => anchor + x.reduce((sum, v, i) => sum + v * i, 0));
    const byHand = featuresOf('missing').reduce((sum, at) => sum + row[at]! * at, 0);
    expect(effects.missing).toBeCloseTo(byHand, 10);
  });

  it('count the level of the section as a reason of the section', () => {
    const { effects } = explain((_, anchor) => anchor);
    expect(effects.section).toBeCloseTo(0.1, 12);
    expect(effects.level).toBeCloseTo(0, 12);
  });

  it('share what two groups do only together', () => {
    const [a, b] = [featuresOf('level')[0]!, featuresOf('trend')[0]!];
    const { effects } = explain((x) => x[a]! * x[b]!);
    expect(effects.level).toBeCloseTo(effects.trend, 12);
  });
});
