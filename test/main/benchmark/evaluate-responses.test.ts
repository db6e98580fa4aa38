/** A folder of answers: read whatever its sizes, forecast without a look at what came later. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateResponses } from '../../../src/main/benchmark/evaluate-responses.ts';
import { makeEpisode } from '../../../src/main/benchmark/responses/make-episodes.ts';
import type { Learn } from '../../../src/main/benchmark/responses/engine-method.ts';
import type { Answer } from '../../../src/main/learn/knowledge/answers.ts';
import { adaptAndPredict } from '../../../src/main/learn/model.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import { simulateAnswers } from '../learn/knowledge/simulated-answers.ts';

const root = mkdtempSync(join(tmpdir(), 'responses-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PROTOCOL = { ns: [0, 3, 8], far: [8, 15], next: 4 };
const learn: Learn = {
  train: async (request, options) => ({
    ...(await trainModel(
      { ...request, settings: { ...request.settings, steps: 2 } },
      { now: () => performance.now(), signal: options?.signal },
    )),
    backend: 'cpu',
  }),
  adaptAndPredict,
};

type Student = { student: string; history: Answer[] };

function lineOf({ student, history }: Student): string {
  return JSON.stringify({
    student,
    items: history.map(({ item }) => `i${item}`),
    skills: history.map(({ skills }) => skills),
    correct: history.map(({ correct }) => correct),
  });
}

/** Test students: one shorter than the longest n, one asked an item that nobody saw, one without skills. */
function testStudents(): Student[] {
  const { histories } = simulateAnswers({ students: 12, answers: 16 }, 30);
  histories[0] = histories[0].slice(0, 5);
  histories[1][10] = { ...histories[1][10], item: 999 };
  histories[2] = histories[2].map((answer) => ({ ...answer, skills: [] }));
  return histories.map((history, s) => ({ student: s === 3 ? 'a, b' : `t${s}`, history }));
}

function writeFolder(name: string, test: Student[] = testStudents()): string {
  const folder = join(root, name);
  mkdirSync(folder);
  const { histories } = simulateAnswers({ students: 50, answers: 16 }, 3);
  const past = histories.map((history, s) => ({ student: `p${s}`, history }));
  const parts = { train: past.slice(0, 40), val: past.slice(40), test };
  for (const [part, students] of Object.entries(parts))
    writeFileSync(join(folder, `${part}.jsonl.gz`), gzipSync(students.map(lineOf).join('\n')));
  writeFileSync(join(folder, 'info.json'), JSON.stringify({ protocol: PROTOCOL }));
  return folder;
}

const evaluate = (data: string, learner: 'auto' | 'anil' | 'bayes' = 'auto') =>
  evaluateResponses({ data, learner, seed: 1, budgetSeconds: 20 }, { learn, watch: {} });

/** Setting and place → probability. */
const readPredictions = (csv: string): Map<string, number> =>
  new Map(
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [, student, protocol, n, position, probability] =
          /^("[^"]*"|[^,]*),(\w+),(\d+),(\d+),([\d.]+)$/.exec(line) ?? [];
        return [`${student}/${protocol}/${n}/${position}`, Number(probability)];
      }),
  );

/** Evaluated once for what several tests ask of it. */
let whole: Awaited<ReturnType<typeof evaluate>>;
beforeAll(async () => {
  whole = await evaluate(writeFolder('whole'));
}, 60_000);

test('every question of the protocol is answered, once, whatever the student’s length', () => {
  const { report, predictions } = whole;
  const read = readPredictions(predictions);
  expect(predictions.split('\n')[0]).toBe('student,protocol,n,position,probability');
  const expected = testStudents().flatMap(({ history: { length } }) => [
    ...PROTOCOL.ns.map(() => Math.max(0, Math.min(length, 16) - 8)),
    ...PROTOCOL.ns.map((n) => Math.max(0, Math.min(length, n + 4) - n)),
  ]);
  expect(read.size).toBe(expected.reduce((sum, count) => sum + count, 0));
  expect([...read.values()].every((p) => p > 0 && p < 1)).toBe(true);
  expect(read.has('"a, b"/far/3/8')).toBe(true);
  expect(report.results.map(({ protocol, n }) => `${protocol} ${n}`)).toEqual([
    'far 0',
    'far 3',
    'far 8',
    'next 0',
    'next 3',
    'next 8',
  ]);
  const [first, , last] = report.results;
  expect(last.logLoss).toBeLessThan(first.logLoss);
  expect(last.baselines.map(({ method }) => method)).toEqual([
    'item-mean',
    'rasch',
    'elo',
    'bkt',
    'pfa',
  ]);
  expect(last.againstRasch.auc?.interval[0]).toBeLessThan(last.againstRasch.auc?.interval[1] ?? 0);
});

test('no answer after n is ever looked at: turning them all around changes nothing', async () => {
  const before = readPredictions(whole.predictions);
  for (const n of PROTOCOL.ns) {
    const turned = testStudents().map(({ student, history }) => ({
      student,
      history: history.map((answer, i) =>
        i < n ? answer : { ...answer, correct: 1 - answer.correct },
      ),
    }));
    const after = readPredictions((await evaluate(writeFolder(`from-${n}`, turned))).predictions);
    const own = [...before].filter(([place]) => place.includes(`/${n}/`));
    expect(own.length).toBeGreaterThan(20);
    for (const [place, probability] of own) expect(after.get(place)).toBe(probability);
  }
}, 60_000);

test('what is shown is never asked, even where a folder’s far positions begin before n', () => {
  const history = Array.from({ length: 12 }, (_, item) => ({
    item,
    skills: [],
    correct: item % 2,
  }));
  const { known, questions } = makeEpisode(
    history,
    { protocol: 'far', n: 6 },
    { ns: [6], far: [2, 9], next: 3 },
  );
  expect(known).toHaveLength(6);
  expect(questions.map(({ position }) => position)).toEqual([6, 7, 8, 9]);
  expect(questions.some((question) => 'correct' in question)).toBe(false);
});

test.each(['anil', 'bayes'] as const)(
  'the engine’s learner %s answers the same questions',
  async (name) => {
    await useBackend('cpu');
    const { report, predictions } = await evaluate(writeFolder(`learner-${name}`), name);
    expect(report.results.every(({ served }) => served === name)).toBe(true);
    expect(report.results[0].baselines.map(({ method }) => method)).toContain('adapted');
    expect([...readPredictions(predictions).values()].every((p) => p >= 0 && p <= 1)).toBe(true);
  },
  60_000,
);

test('a folder that is not of the form says which line and why', async () => {
  const folder = writeFolder('broken');
  writeFileSync(
    join(folder, 'val.jsonl.gz'),
    gzipSync('{"student": 1, "items": [1, 2], "skills": [[]], "correct": [1, 0]}'),
  );
  await expect(evaluate(folder)).rejects.toMatchObject({
    code: 'responses-unreadable',
    params: { file: 'val.jsonl:1' },
  });
  await expect(evaluate(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'file-not-found' });
});
