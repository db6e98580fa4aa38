/** Courses that fit and are closed for want of others: the shortest way there, in an order that works. */
import type { Bridge, CatalogueCourse, Closed } from '../../../shared/contract/courses.ts';
import { meetsNeeds } from '../../../shared/course-needs.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { CourseRoom } from './course-room.ts';
import { standing } from './course-room.ts';
import { readinessFor } from './predict-readiness.ts';
import type { StudentRecord } from './school-courses.ts';

const MOST_BRIDGES = 2;
const LONGEST = 4;

type Wanted = {
  closed: readonly { courseId: Id; why: Closed }[];
  worth: (course: number) => number;
  term: string;
};

export function findBridges(
  { courses, readiness }: CourseRoom,
  record: StudentRecord,
  { closed, worth, term }: Wanted,
): Bridge[] {
  const byId = new Map(courses.catalogue.courses.map((course) => [course.id, course]));
  const { passed } = standing(courses, record);
  const numberOf = (id: Id) => courses.numberOfId.get(id) ?? -1;
  const { terms } = courses.catalogue;
  const later = terms.slice(Math.max(0, terms.indexOf(term)));
  return closed
    .filter(({ why }) => why === 'prerequisite')
    .toSorted((a, b) => worth(numberOf(b.courseId)) - worth(numberOf(a.courseId)))
    .flatMap(({ courseId }) => {
      const goal = byId.get(courseId);
      const way = goal && wayTo(goal, { byId, passed });
      if (!goal || !way || way.length === 0 || way.length > LONGEST) return [];
      const steps = way.map((course) => ({
        courseId: course.id,
        title: course.title,
        term: later.find((one) => course.offerings.some((offered) => offered.term === one)) ?? null,
        readiness:
          readiness && readinessFor(readiness, record, { courses, course: numberOf(course.id) }),
      }));
      return [{ courseId, title: goal.title, steps }];
    })
    .slice(0, MOST_BRIDGES);
}

type Ground = { byId: ReadonlyMap<Id, CatalogueCourse>; passed: ReadonlySet<Id> };

/** What is still missing before `goal`, nothing before what it builds on; null where a need is not in the catalogue. */
export function wayTo(
  goal: CatalogueCourse,
  { byId, passed }: Ground,
  onWay: ReadonlySet<Id> = new Set(),
): CatalogueCourse[] | null {
  const way: CatalogueCourse[] = [];
  const have = new Set(passed);
  for (const any of goal.needs) {
    if (meetsNeeds([any], have)) continue;
    const options = any.flatMap((id) => {
      const course = byId.get(id);
      if (!course || onWay.has(id)) return [];
      const before = wayTo(course, { byId, passed: have }, new Set([...onWay, goal.id]));
      return before ? [[...before, course]] : [];
    });
    const [shortest] = options.toSorted((a, b) => a.length - b.length);
    if (!shortest) return null;
    for (const course of shortest) {
      if (!have.has(course.id)) way.push(course);
      have.add(course.id);
    }
  }
  return way;
}
