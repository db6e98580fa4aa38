/** Students: the list with counts, and one student with the sections they are in. */
import type { StudentSummary } from '../../shared/contract/people.ts';
import { Failure } from '../../shared/failure.ts';
import type { Id, Student } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const STUDENT_COLUMNS = `student.id, student.name, given_name AS givenName, family_name AS familyName,
  student.external_id AS externalId, email, login`;

/** A student with counts; what the teacher noted of them is kept elsewhere. */
export type ListedStudent = Omit<StudentSummary, 'tags' | 'lastTalkOn' | 'hasPlan'>;

type Membership = { studentId: Id; id: Id; name: string };

/**
 * All students by name, or those of one section in class order; counts and mean are over that section then.
 * `meanFraction` is the mean of graded scores as shares of their maxima; `missingCount` counts what was
 * marked missing, never a blank.
 */
export function students(school: SchoolFile, sectionId: Id | null = null): ListedStudent[] {
  const rows = query<Omit<ListedStudent, 'sections'>>(
    school,
    `SELECT ${STUDENT_COLUMNS}, coalesce(gradedCount, 0) AS gradedCount, meanFraction,
      coalesce(missingCount, 0) AS missingCount
    FROM student LEFT JOIN (
      SELECT score.student_id, sum(status = 'graded') AS gradedCount,
        avg(iif(status = 'graded', points / nullif(coalesce(out_of, max_points), 0), NULL)) AS meanFraction,
        sum(status = 'missing' AND coalesce(detail, 'blank') <> 'blank') AS missingCount
      FROM score JOIN line_item ON line_item.id = score.line_item_id
      WHERE :sectionId IS NULL OR line_item.section_id = :sectionId
      GROUP BY score.student_id
    ) AS counts ON counts.student_id = student.id
    LEFT JOIN enrolment ON enrolment.student_id = student.id AND enrolment.section_id = :sectionId
    WHERE :sectionId IS NULL OR enrolment.id IS NOT NULL
    ORDER BY enrolment.position, student.name, student.id`,
  ).all({ sectionId });
  const memberships = Map.groupBy(allMemberships(school), ({ studentId }) => studentId);
  return rows.map((row) => ({
    ...row,
    sections: (memberships.get(row.id) ?? []).map(sectionOfMembership),
  }));
}

/** @throws Failure not-found */
export function studentOf(school: SchoolFile, studentId: Id): Student {
  const student = query<Student>(school, `SELECT ${STUDENT_COLUMNS} FROM student WHERE id = ?`).get(
    studentId,
  );
  if (!student) throw new Failure('not-found', { what: 'student', id: studentId });
  return student;
}

/** The sections a student is or was in, latest term first. */
export function sectionsOfStudent(school: SchoolFile, studentId: Id): Id[] {
  return query<{ id: Id }>(
    school,
    `SELECT section.id FROM enrolment
      JOIN section ON section.id = enrolment.section_id LEFT JOIN term ON term.id = section.term_id
    WHERE student_id = ? ORDER BY term.starts_on DESC, term.id DESC, section.id`,
  )
    .all(studentId)
    .map(({ id }) => id);
}

function allMemberships(school: SchoolFile): Membership[] {
  return query<Membership>(
    school,
    `SELECT student_id AS studentId, section.id, section.name
    FROM enrolment JOIN section ON section.id = enrolment.section_id
      LEFT JOIN term ON term.id = section.term_id
    ORDER BY term.starts_on DESC, term.id DESC, section.id`,
  ).all();
}

function sectionOfMembership({ id, name }: Membership): { id: Id; name: string } {
  return { id, name };
}
