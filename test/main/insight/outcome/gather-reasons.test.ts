import { describe, expect, it } from 'vitest';
import { explain, worthOfSum } from '../../../../src/main/insight/outcome/explain.ts';
import { gatherReasons } from '../../../../src/main/insight/outcome/gather-reasons.ts';
import { readColumns } from '../../../../src/main/tasks/read-columns.ts';
import { BLANK_SCORE } from '../../../../src/shared/nouns.ts';
import type { Score } from '../../../../src/shared/nouns.ts';
import { graded, sectionOf } from '../../tasks/gradebooks.ts';

const reasonOf = (cells: readonly Score[]) => {
  const gradebook = { ...sectionOf([[60, 60, 60]]), scores: [[...cells]] };
  const seen = { gradebook, past: readColumns(gradebook), category: null };
  return gatherReasons(explain(worthOfSum(0.7, { missing: -0.01 })), 0, seen)[0];
};
const flagged = (status: Score['status']): Score => ({ ...BLANK_SCORE, status, detail: 'flagged' });

describe('the reason that speaks of work without a score', () => {
  it.each([
    ['blank', BLANK_SCORE],
    ['flagged as missing', flagged('missing')],
    ['absent', flagged('absent')],
    ['not marked yet', flagged('needs-grading')],
  ])('counts work that is %s', (_, cell) => {
    expect(reasonOf([graded(60), graded(60), cell])!.count).toBe(1);
  });

  it('does not count a zero', () => {
    expect(reasonOf([graded(60), graded(60), graded(0)])).toMatchObject({ count: 0 });
  });

  it('counts excused work apart', () => {
    expect(reasonOf([graded(60), BLANK_SCORE, flagged('excused')])).toMatchObject({
      count: 1,
      excused: 1,
    });
  });
});
