/** What the school offers, and what students like and are to take next. */
import { z } from 'zod';
import type { Catalogue, CatalogueCourse, Offering } from '../../shared/contract/courses.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const texts = z.array(z.string());
const listOf = (json: string): string[] => texts.catch([]).parse(JSON.parse(json));

type CourseRow = Omit<CatalogueCourse, 'needs' | 'requiredFor' | 'offerings'> & {
  requiredFor: string;
  listed: 0 | 1;
};

/** The listed courses, and the names of all others. */
export function catalogueOf(school: SchoolFile): Catalogue {
  const rows = query<CourseRow>(
    school,
    `SELECT id, code, name AS title, credits, subject, level, about, required_for AS requiredFor, listed
    FROM course ORDER BY id`,
  ).all();
  const offerings = Map.groupBy(offeringsOf(school), ({ courseId }) => courseId);
  const needs = needsOf(school);
  const isListed = ({ listed }: CourseRow) => listed === 1;
  const courses = rows.filter(isListed).map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    credits: row.credits,
    subject: row.subject,
    level: row.level,
    about: row.about,
    needs: needs.get(row.id) ?? [],
    requiredFor: listOf(row.requiredFor),
    offerings: offerings.get(row.id) ?? [],
  }));
  return {
    courses,
    named: rows.filter((row) => !isListed(row)).map(({ id, title }) => ({ id, title })),
    terms: [...new Set([...offerings.values()].flat().map(({ term }) => term))],
    histories: historiesIn(school),
  };
}

export function offeringsOf(school: SchoolFile): Offering[] {
  return query<Omit<Offering, 'slots'> & { slots: string }>(
    school,
    `SELECT id, course_id AS courseId, term, slots, capacity, seats_taken AS seatsTaken
    FROM course_offering ORDER BY id`,
  )
    .all()
    .map(({ slots, ...offering }) => ({ ...offering, slots: listOf(slots) }));
}

/** By course: all of these places, of each any one. */
function needsOf(school: SchoolFile): ReadonlyMap<Id, Id[][]> {
  const rows = query<{ courseId: Id; needsId: Id; place: number }>(
    school,
    'SELECT course_id AS courseId, needs_id AS needsId, place FROM course_need ORDER BY course_id, place, id',
  ).all();
  const needs = new Map<Id, Id[][]>();
  for (const [courseId, own] of Map.groupBy(rows, (row) => row.courseId)) {
    const places = Map.groupBy(own, ({ place }) => place);
    needs.set(
      courseId,
      [...places.values()].map((any) => any.map(({ needsId }) => needsId)),
    );
  }
  return needs;
}

function historiesIn(school: SchoolFile): Catalogue['histories'] {
  const row = query<Catalogue['histories']>(
    school,
    'SELECT count(DISTINCT student_id) AS students, count(*) AS courses FROM course_history',
  ).get();
  return row ?? { students: 0, courses: 0 };
}

export type CourseChoice = { id: Id; studentId: Id; offeringId: Id };

export function courseChoices(school: SchoolFile): CourseChoice[] {
  return query<CourseChoice>(
    school,
    'SELECT id, student_id AS studentId, offering_id AS offeringId FROM course_choice ORDER BY id',
  ).all();
}

export type CourseInterest = { id: Id; studentId: Id; topic: string; liking: number };

export function courseInterests(school: SchoolFile, studentId: Id): CourseInterest[] {
  return query<CourseInterest>(
    school,
    'SELECT id, student_id AS studentId, topic, liking FROM course_interest WHERE student_id = ? ORDER BY id',
  ).all(studentId);
}

/** Groups that the gradebooks name, each student's own. */
export function groupsOfStudents(school: SchoolFile): ReadonlyMap<Id, ReadonlySet<string>> {
  const rows = query<{ studentId: Id; groups: string }>(
    school,
    'SELECT student_id AS studentId, groups FROM enrolment ORDER BY id',
  ).all();
  const groups = new Map<Id, Set<string>>();
  for (const { studentId, groups: json } of rows) {
    const own = groups.get(studentId) ?? new Set<string>();
    for (const group of listOf(json)) own.add(group);
    groups.set(studentId, own);
  }
  return groups;
}

/** Each student's sections: what they sit in or have sat in, by course. One without any work only lists its students. */
export function coursesOfSections(
  school: SchoolFile,
): { studentId: Id; courseId: Id; course: string; termStart: string | null }[] {
  return query<{ studentId: Id; courseId: Id; course: string; termStart: string | null }>(
    school,
    `SELECT student_id AS studentId, course.id AS courseId, course.name AS course, term.starts_on AS termStart
    FROM enrolment JOIN section ON section.id = enrolment.section_id
      JOIN course ON course.id = section.course_id LEFT JOIN term ON term.id = section.term_id
    WHERE EXISTS (SELECT 1 FROM line_item WHERE line_item.section_id = section.id)
    ORDER BY student_id, term.starts_on, enrolment.id`,
  ).all();
}
