/** What categories count for, as a file says it: percents become shares of the term grade. */
import type { GradebookResult } from '../../shared/import/result.ts';

type Weighed = { category: string | null; categoryWeight?: number };

/** Nothing where the file weighs nothing; the first weight of a category counts. */
export function weighCategories(
  weighed: readonly Weighed[],
): Pick<GradebookResult, 'categoryWeights'> {
  const percents = new Map<string, number>();
  for (const { category, categoryWeight } of weighed) {
    if (category === null || categoryWeight === undefined || categoryWeight < 0) continue;
    if (!percents.has(category)) percents.set(category, categoryWeight);
  }
  const largest = Math.max(0, ...percents.values());
  if (largest === 0) return {};
  // OneRoster's weights are shares in some systems and percents in others; no category counts one percent alone.
  const whole = largest > 1 ? 100 : 1;
  const categoryWeights = [...percents].map(([category, weight]) => ({
    category,
    weight: weight / whole,
  }));
  return { categoryWeights };
}
