/** What the room knows of a school at one state of its histories: read and learned once, kept until they change. */
import { createHash } from 'node:crypto';
import type { Id } from '../../../shared/nouns.ts';
import type { LearnerClient } from '../../learn/client.ts';
import type { Chooser } from '../../learn/recommend/learn-chooser.ts';
import { courseChoices, offeringsOf } from '../../store/catalogue.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { TermRules, Chooser as Choosing } from './hard-rules.ts';
import type { ReadinessModel } from './predict-readiness.ts';
import { fitReadiness } from './predict-readiness.ts';
import type { SchoolCourses, StudentRecord } from './school-courses.ts';
import { historiesOf, passedBy, readSchoolCourses } from './school-courses.ts';

export type CourseContext = { school: SchoolFile; learner: LearnerClient };

export type CourseRoom = {
  courses: SchoolCourses;
  chooser: Chooser;
  readiness: ReadinessModel | null;
};

type Learned = { state: string; learned: Promise<Pick<CourseRoom, 'chooser' | 'readiness'>> };
/** Held in memory alone: a student who is deleted is in no file of ours, and in none of these after the next question. */
const rooms = new WeakMap<SchoolFile, Learned>();

/** Steps of the learner that adapts to each student: seconds for a school. */
const STEPS = 150;
const SEED = 1;

/** @throws Failure learner-stopped */
export async function openCourseRoom({ school, learner }: CourseContext): Promise<CourseRoom> {
  const courses = readSchoolCourses(school);
  const state = stateOf(courses);
  const known = rooms.get(school);
  const learned = known?.state === state ? known.learned : learnRoom(courses, learner);
  if (known?.state !== state) rooms.set(school, { state, learned });
  try {
    return { courses, ...(await learned) };
  } catch (error) {
    rooms.delete(school);
    throw error;
  }
}

async function learnRoom(courses: SchoolCourses, learner: LearnerClient) {
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
  const offerings = new Map(offeringsOf(school).map((offering) => [offering.id, offering]));
  const given = new Map<Id, number>();
  const chosen: Choosing['chosen'][number][] = [];
  for (const { studentId, offeringId } of courseChoices(school)) {
    const offering = offerings.get(offeringId);
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
