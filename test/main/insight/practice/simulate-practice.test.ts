import { describe, expect, it } from 'vitest';
import { SUCCESS_RANGE } from '../../../../src/main/insight/practice/choose-next.ts';
import { simulateUsual } from '../../../../src/main/insight/practice/simulate-school-practice.ts';

describe('practice on simulated learners', () => {
  it('never lets anybody fail three times in a row, and needs fewer items than chance', async () => {
    const one = await simulateUsual({ learners: 20, seed: 4 });
    const of = (name: string) => one.policies.find(({ policy }) => policy === name);
    const [adaptive, fixed, random] = ['adaptive-blind', 'fixed', 'random'].map(of);
    expect(adaptive?.threeFailures).toBe(0);
    expect(fixed?.threeFailures).toBeGreaterThan(0);
    expect(adaptive?.success).toBeGreaterThan(SUCCESS_RANGE[0]);
    expect(adaptive?.success).toBeLessThan(SUCCESS_RANGE[1]);
    expect(adaptive?.itemsToMastery).toBeLessThan(random?.itemsToMastery ?? 0);
  }, 60_000);
});
