/** Hours as schools write them, and who can't be at both. */
import { describe, expect, it } from 'vitest';
import { slotsMeet } from '../../src/shared/timetable.ts';

describe('hours of a week', () => {
  it.each([
    ['Mon 1', 'Monday 1', true],
    ['Mon 1', 'Mon 2', false],
    ['Mon 1', 'Tue 1', false],
    ['Mon 1-2', 'Mon 2', true],
    ['周一 1-2节', '星期一第2节', true],
    ['周一 1-2节', '周一3节', false],
    ['Mon 09:00-10:30', 'Mon 10:00–11:00', true],
    ['Mon 09:00-10:00', 'Mon 10:00-11:00', false],
    ['Block C', 'block  c', true],
    ['Block C', 'Block D', false],
  ])('%s and %s', (one, other, meet) => {
    expect(slotsMeet(one, other)).toBe(meet);
    expect(slotsMeet(other, one)).toBe(meet);
  });
});
