/** A skill as the outcome: a range from answers, reasons that add up, and nothing where too little was answered. */
import { describe, expect, it } from 'vitest';
import { forecastSkill } from '../../../../src/main/insight/tutor/forecast-skill.ts';
import { skillsAskedInCourse } from '../../../../src/main/store/skill.ts';
import { SectionForecast } from '../../../../src/shared/contract/forecast.ts';
import { classWithAnswers } from './class-with-answers.ts';

const ask = (skill?: number) => {
  const { school, section, skills } = classWithAnswers((s) => (s % 2 === 0 ? 1 : 6));
  return forecastSkill(school, { sectionId: section, skillId: skill ?? skills[1]! });
};

describe('a skill as the outcome', () => {
  it('is likely higher for those who get it right, within ranges of growing width', () => {
    const [weak, strong] = ask().students;
    expect(strong!.mean!).toBeGreaterThan(weak!.mean!);
    for (const { interval50, interval80, interval90, mean } of [weak!, strong!]) {
      const bounds = [interval90![0], interval80![0], interval50![0], mean!, interval50![1]];
      expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
      expect(interval90![1]).toBeGreaterThan(interval80![1]);
    }
    expect(weak!.need).toBe('support');
    expect(SectionForecast.safeParse(ask()).success).toBe(true);
  });

  it('has reasons that lead from the baseline to the middle, from the skill’s own answers most', () => {
    for (const { baseline, mean, reasons } of ask().students.slice(0, 11)) {
      const sum = reasons.reduce((total, { effect }) => total + effect, baseline!);
      expect(sum).toBeCloseTo(mean!, 12);
    }
    expect(ask().students[1]!.reasons[0]).toMatchObject({ kind: 'skill-answers', count: 6 });
  });

  it('gives no number to whoever has answered fewer than three of its items', () => {
    const { students, target } = ask();
    expect(target).toMatchObject({ kind: 'skill', title: 'fractions' });
    expect(students[11]).toMatchObject({ abstained: 'too-few-answers', mean: null, knownCount: 0 });
  });

  it('can be chosen where the course has asked about it', () => {
    const { school, section, skills } = classWithAnswers(() => 3);
    expect(skillsAskedInCourse(school, section)).toEqual([
      { skillId: skills[0], skill: 'brackets' },
      { skillId: skills[1], skill: 'fractions' },
    ]);
  });

  it('is refused for a skill that nobody was asked about', () => {
    expect(() => ask(999)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
