/** A sheet has no two items alike, and its versions are equally hard. */
import { expect, it } from 'vitest';
import { matchItems, pickItems } from '../../../../../src/main/insight/lesson/items/pick-items.ts';

const skills = ['fractions.add-like', 'fractions.add-unlike', 'number.addition'];
const wish = { skills, levels: ['core'], count: 3, seed: 5 } as const;

it('takes one family once, whatever is asked for', () => {
  const families = pickItems({ ...wish, count: 40 }).map(({ family }) => family);
  expect(new Set(families).size).toBe(families.length);
});

it('lets families come again when it is told to, with other prompts', () => {
  const items = pickItems({ ...wish, count: 12, repeatFamilies: true });
  expect(items).toHaveLength(12);
  expect(new Set(items.map(({ prompt }) => JSON.stringify(prompt))).size).toBe(12);
});

it('lets the skills and the levels take turns', () => {
  const items = pickItems({ ...wish, levels: ['support', 'core', 'stretch'] });
  expect(items.map(({ level }) => level)).toEqual(['support', 'core', 'stretch']);
  expect(items.map(({ skill }) => skill)).toEqual(skills);
});

it('prints the same sheet for the same seed', () => {
  expect(pickItems(wish)).toEqual(pickItems(wish));
  expect(pickItems({ ...wish, seed: 6 })).not.toEqual(pickItems(wish));
});

it('matches version B to version A by template and radicals, with other numbers', () => {
  const a = pickItems(wish);
  const b = matchItems(a, 77);
  for (const [k, item] of a.entries()) {
    expect(b[k]).toMatchObject({
      templateId: item.templateId,
      radicals: item.radicals,
      level: item.level,
    });
    expect(b[k]?.prompt).not.toEqual(item.prompt);
  }
});
