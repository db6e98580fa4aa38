import { expect, test } from 'vitest';
import { ANCHORS } from '../../../../src/main/insight/lesson/anchors.ts';
import { bestPlaceRows } from '../../../../src/main/insight/lesson/lesson-rows.ts';
import { STRUCTURE, toVector } from '../../../../src/main/insight/lesson/structure.ts';
import { whatChanged } from '../../../../src/main/insight/lesson/what-changed.ts';

const structure = toVector(ANCHORS.core);
const lesson = {
  structure,
  proposed: null,
  minutes: 45,
  minutesUsed: 54,
  stars: null,
  withReason: 12,
  rightOnly: 7,
  notYet: 7,
  judged: {},
};
const at = (name: (typeof STRUCTURE)[number]) => STRUCTURE.indexOf(name);

test('before any lesson was rated, nothing is said to have changed', () => {
  expect(whatChanged([], null, 45)).toBeNull();
});

test('counts, minutes and moves are said in units that can be seen in a lesson', () => {
  const adapted = structure.with(at('guided'), (structure[at('guided')] ?? 0) + 3 / 45);
  const found = whatChanged([lesson], { unadapted: structure, adapted }, 45);
  expect(found).toEqual({
    lessons: 1,
    right: 19,
    rightOnly: 7,
    tickets: 26,
    minutesOver: 9,
    edited: 0,
    moves: [{ name: 'guided', by: 3 }],
  });
});

test('too hard says that easier questions would have fitted, and enough help that it fitted', () => {
  const { x } = bestPlaceRows([{ ...lesson, judged: { challenge: 1, support: 0 } }], [0.5], 'own');
  const [, pointer = []] = x;
  expect(pointer[at('challenge')]).toBeLessThan(structure[at('challenge')] ?? 0);
  expect(pointer[at('support')]).toBe(structure[at('support')]);
});

test('a lesson that ran over asks for fewer tasks, of which half of its minutes are; an unchanged one points at nothing else', () => {
  const { x } = bestPlaceRows([lesson], [0.5], 'own');
  const [, pointer = []] = x;
  expect(pointer[at('pace')]).toBeCloseTo((structure[at('pace')] ?? 0) * (45 / 54) ** 2, 9);
  expect(pointer.slice(STRUCTURE.length + 2).filter((mark) => mark === 1)).toHaveLength(1);
});
