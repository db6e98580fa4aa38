/** Student mode: whose turn it is on this computer, and the PIN that ends it; kept hashed, outside the history. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Id } from '../../shared/nouns.ts';
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const PIN_KEY = 'student-mode-pin';
const TURN_KEY = 'student-mode-turn';
const HASH_BYTES = 32;
const Kept = z.object({ salt: z.string(), hash: z.string() });
/** A sheet that is being answered on screen, and for how long it was meant. */
const Turn = z.object({ sheetId: z.int().positive(), minutes: z.number().positive() });
export type Turn = { sheetId: Id; minutes: number };

export const hasPin = (school: SchoolFile): boolean => read(school, PIN_KEY) !== null;

export function keepPin(school: SchoolFile, pin: string): void {
  const salt = randomBytes(16).toString('hex');
  write(school, PIN_KEY, { salt, hash: hashOf(pin, salt).toString('hex') });
}

export function isPin(school: SchoolFile, pin: string): boolean {
  const kept = Kept.safeParse(read(school, PIN_KEY));
  if (!kept.success) return false;
  const { salt, hash } = kept.data;
  return timingSafeEqual(hashOf(pin, salt), Buffer.from(hash, 'hex'));
}

/** A PIN is short: each guess should cost. */
const hashOf = (pin: string, salt: string): Buffer => scryptSync(pin, salt, HASH_BYTES);

export function turnOf(school: SchoolFile): Turn | null {
  const kept = Turn.safeParse(read(school, TURN_KEY));
  return kept.success ? kept.data : null;
}

export function keepTurn(school: SchoolFile, turn: Turn): void {
  write(school, TURN_KEY, turn);
  tell(school);
}

export function endTurn(school: SchoolFile): void {
  remove(school, TURN_KEY);
  tell(school);
}

const listeners = new WeakMap<SchoolFile, Set<() => void>>();

/** Told whenever a turn begins or ends. @returns what ends the telling */
export function onTurn(school: SchoolFile, listener: () => void): () => void {
  const all = listeners.get(school) ?? new Set();
  listeners.set(school, all.add(listener));
  return () => all.delete(listener);
}

function tell(school: SchoolFile): void {
  for (const listener of listeners.get(school) ?? []) listener();
}

export function forgetPin(school: SchoolFile): void {
  remove(school, PIN_KEY);
}

function read(school: SchoolFile, key: string): unknown {
  const sql = 'SELECT value FROM setting WHERE key = ?';
  const row = query<{ value: string }>(school, sql).get(key);
  return row ? JSON.parse(row.value) : null;
}

function write(school: SchoolFile, key: string, value: unknown): void {
  const put = query(
    school,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  sayingWhy(() => put.run(key, JSON.stringify(value)));
}

function remove(school: SchoolFile, key: string): void {
  sayingWhy(() => query(school, 'DELETE FROM setting WHERE key = ?').run(key));
}
