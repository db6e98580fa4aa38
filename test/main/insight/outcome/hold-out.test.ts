import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../src/main/insight/outcome/hold-out.ts';

const sectionsOf = (...offerings: string[]) => offerings.map((offering) => ({ offering }));

describe('what is held out together', () => {
  it('is whole courses of a term: a class never tells what its parallel class sat', () => {
    const past = sectionsOf('maths', 'maths', 'history', 'physics', 'history', 'maths', 'art');
    expect(partOf(past, 3)).toEqual([0, 0, 1, 2, 1, 0, 0]);
  });

  it('is single classes where there are fewer courses than parts', () => {
    expect(partOf(sectionsOf('maths', 'maths', 'history', 'maths'), 3)).toEqual([0, 1, 2, 0]);
  });
});
