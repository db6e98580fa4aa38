/** Sections: the classes that meet, and one section whole as every forecast sees it. */
import { Failure } from '../../shared/failure.ts';
import {
  BLANK_SCORE,
  type Category,
  GradingScheme,
  type Id,
  type LineItem,
  POINTS_SCHEME,
  type Score,
  type Section,
  type SectionFrame,
  type SectionGradebook,
  type SectionSummary,
  type Student,
} from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const SECTION_COLUMNS = `
  section.id, section.name, course.name AS course, term.name AS term, term.starts_on AS termStart`;
const FROM_SECTION = `
  FROM section JOIN course ON course.id = section.course_id LEFT JOIN term ON term.id = section.term_id`;

/** Every section with its counts: latest term first, then by course and name. */
export function sections(school: SchoolFile): SectionSummary[] {
  return query<SectionSummary>(
    school,
    `SELECT ${SECTION_COLUMNS},
      (SELECT count(*) FROM enrolment WHERE section_id = section.id) AS studentCount,
      (SELECT count(*) FROM line_item WHERE section_id = section.id) AS lineItemCount,
      (SELECT count(*) FROM line_item JOIN score ON score.line_item_id = line_item.id
        WHERE line_item.section_id = section.id) AS scoreCount,
      (SELECT count(*) FROM line_item WHERE section_id = section.id AND EXISTS
        (SELECT 1 FROM score WHERE line_item_id = line_item.id AND status = 'graded')) AS markedCount
    ${FROM_SECTION}
    ORDER BY term.starts_on IS NULL, term.starts_on DESC, term.id DESC, course.name, section.name`,
  ).all();
}

/** @throws Failure not-found */
export function sectionOf(school: SchoolFile, sectionId: number): Section {
  const section = query<Section>(
    school,
    `SELECT ${SECTION_COLUMNS} ${FROM_SECTION} WHERE section.id = ?`,
  ).get(sectionId);
  if (!section) throw new Failure('not-found', { what: 'section', id: sectionId });
  return section;
}

export function categoriesOf(school: SchoolFile, sectionId: number): Category[] {
  return query<Category>(
    school,
    'SELECT id, name, weight FROM category WHERE section_id = ? ORDER BY id',
  ).all(sectionId);
}

export function lineItemsOf(school: SchoolFile, sectionId: number): LineItem[] {
  return query<LineItem>(
    school,
    `SELECT id, title, max_points AS maxPoints, category_id AS categoryId, due_on AS dueOn, kind,
      position, external_id AS externalId
    FROM line_item WHERE section_id = ? ORDER BY position, id`,
  ).all(sectionId);
}

/** Enrolled students in the order of the class list. */
export function studentsOfSection(school: SchoolFile, sectionId: number): Student[] {
  return query<Student>(
    school,
    `SELECT student.id, name, given_name AS givenName, family_name AS familyName,
      external_id AS externalId, email, login
    FROM enrolment JOIN student ON student.id = enrolment.student_id
    WHERE section_id = ? ${IN_CLASS_ORDER}`,
  ).all(sectionId);
}

const IN_CLASS_ORDER = 'ORDER BY enrolment.position, enrolment.id';

/** A score as its row has it: `late` is 0 or 1. */
export type ScoreRow = Omit<Score, 'late'> & { id: Id; late: 0 | 1; lineItemId: Id; studentId: Id };

const SCORES = `SELECT id, line_item_id AS lineItemId, student_id AS studentId, points, status, letter, detail,
  late, out_of AS outOf FROM score`;

function scoresOfSection(school: SchoolFile, sectionId: number): ScoreRow[] {
  const sql = `${SCORES} WHERE line_item_id IN (SELECT id FROM line_item WHERE section_id = ?)`;
  return query<ScoreRow>(school, sql).all(sectionId);
}

export function scoresOfLineItem(school: SchoolFile, lineItemId: number): ScoreRow[] {
  return query<ScoreRow>(school, `${SCORES} WHERE line_item_id = ?`).all(lineItemId);
}

/** All of a section but its scores. @throws Failure not-found */
export function frameOfSection(school: SchoolFile, sectionId: number): SectionFrame {
  const section = sectionOf(school, sectionId);
  const categories = categoriesOf(school, sectionId);
  return {
    section,
    ...rulesOf(school, sectionId, categories),
    categories,
    lineItems: lineItemsOf(school, sectionId),
    students: studentsOfSection(school, sectionId),
  };
}

/**
 * One section whole; `scores[student][lineItem]`, a pair without a row being a blank cell.
 * @throws Failure not-found
 */
export function gradebookOfSection(school: SchoolFile, sectionId: number): SectionGradebook {
  const frame = frameOfSection(school, sectionId);
  const scores = arrange(scoresOfSection(school, sectionId), frame.students, frame.lineItems);
  return { ...frame, scores };
}

/** `scores[student][lineItem]` of some students in the order of the class list, without reading the others'. */
export function rowsOfSection(
  school: SchoolFile,
  sectionId: number,
  { from, count }: { from: number; count: number },
): Score[][] {
  const students = query<{ id: Id }>(
    school,
    `SELECT student_id AS id FROM enrolment WHERE section_id = ? ${IN_CLASS_ORDER} LIMIT ? OFFSET ?`,
  ).all(sectionId, count, from);
  const lineItems = lineItemsOf(school, sectionId);
  // By student: a line item's own index would lead through the scores of the whole school.
  const ofStudent = query<ScoreRow>(
    school,
    `${SCORES} WHERE student_id = ? AND +line_item_id IN (SELECT id FROM line_item WHERE section_id = ?)`,
  );
  const rows = students.flatMap(({ id }) => ofStudent.all(id, sectionId));
  return arrange(rows, students, lineItems);
}

type Named = readonly { id: Id }[];

function arrange(rows: ScoreRow[], students: Named, lineItems: Named): Score[][] {
  const rowOf = new Map(students.map(({ id }, index) => [id, index]));
  const columnOf = new Map(lineItems.map(({ id }, index) => [id, index]));
  const scores = students.map(() => lineItems.map(() => BLANK_SCORE));
  for (const { id: _, lineItemId, studentId, late, ...score } of rows) {
    const column = columnOf.get(lineItemId);
    const row = scores[rowOf.get(studentId) ?? -1];
    if (row && column !== undefined) row[column] = { ...score, late: late === 1 };
  }
  return scores;
}

function rulesOf(
  school: SchoolFile,
  sectionId: number,
  categories: Category[],
): Pick<SectionGradebook, 'scheme' | 'passLine'> {
  const row = query<{ passLine: number; scheme: string | null }>(
    school,
    'SELECT pass_line AS passLine, scheme FROM section WHERE id = ?',
  ).get(sectionId);
  if (!row) throw new Failure('not-found', { what: 'section', id: sectionId });
  const scheme =
    row.scheme === null ? schemeByWeights(categories) : GradingScheme.parse(JSON.parse(row.scheme));
  return { passLine: row.passLine, scheme };
}

/** Until the teacher sets a scheme, the weights that came with the file are one. */
function schemeByWeights(categories: Category[]): GradingScheme {
  const weighted = categories.flatMap(({ name, weight }) =>
    weight === null ? [] : [{ name, weight }],
  );
  if (weighted.length === 0) return POINTS_SCHEME;
  return GradingScheme.parse({ kind: 'weighted-categories', categories: weighted });
}
