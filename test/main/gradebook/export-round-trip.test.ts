/** What we write for other people's spreadsheets, we read back the same. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { csvRecord, guardText, unguardText } from '../../../src/shared/csv-text.ts';

const signs = fc.constantFrom('=', '+', '-', '@', "'", "'=", "''@", '＝');
const word = fc.stringMatching(/^[A-Za-zÀ-ÿ王睿]{2,8}$/);
const name = fc
  .tuple(fc.option(signs, { nil: '' }), word, word)
  .map(([s, a, b]) => `${s}${a} ${b}`);
const points = fc.option(fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4));
const row = fc.record({ name, scores: fc.tuple(points, points) });

describe('a gradebook that we write', () => {
  it('is read back cell by cell, names that look like formulas included', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const lines = rows.map((one, n) => csvRecord([`id${n}`, one.name, ...one.scores]));
        const text = [csvRecord(['Student ID', 'Name', 'Quiz (/20)', '=Essay (/20)']), ...lines];
        const [result] = readGradebook(Buffer.from(text.join('\r\n')), 'section.csv');
        if (result?.outcome !== 'ok' || result.kind !== 'gradebook') throw new Error('not read');
        expect(result.students.map((student) => student.name)).toEqual(rows.map((one) => one.name));
        expect(result.scores.map((score) => score.points)).toEqual(
          rows.flatMap((one) => one.scores),
        );
        expect(result.assessments.map(({ title }) => title)).toEqual(['Quiz', '=Essay']);
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });

  it('never starts a cell with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guardText(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardText(guardText(text))).toBe(text);
      }),
      { seed: 20_261_123 },
    );
  });
});

describe('a zip within a zip', () => {
  const sheet = Buffer.from('Student ID,Name,Quiz (/20)\n1,Ada,8\n');
  const inner = zipSync({ 'algebra.csv': sheet });

  it('is opened one level down', () => {
    const results = readGradebook(zipSync({ 'course.zip': inner, 'b.csv': sheet }), 'all.zip');
    expect(results.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['algebra.csv', 'ok'],
      ['b.csv', 'ok'],
    ]);
  });

  it('is left alone further down', () => {
    const deep = zipSync({ 'outer.zip': zipSync({ 'inner.zip': inner }) });
    const [result] = readGradebook(deep, 'all.zip');
    expect(result).toMatchObject({ outcome: 'error', error: { code: 'not-a-gradebook' } });
  });
});
