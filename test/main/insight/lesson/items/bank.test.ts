/** The whole bank over 200 seeds a template: valid, solved twice, the same for ever. */
import { describe, expect, it } from 'vitest';
import { Item, LEVELS } from '../../../../../src/shared/item.ts';
import type { Maths } from '../../../../../src/shared/maths/maths.ts';
import { toMathml } from '../../../../../src/shared/maths/to-mathml.ts';
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
  },
);

it('gives the same item for the same seed, and has all three levels', () => {
  for (const template of templates) {
    expect(generateItem(template, 12)).toEqual(generateItem(template, 12));
    for (const level of LEVELS) {
      const [radicals] = choicesAt(template, level);
      expect(radicals && generateItem(template, 3, radicals).level).toBe(level);
    }
  }
});

it('names every wrong way in both languages', () => {
  const names = templates.flatMap(({ misconceptions }) => Object.values(misconceptions));
  for (const language of LANGUAGES) expect(names.every((name) => name[language] !== '')).toBe(true);
});

it('crosses a door unchanged', () => {
  for (const template of templates) {
    const item = generateItem(template, 5);
    expect(Item.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
  }
});

it('draws every tree of a prompt as MathML', () => {
  const trees = templates.flatMap((template) =>
    LANGUAGES.flatMap((language) =>
      generateItem(template, 8).prompt[language].filter(
        (part): part is Maths => typeof part !== 'string' && part.kind !== 'table',
      ),
    ),
  );
  for (const tree of trees) expect(toMathml(tree, 'en')).toMatch(/^<math/);
});

it('has no two templates of one id', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});

describe('the skill map', () => {
  it('has items for every skill', () => {
    const asked = new Set<string>(templates.map(({ skill }) => skill));
    expect(skills.filter(({ key }) => !asked.has(key))).toEqual([]);
  });

  it('has every key once', () => {
    expect(new Set(skills.map(({ key }) => key)).size).toBe(skills.length);
  });

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
