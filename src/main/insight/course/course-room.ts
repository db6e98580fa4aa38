/** What the room knows of a school at one state of its histories: learned once, kept until they change. */
import { createHash } from 'node:crypto';
import type { Id } from '../../../shared/nouns.ts';
import type { LearnerClient } from '../../learn/client.ts';
import { courseChoices } from '../../store/catalogue.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { TermRules, Chooser as Choosing } from './hard-rules.ts';
import type { Learned } from './keep-learned.ts';
import { keepLearned, keptLearned } from './keep-learned.ts';
import { fitReadiness } from './predict-readiness.ts';
import type { SchoolCourses, StudentRecord } from './school-courses.ts';
import { historiesOf, passedBy, readSchoolCourses } from './school-courses.ts';

export type CourseContext = { school: SchoolFile; learner: LearnerClient };

export type CourseRoom = Learned & { courses: SchoolCourses };

type Known = { state: string; learned: Promise<Learned> };
const rooms = new WeakMap<SchoolFile, Known>();

/** Steps of the learner that adapts to each student: seconds for a school. */
const STEPS = 150;
const SEED = 1;

/** @throws Failure learner-stopped */
export async function openCourseRoom({ school, learner }: CourseContext): Promise<CourseRoom> {
  const courses = readSchoolCourses(school);
  const state = stateOf(courses);
  const known = rooms.get(school);
  const learned =
    known?.state === state ? known.learned : recallOrLearn({ school, learner }, courses, state);
  if (known?.state !== state) rooms.set(school, { state, learned });
  try {
    return { courses, ...(await learned) };
  } catch (error) {
    rooms.delete(school);
    throw error;
  }
}

async function recallOrLearn(
  { school, learner }: CourseContext,
  courses: SchoolCourses,
  state: string,
): Promise<Learned> {
  const kept = keptLearned(school, state);
  if (kept) return kept;
  const learned = await learnRoom(courses, learner);
  // Somebody may have left while it was learned; what they were part of is not written down then.
  const isStill = school.connection.db.open && stateOf(readSchoolCourses(school)) === state;
  if (isStill && !school.readonly) keepLearned(school, state, learned);
  return learned;
}

async function learnRoom(courses: SchoolCourses, learner: LearnerClient): Promise<Learned> {
  const { courses: count, taken, isOrdered } = historiesOf(courses);
  const histories = { courses: count, taken, isOrdered };
  const readiness = await fitReadiness(courses, learner.fitMixed);
  const chooser = await learner.learnChooser({ histories, seed: SEED, steps: STEPS });
  return { chooser, readiness };
}

/** Everything that was learned from: titles and numbers of what everybody took, with grades. */
function stateOf({ titles, records, listed }: SchoolCourses): string {
  const all = [...records.values()].map(({ id, taken }) => [
    id,
    taken.map(({ course, grade }) => [course, grade]),
  ]);
  const needs = listed.map((course) => course && [course.subject, course.needs]);
  return createHash('sha256')
    .update(JSON.stringify([titles, all, needs]))
    .digest('hex');
}

/** The rules of a term as one student meets them: seats that others have are gone. */
export function rulesFor(
  school: SchoolFile,
  { courses, record, term }: { courses: SchoolCourses; record: StudentRecord; term: string },
): { rules: TermRules; chooser: Choosing } {
  const given = new Map<Id, number>();
  const chosen: Choosing['chosen'][number][] = [];
  for (const { studentId, offeringId } of courseChoices(school)) {
    const offering = courses.offerings.get(offeringId);
    if (studentId !== record.id) given.set(offeringId, (given.get(offeringId) ?? 0) + 1);
    else if (offering?.term === term) chosen.push(offering);
  }
  return {
    rules: { courses: courses.catalogue.courses, term, given },
    chooser: { ...standing(courses, record), groups: record.groups, chosen },
  };
}

/** Ids of courses taken and passed. */
export function standing({ numberOfId }: SchoolCourses, record: StudentRecord) {
  const numbers = new Set(record.taken.map(({ course }) => course));
  const passedNumbers = passedBy(record);
  const idsIn = (some: ReadonlySet<number>): ReadonlySet<Id> =>
    new Set([...numberOfId].flatMap(([id, number]) => (some.has(number) ? [id] : [])));
  return { taken: idsIn(numbers), passed: idsIn(passedNumbers) };
}
