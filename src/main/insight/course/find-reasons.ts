/** Why a course is suggested, in facts that the teacher can look up; never about fewer than five other students. */
import type { CourseReason } from '../../../shared/contract/courses.ts';
import type { History } from '../../learn/recommend/histories.ts';
import { nearestCases, rememberCases } from '../../learn/recommend/case-memory.ts';
import type { CourseRoom } from './course-room.ts';
import type { StudentRecord } from './school-courses.ts';
import { historiesOf, historyOf } from './school-courses.ts';

/** Fewer would point at somebody. */
const LEAST_CASES = 5;
const NEAREST = 40;
const STRONG = 0.75;
const WEAK = 0.62;
const MOST_REASONS = 4;

/** Histories of the students who share most with this one; none of them named. */
export function nearCasesOf({ courses }: CourseRoom, record: StudentRecord): History[] {
  const { owners, ...histories } = historiesOf(courses);
  const memory = rememberCases(histories, owners);
  return nearestCases(memory, historyOf(record), NEAREST + 1)
    .filter(({ owner }) => owner !== record.id)
    .map(({ history }) => history)
    .slice(0, NEAREST);
}

type About = {
  course: number;
  cases: readonly History[];
  answers: readonly { topic: string; liking: number }[];
  explore: boolean;
};

export function findReasons(
  { courses }: CourseRoom,
  record: StudentRecord,
  { course, cases, answers, explore }: About,
): CourseReason[] {
  const listed = courses.listed[course];
  const graded = record.taken.filter(({ grade }) => grade !== null);
  const needs = new Set((listed?.needs ?? []).flat().map((id) => courses.numberOfId.get(id)));
  const before = graded.filter((one) => needs.has(one.course));
  const reasons: CourseReason[] = before.flatMap(({ title, grade }) => {
    if (grade === null || (grade < STRONG && grade >= WEAK)) return [];
    return [
      { kind: grade >= STRONG ? 'strong-need' : 'weaker-need', about: title, value: grade, n: 1 },
    ];
  });
  const subject = listed?.subject ?? null;
  const inSubject = graded.filter((one) => courses.listed[one.course]?.subject === subject);
  const mean = inSubject.reduce((sum, { grade }) => sum + (grade ?? 0), 0) / inSubject.length;
  if (subject !== null && inSubject.length >= 2 && mean >= STRONG)
    reasons.push({ kind: 'strong-in', about: subject, value: mean, n: inSubject.length });
  const liked = answers.find(
    ({ topic, liking }) =>
      liking > 0 && (topic === subject || (listed?.about ?? '').includes(topic)),
  );
  if (liked) reasons.push({ kind: 'interest', about: liked.topic, value: null, n: null });
  const took = cases.filter((history) => history.includes(course)).length;
  if (took >= LEAST_CASES)
    reasons.push({
      kind: 'similar-students',
      about: courses.titles[course],
      value: took / cases.length,
      n: cases.length,
    });
  if (explore && subject !== null)
    reasons.push({ kind: 'new-subject', about: subject, value: null, n: null });
  if (reasons.length === 0) reasons.push(...popularity(courses, course));
  return reasons.slice(0, MOST_REASONS);
}

/** How many took it at all, where enough did. */
function popularity(courses: CourseRoom['courses'], course: number): CourseReason[] {
  const all = [...courses.records.values()].filter(({ taken }) => taken.length > 0);
  const took = all.filter(({ taken }) => taken.some((one) => one.course === course)).length;
  if (took < LEAST_CASES) return [];
  const value = took / all.length;
  return [{ kind: 'popular', about: courses.titles[course], value, n: all.length }];
}
