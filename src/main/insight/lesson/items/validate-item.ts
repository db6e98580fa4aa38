/** What every item must be before a student sees it; an empty list of faults means it is. */
import type { Answer, Item } from '../../../../shared/item.ts';
import type { NumberFormat } from '../../../../shared/maths/format-number.ts';
import { COMMA, formatNumber, POINT, readNumber } from '../../../../shared/maths/format-number.ts';
import type { BilingualPassage } from '../../../../shared/passage.ts';
import { haveSameNumbers, numbersIn, passageToPlain } from '../../../../shared/passage.ts';
import { LANGUAGES } from '../../../../shared/words/say.ts';
import { showAnswer } from '../../../../shared/maths/show-answer.ts';
import { haveSameFigures } from '../check-text.ts';
import { sameAnswer } from './same-answer.ts';
import type { SecondAnswer } from './second-solver.ts';
import { agrees, readPrompt } from './second-solver.ts';
import type { Template } from './template.ts';

const FAULTS = [
  /** No item could be made: the constraints refuse every draw, or a number does not fit. */
  'unmade',
  'disagrees',
  'languages',
  'distractors',
  'options',
  'range',
  'format',
  'text',
  'steps',
] as const;
export type Fault = (typeof FAULTS)[number];

export function validateItem(template: Template, item: Item): Fault[] {
  const second = template.second(readPrompt(item));
  const sound: Record<Fault, boolean> = {
    unmade: true,
    disagrees: agrees(item.answer, second),
    languages:
      passagesOf(item).every(haveSameNumbers) &&
      item.distractors.every(({ name }) => haveSameFigures(name)),
    distractors: hasDistinctDistractors(item, second),
    options: hasOneRightOption(item),
    range: passagesOf(item).every(isInRange),
    format: [POINT, COMMA].every((format) => keepsNumbers(item, format)),
    text: passagesOf(item).every(isWritten),
    steps: item.steps.length > 0,
  };
  return FAULTS.filter((fault) => !sound[fault]);
}

const passagesOf = (item: Item): BilingualPassage[] => [
  item.prompt,
  showAnswer(item.answer),
  ...item.steps,
  ...item.distractors.map(({ answer }) => showAnswer(answer)),
];

const areDistinct = (answers: readonly Answer[]): boolean =>
  answers.every((answer, k) => answers.slice(k + 1).every((other) => !sameAnswer(answer, other)));

/** At least one wrong answer; none that is the key, another's twin, or right to the second solver. */
function hasDistinctDistractors({ answer, distractors }: Item, second: SecondAnswer): boolean {
  const wrong = distractors.map((distractor) => distractor.answer);
  return (
    wrong.length > 0 &&
    areDistinct([answer, ...wrong]) &&
    wrong.every((other) => !agrees(other, second))
  );
}

const FEWEST_OPTIONS = 3;

function hasOneRightOption({ kind, options, answer }: Item): boolean {
  if (kind !== 'choice') return options === null;
  const right = (options ?? []).filter((option) => sameAnswer(option, answer));
  return right.length === 1 && (options ?? []).length >= FEWEST_OPTIONS;
}

/** No number of the bank is longer than a student would be asked to write. */
const MOST_DIGITS = 13;
const isInRange = (passage: BilingualPassage): boolean =>
  numbersIn(passage, 'en').every((number) => number.replaceAll(/\D/g, '').length <= MOST_DIGITS);

const keepsNumbers = (item: Item, format: NumberFormat): boolean =>
  numbersIn(item.prompt, 'en').every(
    (value) => readNumber(formatNumber(value, format), format) === value,
  );

/** Something stands there in each language, and nothing that a program left behind. */
const isWritten = (passage: BilingualPassage): boolean =>
  LANGUAGES.every((language) => {
    const text = passageToPlain(passage, language);
    return text.trim() !== '' && !/\b(undefined|NaN|null)\b|\[object/.test(text);
  });
