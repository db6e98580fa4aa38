/** Files of the same formats that the corpus does not hold, each with what SCHEMA makes of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importResultSchema } from '../../../src/shared/import/result.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { compare } from '../../fixtures/gradebooks/compare.mjs';

const FOLDER = new URL('../../fixtures/variants/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')) as Record<
  string,
  { notes: string }
>; // our own file

describe('a variant', () => {
  it.each(Object.entries(expected).map(([file, want]) => ({ file, notes: want.notes, want })))(
    '$file: $notes',
    ({ file, want }) => {
      const results = readGradebook(readFileSync(new URL(file, FOLDER)), file);
      expect(results).toHaveLength(1);
      expect(compare(results[0], want)).toEqual([]);
      expect(importResultSchema.safeParse(results[0]).error).toBeUndefined();
    },
  );
});

it('a score that came late keeps its points and its flag; late alone is no score', () => {
  const rows = [
    'Ada Okoro,late 7',
    'Bo Chen,8 (late)',
    'Cy Diaz,迟交 6',
    'Di Egede,late',
    'Ed Fox,9',
  ];
  const [read] = readGradebook(Buffer.from(`Student,Quiz /10\n${rows.join('\n')}\n`), 'late.csv');
  if (read?.outcome !== 'ok' || read.kind !== 'gradebook') throw new Error('unreadable');
  expect(read.scores.map(({ points, late }) => [points, late ?? false])).toEqual([
    [7, true],
    [8, true],
    [6, true],
    [null, false],
    [9, false],
  ]);
  expect(read.warnings).toMatchObject([{ code: 'unrecognized-value', row: 5 }]);
});
