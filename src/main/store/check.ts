/** Is the school file whole: SQLite's own checks, and what only we know must fit together. */
import type { Params } from '../../shared/words/say.ts';
import { type schoolProblems } from '../../shared/words/school-check.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type SchoolProblem = { code: keyof typeof schoolProblems; params: Params };

/** Nothing found means whole. */
export function checkSchool(school: SchoolFile): SchoolProblem[] {
  const { db } = school.connection;
  if (db.pragma('integrity_check', { simple: true }) !== 'ok')
    return [{ code: 'damaged', params: {} }];
  const counted = [
    problem(
      'broken-links',
      countOf(school, 'SELECT count(*) AS count FROM pragma_foreign_key_check'),
    ),
    problem('scores-without-enrolment', countOf(school, SCORES_WITHOUT_ENROLMENT)),
    problem('categories-of-another-section', countOf(school, CATEGORIES_OF_ANOTHER_SECTION)),
  ];
  return counted.filter(({ params }) => params['count'] !== 0);
}

const SCORES_WITHOUT_ENROLMENT = `
  SELECT count(*) AS count FROM score JOIN line_item ON line_item.id = score.line_item_id
  WHERE NOT EXISTS (SELECT 1 FROM enrolment
    WHERE enrolment.section_id = line_item.section_id AND enrolment.student_id = score.student_id)`;

const CATEGORIES_OF_ANOTHER_SECTION = `
  SELECT count(*) AS count FROM line_item JOIN category ON category.id = line_item.category_id
  WHERE category.section_id <> line_item.section_id`;

function problem(code: SchoolProblem['code'], count: number): SchoolProblem {
  return { code, params: { count } };
}

function countOf(school: SchoolFile, sql: string): number {
  return query<{ count: number }>(school, sql).get()?.count ?? 0;
}
