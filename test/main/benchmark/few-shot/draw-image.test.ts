/** Training images are turned and bent; what is asked about is taken as it is. */
import { expect, test } from 'vitest';
import { BEND, bendBy, drawImage } from '../../../../src/main/benchmark/few-shot/draw-image.ts';

const set = {
  name: 'two by two',
  side: 2,
  channels: 1,
  pixels: Uint8Array.of(255, 0, 51, 102),
  classes: [],
};

const drawn = (turns: number, bend?: ReturnType<typeof bendBy>) => {
  const out = new Float32Array(4);
  drawImage(set, { index: 0, turns, bend }, out, 0);
  return [...out].map((v) => Number(v.toFixed(3)));
};

test('an unturned image is its own bytes as shares', () => {
  expect(drawn(0)).toEqual([1, 0, 0.2, 0.4]);
});

test('four different quarter turns, and two make a half', () => {
  expect(new Set([0, 1, 2, 3].map((turns) => drawn(turns).join())).size).toBe(4);
  expect(drawn(2)).toEqual([0.4, 0.2, 0, 1]);
});

test('a bend in the middle of its range changes nothing', () => {
  expect(drawn(0, bendBy(BEND, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]))).toEqual(drawn(0));
});

test('a shift by one pixel moves the image and leaves paper', () => {
  const right = bendBy({ turn: 0, scale: 0, shear: 0, shift: 1 }, [0.5, 0.5, 0.5, 0.5, 1, 0.5]);
  expect(drawn(0, right)).toEqual([0, 0, 0.4, 0]);
});
