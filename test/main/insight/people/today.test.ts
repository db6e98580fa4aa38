import { describe, expect, it } from 'vitest';
import type { ClassToday } from '../../../../src/main/insight/people/today.ts';
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

const classOf = (
  id: number,
  students: StudentForecast[],
  noted: Partial<ClassToday> = {},
): ClassToday => ({
  forecast: forecastOf(id, students),
  news: new Map(),
  quietRuns: new Map(),
  ...noted,
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
      classOf(
        1,
        Array.from({ length: 20 }, (_, i) => needing(i + 1, 0.2)),
      ),
    ]);
    expect(entries.filter(({ kind }) => kind === 'talk')).toHaveLength(7);
  });

  it('lets no large class fill the list', () => {
    const large = classOf(
      1,
      Array.from({ length: 20 }, (_, i) => needing(i + 1, 0.1)),
    );
    const entries = chooseEntries([large, classOf(2, [needing(50, 0.6), student(51)])]);
    expect(entries.some(({ sectionId }) => sectionId === 2)).toBe(true);
  });

  it('brings good news, of each kind one before a second of any', () => {
    const rose = { kind: 'solid', n: 5, low: 0.8, high: 0.85 } as const;
    const back = { kind: 'handed-in', handed: 2, missed: 3 } as const;
    const news = new Map([1, 2, 3, 4].map((id) => [id, id === 4 ? back : rose] as const));
    const entries = chooseEntries([
      classOf(
        1,
        [1, 2, 3, 4].map((id) => student(id)),
        { news },
      ),
    ]);
    expect(entries.map(({ forecast }) => forecast.id)).toEqual([4, 1, 2]);
  });

  it('names nobody twice: who is to be talked to has the good news beside the reasons', () => {
    const news = new Map([[1, { kind: 'handed-in', handed: 2, missed: 3 } as const]]);
    expect(chooseEntries([classOf(1, [needing(1, 0.2)], { news })])).toMatchObject([
      { kind: 'talk', news: { kind: 'handed-in' } },
    ]);
  });

  it('asks after whoever has had no score three times in a row', () => {
    const quietRuns = new Map([[1, 3]]);
    expect(chooseEntries([classOf(1, [needing(1, 0.2), student(2)], { quietRuns })])).toMatchObject(
      [{ kind: 'quiet', quietRun: 3 }],
    );
  });

  it('asks after those of whom there is little', () => {
    const quiet = student(1, { knownCount: 1, abstained: 'too-few-scores', need: 'unknown' });
    expect(chooseEntries([classOf(1, [quiet, student(2), student(3)])])).toMatchObject([
      { kind: 'quiet' },
    ]);
  });

  it('is empty when all is as expected', () => {
    expect(chooseEntries([classOf(1, [student(1), student(2)])])).toEqual([]);
  });
});
