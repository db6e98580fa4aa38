/** PNG images as their authors' programs write them. */
import { expect, test } from 'vitest';
import { decodePng } from '../../../../src/main/benchmark/few-shot/decode-png.ts';
import { png } from './make-files.ts';

test('one bit a pixel: black and white', () => {
  const image = decodePng(
    png({ width: 10, height: 1, bits: 1, colour: 0, rows: [[0, 0b10110000, 0b01000000]] }),
  );
  expect([...image.pixels]).toEqual([255, 0, 255, 255, 0, 0, 0, 0, 0, 255]);
});

test('every filter is undone: left, above, mean, Paeth', () => {
  const rows = [
    [1, 10, 1, 1],
    [2, 5, 5, 5],
    [3, 10, 2, 2],
    [4, 1, 1, 1],
  ];
  const image = decodePng(png({ width: 3, height: 4, bits: 8, colour: 0, rows }));
  expect([...image.pixels]).toEqual([10, 11, 12, 15, 16, 17, 17, 18, 19, 18, 19, 20]);
});

test('colours become grey by their lightness, transparency is left aside', () => {
  const rows = [[0, 255, 0, 0, 9, 0, 255, 0, 9, 0, 0, 255, 9]];
  expect([...decodePng(png({ width: 3, height: 1, bits: 8, colour: 6, rows })).pixels]).toEqual([
    76, 150, 29,
  ]);
});

test('a palette of two colours in one bit', () => {
  const palette = [255, 255, 255, 0, 0, 0];
  const image = decodePng(
    png({ width: 2, height: 1, bits: 1, colour: 3, rows: [[0, 0b01000000]], palette }),
  );
  expect([...image.pixels]).toEqual([255, 0]);
});

test('a file that only bears the name is refused', () => {
  expect(() => decodePng(new TextEncoder().encode('not a picture'))).toThrow('no PNG');
});

test('an image that claims to be enormous is refused before it is unpacked', () => {
  expect(() =>
    decodePng(png({ width: 100_000, height: 100_000, bits: 8, colour: 0, rows: [[0]] })),
  ).toThrow('sides');
});
