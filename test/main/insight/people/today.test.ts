import { describe, expect, it } from 'vitest';
import { chooseEntries } from '../../../../src/main/insight/people/today.ts';
import type { SectionForecast, StudentForecast } from '../../../../src/shared/contract/forecast.ts';

const student = (id: number, parts: Partial<StudentForecast> = {}): StudentForecast => ({
  id,
  name: `Student ${id}`,
  mean: 0.7,
  sd: 0.1,
  interval50: [0.63, 0.77],
  interval80: [0.57, 0.83],
  interval90: [0.53, 0.87],
  passProbability: 0.85,
  known: 0.7,
  knownCount: 6,
  simple: { sectionMean: 0.7, runningMean: 0.7 },
  need: 'on-course',
  baseline: null,
  reasons: [],
  abstained: false,
  ...parts,
});

const forecastOf = (id: number, students: StudentForecast[]): SectionForecast => ({
  section: { id, name: `Class ${id}`, course: 'Maths', term: null, termStart: null },
  asOf: null,
  target: { kind: 'line-item', id: 1, title: 'Test 7', dueOn: null },
  learner: 'maml',
  learnedFrom: { sections: 9, simulated: false },
  passLine: 0.6,
  n: students.length,
  students,
  trackRecord: null,
});

const needing = (id: number, passProbability: number) =>
  student(id, { need: 'support', passProbability });

describe('Today', () => {
  it('names at most seven to talk to', () => {
    const entries = chooseEntries([
      forecastOf(
        1,
        Array.from({ length: 20 }, (_, i) => needing(i + 1, 0.2)),
      ),
    ]);
    expect(entries.filter(({ kind }) => kind === 'talk')).toHaveLength(7);
  });

  it('lets no large class fill the list', () => {
    const large = forecastOf(
      1,
      Array.from({ length: 20 }, (_, i) => needing(i + 1, 0.1)),
    );
    const entries = chooseEntries([large, forecastOf(2, [needing(50, 0.6), student(51)])]);
    expect(entries.some(({ sectionId }) => sectionId === 2)).toBe(true);
  });

  it('brings good news of a rise', () => {
    const rising = student(1, {
      reasons: [{ kind: 'recent', effect: 0.04, without: 0.66, evidence: [], count: 2 }],
    });
    expect(chooseEntries([forecastOf(1, [rising, student(2)])])).toMatchObject([
      { kind: 'news', forecast: { id: 1 } },
    ]);
  });

  it('asks after those of whom there is little', () => {
    const quiet = student(1, { knownCount: 1, abstained: 'too-few-scores', need: 'unknown' });
    expect(chooseEntries([forecastOf(1, [quiet, student(2), student(3)])])).toMatchObject([
      { kind: 'quiet' },
    ]);
  });

  it('is empty when all is as expected', () => {
    expect(chooseEntries([forecastOf(1, [student(1), student(2)])])).toEqual([]);
  });
});
