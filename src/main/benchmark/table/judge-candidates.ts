/** How much each method is believed for a number of known outcomes, and how wide its blend's ranges must be. */
import { isClearlyBetter } from '../../learn/meta-train.ts';
import type { Shape } from '../../tasks/predictive.ts';
import { mixForecasts } from './candidates.ts';
import type { Forecaster, NumberForecasts } from './candidates.ts';
import type { Asked } from './make-tasks.ts';
import { shapeOfSurprises } from './shape-surprises.ts';
import { crossError, meanSquare, stackingShares } from './stack-forecasts.ts';
import type { Misses } from './stack-forecasts.ts';
import type { Fold } from './prepare-split.ts';

/** A method as it learned from the groups of each fold; a blind one makes nothing of known outcomes. */
export type Fitted = {
  name: string;
  isSafe: boolean;
  isBlind: boolean;
  forecasters: readonly Forecaster[];
};

/** `shares`: one a method; `shape`: of the blend's surprises on groups that no method had seen. */
export type Judgement = { k: number; shares: number[]; shape: Shape };

const SMALLEST_SHARE = 0.02;

export async function judgeCandidates(
  fitted: readonly Fitted[],
  folds: readonly Pick<Fold, 'askedAt'>[],
  k: number,
): Promise<Judgement> {
  const asked = folds.map((fold) => fold.askedAt(k));
  const each: NumberForecasts[] = [];
  for (const { forecasters } of fitted) {
    const parts: NumberForecasts[] = [];
    for (const [i, forecast] of forecasters.entries()) parts.push(await forecast(asked[i]));
    each.push({
      mean: parts.flatMap(({ mean }) => mean),
      variance: parts.flatMap(({ variance }) => variance),
    });
  }
  const all = asked.flat();
  const inPlay = k > 0 ? seeingOf(fitted) : fitted;
  const misses = inPlay.map((method) => missesOf(each[fitted.indexOf(method)], all));
  const own = sharesOf(inPlay, { misses, groups: groupsOf(all) });
  const shares = fitted.map((method) => own[inPlay.indexOf(method)] ?? 0);
  return { k, shares, shape: shapeOfSurprises(surprisesOf(mixForecasts(each, shares), all)) };
}

const surprisesOf = ({ mean, variance }: NumberForecasts, asked: readonly Asked[]) =>
  asked.flatMap(({ block, query }, b) =>
    query.y.map((y, q) => ({
      group: block,
      surprise: (y - mean[b][q]) / Math.sqrt(variance[b][q]),
    })),
  );

/**
 * Once outcomes are known, methods that are blind to them have no say: a mixed model on the same features is such a
 * method where groups do not differ, and a share beside it would count that twice.
 */
const seeingOf = (fitted: readonly Fitted[]): readonly Fitted[] => {
  const seeing = fitted.filter(({ isBlind }) => !isBlind);
  return seeing.length > 0 ? seeing : fitted;
};

/**
 * The blend; where, on groups that did not set its shares, it does worse than the first safe method, that one, or
 * whichever of the safe ones is clearly better.
 */
function sharesOf(fitted: readonly Fitted[], judged: Misses): number[] {
  const even = fitted.map(() => 1 / fitted.length);
  // what few groups can't tell is left to the plain mixed model, the first of the safe ones
  const prior = even.map((share, m) =>
    fitted[0].isSafe ? share / 2 + (m === 0 ? 0.5 : 0) : share,
  );
  if (fitted.length === 1 || judged.groups.length === 0) return prior;
  if (fitted[0].isSafe && crossError(judged, prior) > meanSquare(judged.misses[0])) {
    const safe = fitted.flatMap(({ isSafe }, m) => (isSafe ? [m] : []));
    const served = clearlyBest(safe, judged);
    return fitted.map((_, m) => (m === served ? 1 : 0));
  }
  return withoutCrumbs(stackingShares(judged, prior));
}

/** The first, unless another errs less by more than chance from group to group. */
function clearlyBest(methods: readonly number[], { misses, groups }: Misses): number {
  const losses = methods.map((m) => {
    const inGroups = Map.groupBy(misses[m].keys(), (i) => groups[i]);
    return [...inGroups.values()].map((rows) => meanSquare(rows.map((i) => misses[m][i])));
  });
  let best = 0;
  losses.forEach((own, m) => {
    if (isClearlyBetter(own, losses[best])) best = m;
  });
  return methods[best];
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
  asked.flatMap(({ block, query }) => query.y.map(() => block));
