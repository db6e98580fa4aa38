/**
 * Two terms at once: what fits best, what is broadest, and what leads to a course that is still closed. Each term is
 * filled course by course within the rules, the second as if the first had been passed.
 */
import type { Pathway, PathwayCourse, Pathways } from '../../../shared/contract/courses.ts';
import { meetsNeeds } from '../../../shared/course-needs.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Id } from '../../../shared/nouns.ts';
import { scoreWithChooser } from '../../learn/recommend/learn-chooser.ts';
import { courseInterests } from '../../store/catalogue.ts';
import { interestShift } from './ask-interests.ts';
import type { CourseContext, CourseRoom } from './course-room.ts';
import { openCourseRoom, rulesFor } from './course-room.ts';
import { wayTo } from './find-bridges.ts';
import type { Chooser, Open, TermRules } from './hard-rules.ts';
import { openCourses, openOrWhy, requiredFor } from './hard-rules.ts';
import { readinessFor } from './predict-readiness.ts';
import type { StudentRecord } from './school-courses.ts';
import { historyOf } from './school-courses.ts';

export type PathwaysQuestion = { studentId: Id; term?: string | undefined; each: number };

/** Log-odds that a subject loses with each course of it that the pathway has already. */
const BROADER = 2;

/** A term as one student meets it, and what is preferred in it. */
type TermFill = {
  rules: TermRules;
  chooser: Chooser;
  each: number;
  /** Taken before anything else, as far as they are open. */
  first: ReadonlySet<Id>;
  worth: (open: Open, picked: readonly Open[]) => number;
};

/** @throws Failure not-found, and the learner's own */
export async function planPathways(
  context: CourseContext,
  { studentId, term, each }: PathwaysQuestion,
): Promise<Pathways> {
  const room = await openCourseRoom(context);
  const record = room.courses.records.get(studentId);
  if (!record) throw new Failure('not-found', { what: 'student', id: studentId });
  const { terms } = room.courses.catalogue;
  const from = Math.max(0, terms.indexOf(term ?? terms[0] ?? ''));
  const two = terms.slice(from, from + 2);
  const student = { id: record.id, name: record.name };
  if (two.length < 2) return { student, terms: two, pathways: [] };
  const ground = { context, room, record, terms: two, each };
  const worthNow = await worthAfter(ground, []);
  const [goal] = closedGoals(ground, worthNow);
  const fits = await planOne(ground, { kind: 'fits', goal: null, worthNow });
  const wider = await planOne(ground, { kind: 'wider', goal: null, worthNow });
  const towards = goal ? await planOne(ground, { kind: 'towards', goal, worthNow }) : null;
  const others = [wider, towards].filter((one) => one !== null);
  return { student, terms: two, pathways: distinct([fits, ...others]) };
}

type Ground = {
  context: CourseContext;
  room: CourseRoom;
  record: StudentRecord;
  terms: readonly string[];
  each: number;
};
type Worth = (courseId: Id) => number;
type Goal = { id: Id; title: string; way: ReadonlySet<Id> };
type Aim = { kind: Pathway['kind']; goal: Goal | null; worthNow: Worth };

async function planOne(ground: Ground, { kind, goal, worthNow }: Aim): Promise<Pathway | null> {
  const { context, room, record, terms, each } = ground;
  const [now = '', later = ''] = terms;
  const start = rulesFor(context.school, { courses: room.courses, record, term: now });
  const after = rulesFor(context.school, { courses: room.courses, record, term: later });
  const first = goal?.way ?? new Set<Id>();
  const prefer = (worth: Worth, before: readonly Open[]): TermFill['worth'] => {
    const subjectsBefore = before.map(({ course }) => course.subject);
    return ({ course }, picked) => {
      if (kind !== 'wider') return worth(course.id);
      const subjects = [...subjectsBefore, ...picked.map((one) => one.course.subject)];
      return worth(course.id) - BROADER * subjects.filter((one) => one === course.subject).length;
    };
  };
  const one = fillTerm({ ...start, each, first, worth: prefer(worthNow, []) });
  const passed = one.map(({ course }) => course.id);
  const chooser: Chooser = {
    ...after.chooser,
    taken: new Set([...after.chooser.taken, ...passed]),
    passed: new Set([...after.chooser.passed, ...passed]),
  };
  const worthLater = await worthAfter(ground, passed);
  const aims = goal ? new Set([goal.id, ...first]) : first;
  const two = fillTerm({ ...after, chooser, each, first: aims, worth: prefer(worthLater, one) });
  if (goal && !two.some(({ course }) => course.id === goal.id)) return null;
  return describe(ground, { kind, goal: goal?.title ?? null, picked: [one, two] });
}

/** Required courses, then what leads to the goal, then what is worth most; each pick within the rules as they are then. */
export function fillTerm({ rules, chooser, each, first, worth }: TermFill): Open[] {
  const picked: Open[] = [];
  const now = (): Chooser => ({
    ...chooser,
    chosen: [...chooser.chosen, ...picked.map(({ offering }) => offering)],
  });
  const has = (id: Id) => now().chosen.some(({ courseId }) => courseId === id);
  const required = requiredFor(rules, chooser);
  for (const course of required) {
    const found = has(course.id) ? 'taken' : openOrWhy(course, rules, now());
    if (typeof found !== 'string') picked.push(found);
  }
  for (const offering of chooser.chosen) {
    const course = rules.courses.find(({ id }) => id === offering.courseId);
    if (course) picked.unshift({ course, offering });
  }
  const isElective = ({ course }: Open) => !required.some(({ id }) => id === course.id);
  while (picked.filter(isElective).length < each) {
    const { open } = openCourses(rules, now());
    const free = open.filter(({ course }) => !has(course.id));
    const value = (one: Open) => (first.has(one.course.id) ? 1e6 : 0) + worth(one, picked);
    const [best] = free.toSorted((a, b) => value(b) - value(a));
    if (!best) break;
    picked.push(best);
  }
  return picked;
}

async function worthAfter({ context, room, record }: Ground, more: readonly Id[]): Promise<Worth> {
  const { courses, chooser } = room;
  const numberOf = (id: Id) => courses.numberOfId.get(id) ?? -1;
  const known = [...historyOf(record), ...more.map(numberOf)];
  const [scores] = await scoreWithChooser(chooser, context.learner, [{ known, besides: [] }]);
  const shift = interestShift(courses, courseInterests(context.school, record.id));
  const least = Math.min(0, ...(scores?.values() ?? []));
  return (id) => (scores?.get(numberOf(id)) ?? least) + shift(numberOf(id));
}

/** Courses of the second term that the first one can open, what fits best first. */
function closedGoals({ context, room, record, terms }: Ground, worth: Worth): Goal[] {
  const { courses } = room.courses.catalogue;
  const [now = '', later = ''] = terms;
  const { rules, chooser } = rulesFor(context.school, {
    courses: room.courses,
    record,
    term: now,
  });
  const byId = new Map(courses.map((course) => [course.id, course]));
  const required = requiredFor(rules, chooser);
  const isOffered = (id: Id, term: string) =>
    byId.get(id)?.offerings.some((offering) => offering.term === term) ?? false;
  return courses
    .filter((course) => !chooser.taken.has(course.id) && isOffered(course.id, later))
    .flatMap((course) => {
      const way = wayTo(course, { byId, passed: chooser.passed });
      if (!way || way.length === 0) return [];
      const isOpenNow = way.every(
        (step) => typeof openOrWhy(step, rules, chooser, required) !== 'string',
      );
      return isOpenNow
        ? [{ id: course.id, title: course.title, way: new Set(way.map(({ id }) => id)) }]
        : [];
    })
    .toSorted((a, b) => worth(b.id) - worth(a.id));
}

type Picked = Pick<Pathway, 'kind' | 'goal'> & { picked: readonly (readonly Open[])[] };

function describe(
  { context, room, record, terms }: Ground,
  { kind, goal, picked }: Picked,
): Pathway {
  const { courses, readiness } = room;
  const all = picked.flat();
  const { chooser } = rulesFor(context.school, { courses, record, term: terms[0] ?? '' });
  const after = new Set([...chooser.passed, ...all.map(({ course }) => course.id)]);
  const opened = courses.catalogue.courses.filter(
    ({ id, needs }) =>
      !after.has(id) &&
      !chooser.taken.has(id) &&
      !meetsNeeds(needs, chooser.passed) &&
      meetsNeeds(needs, after),
  );
  const required = new Set(
    terms.flatMap((term) => {
      const { rules } = rulesFor(context.school, { courses, record, term });
      return requiredFor(rules, chooser).map(({ id }) => id);
    }),
  );
  const toCourse = ({ course, offering }: Open): PathwayCourse => ({
    courseId: course.id,
    title: course.title,
    subject: course.subject,
    offering,
    isRequired: required.has(course.id),
    readiness:
      readiness &&
      readinessFor(readiness, record, { courses, course: courses.numberOfId.get(course.id) ?? -1 }),
  });
  return {
    kind,
    goal,
    terms: picked.map((own, at) => ({ term: terms[at] ?? '', courses: own.map(toCourse) })),
    subjects: new Set(all.flatMap(({ course }) => course.subject ?? [])).size,
    credits: all.reduce((sum, { course }) => sum + (course.credits ?? 0), 0),
    opens: opened.map(({ title }) => title),
  };
}

/** Of pathways with the same courses, the first. */
function distinct(all: readonly (Pathway | null)[]): Pathway[] {
  const keyOf = ({ terms }: Pathway) =>
    terms
      .map(({ courses }) =>
        courses
          .map(({ courseId }) => courseId)
          .toSorted((a, b) => a - b)
          .join(),
      )
      .join(';');
  const seen = new Set<string>();
  return all
    .filter((one) => one !== null)
    .filter((one) => {
      const key = keyOf(one);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
