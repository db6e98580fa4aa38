import { expect, it } from 'vitest';
import {
  followImport,
  tellImport,
  tellingPieces,
} from '../../../src/main/gradebook/follow-import.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { allPieces } from '../../../src/main/store/record-long-step.ts';
import { openForTest } from '../store/small-school.ts';

it('an import is followed from stage to stage, until nobody asks any more', async () => {
  const school = openForTest();
  const over = new AbortController();
  const told = followImport(school, over.signal);
  expect((await told.next()).value).toBeNull();
  tellImport(school, { stage: 'read', share: 0.5 });
  expect((await told.next()).value).toEqual({ stage: 'read', share: 0.5 });
  tellImport(school, null);
  expect((await told.next()).value).toBeNull();
  over.abort();
  expect((await told.next()).done).toBe(true);
});

it('a large table tells how much of it is read, a small one is there at once', () => {
  const tell = (rows: number) => {
    const lines = Array.from({ length: rows }, (_, at) => `${at},Student ${at},${at % 10}`);
    const shares: number[] = [];
    const text = ['Student ID,Name,Quiz (/10)', ...lines].join('\n');
    readGradebook(Buffer.from(text), 'f.csv', {}, { tell: (share) => void shares.push(share) });
    return shares;
  };
  expect(tell(100)).toEqual([]);
  const shares = tell(21_000);
  expect(shares.length).toBeGreaterThan(50);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

it('work in pieces gives what it gives, and tells the share of them that is done', () => {
  const shares: number[] = [];
  const work = (function* () {
    yield;
    yield;
    return 'kept';
  })();
  expect(allPieces(tellingPieces(work, 4, (share) => void shares.push(share)))).toBe('kept');
  expect(shares).toEqual([0.25, 0.5]);
});
