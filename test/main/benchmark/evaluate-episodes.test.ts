/** Fixed episodes answered from raw files: one line a query, one accuracy a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateEpisodes } from '../../../src/main/benchmark/evaluate-episodes.ts';
import { drawGlyphs } from '../../../src/main/benchmark/few-shot/draw-glyphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'episodes-'));
const at = (name: string) => join(folder, name);
const files = {
  images: at('test.u8'),
  index: at('test.json'),
  train: at('train.u8'),
  trainIndex: at('train.json'),
  out: at('pred.csv'),
};
const watch = { now: () => performance.now() };

beforeAll(() => {
  for (const [name, seed] of [
    ['train', 1],
    ['test', 2],
  ] as const) {
    const { pixels, classes } = drawGlyphs({ alphabets: 2, characters: 6, drawings: 8, seed });
    const index = {
      n_images: 96,
      height: 28,
      width: 28,
      per_class: 8,
      classes: classes.map((c) => ({ alphabet: c.group, character: c.name })),
    };
    writeFileSync(at(`${name}.u8`), pixels);
    writeFileSync(at(`${name}.json`), JSON.stringify(index));
  }
  const rows = (from: number, to: number) =>
    [0, 1, 2].map((c) => Array.from({ length: to - from }, (_, k) => 8 * c + from + k));
  const episode = { support: rows(0, 1), query: rows(1, 3) };
  const content = { way: 3, shot: 1, query_per_class: 2, episodes: [episode, episode] };
  writeFileSync(at('ep.json.gz'), gzipSync(JSON.stringify(content)));
  writeFileSync(
    at('beyond.json'),
    JSON.stringify({ ...content, episodes: [{ ...episode, support: [[0], [8], [4000]] }] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['protonet', 'fomaml'] as const)(
  '%s answers every query of every episode',
  { timeout: 120_000 },
  async (learner) => {
    const report = await evaluateEpisodes(
      { ...files, episodes: [at('ep.json.gz')], learner, steps: 2, budgetSeconds: 60 },
      watch,
    );
    const [head, ...lines] = readFileSync(files.out, 'utf8').trim().split('\n');
    expect(head).toBe('file,episode,query,label,predicted');
    expect(lines.map((line) => line.split(',').slice(0, 4).join(','))).toEqual(
      [0, 1].flatMap((e) => [0, 0, 1, 1, 2, 2].map((label, q) => `ep.json.gz,${e},${q},${label}`)),
    );
    const right = lines
      .map((line) => line.split(','))
      .filter(([, , , label, predicted]) => label === predicted).length;
    expect(report.files[0].accuracy).toBeCloseTo(right / lines.length, 10);
  },
);

test('episodes that point beyond the images are refused before anything is learned', async () => {
  const asked = evaluateEpisodes({ ...files, episodes: [at('beyond.json')] }, watch);
  await expect(asked).rejects.toMatchObject({
    code: 'episodes-unreadable',
    params: { file: 'beyond.json' },
  });
});
