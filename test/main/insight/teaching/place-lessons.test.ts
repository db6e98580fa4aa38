import { describe, expect, it } from 'vitest';
import { placeLessons } from '../../../../src/main/insight/teaching/log/place-lessons.ts';

const listed = new Map([
  ['Red', new Set([1, 2])],
  ['蓝组', new Set([3])],
]);
const entry = (groupName: string | null) => ({
  id: 1,
  sectionId: 1,
  usedOn: '2026-03-02',
  method: 'Jigsaw',
  minutes: 30,
  groupName,
});
const reached = (groupName: string | null) =>
  placeLessons([entry(groupName)], { taught: [], listed })[0]?.students;

describe('a lesson of the log', () => {
  it('reaches those whom the class list names in its group, however the name is typed', () => {
    expect(reached('Red')).toEqual(new Set([1, 2]));
    expect(reached(' red ')).toEqual(new Set([1, 2]));
    expect(reached('蓝组')).toEqual(new Set([3]));
  });

  it('reaches everybody where it names no group, or the class', () => {
    expect([reached(null), reached('All'), reached('全班')]).toEqual(['all', 'all', 'all']);
  });

  it('reaches nobody knows whom where no list has the group', () => {
    expect(reached('Green')).toBeNull();
  });

  it('goes by the grouping that was in use that day before the list', () => {
    const taught = [
      { id: 1, sectionId: 1, name: 'Red', madeOn: '2026-03-01', endedOn: null, studentIds: [9] },
    ];
    expect(placeLessons([entry('red')], { taught, listed })[0]?.students).toEqual(new Set([9]));
  });
});
