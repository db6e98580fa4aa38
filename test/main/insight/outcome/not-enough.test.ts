/** "Not enough to say", on made classes: too few scores, unlike anything learned from, and a class that has changed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { forecastSection } from '../../../../src/main/insight/outcome/forecast-section.ts';
import { hasDrifted } from '../../../../src/main/insight/outcome/watch-drift.ts';
import { sectionPast } from '../../../../src/main/tasks/make-tasks.ts';
import { sectionOf } from '../../tasks/gradebooks.ts';
import { priorForecaster, simulatedSections } from '../learned-model.ts';

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await priorForecaster();
});

const abstentions = async (columns: ((student: number) => number | null)[]) => {
  const rows = Array.from({ length: 10 }, (_, i) => [...columns.map((of) => of(i)), null]);
  const { students } = await forecastSection(sectionOf(rows), { target: 'next' }, forecaster);
  return new Set(students.map(({ abstained }) => abstained));
};
const usual = (i: number) => 62 + 2 * i + ((i * 7) % 5);
const fallen = (i: number) => 8 + i;

describe('not enough to say', () => {
  it('of students with two scores', async () => {
    expect(await abstentions([usual, usual])).toEqual(new Set(['too-few-scores']));
  });

  it('of a class of nothing but none and all, which no class it learned from was like', async () => {
    const either = (i: number) => (i % 2) * 100;
    expect(await abstentions([either, either, either, either])).toEqual(
      new Set(['outside-training-range']),
    );
  });

  it('where two assessments after each other came out far from what was expected', async () => {
    expect(await abstentions([usual, usual, usual, usual, fallen, fallen])).toEqual(
      new Set(['drift']),
    );
  });

  it('no longer once the class has gone on as it is now', async () => {
    const columns = [...Array(4).fill(usual), ...Array(8).fill(fallen)];
    expect(await abstentions(columns)).toEqual(new Set([false]));
  });

  it('not after one odd assessment, nor in usual classes', async () => {
    expect(await abstentions([usual, usual, usual, usual, fallen, usual])).toEqual(
      new Set([false]),
    );
    const { card } = forecaster.model;
    const tasks = simulatedSections(30).flatMap((section) => sectionPast(section).tasks);
    const drifted = tasks.filter((task) => hasDrifted(task, card)).length;
    expect(drifted / tasks.length).toBeLessThan(0.05);
  });
});
