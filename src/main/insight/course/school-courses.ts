/** A school's courses and who took them, as numbers that a recommender understands and back. */
import type { Catalogue, CatalogueCourse, Offering } from '../../../shared/contract/courses.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Histories, History } from '../../learn/recommend/histories.ts';
import { catalogueOf, coursesOfSections, groupsOfStudents } from '../../store/catalogue.ts';
import { courseHistories } from '../../store/course-history.ts';
import type { CourseTaken } from '../../store/course-history.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { students } from '../../store/student.ts';

/** One course that a student took or sits in; `course` is its number, `grade` a share of the scale's top. */
export type Taken = { course: number; title: string; term: string | null; grade: number | null };

export type StudentRecord = {
  id: Id;
  name: string;
  taken: readonly Taken[];
  groups: ReadonlySet<string>;
};

export type SchoolCourses = {
  catalogue: Catalogue;
  /** By number: title, and the listed course where it is one. */
  titles: readonly string[];
  listed: readonly (CatalogueCourse | null)[];
  numberOfId: ReadonlyMap<Id, number>;
  offerings: ReadonlyMap<Id, Offering>;
  records: ReadonlyMap<Id, StudentRecord>;
};

/** A grade below this share is no pass, and opens nothing that builds on the course. */
export const PASS = 0.5;

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export function readSchoolCourses(school: SchoolFile): SchoolCourses {
  const catalogue = catalogueOf(school);
  const titles: string[] = [];
  const listed: (CatalogueCourse | null)[] = [];
  const numberOfName = new Map<string, number>();
  const numberOfId = new Map<Id, number>();
  const numberOf = (title: string, course: CatalogueCourse | null = null): number => {
    const known = numberOfName.get(fold(title));
    if (known !== undefined) return known;
    const number = titles.push(title) - 1;
    listed.push(course);
    numberOfName.set(fold(title), number);
    return number;
  };
  for (const course of catalogue.courses) {
    const number = numberOf(course.title, course);
    numberOfId.set(course.id, number);
    if (course.code !== null) numberOfName.set(fold(course.code), number);
  }
  for (const { id, title } of catalogue.named) numberOfId.set(id, numberOf(title));
  const rows = courseHistories(school);
  const histories = Map.groupBy(rows, ({ studentId }) => studentId);
  const sections = Map.groupBy(coursesOfSections(school), ({ studentId }) => studentId);
  const groups = groupsOfStudents(school);
  const shareOf = gradeScale(rows);
  const records = students(school).map(({ id, name }): [Id, StudentRecord] => {
    const before = (histories.get(id) ?? []).map((row) => ({
      course: numberOf(row.course),
      title: row.course,
      term: row.term,
      grade: shareOf(row),
    }));
    const here = (sections.get(id) ?? []).map(({ course }) => ({
      course: numberOf(course),
      title: course,
      term: null,
      grade: null,
    }));
    return [
      id,
      { id, name, taken: once([...before, ...here]), groups: groups.get(id) ?? new Set() },
    ];
  });
  const offerings = new Map(
    catalogue.courses.flatMap((course) => course.offerings.map((one) => [one.id, one] as const)),
  );
  return { catalogue, titles, listed, numberOfId, offerings, records: new Map(records) };
}

/** A course that was taken twice counts with its later grade, in its first place; a section without a grade adds none. */
function once(all: readonly Taken[]): Taken[] {
  const byCourse = new Map<number, Taken>();
  for (const one of all) {
    const before = byCourse.get(one.course);
    byCourse.set(one.course, before ? { ...before, grade: one.grade ?? before.grade } : one);
  }
  return [...byCourse.values()];
}

const TOPS = [1, 4.3, 5, 10, 20, 100] as const;

/** Grades as shares of the top of the scale that the school's own grades reach; letters alone are no numbers. */
function gradeScale(rows: readonly CourseTaken[]): (row: CourseTaken) => number | null {
  const most = rows.reduce((top, { gradePoints }) => Math.max(top, gradePoints ?? 0), 0);
  const top = TOPS.find((step) => most <= step * 1.1) ?? most;
  const scale = top === 4.3 ? 4 : top;
  return ({ gradePoints }) => (gradePoints === null ? null : Math.min(1.1, gradePoints / scale));
}

export const historyOf = ({ taken }: StudentRecord): History => taken.map(({ course }) => course);

/** All histories with a course in them, and whose they are. */
export function historiesOf({ records, titles }: SchoolCourses): Histories & { owners: Id[] } {
  const known = [...records.values()].filter(({ taken }) => taken.length > 0);
  return {
    courses: titles.length,
    taken: known.map(historyOf),
    isOrdered: true,
    owners: known.map(({ id }) => id),
  };
}

/** What a student may build on: passed, without a grade, or being taken now. */
export const passedBy = ({ taken }: StudentRecord): ReadonlySet<number> =>
  new Set(taken.flatMap(({ course, grade }) => (grade === null || grade >= PASS ? [course] : [])));
