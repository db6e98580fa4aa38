/**
 * External memory of whole histories: the students nearest to this one say what they took besides (Herlocker, Konstan,
 * Borchers and Riedl 1999, An algorithmic framework, section 5). Each case has an owner, so that one who leaves can be
 * forgotten; it is kept sparse, since a history holds few of many courses.
 */
import type { Histories, History } from './histories.ts';

/** A case a student. `holders[course]` are the places of the cases that hold it. */
export type CaseMemory = {
  kind: 'case-memory';
  courses: number;
  cases: { owner: number; history: History }[];
  holders: number[][];
};

/** How near a case is, 0–1: the cosine of two sets of courses. */
export type NearCase = { owner: number; history: History; similarity: number };

/** So many speak: fewer are chance, more are everybody. */
const NEAREST = 300;

/** @param owners who each history belongs to; its place in the list unless told */
export function rememberCases(
  { courses, taken }: Histories,
  owners: readonly number[] = taken.map((_, place) => place),
): CaseMemory {
  return indexCases(
    courses,
    taken.map((history, place) => ({ owner: owners[place], history })),
  );
}

/** The memory without anything of one owner. */
export const forgetCases = ({ courses, cases }: CaseMemory, owner: number): CaseMemory =>
  indexCases(
    courses,
    cases.filter((one) => one.owner !== owner),
  );

function indexCases(courses: number, cases: CaseMemory['cases']): CaseMemory {
  const holders = Array.from({ length: courses }, (): number[] => []);
  for (const [place, { history }] of cases.entries())
    for (const course of history) holders[course].push(place);
  return { kind: 'case-memory', courses, cases, holders };
}

/** The cases that share most with what is known, nearest first; those that share nothing are none. */
export function nearestCases(
  { cases, holders }: CaseMemory,
  known: History,
  most = NEAREST,
): NearCase[] {
  const shared = new Map<number, number>();
  for (const course of known)
    for (const place of holders[course]) shared.set(place, (shared.get(place) ?? 0) + 1);
  const near = Array.from(shared, ([place, count]) => {
    const { owner, history } = cases[place];
    const similarity = count / Math.sqrt(history.length * known.length);
    return { owner, history, similarity, place };
  });
  near.sort((a, b) => b.similarity - a.similarity || a.place - b.place);
  return near.slice(0, most);
}

/** score(j) = the share, by similarity squared, of near cases that hold j. */
export function scoreCaseMemory(memory: CaseMemory, known: History): Float64Array {
  const scores = new Float64Array(memory.courses);
  let total = 0;
  for (const { history, similarity } of nearestCases(memory, known)) {
    const weight = similarity * similarity;
    total += weight;
    for (const course of history) scores[course] += weight;
  }
  return total > 0 ? scores.map((score) => score / total) : scores;
}
