/** What a teacher changes in a section by hand: one call, one undo step. */
import { Failure } from '../../shared/failure.ts';
import type { GradingScheme, Score } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep, type Row, type Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { idByName } from './roster.ts';
import { lineItemsOf, sectionOf } from './section.ts';

export type Cell = { sectionId: number; studentId: number; lineItemId: number };

export type KnownCell = {
  student: string;
  lineItem: string;
  maxPoints: number | null;
  /** The score's row and its late flag; null for a blank cell. */
  scoreId: number | null;
  late: 0 | 1 | null;
};

/**
 * What stands around one cell, without reading the section.
 * @throws Failure not-found when the student or the line item is not of that section
 */
export function cellOf(school: SchoolFile, { sectionId, studentId, lineItemId }: Cell): KnownCell {
  const cell = query<KnownCell>(
    school,
    `SELECT student.name AS student, line_item.title AS lineItem, max_points AS maxPoints,
      score.id AS scoreId, late
    FROM enrolment
      JOIN student ON student.id = enrolment.student_id
      JOIN line_item ON line_item.section_id = enrolment.section_id
      LEFT JOIN score ON score.line_item_id = line_item.id AND score.student_id = student.id
    WHERE enrolment.section_id = ? AND student.id = ? AND line_item.id = ?`,
  ).get(sectionId, studentId, lineItemId);
  if (!cell) throw new Failure('not-found', { what: 'line item', id: lineItemId });
  return cell;
}

/**
 * What a letter counts in the other cells of a line item, where the teacher let letters count. Null where it counts
 * different points: those were earned one by one, and the letter only tells their range.
 */
export function pointsOfLetter(school: SchoolFile, lineItemId: number, letter: string) {
  const sql = `SELECT min(points) AS points FROM score
    WHERE line_item_id = ? AND lower(letter) = lower(?) HAVING min(points) = max(points)`;
  return query<{ points: number }>(school, sql).get(lineItemId, letter)?.points ?? null;
}

/**
 * Puts a score into one cell; a blank one empties it.
 * @throws Failure not-found when the student or the line item is not of that section
 */
export function putScore(school: SchoolFile, cell: Cell, score: Score): void {
  const { student, lineItem, scoreId } = cellOf(school, cell);
  recordStep(school, { verb: 'edit-score', title: `${student} · ${lineItem}` }, (writer) =>
    writeScore(writer, { cell, scoreId, score }),
  );
}

/** Several cells of one section as one step. @throws Failure not-found, and nothing is written then */
export function putScores(
  school: SchoolFile,
  sectionId: number,
  cells: readonly { cell: Cell; score: Score }[],
): void {
  const known = cells.map((one) => ({ ...one, scoreId: cellOf(school, one.cell).scoreId }));
  const title = sectionOf(school, sectionId).name;
  recordStep(school, { verb: 'edit-scores', title }, (writer) => {
    for (const one of known) writeScore(writer, one);
  });
}

type ScoreToWrite = { cell: Cell; scoreId: number | null; score: Score };

function writeScore(writer: Writer, { cell, scoreId, score }: ScoreToWrite): void {
  if (isBlankScore(score)) {
    if (scoreId !== null) writer.delete('score', scoreId);
  } else if (scoreId !== null) {
    writer.update('score', scoreId, scoreColumns(score));
  } else {
    const { lineItemId, studentId } = cell;
    writer.insert('score', {
      line_item_id: lineItemId,
      student_id: studentId,
      ...scoreColumns(score),
    });
  }
}

/** @param passLine share of the maximum, 0–1 */
export function setPassLine(school: SchoolFile, sectionId: number, passLine: number): void {
  const title = sectionOf(school, sectionId).name;
  recordStep(school, { verb: 'edit-pass-line', title }, (writer) =>
    writer.update('section', sectionId, { pass_line: passLine }),
  );
}

/** @param term null takes a section out of all terms; one of a new name begins on `startsOn` */
export function setTerm(
  school: SchoolFile,
  sectionId: number,
  term: { name: string; startsOn: string | null } | null,
): void {
  const title = sectionOf(school, sectionId).name;
  recordStep(school, { verb: 'edit-term', title }, (writer) => {
    const termId =
      term &&
      (idByName(school, 'term', term.name) ??
        writer.insert('term', { name: term.name, starts_on: term.startsOn }));
    writer.update('section', sectionId, { term_id: termId });
  });
}

/** @param scheme null leaves it to the file's weights, or to points */
export function setScheme(
  school: SchoolFile,
  sectionId: number,
  scheme: GradingScheme | null,
): void {
  const title = sectionOf(school, sectionId).name;
  recordStep(school, { verb: 'edit-scheme', title }, (writer) =>
    writer.update('section', sectionId, { scheme: scheme && JSON.stringify(scheme) }),
  );
}

/** The days on which assessments were given; null leaves one without. @throws Failure not-found */
export function setDueDays(
  school: SchoolFile,
  sectionId: number,
  days: readonly { lineItemId: number; dueOn: string | null }[],
): void {
  const title = sectionOf(school, sectionId).name;
  const own = new Set(lineItemsOf(school, sectionId).map(({ id }) => id));
  recordStep(school, { verb: 'edit-days', title }, (writer) => {
    for (const { lineItemId, dueOn } of days) {
      if (!own.has(lineItemId))
        throw new Failure('not-found', { what: 'line item', id: lineItemId });
      writer.update('line_item', lineItemId, { due_on: dueOn });
    }
  });
}

/** True for a cell that nothing was written into: such a cell has no row. */
export function isBlankScore(score: Score): boolean {
  return (
    score.status === 'missing' &&
    score.points === null &&
    (score.detail ?? 'blank') === 'blank' &&
    !score.late
  );
}

export function scoreColumns(score: Score): Row {
  const { points, status, letter, detail, late, outOf } = score;
  return { points, status, letter, detail, late: late ? 1 : 0, out_of: outOf };
}
