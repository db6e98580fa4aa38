import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestSkeleton } from '../../../../src/main/insight/lesson/nearest-skeleton.ts';
import {
  isInGrammar,
  LIMITS,
  PATTERNS,
} from '../../../../src/main/insight/lesson/phase-grammar.ts';
import {
  distanceOf,
  fromVector,
  STRUCTURE,
  structureOf,
  toVector,
} from '../../../../src/main/insight/lesson/structure.ts';

const anyStructure = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: STRUCTURE.length,
    maxLength: STRUCTURE.length,
  })
  .map(fromVector);

test('whatever is proposed, what comes out is a lesson: order, minutes and limits hold', () => {
  fc.assert(
    fc.property(anyStructure, fc.integer({ min: 25, max: 120 }), (asked, minutes) => {
      const { skeleton } = nearestSkeleton(asked, minutes);
      const kinds = skeleton.phases.map(({ kind }) => kind);
      expect(isInGrammar(kinds)).toBe(true);
      expect(skeleton.phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(minutes);
      for (const phase of skeleton.phases)
        expect(phase.minutes).toBeGreaterThanOrEqual(LIMITS[phase.kind].least);
      expect(skeleton.practiceLevels.length).toBeGreaterThanOrEqual(3);
      expect(skeleton.exitTasks).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});

test('a skeleton read back as a structure decodes to a structure as near as makes no difference', () => {
  fc.assert(
    fc.property(anyStructure, (asked) => {
      const once = toVector(structureOf(nearestSkeleton(asked, 45).skeleton));
      const twice = toVector(structureOf(nearestSkeleton(fromVector(once), 45).skeleton));
      expect(distanceOf(once, twice)).toBeLessThan(0.12);
    }),
    { numRuns: 40 },
  );
});

test('minutes are given out as well as any other way of giving them: brute force on short lessons', () => {
  const asked = fromVector([
    0.1,
    0.15,
    0.2,
    0.2,
    0,
    0.25,
    0.1,
    ...STRUCTURE.slice(7).map(() => 0.5),
  ]);
  const pattern = ['recall', 'model', 'guided', 'independent', 'exit'] as const;
  const minutes = 26;
  const lack = (given: readonly number[]) =>
    pattern.reduce((sum, kind, k) => sum + (asked[kind] * minutes - (given[k] ?? 0)) ** 2, 0);
  const ranges = pattern.map((kind) => {
    const { least, most } = LIMITS[kind];
    const last = Math.max(least, Math.floor(most * minutes));
    return Array.from({ length: last - least + 1 }, (_, k) => least + k);
  });
  const all = ranges
    .reduce<number[][]>((ways, range) => ways.flatMap((way) => range.map((m) => [...way, m])), [[]])
    .filter((way) => way.reduce((sum, m) => sum + m, 0) === minutes);
  const best = Math.min(...all.map(lack));
  const { skeleton } = nearestSkeleton({ ...asked, hook: 0, discuss: 0 }, minutes);
  const kinds = skeleton.phases.map(({ kind }) => kind);
  expect(kinds).toEqual([...pattern]);
  expect(lack(skeleton.phases.map((phase) => phase.minutes))).toBeCloseTo(best, 9);
});

test('every order of the grammar recalls before it shows, shows before it asks, and ends with a ticket', () => {
  for (const pattern of PATTERNS) {
    expect(pattern.indexOf('recall')).toBeLessThan(pattern.indexOf('model'));
    expect(pattern.indexOf('model')).toBeLessThan(pattern.indexOf('guided'));
    expect(pattern.indexOf('guided')).toBeLessThan(pattern.indexOf('independent'));
    expect(pattern.at(-1)).toBe('exit');
  }
});
