import { expect, it } from 'vitest';
import { BLANK_SCORE, type Score } from '../../src/shared/nouns.ts';
import { packScore, rowsAPage, scoreUnpacker } from '../../src/shared/packed-score.ts';

const graded: Score = { ...BLANK_SCORE, points: 7.5, status: 'graded', detail: null };

it('no score changes on its way, and only plain points and blanks travel bare', () => {
  const scores: Score[] = [
    graded,
    { ...graded, points: 0 },
    BLANK_SCORE,
    { ...graded, late: true },
    { ...graded, outOf: 10 },
    { ...graded, points: null, letter: 'B+' },
    { ...BLANK_SCORE, detail: 'flagged' },
    { ...BLANK_SCORE, status: 'excused', detail: 'not-assigned' },
    { ...graded, status: 'needs-grading', detail: 'partial' },
  ];
  const unpack = scoreUnpacker();
  const packed = scores.map(packScore);
  expect(packed.map(unpack)).toEqual(scores);
  expect(packed.slice(0, 3)).toEqual([7.5, 0, null]);
  expect(packed.slice(3).every((score) => typeof score === 'object' && score !== null)).toBe(true);
});

it('a usual section is one page, a district’s year many', () => {
  expect(rowsAPage(20)).toBeGreaterThanOrEqual(200);
  expect(rowsAPage(200)).toBe(100);
});
