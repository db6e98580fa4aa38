/** The whole bank over 200 seeds a template: valid, solved twice, the same for ever. */
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../../../src/shared/item.ts';
import { LANGUAGES } from '../../../../../src/shared/words/say.ts';
import { checkTemplate } from '../../../../../src/main/insight/lesson/items/check-templates.ts';
import { generateItem } from '../../../../../src/main/insight/lesson/items/generate.ts';
import { choicesAt } from '../../../../../src/main/insight/lesson/items/levels.ts';
import { skillOf, skills } from '../../../../../src/main/insight/lesson/items/skills/skills.ts';
import { templates } from '../../../../../src/main/insight/lesson/items/templates.ts';

const SEEDS = 200;

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    it(`is valid and solved alike a second time at ${SEEDS} seeds`, () => {
      const { faults, refusedPerItem, distinct } = checkTemplate(template, SEEDS);
      expect(faults).toEqual([]);
      expect(refusedPerItem).toBeLessThan(40);
      expect(distinct).toBeGreaterThan(9);
    });

    it('gives the same item for the same seed, and has all three levels', () => {
      expect(generateItem(template, 12)).toEqual(generateItem(template, 12));
      for (const level of LEVELS) {
        const [radicals] = choicesAt(template, level);
        expect(radicals && generateItem(template, 3, radicals).level).toBe(level);
      }
    });

    it('names its skill and its wrong ways in both languages', () => {
      expect(skillOf(template.skill).subject).toBeDefined();
      const names = Object.values(template.misconceptions);
      for (const language of LANGUAGES)
        expect(names.every((name) => name[language] !== '')).toBe(true);
    });
  },
);

it('has no two templates of one id', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});

describe('the skill map', () => {
  it('knows every prerequisite and never comes back to a skill', () => {
    const order: string[] = [];
    const visit = (key: string, path: readonly string[]): void => {
      expect(path).not.toContain(key);
      if (order.includes(key)) return;
      for (const before of skillOf(key).prerequisites) visit(before, [...path, key]);
      order.push(key);
    };
    for (const { key } of skills) visit(key, []);
    expect(order).toHaveLength(skills.length);
  });

  it('teaches no skill before the grade of what it builds on', () => {
    for (const { grade, prerequisites } of skills) {
      for (const before of prerequisites) expect(skillOf(before).grade).toBeLessThanOrEqual(grade);
    }
  });
});
