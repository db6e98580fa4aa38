/** What a teacher would say from plain averages: each method's mean score, and which of them looks better. */
import type { Lesson } from '../../insight/teaching/methods/observe-section.ts';
import { shifted } from '../../insight/teaching/methods/observe-section.ts';
import type { World } from './teaching-world.ts';

export type MethodMean = { n: number; mean: number; square: number };

/** Over all scores after lessons with a method, points of 100. */
export function meansSoFar(
  sections: readonly Pick<World['sections'][number], 'gradebook' | 'lessons'>[],
): Map<string, MethodMean> {
  const found = new Map<string, MethodMean>();
  for (const { gradebook, lessons } of sections)
    for (const [t, { dueOn }] of gradebook.lineItems.entries())
      for (const { method, students } of lessonsBefore(lessons, dueOn))
        for (const [i, { id }] of gradebook.students.entries()) {
          const points = gradebook.scores[i]?.[t]?.points ?? null;
          if (points !== null && (students === 'all' || students?.has(id)))
            found.set(method, withOne(found.get(method), points));
        }
  return found;
}

/** The lesson that every assessment of these worlds has three days before it. */
const lessonsBefore = (lessons: readonly Lesson[], dueOn: string | null): Lesson[] =>
  lessons.filter(({ usedOn }) => dueOn !== null && usedOn === shifted(dueOn, -3));

/** Welford 1962. */
function withOne(so: MethodMean | undefined, value: number): MethodMean {
  const { n, mean, square } = so ?? { n: 0, mean: 0, square: 0 };
  const next = mean + (value - mean) / (n + 1);
  return { n: n + 1, mean: next, square: square + (value - mean) * (value - next) };
}

/** Whether the best mean lies two standard errors above all the others', as if every score were independent. */
export function claimsByMeans(sections: World['sections']): boolean {
  const means = [...meansSoFar(sections).values()].toSorted((a, b) => b.mean - a.mean);
  const [best, ...others] = means;
  if (!best || others.length === 0) return false;
  const n = others.reduce((sum, one) => sum + one.n, 0);
  const rest = others.reduce((sum, one) => sum + (one.n / n) * one.mean, 0);
  const square = means.reduce((sum, one) => sum + one.square, 0);
  const variance = square / Math.max(1, best.n + n - means.length);
  return best.mean - rest > 1.96 * Math.sqrt(variance / best.n + variance / n);
}
