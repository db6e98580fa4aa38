/** All learners on the same held-out forecasts of a school's own sections, with paired differences. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compareLearners } from '../../../../src/main/insight/outcome/compare-learners.ts';
import { learnOutcome } from '../../../../src/main/insight/outcome/learn-outcome.ts';
import type { Learned } from '../../../../src/main/insight/outcome/learn-outcome.ts';
import type { Evaluation } from '../../../../src/shared/contract/trust.ts';
import { learnRequest, learnWatch, simulatedSections } from '../learned-model.ts';

const sections = simulatedSections(5);
let found: Evaluation;
let learned: Learned;
const seen: number[] = [];
beforeAll(async () => {
  found = await compareLearners(
    sections,
    { learners: ['anil', 'protonet'], steps: 2, folds: 5, seed: 1 },
    { ...learnWatch, serving: 'anil', onProgress: ({ step, steps }) => seen.push(step / steps) },
  );
  learned = await learnOutcome(sections, learnRequest, learnWatch);
}, 60_000);

describe('every learner on one’s own classes', () => {
  it('answers the same questions as the simple methods, each class left out alone', () => {
    const names = found.methods.map(({ method }) => method);
    const simple = ['section-mean', 'running-mean', 'last-score', 'mixed-model'];
    expect(names).toEqual([...simple, 'anil', 'protonet']);
    expect(found.sections).toBe(5);
    for (const known of new Set(found.byKnown.map((row) => row.known))) {
      const counts = found.byKnown.filter((row) => row.known === known).map(({ n }) => n);
      expect(counts).toEqual(names.map(() => counts[0]));
    }
  });

  it('differs from whoever serves by a range, which holds the difference of the means', () => {
    const served = found.methods.find(({ method }) => method === 'anil')!;
    expect(served.maeDifference).toBeNull();
    for (const { method, mae, maeDifference } of found.methods) {
      if (method === 'anil') continue;
      expect(maeDifference![0]).toBeLessThanOrEqual(mae - served.mae);
      expect(maeDifference![1]).toBeGreaterThanOrEqual(mae - served.mae);
    }
  });

  it('says how far it is, never backwards', () => {
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeGreaterThan(0.9);
  });
});

describe('a record from the first day', () => {
  it('holds each past score once, with the ranges that it would have been shown with', () => {
    const { heldOut, card } = learned;
    expect(heldOut).toHaveLength(card.evaluation!.forecasts);
    const keys = heldOut.map(({ held }) => `${held.section} ${held.student} ${held.lineItem}`);
    expect(new Set(keys).size).toBe(keys.length);
    const { scores } = sections[heldOut[0]!.held.section]!;
    const { student, lineItem, outcome } = heldOut[0]!.held;
    expect(scores[student]![lineItem!]!.points).not.toBeNull();
    expect(outcome).toBeGreaterThanOrEqual(0);
  });
});
