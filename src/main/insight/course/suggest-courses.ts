/** Three to five courses for a student, with grounds: within every rule, by what others like them took, one to explore. */
import type { CourseSuggestion, StudentCourses } from '../../../shared/contract/courses.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Id } from '../../../shared/nouns.ts';
import { scoreWithChooser } from '../../learn/recommend/learn-chooser.ts';
import { courseInterests } from '../../store/catalogue.ts';
import { interestShift, nextQuestions } from './ask-interests.ts';
import { openCourseRoom, rulesFor } from './course-room.ts';
import type { CourseContext, CourseRoom } from './course-room.ts';
import { findBridges } from './find-bridges.ts';
import { findReasons, nearCasesOf } from './find-reasons.ts';
import { openCourses, requiredFor } from './hard-rules.ts';
import type { Open } from './hard-rules.ts';
import { PASS, historyOf } from './school-courses.ts';
import type { StudentRecord } from './school-courses.ts';
import { readinessFor } from './predict-readiness.ts';

export type Question = { studentId: Id; term?: string | undefined; top?: number | undefined };

const USUAL_TOP = 5;
/** A student with fewer courses is asked about interests. */
const FEW_COURSES = 4;

/** @throws Failure not-found, and the learner's own */
export async function suggestCourses(
  context: CourseContext,
  { studentId, term: asked, top = USUAL_TOP }: Question,
): Promise<StudentCourses> {
  const room = await openCourseRoom(context);
  const { courses, chooser, readiness } = room;
  const record = courses.records.get(studentId);
  if (!record) throw new Failure('not-found', { what: 'student', id: studentId });
  const term = asked ?? courses.catalogue.terms[0] ?? null;
  const answers = courseInterests(context.school, studentId);
  const worth = await worthOf(context, room, { record, answers });
  const about = {
    student: { id: record.id, name: record.name },
    term,
    taken: record.taken.map(({ title, term: when, grade }) => ({ title, term: when, grade })),
    questions: record.taken.length < FEW_COURSES ? nextQuestions(courses, answers) : [],
    answers: answers.map(({ topic, liking }) => ({ topic, liking })),
    ground: {
      students: courses.catalogue.histories.students,
      methods: methodsOf(room, record),
      ...chooser.judged,
      kept: readiness?.kept ?? null,
      keptOf: readiness?.keptOf ?? 0,
    },
  };
  if (term === null)
    return { ...about, suggestions: [], subjects: 0, required: [], bridges: [], closed: [] };
  const { rules, chooser: choosing } = rulesFor(context.school, { courses, record, term });
  const required = requiredFor(rules, choosing);
  const { open, closed } = openCourses(rules, choosing);
  const isRequired = ({ course }: Open) => required.some(({ id }) => id === course.id);
  const electives = open.filter((one) => !isRequired(one));
  const numberOf = (id: Id) => courses.numberOfId.get(id) ?? -1;
  const scored = shareOut(
    electives.map((one) => ({ ...one, worth: worth(numberOf(one.course.id)) })),
  );
  const cases = nearCasesOf(room, record);
  const made = scored.map((one): CourseSuggestion => {
    const course = numberOf(one.course.id);
    const ready = readiness && readinessFor(readiness, record, { courses, course });
    const explore = isOffTrack(one.course.subject, room, record);
    const { id, code, title, subject, level, credits } = one.course;
    return {
      courseId: id,
      code,
      title,
      subject,
      level,
      credits,
      offering: one.offering,
      score: one.score,
      readiness: ready,
      reasons: findReasons(room, record, {
        course,
        cases,
        answers,
        explore,
      }),
      explore,
      chosen: choosing.chosen.some(({ courseId }) => courseId === id),
    };
  });
  const suggestions = withOneToExplore(spreadSubjects(made, top), top);
  return {
    ...about,
    suggestions,
    subjects: new Set(suggestions.flatMap(({ subject }) => subject ?? [])).size,
    required: required.map((course) => ({
      courseId: course.id,
      title: course.title,
      offering: open.find((one) => one.course.id === course.id)?.offering ?? null,
    })),
    bridges: findBridges(room, record, { closed, worth, term }),
    closed: countWhy(closed.map(({ why }) => why)),
  };
}

type Answers = { record: StudentRecord; answers: readonly { topic: string; liking: number }[] };

/** Log-odds of a course for this student: what others like them took, moved by what they say they like. */
async function worthOf(
  { learner }: CourseContext,
  { courses, chooser }: CourseRoom,
  { record, answers }: Answers,
): Promise<(course: number) => number> {
  const [scores] = await scoreWithChooser(chooser, learner, [
    { known: historyOf(record), besides: [] },
  ]);
  const shift = interestShift(courses, answers);
  const least = Math.min(0, ...(scores?.values() ?? []));
  return (course) => (scores?.get(course) ?? least) + shift(course);
}

/** As shares of one choice among what is open (the conditional logit's own chances), best first. */
function shareOut<T extends { worth: number }>(all: readonly T[]): (T & { score: number })[] {
  const most = Math.max(...all.map(({ worth }) => worth));
  const odds = all.map(({ worth }) => Math.exp(worth - most));
  const total = odds.reduce((sum, v) => sum + v, 0);
  return all
    .map((one, i) => ({ ...one, score: odds[i] / total }))
    .toSorted((a, b) => b.score - a.score);
}

/** A subject of which the student took nothing, or hardly anything of much; unknown while most courses taken have none. */
function isOffTrack(subject: string | null, { courses }: CourseRoom, { taken }: StudentRecord) {
  const subjects = taken.flatMap(({ course }) => courses.listed[course]?.subject ?? []);
  if (subject === null || subjects.length <= taken.length / 2) return false;
  return subjects.filter((one) => one === subject).length <= Math.floor(taken.length / 8);
}

/** Best first, but at most half of the first few of one subject as long as others are open: not always the same. */
function spreadSubjects<T extends Pick<CourseSuggestion, 'subject'>>(
  made: readonly T[],
  top: number,
): T[] {
  const most = Math.ceil(top / 2);
  const first: T[] = [];
  for (const one of made) {
    const alike = first.filter(({ subject }) => subject !== null && subject === one.subject).length;
    if (first.length < top && alike < most) first.push(one);
  }
  return [...first, ...made.filter((one) => !first.includes(one))];
}

/** The best by score; where none of them leads off the beaten track, the best that does takes the last place. */
function withOneToExplore(made: readonly CourseSuggestion[], top: number): CourseSuggestion[] {
  const first = made.slice(0, top);
  if (first.some(({ explore }) => explore)) return first;
  const within = ({ readiness }: CourseSuggestion) => !readiness || readiness.middle >= PASS;
  const other =
    made.find((one) => one.explore && within(one)) ??
    first.toSorted((a, b) => a.score - b.score)[0];
  if (!other) return first;
  const others = first.filter(({ courseId }) => courseId !== other.courseId);
  return [...others.slice(0, top - 1), { ...other, explore: true }];
}

function methodsOf({ chooser }: CourseRoom, { taken }: StudentRecord) {
  const weights = taken.length <= 2 ? chooser.weights.few : chooser.weights.more;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return chooser.members
    .map(({ method }, m) => ({ method, share: weights[m] / total }))
    .filter(({ share }) => share > 0.005)
    .toSorted((a, b) => b.share - a.share);
}

function countWhy(all: readonly StudentCourses['closed'][number]['why'][]) {
  return [...Map.groupBy(all, (why) => why)].map(([why, own]) => ({ why, count: own.length }));
}
