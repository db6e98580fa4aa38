/** Simulated classes with their taught lessons, as tasks for the two learners of lessons. */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import type { Task } from '../../learn/meta-batch.ts';
import type { LessonWorld, SimulatedClass, WorldKind } from '../../simulate/simulate-lessons.ts';
import {
  drawClass,
  drawWorld,
  editStructure,
  seeLesson,
  showClass,
} from '../../simulate/simulate-lessons.ts';
import type { ShownClass } from '../../simulate/simulate-lessons.ts';
import { ANCHORS } from '../../insight/lesson/anchors.ts';
import type { TaughtLesson } from '../../insight/lesson/class-vector.ts';
import { profileOf, profileVector } from '../../insight/lesson/class-vector.ts';
import { bestPlaceRows, joinRows, structureRows } from '../../insight/lesson/lesson-rows.ts';
import { clamp, fromVector, STRUCTURE, toVector } from '../../insight/lesson/structure.ts';
import type { Structure } from '../../insight/lesson/structure.ts';
import { PHASES } from '../../../shared/lesson.ts';

export type TaskRequest = { schools: number; classesPerSchool: number; seed: number };

export const MINUTES = 45;
/** As many lessons as a teacher rates in a term or two. */
const LESSONS = { least: 3, most: 14 };
/** A teacher's own manner lies around one of the anchors; a lesson lies around the manner. */
const MANNER_SD = 0.18;
const LESSON_SD = 0.16;
const SHARE_FACTOR = 0.3;
/** Further lessons of every class that only a simulator can give: with them the weights and leanings are learned. */
const ASKED = 24;
/** Other classes of the same teacher that a task knows of, and lessons of each. */
const KIN = { most: 2, lessons: 8 };

export type TaughtClass = { world: LessonWorld; own: SimulatedClass; shown: ShownClass };
type Taught = TaughtClass & { lessons: TaughtLesson[]; asked: TaughtLesson[] };

/** What a class gives to learn from: examples of structures for one learner, pointers and outcomes for the other. */
export type LessonTasks = { structures: Task[]; places: Task[] };

export function simulateLessonTasks({ schools, classesPerSchool, seed }: TaskRequest): LessonTasks {
  const both = Array.from({ length: schools }, (_, school) => {
    const random = randomOf(seed, `school ${school}`);
    const world = drawWorld(random);
    const classes = Array.from({ length: classesPerSchool }, () => teachClass(random, world));
    return classes.map((taught, place) => {
      const others = classes.filter((__, other) => other !== place);
      return tasksOf(random, taught, random.shuffled(others).slice(0, random.whole([0, KIN.most])));
    });
  }).flat();
  return {
    structures: both.map(({ structures }) => structures),
    places: both.map(({ places }) => places),
  };
}

function teachClass(random: Random, world: LessonWorld): Taught {
  const own = drawClass(random, world);
  const manner = around(random, random.pick(Object.values(ANCHORS)), MANNER_SD);
  const lessons = Array.from({ length: random.whole([LESSONS.least, LESSONS.most]) }, () => {
    const planned = random.chance(0.25)
      ? around(random, random.pick(Object.values(ANCHORS)), MANNER_SD)
      : around(random, manner, LESSON_SD);
    const isEdited = random.chance(0.5);
    return teachLesson(random, { world, own }, { planned, isEdited });
  });
  const asked = Array.from({ length: ASKED }, () => {
    const planned = around(random, random.pick(Object.values(ANCHORS)), MANNER_SD);
    return teachLesson(random, { world, own }, { planned, isEdited: false });
  });
  return { world, own, shown: showClass(random, own), lessons, asked };
}

/** A lesson as it is written down: taught as planned, or as the teacher changed it. */
export function teachLesson(
  random: Random,
  { world, own }: Pick<TaughtClass, 'world' | 'own'>,
  { planned, isEdited }: { planned: Structure; isEdited: boolean },
): TaughtLesson {
  const taught = isEdited ? editStructure(own, planned) : planned;
  const structure = STRUCTURE.map((name) => taught[name] ?? 0);
  const seen = seeLesson(random, { world, own }, { taught, minutes: MINUTES });
  const proposed = isEdited ? toVector(planned) : null;
  return { ...seen, structure, proposed, minutes: MINUTES };
}

/** The profile that the app would show of a class after these lessons. */
export function profileFor(shown: ShownClass, rated: readonly TaughtLesson[]): number[] {
  const aims = (['prior', 'core'] as const).map((role) => ({
    role,
    share: shown[role],
    name: { en: role, 'zh-CN': role },
    interval: [0, 1] as [number, number],
    n: 1,
    from: 'scores' as const,
  }));
  return profileVector({ ...profileOf({ aims, spread: 0, rated }), spread: shown.spread });
}

function tasksOf(
  random: Random,
  { shown, lessons, asked }: Taught,
  kin: readonly Taught[],
): { structures: Task; places: Task } {
  const known = random.whole([0, lessons.length - 1]);
  const [before, after] = [lessons.slice(0, known), lessons.slice(known)];
  const context = profileFor(shown, before);
  const others = kin.map((one) => {
    const taught = one.lessons.slice(0, KIN.lessons);
    return bestPlaceRows(taught, profileFor(one.shown, taught), 'kin');
  });
  const questions = bestPlaceRows(
    [...after, ...asked].map((lesson) => ({
      ...lesson,
      proposed: null,
      minutesUsed: null,
      judged: {},
    })),
    context,
    'own',
  );
  return {
    structures: { support: structureRows(before, context), query: structureRows(after, context) },
    places: {
      support: joinRows([bestPlaceRows(before, context, 'own'), ...others]),
      query: questions,
    },
  };
}

const shares: ReadonlySet<string> = new Set(PHASES);

/** Another structure near one; the phases' shares always sum to one. */
function around(random: Random, structure: Structure, sd: number): Structure {
  const moved = STRUCTURE.map((name) =>
    clamp(structure[name] + random.normal(0, shares.has(name) ? sd * SHARE_FACTOR : sd)),
  );
  const whole = STRUCTURE.reduce(
    (sum, name, place) => sum + (shares.has(name) ? (moved[place] ?? 0) : 0),
    0,
  );
  return fromVector(
    moved.map((value, place) => (shares.has(STRUCTURE[place] ?? '') ? value / whole : value)),
  );
}

/** Classes of schools that no task came from. */
export function drawClasses({
  count,
  seed,
  kind,
}: {
  count: number;
  seed: number;
  kind: WorldKind;
}): TaughtClass[] {
  return Array.from({ length: count }, (_, place) => {
    const random = randomOf(seed, `${kind} ${place}`);
    const world = drawWorld(random, kind);
    const own = drawClass(random, world);
    return { world, own, shown: showClass(random, own) };
  });
}
