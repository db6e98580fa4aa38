import { describe, expect, it } from 'vitest';
import { benchImport } from '../../../src/main/benchmark/bench-import.ts';
import { forkProcess } from '../../../src/main/host/start-process.ts';

const signal = new AbortController().signal;
const small = {
  rows: 300,
  repeats: 1,
  seed: 1,
  startProcess: forkProcess,
  signal,
  python: 'no-such-python',
};

describe('the benchmark of the import', () => {
  it('times ours beside SQLite where it is, and says where a program is not', async () => {
    const figures = await benchImport(small);
    expect(figures).toMatchObject({ rows: 300, assessments: 4, ours: { runs: 1 } });
    expect(figures.ours.median).toBeGreaterThan(0);
    const { sqlite, ratio } = figures;
    expect(ratio.sqlite).toBe(sqlite && figures.ours.median / sqlite.median);
    expect(figures.duckdb).toBeNull();
  });
});
