/** The protocol of the course data, on a folder of the same form. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateCourses } from '../../../src/main/benchmark/evaluate-courses.ts';
import { readCourses } from '../../../src/main/benchmark/courses/read-courses.ts';
import { splitForChoice, trialOf } from '../../../src/main/benchmark/courses/make-trials.ts';
import { adaptAndPredict } from '../../../src/main/learn/model.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import type { Engine } from '../../../src/main/learn/recommend/meta-recommender.ts';
import { seedKey } from '../../../src/main/learn/tensor/keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courses-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const engine: Engine = {
  train: async (request) => ({ ...(await trainModel(request, { now: () => 0 })), backend: 'cpu' }),
  adaptAndPredict,
};

/** Two circles of six courses; who is in one takes four of it. */
const circle = (i: number) => Array.from({ length: 4 }, (_, k) => (i % 2) * 6 + ((i + k) % 6));

function write(heldOut: string, newcomers = 30): void {
  const lines = (rows: unknown[]) => gzipSync(rows.map((row) => JSON.stringify(row)).join('\n'));
  const newcomer = (i: number) => ({
    student: 1000 + i,
    support: circle(i).slice(0, 2),
    query: circle(i).slice(2),
  });
  writeFileSync(
    join(folder, 'info.json'),
    JSON.stringify({ n_items: 12, protocol: `${heldOut} leave-2-out` }),
  );
  const known = Array.from({ length: 120 }, (_, i) => ({ student: i, courses: circle(i) }));
  writeFileSync(join(folder, 'known.jsonl.gz'), lines(known));
  const some = Array.from({ length: newcomers }, (_, i) => newcomer(i));
  writeFileSync(join(folder, 'new_val.jsonl.gz'), lines(some));
  writeFileSync(
    join(folder, 'new_test.jsonl.gz'),
    lines(some.map((s, i) => ({ ...s, student: i }))),
  );
}

describe('evaluating course recommendation', () => {
  it('ranks every course not in support once, fifty at most, and measures it', async () => {
    write('random');
    const { report, predictions } = await evaluateCourses(
      { data: folder, learner: 'itemknn', seed: 1 },
      { engine },
    );
    const [header, ...rows] = predictions.trim().split('\n');
    expect(header).toBe('student,rank,course');
    expect(rows).toHaveLength(30 * 10);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.some((row) => row.startsWith('0,') && ['0', '1'].includes(row.split(',')[2]))).toBe(
      false,
    );
    expect(report).toMatchObject({ hr10: 1, students: 30, courses: 12, heldOut: 'random' });
    expect(report.ndcg10).toBeGreaterThan(0.7);
  });

  it('with one known course shows only the first, and asks about the same candidates', async () => {
    write('random');
    const trial = trialOf({ student: '1', known: [3, 4, 5], held: [1] }, 1);
    expect(trial).toEqual({ known: [3], besides: [4, 5], held: [1] });
    const { report } = await evaluateCourses(
      { data: folder, learner: 'rp3', known: 1, seed: 1 },
      { engine },
    );
    expect(report.known).toBe(1);
    expect(report.withUnshown).not.toBeNull();
  });

  it('adapts a meta-learner to each student', async () => {
    write('random');
    const { report } = await evaluateCourses(
      { data: folder, learner: 'protonet', seed: 1, steps: 20 },
      { engine },
    );
    expect(report.hr10).toBe(1);
  }, 60_000);

  it('reads from the information how courses were held out', async () => {
    write('last');
    expect((await readCourses(folder)).isOrdered).toBe(true);
    write('random');
    expect((await readCourses(folder)).isOrdered).toBe(false);
  });

  it('borrows students to choose on where too few are held out', async () => {
    write('random', 5);
    const data = await readCourses(folder);
    const { learn, validation } = splitForChoice(data, { shown: Infinity, key: seedKey(1) });
    expect(learn.taken.length).toBeLessThan(data.taken.length);
    expect(validation.length).toBeGreaterThan(5);
  });

  it('says which line is no student', async () => {
    write('random');
    writeFileSync(join(folder, 'known.jsonl.gz'), gzipSync('{"student": 1}\n'));
    await expect(readCourses(folder)).rejects.toMatchObject({
      code: 'courses-unreadable',
      params: { line: 1 },
    });
  });
});
