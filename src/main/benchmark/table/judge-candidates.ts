/** How much each method is believed for a number of known outcomes, and how wide its blend's ranges must be. */
import type { Shape } from '../../tasks/predictive.ts';
import { mixForecasts } from './candidates.ts';
import type { Forecaster, NumberForecasts } from './candidates.ts';
import type { Asked } from './make-tasks.ts';
import { shapeOfSurprises } from './shape-surprises.ts';
import { crossError, meanSquare, stackingShares } from './stack-forecasts.ts';
import type { Misses } from './stack-forecasts.ts';

export type Fitted = { name: string; isSafe: boolean; forecast: Forecaster };

/** `shares`: one a method; `shape`: of the blend's surprises on groups that no method had seen. */
export type Judgement = { k: number; shares: number[]; shape: Shape };

const SMALLEST_SHARE = 0.02;

export async function judgeCandidates(
  fitted: readonly Fitted[],
  asked: readonly Asked[],
  k: number,
): Promise<Judgement> {
  const each: NumberForecasts[] = [];
  for (const { forecast } of fitted) each.push(await forecast(asked));
  const shares = sharesOf(fitted, {
    misses: each.map((f) => missesOf(f, asked)),
    groups: groupsOf(asked),
  });
  const blend = mixForecasts(each, shares);
  const surprises = asked.flatMap(({ group, query }, b) =>
    query.y.map((y, q) => ({
      group,
      surprise: (y - blend.mean[b][q]) / Math.sqrt(blend.variance[b][q]),
    })),
  );
  return { k, shares, shape: shapeOfSurprises(surprises) };
}

/** The blend; the best mixed model where, on groups that did not set its shares, the blend does worse than the first. */
function sharesOf(fitted: readonly Fitted[], judged: Misses): number[] {
  const even = fitted.map(() => 1 / fitted.length);
  if (fitted.length === 1 || judged.groups.length === 0) return even;
  const errors = judged.misses.map(meanSquare);
  const safe = fitted.flatMap(({ isSafe }, m) => (isSafe ? [m] : []));
  if (safe.length > 0) {
    const best = safe.toSorted((a, b) => errors[a] - errors[b])[0];
    if (crossError(judged, even) > errors[safe[0]])
      return fitted.map((_, m) => (m === best ? 1 : 0));
  }
  return withoutCrumbs(stackingShares(judged, even));
}

/** A method with next to no share is not worth fitting again. */
function withoutCrumbs(shares: readonly number[]): number[] {
  const kept = shares.map((share) => (share < SMALLEST_SHARE ? 0 : share));
  const total = kept.reduce((sum, share) => sum + share, 0);
  return kept.map((share) => share / total);
}

const missesOf = ({ mean }: NumberForecasts, asked: readonly Asked[]): number[] =>
  asked.flatMap(({ query }, b) => query.y.map((y, q) => y - mean[b][q]));

const groupsOf = (asked: readonly Asked[]): number[] =>
  asked.flatMap(({ group, query }) => query.y.map(() => group));
