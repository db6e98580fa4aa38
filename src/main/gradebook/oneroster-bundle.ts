/** The files of a OneRoster bundle as lines, columns by name; what is deleted or absent is told apart. */
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import type { Archive } from './read-archive.ts';
import { inflateMember } from './read-archive.ts';
import { readDelimited } from './read-delimited.ts';
import { cellText, isBlankRow } from './table.ts';

/** One line of one file; `row` counts from 1 with the header. Names of columns are lower-case. */
export type Line = { row: number; get(column: string): string };
export type Bundle = Readonly<Record<string, Line[]>>;

const FILES = [
  'manifest',
  'users',
  'classes',
  'enrollments',
  'categories',
  'lineitems',
  'results',
  'roles',
];

/** Null where the archive is no OneRoster bundle. */
export function readBundle(archive: Archive): Bundle | null {
  const files = new Map<string, string>();
  // People zip the folder instead of its contents.
  for (const name of archive.members.keys()) {
    const found = /^(?:[^/]+\/)?([A-Za-z]+)\.csv$/.exec(name);
    if (found && FILES.includes(found[1]!.toLowerCase())) files.set(found[1]!.toLowerCase(), name);
  }
  const known =
    files.has('users') &&
    (files.has('manifest') || files.has('enrollments') || files.has('classes'));
  if (!known) return null;
  const read = (file: string): Line[] => {
    const member = archive.members.get(files.get(file) ?? '');
    return member ? readLines(inflateMember(archive, member)) : [];
  };
  const absent = absentFiles(read('manifest'));
  return Object.fromEntries(FILES.map((file) => [file, absent.has(file) ? [] : read(file)]));
}

function readLines(bytes: Uint8Array): Line[] {
  if (Buffer.from(bytes).toString('latin1').trim() === '') return [];
  const table = readDelimited(decodeText(bytes));
  const columns = new Map(
    table.row(0).map((cell, col) => [cleanText(cellText(cell)).toLowerCase(), col]),
  );
  const lines: Line[] = [];
  for (let index = 1; index < table.rowCount; index++) {
    const cells = table.row(index);
    if (isBlankRow(cells)) continue;
    const get = (column: string) => {
      const col = columns.get(column.toLowerCase());
      return col === undefined ? '' : cellText(cells[col]).trim();
    };
    lines.push({ row: index + 1, get });
  }
  return lines;
}

function absentFiles(manifest: readonly Line[]): Set<string> {
  const absent = manifest.filter((line) => line.get('value').toLowerCase() === 'absent');
  return new Set(
    absent.map((line) =>
      line
        .get('propertyName')
        .toLowerCase()
        .replace(/^file\./, ''),
    ),
  );
}

export const isDeleted = (line: Line) => /^(?:tobedeleted|inactive)$/i.test(line.get('status'));
/** The lines that count. */
export const active = (lines: readonly Line[] | undefined) =>
  (lines ?? []).filter((line) => !isDeleted(line));
