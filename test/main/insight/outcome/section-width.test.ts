import { describe, expect, it } from 'vitest';
import { ownWidth } from '../../../../src/main/insight/outcome/section-width.ts';

/** One assessment of ten students who are all this far from their forecasts. */
const assessment = (item: number, z: number) => Array.from({ length: 10 }, () => ({ item, z }));

describe('a section’s ranges', () => {
  it('are the usual ones until an assessment is known', () => {
    expect(ownWidth([])).toBe(1);
    expect(ownWidth(assessment(0, 3).slice(0, 2))).toBe(1);
  });

  it('narrow where forecasts have been near, the more the longer', () => {
    const one = ownWidth(assessment(0, 0.5));
    const four = ownWidth([0, 1, 2, 3].flatMap((item) => assessment(item, 0.5)));
    expect(one).toBeLessThan(1);
    expect(four).toBeLessThan(one);
    expect(four).toBeGreaterThan(0.5);
  });

  it('widen where forecasts have been off, but never without limit', () => {
    const off = ownWidth(assessment(0, 2));
    expect(off).toBeGreaterThan(1.5);
    expect(ownWidth(assessment(0, 50))).toBeLessThan(2);
  });
});
