/** From what the learners propose to the structure of one variant: the learners propose and judge, the grammar disposes. */
import type { Fit } from '../../../shared/contract/lesson.ts';
import type { Purpose } from '../../../shared/lesson.ts';
import { LEAST_DISTANCE } from '../../../shared/lesson.ts';
import { randomOf } from '../../../shared/random.ts';
import { ANCHORS, bendTo } from './anchors.ts';
import type { Nearest } from './nearest-skeleton.ts';
import { nearestSkeleton } from './nearest-skeleton.ts';
import type { Proposer } from './proposer.ts';
import type { Valued } from './refine-proposals.ts';
import { refineProposals, turnParts } from './refine-proposals.ts';
import { fromVector, noveltyOf, structureOf, toVector } from './structure.ts';

const SAMPLES = 96;
const REFINED = 64;
/** How many of the best proposals that are variants at all are judged as plans before one is taken. */
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
  const bend = (vectors: readonly (readonly number[])[]) =>
    vectors.map((vector) => toVector(bendTo(purpose, fromVector(vector))));
  const first = await valueAll(proposer, bend([toVector(ANCHORS[purpose]), ...proposals]));
  const refined = first.isLearned
    ? refineProposals(first.valued, REFINED, randomOf(seed, `refine ${purpose}`))
    : [];
  const second = await valueAll(proposer, bend(refined));
  const asked = { minutes, before };
  let found = decodeApart([...first.valued, ...second.valued], asked);
  if (!found.isApart) {
    // What is likeliest, with parts the other way round: farther from what is known, and so only where it must be.
    const turned = await valueAll(proposer, bend(turnParts(likeliestOf(first.valued))));
    found = decodeApart(turned.valued, asked);
  }
  const { skeleton, distance, fit } = bestOf(await judgeAll(proposer, found.nearest, before));
  return { skeleton, distance, fit };
}

const likeliestOf = (valued: readonly Valued[]): readonly number[] =>
  valued.reduce((one, other) => (other.value > one.value ? other : one)).vector;

/** The best that lie apart from every variant before; where none does, all of them, to take the farthest. */
function decodeApart(
  valued: readonly Valued[],
  { minutes, before }: { minutes: number; before: Asked['before'] },
): { nearest: Nearest[]; isApart: boolean } {
  const apart: Nearest[] = [];
  const all: Nearest[] = [];
  for (const { vector } of valued.toSorted((a, b) => b.value - a.value)) {
    const nearest = nearestSkeleton(fromVector(vector), minutes);
    all.push(nearest);
    if (apartOf(nearest, before) >= LEAST_DISTANCE) apart.push(nearest);
    if (apart.length === DECODED) break;
  }
  const isApart = apart.length > 0;
  return { nearest: isApart ? apart : all, isApart };
}

const apartOf = ({ skeleton }: Nearest, before: Asked['before']): number =>
  noveltyOf(toVector(structureOf(skeleton)), before);

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

/** The first of the best; among those that are no variants, the farthest. */
function bestOf(judged: readonly Judged[]): Judged {
  const isVariant = judged.some(({ apart }) => apart >= LEAST_DISTANCE);
  const worth = (one: Judged) => (isVariant ? worthOf(one) : one.apart);
  return judged.reduce((one, other) => (worth(other) > worth(one) ? other : one));
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

/** What is expected; where nothing can be, all are alike and the first is taken. */
const worthOf = ({ fit }: { fit: Fit | null }): number => fit?.expected ?? 0;
