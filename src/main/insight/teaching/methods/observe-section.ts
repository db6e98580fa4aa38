/**
 * Outcomes under logged methods: every score of a student as an outcome, described by what was known before it, beside
 * what the lessons since the assessment before it were taught with.
 */
import type { SectionGradebook } from '../../../../shared/nouns.ts';
import { methodOfText } from '../../../../shared/words/teaching-method-names.ts';
import { FEATURES } from '../../../tasks/features.ts';
import type { FeatureName } from '../../../tasks/features.ts';
import { examplesOf } from '../../../tasks/make-tasks.ts';
import type { OutcomeExample } from '../../../tasks/outcome-task.ts';
import { isMarked, readColumns } from '../../../tasks/read-columns.ts';
import type { Column } from '../../../tasks/read-columns.ts';
import { momentsOf } from '../../../tasks/statistics.ts';
import { summariseHistory } from '../../../tasks/summarise-history.ts';

/** One entry of the log with the students that it reached; null where nobody knows who was in that group. */
export type Lesson = {
  usedOn: string;
  method: string;
  minutes: number | null;
  students: 'all' | ReadonlySet<number> | null;
};

/** Method → share of the logged time, adding up to 1. */
export type Exposure = ReadonlyMap<string, number>;

/** Taught mainly this way. */
export const isMainly = (exposure: Exposure, method: string): boolean =>
  (exposure.get(method) ?? 0) >= 0.5;

export type Outcome = {
  sectionId: number;
  studentId: number;
  course: string;
  /** The assessment, wherever the course gives it; and the class on that day. */
  block: string;
  period: string;
  dueOn: string;
  /**
   * Standard deviations of this assessment's scores, from the section's level before the first of these outcomes. From
   * the level before each, the luck and the methods of earlier ones would count again, the other way round.
   */
  y: number;
  /** How many points of 100 one such standard deviation is. */
  points: number;
  /** Where the student stood before, standard deviations within the section. */
  standing: number;
  /** The last score before, likewise: what regression to the mean pulls back. */
  last: number;
  x: number[];
  exposure: Exposure;
  /** What came after this outcome: it cannot have caused it. */
  later: Exposure | null;
};

/** What earlier work says of a student; what it says of the section is left to the periods. */
const KNOWN_BEFORE: readonly FeatureName[] = [
  'meanZ',
  'meanDeviation',
  'recencyRise',
  'trendZ',
  'categoryRise',
  'missingShare',
  'missedLast',
  'knownCount',
];
const KNOWN_AT = KNOWN_BEFORE.map((name) => FEATURES.findIndex(([feature]) => feature === name));
const STANDING_AT = FEATURES.findIndex(([name]) => name === 'meanZ');
const RISE_AT = FEATURES.findIndex(([name]) => name === 'recencyRise');

/** Lessons count for the next assessment: at least a week of them, at most four. */
const FEWEST_DAYS = 7;
const MOST_DAYS = 28;
/** A section's earlier spread counts like so many scores when the assessment's own is judged. */
const EARLIER_SPREAD_WEIGHT = 10;
const SMALLEST_SPREAD = 0.04;
const FEWEST_SCORES = 4;

/** One assessment's place in the section's calendar: the lessons from `from` to before `until` lead to it. */
type Window = { from: string; until: string };

export function observeSection(gradebook: SectionGradebook, lessons: readonly Lesson[]): Outcome[] {
  const columns = readColumns(gradebook).filter(isMarked);
  const { trusted } = summariseHistory(columns);
  const windows = windowsOf(columns.map((column) => dueOf(gradebook, column)));
  const taughtBefore = columns.flatMap((_, at) => {
    const window = windows[at];
    const taught = trusted[at] && window ? taughtIn(lessons, window) : [];
    return window && taught.length > 0 ? [{ at, window, taught }] : [];
  });
  const levels = taughtBefore.map(({ at }) => summariseHistory(columns.slice(0, at)).level);
  const start = levels.find((level) => level !== null) ?? 0;
  return taughtBefore.flatMap(({ at, window, taught }) => {
    const next = nextWindow(windows, window.until);
    const after = next ? taughtIn(lessons, next) : [];
    return outcomesOf(gradebook, { columns, at, window, taught, after, start });
  });
}

const dueOf = ({ lineItems }: SectionGradebook, { lineItem }: Column): string | null =>
  lineItem === null ? null : (lineItems[lineItem]?.dueOn ?? null);

/** An assessment without a day has no window: nobody knows which lessons came before it. */
function windowsOf(days: readonly (string | null)[]): (Window | null)[] {
  return days.map((until) => {
    if (until === null) return null;
    const before = days.filter((day) => day !== null && day < until).toSorted();
    const last = before.at(-1) ?? shifted(until, -MOST_DAYS);
    const from = [last, shifted(until, -MOST_DAYS)].toSorted().at(-1) ?? last;
    return { from: [from, shifted(until, -FEWEST_DAYS)].toSorted()[0] ?? from, until };
  });
}

const DAY_MS = 86_400_000;
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const taughtIn = (lessons: readonly Lesson[], { from, until }: Window): Lesson[] =>
  lessons.filter(({ usedOn }) => from <= usedOn && usedOn < until);

/** The window right after a day: lessons in it cannot have moved what was written until then. */
function nextWindow(windows: readonly (Window | null)[], day: string): Window | null {
  const later = windows.filter((window) => window !== null && window.until > day);
  const next = later.toSorted((a, b) => ((a?.until ?? '') < (b?.until ?? '') ? -1 : 1))[0];
  return next ? { from: day, until: next.until } : null;
}

type Moment = {
  columns: readonly Column[];
  at: number;
  window: Window;
  taught: readonly Lesson[];
  after: readonly Lesson[];
  start: number;
};

function outcomesOf(
  gradebook: SectionGradebook,
  { columns, at, window, taught, after, start }: Moment,
): Outcome[] {
  const { section, lineItems, students } = gradebook;
  const past = columns.slice(0, at);
  const examples = examplesOf(past, columns[at]!, 1).filter(isUsable);
  if (examples.length < FEWEST_SCORES) return [];
  const spread = spreadOf(examples, summariseHistory(past).spread);
  const lineItem = lineItems[examples[0]?.lineItem ?? -1];
  const title = lineItem?.title ?? '';
  return examples.flatMap((example) => {
    const studentId = students[example.student]?.id ?? 0;
    const exposure = exposureOf(taught, studentId);
    if (exposure === null) return [];
    const standing = known(example.x[STANDING_AT]);
    return {
      sectionId: section.id,
      studentId,
      course: section.course,
      block: `${section.course}\n${title}`,
      period: `${section.id}\n${lineItem?.id}`,
      dueOn: window.until,
      y: ((example.y ?? 0) - start) / spread,
      points: 100 * spread,
      standing,
      last: standing + known(example.x[RISE_AT]) / spread,
      x: KNOWN_AT.map((feature) => example.x[feature] ?? Number.NaN),
      exposure,
      later: exposureOf(after, studentId),
    };
  });
}

const known = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : value;

const isUsable = ({ y, anchor, knownCount }: OutcomeExample): boolean =>
  y !== null && anchor !== null && knownCount > 0;

/** The assessment's own spread, steadied by that of earlier ones. */
function spreadOf(examples: readonly OutcomeExample[], earlier: number | null): number {
  const { n, squares } = momentsOf(examples.map(({ y }) => y ?? Number.NaN));
  const before = earlier ?? Math.sqrt(squares / Math.max(1, n - 1));
  const variance =
    (squares + EARLIER_SPREAD_WEIGHT * before ** 2) / (Math.max(0, n - 1) + EARLIER_SPREAD_WEIGHT);
  return Math.max(SMALLEST_SPREAD, Math.sqrt(variance));
}

/** Null where no lesson is known to have reached the student, or one may have. */
function exposureOf(lessons: readonly Lesson[], studentId: number): Exposure | null {
  const reached = lessons.filter(
    ({ students }) => students === 'all' || students?.has(studentId) === true,
  );
  if (reached.length === 0 || lessons.some(({ students }) => students === null)) return null;
  const told = reached.flatMap(({ minutes }) => (minutes ? [minutes] : []));
  const usual = told.length > 0 ? told.reduce((sum, v) => sum + v, 0) / told.length : 1;
  const minutesOf = new Map<string, number>();
  for (const { method, minutes } of reached) {
    const name = methodOfText(method);
    minutesOf.set(name, (minutesOf.get(name) ?? 0) + (minutes || usual));
  }
  const total = [...minutesOf.values()].reduce((sum, v) => sum + v, 0);
  return new Map([...minutesOf].toSorted().map(([name, minutes]) => [name, minutes / total]));
}
