import { beforeAll, describe, expect, it } from 'vitest';
import { forecastSection } from '../../../../src/main/insight/outcome/forecast-section.ts';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { explain } from '../../../../src/main/insight/outcome/explain.ts';
import { weighTask } from '../../../../src/main/insight/outcome/explain-task.ts';
import type { Method } from '../../../../src/main/insight/outcome/outcome-model.ts';
import { METHODS } from '../../../../src/main/insight/outcome/outcome-model.ts';
import {
  meansAt,
  pointOf,
  predictTask,
} from '../../../../src/main/insight/outcome/predict-task.ts';
import { resolveQuestion } from '../../../../src/main/insight/outcome/resolve-question.ts';
import { featuresOf } from '../../../../src/main/tasks/features.ts';
import { outcomeTask } from '../../../../src/main/tasks/make-tasks.ts';
import { gradeSums } from '../../../../src/shared/grade-sum.ts';
import { BLANK_SCORE } from '../../../../src/shared/nouns.ts';
import type { Score } from '../../../../src/shared/nouns.ts';
import { lineItem, sectionOf } from '../../tasks/gradebooks.ts';
import { learnForecaster } from '../learned-model.ts';

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await learnForecaster();
}, 60_000);

/** Ten students who differ, four tests marked, two to come. */
const gradebook = sectionOf(
  Array.from({ length: 10 }, (_, i) => [
    40 + 5 * i,
    45 + 4 * i + (i % 3) * 5,
    50 + 5 * i - (i % 4) * 4,
    42 + 5 * i + (i % 2) * 6,
    null,
    null,
  ]),
);
const serving = (method: Method): Forecaster => ({
  ...forecaster,
  model: { ...forecaster.model, card: { ...forecaster.model.card, serving: method } },
});

describe('a forecast of the next assessment', () => {
  it('puts ranges of growing width around what is likely', async () => {
    const { students, target } = await forecastSection(gradebook, { target: 'next' }, forecaster);
    const { interval50, interval80, interval90 } = students[5]!;
    const bounds = [
      interval90![0],
      interval80![0],
      interval50![0],
      interval50![1],
      interval80![1],
      interval90![1],
    ];
    expect(target.title).toBe('Test 5');
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  });

  it('expects more of those who have done better', async () => {
    const { students } = await forecastSection(
      gradebook,
      { target: 'next' },
      serving('mixed-model'),
    );
    expect(students[9]!.mean!).toBeGreaterThan(students[0]!.mean! + 0.15);
  });

  it('says nothing of a student with two scores', async () => {
    const scores = gradebook.scores.map((row, i) =>
      i === 3 ? [...row.slice(0, 2), BLANK_SCORE, BLANK_SCORE, ...row.slice(4)] : row,
    );
    const { students } = await forecastSection(
      { ...gradebook, scores },
      { target: 'next' },
      forecaster,
    );
    expect(students[3]).toMatchObject({
      abstained: 'too-few-scores',
      mean: null,
      need: 'unknown',
      reasons: [],
    });
  });

  it('says nothing of a student who is excused', async () => {
    const scores = gradebook.scores.map((row, i) =>
      i === 3
        ? row.map((score, j) => (j === 4 ? { ...BLANK_SCORE, status: 'excused' as const } : score))
        : row,
    );
    const { students } = await forecastSection(
      { ...gradebook, scores },
      { target: 'next' },
      forecaster,
    );
    expect(students[3]!.abstained).toBe('nothing-to-forecast');
  });

  it('imagines another one where none is planned', async () => {
    const planned = sectionOf(
      gradebook.scores.map((row) => row.slice(0, 4).map(({ points }) => points)),
    );
    const { target, students } = await forecastSection(planned, { target: 'next' }, forecaster);
    expect(target).toEqual({ kind: 'line-item', id: null, title: '', dueOn: null });
    expect(students[5]!.mean).not.toBeNull();
  });

  it('as of an earlier day knows nothing that came later', async () => {
    const asked = { target: 'next', asOf: 102 } as const;
    const scores = gradebook.scores.map((row) =>
      row.map((score, j) => (j === 3 ? { ...score, points: 1 } : score)),
    );
    const before = await forecastSection(gradebook, asked, forecaster);
    const after = await forecastSection({ ...gradebook, scores }, asked, forecaster);
    expect(after).toEqual(before);
  });

  it('refuses a line item that the section does not have', async () => {
    await expect(forecastSection(gradebook, { target: 999 }, forecaster)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('reasons', () => {
  it.each(METHODS)('of %s add up to the forecast minus its baseline', async (method) => {
    const { past, upcoming, gaps } = resolveQuestion(gradebook, { target: 'next' });
    const task = outcomeTask(past, upcoming, gaps);
    const how = { method, adapt: forecaster.adapt };
    const predictives = await predictTask(forecaster.model, task, how);
    const worths = await weighTask(forecaster.model, task.query, { ...how, support: task.support });
    worths.forEach((worth, i) => {
      const { baseline, effects } = explain(worth);
      const total = Object.values(effects).reduce((sum, effect) => sum + effect, baseline);
      expect(total).toBeCloseTo(worth.at(-1)!, 9);
      expect(worth.at(-1)!).toBeCloseTo(predictives[i]!.mean, 5);
    });
  });

  it.each(['next', 'final'] as const)(
    'lead from the baseline to the %s forecast as shown',
    async (target) => {
      const { students } = await forecastSection(gradebook, { target }, forecaster);
      for (const { baseline, reasons, mean } of students) {
        const sum = reasons.reduce((total, { effect }) => total + effect, baseline!);
        expect(sum).toBeCloseTo(mean!, 9);
      }
    },
  );

  it('say what the forecast would be without them: the model asked anew, the group left out', async () => {
    const { base } = forecaster.model.card;
    const { past, upcoming, gaps } = resolveQuestion(gradebook, { target: 'next' });
    const { support, query } = outcomeTask(past, upcoming, gaps);
    const { students } = await forecastSection(gradebook, { target: 'next' }, serving('learner'));
    const blind = new Set(featuresOf('level'));
    const points = query.map((example) => {
      const { row, anchor } = pointOf(example, base);
      return { row: row.map((value, at) => (blind.has(at) ? 0 : value)), anchor };
    });
    const how = { support, method: 'learner' as const, adapt: forecaster.adapt };
    const means = await meansAt(forecaster.model, points, how);
    students.forEach(({ reasons, mean }, i) => {
      const level = reasons.find(({ kind }) => kind === 'level')!;
      expect(level.without).toBeCloseTo(means[i]!, 5);
      expect(level.without).not.toBeCloseTo(mean!, 5);
    });
  });

  it('rest on the scores that they speak of', async () => {
    const { students } = await forecastSection(
      gradebook,
      { target: 'next' },
      serving('mixed-model'),
    );
    const level = students[0]!.reasons.find(({ kind }) => kind === 'level')!;
    expect(level.effect).toBeLessThan(0);
    expect(level.evidence.map(({ points }) => points)).toEqual([40, 45, 50, 42]);
  });
});

describe('a forecast of the final grade', () => {
  it('lies between what is certain and what is possible', async () => {
    const { students } = await forecastSection(gradebook, { target: 'final' }, forecaster);
    const certain = gradeSums(gradebook);
    students.forEach(({ interval90 }, i) => {
      expect(interval90![0]).toBeGreaterThanOrEqual(certain[i]!.final!);
      expect(interval90![1]).toBeLessThanOrEqual(certain[i]!.final! + 2 / 6 + 1e-9);
    });
  });

  it('is narrower than that of a single test', async () => {
    const final = await forecastSection(gradebook, { target: 'final' }, forecaster);
    const next = await forecastSection(gradebook, { target: 'next' }, forecaster);
    expect(final.students[5]!.sd!).toBeLessThan(next.students[5]!.sd!);
  });

  it('has nothing to say once everything is marked', async () => {
    const marked = sectionOf(
      gradebook.scores.map((row) => row.slice(0, 4).map(({ points }) => points)),
    );
    const { students } = await forecastSection(marked, { target: 'final' }, forecaster);
    expect(students.every(({ abstained }) => abstained === 'nothing-to-forecast')).toBe(true);
  });

  describe('where one student’s past test has no score', () => {
    /** By the class's mean, which doesn't ask why the score is not there. */
    const gradeWith = async (cell: Partial<Score>) => {
      const scores = gradebook.scores.map((row, i) =>
        i === 6 ? row.with(1, { ...BLANK_SCORE, ...cell }) : row,
      );
      const of = { ...gradebook, scores };
      return (await forecastSection(of, { target: 'final' }, serving('section-mean'))).students[6]!;
    };

    it('takes a blank like a test still to come', async () => {
      const blank = await gradeWith({});
      const toMark = await gradeWith({ status: 'needs-grading', detail: null });
      // the futures that are drawn may look at why a score is not there
      expect(blank.mean!).toBeCloseTo(toMark.mean!, 3);
    });

    it.each([
      { status: 'missing', detail: 'flagged' },
      { status: 'absent', detail: 'flagged' },
    ] as const)('counts it as zero where it is $status, $detail', async (cell) => {
      const blank = await gradeWith({});
      expect((await gradeWith(cell)).mean!).toBeLessThan(blank.mean! - 0.05);
    });

    it('leaves an excused one out', async () => {
      const excused = await gradeWith({ status: 'excused', detail: null });
      const zero = await gradeWith({ status: 'missing', detail: 'flagged' });
      expect(excused.mean!).toBeCloseTo((zero.mean! * 6) / 5, 2);
    });
  });

  it('still waits for an unmarked test before the moment asked about', async () => {
    const late = sectionOf(
      gradebook.scores.map((row) => row.map(({ points }, j) => (j === 1 ? null : points))),
    );
    const now = await forecastSection(late, { target: 'final' }, serving('section-mean'));
    const then = await forecastSection(
      late,
      { target: 'final', asOf: 103 },
      serving('section-mean'),
    );
    expect(then.students[5]!.mean).toBeCloseTo(now.students[5]!.mean!, 2);
  });

  it('does not count a total twice', async () => {
    const withTotal = sectionOf(
      gradebook.scores.map((row) => [...row.map(({ points }) => points), 55]),
      { lineItems: [...gradebook.lineItems, lineItem(6, { kind: 'total', maxPoints: 600 })] },
    );
    const plain = await forecastSection(gradebook, { target: 'final' }, forecaster);
    const total = await forecastSection(withTotal, { target: 'final' }, forecaster);
    expect(total.students[4]!.mean).toBeCloseTo(plain.students[4]!.mean!, 9);
  });
});
