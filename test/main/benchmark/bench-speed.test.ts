/** The speed bench on a case of a few tasks: every engine that is here answers, compared within one run. */
import { expect, test } from 'vitest';
import { benchSpeed } from '../../../src/main/benchmark/bench-speed.ts';

const now = () => performance.now();
const tiny = { sizes: [3, 4, 1], tasks: 4 } as const;

test('every engine that is here takes its turns, and the fastest fused one is the measure', async () => {
  const cases = [{ ...tiny, rule: 'guarded' as const }];
  const speeds = await benchSpeed({ cases, rounds: 2, now });
  const fused = speeds.filter(({ contender }) => contender.startsWith('fused'));
  expect(fused.length).toBeGreaterThanOrEqual(2);
  expect(speeds.length).toBeGreaterThan(fused.length);
  expect(Math.min(...fused.map(({ timesSlower }) => timesSlower))).toBe(1);
  expect(speeds.every(({ least, median }) => least > 0 && least <= median)).toBe(true);
});

test('a Python that is not there is no peer, and no reason to fail', async () => {
  const cases = [{ ...tiny, rule: 'first' as const }];
  const speeds = await benchSpeed({ cases, rounds: 1, python: '/nowhere/python', now });
  expect(speeds.map(({ contender }) => contender)).not.toContain('jax');
});
