/** What was imported, and what the teacher corrected for a source, so that the next import needs one click. */
import { type Corrections, correctionsSchema } from '../../shared/import/corrections.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { Row, Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export type ImportToLog = {
  fileName: string;
  format: string;
  /** SHA-256 of the bytes, hexadecimal; empty where they are not at hand. */
  fingerprint: string;
  summary: { sample: boolean; [count: string]: number | boolean };
};

/** @returns the import's id */
export function logImport(school: SchoolFile, writer: Writer, about: ImportToLog): Id {
  return writer.insert('import', {
    file_name: about.fileName,
    format: about.format,
    fingerprint: about.fingerprint,
    imported_at: school.now().toISOString(),
    summary: JSON.stringify(about.summary),
  });
}

/** The names of files that were imported, by their format. */
export function importedFiles(school: SchoolFile, format: string): string[] {
  const sql = 'SELECT DISTINCT file_name AS fileName FROM import WHERE format = ?';
  return query<{ fileName: string }>(school, sql)
    .all(format)
    .map(({ fileName }) => fileName);
}

/** What was corrected the last time a file of this source was imported. */
export function rememberedCorrections(school: SchoolFile, source: string): Corrections | null {
  const known = mappingOf(school, source);
  return known ? correctionsSchema.parse(JSON.parse(known.corrections)) : null;
}

export function rememberCorrections(
  school: SchoolFile,
  writer: Writer,
  { source, corrections }: { source: string; corrections: Corrections },
): void {
  const columns: Row = {
    corrections: JSON.stringify(corrections),
    updated_at: school.now().toISOString(),
  };
  const known = mappingOf(school, source);
  if (!known) writer.insert('import_mapping', { source, ...columns });
  else if (known.corrections !== columns['corrections'])
    writer.update('import_mapping', known.id, columns);
}

function mappingOf(
  school: SchoolFile,
  source: string,
): { id: Id; corrections: string } | undefined {
  const sql = 'SELECT id, corrections FROM import_mapping WHERE source = ?';
  return query<{ id: Id; corrections: string }>(school, sql).get(source);
}
