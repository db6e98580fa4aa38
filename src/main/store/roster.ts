/** What an import compares a file with: who is known, what courses, terms and skills are called. */
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { Pieces } from './record-long-step.ts';
import type { Noun } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export type KnownStudent = {
  id: Id;
  name: string;
  givenName: string | null;
  familyName: string | null;
  externalId: string | null;
  email: string | null;
  login: string | null;
};

/** Every student of the school, oldest first. */
export function* knownStudents(school: SchoolFile): Pieces<KnownStudent[]> {
  const page = query<KnownStudent>(
    school,
    `SELECT id, name, given_name AS givenName, family_name AS familyName, external_id AS externalId,
      email, login FROM student WHERE id > ? ORDER BY id LIMIT ${STUDENTS_A_PIECE}`,
  );
  const known: KnownStudent[] = [];
  for (;;) {
    const some = page.all(known.at(-1)?.id ?? 0);
    for (const student of some) known.push(student);
    if (some.length < STUDENTS_A_PIECE) return known;
    yield;
  }
}

/** Read within a few milliseconds. */
const STUDENTS_A_PIECE = 2000;

export type KnownEnrolment = { id: Id; studentId: Id; position: number; groups: string };

/** `groups` is the JSON text of a list of names. */
export function enrolmentsOf(school: SchoolFile, sectionId: Id): KnownEnrolment[] {
  return query<KnownEnrolment>(
    school,
    `SELECT id, student_id AS studentId, position, groups FROM enrolment
    WHERE section_id = ? ORDER BY position, id`,
  ).all(sectionId);
}

export type Enrolled = { studentId: Id; sectionId: Id; groups: string[] };

/** Every seat of the school. */
export function everyEnrolment(school: SchoolFile): Enrolled[] {
  return query<Omit<Enrolled, 'groups'> & { groups: string }>(
    school,
    'SELECT student_id AS studentId, section_id AS sectionId, groups FROM enrolment ORDER BY id',
  )
    .all()
    .map((row) => ({ ...row, groups: JSON.parse(row.groups) }));
}

export type Seat = { studentId: Id; sectionId: Id };

/** Every seat in the sections' courses, whenever those were given. */
export function seatsOfCourses(school: SchoolFile, sectionIds: readonly Id[]): Seat[] {
  return query<Seat>(
    school,
    `SELECT student_id AS studentId, section_id AS sectionId
    FROM enrolment JOIN section ON section.id = section_id
    WHERE course_id IN (SELECT course_id FROM section WHERE id IN (SELECT value FROM json_each(?)))
    ORDER BY enrolment.id`,
  ).all(JSON.stringify(sectionIds));
}

export type KnownSection = {
  id: Id;
  name: string;
  course: string;
  term: string | null;
  /** The term's first day, or else the first due date. */
  startsOn: string | null;
};

/** Every section, newest first. */
export function knownSections(school: SchoolFile): KnownSection[] {
  return query<KnownSection>(
    school,
    `SELECT section.id, section.name, course.name AS course, term.name AS term,
      coalesce(term.starts_on, (SELECT min(due_on) FROM line_item WHERE section_id = section.id)) AS startsOn
    FROM section JOIN course ON course.id = section.course_id LEFT JOIN term ON term.id = section.term_id
    ORDER BY section.id DESC`,
  ).all();
}

type Named = Extract<Noun, 'course' | 'term' | 'skill' | 'item' | 'misconception'>;

const NAME_COLUMN: Readonly<Record<Named, string>> = {
  course: 'name',
  term: 'name',
  skill: 'name',
  item: 'external_id',
  misconception: 'name',
};

/** The id of the course, term or skill of that name, or of the item of that external id. */
export function idByName(school: SchoolFile, noun: Named, name: string): Id | null {
  const sql = `SELECT id FROM ${noun} WHERE ${NAME_COLUMN[noun]} = ?`;
  return query<{ id: Id }>(school, sql).get(name)?.id ?? null;
}
