/**
 * The grade that a student is likely to get in a course: the engine's mixed model over students, with what is known of
 * the course and of the student's standing in its subject and in what it builds on as covariates.
 *
 *   grade = β'[1, course, subject, needs] + student + noise
 */
import type { Readiness } from '../../../shared/contract/courses.ts';
import type { Examples, MixedModel, MixedModelOptions } from '../../learn/mixed-model.ts';
import { predictMixed } from '../../learn/mixed-model.ts';
import type { FitMixed } from '../outcome/learner-port.ts';
import type { SchoolCourses, StudentRecord, Taken } from './school-courses.ts';

export type ReadinessModel = {
  model: MixedModel;
  grades: CourseGrades;
  /** Half-width of an 80 % range in spreads of the model. */
  width: number;
  /** Of held-out grades in ranges whose width others gave; null without enough of them. */
  kept: number | null;
  keptOf: number;
};

type CourseGrades = { mean: number; sums: Float64Array; counts: Float64Array; spread: number };

/** Pseudo-grades that hold a course few have taken near the mean of all. */
const SHRINK = 5;
/** Normal 80 %, and wider where nothing was checked. */
const UNPROVEN_WIDTH = 1.2816 * 1.2;
const LEAST_CHECKED = 40;
const LEAST_GRADES = 30;

/** Null where there are too few grades to learn from. */
export async function fitReadiness(
  courses: SchoolCourses,
  fitMixed: FitMixed,
): Promise<ReadinessModel | null> {
  const graded = [...courses.records.values()].filter(({ taken }) => taken.some(hasGrade));
  const grades = gradesOf(graded, courses.titles.length);
  if (grades.counts.reduce((sum, n) => sum + n, 0) < LEAST_GRADES || graded.length < 8) return null;
  const examples = (records: readonly StudentRecord[]) =>
    records.map((record) => examplesOf(record, { courses, grades }));
  const isChecked = (_: unknown, i: number) => i % 4 === 0;
  const checked = graded
    .filter(isChecked)
    .filter(({ taken }) => taken.filter(hasGrade).length >= 2);
  const half = await fitMixed(examples(graded.filter((one, i) => !isChecked(one, i))), RIDGE);
  const surprises = checked.map((record) => surpriseOf(record, half, { courses, grades }));
  const model = await fitMixed(examples(graded), RIDGE);
  return { model, grades, ...calibrate(surprises) };
}

const RIDGE: MixedModelOptions = { ridge: 1 };
const hasGrade = ({ grade }: Taken): boolean => grade !== null;

/** @param course its number */
export function readinessFor(
  fitted: ReadinessModel,
  record: StudentRecord,
  { courses, course }: { courses: SchoolCourses; course: number },
): Readiness {
  const { model, grades, width, kept } = fitted;
  const support = examplesOf(record, { courses, grades });
  const x = describe(record.taken, course, { courses, grades });
  const { mean, variance } = predictMixed(model, support, [x]);
  const n = grades.counts[course];
  const open = (grades.spread ** 2 * SHRINK) / (n + SHRINK);
  const reach = width * Math.sqrt((variance[0] ?? 0) + open);
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const middle = within(mean[0] ?? grades.mean);
  return {
    middle,
    interval80: [within(middle - reach), within(middle + reach)],
    n,
    proven: kept !== null && n >= SHRINK,
  };
}

type Ground = { courses: SchoolCourses; grades: CourseGrades };

/** Each grade described by what was known before it. */
function examplesOf({ taken }: StudentRecord, ground: Ground): Examples {
  const rows = taken.flatMap((one, place) =>
    one.grade === null
      ? []
      : [
          {
            x: describe(taken.slice(0, place), one.course, { ...ground, own: one.grade }),
            y: one.grade,
          },
        ],
  );
  return { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) };
}

function describe(
  before: readonly Taken[],
  course: number,
  { courses, grades, own }: Ground & { own?: number },
): number[] {
  const subject = courses.listed[course]?.subject ?? null;
  const needs = new Set(
    (courses.listed[course]?.needs ?? []).flat().map((id) => courses.numberOfId.get(id)),
  );
  const standing = (some: (one: Taken) => boolean): number => {
    const rest = before.flatMap((one) =>
      one.grade !== null && some(one) ? [one.grade - courseMean(grades, one.course)] : [],
    );
    return rest.reduce((sum, v) => sum + v, 0) / (rest.length + 1);
  };
  return [
    courseMean(grades, course, own),
    standing((one) => subject !== null && courses.listed[one.course]?.subject === subject),
    standing((one) => needs.has(one.course)),
  ];
}

/** Shrunken to the mean of all; a student's own grade says nothing about it. */
function courseMean({ mean, sums, counts }: CourseGrades, course: number, own?: number): number {
  const [sum, n] =
    own === undefined ? [sums[course], counts[course]] : [sums[course] - own, counts[course] - 1];
  return (sum + SHRINK * mean) / (n + SHRINK);
}

function gradesOf(records: readonly StudentRecord[], courses: number): CourseGrades {
  const sums = new Float64Array(courses);
  const counts = new Float64Array(courses);
  for (const { taken } of records)
    for (const { course, grade } of taken) {
      if (grade === null) continue;
      sums[course] += grade;
      counts[course]++;
    }
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = sums.reduce((sum, v) => sum + v, 0) / Math.max(1, n);
  const means = Array.from(counts, (count, i) => (count >= SHRINK ? sums[i] / count : null));
  const known = means.filter((value) => value !== null);
  const variance =
    known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length - 1);
  return { mean, sums, counts, spread: Math.sqrt(variance) };
}

/** The last grade of a student who was not learned from, in spreads off the middle. */
function surpriseOf(record: StudentRecord, model: MixedModel, ground: Ground): number {
  const last = record.taken.findLastIndex(hasGrade);
  const { course, grade } = record.taken[last];
  const before = record.taken.slice(0, last);
  const support = examplesOf({ ...record, taken: before }, ground);
  const x = describe(before, course, { ...ground, own: grade ?? 0 });
  const { mean, variance } = predictMixed(model, support, [x]);
  return Math.abs((grade ?? 0) - (mean[0] ?? 0)) / Math.sqrt(Math.max(variance[0] ?? 0, 1e-9));
}

/** Split conformal (Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018, algorithm 2), students being the units. */
function calibrate(
  surprises: readonly number[],
): Pick<ReadinessModel, 'width' | 'kept' | 'keptOf'> {
  if (surprises.length < LEAST_CHECKED) return { width: UNPROVEN_WIDTH, kept: null, keptOf: 0 };
  const hits = [0, 1].flatMap((half) => {
    const width = widthOf(surprises.filter((_, i) => i % 2 !== half));
    return surprises.filter((_, i) => i % 2 === half).map((surprise) => surprise <= width);
  });
  const kept = hits.filter(Boolean).length / hits.length;
  return { width: widthOf(surprises), kept, keptOf: hits.length };
}

function widthOf(surprises: readonly number[]): number {
  const sorted = surprises.toSorted((a, b) => a - b);
  const rank = Math.ceil(0.8 * (sorted.length + 1));
  return sorted[Math.min(sorted.length, rank) - 1] ?? UNPROVEN_WIDTH;
}
