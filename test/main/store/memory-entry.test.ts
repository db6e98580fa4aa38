/** What learners remember lies in the school file, and leaves it with its student or its model. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSchool } from '../../../src/main/store/check.ts';
import { deleteStudent } from '../../../src/main/store/delete-student.ts';
import { memoryEntries, saveMemory } from '../../../src/main/store/memory-entry.ts';
import type { MemoryEntry } from '../../../src/main/store/memory-entry.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, openForTest, schoolPath } from './small-school.ts';

const PRIOR = { use: 'outcome', modelId: null };
const entry = (owner: number | null, value = 0.5): MemoryEntry => ({
  key: Float32Array.of(0.25, -1, value),
  value,
  label: 0,
  owner,
  age: 3,
  usage: 0.75,
});

test('a memory is read back as it was saved, in place of the one before', () => {
  const school = openForTest();
  const { students } = fillSmallSchool(school);
  saveMemory(school, PRIOR, [entry(students[1], 9)]);
  const entries = [entry(students[0]), entry(null, -2)];
  saveMemory(school, PRIOR, entries);
  expect(memoryEntries(school, PRIOR)).toEqual(entries);
  expect(memoryEntries(school, { use: 'lesson', modelId: null })).toEqual([]);
});

test('it is still there when the school file is opened again', () => {
  const path = schoolPath();
  const first = openForTest(path);
  saveMemory(first, PRIOR, [entry(null)]);
  first.close();
  expect(memoryEntries(openForTest(path), PRIOR)).toEqual([entry(null)]);
});

test('deleting a student takes what was remembered of them, to the last byte', () => {
  const path = schoolPath();
  const school = openForTest(path);
  const { students } = fillSmallSchool(school);
  const [ada, bo] = students;
  const key = Float32Array.of(1.2345678, 8.7654321, 4.4444444);
  saveMemory(school, PRIOR, [{ ...entry(ada), key }, entry(bo)]);
  deleteStudent(school, ada);
  expect(memoryEntries(school, PRIOR)).toEqual([entry(bo)]);
  expect(readFileSync(path).includes(Buffer.from(key.buffer))).toBe(false);
  expect(checkSchool(school)).toEqual([]);
});

test('taking back the import of a student takes it as well', () => {
  const school = openForTest();
  const { students } = fillSmallSchool(school);
  saveMemory(school, PRIOR, [entry(students[0]), entry(null)]);
  undo(school);
  expect(memoryEntries(school, PRIOR)).toEqual([entry(null)]);
});

test('an owner whom the school does not know is refused, and the memory before stays', () => {
  const school = openForTest();
  saveMemory(school, PRIOR, [entry(null)]);
  expect(() => saveMemory(school, PRIOR, [entry(999)])).toThrowError(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(memoryEntries(school, PRIOR)).toEqual([entry(null)]);
});

test('a file from before learners remembered opens with an empty memory', () => {
  const path = schoolPath();
  openForTest(path, { migrations: MIGRATIONS.slice(0, 1) }).close();
  expect(memoryEntries(openForTest(path), PRIOR)).toEqual([]);
});
