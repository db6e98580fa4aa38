/** One student's score on one assessment, from the one to three cells that hold it. */
import type { Score } from '../../shared/import/gradebook.ts';
import type { WarningCode } from '../../shared/import/remarks.ts';
import { cleanText, foldText } from './clean-text.ts';
import type { CellWords } from './correct-words.ts';
import type { Decimal } from './parse-number.ts';
import type { ScoreReading } from './read-score-cell.ts';
import { readScoreCell } from './read-score-cell.ts';
import { flagOfText } from './score-words.ts';
import type { Flag } from './score-words.ts';
import type { SettledItem } from './settle-items.ts';
import type { Row } from './table.ts';
import { cellText } from './table.ts';

export type PointsContext = {
  decimal: Decimal;
  words: CellWords | undefined;
  /** The row's own status, for blank cells. */
  rowFlag: Flag | null;
  late: boolean;
  /** @param col from 0 @param text what stood in the cell */
  warn(code: WarningCode, col: number, text?: string): void;
};

export type ScoreFacts = Omit<Score, 'student' | 'assessment'>;

const graded = (points: number): ScoreFacts => ({ points, status: 'graded', letter: null });
const flagged = ({ status, detail }: Flag): ScoreFacts => ({
  points: null,
  status,
  letter: null,
  detail,
});
/** Of a cell that was not understood: enough to tell words apart, too little for a remark. */
const LONGEST_QUOTED = 24;

const BLANK: Flag = { status: 'missing', detail: 'blank' };
const MISHAP: ScoreFacts = { points: null, status: 'missing', letter: null };

export function readPoints(row: Row, item: SettledItem, context: PointsContext): ScoreFacts {
  const col = filledColumn(row, item);
  const asLetter = item.values === 'letter' || col === item.letter;
  const facts =
    wordIn(row, { col, item }, context) ??
    (asLetter ? readLetter(row, col, context) : readNumber(row, { col, item }, context));
  const whole =
    facts.status === 'graded' && !asLetter ? withParts(facts, row, { item, context }) : facts;
  return context.late && whole.status !== 'excused' ? { ...whole, late: true } : whole;
}

/** Real, percentage and letter may be exported in any combination: the first that holds something counts. */
function filledColumn(row: Row, { col, points, percent, letter }: SettledItem): number {
  const candidates = [points, percent, letter].filter((c) => c !== undefined);
  const filled = candidates.find((c) => readScoreCell(row[c], '.').kind !== 'blank');
  return filled ?? candidates[0] ?? col;
}

/** What a word of this system or this teacher stands for; null for any other cell. */
function wordIn(row: Row, { col, item }: Place, { words }: PointsContext): ScoreFacts | null {
  const cell = row[col];
  const word = typeof cell === 'string' && cell !== '' ? words?.get(foldText(cell)) : undefined;
  if (word === undefined) return null;
  if (word === 'zero') return graded(0);
  if (word !== 'full') return flagged(word);
  // Done, of nobody knows how much: the word stays, and no zero is made of it.
  if (item.maxPoints === null)
    return { points: null, status: 'graded', letter: cleanText(cellText(cell)) };
  return graded(item.maxPoints);
}

function readLetter(row: Row, col: number, context: PointsContext): ScoreFacts {
  const reading = readScoreCell(row[col], context.decimal);
  if (reading.kind === 'blank') return flagged(context.rowFlag ?? BLANK);
  if (reading.kind === 'flag') return flagged(reading.flag);
  if (reading.kind === 'error' || reading.kind === 'formula') {
    return mishap(reading, col, context);
  }
  return { points: null, status: 'graded', letter: cleanText(cellText(row[col])) };
}

type Place = { col: number; item: SettledItem };

function readNumber(row: Row, place: Place, context: PointsContext): ScoreFacts {
  const cell = row[place.col];
  const reading = readScoreCell(cell, context.decimal);
  switch (reading.kind) {
    case 'blank':
      return flagged(context.rowFlag ?? BLANK);
    case 'flag':
      return flagged(reading.flag);
    case 'number':
      return place.item.values === 'percent' || place.col === place.item.percent
        ? share(reading.value, place, context)
        : points(reading.value, place, { row, context });
    case 'percent':
      return share(reading.value, place, context);
    case 'fraction':
      return fraction(reading, place, context);
    default:
      return readLate(row, place, context) ?? mishap(reading, place.col, context);
  }
}

const LATE = /^(?:late|迟交|晚交)[\s:：,，]*(.+)$|^(.+?)[\s（(,，]*(?:late|迟交|晚交)\s*[)）]?$/iu;

/** `late 7`, `7 (late)`, `迟交 7`: a score that came late; `late` alone is no score. */
function readLate(row: Row, place: Place, context: PointsContext): ScoreFacts | null {
  const found = LATE.exec(cleanText(cellText(row[place.col])));
  const said = found?.[1] ?? found?.[2];
  if (said === undefined || !['number', 'percent', 'fraction'].includes(kindOf(said, context)))
    return null;
  return { ...readNumber(row.with(place.col, said), place, context), late: true };
}

const kindOf = (text: string, { decimal }: PointsContext) => readScoreCell(text, decimal).kind;

function mishap(reading: ScoreReading, col: number, context: PointsContext): ScoreFacts {
  const codes = { date: 'date-in-score-cell', formula: 'formula-without-value' } as const;
  const code = reading.kind === 'date' || reading.kind === 'formula' ? codes[reading.kind] : null;
  const text = reading.kind === 'text' ? reading.text.slice(0, LONGEST_QUOTED) : undefined;
  context.warn(code ?? 'unrecognized-value', col, text);
  return MISHAP;
}

function points(
  value: number,
  place: Place,
  from: { row: Row; context: PointsContext },
): ScoreFacts {
  const { item, col } = place;
  const rowMax = item.rowMax === undefined ? null : numberAt(from.row, item.rowMax, from.context);
  const differs = rowMax !== null && rowMax > 0 && rowMax !== item.maxPoints;
  checkRange(value, differs ? rowMax : item.maxPoints, { col, context: from.context });
  if (!differs) return graded(value);
  from.context.warn('mixed-max', col);
  return { ...graded(value), outOf: rowMax };
}

/** `85 %`: that share of the maximum, or of 100 where none is known. */
function share(percent: number, { item, col }: Place, context: PointsContext): ScoreFacts {
  const max = item.maxPoints ?? 100;
  const value = Number(((percent * max) / 100).toPrecision(12));
  checkRange(value, max, { col, context });
  return graded(value);
}

function fraction(
  found: { points: number; outOf: number },
  { item, col }: Place,
  context: PointsContext,
): ScoreFacts {
  checkRange(found.points, found.outOf, { col, context });
  if (item.maxPoints === null || found.outOf === item.maxPoints) return graded(found.points);
  context.warn('mixed-max', col);
  return { ...graded(found.points), outOf: found.outOf };
}

function checkRange(
  value: number,
  max: number | null,
  { col, context }: { col: number; context: PointsContext },
): void {
  if (value < 0) context.warn('negative-score', col);
  if (max !== null && value > max) context.warn('score-over-max', col);
}

function numberAt(row: Row, col: number, { decimal }: PointsContext): number | null {
  const reading = readScoreCell(row[col], decimal);
  return reading.kind === 'number' ? reading.value : null;
}

/** The percentage and the letter that stand beside the points. */
function withParts(
  facts: ScoreFacts,
  row: Row,
  { item, context }: { item: SettledItem; context: PointsContext },
): ScoreFacts {
  if (item.percent === undefined && item.letter === undefined) return facts;
  const percent =
    item.percent === undefined ? null : readScoreCell(row[item.percent], context.decimal);
  const letter = item.letter === undefined ? '' : cleanText(cellText(row[item.letter]));
  const value = percent?.kind === 'percent' || percent?.kind === 'number' ? percent.value : null;
  return {
    ...facts,
    letter: letter === '' || /^[-–—]$/.test(letter) || flagOfText(letter) ? null : letter,
    ...(value === null ? {} : { percent: value }),
  };
}
