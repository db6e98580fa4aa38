/** Folders of answers as others make them: few students, no skills, unpacked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readResponses } from '../../../../src/main/benchmark/responses/read-responses.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'responses-'));
  const protocol = { ns: [0, 1], far: [1, 2], next: 1 };
  writeFileSync(join(folder, 'info.json'), JSON.stringify({ protocol }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, lines: readonly object[]) =>
  writeFileSync(
    join(folder, `${name}.jsonl`),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );

it('reads answers to items that name no skill, and students with a single answer', async () => {
  write('train', [{ student: 1, items: ['a', 'b'], correct: [1, 0] }]);
  write('val', []);
  write('test', [{ student: 2, items: ['c'], correct: [0.5] }]);
  const { train, test, counts } = await readResponses(folder);
  expect(train[0]?.history.map(({ skills }) => skills)).toEqual([[], []]);
  expect(test[0]?.history).toEqual([{ item: 2, skills: [], correct: 0.5 }]);
  expect(counts).toEqual({ items: 3, skills: 0 });
});

it('says where answers and items do not go together', async () => {
  write('train', [{ student: 1, items: ['a', 'b'], correct: [1] }]);
  await expect(readResponses(folder)).rejects.toMatchObject({
    code: 'responses-unreadable',
    params: { file: 'train.jsonl:1' },
  });
});
