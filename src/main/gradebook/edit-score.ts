/** One cell typed by hand, read as the import reads a cell. */
import { Failure } from '../../shared/failure.ts';
import { BLANK_SCORE, type Score } from '../../shared/nouns.ts';
import { type Cell, cellOf, pointsOfLetter, putScore, putScores } from '../store/edit-gradebook.ts';
import { refuseFarOver } from '../../shared/score-range.ts';
import type { SchoolFile } from '../store/school-file.ts';
import type { Decimal } from './parse-number.ts';
import { readScoreCell, type ScoreReading } from './read-score-cell.ts';
import { scalesOf } from './score-words.ts';

export type Typed = Omit<Cell, 'sectionId'> & { text: string };

/**
 * Writes what was typed; a late flag stays unless the cell is emptied.
 * @returns the score as it is kept
 * @param isMeant keeps a score far above the maximum
 * @throws Failure unreadable-score, score-far-over-max, not-found
 */
export function editScore(
  school: SchoolFile,
  cell: Cell,
  { text, isMeant = false }: { text: string; isMeant?: boolean },
): Score {
  const score = typedInto(school, cell, { text, isMeant });
  putScore(school, cell, score);
  return score;
}

/** A whole block, or none of it. @returns the scores in the order of the cells @throws Failure as `editScore` */
export function editScores(
  school: SchoolFile,
  sectionId: number,
  { cells, isMeant = false }: { cells: readonly Typed[]; isMeant?: boolean },
): Score[] {
  const read = cells.map(({ text, ...place }) => {
    const cell = { ...place, sectionId };
    return { cell, score: typedInto(school, cell, { text, isMeant }) };
  });
  putScores(school, sectionId, read);
  return read.map(({ score }) => score);
}

function typedInto(
  school: SchoolFile,
  cell: Cell,
  { text, isMeant }: { text: string; isMeant: boolean },
): Score {
  const { maxPoints, late } = cellOf(school, cell);
  const score = withWorth(school, cell, readTypedScore(text, maxPoints));
  if (!isMeant) refuseFarOver(score.points, score.outOf ?? maxPoints);
  return { ...score, late: text.trim() !== '' && late === 1 };
}

/** A letter counts what the same letter counts in the column. */
function withWorth(school: SchoolFile, { lineItemId }: Cell, score: Score): Score {
  if (score.letter === null || score.points !== null) return score;
  return { ...score, points: pointsOfLetter(school, lineItemId, score.letter) };
}

/**
 * @param maxPoints of the line item; a percentage of an unknown maximum counts of 100
 * @throws Failure unreadable-score
 */
export function readTypedScore(text: string, maxPoints: number | null): Score {
  const score = scoreOfReading(readScoreCell(text, decimalOf(text)), maxPoints);
  if (!score) throw new Failure('unreadable-score', { text: text.slice(0, 40) });
  return score;
}

function scoreOfReading(reading: ScoreReading, maxPoints: number | null): Score | null {
  switch (reading.kind) {
    case 'blank':
      return BLANK_SCORE;
    case 'number':
      return graded(reading.value, null);
    case 'percent':
      return maxPoints === null
        ? graded(reading.value, 100)
        : graded(Number(((reading.value * maxPoints) / 100).toPrecision(12)), null);
    case 'fraction':
      return graded(reading.points, reading.outOf === maxPoints ? null : reading.outOf);
    case 'flag':
      return { ...BLANK_SCORE, ...reading.flag };
    case 'text':
      return scalesOf(reading.text) === 0 ? null : { ...graded(null, null), letter: reading.text };
    case 'date':
    case 'error':
    case 'formula':
      return null;
  }
}

function graded(points: number | null, outOf: number | null): Score {
  return { ...BLANK_SCORE, points, status: 'graded', detail: null, outOf };
}

/** Alone in its cell, a comma without a point is a decimal comma. */
function decimalOf(text: string): Decimal {
  return text.includes(',') && !text.includes('.') ? ',' : '.';
}
