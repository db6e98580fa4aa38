/** The few-shot benchmark from end to end on invented glyphs: it learns, it repeats itself, it stops when told. */
import { expect, test } from 'vitest';
import { benchFewshot } from '../../../../src/main/benchmark/few-shot/bench-fewshot.ts';
import { fewShotCsv } from '../../../../src/main/benchmark/few-shot/few-shot-report.ts';

const watch = { now: () => performance.now() };
const small = {
  learner: 'protonet',
  way: 5,
  shot: 1,
  query: 5,
  episodes: 40,
  budgetSeconds: Infinity,
  steps: 12,
  seed: 3,
} as const;

test(
  'Prototypical Networks are well above chance after a few episodes',
  { timeout: 120_000 },
  async () => {
    const report = await benchFewshot(small, watch);
    const line = report.learners.find(({ learner }) => learner === 'protonet');
    expect(line?.interval95[0]).toBeGreaterThan(0.35); // chance is 0.2
  },
);

test(
  'the same seed gives the same figures, training and test share no alphabet, and published figures stand beside',
  { timeout: 60_000 },
  async () => {
    const short = { ...small, steps: 2 };
    const [report, again] = [await benchFewshot(short, watch), await benchFewshot(short, watch)];
    expect(again.learners.map(({ accuracy }) => accuracy)).toEqual(
      report.learners.map(({ accuracy }) => accuracy),
    );
    const { train, test: held } = report.split;
    expect(train.groups.filter((group) => held.groups.includes(group))).toEqual([]);
    expect(report.published.find(({ learner }) => learner === 'protonet')?.accuracy).toBe(0.988);
    expect(fewShotCsv(report).split('\n')[1]).toMatch(/^pixels,5,1,40,0\.\d+/);
  },
);

test('a benchmark that is cancelled stops at its next step', { timeout: 60_000 }, async () => {
  const stop = new AbortController();
  const running = benchFewshot(small, {
    ...watch,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});

test('more ways than there are classes is said in so many words', async () => {
  const asked = benchFewshot({ ...small, way: 500 }, watch);
  await expect(asked).rejects.toMatchObject({ code: 'too-few-images', params: { way: 500 } });
});
