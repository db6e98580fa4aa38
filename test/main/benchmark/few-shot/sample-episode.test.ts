/** Episodes as the papers draw them: other images are asked about than are known, and classes are held out whole. */
import { expect, test } from 'vitest';
import { drawGlyphs } from '../../../../src/main/benchmark/few-shot/draw-glyphs.ts';
import { predictByPixels } from '../../../../src/main/benchmark/few-shot/judge-pixels.ts';
import { accuracyOf, labelsOf } from '../../../../src/main/benchmark/few-shot/judge-episodes.ts';
import { sampleEpisode } from '../../../../src/main/benchmark/few-shot/sample-episode.ts';
import { splitClasses } from '../../../../src/main/benchmark/few-shot/split-classes.ts';
import { seedKey } from '../../../../src/main/learn/tensor/keys.ts';

const glyphs = drawGlyphs({ alphabets: 4, characters: 5, drawings: 8 });
const size = { way: 5, shot: 2, query: 3 };
const drawn = (seed: number, turned = false) =>
  sampleEpisode(glyphs, size, { key: seedKey(seed), turned });

test('no image is both known and asked about', () => {
  const episode = drawn(1);
  const all = episode.flatMap(({ support, query }) => [...support, ...query]);
  expect(new Set(all).size).toBe(25);
  expect(episode.map(({ support, query }) => [support.length, query.length])).toEqual(
    Array.from({ length: 5 }, () => [2, 3]),
  );
});

test('the images of a row are all of one class', () => {
  for (const { support, query } of drawn(2)) {
    const own = glyphs.classes.find(({ images }) => images.includes(support[0]));
    expect([...support, ...query].every((image) => own?.images.includes(image))).toBe(true);
  }
});

test('the same key draws the same episode, and turns come only when training', () => {
  expect(drawn(3)).toEqual(drawn(3));
  expect(drawn(3)).not.toEqual(drawn(4));
  expect(drawn(5).every(({ turns }) => turns === 0)).toBe(true);
  expect(drawn(5, true).some(({ turns }) => turns > 0)).toBe(true);
});

test('a split by alphabets holds out at least three classes of ten', () => {
  const { train, test: held } = splitClasses(glyphs, { seed: 1, way: 5 });
  const groups = (set: typeof train) => new Set(set.classes.map(({ group }) => group));
  expect([...groups(train)].filter((group) => groups(held).has(group))).toEqual([]);
  expect(held.classes.length).toBeGreaterThanOrEqual(6);
});

test('of ten digits as many are held out as an episode asks for', () => {
  const classes = glyphs.classes.slice(0, 10).map((one, i) => ({ ...one, group: `${i}` }));
  const { train, test: held } = splitClasses({ ...glyphs, classes }, { seed: 1, way: 5 });
  expect([train.classes.length, held.classes.length]).toEqual([5, 5]);
});

test('accuracy carries the interval that its number of episodes allows', () => {
  const episodes = [drawn(1), drawn(2), drawn(3), drawn(4)];
  const right = episodes.map(labelsOf);
  const half = right.map((labels, e) => labels.map((label) => (e < 2 ? label : (label + 1) % 5)));
  expect(accuracyOf(episodes, right)).toEqual({ episodes: 4, accuracy: 1, interval95: [1, 1] });
  const { accuracy, interval95 } = accuracyOf(episodes, half);
  expect(accuracy).toBe(0.5);
  expect(interval95[1] - interval95[0]).toBeCloseTo(1, 1); // four episodes say little
});

test('raw pixels tell invented characters apart better than chance', () => {
  const episodes = Array.from({ length: 20 }, (_, e) => drawn(10 + e));
  const { interval95 } = accuracyOf(episodes, predictByPixels(glyphs, episodes));
  expect(interval95[0]).toBeGreaterThan(0.25);
});
