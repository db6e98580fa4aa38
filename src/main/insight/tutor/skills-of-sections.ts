/** Which skills matter to a class: those that its course has asked about, in this class or in an earlier one. */
import type { Id } from '../../../shared/nouns.ts';
import type { Response } from '../../store/response.ts';
import { seatsOfCourses } from '../../store/roster.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionsOfStudent } from '../../store/student.ts';
import type { SchoolKnowledge } from './school-knowledge.ts';

/** Of the students of a class, to say that its course asks about a skill: one may have met it elsewhere. */
const PART_OF_A_CLASS = 0.5;

/** In the order in which the school first asked about them. */
export function skillsOfSections(
  school: SchoolFile,
  { numbered }: SchoolKnowledge,
  sectionIds: readonly Id[],
): Id[] {
  const asked = new Set<Id>();
  const seats = seatsOfCourses(school, sectionIds);
  for (const members of Map.groupBy(seats, ({ sectionId }) => sectionId).values()) {
    const counts = new Map<Id, number>();
    for (const { studentId } of members)
      for (const skill of skillsAsked(numbered, studentId))
        counts.set(skill, (counts.get(skill) ?? 0) + 1);
    for (const [skill, count] of counts)
      if (count >= PART_OF_A_CLASS * members.length) asked.add(skill);
  }
  return numbered.skills.flatMap(({ id }) => (asked.has(id) ? id : []));
}

/** Those of a student's courses; of one whom no gradebook knows, or whose courses asked nothing, their own answers'. */
export function skillsOfStudent(
  school: SchoolFile,
  knowledge: SchoolKnowledge,
  studentId: Id,
): Id[] {
  const ofCourses = skillsOfSections(school, knowledge, sectionsOfStudent(school, studentId));
  return ofCourses.length > 0 ? ofCourses : [...skillsAsked(knowledge.numbered, studentId)];
}

/** By a student's list of answers, which is another one as soon as they give more. */
const known = new WeakMap<readonly Response[], ReadonlySet<Id>>();

function skillsAsked(
  { placeOf, responses }: SchoolKnowledge['numbered'],
  studentId: Id,
): ReadonlySet<Id> {
  const place = placeOf.student.get(studentId);
  if (place === undefined) return new Set();
  const own = responses[place];
  const asked = known.get(own) ?? new Set(own.flatMap(({ skillId }) => skillId ?? []));
  known.set(own, asked);
  return asked;
}
