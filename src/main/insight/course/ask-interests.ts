/**
 * Where a history says little: which question about interests narrows the choice most (Lindley 1956, On a measure of the
 * information provided by an experiment, eq. 2), and what the answers say. Each student who was here is one hypothesis;
 * liking a topic is likelier for those who took a course of it.
 */
import type { InterestQuestion } from '../../../shared/contract/courses.ts';
import type { SchoolCourses } from './school-courses.ts';
import { historiesOf } from './school-courses.ts';

export type Answered = { topic: string; liking: number };

/** How often a student who took a course of a topic likes it, and one who took none. */
const LIKES = 0.8;
const LIKES_ANYWAY = 0.25;
const MOST_CASES = 400;
const MOST_QUESTIONS = 5;
const SPREAD = 2;

type Topic = { name: string; courses: ReadonlySet<number> };
type Case = { weight: number; history: ReadonlySet<number> };

/** Subjects, and words of the contents that several courses share but not most. */
function topicsOf({ listed }: SchoolCourses): Topic[] {
  const topics = new Map<string, Set<number>>();
  for (const [number, course] of listed.entries()) {
    if (!course) continue;
    const words = (course.about ?? '').split(/[;,；，、。.]/).map((word) => word.trim());
    for (const name of [course.subject ?? '', ...words]) {
      if (name === '' || name.length > 40) continue;
      topics.set(name, (topics.get(name) ?? new Set()).add(number));
    }
  }
  const listedCount = listed.filter(Boolean).length;
  return [...topics]
    .filter(([, { size }]) => size >= 2 && size <= 0.6 * listedCount)
    .map(([name, courses]) => ({ name, courses }));
}

/** How the answers move each course, as a difference of log-odds; nothing without answers. */
export function interestShift(
  courses: SchoolCourses,
  answers: readonly Answered[],
): (course: number) => number {
  if (answers.every(({ liking }) => liking === 0)) return () => 0;
  const topics = topicsOf(courses);
  const cases = casesOf(courses);
  const before = predict(cases, courses.titles.length);
  const after = predict(weighCases(cases, topics, answers), courses.titles.length);
  return (course) => {
    const shift = Math.log(after[course] / before[course]);
    return Math.max(-SPREAD, Math.min(SPREAD, shift));
  };
}

/** Not yet answered, most telling first. */
export function nextQuestions(
  courses: SchoolCourses,
  answers: readonly Answered[],
): InterestQuestion[] {
  const topics = topicsOf(courses);
  const asked = new Set(answers.map(({ topic }) => topic));
  const cases = weighCases(casesOf(courses), topics, answers);
  const now = entropy(predict(cases, courses.titles.length));
  return topics
    .filter(({ name }) => !asked.has(name))
    .map((topic) => ({
      topic: topic.name,
      bits: Math.max(0, now - expectedEntropy(cases, topic, courses)),
    }))
    .toSorted((a, b) => b.bits - a.bits || a.topic.localeCompare(b.topic))
    .slice(0, Math.max(0, MOST_QUESTIONS - answers.length));
}

function expectedEntropy(cases: readonly Case[], topic: Topic, courses: SchoolCourses): number {
  return [1, -1].reduce((sum, liking) => {
    const weighed = weighCases(cases, [topic], [{ topic: topic.name, liking }]);
    const chance = totalOf(weighed) / Math.max(1e-12, totalOf(cases));
    return sum + chance * entropy(predict(weighed, courses.titles.length));
  }, 0);
}

/** Students who were here, and each listed course once, so that a school without histories can ask too. */
function casesOf(courses: SchoolCourses): Case[] {
  const { taken } = historiesOf(courses);
  const step = Math.max(1, Math.ceil(taken.length / MOST_CASES));
  const students = taken
    .filter((_, i) => i % step === 0)
    .map((history) => ({ weight: 1, history: new Set(history) }));
  const alone = courses.listed.flatMap((course, number) =>
    course ? [{ weight: 0.2, history: new Set([number]) }] : [],
  );
  return [...students, ...alone];
}

function weighCases(
  cases: readonly Case[],
  topics: readonly Topic[],
  answers: readonly Answered[],
): Case[] {
  return cases.map(({ weight, history }) => {
    const likely = answers.reduce((product, { topic: name, liking }) => {
      const topic = topics.find((one) => one.name === name);
      if (!topic || liking === 0) return product;
      const took = [...topic.courses].some((course) => history.has(course));
      const yes = took ? LIKES : LIKES_ANYWAY;
      return product * (liking > 0 ? yes : 1 - yes);
    }, 1);
    return { weight: weight * likely, history };
  });
}

const totalOf = (cases: readonly Case[]): number =>
  cases.reduce((sum, { weight }) => sum + weight, 0);

/** [M] how likely each course is among what such students take; none is impossible. */
function predict(cases: readonly Case[], courses: number): Float64Array {
  const p = new Float64Array(courses).fill(1e-3);
  for (const { weight, history } of cases) for (const course of history) p[course] += weight;
  const total = p.reduce((sum, v) => sum + v, 0);
  return p.map((v) => v / total);
}

const entropy = (p: Float64Array): number => p.reduce((sum, v) => sum - v * Math.log2(v), 0);
