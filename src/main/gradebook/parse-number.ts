/** Numbers as schools write them: either decimal sign, any digits, `92.5分`, `12/20`, `85 %`. */
import { foldText } from './clean-text.ts';

export type Decimal = '.' | ',';

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

const PARTS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/** Full-width and Arabic-Indic digits and signs as ASCII; outer white space dropped. */
export function plainDigits(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .replace(/(\d?)([¼½¾])/g, (_, whole: string, part: string) => whole + PARTS[part])
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - PERSIAN_ZERO))
    .replace(/٫/g, '.')
    .replace(/٬/g, ' ')
    .replace(/٪/g, '%')
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[。．]/g, '.')
    .trim();
}

const UNIT = /\s*(?:分|pts?\.?|points?|marks?|punkte?|pkt\.?|puntos|poäng)$/i;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED: Record<Decimal, RegExp> = {
  '.': /^[+-]?\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?$/,
  ',': /^[+-]?\d{1,3}(?:[. '’]\d{3})+(?:,\d+)?$/,
};
const COMMA = /^[+-]?(?:\d+,\d*|,\d+)$/;
/** What nearly every cell is: no other rule has to be asked. */
const USUAL: Record<Decimal, RegExp> = { '.': /^\d{1,12}(?:\.\d{1,12})?$/, ',': /^\d{1,12}$/ };
const SIGNLESS = /^[ -+\-/-~]*$/;

/** The number, or null where the text is none. A sign that cannot be a group is read as the decimal sign. */
export function parseNumber(text: string, decimal: Decimal): number | null {
  if (USUAL[decimal].test(text)) return Number(text);
  const digits = plainDigits(text).replace(UNIT, '');
  if (digits === '' || digits.length > 40) return null;
  return finite(asAscii(digits, decimal));
}

function asAscii(digits: string, decimal: Decimal): string | null {
  if (GROUPED[decimal].test(digits)) {
    const ungrouped = digits.replace(decimal === '.' ? /[, '’]/g : /[. '’]/g, '');
    return ungrouped.replace(',', '.');
  }
  if (PLAIN.test(digits)) return digits;
  if (COMMA.test(digits)) return digits.replace(',', '.');
  const other = decimal === '.' ? ',' : '.';
  return GROUPED[other].test(digits) ? asAscii(digits, other) : null;
}

function finite(ascii: string | null): number | null {
  if (ascii === null) return null;
  const value = Number(ascii);
  return Number.isFinite(value) ? value : null;
}

/** `85 %` as 85. */
export function parsePercent(text: string, decimal: Decimal): number | null {
  const found = /^(.*?)\s*%$/.exec(plainDigits(text)) ?? /^%\s*(.*)$/.exec(plainDigits(text));
  return found ? parseNumber(found[1]!, decimal) : null;
}

/** `12/20`, `12 out of 20`. */
export function parseFraction(
  text: string,
  decimal: Decimal,
): { points: number; outOf: number } | null {
  const found = /^([^/]+?)\s*(?:\/|\bout of\b|\bof\b|\bsur\b|\bvon\b)\s*([^/]+)$/i.exec(
    plainDigits(text),
  );
  if (!found) return null;
  const points = parseNumber(found[1]!, decimal);
  const outOf = parseNumber(found[2]!, decimal);
  return points === null || outOf === null || outOf <= 0 ? null : { points, outOf };
}

/** Votes of one cell about the file's decimal sign; ambiguous cells (`1,250`) have none. */
export function decimalVote(text: string): Decimal | null {
  if (SIGNLESS.test(text)) return null;
  const digits = plainDigits(text).replace(UNIT, '').replace(/\s*%$/, '');
  const part = digits.split('/')[0]!.trim();
  if (/^[+-]?\d{1,3}(,\d{3})*\.\d+$/.test(part)) return isGroupLike(part, '.') ? null : '.';
  if (/^[+-]?\d{1,3}(\.\d{3})*,\d+$/.test(part)) return isGroupLike(part, ',') ? null : ',';
  if (/^[+-]?\d*\.\d+$/.test(part)) return '.';
  return /^[+-]?\d*,\d+$/.test(part) ? ',' : null;
}

/** `1.250` may be a thousand or more than one: no vote, unless it starts with 0. */
function isGroupLike(part: string, sign: Decimal): boolean {
  const pieces = part.replace(/^[+-]/, '').split(sign);
  return (
    pieces.length === 2 &&
    pieces[1]!.length === 3 &&
    !pieces[0]!.startsWith('0') &&
    !/[.,]/.test(pieces[0]!)
  );
}

/** A file's decimal sign by majority; without votes, what its delimiter leaves room for. */
export function chooseDecimal(
  votes: { dot: number; comma: number },
  delimiter: string | null,
): Decimal {
  if (votes.dot !== votes.comma) return votes.comma > votes.dot ? ',' : '.';
  return delimiter === ';' ? ',' : '.';
}

/** Whether the text is a number under either decimal sign, a share or a fraction. */
export function looksNumeric(text: string): boolean {
  const plain = foldText(text);
  return (
    parseNumber(plain, '.') !== null ||
    parsePercent(plain, '.') !== null ||
    parseFraction(plain, '.') !== null
  );
}
