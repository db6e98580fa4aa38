/** Simulated classes with their taught lessons, as tasks for the learner of lessons. */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import type { Task } from '../../learn/meta-batch.ts';
import type { LessonWorld, ShownClass, SimulatedClass } from '../../simulate/simulate-lessons.ts';
import { drawClass, drawOutcome, drawWorld, showClass } from '../../simulate/simulate-lessons.ts';
import { ANCHORS } from '../../insight/lesson/anchors.ts';
import { PROFILE } from '../../insight/lesson/class-vector.ts';
import { clamp, STRUCTURE } from '../../insight/lesson/structure.ts';
import type { Structure } from '../../insight/lesson/structure.ts';
import { PHASES } from '../../../shared/lesson.ts';

export type TaskRequest = { schools: number; classesPerSchool: number; seed: number };

/** As many lessons as a teacher rates in a term or two. */
const LESSONS = { least: 3, most: 14 };
/** A teacher's own manner lies around one of the anchors; a lesson lies around the manner. */
const MANNER_SD = 0.18;
const LESSON_SD = 0.16;
const SHARE_FACTOR = 0.3;

export function simulateLessonTasks({ schools, classesPerSchool, seed }: TaskRequest): Task[] {
  return Array.from({ length: schools }, (_, school) => {
    const random = randomOf(seed, `school ${school}`);
    const world = drawWorld(random);
    return Array.from({ length: classesPerSchool }, () => classTask(random, world));
  }).flat();
}

function classTask(random: Random, world: LessonWorld): Task {
  const own = drawClass(random, world);
  const manner = around(random, random.pick(Object.values(ANCHORS)), MANNER_SD);
  const count = random.whole([LESSONS.least, LESSONS.most]);
  const known = random.whole([0, count - 1]);
  const lessons: { x: number[]; y: number }[] = [];
  for (let lesson = 0; lesson < count; lesson++) {
    const past = lessons.map(({ y }) => y);
    const taught = random.chance(0.25)
      ? around(random, random.pick(Object.values(ANCHORS)), MANNER_SD)
      : around(random, manner, LESSON_SD);
    const y = drawOutcome(random, world, own, taught);
    lessons.push({ x: rowOf(taught, showClass(random, own, past)), y });
  }
  const half = (rows: typeof lessons) => ({ x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) });
  return { support: half(lessons.slice(0, known)), query: half(lessons.slice(known)) };
}

/** What the learner sees of a lesson: its structure, then the class that it was given to. */
export const rowOf = (taught: Structure, shown: ShownClass): number[] => [
  ...STRUCTURE.map((name) => taught[name]),
  ...PROFILE.map((name) => shown[name]),
];

const shares: ReadonlySet<string> = new Set(PHASES);

/** Another structure near one; the phases' shares always sum to one. */
function around(random: Random, structure: Structure, sd: number): Structure {
  const moved = Object.fromEntries(
    STRUCTURE.map((name) => [
      name,
      clamp(structure[name] + random.normal(0, shares.has(name) ? sd * SHARE_FACTOR : sd)),
    ]),
  );
  const whole = PHASES.reduce((sum, name) => sum + (moved[name] ?? 0), 0);
  const scaled = PHASES.map((name) => [name, (moved[name] ?? 0) / whole]);
  return { ...moved, ...Object.fromEntries(scaled) } as Structure; // every name was moved
}

export type TaughtClass = { world: LessonWorld; own: SimulatedClass };

/** Classes of schools that no task came from. */
export function drawClasses({
  count,
  seed,
  kind,
}: {
  count: number;
  seed: number;
  kind: 'usual' | 'strange';
}): TaughtClass[] {
  return Array.from({ length: count }, (_, place) => {
    const random = randomOf(seed, `${kind} ${place}`);
    const world = drawWorld(random, kind);
    return { world, own: drawClass(random, world) };
  });
}
