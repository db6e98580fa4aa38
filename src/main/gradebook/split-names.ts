/** Cells that name several things at once: skills side by side, question numbers as a list or a span. */
import { questionNumber } from '../../shared/question-number.ts';
import { cleanText } from './clean-text.ts';

const SEPARATOR = /[;；、|，\n]+/;
const COMMA = /\s*,\s*/;
/** How people write that there is nothing. */
const NONE = /^(?:-+|–|—|none|n\/a|无|没有|\/)$/i;

/**
 * The names in a cell. A comma separates too, unless the whole piece is a name that the table has elsewhere.
 * @param isName whether a text stands as a name of its own in the table
 */
export function splitNames(text: string, isName: (text: string) => boolean): string[] {
  const pieces = text
    .split(SEPARATOR)
    .map(cleanText)
    .filter((piece) => piece !== '' && !NONE.test(piece));
  return pieces.flatMap((piece) =>
    isName(piece) ? [piece] : piece.split(COMMA).filter((part) => part !== ''),
  );
}

const SPAN = /^(\d{1,3})\s*(?:[-–—~～至到]|to)\s*(\d{1,3})$/i;
/** Longer spans are dates or typing errors. */
const LONGEST_SPAN = 60;

/** `1、3、5-7` → 1 3 5 6 7; null where any part of the cell is no number. */
export function questionNumbers(text: string): string[] | null {
  const parts = text
    .split(/[;；、,，\s]+/)
    .map(cleanText)
    .filter((part) => part !== '');
  const numbers = parts.map((part) => spanOf(part) ?? numberIn(part));
  return parts.length === 0 || numbers.some((found) => found === null)
    ? null
    : numbers.flatMap((found) => found ?? []);
}

function numberIn(part: string): string[] | null {
  const number = questionNumber(part);
  return number === null ? null : [number];
}

function spanOf(part: string): string[] | null {
  const found = SPAN.exec(part.normalize('NFKC'));
  if (!found) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  if (to <= from || to - from > LONGEST_SPAN) return null;
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
