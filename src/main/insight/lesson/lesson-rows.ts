/**
 * Rated lessons as rows for the learner of best places (learn/best-place.ts): [structure, profile, own, pointers].
 * A lesson gives a row for how it went, and one for what it says outright: what the teacher changed before teaching it,
 * what they called too much or too little after it, and how many tasks the class managed in the minutes that they had.
 */
import type { Rows } from '../../learn/meta-batch.ts';
import { logitOf, outcomeOf } from './class-vector.ts';
import type { TaughtLesson } from './class-vector.ts';
import { clamp, STRUCTURE } from './structure.ts';
import type { StructureName } from './structure.ts';

/** Of this class, or of another class of the same teacher. */
export type Whose = 'own' | 'kin';

const PACE = STRUCTURE.indexOf('pace');
/** How far off an axis is taken to be when a teacher says too much or too little. */
const TOO_MUCH = 0.3;
const LEAST_EDIT = 0.005;
/** About half of a lesson's minutes go to its tasks: a tenth over asks for a fifth of the tasks less. */
const TASKS_SHARE = 0.5;
const noHints: readonly number[] = STRUCTURE.map(() => 0);

export function bestPlaceRows(
  lessons: readonly TaughtLesson[],
  context: readonly number[],
  whose: Whose,
): Rows {
  const rows = lessons
    .filter(({ structure }) => structure.length === STRUCTURE.length)
    .flatMap((lesson) => [outcomeRow(lesson, context, whose), hintRow(lesson, context, whose)])
    .filter((row) => row !== null);
  return { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) };
}

/** What is asked of a structure for this class. */
export const queryRow = (structure: readonly number[], context: readonly number[]): number[] => [
  ...structure,
  ...placeContext(context),
];

/** What a best place is drawn for. */
export const placeContext = (context: readonly number[]): number[] => [...context, 1, ...noHints];

export const joinRows = (rows: readonly Rows[]): Rows => ({
  x: rows.flatMap(({ x }) => x),
  y: rows.flatMap(({ y }) => y),
});

/** What the generator of structures sees of lessons: the structure, then the class that it was given to. */
export function structureRows(lessons: readonly TaughtLesson[], context: readonly number[]): Rows {
  const rows = lessons.flatMap((lesson) => {
    const outcome = outcomeOf(lesson);
    const isFit = lesson.structure.length === STRUCTURE.length;
    return outcome === null || !isFit
      ? []
      : [{ x: [...lesson.structure, ...context], y: logitOf(outcome) }];
  });
  return { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) };
}

type Row = { x: number[]; y: number };

function outcomeRow(lesson: TaughtLesson, context: readonly number[], whose: Whose): Row | null {
  const outcome = outcomeOf(lesson);
  if (outcome === null) return null;
  return {
    x: [...lesson.structure, ...context, whose === 'own' ? 1 : 0, ...noHints],
    y: logitOf(outcome),
  };
}

function hintRow(lesson: TaughtLesson, context: readonly number[], whose: Whose): Row | null {
  const { structure, proposed, minutes, minutesUsed, judged } = lesson;
  const pointed = [...structure];
  const isPointer = structure.map((value, place) =>
    proposed && Math.abs(value - (proposed[place] ?? value)) > LEAST_EDIT ? 1 : 0,
  );
  if (minutesUsed !== null) {
    pointed[PACE] = clamp((structure[PACE] ?? 0) * (minutes / minutesUsed) ** (1 / TASKS_SHARE));
    isPointer[PACE] = 1;
  }
  for (const [name, much] of Object.entries(judged)) {
    const place = STRUCTURE.indexOf(name as StructureName); // its names are the structure's
    pointed[place] = clamp((structure[place] ?? 0) - TOO_MUCH * much);
    isPointer[place] = 1;
  }
  if (!isPointer.includes(1)) return null;
  const y = logitOf(outcomeOf(lesson) ?? 0.5); // not read
  return { x: [...pointed, ...context, whose === 'own' ? 1 : 0, ...isPointer], y };
}
