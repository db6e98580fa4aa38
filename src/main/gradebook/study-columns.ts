/** What a column's values are, over all students: numbers, shares, letters, or just text. */
import { foldText } from './clean-text.ts';
import type { CellWords } from './correct-words.ts';
import type { Decimal } from './parse-number.ts';
import { chooseDecimal, decimalVote } from './parse-number.ts';
import { readScoreCell } from './read-score-cell.ts';
import { ALL_SCALES, MARKS_SCALE, scalesOf } from './score-words.ts';
import type { Cell, Table } from './table.ts';

export type ColumnStudy = {
  numbers: number;
  percents: number;
  fractions: number;
  flags: number;
  dates: number;
  texts: number;
  /** Error values and formulas without a value. */
  mishaps: number;
  /** Texts that stand on a letter scale, and the scales that hold all of them. */
  letters: number;
  scales: number;
  /** How often each denominator of `12/20` occurs. */
  denominators: Map<number, number>;
  /** Of the numbers' sizes. */
  smallest: number;
  largest: number;
  areWhole: boolean;
};

export function emptyStudy(): ColumnStudy {
  return {
    numbers: 0,
    percents: 0,
    fractions: 0,
    flags: 0,
    dates: 0,
    texts: 0,
    mishaps: 0,
    letters: 0,
    scales: ALL_SCALES,
    denominators: new Map(),
    smallest: Infinity,
    largest: 0,
    areWhole: true,
  };
}

type StudyAbout = {
  cols: readonly number[];
  headers: readonly string[];
  words: CellWords | undefined;
};

/** One pass over the students' rows: the columns' studies and the file's decimal sign. */
export function studyColumns(
  table: Table,
  rows: Iterable<number>,
  { cols, headers, words }: StudyAbout,
): { studies: Map<number, ColumnStudy>; decimal: Decimal } {
  const studies = new Map(cols.map((col) => [col, emptyStudy()]));
  const votes = { dot: 0, comma: 0 };
  const vote = (text: string) => {
    const sign = decimalVote(text);
    if (sign === '.') votes.dot += 1;
    if (sign === ',') votes.comma += 1;
  };
  for (const index of rows) {
    const row = table.row(index);
    for (const [col, study] of studies) {
      const cell = row[col];
      if (typeof cell === 'string' && cell !== '') vote(cell);
      addToStudy(study, cell, words);
    }
  }
  for (const header of headers) for (const found of header.matchAll(/\d+[.,]\d+/g)) vote(found[0]);
  return { studies, decimal: chooseDecimal(votes, table.delimiter) };
}

/** The decimal sign changes a number's value, never whether it is one, so either will do here. */
export function addToStudy(study: ColumnStudy, cell: Cell | undefined, words?: CellWords): void {
  const reading = readScoreCell(cell, '.');
  switch (reading.kind) {
    case 'number':
      study.numbers += 1;
      study.smallest = Math.min(study.smallest, Math.abs(reading.value));
      study.largest = Math.max(study.largest, Math.abs(reading.value));
      study.areWhole &&= Number.isInteger(reading.value);
      break;
    case 'percent':
      study.percents += 1;
      break;
    case 'fraction':
      study.fractions += 1;
      study.denominators.set(reading.outOf, (study.denominators.get(reading.outOf) ?? 0) + 1);
      break;
    case 'flag':
      study.flags += 1;
      break;
    case 'date':
      study.dates += 1;
      break;
    case 'error':
    case 'formula':
      study.mishaps += 1;
      break;
    case 'text':
      if (words?.has(foldText(reading.text))) study.flags += 1;
      else addText(study, reading.text);
      break;
    case 'blank':
      break;
  }
}

function addText(study: ColumnStudy, text: string): void {
  study.texts += 1;
  const scales = scalesOf(text);
  if (scales === 0) return;
  study.letters += 1;
  study.scales &= scales;
}

export function numericCells(study: ColumnStudy): number {
  return study.numbers + study.percents + study.fractions;
}

/** Every value on one scale; numbers only where they are marks of that scale. */
export function isLetterColumn(study: ColumnStudy): boolean {
  const allLetters = study.texts > 0 && study.letters === study.texts && study.scales !== 0;
  if (!allLetters || study.dates > 0) return false;
  if (numericCells(study) === 0) return true;
  const areMarks = study.smallest >= 1 && study.largest <= 6 && study.areWhole;
  return (study.scales & MARKS_SCALE) !== 0 && areMarks && study.numbers === numericCells(study);
}

/** The most frequent denominator; of equals the larger. */
export function commonDenominator(study: ColumnStudy): number | null {
  let best: [number, number] | null = null;
  for (const [outOf, n] of study.denominators) {
    if (!best || n > best[1] || (n === best[1] && outOf > best[0])) best = [outOf, n];
  }
  return best?.[0] ?? null;
}
