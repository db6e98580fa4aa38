/** What-if about the grading scheme: other weights, or more of the lowest scores dropped. */
import { Failure } from '../../../shared/failure.ts';
import type { WhatIfChange } from '../../../shared/contract/what-if.ts';
import { GradingScheme } from '../../../shared/nouns.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';

type SchemeChange = Extract<WhatIfChange, { weights: unknown } | { dropLowest: unknown }>;
type Rules = GradingScheme['categories'][number];

/**
 * The section's scheme after the change; everything that it does not name stays.
 * @throws Failure not-found for a category that the section does not have
 */
export function changeScheme(gradebook: SectionGradebook, change: SchemeChange): GradingScheme {
  return 'weights' in change
    ? reweigh(gradebook, change.weights)
    : dropLowest(gradebook, change.dropLowest, change.category ?? null);
}

function reweigh(
  gradebook: SectionGradebook,
  weights: readonly { category: string; weight: number }[],
): GradingScheme {
  let categories = everyCategory(gradebook);
  for (const { category, weight } of weights)
    categories = changeCategory(categories, category, { weight });
  return { ...gradebook.scheme, kind: 'weighted-categories', categories };
}

/** Weighted categories drop each for itself; a scheme that counts points drops from everything. */
function dropLowest(
  gradebook: SectionGradebook,
  count: number,
  category: string | null,
): GradingScheme {
  const { scheme } = gradebook;
  if (category === null && scheme.kind === 'points') return { ...scheme, dropLowest: count };
  const all = everyCategory(gradebook);
  const categories =
    category === null
      ? all.map((rules) => ({ ...rules, dropLowest: count }))
      : changeCategory(all, category, { dropLowest: count });
  return { ...scheme, categories };
}

/** Those that the scheme names, and after them those that only the gradebook has. */
function everyCategory({ scheme, categories }: SectionGradebook): Rules[] {
  const named = new Set(scheme.categories.map(({ name }) => name));
  const rest = categories
    .filter(({ name }) => !named.has(name))
    .map(({ name, weight }) => ({ name, weight: weight ?? 0 }));
  return [...scheme.categories, ...GradingScheme.shape.categories.parse(rest)];
}

function changeCategory(
  categories: readonly Rules[],
  wanted: string,
  change: Partial<Rules>,
): Rules[] {
  const place = categories.findIndex(({ name }) => name === wanted);
  const known = categories[place];
  if (!known) throw new Failure('not-found', { what: 'category', id: wanted });
  return categories.with(place, { ...known, ...change });
}
