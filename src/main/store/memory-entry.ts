/** The rows of learners' external memories: written whole, read whole, looked up in the engine. */
import { Failure } from '../../shared/failure.ts';
import type { Id } from '../../shared/nouns.ts';
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

/** Which memory: what it serves, and the model whose embedding its keys are; null is the bundled prior. */
export type MemoryName = { use: string; modelId: Id | null };

/** As the engine's memory gives and takes it; the owner is a student, or nobody. */
export type MemoryEntry = {
  key: Float32Array;
  value: number;
  label: number;
  owner: Id | null;
  age: number;
  usage: number;
};

type EntryRow = Omit<MemoryEntry, 'key'> & { key: Uint8Array };

/**
 * Keeps a memory in place of what it was before.
 * @throws Failure not-found when an owner is no student of this school: nothing is changed then
 */
export function saveMemory(
  school: SchoolFile,
  { use, modelId }: MemoryName,
  entries: readonly MemoryEntry[],
): void {
  const insert = query(
    school,
    `INSERT INTO memory_entry (use, model_id, student_id, key, value, label, age, usage)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const work = school.connection.db.transaction(() => {
    query(school, 'DELETE FROM memory_entry WHERE use = ? AND model_id IS ?').run(use, modelId);
    for (const { key, value, label, owner, age, usage } of entries)
      insert.run(use, modelId, owner, bytesOf(key), value, label, age, usage);
  });
  sayingWhy(() => {
    try {
      work.immediate();
    } catch (error) {
      throw isUnknownOwner(error) ? new Failure('not-found', {}, 'saveMemory: owner') : error;
    }
  });
}

/** In the order in which they were saved. */
export function memoryEntries(school: SchoolFile, { use, modelId }: MemoryName): MemoryEntry[] {
  const sql = `SELECT key, value, label, student_id AS owner, age, usage FROM memory_entry
    WHERE use = ? AND model_id IS ? ORDER BY id`;
  return query<EntryRow>(school, sql)
    .all(use, modelId)
    .map((row) => ({ ...row, key: floatsOf(row.key) }));
}

const isUnknownOwner = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

/** Little endian, as every machine is that this app runs on. */
const bytesOf = (key: Float32Array): Uint8Array =>
  new Uint8Array(key.buffer, key.byteOffset, key.byteLength);

/** Copied: SQLite's bytes begin anywhere, floats at a multiple of four. */
const floatsOf = (bytes: Uint8Array): Float32Array =>
  new Float32Array(bytes.slice().buffer, 0, bytes.length >> 2);
