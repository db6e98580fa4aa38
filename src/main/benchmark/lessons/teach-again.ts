/**
 * Teach again: simulated classes get lesson after lesson from several ways of choosing the structure, all through the
 * app's own proposer and its decoder to a valid plan, and all past a teacher who changes what they take to be wrong.
 * Judged by the true expected outcome of each lesson, pairwise over the same classes.
 */
import { randomOf } from '../../../shared/random.ts';
import { ANCHORS } from '../../insight/lesson/anchors.ts';
import { chooseStructure, gatherProposals } from '../../insight/lesson/choose-structure.ts';
import type { Profile, TaughtLesson } from '../../insight/lesson/class-vector.ts';
import { PROFILE } from '../../insight/lesson/class-vector.ts';
import type { LessonModels } from '../../insight/lesson/lesson-learner.ts';
import { learnedProposer } from '../../insight/lesson/lesson-learner.ts';
import { meanOf } from '../../insight/lesson/mean.ts';
import { nearestSkeleton } from '../../insight/lesson/nearest-skeleton.ts';
import {
  distanceOf,
  fromVector,
  STRUCTURE,
  structureOf,
  toVector,
} from '../../insight/lesson/structure.ts';
import type { Structure } from '../../insight/lesson/structure.ts';
import type { LearnerClient } from '../../learn/client.ts';
import { bestPlace, trueOutcome } from '../../simulate/simulate-lessons.ts';
import type { TaughtClass } from './lesson-tasks.ts';
import { MINUTES, profileFor, teachLesson } from './lesson-tasks.ts';

/** By all that its lessons told; by tickets and stars, without edits and minutes; by its profile, and so on. */
const WAYS = ['adapted', 'outcomes', 'profile', 'core', 'random', 'best'] as const;
type Way = (typeof WAYS)[number];

export type TeachRequest = {
  models: LessonModels;
  classes: readonly TaughtClass[];
  lessons: number;
  seed: number;
  /** Whether the teacher changes plans before teaching them. */
  isEdited: boolean;
};

/** One lesson of one class: how well it truly does, and how far the teacher moved it. */
type Judged = { outcome: number; edited: number };
/** By way: [lesson][class]. */
export type Taught = Readonly<Record<Way, Judged[][]>>;

type Learner = Pick<LearnerClient, 'adaptAndPredict' | 'generate'>;

export async function teachAgain(request: TeachRequest, learner: Learner): Promise<Taught> {
  const ways = await Promise.all(
    WAYS.map(async (way) => [way, await teachAll(way, request, learner)] as const),
  );
  return Object.fromEntries(ways) as Record<Way, Judged[][]>; // one list a way
}

async function teachAll(way: Way, request: TeachRequest, learner: Learner): Promise<Judged[][]> {
  const byClass: Judged[][] = [];
  for (const [place, own] of request.classes.entries())
    byClass.push(await teachClass({ way, own, place }, request, learner));
  return Array.from({ length: request.lessons }, (_, lesson) =>
    byClass.flatMap((judged) => judged[lesson] ?? []),
  );
}

type One = { way: Way; own: TaughtClass; place: number };

async function teachClass(one: One, request: TeachRequest, learner: Learner): Promise<Judged[]> {
  const { way, own, place } = one;
  const past: TaughtLesson[] = [];
  const judged: Judged[] = [];
  for (let lesson = 0; lesson < request.lessons; lesson++) {
    const planned = await choose(one, request, { past, lesson, learner });
    // the same class has the same luck in the same lesson, whichever way it is taught
    const random = randomOf(request.seed, `day ${place}/${lesson}`);
    const isEdited = request.isEdited && way !== 'best';
    const taught = teachLesson(random, own, { planned, isEdited });
    past.push(taught);
    judged.push({
      outcome: trueOutcome(own.world, own.own, fromVector(taught.structure)),
      edited: distanceOf(taught.structure, toVector(planned)),
    });
  }
  return judged;
}

type Stage = { past: readonly TaughtLesson[]; lesson: number; learner: Learner };

async function choose(
  { way, own, place }: One,
  { models, seed }: TeachRequest,
  { past, lesson, learner }: Stage,
): Promise<Structure> {
  if (way === 'core') return decoded(ANCHORS.core);
  if (way === 'best') return decoded(bestOf(own));
  if (way === 'random')
    return decoded(randomOf(seed, `${place}/${lesson}`).pick(Object.values(ANCHORS)));
  // without adaptation the class is what its gradebook shows, whatever its lessons did
  const shown = profileFor(own.shown, way === 'profile' ? [] : past);
  const profile = Object.fromEntries(
    PROFILE.map((name, at) => [name, shown[at] ?? 0.5]),
  ) as Profile; // one entry a name
  const bare = (one: TaughtLesson): TaughtLesson => ({
    ...one,
    proposed: null,
    minutesUsed: null,
    judged: {},
  });
  const rated = way === 'adapted' ? past : way === 'outcomes' ? past.map(bare) : [];
  const proposer = learnedProposer({ models, profile, rated, kin: [], learner });
  const sources = { minutes: MINUTES, proposer, seed: seed + lesson };
  const proposals = await gatherProposals(proposer, seed + lesson);
  const choice = await chooseStructure(sources, { purpose: 'near', proposals, before: [] });
  return structureOf(choice.skeleton);
}

const decoded = (structure: Structure): Structure =>
  structureOf(nearestSkeleton(structure, MINUTES).skeleton);

const bestOf = ({ world, own }: TaughtClass): Structure =>
  fromVector(STRUCTURE.map((name) => bestPlace(world, own, name)));

export type Comparison = {
  lesson: number;
  way: Way;
  mean: number;
  /** Adapted minus this way, paired by class, with its 95 % interval. */
  gain: number;
  interval95: [number, number];
  /** How far the teacher moved what was proposed, as the distance between structures. */
  edited: number;
  /** How much less that was when adapted, paired by class, with its 95 % interval. */
  fewer: number;
  fewer95: [number, number];
};

/** Every way beside the adapted one, at each lesson, and over all that were taught after something was known (0). */
export function compareWays(taught: Taught): Comparison[] {
  const lessons = taught.adapted.map((_, lesson) => lesson + 1);
  return [...lessons, 0].flatMap((lesson) =>
    WAYS.map((way): Comparison => {
      const own = seenIn(taught[way], lesson);
      const adapted = seenIn(taught.adapted, lesson);
      const gain = pairedMean(adapted.map(({ outcome }, at) => outcome - (own[at]?.outcome ?? 0)));
      const fewer = pairedMean(adapted.map(({ edited }, at) => (own[at]?.edited ?? 0) - edited));
      return {
        lesson,
        way,
        mean: meanOf(own.map(({ outcome }) => outcome)),
        edited: meanOf(own.map(({ edited }) => edited)),
        gain: gain.mean,
        interval95: gain.interval95,
        fewer: fewer.mean,
        fewer95: fewer.interval95,
      };
    }),
  );
}

/** By class: one lesson, or for 0 the mean of all but the first. */
function seenIn(judged: readonly (readonly Judged[])[], lesson: number): Judged[] {
  const [first = [], ...later] = judged;
  if (lesson > 0) return [...(judged[lesson - 1] ?? [])];
  return first.map((_, at) => ({
    outcome: meanOf(later.map((one) => one[at]?.outcome ?? 0)),
    edited: meanOf(later.map((one) => one[at]?.edited ?? 0)),
  }));
}

function pairedMean(values: readonly number[]): { mean: number; interval95: [number, number] } {
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2));
  const half = 1.96 * Math.sqrt(variance / Math.max(1, values.length - 1));
  return { mean, interval95: [mean - half, mean + half] };
}
