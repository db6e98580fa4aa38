/** Which assessments a try-out may look at: of the kind asked for, and none that counts for much. */
import type { TryOutAdvice, TryOutPlan } from '../../../../shared/contract/methods.ts';
import { TRY_OUT_LIMITS } from '../../../../shared/contract/methods.ts';
import type { LineItem, SectionGradebook } from '../../../../shared/nouns.ts';

/** Share of the term grade that one assessment of its kind has. */
function shareOf(gradebook: SectionGradebook, item: LineItem): number {
  const items = gradebook.lineItems.filter(({ kind }) => kind !== 'total');
  const name = gradebook.categories.find(({ id }) => id === item.categoryId)?.name;
  const weight = gradebook.scheme.categories.find((category) => category.name === name)?.weight;
  const points = (of: readonly LineItem[]) =>
    of.reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0);
  const within =
    weight === undefined ? items : items.filter((other) => other.categoryId === item.categoryId);
  const total = points(within);
  const part = total > 0 ? (item.maxPoints ?? 0) / total : 1 / Math.max(1, within.length);
  return (weight ?? 1) * part;
}

/** Every kind of work with what its weightiest assessment counts. */
export function categoriesOf(gradebook: SectionGradebook): TryOutAdvice['categories'] {
  return gradebook.categories.flatMap(({ id, name }) => {
    const items = gradebook.lineItems.filter(({ categoryId }) => categoryId === id);
    if (items.length === 0) return [];
    const share = Math.max(...items.map((item) => shareOf(gradebook, item)));
    return [{ name, share, isAllowed: share <= TRY_OUT_LIMITS.highStakes }];
  });
}

/** Dated ones after the start, in order: the first leads off the first round. */
export function outcomeItems(
  gradebook: SectionGradebook,
  { category }: Pick<TryOutPlan, 'category'>,
  startedOn: string,
): (LineItem & { dueOn: string })[] {
  const nameOf = new Map(gradebook.categories.map(({ id, name }) => [id, name]));
  return gradebook.lineItems
    .flatMap((item) => (item.dueOn === null ? [] : [{ ...item, dueOn: item.dueOn }]))
    .filter(
      (item) =>
        item.kind !== 'total' &&
        item.dueOn > startedOn &&
        shareOf(gradebook, item) <= TRY_OUT_LIMITS.highStakes &&
        (category === null || nameOf.get(item.categoryId ?? 0) === category),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1) || a.position - b.position);
}
