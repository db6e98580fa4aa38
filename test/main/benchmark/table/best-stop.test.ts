/** One step for all folds: what one fold alone would have chosen by luck is not where the others stop. */
import { expect, test } from 'vitest';
import { bestStop, forecasterAt } from '../../../../src/main/benchmark/table/best-stop.ts';
import type { Stop } from '../../../../src/main/benchmark/table/candidates.ts';

const forecastOf = (step: number) => async () => ({ mean: [[step]], variance: [[1]] });

/** A fold with twenty held-out groups whose losses at each step lie around those given. */
const fold = (lossAt: Record<number, number>): Stop[] =>
  Object.entries(lossAt).map(([step, loss]) => ({
    step: Number(step),
    losses: Array.from({ length: 20 }, (_, group) => loss + 0.01 * (group % 2)),
    forecast: forecastOf(Number(step)),
  }));

test('a step that one fold liked and three did not is not taken', () => {
  const lucky = fold({ 0: 1, 20: 0.9, 40: 0.7 });
  const others = Array.from({ length: 3 }, () => fold({ 0: 1, 20: 0.8, 40: 1.1 }));
  expect(bestStop([lucky])).toBe(40);
  expect(bestStop([lucky, ...others])).toBe(20);
});

test('only steps that every fold reached are looked at', () => {
  expect(bestStop([fold({ 0: 1, 20: 0.9, 40: 0.5 }), fold({ 0: 1, 20: 0.9 })])).toBe(20);
});

test('a fold without anything held out goes with the others, to its last step', async () => {
  const alone: Stop[] = [{ step: 400, losses: [], forecast: forecastOf(400) }];
  const step = bestStop([fold({ 0: 1, 20: 0.9 }), alone]);
  expect(step).toBe(20);
  expect(await forecasterAt(alone, step)([])).toEqual({ mean: [[400]], variance: [[1]] });
  expect(bestStop([alone])).toBe(400);
});
