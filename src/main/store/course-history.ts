/** Courses that students took: what course recommendation learns from. */
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type CourseTaken = {
  id: number;
  studentId: number;
  course: string;
  term: string | null;
  /** As the source wrote it. */
  grade: string | null;
  /** Where the grade is a number, on the source's own scale. */
  gradePoints: number | null;
  credits: number | null;
};

/** Courses student by student, in the order of the source. */
export function courseHistories(
  school: SchoolFile,
  studentId: number | null = null,
): CourseTaken[] {
  return query<CourseTaken>(
    school,
    `SELECT id, student_id AS studentId, course, term, grade, grade_points AS gradePoints, credits
    FROM course_history WHERE :studentId IS NULL OR student_id = :studentId ORDER BY student_id, id`,
  ).all({ studentId });
}
