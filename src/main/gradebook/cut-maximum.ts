/** Maxima and dates that teachers write into a column's title. */
import { cleanText } from './clean-text.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber, plainDigits } from './parse-number.ts';

const NUMBER = '([\\d٠-٩۰-۹０-９]+(?:[.,٫][\\d٠-٩۰-۹０-９]+)?)';
const UNIT =
  '(?:points?|pts?\\.?|marks?|punkte?|pkt\\.?|puntos?|ptos?\\.?|poäng|valores|pont(?:os|i)|p\\.?|分|درجة|درجات)';
const MAX =
  '(?:m[aá]x(?:imum|imal|imo|\\.)?(?: *(?:points?|score|marks?|pts|punkte|puntos))?|out of|of|sur|von|sobre|su|من|满分|总分|full(?: marks?)?|points?(?: possible)?|possible)';

/** Each cuts the maximum off a title's end; a bare `(20)` or a weight `(20%)` stays. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(.*?)\\s*[（(\\[]\\s*/\\s*${NUMBER}\\s*(?:${UNIT})?\\s*[)）\\]]$`, 'iu'),
  new RegExp(
    `^(.*?)\\s*[（(\\[]\\s*${MAX}\\s*[:：=]?\\s*${NUMBER}\\s*(?:${UNIT})?\\s*[)）\\]]$`,
    'iu',
  ),
  new RegExp(
    `^(.*?)\\s*[（(\\[]\\s*${NUMBER}\\s*(?:${UNIT})(?:\\s*(?:max\\.?|possible))?\\s*[)）\\]]$`,
    'iu',
  ),
  new RegExp(`^(.*?)\\s*[–—-]\\s*(?:${MAX}\\s*[:：]?\\s*)?${NUMBER}\\s*${UNIT}$`, 'iu'),
  // `Unit 1/2` is a title; `Quiz /20` and `Quiz/20` have a maximum.
  new RegExp(`^(.*?\\S)(?:\\s+/|(?<=\\D)/)\\s*${NUMBER}$`, 'iu'),
  new RegExp(`^(.*?\\S)\\s+(?:out of|m[aá]x\\.?|满分)\\s*[:：]?\\s*${NUMBER}$`, 'iu'),
  // These mean `about` too: `Ensayo sobre 1984` is about a book.
  new RegExp(`^(.*?\\S)\\s+(?:sur|sobre)\\s*[:：]?\\s*(?!1\\d{3}$|20\\d\\d$)${NUMBER}$`, 'iu'),
];

export type TitleParts = { title: string; maxPoints: number | null; date: string | null };

/** @param header raw header text, possibly of several lines */
export function readTitle(header: string): TitleParts {
  const text = cleanText(header);
  const whole = parseDate(text);
  if (whole?.iso) return { title: whole.iso, maxPoints: null, date: whole.iso };
  for (const form of FORMS) {
    const found = form.exec(text);
    const max = found && maximumOf(found[2]!);
    if (!found || max === null) continue;
    const title = found[1]!.trim();
    if (title === '') continue;
    const date = parseDate(title)?.iso ?? null;
    return { title: date ?? title, maxPoints: max, date };
  }
  return { title: text, maxPoints: null, date: null };
}

/** `20`, `2,5`, `2,000`; 0 is no maximum. No system writes a maximum with three decimals, so three digits are a group. */
export function maximumOf(text: string): number | null {
  const isGrouped = /^\s*\d{1,3},\d{3}(?:\.\d+)?\s*$/.test(text);
  const value = parseNumber(plainDigits(text), text.includes(',') && !isGrouped ? ',' : '.');
  return value !== null && value > 0 ? value : null;
}

/** A cell of a maximum row: `20`, `/20`, `(20)`, `out of 20`, `20 pts`. */
export function maximumOfCell(text: string): number | null {
  const bare = cleanText(text).replace(
    /^(?:[([（]\s*)?(?:\/|out of|m[aá]x\.?:?|of|满分|von|sur|sobre|من)?\s*/iu,
    '',
  );
  return maximumOf(bare.replace(/\s*[)\]）]$/, '').replace(new RegExp(`\\s*${UNIT}$`, 'iu'), ''));
}
