/** What writing a plan's rows takes everywhere: small pieces, and names looked up once. */
import type { Id } from '../../shared/nouns.ts';
import type { Row } from '../store/record-step.ts';

/** Rows between two pauses: a few milliseconds of work. */
export const ROWS_A_PIECE = 1000;

export function* piecesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += ROWS_A_PIECE) yield list.slice(at, at + ROWS_A_PIECE);
}

export function remembering(
  find: (name: string, about: string | null) => Id,
): (name: string, about: string | null) => Id {
  const known = new Map<string, Id>();
  return (name, about) => {
    const id = known.get(name) ?? find(name, about);
    known.set(name, id);
    return id;
  };
}

export function hasColumns(row: Row): boolean {
  return Object.keys(row).length > 0;
}
