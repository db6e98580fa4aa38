/**
 * A lesson's structure as a vector, each entry about 0–1: what the generative learner reads, writes and measures
 * distance in. `structureOf` is exact; its inverse, the nearest valid skeleton, is a search (nearest-skeleton.ts).
 */
import type { Level } from '../../../shared/item.ts';
import type { Axis, Grouping, LessonAxes, PhaseKind } from '../../../shared/lesson.ts';
import { AXES, PHASES } from '../../../shared/lesson.ts';
import { meanOf } from './mean.ts';
import type { PlannedPhase, Skeleton } from './skeleton.ts';
import { tasksOf } from './skeleton.ts';

export const STRUCTURE = [
  ...PHASES,
  'support',
  'challenge',
  'climb',
  'concrete',
  'everyday',
  'together',
  'spoken',
  'chosen',
  'lightLanguage',
  'pace',
  'recalled',
  'checks',
] as const;
export type StructureName = (typeof STRUCTURE)[number];
export type Structure = Readonly<Record<StructureName, number>>;

/** Tasks and checks of 45 minutes that count as 1. */
const TASKS_SCALE = 20;
const CHECKS_SCALE = 5;
const LESSON = 45;

const levelValue: Readonly<Record<Level, number>> = { support: 0, core: 0.5, stretch: 1 };
const TOGETHER: readonly Grouping[] = ['pairs', 'groups'];
/** Phases whose grouping is a choice. */
export const WORKING: readonly PhaseKind[] = ['recall', 'guided', 'discuss', 'independent'];

/** The first value of an axis is 1, its last 0. */
function axisValue<A extends Axis>(axis: A, value: LessonAxes[A]): number {
  const values: readonly string[] = AXES[axis];
  return 1 - values.indexOf(value) / (values.length - 1);
}

export function nearestOnAxis<A extends Axis>(axis: A, at: number): LessonAxes[A] {
  // the axis's own values, which TypeScript can't follow through the index
  const values = AXES[axis] as readonly string[] as readonly LessonAxes[A][];
  const place = Math.round((1 - clamp(at)) * (values.length - 1));
  const value = values[place];
  if (value === undefined) throw new RangeError(`nearestOnAxis: ${axis} has no value at ${at}`);
  return value;
}

export const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const shareOf = (phases: readonly PlannedPhase[], kind: PhaseKind, minutes: number): number =>
  phases.filter((phase) => phase.kind === kind).reduce((sum, phase) => sum + phase.minutes, 0) /
  minutes;

export function togetherOf(phases: readonly PlannedPhase[]): number {
  const working = phases.filter(({ kind }) => WORKING.includes(kind));
  const all = working.reduce((sum, { minutes }) => sum + minutes, 0);
  const shared = working.filter(({ grouping }) => TOGETHER.includes(grouping));
  return shared.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, all);
}

/** Slope of the levels from the first task to the last; 0.5 is flat. */
function climbOf(levels: readonly Level[]): number {
  const half = Math.floor(levels.length / 2);
  if (half === 0) return 0.5;
  const first = levels.slice(0, half).map((level) => levelValue[level]);
  const last = levels.slice(-half).map((level) => levelValue[level]);
  return 0.5 + (meanOf(last) - meanOf(first)) / 2;
}

export function structureOf(skeleton: Skeleton): Structure {
  const { minutes, phases, axes, practiceLevels, recallTasks, checks } = skeleton;
  const shares = Object.fromEntries(
    PHASES.map((kind) => [kind, shareOf(phases, kind, minutes)]),
  ) as Record<PhaseKind, number>; // one entry a kind
  const all = tasksOf(skeleton);
  return {
    ...shares,
    support: axisValue('support', axes.support),
    challenge: meanOf(practiceLevels.map((level) => levelValue[level])),
    climb: climbOf(practiceLevels),
    concrete: axisValue('representation', axes.representation),
    everyday: axisValue('context', axes.context),
    together: togetherOf(phases),
    spoken: axes.response === 'spoken' ? 1 : 0,
    chosen: axes.response === 'chosen' ? 1 : 0,
    lightLanguage: axisValue('language', axes.language),
    pace: ((all / minutes) * LESSON) / TASKS_SCALE,
    recalled: recallTasks / Math.max(1, all),
    checks: ((checks / minutes) * LESSON) / CHECKS_SCALE,
  };
}

/** Tasks and checks that a structure asks for in so many minutes. */
export const tasksFor = ({ pace }: Structure, minutes: number): number =>
  Math.round((pace * TASKS_SCALE * minutes) / LESSON);
export const checksFor = ({ checks }: Structure, minutes: number): number =>
  Math.round((checks * CHECKS_SCALE * minutes) / LESSON);

export const toVector = (structure: Structure): number[] =>
  STRUCTURE.map((name) => structure[name]);

export function fromVector(vector: readonly number[]): Structure {
  return Object.fromEntries(
    STRUCTURE.map((name, place) => [name, vector[place] ?? 0]),
  ) as Structure; // one entry a name
}

/** A phase's whole share moves less than an axis from end to end, and matters as much. */
const WEIGHTS: readonly number[] = STRUCTURE.map((name) =>
  (PHASES as readonly string[]).includes(name) ? 4 : 1,
);

/** Root mean square of the weighted differences: 0 for the same structure. */
export function distanceOf(a: readonly number[], b: readonly number[]): number {
  const squares = WEIGHTS.map(
    (weight, place) => (weight * ((a[place] ?? 0) - (b[place] ?? 0))) ** 2,
  );
  return Math.sqrt(meanOf(squares));
}

/** How far a structure lies from the nearest of others; 1 where there is none. */
export const noveltyOf = (
  vector: readonly number[],
  others: readonly (readonly number[])[],
): number => Math.min(1, ...others.map((other) => distanceOf(vector, other)));
