/** What the comparison comes to, in one sentence and in a few words. */
import type { MethodComparison } from '../../../../shared/contract/methods.ts';
import { nameOfMethod } from '../../../../shared/words/teaching-method-names.ts';
import type { App } from '../../../app.svelte.ts';
import { methodWords as words } from '../../../i18n/methods.ts';

/** The method that looked better for most groups, else what keeps anything from being said. */
export function titleOf(found: MethodComparison, app: App): string {
  const better = found.groups.flatMap(({ methods }) =>
    methods.filter(({ verdict }) => verdict === 'looked-better').map(({ method }) => method),
  );
  const counts = new Map(
    better.map((method) => [method, better.filter((m) => m === method).length]),
  );
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first) {
    const method = app.say(nameOfMethod(first[0]));
    return app.say(words.titleBetter, { method, n: first[1], all: found.groups.length });
  }
  if (found.scores === 0) return app.say(words.titleNothing);
  const verdicts = found.groups.flatMap(({ methods }) => methods.map(({ verdict }) => verdict));
  return app.say(verdicts.includes('about-the-same') ? words.titleSame : words.titleOpen);
}

const MOST_NAMED = 4;

/** Lessons whose group nobody knows, with the groups that are named most. */
export function sayUnplaced(
  { unplaced }: Pick<MethodComparison, 'unplaced'>,
  app: Pick<App, 'say' | 'list'>,
): string {
  const named = unplaced
    .toSorted((a, b) => b.lessons - a.lessons)
    .slice(0, MOST_NAMED)
    .map(({ group, section }) => app.say(words.unplacedGroup, { group, section }));
  const groups = app.list(named);
  return app.say(words.unplaced, {
    n: unplaced.reduce((sum, { lessons }) => sum + lessons, 0),
    groups: unplaced.length > MOST_NAMED ? `${groups} …` : groups,
  });
}

/** "about 7 in 10"; never nothing and never certain. */
export function sayChance(chance: number, app: App): string {
  const n = Math.round(chance * 10);
  if (n < 1) return app.say(words.hardly);
  return n > 9 ? app.say(words.nearly) : app.say(words.inTen, { n });
}

/** A difference in points of 100, with its sign. */
export function sayPoints(fraction: number, app: App): string {
  return new Intl.NumberFormat(app.language, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(fraction * 100);
}

export const sayRange = ([low, high]: readonly [number, number], app: App): string =>
  `${sayPoints(low, app)} … ${sayPoints(high, app)}`;
