/** What knowing a skill better goes with, against a plain regression by hand and against worlds of known truth. */
import { describe, expect, it } from 'vitest';
import { daysBefore } from '../../../../src/main/insight/whatif/days-before.ts';
import { afterPractice } from '../../../../src/main/insight/whatif/expect-practice.ts';
import type { SkillScore } from '../../../../src/main/insight/whatif/weigh-skill.ts';
import { weighSkill } from '../../../../src/main/insight/whatif/weigh-skill.ts';
import { randomOf } from '../../../../src/shared/random.ts';
import { lineItem } from '../../tasks/gradebooks.ts';

/** Scores that rise by `slope` with mastery, beyond a forecast that goes with it too. */
function world(slope: number, { students = 40, columns = 6, seed = 1 } = {}): SkillScore[] {
  const random = randomOf(seed, 'skill world');
  return Array.from({ length: students }, (_, studentId) => {
    const level = random.normal(0.6, 0.1);
    const mastery = Math.min(1, Math.max(0, level + random.normal(0, 0.15)));
    const luck = random.normal(0, 0.03);
    return Array.from({ length: columns }, (__, column) => ({
      studentId,
      column: `column ${column}`,
      forecast: level,
      mastery,
      outcome: level + 0.02 * column + slope * (mastery - level) + luck + random.normal(0, 0.05),
    }));
  }).flat();
}

describe('what a skill goes with', () => {
  it('is found where it is there, and its range holds it', () => {
    const found = weighSkill(world(0.2))!;
    expect(found).toMatchObject({ scores: 240, students: 40 });
    expect(Math.abs(found.slope - 0.2)).toBeLessThan(3 * found.sd);
    expect(found.slope).toBeGreaterThan(2 * found.sd);
  });

  it('promises eight ranges of ten, one student’s errors going together', () => {
    const kept = Array.from({ length: 200 }, (_, seed) => {
      const { slope, sd } = weighSkill(world(0.1, { seed: seed + 1 }))!;
      return Math.abs(slope - 0.1) <= 1.2816 * sd;
    }).filter(Boolean).length;
    expect(kept / 200).toBeGreaterThan(0.72);
    expect(kept / 200).toBeLessThan(0.88);
  });

  it('is not told from a few students, nor where all know it alike', () => {
    expect(weighSkill(world(0.2, { students: 12 }))).toBeNull();
    expect(weighSkill(world(0.2).map((score) => ({ ...score, mastery: 0.7 })))).toBeNull();
  });
});

describe('practice', () => {
  const tracing = { before: 0.45, learn: 0.1, guess: 0.2, slip: 0.1 };

  it('teaches what is not known yet, item by item', () => {
    // Known to (0.55 − 0.2) / 0.7 = 0.5; after two items 1 − 0.5 · 0.9² = 0.595: right 0.2 + 0.7 · 0.595.
    expect(afterPractice(tracing, 0.55, 2).after).toBeCloseTo(0.2 + 0.7 * 0.595, 12);
  });

  it('adds nothing to a skill that is known, and its range holds the middle', () => {
    expect(afterPractice(tracing, 0.95, 20).after).toBe(0.95);
    const { after, range } = afterPractice(tracing, 0.4, 5);
    expect(range[0]).toBeLessThan(after);
    expect(range[1]).toBeGreaterThan(after);
  });
});

describe('what came before an assessment', () => {
  const lineItems = ['Quiz 1', 'Homework', 'Quiz 10', 'Exam'].map((title, position) =>
    lineItem(position, { title, dueOn: title === 'Exam' ? '2026-05-20' : null }),
  );
  const answers = [
    { item: 'Algebra · Quiz 1 · question 2', day: '2026-03-01' },
    { item: 'Algebra · Quiz 10 · question 1', day: '2026-04-01' },
  ];
  const isKnown = (place: number, day: string) => daysBefore({ lineItems }, answers)[place]?.(day);

  it('is told by the answers where the gradebook tells no days', () => {
    expect(isKnown(0, '2026-03-01')).toBe(false);
    expect(isKnown(2, '2026-03-31')).toBe(true);
    expect(isKnown(2, '2026-04-01')).toBe(false);
  });

  it('is at least what came with the assessments before it', () => {
    expect(isKnown(1, '2026-03-01')).toBe(true);
    expect(isKnown(1, '2026-03-02')).toBe(false);
  });

  it('goes by the day that a gradebook tells', () => {
    expect(isKnown(3, '2026-05-19')).toBe(true);
    expect(isKnown(3, '2026-05-20')).toBe(false);
  });
});
