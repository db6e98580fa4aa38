/** The same file into the same tables by other programs: SQLite's shell, and DuckDB through Python, where they are. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { schoolSchema } from '../../store/migrate.ts';
import { LARGE_ITEMS } from './write-large-file.ts';

/** Seconds; null where there is no `sqlite3`. */
export function importWithSqlite(file: string, db: string): Promise<number | null> {
  const script = [
    'PRAGMA journal_mode = WAL;',
    'PRAGMA synchronous = FULL;',
    'PRAGMA foreign_keys = ON;',
    'PRAGMA cache_size = -65536;',
    schoolSchema(),
    '.mode csv',
    `.import ${file} raw`,
    'BEGIN;',
    unpivot(),
    'COMMIT;',
    'DROP TABLE raw;',
  ];
  return timed('sqlite3', [db], script.join('\n'));
}

/** The script's own exit status. */
const NO_DUCKDB = 3;
const PEER = join(import.meta.dirname, '../peers/csv_into_sqlite.py');

/** Seconds; null where this Python is not, or has not got DuckDB. */
export function importWithDuckDb(
  python: string,
  { file, db }: { file: string; db: string },
): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  const child = spawn(python, [PEER, file, db], { stdio: ['pipe', 'pipe', 'ignore'] });
  const said = text(child.stdout);
  child.on('error', () => resolve(null));
  child.on('exit', async (code) => {
    if (code === NO_DUCKDB) return resolve(null);
    if (code !== 0) return reject(new Error(`importWithDuckDb: it ended with ${code}`));
    resolve((JSON.parse(await said) as { seconds: number }).seconds); // our own script's answer
  });
  child.stdin.on('error', () => undefined); // told by exit
  child.stdin.end(JSON.stringify({ schema: schoolSchema(), steps: duckDbSteps() }));
  return promise;
}

/** Table, columns, and what DuckDB selects for them; ids are given here, so that scores find their rows. */
function duckDbSteps(): [table: string, columns: string[], select: string][] {
  const classes = `(SELECT "Section" AS name, min(nth) AS first_row FROM raw GROUP BY "Section")`;
  const sections = `(SELECT row_number() OVER (ORDER BY first_row) AS id, name FROM ${classes})`;
  const inSection = `raw JOIN ${sections} AS section ON section.name = raw."Section"`;
  const count = LARGE_ITEMS.length;
  const items = LARGE_ITEMS.map(({ title, maxPoints }, position): [string, string[], string] => [
    'line_item',
    ['id', 'section_id', 'title', 'max_points', 'position'],
    `SELECT (id - 1) * ${count} + ${position} + 1, id, '${title}', ${maxPoints}, ${position} FROM ${sections}`,
  ]);
  const scores = LARGE_ITEMS.map(({ title, maxPoints }, position): [string, string[], string] => [
    'score',
    ['line_item_id', 'student_id', 'points', 'status'],
    `SELECT (section.id - 1) * ${count} + ${position} + 1, nth, TRY_CAST(cell AS DOUBLE), ${statusOf('cell')}
        FROM (SELECT nth, "Section", "${title} (out of ${maxPoints})" AS cell FROM raw) AS raw
        JOIN ${sections} AS section ON section.name = raw."Section" WHERE cell IS NOT NULL`,
  ]);
  return [
    ['course', ['id', 'name'], `SELECT 1, 'large'`],
    ['section', ['id', 'course_id', 'name'], `SELECT id, 1, name FROM ${sections}`],
    ['student', ['id', 'name', 'external_id'], `SELECT nth, "Name", "Student ID" FROM raw`],
    [
      'enrolment',
      ['section_id', 'student_id', 'position'],
      `SELECT section.id, nth, nth FROM ${inSection}`,
    ],
    ...items,
    ...scores,
  ];
}

function statusOf(value: string): string {
  return `CASE ${value} WHEN 'EX' THEN 'excused' WHEN 'Absent' THEN 'absent' ELSE 'graded' END`;
}

/** Students, enrolments, columns and scores from the wide table, as plain SQL does it. */
function unpivot(): string {
  const items = LARGE_ITEMS.map(({ title, maxPoints }, position) => {
    const column = `"${title} (out of ${maxPoints})"`;
    return `INSERT INTO line_item (section_id, title, max_points, position)
        SELECT id, '${title}', ${maxPoints}, ${position} FROM section;
      INSERT INTO score (line_item_id, student_id, points, status)
        SELECT line_item.id, raw.rowid, iif(${column} GLOB '[0-9]*', CAST(${column} AS REAL), NULL),
          ${statusOf(column)}
        FROM raw JOIN section ON section.name = raw."Section"
          JOIN line_item ON line_item.section_id = section.id AND line_item.position = ${position}
        WHERE ${column} <> '';`;
  });
  return `
    INSERT INTO course (id, name) VALUES (1, 'large');
    INSERT INTO section (course_id, name) SELECT DISTINCT 1, "Section" FROM raw;
    INSERT INTO student (id, name, external_id) SELECT rowid, "Name", "Student ID" FROM raw;
    INSERT INTO enrolment (section_id, student_id, position)
      SELECT section.id, raw.rowid, raw.rowid FROM raw JOIN section ON section.name = raw."Section";
    ${items.join('\n')}`;
}

function timed(program: string, args: readonly string[], script: string): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  child.on('error', () => resolve(null));
  child.on('exit', (code) => resolve(code === 0 ? (performance.now() - start) / 1000 : null));
  child.stdin.on('error', () => undefined); // told by exit
  child.stdin.end(`${script}\n`);
  return promise;
}
