/** `bench import`: a large gradebook end to end, against SQLite's own import and DuckDB's, with the same unpivoting in plain SQL. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartProcess } from '../../shared/process.ts';
import { readGradebookFile } from '../gradebook/read-file.ts';
import { commitPlan, readToPlans } from '../gradebook/read-to-plan.ts';
import { openSchoolFile } from '../store/school-file.ts';
import { watchMemory } from './import/watch-memory.ts';
import { type Pauses, watchPauses } from './import/watch-pauses.ts';
import { importWithDuckDb, importWithSqlite } from './import/import-elsewhere.ts';
import { LARGE_ITEMS, writeLargeFile } from './import/write-large-file.ts';

export type BenchImportOptions = {
  rows: number;
  /** How often each of them imports, in turns. */
  repeats: number;
  seed: number;
  startProcess: StartProcess;
  signal: AbortSignal;
  /** A Python that may have DuckDB. */
  python: string;
  onRun?: (run: { name: string; nth: number; seconds: number }) => void;
};

/** Seconds of wall clock. */
export type Figure = { median: number; least: number; most: number; runs: number };

type OurFigure = Figure & {
  /** Of the app and its helper process together; null where the system does not tell. */
  peakMiB: number | null;
  /** The longest the app did not answer, milliseconds; also because it waited for a processor. */
  longestPauseMs: number;
  /** The most that it computed without a chance to answer. */
  longestWorkMs: number;
};

export type BenchImport = {
  rows: number;
  assessments: number;
  fileBytes: number;
  ours: OurFigure;
  /** Null where the program is not on this computer; DuckDB reads, and Python's SQLite driver stores. */
  sqlite: Figure | null;
  duckdb: Figure | null;
  /** Ours over theirs, medians. */
  ratio: { sqlite: number | null; duckdb: number | null };
};

/**
 * Ours: read, map, check, plan, store with the undo record, every assessment of every student. Theirs: the bare
 * rows in the same tables with the same indexes.
 */
export async function benchImport(options: BenchImportOptions): Promise<BenchImport> {
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-bench-'));
  try {
    const file = join(folder, 'large.csv');
    const fileBytes = writeLargeFile(file, options);
    const times = { ours: [] as number[], sqlite: [] as number[], duckdb: [] as number[] };
    const pauses: Pauses[] = [];
    const peaks: (number | null)[] = [];
    for (let nth = 0; nth < options.repeats; nth++) {
      const take = (name: keyof typeof times, seconds: number | null) => {
        if (seconds === null) return;
        times[name].push(seconds);
        options.onRun?.({ name, nth, seconds });
      };
      const ours = await importOurs(file, join(folder, `ours-${nth}.db`), options);
      take('ours', ours.seconds);
      pauses.push(ours.pauses);
      peaks.push(ours.peakMiB);
      take('sqlite', await importWithSqlite(file, join(folder, `sqlite-${nth}.db`)));
      take(
        'duckdb',
        await importWithDuckDb(options.python, { file, db: join(folder, `duckdb-${nth}.db`) }),
      );
    }
    const [ours, sqlite, duckdb] = [times.ours, times.sqlite, times.duckdb].map(figureOf);
    if (!ours) throw new Error('benchImport: no run');
    const over = (theirs: Figure | null | undefined) =>
      theirs ? ours.median / theirs.median : null;
    return {
      rows: options.rows,
      assessments: LARGE_ITEMS.length,
      fileBytes,
      ours: {
        ...ours,
        peakMiB: peaks.includes(null) ? null : Math.max(...peaks.map(Number)),
        longestPauseMs: Math.max(...pauses.map(({ longestMs }) => longestMs)),
        longestWorkMs: Math.max(...pauses.map(({ longestWorkMs }) => longestWorkMs)),
      },
      sqlite: sqlite ?? null,
      duckdb: duckdb ?? null,
      ratio: { sqlite: over(sqlite), duckdb: over(duckdb) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type OneImport = { seconds: number; peakMiB: number | null; pauses: Pauses };

async function importOurs(
  path: string,
  db: string,
  { startProcess, signal }: BenchImportOptions,
): Promise<OneImport> {
  const school = openSchoolFile(db);
  const memory = watchMemory();
  const pauses = watchPauses();
  const start = performance.now();
  try {
    const file = { bytes: readFileSync(path), name: 'large.csv' };
    const [preview] = await readToPlans(school, file, ({ corrections, ...wanted }) =>
      readGradebookFile(wanted, { startProcess, signal, ...(corrections ? { corrections } : {}) }),
    );
    await commitPlan(school, preview?.planId ?? '', startProcess);
    const seconds = (performance.now() - start) / 1000;
    return { seconds, peakMiB: memory.peakMiB(), pauses: pauses.stop() };
  } finally {
    pauses.stop();
    memory.stop();
    school.close();
  }
}

function figureOf(seconds: readonly number[]): Figure | null {
  const sorted = seconds.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? least,
    least,
    most,
    runs: sorted.length,
  };
}
