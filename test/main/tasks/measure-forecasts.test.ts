import { describe, expect, it } from 'vitest';
import { compareErrors, measureForecasts } from '../../../src/main/tasks/measure-forecasts.ts';
import { LEVELS, normalQuantile } from '../../../src/main/tasks/predictive.ts';

const shape = LEVELS.map(normalQuantile);
const judged = (section: number, mean: number, outcome: number) => ({
  section,
  knownCount: 3,
  outcome,
  predictive: { mean, sd: 0.1, shape },
});

describe('measured forecasts', () => {
  it('have the error and the coverage that one counts by hand', () => {
    const measures = measureForecasts([
      judged(1, 0.5, 0.5),
      judged(1, 0.5, 0.9),
      judged(2, 0.5, 0.4),
      judged(2, 0.5, 0.35),
    ]);
    expect(measures).toMatchObject({
      n: 4,
      mae: expect.closeTo(0.1625, 9),
      coverage50: 0.25,
      coverage80: 0.5,
      coverage90: 0.75,
    });
  });

  it('differ for sure when one method is better in every section', () => {
    const sections = Array.from({ length: 10 }, (_, i) => i);
    const good = sections.map((s) => judged(s, 0.5, 0.52));
    const bad = sections.map((s) => judged(s, 0.5 + 0.01 * (s + 1), 0.52 - 0.01 * (s + 1)));
    expect(compareErrors(bad, good, 1)![0]).toBeGreaterThan(0);
  });

  it('say nothing of one section', () => {
    expect(compareErrors([judged(1, 0.5, 0.5)], [judged(1, 0.5, 0.6)], 1)).toBeNull();
  });
});
