/** Every format in the corpus is read exactly; whatever happens to a file, a result or a code comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importResultSchema } from '../../../src/shared/import/result.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { compare } from '../../fixtures/gradebooks/compare.mjs';
import { allFixtures, expectationOf, fixtureBytes } from './fixtures.ts';

const fixtures = allFixtures();
const small = fixtures.filter(({ file }) => file !== 'zip-bomb.xlsx');

describe('a gradebook from the corpus', () => {
  it.each(fixtures)('$file: $notes', ({ file }) => {
    const results = readGradebook(fixtureBytes(file), file);
    expect(results).toHaveLength(1);
    expect(compare(results[0], expectationOf(file))).toEqual([]);
  });

  it.each(small)('$file has the form that the contract promises', ({ file }) => {
    const [result] = readGradebook(fixtureBytes(file), file);
    expect(importResultSchema.safeParse(result).error).toBeUndefined();
  });
});

const withByteChanged = (bytes: Uint8Array, at: number, value: number) => {
  const changed = new Uint8Array(bytes);
  changed[at % Math.max(1, bytes.length)] = value;
  return changed;
};

const damages = [
  fc.record({ at: fc.nat(), value: fc.nat(255) }).map(
    ({ at, value }) =>
      (b: Uint8Array) =>
        withByteChanged(b, at, value),
  ),
  fc
    .nat(100)
    .map((percent) => (b: Uint8Array) => b.slice(0, Math.floor((b.length * percent) / 100))),
  fc.record({ at: fc.nat(), length: fc.nat(400) }).map(({ at, length }) => (b: Uint8Array) => {
    const from = at % Math.max(1, b.length);
    return Buffer.concat([b.subarray(0, from), b.subarray(from + length)]);
  }),
  fc
    .record({ at: fc.nat(), junk: fc.uint8Array({ maxLength: 60 }) })
    .map(({ at, junk }) => (b: Uint8Array) => {
      const from = at % Math.max(1, b.length);
      return Buffer.concat([b.subarray(0, from), junk, b.subarray(from)]);
    }),
];

describe('a damaged file', () => {
  it('gives a result of the promised form or a code, never a crash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(fc.oneof(...damages), { minLength: 1, maxLength: 4 }),
        ({ file }, steps) => {
          const bytes = steps.reduce((b, damage) => damage(b), fixtureBytes(file));
          const results = readGradebook(bytes, file);
          expect(results.length).toBeGreaterThan(0);
          for (const result of results) {
            expect(importResultSchema.safeParse(result).error).toBeUndefined();
            const pairs =
              'scores' in result ? result.students.length * result.assessments.length : 0;
            expect('scores' in result ? result.scores.length : 0).toBe(pairs);
          }
        },
      ),
      { numRuns: 400, seed: 20260901 },
    );
  }, 60_000);

  it('gives a code for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        for (const result of readGradebook(bytes, 'noise'))
          expect(importResultSchema.safeParse(result).success).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
