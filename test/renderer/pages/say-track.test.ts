import { expect, test } from 'vitest';
import { sayTrack } from '../../../src/renderer/pages/forecast/say-track.ts';
import { say as sayIn } from '../../../src/shared/words/say.ts';
import type { Bilingual, Params } from '../../../src/shared/words/say.ts';

const say = (text: Bilingual, params?: Params) => sayIn(text, 'en', params);

test('a record on simulated classes says so, out of a hundred', () => {
  expect(sayTrack({ n: 104_638, kept80: 83_224, simulated: true }, say)).toBe(
    'Of 100 such forecasts on simulated classes, 80 fell inside their 80 % range. Not yet checked on your own classes.',
  );
});

test('a record on the teacher’s own classes is called theirs', () => {
  expect(sayTrack({ n: 212, kept80: 171, simulated: false }, say)).toBe(
    'Of 100 such forecasts on your earlier classes, 81 fell inside their 80 % range.',
  );
});

test('a handful of forecasts is counted as it is', () => {
  expect(sayTrack({ n: 12, kept80: 9, simulated: false }, say)).toMatch(/^Of 12 such forecasts/);
});

test('without a record the range is called unproven', () => {
  expect(sayTrack(null, say)).toMatch(/unproven/);
});
