import { beforeAll, describe, expect, it } from 'vitest';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { drawWorld, futuresOf, gradesOf } from '../../../../src/main/insight/whatif/futures.ts';
import { BLANK_SCORE } from '../../../../src/shared/nouns.ts';
import type { WhatIfChange } from '../../../../src/shared/contract/what-if.ts';
import { sectionOf } from '../../tasks/gradebooks.ts';
import { priorForecaster } from '../learned-model.ts';

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await priorForecaster();
});

const gradebook = sectionOf(
  Array.from({ length: 8 }, (_, i) => [45 + 5 * i, 50 + 4 * i, 48 + 5 * i, null, null]),
);
const ask = (changes: WhatIfChange[], studentId?: number) =>
  futuresOf(gradebook, { changes, studentId }, forecaster);
/** Up to the order in which a backend adds up. */
const expectClose = (some: ArrayLike<number>, others: ArrayLike<number>) => {
  expect(some.length).toBe(others.length);
  for (let i = 0; i < some.length; i++) expect(some[i]).toBeCloseTo(others[i]!, 5);
};
const width = (marks: readonly number[]) => marks.at(-1)! - marks[0]!;

describe('joint futures', () => {
  it('are the same worlds where nothing is changed', async () => {
    const { before, after } = await ask([], 3);
    expect(after).toEqual(before);
  });

  it('say from what they were drawn, and how that did on sections held out', async () => {
    const { worlds } = forecaster.model;
    const { drawnFrom, difference, sections } = worlds!.card;
    const held = { difference, sections };
    expect(await ask([])).toMatchObject({ drawnFrom, held, students: 8 });
    const without = { ...forecaster, model: { ...forecaster.model, worlds: null } };
    const drawn = await futuresOf(gradebook, { changes: [] }, without);
    expect(drawn).toMatchObject({ drawnFrom: 'residuals', held: null });
  });

  it('of one student are the ones that this student has among everybody’s', async () => {
    // One of them still waits for a score that the others have.
    const awaited = {
      ...gradebook,
      scores: gradebook.scores.with(2, gradebook.scores[2]!.with(2, BLANK_SCORE)),
    };
    const world = { gradebook: awaited, question: {} };
    const everybody = await drawWorld(world, {}, forecaster);
    expect(everybody.cells).toHaveLength(8 * 2 + 1);
    expect(everybody.cells.every(({ predictive }) => predictive.loadings)).toBe(true);
    for (const student of [2, 5]) {
      const alone = await drawWorld(world, { student }, forecaster);
      const own = everybody.cells.flatMap((cell, i) => (cell.student === student ? [i] : []));
      expect(alone.cells.map(({ lineItem }) => lineItem)).toEqual(
        own.map((i) => everybody.cells[i]!.lineItem),
      );
      own.forEach((i, at) => expectClose(alone.drawn.shares[at]!, everybody.drawn.shares[i]!));
      expectClose(gradesOf(alone, student), gradesOf(everybody, student));
    }
  });

  it('fan out over the coming assessments, each mark above the one below', async () => {
    const { before } = await ask([], 3);
    expect(before.items.map(({ title }) => title)).toEqual(['Test 4', 'Test 5']);
    for (const { marks } of before.items) expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    expect(before.gradeSpread.reduce((sum, bar) => sum + bar, 0)).toBeCloseTo(1, 9);
  });

  it('close up where a score becomes known', async () => {
    const { before, after } = await ask([{ studentId: 3, lineItemId: 103, score: 70 }], 3);
    expect(after.items.map(({ title }) => title)).toEqual(['Test 5']);
    expect(width(after.grade!)).toBeLessThan(width(before.grade!));
  });

  it('raise the chance of the line with a better score', async () => {
    const chanceWith = async (score: number) =>
      (await ask([{ studentId: 3, lineItemId: 103, score }], 3)).after.reachChance!;
    expect(await chanceWith(100)).toBeGreaterThan(await chanceWith(10));
  });

  it('of the class: its mean is surer than a student is, and a count of who reaches the line', async () => {
    const [whole, one] = [await ask([]), await ask([], 3)];
    expect(width(whole.before.grade!)).toBeLessThan(width(one.before.grade!));
    expect(whole.before.reachCount!.at(-1)!).toBeLessThanOrEqual(8);
    expect(whole.before.reachChance).toBeNull();
  });

  it('never fall by a re-test of which the better score counts', async () => {
    const { before, after } = await ask([{ lineItemId: 100, retest: 'best' }], 1);
    before.grade!.forEach((mark, i) => expect(after.grade![i]!).toBeGreaterThanOrEqual(mark));
    expect(after.grade![2]!).toBeGreaterThan(before.grade![2]!);
  });
});
