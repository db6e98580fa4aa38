/** A table with groups: read with its gaps, learned from, asked about, and held against simple methods. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateTable } from '../../../src/main/benchmark/evaluate-table.ts';
import type { EvaluateTable, TableEvaluation } from '../../../src/main/benchmark/evaluate-table.ts';
import type { Learn } from '../../../src/main/benchmark/table/candidates.ts';
import { adaptAndPredict } from '../../../src/main/learn/model.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
const files = { data: join(folder, 'table.csv'), splits: join(folder, 'table.json') };
const GROUPS = 36;
const SIZE = 14;

const learn: Learn = {
  train: async (request, options) => ({
    ...(await trainModel(request, { now: () => performance.now(), signal: options?.signal })),
    backend: 'cpu',
  }),
  adaptAndPredict,
};
const watch = { now: () => performance.now() };
// without a second for learners, the mixed models alone
const asked: EvaluateTable = {
  ...files,
  learner: 'auto',
  seeds: ['0'],
  budgetSeconds: 0,
  seed: 1,
};
let auto: TableEvaluation;

/** Groups differ by 1 around a slope of 1 and a word worth 2; a tenth of the numbers is not known; noise 0.5. */
function someTable(): string {
  const lines = Array.from({ length: GROUPS * SIZE }, (_, i) => {
    const task = Math.floor(i / SIZE);
    const [level] = normals(foldIn(seedKey(3), task), 1);
    const [x, noise] = normals(foldIn(seedKey(4), i), 2);
    const word = i % 3 === 0 ? 'night, late' : 'day';
    const y = 10 + level + x + (i % 3 === 0 ? 2 : 0) + 0.5 * noise;
    return `r${i},g${task},b,${y.toFixed(4)},${i % 10 === 0 ? 'NA' : x.toFixed(4)},"${word}",7`;
  });
  return `${['row,task,block,y,x,shift,same', ...lines].join('\n')}\n`;
}

function someSplits() {
  const names = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `g${from + i}`);
  const test = names(28, 36).map((task, i) => {
    const first = (28 + i) * SIZE;
    return { task, support: [3, 1, 12, 5].map((j) => `r${first + j}`) };
  });
  const split = { train: names(0, 18), val: names(18, 28), test };
  return { K: 4, ks: [0, 4], seeds: { 0: split, 7: split } };
}

beforeAll(async () => {
  writeFileSync(files.data, someTable());
  writeFileSync(files.splits, JSON.stringify(someSplits()));
  await useBackend('cpu');
  auto = await evaluateTable(asked, { learn, watch });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const cells = (predictions: string) =>
  predictions
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

test('every query row of the split is forecast once for each number of known outcomes', () => {
  expect(auto.predictions.split('\n')[0]).toBe('seed,k,row,mean,sd,lo80,hi80,lo90,hi90');
  const keys = cells(auto.predictions).map(([seed, k, row]) => `${seed} ${k} ${row}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(2 * 8 * (SIZE - 4));
  expect(keys).not.toContain(`0 0 r${28 * SIZE + 3}`);
});

test('ranges lie around the mean, the wider ones outside', () => {
  for (const row of cells(auto.predictions)) {
    const [mean, sd, lo80, hi80, lo90, hi90] = row.slice(3).map(Number);
    expect(sd).toBeGreaterThan(0);
    expect([lo90, lo80, mean, hi80, hi90]).toEqual(
      [lo90, lo80, mean, hi80, hi90].toSorted((a, b) => a - b),
    );
  }
});

test('known outcomes of a group help, and the forecast beats the simple methods', () => {
  const [none, four] = auto.report.results;
  expect(four.rmse).toBeLessThan(0.8 * none.rmse);
  const errorOf = (method: string) => four.baselines.find((b) => b.method === method)?.rmse;
  expect(four.rmse).toBeLessThan(0.8 * (errorOf('group mean') ?? 0));
  expect(four.rmse).toBeLessThan(0.8 * (errorOf('pooled ridge') ?? 0));
  expect(four.rmse).toBeLessThan(1.03 * (errorOf('mixed model, random intercept') ?? 0));
  expect(four.coverage90).toBeGreaterThan(0.8);
});

test('the same forecasts come again where the outcomes asked about are not in the table', async () => {
  const support = new Set(someSplits().seeds[0].test.flatMap((group) => group.support));
  const hidden = someTable()
    .split('\n')
    .map((line) => {
      const [row, task, block, , ...rest] = line.split(',');
      const isQuery = Number(task?.slice(1)) >= 28 && !support.has(row ?? '');
      return isQuery ? [row, task, block, 'NA', ...rest].join(',') : line;
    })
    .join('\n');
  const data = join(folder, 'hidden.csv');
  writeFileSync(data, hidden);
  const again = await evaluateTable({ ...asked, data }, { learn, watch });
  expect(again.predictions).toBe(auto.predictions);
  expect(again.report.results).toEqual([]);
});

test('one learner that is asked for answers alone', { timeout: 120_000 }, async () => {
  const request = { ...asked, learner: 'r2d2' as const, ks: [4], budgetSeconds: 1 };
  const { report, predictions } = await evaluateTable(request, { learn, watch });
  expect(report.results[0].blend).toEqual([{ method: 'r2d2', share: 1 }]);
  expect(cells(predictions)).toHaveLength(8 * (SIZE - 4));
});

test('a split that names what the table lacks is refused', async () => {
  const splits = join(folder, 'wrong.json');
  const some = someSplits();
  some.seeds[0].val.push('g999');
  writeFileSync(splits, JSON.stringify(some));
  await expect(evaluateTable({ ...asked, splits }, { learn, watch })).rejects.toMatchObject({
    code: 'table-unreadable',
    params: { why: 'task g999' },
  });
});
