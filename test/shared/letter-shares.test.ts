import { expect, it } from 'vitest';
import { letterOf } from '../../src/shared/grade-sum.ts';
import { LETTER_SCALES } from '../../src/shared/letter-scales.ts';
import { proposedShare } from '../../src/shared/letter-shares.ts';

it.each(['western', 'chinese'] as const)(
  'what a letter of the %s scale is worth earns that letter again',
  (scale) => {
    for (const { letter } of LETTER_SCALES[scale])
      expect(letterOf(proposedShare(letter), LETTER_SCALES[scale])).toBe(letter);
  },
);

it('German marks fall from 1+ to 6-, and a letter of no scale has no proposal', () => {
  const shares = ['1+', '1', '1-', '2+', '2', '5-', '6+', '6-'].map((mark) => proposedShare(mark));
  expect(shares).toEqual(shares.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(shares).size).toBe(shares.length);
  expect(proposedShare('A−')).toBe(proposedShare('a-'));
  expect(proposedShare('Z')).toBeNull();
});
