/** A method or practice supposed: the forecast moves with its doubt, the exact sum and the gradebook never. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { shiftForecast } from '../../../../src/main/insight/outcome/shift-forecast.ts';
import type { Expect } from '../../../../src/main/insight/whatif/expect-change.ts';
import { expectNothing } from '../../../../src/main/insight/whatif/expect-change.ts';
import { futuresOf } from '../../../../src/main/insight/whatif/futures.ts';
import { whatIf } from '../../../../src/main/insight/whatif/what-if.ts';
import { normalQuantile, LEVELS } from '../../../../src/main/tasks/predictive.ts';
import type { WhatIfChange } from '../../../../src/shared/contract/what-if.ts';
import { sectionOf } from '../../tasks/gradebooks.ts';
import { priorForecaster } from '../learned-model.ts';

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await priorForecaster();
});

const gradebook = sectionOf(
  Array.from({ length: 8 }, (_, i) => [45 + 4 * i, 50 + 4 * i, 48 + 4 * i, null, null]),
);
/** Everybody's scores to come: five points more, give or take two. */
const expectFive: Expect = async (change) => {
  const { about } = await expectNothing(change);
  const shifts = new Map(gradebook.students.map(({ id }) => [id, { effect: 0.05, sd: 0.02 }]));
  return { about: { ...about, basis: 'association', untold: null }, shifts };
};
const method = { method: 'retrieval-practice' } satisfies WhatIfChange;
const ask = (changes: WhatIfChange[], expect: Expect = expectFive) =>
  whatIf(gradebook, { target: 'next', changes }, { ...forecaster, expect });
const width = (range: readonly number[]) => range.at(-1)! - range[0]!;

describe('a way of teaching supposed', () => {
  it('moves every forecast by what is expected, and no sum', async () => {
    const { before, after, expected } = await ask([method]);
    after.forecast.students.forEach((student, i) =>
      expect(student.mean! - before.forecast.students[i]!.mean!).toBeCloseTo(0.05, 9),
    );
    expect(after.sums).toEqual(before.sums);
    expect(expected[0]).toMatchObject({ basis: 'association', students: 8 });
    expect(width(expected[0]!.interval80)).toBeCloseTo(2 * 1.2816 * 0.02, 9);
  });

  it('moves those alone whom it is for', async () => {
    const { before, after } = await ask([{ ...method, studentIds: [2, 3] }]);
    const moved = after.forecast.students.flatMap(({ id, mean }, i) =>
      mean === before.forecast.students[i]!.mean ? [] : [id],
    );
    expect(moved).toEqual([2, 3]);
  });

  it('leaves the forecast where there is not enough to tell', async () => {
    const { before, after, expected } = await ask([method], expectNothing);
    expect(after.forecast.students.map(({ mean }) => mean)).toEqual(
      before.forecast.students.map(({ mean }) => mean),
    );
    expect(expected[0]).toMatchObject({ basis: 'not-enough', effect: 0 });
  });

  it('keeps reasons adding up to the forecast', async () => {
    const { after } = await ask([method]);
    const { students } = (await ask([{ ...method, studentId: 4 }])).after.forecast;
    const { mean, baseline, reasons } = students[3]!;
    expect(reasons.length).toBeGreaterThan(0);
    expect(baseline! + reasons.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(mean!, 9);
    expect(after.forecast.students[3]!.mean).toBeCloseTo(mean!, 9);
  });

  it('is undone with its change: two together, one taken back, leave the other alone', async () => {
    const practice = { skillId: 1, practice: 5 } satisfies WhatIfChange;
    const moveOf = ({ before, after }: Awaited<ReturnType<typeof ask>>) =>
      after.forecast.students[3]!.mean! - before.forecast.students[3]!.mean!;
    const both = await ask([method, practice]);
    expect(both.expected.map(({ of }) => of)).toEqual(['method', 'practice']);
    expect(moveOf(both)).toBeCloseTo(0.1, 9);
    expect(moveOf(await ask([practice]))).toBeCloseTo(0.05, 9);
  });
});

describe('doubt about an effect', () => {
  const forecast = { mean: 0.5, sd: 0.1, shape: LEVELS.map((p) => normalQuantile(p)) };

  it('adds to the variance of each forecast', () => {
    const { mean, sd } = shiftForecast(forecast, [{ effect: 0.04, sd: 0.05 }]);
    expect(mean).toBeCloseTo(0.54, 12);
    expect(sd).toBeCloseTo(Math.hypot(0.1, 0.05), 2);
  });

  it('is shared: the class’s mean stays unsure, however many students', async () => {
    const futures = (expect: Expect) =>
      futuresOf(gradebook, { changes: [method] }, { ...forecaster, expect });
    const sure: Expect = async (change) => ({
      ...(await expectFive(change)),
      shifts: new Map(gradebook.students.map(({ id }) => [id, { effect: 0.05, sd: 0 }])),
    });
    const wide: Expect = async (change) => ({
      ...(await expectFive(change)),
      shifts: new Map(gradebook.students.map(({ id }) => [id, { effect: 0.05, sd: 0.08 }])),
    });
    const [narrow, broad] = [await futures(sure), await futures(wide)];
    expect(width(broad.after.grade!)).toBeGreaterThan(1.5 * width(narrow.after.grade!));
    expect(broad.drawnFrom).toBe(narrow.drawnFrom);
  });
});
