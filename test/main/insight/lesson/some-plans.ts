/** A lesson written the usual way, for tests that need one. */
import { ANCHORS } from '../../../../src/main/insight/lesson/anchors.ts';
import { topics } from '../../../../src/main/insight/lesson/find-topic.ts';
import { nearestSkeleton } from '../../../../src/main/insight/lesson/nearest-skeleton.ts';
import type { Topic } from '../../../../src/main/insight/lesson/topics/topic.ts';
import { writePlan } from '../../../../src/main/insight/lesson/write-plan.ts';
import type { LessonPlan, Purpose } from '../../../../src/shared/lesson.ts';

type Wish = { topic?: Topic; purpose?: Purpose; minutes?: number; seed?: number };

export function aPlan({ topic, purpose = 'core', minutes = 45, seed = 1 }: Wish = {}): LessonPlan {
  const about = topic ?? topics.find(({ id }) => id === 'linear-equations') ?? topics[0];
  if (!about) throw new Error('the bank has no topic');
  const { skeleton } = nearestSkeleton(ANCHORS[purpose], minutes);
  return writePlan({ topic: about, skeleton, purpose, seed, aims: [] });
}
