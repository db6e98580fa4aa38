import { describe, expect, it } from 'vitest';
import { keepForecast } from '../../../../src/main/insight/outcome/freeze-forecast.ts';
import {
  compareGroup,
  keptOf,
  trackRecord,
} from '../../../../src/main/insight/outcome/track-record.ts';
import type { JudgedForecast } from '../../../../src/main/insight/outcome/track-record.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import { putScore } from '../../../../src/main/store/edit-gradebook.ts';
import { recordedForecasts, shownSince } from '../../../../src/main/store/forecast-record.ts';
import { gradebookOfSection } from '../../../../src/main/store/section.ts';
import { undo } from '../../../../src/main/store/undo.ts';
import { giveVerdict, verdictsOf } from '../../../../src/main/store/verdict.ts';
import type { SectionForecast, StudentForecast } from '../../../../src/shared/contract/forecast.ts';
import { BLANK_SCORE } from '../../../../src/shared/nouns.ts';
import { fillSmallSchool, openForTest } from '../../store/small-school.ts';
import { priorForecaster } from '../learned-model.ts';

const { model } = await priorForecaster();

const [BO, CHEN] = [2, 3] as const;

/** Ada has her score in the second quiz of ten; Bo and Chen wait for theirs. */
function smallSchool() {
  let day = 1;
  const school = openForTest(':memory:', { now: () => new Date(Date.UTC(2026, 8, day)) });
  const { section, quizzes } = fillSmallSchool(school);
  const target = quizzes.at(-1)!;
  const gradebook = gradebookOfSection(school, section);
  const forecast = (mean: number): SectionForecast => ({
    section: gradebook.section,
    asOf: { id: quizzes[0]!, title: 'Quiz 1' },
    target: { kind: 'line-item', id: target, title: 'Quiz', dueOn: null },
    learner: 'maml',
    learnedFrom: { sections: 9, simulated: true },
    passLine: 0.6,
    n: gradebook.students.length,
    students: gradebook.students.map(({ id, name }) => studentAt(id, name, mean)),
    trackRecord: null,
  });
  return {
    school,
    section,
    target,
    show: (mean: number) =>
      keepForecast(school, forecast(mean), {
        gradebook: gradebookOfSection(school, section),
        model,
      }),
    mark: (studentId: number, points: number) =>
      putScore(
        school,
        { sectionId: section, studentId, lineItemId: target },
        { ...BLANK_SCORE, points, status: 'graded', detail: null },
      ),
    on: (date: number) => {
      day = date;
    },
  };
}

const studentAt = (id: number, name: string, mean: number): StudentForecast => ({
  id,
  name,
  mean,
  sd: 0.1,
  interval50: [mean - 0.07, mean + 0.07],
  interval80: [mean - 0.13, mean + 0.13],
  interval90: [mean - 0.17, mean + 0.17],
  passProbability: 0.4,
  known: 0.5,
  knownCount: 4,
  simple: { sectionMean: 0.7, runningMean: 0.5 },
  need: 'support',
  baseline: null,
  reasons: [],
  abstained: false,
});

describe('the record of what was shown', () => {
  it('freezes a forecast once: a later showing of the same moment changes nothing', () => {
    const { school, show } = smallSchool();
    show(0.6);
    show(0.9);
    expect(new Set(recordedForecasts(school).map(({ mean }) => mean))).toEqual(new Set([0.6]));
  });

  it('is judged when the score is there, against the simple methods of the time', () => {
    const { school, show, mark } = smallSchool();
    show(0.6);
    expect(trackRecord(school)).toMatchObject({ waiting: 2, all: { n: 0, mae: null } });
    mark(BO, 7);
    const { all, waiting, sections } = trackRecord(school);
    expect(waiting).toBe(1);
    expect(all).toMatchObject({ n: 1, students: 1 });
    expect([all.mae, all.runningMeanMae, all.sectionMeanMae]).toEqual([
      expect.closeTo(0.1, 9),
      expect.closeTo(0.2, 9),
      expect.closeTo(0, 9),
    ]);
    expect(all.promises.map(({ kept }) => kept)).toEqual([0, 1, 1]);
    expect(sections).toHaveLength(1);
  });

  it('follows a corrected score and its undo', () => {
    const { school, show, mark } = smallSchool();
    show(0.6);
    mark(BO, 7);
    undo(school);
    expect(trackRecord(school)).toMatchObject({ waiting: 2, all: { n: 0 } });
  });

  it('keeps nothing of students whose score is known already', () => {
    const { school, show, mark } = smallSchool();
    mark(BO, 7);
    show(0.6);
    expect(recordedForecasts(school).map(({ studentId }) => studentId)).toEqual([CHEN]);
  });

  it('forgets a student who is deleted', () => {
    const { school, show } = smallSchool();
    show(0.6);
    deleteStudent(school, BO);
    expect(recordedForecasts(school).map(({ studentId }) => studentId)).toEqual([CHEN]);
  });

  it('knows since when the same evidence has been shown', () => {
    const { school, section, show, on } = smallSchool();
    show(0.6);
    on(20);
    show(0.6);
    expect(shownSince(school, section).get(BO)).toBe('2026-09-01T00:00:00.000Z');
  });
});

describe('a teacher’s view', () => {
  it('is counted, replaced by a later one, and undone like any step', () => {
    const { school, section, target, show, mark } = smallSchool();
    show(0.6);
    const about = { sectionId: section, studentId: BO, targetId: target, asOfId: null } as const;
    giveVerdict(school, { ...about, need: 'support', verdict: 'agree', note: '' });
    giveVerdict(school, { ...about, need: 'support', verdict: 'wrong', note: 'She was ill.' });
    mark(BO, 6);
    expect(verdictsOf(school)).toMatchObject([{ verdict: 'wrong', note: 'She was ill.' }]);
    expect(trackRecord(school).verdicts).toMatchObject({ agree: 0, wrong: 1 });
    undo(school);
    undo(school);
    expect(trackRecord(school).verdicts).toMatchObject({ agree: 1, wrong: 0 });
    giveVerdict(school, { ...about, need: 'support', verdict: null, note: '' });
    expect(verdictsOf(school)).toEqual([]);
  });
});

/** One judged forecast a student, off by `error`. */
const judgedOf = (studentId: number, error: number): JudgedForecast => ({
  sectionId: 1,
  studentId,
  mean: 0.6,
  low50: 0.55,
  high50: 0.65,
  low80: 0.5,
  high80: 0.7,
  low90: 0.45,
  high90: 0.75,
  need: 'support',
  sectionMean: 0.6,
  runningMean: 0.6,
  passLine: 0.6,
  outcome: 0.6 + error,
});

describe('a group beside everybody else', () => {
  const judged = Array.from({ length: 40 }, (_, i) => judgedOf(i, 0.05 + (i % 5) / 100));

  it('is not spoken of below ten students on either side', () => {
    expect(compareGroup('Choir', judged, new Set([1, 2, 3])).compared).toBeNull();
    expect(compareGroup('All', judged, new Set(judged.keys())).compared).toBeNull();
  });

  it('has its difference and the least that could be seen, by hand', () => {
    const members = new Set(Array.from({ length: 20 }, (_, i) => i));
    const { compared } = compareGroup('First half', judged, members);
    // Both halves: errors .05 … .09, four of each; variance of twenty 0.0002105.
    const error = Math.sqrt(2 * (0.004 / 19 / 20));
    expect(compared!.difference[1]).toBeCloseTo(1.96 * error, 9);
    expect(compared!.detectable).toBeCloseTo(2.8016 * error, 9);
  });

  it('shows a difference that is there', () => {
    const members = new Set(Array.from({ length: 15 }, (_, i) => i));
    const worse = judged.map((one) =>
      members.has(one.studentId) ? judgedOf(one.studentId, 0.2) : one,
    );
    expect(compareGroup('Choir', worse, members).compared!.difference[0]).toBeGreaterThan(0.1);
  });
});

describe('what was gained over the students’ own means', () => {
  it('has a range over students, and none from a single one', () => {
    const judged = Array.from({ length: 12 }, (_, i) => judgedOf(i, 0.01 * i));
    expect(keptOf(judged).gain).toEqual([0, 0]);
    expect(keptOf(judged.slice(0, 1)).gain).toBeNull();
  });
});
