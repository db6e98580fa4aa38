import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateSequences,
  importFolder,
  writeSequenceForecasts,
} from '../../../src/main/benchmark/evaluate-sequences.ts';
import type { SequenceEvaluation } from '../../../src/main/benchmark/evaluate-sequences.ts';
import { resultOf } from '../insight/import-results.ts';
import { learnForecaster, simulatedSections } from '../insight/learned-model.ts';

const [gradebook] = simulatedSections(1);
let evaluation: SequenceEvaluation;
let forecaster: Awaited<ReturnType<typeof learnForecaster>>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sequences-'));
  await writeFile(join(folder, 'class.csv'), 'what the reader stands for');
  const files = await importFolder(folder, async () => [resultOf(gradebook!)]);
  await rm(folder, { recursive: true });
  forecaster = await learnForecaster(6);
  evaluation = await evaluateSequences(files, { ...forecaster, learner: 'auto' });
}, 60_000);

describe('evaluating whole gradebooks', () => {
  it('answers for every student and every line item after the first', () => {
    expect(evaluation.forecasts).toHaveLength(
      gradebook!.students.length * (gradebook!.lineItems.length - 1),
    );
  });

  it('measures every method on the scores that are there', () => {
    const later = gradebook!.scores.flatMap((row) =>
      row.slice(1).filter(({ points }) => points !== null),
    );
    expect(evaluation.scores.filter(({ file }) => file === 'class.csv').map(({ n }) => n)).toEqual(
      Array.from({ length: 5 }, () => later.length),
    );
  });

  it('writes shares of the maximum with their ranges in order', () => {
    const [head, ...rows] = writeSequenceForecasts(evaluation.forecasts).trim().split('\n');
    expect(head).toBe('file,student,lineItem,mean,sd,lo80,hi80,lo90,hi90');
    for (const row of rows) {
      const [mean, , lo80, hi80, lo90, hi90] = row.split(',').slice(-6).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      expect([lo90, lo80, hi80, hi90]).toEqual([lo90, lo80, hi80, hi90].toSorted((a, b) => a - b));
      expect(mean).toBeGreaterThanOrEqual(0);
    }
  });
});
