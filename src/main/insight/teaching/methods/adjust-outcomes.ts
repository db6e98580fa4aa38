/**
 * First stage: what earlier work alone would let one expect is taken out of every outcome, by the mixed model with
 * class-periods as groups (REML), so that slopes come from students of one class on one day. Then means of cells.
 */
import type { FitMixed } from '../../outcome/learner-port.ts';
import { scaleOf, standardise } from '../../../tasks/standardise.ts';
import { momentsOf } from '../../../tasks/statistics.ts';
import type { Exposure, Outcome } from './observe-section.ts';

/** Students of one class-period and one part of the class who were taught alike. */
export type CellMean = {
  sectionId: number;
  course: string;
  block: string;
  period: string;
  /** Which part of the class: a third by standing, or a group. */
  part: string;
  exposure: Exposure;
  later: Exposure | null;
  y: number;
  noise: number;
  level: number;
  n: number;
};

/** A part of the class for each outcome: where the student stood then, or the group they are in now. */
export type PartOf = (outcome: Outcome) => string;

const THIRDS = 0.4;

/** Low, middle and high by where a student stood before, never by who they are. */
export const partByStanding: PartOf = ({ standing }) =>
  standing < -THIRDS ? 'low' : standing > THIRDS ? 'high' : 'middle';

const RIDGE = 3;

export async function adjustOutcomes(
  outcomes: readonly Outcome[],
  partOf: PartOf,
  fitMixed: FitMixed,
): Promise<CellMean[]> {
  const width = outcomes[0]?.x.length ?? 0;
  const scale = scaleOf(
    Array.from({ length: width }, (_, at) => momentsOf(outcomes.map(({ x }) => x[at] ?? 0))),
  );
  const rows = outcomes.map(({ x }) => standardise(x, scale));
  const taughtAlike = Map.groupBy(
    outcomes.map((_, at) => at),
    (at) => `${outcomes[at]!.period}\n${keyOf(outcomes[at]!.exposure)}`,
  );
  const groups = [...taughtAlike.values()].map((members) => ({
    x: members.map((at) => rows[at]!),
    y: members.map((at) => outcomes[at]!.y),
  }));
  const { beta, sigma2 } = await fitMixed(groups, { ridge: RIDGE });
  const adjusted = outcomes.map(
    ({ y }, at) => y - rows[at]!.reduce((sum, v, j) => sum + v * (beta[j + 1] ?? 0), 0),
  );
  return [...taughtAlike.values()].flatMap((members) => {
    const parts = Map.groupBy(members, (at) => partOf(outcomes[at]!));
    return [...parts].map(([part, of]) => meanOf(of, { outcomes, adjusted, part, sigma2 }));
  });
}

type Given = {
  outcomes: readonly Outcome[];
  adjusted: readonly number[];
  part: string;
  sigma2: number;
};

function meanOf(members: readonly number[], { outcomes, adjusted, part, sigma2 }: Given): CellMean {
  const n = members.length;
  const average = (valueOf: (at: number) => number) =>
    members.reduce((sum, at) => sum + valueOf(at), 0) / n;
  const { sectionId, course, block, period, exposure } = outcomes[members[0]!]!;
  return {
    sectionId,
    course,
    block,
    period,
    part,
    exposure,
    later: averageExposure(members.map((at) => outcomes[at]!.later)),
    y: average((at) => adjusted[at]!),
    noise: sigma2 / n,
    level: average((at) => outcomes[at]!.standing),
    n,
  };
}

/** Of those of whom it is known; null where it is known of none. */
function averageExposure(exposures: readonly (Exposure | null)[]): Exposure | null {
  const known = exposures.filter((exposure) => exposure !== null);
  if (known.length === 0) return null;
  const sums = new Map<string, number>();
  for (const exposure of known)
    for (const [method, share] of exposure)
      sums.set(method, (sums.get(method) ?? 0) + share / known.length);
  return sums;
}

export const keyOf = (exposure: Exposure): string =>
  [...exposure].map(([method, share]) => `${method} ${share.toFixed(3)}`).join('\n');
