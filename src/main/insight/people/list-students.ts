/** The list of students, everybody or one section's: grade so far as its gradebook counts it, tags, last talk, plans. */
import type { StudentSummary } from '../../../shared/contract/people.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import { lastTalks } from '../../store/contact.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { tagsByStudent } from '../../store/student-tag.ts';
import { supportPlans } from '../../store/support-plan.ts';
import { students } from '../../store/student.ts';

export function listStudents(school: SchoolFile, sectionId: number | null): StudentSummary[] {
  const [tags, talks] = [tagsByStudent(school), lastTalks(school)];
  const planned = new Set(
    supportPlans(school).flatMap(({ studentId, closedOn }) => (closedOn === null ? studentId : [])),
  );
  const current = sectionId === null ? new Map<number, number>() : gradesIn(school, sectionId);
  return students(school, sectionId).map((student) => ({
    ...student,
    meanFraction: current.get(student.id) ?? student.meanFraction,
    tags: tags.get(student.id) ?? [],
    lastTalkOn: talks.get(student.id) ?? null,
    hasPlan: planned.has(student.id),
  }));
}

function gradesIn(school: SchoolFile, sectionId: number): Map<number, number> {
  const sums = gradeSums(gradebookOfSection(school, sectionId));
  return new Map(
    sums.flatMap(({ studentId, current }) => (current === null ? [] : [[studentId, current]])),
  );
}
