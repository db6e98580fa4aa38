/** How likely joint worlds find what happened: the density of a Gaussian copula, above that of independence. */
import { cholesky, logDeterminant, solveLower } from '../../learn/linear-algebra.ts';
import { splitVariance } from './draw-futures.ts';
import type { Likeness } from './outcome-model.ts';

/** One score that came: whose, of what, and where it fell, as a standard normal number. */
export type Fallen = {
  student: number;
  lineItem: number | null;
  standing: number;
  /** Shares of its standard deviation on VAML's directions. */
  directions: readonly number[];
};

/** Worlds: how much of the directions is believed, and how errors go together beside them. */
export type Joining = { share: number; likeness: Likeness };

/**
 * log c(u) = −½ log|R| − ½ z'(R⁻¹ − I) z (Song 2000, eq. 2.1): proper for how scores go together, whatever each one's
 * own distribution; 0 where nothing goes together.
 */
export function jointScore(
  scores: readonly Fallen[],
  { share, likeness: { withinStudent, withinItem } }: Joining,
): number {
  const parts = scores.map(({ directions }) => splitVariance(directions.map((l) => share * l)));
  const together = scores.map((a, i) =>
    scores.map((b, j) => {
      if (i === j) return 1;
      const alike =
        (a.student === b.student ? withinStudent : 0) +
        (a.lineItem === b.lineItem ? withinItem : 0);
      const [mine, other] = [parts[i]!, parts[j]!];
      const known = mine.loadings.reduce((sum, l, z) => sum + l * (other.loadings[z] ?? 0), 0);
      return known + mine.rest * other.rest * alike;
    }),
  );
  const factor = cholesky(together);
  const z = scores.map(({ standing }) => standing);
  const whitened = solveLower(factor, z);
  const squares = (values: readonly number[]) => values.reduce((sum, v) => sum + v * v, 0);
  return -0.5 * logDeterminant(factor) - 0.5 * (squares(whitened) - squares(z));
}
