/** Scores as they travel in bulk: most are nothing but points, and two million objects would hold both sides up. */
import { z } from 'zod';
import { BLANK_SCORE, Score } from './nouns.ts';

/** A bare number is graded points, null a blank cell, anything else the score itself. */
export const PackedScore = z.union([z.number(), z.null(), Score]);
export type PackedScore = z.infer<typeof PackedScore>;

const CELLS_A_PAGE = 20_000;

/** Students whose rows are asked for at once: a usual section is one page. */
export function rowsAPage(columns: number): number {
  return Math.max(1, Math.floor(CELLS_A_PAGE / Math.max(1, columns)));
}

export function packScore(score: Score): PackedScore {
  const { points, status, letter, detail, late, outOf } = score;
  const isBare = letter === null && !late && outOf === null;
  if (!isBare) return score;
  if (points !== null) return status === 'graded' && detail === null ? points : score;
  return status === 'missing' && detail === 'blank' ? null : score;
}

/** Equal points become one and the same score, so that a large section takes little memory. */
export function scoreUnpacker(): (packed: PackedScore) => Score {
  const ofPoints = new Map<number, Score>();
  return (packed) => {
    if (packed === null) return BLANK_SCORE;
    if (typeof packed !== 'number') return packed;
    const known = ofPoints.get(packed);
    if (known) return known;
    const score: Score = { ...BLANK_SCORE, points: packed, status: 'graded', detail: null };
    ofPoints.set(packed, score);
    return score;
  };
}
