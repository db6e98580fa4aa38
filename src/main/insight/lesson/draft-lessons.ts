/** From a topic and a class to checked variants: proposals, the nearest valid structure, words, the check report. */
import type { Fit, LessonDraft, TopicSummary, Variant } from '../../../shared/contract/lesson.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Aim, Purpose } from '../../../shared/lesson.ts';
import { ANCHORS, bendTo, purposesFor } from './anchors.ts';
import { checkPlan } from './check-plan.ts';
import type { Nearest } from './nearest-skeleton.ts';
import { nearestSkeleton } from './nearest-skeleton.ts';
import { LEAST_MINUTES, MOST_MINUTES } from './phase-grammar.ts';
import type { Proposer } from './proposer.ts';
import { randomOf } from '../../../shared/random.ts';
import type { Valued } from './refine-proposals.ts';
import { refineProposals } from './refine-proposals.ts';
import { readingOf } from './reading-level.ts';
import { fromVector, noveltyOf, structureOf, toVector } from './structure.ts';
import type { Topic } from './topics/topic.ts';
import { writePlan } from './write-plan.ts';

export type DraftSources = {
  topic: Topic;
  aims: readonly Aim[];
  minutes: number;
  variants: number;
  seed: number;
  /** Structures of the lessons kept for this class. */
  kept: readonly (readonly number[])[];
  proposer: Proposer;
};

/** Variants closer than this to one before are no variants. */
export const LEAST_DISTANCE = 0.05;
const SAMPLES = 96;
const REFINED = 64;
/** How many of the best proposals are decoded before one is taken. */
const DECODED = 8;
/** Redraws of the words and tasks, should a check fail. */
const MOST_DRAWS = 12;

/** @throws Failure lesson-length; lesson-not-valid when no draw passes the check, which no bundled topic does */
export async function draftLessons(sources: DraftSources): Promise<LessonDraft> {
  const { topic, aims, minutes, variants, proposer, seed } = sources;
  if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES)
    throw new Failure('lesson-length', { minutes, least: LEAST_MINUTES, most: MOST_MINUTES });
  const samples = await proposer.sample(SAMPLES, seed);
  const chosen: Variant[] = [];
  for (const [place, purpose] of purposesFor(variants).entries()) {
    const before = chosen.map(({ plan }) => plan.structure);
    const choice = await chooseStructure(sources, { purpose, samples, before });
    const { plan, checks } = writeValid(sources, { purpose, choice, seed: seed * 1000 + place });
    chosen.push({
      plan,
      checks,
      reading: readingOf(plan),
      distance: before.length > 0 ? noveltyOf(plan.structure, before) : null,
      novelty: noveltyOf(plan.structure, sources.kept),
      decoded: choice.distance,
      fit: choice.fit,
    });
  }
  return { topic: summaryOf(topic, aims), variants: chosen, ratedCount: proposer.ratedCount };
}

export const summaryOf = (topic: Topic, aims: readonly Aim[]): TopicSummary => ({
  id: topic.id,
  title: topic.title,
  subject: topic.subject,
  grades: [...topic.grades],
  aims: [...aims],
});

type Choice = Nearest & { fit: Fit | null };
type Asked = {
  purpose: Purpose;
  samples: readonly (readonly number[])[];
  before: readonly (readonly number[])[];
};

/** The learner proposes and judges; only what decodes to a valid skeleton apart from the others is taken. */
async function chooseStructure(
  { minutes, proposer, seed }: DraftSources,
  { purpose, samples, before }: Asked,
): Promise<Choice> {
  const all = [toVector(ANCHORS[purpose]), ...samples].map((vector) =>
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
  const candidates = [...decoded, spare];
  const vectors = candidates.map(({ skeleton }) => toVector(structureOf(skeleton)));
  const fits = await proposer.expect(vectors);
  const judged = candidates.map((nearest, place) => ({
    ...nearest,
    fit: fits?.[place] ?? null,
    apart: noveltyOf(vectors[place] ?? [], before),
  }));
  const apart = judged.filter((one) => one.apart >= LEAST_DISTANCE);
  const best = (apart.length > 0 ? apart : judged).reduce((one, other) =>
    worthOf(other) > worthOf(one) ? other : one,
  );
  return { skeleton: best.skeleton, distance: best.distance, fit: best.fit };
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

type Draw = { purpose: Purpose; choice: Choice; seed: number };

function writeValid(
  { topic, aims }: DraftSources,
  { purpose, choice, seed }: Draw,
): Pick<Variant, 'plan' | 'checks'> {
  let failed = '';
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const plan = writePlan({
      topic,
      skeleton: choice.skeleton,
      purpose,
      seed: seed + draw * 97,
      aims,
    });
    const checks = checkPlan(plan);
    if (checks.every(({ ok }) => ok)) return { plan, checks };
    failed = checks.find(({ ok }) => !ok)?.check ?? '';
  }
  throw new Failure('lesson-not-valid', { check: failed });
}
