/** Groups of students as files or teachers name them: what a record may be looked at by, never a forecast's input. */
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const GROUPS = `SELECT DISTINCT value AS name, student_id AS studentId
  FROM enrolment, json_each(enrolment.groups)`;

export const groupNames = (school: SchoolFile): string[] =>
  query<{ name: string }>(school, `SELECT DISTINCT name FROM (${GROUPS}) ORDER BY name`)
    .all()
    .map(({ name }) => name);

export const studentsInGroup = (school: SchoolFile, group: string): Set<Id> =>
  new Set(
    query<{ studentId: Id }>(school, `SELECT studentId FROM (${GROUPS}) WHERE name = ?`)
      .all(group)
      .map(({ studentId }) => studentId),
  );
