/** From what the learners propose to the structure of one variant: the learners propose and judge, the grammar disposes. */
import type { Fit } from '../../../shared/contract/lesson.ts';
import type { Purpose } from '../../../shared/lesson.ts';
import { randomOf } from '../../../shared/random.ts';
import { ANCHORS, bendTo } from './anchors.ts';
import type { Nearest } from './nearest-skeleton.ts';
import { nearestSkeleton } from './nearest-skeleton.ts';
import type { Proposer } from './proposer.ts';
import type { Valued } from './refine-proposals.ts';
import { refineProposals } from './refine-proposals.ts';
import { fromVector, noveltyOf, structureOf, toVector } from './structure.ts';

/** Variants closer than this to one before are no variants. */
export const LEAST_DISTANCE = 0.05;
const SAMPLES = 96;
const REFINED = 64;
/** How many of the best proposals are decoded before one is taken. */
const DECODED = 8;

export type ChoiceSources = { minutes: number; proposer: Proposer; seed: number };

/** Structures to choose among: the likeliest best one, and samples. */
export async function gatherProposals(proposer: Proposer, seed: number): Promise<number[][]> {
  const [best, samples] = await Promise.all([proposer.best(), proposer.sample(SAMPLES, seed)]);
  return best ? [best.adapted, ...samples] : samples;
}

export type Choice = Nearest & { fit: Fit | null };
type Asked = {
  purpose: Purpose;
  proposals: readonly (readonly number[])[];
  before: readonly (readonly number[])[];
};

/** The learner proposes and judges; only what decodes to a valid skeleton apart from the others is taken. */
export async function chooseStructure(
  { minutes, proposer, seed }: ChoiceSources,
  { purpose, proposals, before }: Asked,
): Promise<Choice> {
  const all = [toVector(ANCHORS[purpose]), ...proposals].map((vector) =>
    toVector(bendTo(purpose, fromVector(vector))),
  );
  const first = await valueAll(proposer, all);
  const more = first.isLearned
    ? refineProposals(first.valued, REFINED, randomOf(seed, `refine ${purpose}`)).map((vector) =>
        toVector(bendTo(purpose, fromVector(vector))),
      )
    : [];
  const second = await valueAll(proposer, more);
  const decoded = [...first.valued, ...second.valued]
    .sort((a, b) => b.value - a.value)
    .slice(0, first.isLearned ? DECODED : 1)
    .map(({ vector }) => nearestSkeleton(fromVector(vector), minutes));
  const spare = nearestSkeleton(ANCHORS[purpose], minutes);
  const { skeleton, distance, fit } = bestOf(await judgeAll(proposer, [...decoded, spare], before));
  return { skeleton, distance, fit };
}

type Judged = Choice & { apart: number };

/** Valid skeletons with what is expected of them, and how far they lie from the variants before. */
async function judgeAll(
  proposer: Proposer,
  found: readonly Nearest[],
  before: Asked['before'],
): Promise<Judged[]> {
  const vectors = found.map(({ skeleton }) => toVector(structureOf(skeleton)));
  const fits = await proposer.expect(vectors);
  return found.map((nearest, place) => ({
    ...nearest,
    fit: fits?.[place] ?? null,
    apart: noveltyOf(vectors[place] ?? [], before),
  }));
}

/** The first of the best among those that are variants at all. */
function bestOf(judged: readonly Judged[]): Judged {
  const apart = judged.filter((one) => one.apart >= LEAST_DISTANCE);
  return (apart.length > 0 ? apart : judged).reduce((one, other) =>
    worthOf(other) > worthOf(one) ? other : one,
  );
}

/** Proposals with what is expected of them; in their own order where nothing can be. */
async function valueAll(
  proposer: Proposer,
  vectors: readonly (readonly number[])[],
): Promise<{ valued: Valued[]; isLearned: boolean }> {
  if (vectors.length === 0) return { valued: [], isLearned: false };
  const fits = await proposer.expect(vectors);
  const valued = vectors.map((vector, place) => ({
    vector,
    value: fits?.[place]?.expected ?? -place,
  }));
  return { valued, isLearned: fits !== null };
}

/** What is expected, or, where nothing can be, how far it is from the others. */
const worthOf = ({ fit, apart }: { fit: Fit | null; apart: number }): number =>
  fit ? fit.expected : apart;
