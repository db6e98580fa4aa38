/** Course choices as numbers: what every recommender learns from, and what it answers about. */

/** Courses 0 … M − 1 that one student took; oldest first where the order is known. */
export type History = readonly number[];

/** Many students' histories over a catalogue of M courses. */
export type Histories = {
  courses: number;
  taken: readonly History[];
  /** Whether a history's order says which course came first. */
  isOrdered: boolean;
};

/** A student whose further courses are known, to judge on: what is shown, what was taken besides, what is no candidate. */
export type Trial = {
  known: History;
  held: readonly number[];
  /** Courses that are neither asked nor answered: taken too, and not shown. */
  besides: readonly number[];
};

/** How many students took each course. */
export function countCourses({ courses, taken }: Histories): Float64Array {
  const counts = new Float64Array(courses);
  for (const history of taken) for (const course of history) counts[course]++;
  return counts;
}

/** [M, M] how often two courses were taken by one student, each student weighing `weightOf`; the diagonal counts one. */
export function countPairs(
  { courses, taken }: Histories,
  weightOf: (history: History) => number = () => 1,
): Float32Array {
  const pairs = new Float32Array(courses * courses);
  for (const history of taken) {
    const weight = weightOf(history);
    for (const a of history) for (const b of history) pairs[a * courses + b] += weight;
  }
  return pairs;
}

/** Courses from the highest score down; what is shown or besides is left out, ties go to the lower number. */
export function rankCourses(
  scores: ArrayLike<number>,
  { known, besides = [] }: { known: History; besides?: readonly number[] },
): number[] {
  const out = new Set([...known, ...besides]);
  const open = Array.from({ length: scores.length }, (_, course) => course).filter(
    (course) => !out.has(course),
  );
  return open.sort((a, b) => scores[b] - scores[a] || a - b);
}
