/** What a class's rated lessons told, and how that moved where its best lesson is taken to lie: for the teacher to see. */
import type { Learned } from '../../../shared/contract/lesson.ts';
import type { TaughtLesson } from './class-vector.ts';
import { outcomeOf } from './class-vector.ts';
import { meanOf } from './mean.ts';
import type { BestPlace } from './proposer.ts';
import { checksFor, clamp, fromVector, STRUCTURE, tasksFor } from './structure.ts';
import type { StructureName } from './structure.ts';
import { PHASES } from '../../../shared/lesson.ts';

/** Smaller moves than these can't be seen in a lesson: a minute, a tenth of an axis. */
const LEAST_MINUTES = 1;
const LEAST_ON_AXIS = 0.1;
const MOST_SHOWN = 4;

const phases: ReadonlySet<string> = new Set(PHASES);

/** @returns null before any lesson was rated */
export function whatChanged(
  rated: readonly TaughtLesson[],
  best: BestPlace | null,
  minutes: number,
): Learned | null {
  const known = rated.filter((one) => outcomeOf(one) !== null);
  if (known.length === 0) return null;
  return {
    lessons: known.length,
    ...ticketsIn(known),
    minutesOver: minutesOverIn(known),
    edited: rated.filter(({ proposed }) => proposed !== null).length,
    moves: best ? movesOf(best, minutes) : [],
  };
}

function ticketsIn(
  lessons: readonly TaughtLesson[],
): Pick<Learned, 'right' | 'rightOnly' | 'tickets'> {
  const sum = (of: (one: TaughtLesson) => number | null) =>
    lessons.reduce((all, one) => all + (of(one) ?? 0), 0);
  const [withReason, rightOnly] = [sum((one) => one.withReason), sum((one) => one.rightOnly)];
  return {
    right: withReason + rightOnly,
    rightOnly,
    tickets: withReason + rightOnly + sum((one) => one.notYet),
  };
}

function minutesOverIn(lessons: readonly TaughtLesson[]): number | null {
  const timed = lessons.flatMap(({ minutes, minutesUsed }) =>
    minutesUsed === null ? [] : [minutesUsed - minutes],
  );
  return timed.length > 0 ? Math.round(meanOf(timed)) : null;
}

function movesOf({ unadapted, adapted }: BestPlace, minutes: number): Learned['moves'] {
  const [before, now] = [fromVector(unadapted.map(clamp)), fromVector(adapted.map(clamp))];
  const moves = STRUCTURE.map((name) => {
    const { by, size } = moveOf(name, { before, now, minutes });
    return { name, by, size };
  });
  return moves
    .filter(({ by, size }) => by !== 0 && size >= 1)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MOST_SHOWN)
    .map(({ name, by }) => ({ name, by }));
}

type Places = Record<'before' | 'now', ReturnType<typeof fromVector>> & { minutes: number };

/** A move in the units that a teacher sees, and how many of the least visible ones it is. */
function moveOf(
  name: StructureName,
  { before, now, minutes }: Places,
): { by: number; size: number } {
  const moved = now[name] - before[name];
  if (phases.has(name)) {
    const by = Math.round(moved * minutes);
    return { by, size: Math.abs(by) / LEAST_MINUTES };
  }
  if (name === 'pace') {
    const by = tasksFor(now, minutes) - tasksFor(before, minutes);
    return { by, size: Math.abs(by) };
  }
  if (name === 'checks') {
    const by = checksFor(now, minutes) - checksFor(before, minutes);
    return { by, size: Math.abs(by) };
  }
  return { by: Math.sign(moved), size: Math.abs(moved) / LEAST_ON_AXIS };
}
