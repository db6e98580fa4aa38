/** Which scores a drop rule keeps: those that make the share of points greatest (or least), not the smallest numbers. */

type Earned = { points: number; maxPoints: number };

/** Dinkelbach's iteration ends after a handful of rounds; this many would be a mistake of ours. */
const MOST_ROUNDS = 100;

/**
 * The `count` entries of the greatest share Σ points / Σ maxPoints, in the order given (Kane and Kane,
 * "The art of dropping lowest scores", 2006, solved by Dinkelbach's iteration). At least one is kept; extra
 * credit (a maximum of 0) is kept always and takes no place.
 * @param bonus points that count beside these entries whatever is dropped
 */
export function keepHighest<Entry extends Earned>(
  entries: readonly Entry[],
  count: number,
  bonus = 0,
): Entry[] {
  return keep(entries, { count, bonus, sign: 1 });
}

/** As `keepHighest`, for the least share: what a rule that drops the highest scores leaves. */
export function keepLowest<Entry extends Earned>(
  entries: readonly Entry[],
  count: number,
): Entry[] {
  return keep(entries, { count, bonus: 0, sign: -1 });
}

type Wish = { count: number; bonus: number; sign: 1 | -1 };

function keep<Entry extends Earned>(
  entries: readonly Entry[],
  { count, bonus, sign }: Wish,
): Entry[] {
  const regular = entries.filter(({ maxPoints }) => maxPoints > 0);
  const wanted = Math.max(1, count - (entries.length - regular.length));
  if (wanted >= regular.length) return [...entries];
  const extra = bonus + totalOf(entries.filter(({ maxPoints }) => maxPoints <= 0)).points;
  let chosen = regular.slice(0, wanted);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const share = shareOf(chosen, extra);
    // What an entry adds over the share so far: the best `wanted` of these can only move the share on.
    const gain = ({ points, maxPoints }: Entry) => sign * (points - share * maxPoints);
    const better = regular.toSorted((a, b) => gain(b) - gain(a)).slice(0, wanted);
    if (sign * (shareOf(better, extra) - share) <= Number.EPSILON * Math.abs(share)) break;
    chosen = better;
  }
  const kept = new Set<Entry>(chosen);
  return entries.filter((entry) => entry.maxPoints <= 0 || kept.has(entry));
}

function shareOf(entries: readonly Earned[], extra: number): number {
  const { points, maxPoints } = totalOf(entries);
  return (points + extra) / maxPoints;
}

/** All points earned, of all points possible. */
export function totalOf(entries: readonly Earned[]): Earned {
  let points = 0;
  let maxPoints = 0;
  for (const entry of entries) {
    points += entry.points;
    maxPoints += entry.maxPoints;
  }
  return { points, maxPoints };
}
