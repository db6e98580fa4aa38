/** An item as it is asked on a screen, and whether an answer to it is right. */
import Fraction from 'fraction.js';
import type { ScreenItem } from '../../../shared/contract/sitting.ts';
import type { Item } from '../../../shared/contract/skills.ts';
import type { Answer, Item as MadeItem } from '../../../shared/item.ts';
import { type BilingualPassage, passageToPlain } from '../../../shared/passage.ts';
import { randomOf } from '../../../shared/random.ts';
import { LANGUAGES } from '../../../shared/words/say.ts';
import { showAnswer } from '../../../shared/maths/show-answer.ts';
import { sameAnswer } from '../lesson/items/same-answer.ts';

const LABELS = 'ABCDEFGH';
const MOST_DISTRACTORS = 3;
const FEWEST_OPTIONS = 3;
/** Typed maths has too many right forms to be told from a wrong one: these are chosen from options. */
const CHOSEN = new Set<Answer['kind']>(['expression', 'choice']);

const plain = (text: string): BilingualPassage => ({ en: [text], 'zh-CN': [text] });

/** What can be marked without a teacher: a choice, or a written answer with a key. */
export const canBeMarked = ({ answer, options }: Item): boolean =>
  options.some(({ isRight }) => isRight) || answer !== null;

export const canBeAsked = (made: MadeItem): boolean =>
  !CHOSEN.has(made.answer.kind) || (optionsOf(made)?.length ?? 0) >= FEWEST_OPTIONS;

export function screenItem(
  item: Item,
  made: MadeItem | null,
): Pick<ScreenItem, 'prompt' | 'options'> {
  if (!made) {
    const options = item.options.map(({ label, text }) => ({ label, passage: plain(text) }));
    return { prompt: plain(item.text ?? item.externalId), options };
  }
  const options = optionsOf(made) ?? [];
  return {
    prompt: made.prompt,
    options: options.map((answer, at) => ({
      label: LABELS[at] ?? '',
      passage: showAnswer(answer),
    })),
  };
}

/** As the bank asks it, or, for what can't be typed, the key among the wrong answers that are known to come. */
function optionsOf(made: MadeItem): readonly Answer[] | null {
  if (made.options) return made.options;
  if (!CHOSEN.has(made.answer.kind)) return null;
  const wrong = made.distractors.slice(0, MOST_DISTRACTORS).map(({ answer }) => answer);
  return randomOf(made.seed, 'options').shuffled([made.answer, ...wrong]);
}

export function isRightAnswer(item: Item, made: MadeItem | null, given: string): boolean {
  if (made) {
    const options = optionsOf(made);
    if (!options) return isSame(made, given);
    const chosen = options[LABELS.indexOf(given)];
    return chosen !== undefined && sameAnswer(chosen, made.answer);
  }
  const chosen = item.options.find(({ label }) => label === given);
  if (chosen) return chosen.isRight;
  return item.answer !== null && fold(given) === fold(item.answer);
}

/** The key as it is shown after a wrong answer. */
export function keyPassage(item: Item, made: MadeItem | null): BilingualPassage {
  if (made) return showAnswer(made.answer);
  const right = item.options.find(({ isRight }) => isRight);
  return plain(right ? right.text : (item.answer ?? ''));
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/\s+/g, '')
    .replace(/^[a-z]=/i, '')
    .toLowerCase();

function isSame({ answer, unit }: MadeItem, given: string): boolean {
  const units = LANGUAGES.map((language) => fold(unit?.[language] ?? ''));
  const text = units.reduce(
    (rest, own) => (own !== '' && rest.endsWith(own) ? rest.slice(0, -own.length) : rest),
    fold(given),
  );
  if (LANGUAGES.some((language) => fold(passageToPlain(showAnswer(answer), language)) === text))
    return true;
  switch (answer.kind) {
    case 'integer':
    case 'rational':
    case 'decimal':
      return isNumber(text, answer.value);
    case 'numbers': {
      const parts = text
        .split(/[,;，；、]|and|or|和|或/)
        .map((part) => part.replace(/^[a-z]=/i, ''));
      const left = [...answer.values];
      if (parts.length !== left.length) return false;
      if (answer.order === 'given')
        return parts.every((part, at) => isNumber(part, left[at] ?? ''));
      return parts.every((part) => {
        const at = left.findIndex((value) => isNumber(part, value));
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      });
    }
    case 'word':
      return [answer.text, ...answer.accepted].some((word) => fold(word) === text);
    default:
      return false;
  }
}

function isNumber(text: string, value: string): boolean {
  try {
    return new Fraction(text.replace(/^[(（]|[)）]$/g, '')).equals(new Fraction(value));
  } catch {
    return false; // what was typed is no number
  }
}
