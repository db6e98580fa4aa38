import { describe, expect, it } from 'vitest';
import {
  canBeAsked,
  isRightAnswer,
  screenItem,
} from '../../../../src/main/insight/practice/screen-item.ts';
import { generateItem } from '../../../../src/main/insight/lesson/items/generate.ts';
import { choicesAt } from '../../../../src/main/insight/lesson/items/levels.ts';
import { templates } from '../../../../src/main/insight/lesson/items/templates.ts';
import { showAnswer } from '../../../../src/shared/maths/show-answer.ts';
import { passageToPlain } from '../../../../src/shared/passage.ts';
import type { Item } from '../../../../src/shared/contract/skills.ts';

const bare: Item = {
  id: 1,
  externalId: 'Item',
  text: null,
  answer: null,
  minutes: null,
  setName: null,
  number: null,
  skills: [],
  options: [],
};

describe('an answer on screen', () => {
  it('is right when it says the key, in whatever spelling, and wrong when it says a known mistake', () => {
    const made = templates.flatMap((template) => {
      const [radicals] = choicesAt(template, 'core');
      const item = radicals && generateItem(template, 7, radicals);
      return item && canBeAsked(item) ? [item] : [];
    });
    expect(made.length).toBeGreaterThan(templates.length / 2);
    for (const item of made) {
      const { options } = screenItem(bare, item);
      const write = (answer: typeof item.answer) => passageToPlain(showAnswer(answer), 'en');
      const give = (answer: typeof item.answer) =>
        options.length === 0
          ? write(answer)
          : (options.find(({ passage }) => passageToPlain(passage, 'en') === write(answer))
              ?.label ?? '');
      expect([item.templateId, isRightAnswer(bare, item, give(item.answer))]).toEqual([
        item.templateId,
        true,
      ]);
      const wrong = item.distractors.filter(
        ({ answer }) => write(answer) !== write(item.answer) && give(answer) !== '',
      );
      const taken = wrong.filter(({ answer }) => isRightAnswer(bare, item, give(answer)));
      expect([item.templateId, taken.map(({ misconception }) => misconception)]).toEqual([
        item.templateId,
        [],
      ]);
    }
  });

  it('of a school’s own item may differ in spaces, dashes and x =', () => {
    const own = { ...bare, answer: 'x = -3' };
    expect(isRightAnswer(own, null, '–3')).toBe(true);
    expect(isRightAnswer(own, null, 'X=-3')).toBe(true);
    expect(isRightAnswer(own, null, '3')).toBe(false);
  });
});
