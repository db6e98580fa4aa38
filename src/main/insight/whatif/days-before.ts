/** Which answers came before an assessment, also where a gradebook tells no days: by its order, and by the answers. */
import type { SectionGradebook } from '../../../shared/nouns.ts';

/** Whether an answer of a day was given before an assessment. */
export type IsBefore = (day: string) => boolean;
/** An item by its name, and the day of an answer to it. */
export type DatedAnswer = { item: string; day: string };

/**
 * By place of the line item. An assessment's day is the one that it was due on, or the first day of answers to items
 * that are named after it; without either, it comes after every earlier assessment that has one.
 * @param answers of the section's students
 */
export function daysBefore(
  { lineItems }: Pick<SectionGradebook, 'lineItems'>,
  answers: readonly DatedAnswer[],
): (IsBefore | null)[] {
  const order = [...lineItems.keys()].toSorted(
    (a, b) => lineItems[a]!.position - lineItems[b]!.position,
  );
  const found = lineItems.map((): IsBefore | null => null);
  let latest: string | null = null;
  for (const place of order) {
    const { title, dueOn } = lineItems[place]!;
    const own: string | null = dueOn ?? firstDayOf(title, answers);
    const before: string | null = latest;
    if (own !== null) found[place] = (day) => day < own;
    else if (before !== null) found[place] = (day) => day <= before;
    if (own !== null && (latest === null || own > latest)) latest = own;
  }
  return found;
}

function firstDayOf(title: string, answers: readonly DatedAnswer[]): string | null {
  const isNamedAfter = namedAfter(title);
  return answers.reduce<string | null>(
    (first, { item, day }) => ((first === null || day < first) && isNamedAfter(item) ? day : first),
    null,
  );
}

/** The title as a part of the name: "Quiz 1" is not in "Quiz 10, question 3". */
function namedAfter(title: string): (item: string) => boolean {
  const inner = title.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (inner === '') return () => false;
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])${inner}($|[^\\p{L}\\p{N}])`, 'iu');
  return (item) => pattern.test(item);
}
