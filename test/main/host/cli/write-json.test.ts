import { describe, expect, it } from 'vitest';
import { jsonChunks } from '../../../../src/main/host/cli/write-json.ts';

async function chunksOf(value: unknown): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of jsonChunks(value)) chunks.push(chunk);
  return chunks;
}

const scores = Array.from({ length: 20_000 }, (_, i) => ({
  student: `s${i}`,
  points: i / 2,
  letter: null,
}));

describe('the document on standard output', () => {
  it('says what the value says', async () => {
    const value = {
      outcome: 'ok',
      students: [{ name: '王"睿"\n' }],
      nothing: null,
      left: undefined,
      scores,
    };
    expect(JSON.parse((await chunksOf(value)).join(''))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it('comes in pieces when it is large', async () => {
    const chunks = await chunksOf([{ scores }, { scores: [] }]);
    expect(chunks.length).toBeGreaterThan(10);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(70_000);
  });

  it('is a list of what a stream brings, each when it comes', async () => {
    async function* results() {
      yield { file: 'a.csv', scores };
      yield { file: 'b.csv', scores: [] };
    }
    const value = JSON.parse((await chunksOf(results())).join('')) as { file: string }[];
    expect(value.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });

  it('is a document even when there is nothing', async () => {
    expect(await chunksOf([])).toEqual(['[]\n']);
    expect(await chunksOf(undefined)).toEqual(['null\n']);
  });
});
