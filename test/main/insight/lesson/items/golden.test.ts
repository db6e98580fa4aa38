/** Items that were printed once must come back: what changes a template's items must raise its version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generateItem } from '../../../../../src/main/insight/lesson/items/generate.ts';
import { showAnswer } from '../../../../../src/shared/maths/show-answer.ts';
import { templateOf } from '../../../../../src/main/insight/lesson/items/templates.ts';
import { passageToPlain } from '../../../../../src/shared/passage.ts';

type Printed = {
  id: string;
  version: number;
  seed: number;
  en: string;
  zh: string;
  answer: string;
};
const file = join(import.meta.dirname, '../../../../fixtures/items/golden.json');
// The file is written by hand from one run of the bank; its shape is what the test compares.
const golden = JSON.parse(readFileSync(file, 'utf8')) as Printed[];

it.each(golden)('$id of seed $seed is what it was', (printed) => {
  const template = templateOf(printed.id);
  const { prompt, answer } = generateItem(template, printed.seed);
  expect({
    id: template.id,
    version: template.version,
    seed: printed.seed,
    en: passageToPlain(prompt, 'en'),
    zh: passageToPlain(prompt, 'zh-CN'),
    answer: passageToPlain(showAnswer(answer), 'en'),
  }).toEqual(printed);
});
