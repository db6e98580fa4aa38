/**
 * A start that is no worse than a line: the network begins as the pooled line of a mixed model fit, its noise and its
 * trust in few rows begin where that fit puts them, and training goes on from there. Only relu can carry a line
 * exactly: r(z) − r(−z) = z.
 */
import type { Task } from './meta-batch.ts';
import { fitMixedModel } from './mixed-model.ts';
import type { MixedModel } from './mixed-model.ts';
import type { DenseSpec } from './nn/dense.ts';
import { layersOf, weightNames } from './nn/dense.ts';
import type { Params } from './params.ts';

/** What other units add at first, so that they can begin to learn and hardly disturb. */
const QUIET = 0.1;
/** A group effect that REML finds to be nothing would never be trusted again. */
const LEAST_SHARE = 0.02;

/** Whether this network can begin as a line. */
export const carriesLine = ({ sizes, activation }: DenseSpec): boolean =>
  sizes.length === 2 ||
  (activation === 'relu' && sizes.slice(1, -1).every((width) => width >= PAIR));

const PAIR = 2;

/** Random intercepts by REML on every row that there is. */
export const fitLine = (tasks: readonly Task[]): MixedModel =>
  fitMixedModel(
    tasks.map(({ support, query }) => ({
      x: [...support.x, ...query.x],
      y: [...support.y, ...query.y],
    })),
  );

/** The parameters with the network's output `column` as the line β₀ + x'β. */
export function startAsLine(
  net: DenseSpec,
  params: Params,
  { beta, column }: { beta: readonly number[]; column: number },
): Params {
  const names = weightNames(net);
  const last = layersOf(net) - 1;
  const [b0, ...slopes] = beta;
  const started = { ...params };
  const change = (name: string, edit: (values: Float32Array, width: number) => void): void => {
    const { shape, values } = params[name];
    const copy = values.slice();
    edit(copy, shape.at(-1) ?? 1);
    started[name] = { shape, values: copy };
  };
  if (last === 0) {
    change(names[0], (w, width) => slopes.forEach((slope, j) => (w[j * width + column] = slope)));
    change(names[1], (b) => (b[column] = b0));
    return started;
  }
  change(names[0], (w, width) =>
    slopes.forEach((slope, j) => {
      w[j * width] = slope;
      w[j * width + 1] = -slope;
    }),
  );
  change(names[1], (b) => {
    b[0] = b0;
    b[1] = -b0;
  });
  for (let layer = 1; layer < last; layer++) change(names[2 * layer], passPairOn);
  change(names[2 * last], (w, width) => {
    for (let at = column; at < w.length; at += width) w[at] *= QUIET;
    w[column] = 1;
    w[width + column] = -1;
  });
  return started;
}

/** The parameters with the network's output `column` near zero: what it learns on top of a line begins as next to nothing. */
export function startQuietly(
  net: DenseSpec,
  params: Params,
  { column, share = QUIET }: { column: number; share?: number },
): Params {
  const [name] = weightNames(net, layersOf(net) - 1);
  const { shape, values } = params[name];
  const width = shape.at(-1) ?? 1;
  const quiet = values.map((w, at) => (at % width === column ? share * w : w));
  return { ...params, [name]: { shape, values: quiet } };
}

/** The first two units take from the first two alone, and whole. */
function passPairOn(w: Float32Array, width: number): void {
  for (let row = 0; row * width < w.length; row++) {
    w[row * width] = row === 0 ? 1 : 0;
    w[row * width + 1] = row === 1 ? 1 : 0;
  }
}

/** How many rows of a task outweigh what all tasks say, as a logarithm: log(σ² / τ²). */
export function trustOf({ sigma2, covarianceFactor }: MixedModel): number {
  const between = covarianceFactor[0][0] ** 2;
  return Math.log(sigma2 / Math.max(between, LEAST_SHARE * sigma2));
}
