/** The audit sees steering where there is some, none where there is none, and nothing of few. */
import { describe, expect, it } from 'vitest';
import { advancedLevels, auditGroup } from '../../../../src/main/insight/course/audit-steering.ts';
import type { Audited } from '../../../../src/main/insight/course/audit-steering.ts';

const students = (group: string, count: number, shareOf: (band: number) => number): Audited[] =>
  Array.from({ length: count }, (_, i) => {
    const band = i % 4;
    const place = Math.floor(i / 4);
    const perBand = count / 4;
    return { band, suggested: place < shareOf(band) * perBand, groups: new Set([group]) };
  });

describe('the steering audit', () => {
  it('finds no gap between groups of unequal readiness who are treated alike', () => {
    const fair = (band: number) => band / 4;
    const low = students('A', 40, fair).filter(({ band }) => band < 2);
    const row = auditGroup('A', [...low, ...students('B', 400, fair)]);
    expect(row.share).toBeLessThan(0.3);
    expect(Math.abs(row.gap ?? 1)).toBeLessThan(0.05);
  });

  it('finds the gap where equal readiness meets unequal suggestions', () => {
    const row = auditGroup('A', [
      ...students('A', 80, () => 0.25),
      ...students('B', 400, () => 0.75),
    ]);
    expect(row.gap).toBeCloseTo(-0.5, 2);
    expect(row.interval95![1]).toBeLessThan(-0.3);
    expect(row.detectable).toBeLessThan(0.2);
  });

  it('shows nothing of fewer than ten', () => {
    const row = auditGroup('A', [...students('A', 8, () => 0), ...students('B', 400, () => 1)]);
    expect(row).toMatchObject({ n: 8, share: null, gap: null, detectable: null });
  });

  it('knows advanced levels by words and by numbers', () => {
    expect(advancedLevels(['Core', 'Honors', 'AP'])).toEqual(['Honors', 'AP']);
    expect(advancedLevels(['基础', '提高'])).toEqual(['提高']);
    expect(advancedLevels(['1', '2', '3'])).toEqual(['3']);
  });
});
