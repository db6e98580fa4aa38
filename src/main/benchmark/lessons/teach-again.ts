/**
 * Teach again: simulated classes get lesson after lesson from four ways of choosing the structure, all through the
 * same decoder to a valid plan. Judged by the true expected outcome of each lesson, pairwise over the same classes.
 */
import { randomOf } from '../../../shared/random.ts';
import { ANCHORS } from '../../insight/lesson/anchors.ts';
import { PROFILE } from '../../insight/lesson/class-vector.ts';
import { meanOf } from '../../insight/lesson/mean.ts';
import { nearestSkeleton } from '../../insight/lesson/nearest-skeleton.ts';
import { refineProposals } from '../../insight/lesson/refine-proposals.ts';
import {
  clamp,
  fromVector,
  STRUCTURE,
  structureOf,
  toVector,
} from '../../insight/lesson/structure.ts';
import type { Structure } from '../../insight/lesson/structure.ts';
import type { Rows } from '../../learn/meta-batch.ts';
import type { LearnerClient } from '../../learn/client.ts';
import { bestPlace, drawOutcome, showClass, trueOutcome } from '../../simulate/simulate-lessons.ts';
import type { TaughtClass } from './lesson-tasks.ts';
import { rowOf } from './lesson-tasks.ts';

export const WAYS = ['adapted', 'profile', 'core', 'random', 'best'] as const;
export type Way = (typeof WAYS)[number];

export type TeachRequest = {
  model: Uint8Array;
  classes: readonly TaughtClass[];
  lessons: number;
  seed: number;
};

/** True outcomes by way: [lesson][class]. */
export type Taught = Readonly<Record<Way, number[][]>>;

const MINUTES = 45;
const PROPOSALS = 64;
const DECODED = 4;

type Learner = Pick<LearnerClient, 'adaptAndPredict' | 'generate'>;
type History = { rows: Rows[]; outcomes: number[][] };

export async function teachAgain(request: TeachRequest, learner: Learner): Promise<Taught> {
  const result = Object.fromEntries(WAYS.map((way) => [way, [] as number[][]])) as Record<
    Way,
    number[][]
  >; // one list a way
  for (const way of WAYS) {
    const history: History = {
      rows: request.classes.map(() => ({ x: [], y: [] })),
      outcomes: request.classes.map(() => []),
    };
    for (let lesson = 0; lesson < request.lessons; lesson++) {
      const structures = await choose(way, request, { history, lesson, learner });
      result[way].push(teach(way, request, { history, lesson, structures }));
    }
  }
  return result;
}

type Stage = { history: History; lesson: number; learner: Learner };

async function choose(way: Way, request: TeachRequest, stage: Stage): Promise<Structure[]> {
  const { classes, seed } = request;
  if (way === 'core') return classes.map(() => decoded(ANCHORS.core));
  if (way === 'best') return classes.map(({ world, own }) => decoded(bestOf({ world, own })));
  if (way === 'random')
    return classes.map((_, place) =>
      decoded(randomOf(seed, `${place}/${stage.lesson}`).pick(Object.values(ANCHORS))),
    );
  return propose(way, request, stage);
}

/** The learner's own way: examples generated for the class, the most promising decoded, the best of these taught. */
async function propose(
  way: 'adapted' | 'profile',
  request: TeachRequest,
  { history, lesson, learner }: Stage,
) {
  const { model, classes, seed } = request;
  const contexts = classes.map(({ own }, place) => {
    const shown = showClass(randomOf(seed, `shown ${place}`), own, history.outcomes[place] ?? []);
    return PROFILE.map((name) => shown[name]);
  });
  const supports = history.rows.map((rows) => (way === 'adapted' ? rows : { x: [], y: [] }));
  const tasks = classes.map((_, place) => ({
    support: supports[place] ?? { x: [], y: [] },
    context: contexts[place] ?? [],
  }));
  const made = await learner.generate({ model, tasks, count: PROPOSALS, seed: seed + lesson });
  const anchors = Object.values(ANCHORS).map(toVector);
  const proposals = made.map((own) => [...anchors, ...own.map((vector) => vector.map(clamp))]);
  const first = await expected(learner, { model, tasks, proposals });
  const valued = (all: readonly (readonly number[][])[], values: number[][]) =>
    all.map((own, place) => own.map((vector, k) => ({ vector, value: values[place]?.[k] ?? 0 })));
  const firstValued = valued(proposals, first);
  const refined = firstValued.map((own, place) =>
    refineProposals(own, PROPOSALS, randomOf(seed + lesson, `refine ${place}`)),
  );
  const refinedValued = valued(
    refined,
    await expected(learner, { model, tasks, proposals: refined }),
  );
  const shortlists = firstValued.map((own, place) =>
    [...own, ...(refinedValued[place] ?? [])]
      .sort((a, b) => b.value - a.value)
      .slice(0, DECODED)
      .map(({ vector }) => toVector(decoded(fromVector(vector)))),
  );
  const second = await expected(learner, { model, tasks, proposals: shortlists });
  return shortlists.map((own, place) => {
    const values = second[place] ?? [];
    return fromVector(own[values.indexOf(Math.max(...values))] ?? own[0] ?? toVector(ANCHORS.core));
  });
}

type Asked = {
  model: Uint8Array;
  tasks: readonly { support: Rows; context: readonly number[] }[];
  proposals: readonly (readonly (readonly number[])[])[];
};

async function expected(learner: Learner, { model, tasks, proposals }: Asked): Promise<number[][]> {
  const asked = tasks.map(({ support, context }, place) => ({
    support,
    queries: (proposals[place] ?? []).map((vector) => [...vector, ...context]),
  }));
  const forecasts = await learner.adaptAndPredict({ model, tasks: asked });
  return forecasts.kind === 'number' ? forecasts.mean : [];
}

const decoded = (structure: Structure): Structure =>
  structureOf(nearestSkeleton(structure, MINUTES).skeleton);

const bestOf = ({ world, own }: TaughtClass): Structure =>
  Object.fromEntries(STRUCTURE.map((name) => [name, bestPlace(world, own, name)])) as Structure; // one entry a name

type Lesson = { history: History; lesson: number; structures: readonly Structure[] };

/** The same class has the same luck in the same lesson, whichever way it is taught. */
function teach(
  _: Way,
  { classes, seed }: TeachRequest,
  { history, lesson, structures }: Lesson,
): number[] {
  return classes.map(({ world, own }, place) => {
    const structure = structures[place] ?? ANCHORS.core;
    const random = randomOf(seed, `day ${place}/${lesson}`);
    const past = history.outcomes[place] ?? [];
    const shown = showClass(randomOf(seed, `shown ${place}`), own, past);
    const y = drawOutcome(random, world, own, structure);
    const rows = history.rows[place];
    if (rows) history.rows[place] = { x: [...rows.x, rowOf(structure, shown)], y: [...rows.y, y] };
    history.outcomes[place] = [...past, y];
    return trueOutcome(world, own, structure);
  });
}

export type Comparison = {
  lesson: number;
  way: Way;
  mean: number;
  /** Adapted minus this way, paired by class, with its 95 % interval. */
  gain: number;
  interval95: [number, number];
};

/** Every way beside the adapted one, at each lesson. */
export function compareWays(taught: Taught): Comparison[] {
  const lessons = taught.adapted.length;
  return Array.from({ length: lessons }, (_, lesson) =>
    WAYS.map((way): Comparison => {
      const own = taught[way][lesson] ?? [];
      const gains = (taught.adapted[lesson] ?? []).map((value, place) => value - (own[place] ?? 0));
      const gain = meanOf(gains);
      const half =
        (1.96 * Math.sqrt(meanOf(gains.map((one) => (one - gain) ** 2)))) / Math.sqrt(gains.length);
      return {
        lesson: lesson + 1,
        way,
        mean: meanOf(own),
        gain,
        interval95: [gain - half, gain + half],
      };
    }),
  ).flat();
}
