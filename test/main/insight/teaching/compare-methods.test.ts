import { describe, expect, it } from 'vitest';
import { fitMixedHere } from '../../../../src/main/insight/outcome/learner-port.ts';
import type { Lesson } from '../../../../src/main/insight/teaching/methods/observe-section.ts';
import { observeSection } from '../../../../src/main/insight/teaching/methods/observe-section.ts';
import { chosenAnew } from '../../../../src/main/insight/teaching/methods/chosen-anew.ts';
import { supportsOf } from '../../../../src/main/insight/teaching/methods/check-comparison.ts';
import type { AskedGroup } from '../../../../src/main/insight/teaching/methods/compare-methods.ts';
import { compareMethods } from '../../../../src/main/insight/teaching/methods/compare-methods.ts';
import { groupsByStanding } from '../../../../src/main/benchmark/methods/prove-comparison.ts';
import type { WorldSpec } from '../../../../src/main/benchmark/methods/teaching-world.ts';
import {
  simulateWorld,
  USUAL_WORLD,
} from '../../../../src/main/benchmark/methods/teaching-world.ts';
import { randomOf } from '../../../../src/shared/random.ts';

async function compareWorld(change: Partial<WorldSpec>, seed = 1) {
  const world = simulateWorld({ ...USUAL_WORLD, ...change }, randomOf(seed, 'test'));
  const outcomes = world.sections.flatMap(({ gradebook, lessons }) =>
    observeSection(gradebook, lessons),
  );
  const { section } = world.sections[0]!.gradebook;
  const groups = groupsByStanding(outcomes, section.id);
  const options = { meaningful: () => 0.12, fitMixed: fitMixedHere };
  const found = await compareMethods({ outcomes, logged: [] }, { section, groups }, options);
  return { world, outcomes, found, groups };
}

describe('outcomes under methods', () => {
  const world = simulateWorld({ ...USUAL_WORLD, courses: 1, sectionsPerCourse: 1 }, randomOf(5));
  const { gradebook } = world.sections[0]!;
  const due = (at: number) => gradebook.lineItems[at]!.dueOn!;
  const lesson = (usedOn: string, students: Lesson['students'] = 'all'): Lesson => ({
    usedOn,
    method: 'Retrieval practice',
    minutes: 20,
    students,
  });

  it('belong to lessons before the assessment, never after it', () => {
    const outcomes = observeSection(gradebook, [lesson(due(3))]);
    expect(new Set(outcomes.map(({ dueOn }) => dueOn))).toEqual(new Set([due(4)]));
  });

  it('share time by minutes', () => {
    const long = { ...lesson(due(3)), method: 'lecture', minutes: 60 };
    const [first] = observeSection(gradebook, [lesson(due(3)), long]);
    expect(first?.exposure.get('retrieval-practice')).toBeCloseTo(0.25, 12);
    expect(first?.exposure.get('explicit-instruction')).toBeCloseTo(0.75, 12);
  });

  it('of a class are left out where nobody knows whom a lesson reached', () => {
    expect(observeSection(gradebook, [lesson(due(3)), lesson(due(3), null)])).toEqual([]);
  });

  it('need an earlier score', () => {
    expect(observeSection(gradebook, [lesson('2025-08-30')])).toEqual([]);
  });
});

describe('whom a method reached', () => {
  const chosenIn = (assignment: WorldSpec['assignment']) => {
    const world = simulateWorld({ ...USUAL_WORLD, courses: 1, assignment }, randomOf(7, 'chosen'));
    const outcomes = world.sections.flatMap(({ gradebook, lessons }) =>
      observeSection(gradebook, lessons),
    );
    return { methods: world.methods, anew: chosenAnew(outcomes) };
  };

  it('is the choice’s doing where it was half of the class, picked anew each time', () => {
    const { methods, anew } = chosenIn('hidden-half');
    expect(anew.has(methods[0]!)).toBe(true);
  });

  it('is nobody’s choice where it was the class, or halves that stay', () => {
    for (const assignment of ['chance', 'hidden-days'] as const)
      expect(chosenIn(assignment).anew).toEqual(new Set());
  });
});

describe('comparing methods', () => {
  it('finds a large difference and names its direction', async () => {
    const { world, found } = await compareWorld({ effectSd: 0.6, assessments: 12 });
    const { course } = world.sections[0]!.gradebook.section;
    const methods = found.groups[1]!.methods.filter(({ verdict }) => verdict !== 'not-enough');
    const clear = methods.filter(({ verdict }) => verdict !== 'too-close');
    expect(clear.length).toBeGreaterThan(0);
    const mean =
      world.methods.reduce((sum, name) => sum + world.truth(name, course, 0), 0) /
      world.methods.length;
    for (const { method, verdict } of clear) {
      const above = world.truth(method, course, 0) > mean;
      expect(verdict).toBe(above ? 'looked-better' : 'looked-worse');
    }
  });

  it('claims nothing where nothing differs', async () => {
    const { found } = await compareWorld({ effectSd: 0 }, 2);
    const verdicts = found.groups.flatMap(({ methods }) => methods.map(({ verdict }) => verdict));
    expect(verdicts).not.toContain('looked-better');
    expect(verdicts).not.toContain('looked-worse');
  });

  it('lets published evidence move the row of both, never one’s own', async () => {
    // So few scores that what is published weighs more than they do.
    const few = { effectSd: 0, courses: 1, sectionsPerCourse: 1, assessments: 4 };
    const { found } = await compareWorld(few, 3);
    const towards = found.groups[0]!.methods.map(({ own, published, combined }) =>
      own ? (combined.effect - own.effect) * (published.effect - own.effect) : 0,
    );
    expect(towards.reduce((sum, v) => sum + v, 0)).toBeGreaterThan(0);
  });

  it('says so where a method was kept for those who had just scored low', async () => {
    const { found, outcomes } = await compareWorld({ assignment: 'low-scorers', effectSd: 0 }, 4);
    const given = found.methods.find(({ method }) => method === 'explicit-instruction')!;
    expect(given.blocked.length).toBeGreaterThan(0);
    expect(given.support.gap).toBeLessThan(-0.6);
    // The others were given by chance to the rest, and are compared with each other alone.
    const other = supportsOf(outcomes).get('worked-examples')!;
    expect(other.comparable).not.toContain('explicit-instruction');
    expect(other.comparable.length).toBeGreaterThan(0);
  });

  it('says what would be enough where the log is empty, and shows evidence alone', async () => {
    const section = { id: 1, course: 'Algebra' };
    const groups: AskedGroup[] = [{ name: 'A', studentIds: new Set([1]), level: 0 }];
    const options = { meaningful: () => 0.1, fitMixed: fitMixedHere };
    const found = await compareMethods(
      { outcomes: [], logged: ['Jigsaw'] },
      { section, groups },
      options,
    );
    const jigsaw = found.methods.find(({ method }) => method === 'jigsaw')!;
    expect(jigsaw.blocked).toEqual(['few-periods', 'few-methods']);
    const shown = found.groups[0]!.methods;
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(shown.every(({ own, verdict }) => own === null && verdict === 'not-enough')).toBe(true);
  });
});
