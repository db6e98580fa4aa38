/** One score cell on its own: a number, a share, a fraction, a flag, a letter, a mishap — or text. */
import { cleanText } from './clean-text.ts';
import { parseDate } from './parse-date.ts';
import type { Decimal } from './parse-number.ts';
import { parseFraction, parseNumber, parsePercent } from './parse-number.ts';
import type { Flag } from './score-words.ts';
import { flagOfText, isBlankSign } from './score-words.ts';
import type { Cell } from './table.ts';

export type ScoreReading =
  | { kind: 'blank' }
  | { kind: 'number'; value: number }
  /** 0–100 */
  | { kind: 'percent'; value: number }
  | { kind: 'fraction'; points: number; outOf: number }
  | { kind: 'flag'; flag: Flag }
  | { kind: 'date' }
  | { kind: 'error' }
  | { kind: 'formula' }
  | { kind: 'text'; text: string };

/** Whatever is longer is a remark. */
const LONGEST_SCORE = 80;

/** `45 / 50 (90 %)` says it twice. */
const SHARE_BESIDE = /\s*\(\d+(?:[.,]\d+)?\s*%\)$/;

const BLANK: ScoreReading = { kind: 'blank' };

export function readScoreCell(cell: Cell | undefined, decimal: Decimal): ScoreReading {
  if (cell === undefined) return BLANK;
  if (typeof cell === 'string') return readScoreText(cell, decimal);
  switch (cell.kind) {
    case 'number':
      return { kind: 'number', value: cell.value };
    case 'percent':
      return { kind: 'percent', value: roundShare(cell.value * 100) };
    case 'date':
      return { kind: 'date' };
    case 'error':
      return { kind: 'error' };
    case 'formula':
      return { kind: 'formula' };
  }
}

/** 0.285 × 100 is 28.499999999999996 in binary; twelve digits are more than any school writes. */
function roundShare(value: number): number {
  return Number(value.toPrecision(12));
}

function readScoreText(raw: string, decimal: Decimal): ScoreReading {
  if (isBlankSign(raw)) return BLANK;
  const value = parseNumber(raw, decimal);
  if (value !== null) return { kind: 'number', value };
  const text = cleanText(raw);
  if (text.length > LONGEST_SCORE) return { kind: 'text', text };
  if (isBlankSign(text)) return BLANK;
  const flag = flagOfText(text);
  if (flag) return { kind: 'flag', flag };
  const percent = parsePercent(text, decimal);
  if (percent !== null) return { kind: 'percent', value: percent };
  const fraction = parseFraction(text.replace(SHARE_BESIDE, ''), decimal);
  if (fraction) return { kind: 'fraction', ...fraction };
  if (parseDate(text)) return { kind: 'date' };
  return { kind: 'text', text };
}
