/** From a topic and a class to checked variants: proposals, the nearest valid structure, words, the check report. */
import type { LessonDraft, TopicSummary, Variant } from '../../../shared/contract/lesson.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Aim, Purpose } from '../../../shared/lesson.ts';
import { purposesFor } from './anchors.ts';
import { checkPlan } from './check-plan.ts';
import { chooseStructure, gatherProposals } from './choose-structure.ts';
import type { Choice } from './choose-structure.ts';
import type { TaughtLesson } from './class-vector.ts';
import { whatChanged } from './what-changed.ts';
import { LEAST_MINUTES, MOST_MINUTES } from './phase-grammar.ts';
import type { Proposer } from './proposer.ts';
import { readingOf } from './reading-level.ts';
import { noveltyOf } from './structure.ts';
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
  /** Rated lessons of this class. */
  rated: readonly TaughtLesson[];
  proposer: Proposer;
};

/** Redraws of the words and tasks, should a check fail. */
const MOST_DRAWS = 12;

/** @throws Failure lesson-length; lesson-not-valid when no draw passes the check, which no bundled topic does */
export async function draftLessons(sources: DraftSources): Promise<LessonDraft> {
  const { topic, aims, minutes, variants, proposer, seed } = sources;
  if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES)
    throw new Failure('lesson-length', { minutes, least: LEAST_MINUTES, most: MOST_MINUTES });
  const proposals = await gatherProposals(proposer, seed);
  const chosen: Variant[] = [];
  for (const [place, purpose] of purposesFor(variants).entries()) {
    const before = chosen.map(({ plan }) => plan.structure);
    const choice = await chooseStructure(sources, { purpose, proposals, before });
    const { plan, checks } = writeValid(sources, { purpose, choice, seed: seed * 1000 + place });
    chosen.push({
      plan,
      checks,
      reading: readingOf(plan),
      distance: before.length > 0 ? noveltyOf(plan.structure, before) : null,
      novelty: sources.kept.length > 0 ? noveltyOf(plan.structure, sources.kept) : null,
      decoded: choice.distance,
      fit: choice.fit,
    });
  }
  return {
    topic: summaryOf(topic, aims),
    variants: chosen,
    ratedCount: proposer.ratedCount,
    learned: whatChanged(sources.rated, await proposer.best(), minutes),
  };
}

export const summaryOf = (topic: Topic, aims: readonly Aim[]): TopicSummary => ({
  id: topic.id,
  title: topic.title,
  subject: topic.subject,
  grades: [...topic.grades],
  aims: [...aims],
});

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
