/** The same file into the same tables by other programs: SQLite's shell, and DuckDB's, where they are. */
import { spawn } from 'node:child_process';
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

/** Seconds; null where there is no `duckdb`, or it has not got its SQLite extension. */
export function importWithDuckDb(file: string, db: string): Promise<number | null> {
  const script = [
    'LOAD sqlite;',
    `ATTACH '${db}' AS school (TYPE sqlite);`,
    'USE school;',
    `CREATE TABLE raw AS SELECT row_number() OVER () AS rowid_, * FROM read_csv('${file}', all_varchar = true);`,
    'CREATE TABLE student (id INTEGER PRIMARY KEY, name TEXT, external_id TEXT);',
    'INSERT INTO student SELECT rowid_, "Name", "Student ID" FROM raw;',
    'CREATE TABLE score (line_item_id INTEGER, student_id INTEGER, points REAL, status TEXT);',
    ...LARGE_ITEMS.map(
      ({ title, maxPoints }, at) =>
        `INSERT INTO score SELECT ${at + 1}, rowid_, TRY_CAST(v AS DOUBLE), ${statusOf('v')} FROM (SELECT rowid_, "${title} (out of ${maxPoints})" AS v FROM raw) WHERE v IS NOT NULL;`,
    ),
  ];
  return timed('duckdb', ['-bail'], script.join('\n'));
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
