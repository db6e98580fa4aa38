/** The list of students: everybody, or one section's with the grade so far as its gradebook counts it. */
import type { StudentSummary } from '../../../shared/contract/people.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { students } from '../../store/student.ts';

export function listStudents(school: SchoolFile, sectionId: number | null): StudentSummary[] {
  const listed = students(school, sectionId);
  if (sectionId === null) return listed;
  const sums = gradeSums(gradebookOfSection(school, sectionId));
  const current = new Map(sums.map((sum) => [sum.studentId, sum.current]));
  return listed.map((student) => ({
    ...student,
    meanFraction: current.get(student.id) ?? student.meanFraction,
  }));
}
