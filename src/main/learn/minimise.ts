/** Minimum of a function of a few numbers without derivatives (Nelder and Mead 1965), for variance components. */

type Vertex = { at: number[]; value: number };

export type MinimiseOptions = { step: number; tolerance: number; evaluations: number };

const DEFAULTS: MinimiseOptions = { step: 0.5, tolerance: 1e-10, evaluations: 2000 };

/** @returns the best point found; a simplex that has collapsed starts once more around its best point */
export function minimise(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  options: Partial<MinimiseOptions> = {},
): Vertex {
  const settings = { ...DEFAULTS, ...options };
  const first = descend(f, start, settings);
  return descend(f, first.at, { ...settings, step: settings.step / 5 });
}

function descend(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { step, tolerance, evaluations }: MinimiseOptions,
): Vertex {
  let left = evaluations;
  const evaluate = (at: number[]): Vertex => {
    left--;
    return { at, value: f(at) };
  };
  const moved = start.map((_, i) => start.map((v, j) => (i === j ? v + step : v)));
  let simplex = [[...start], ...moved].map(evaluate);
  while (left > 0) {
    simplex.sort((a, b) => a.value - b.value);
    if (spread(simplex) < tolerance) break;
    simplex = improve(simplex, evaluate);
  }
  return simplex.reduce((a, b) => (b.value < a.value ? b : a));
}

/** How far the simplex still reaches, in places: equal values alone may be two sides of a valley. */
function spread(simplex: Vertex[]): number {
  const best = simplex[0];
  const reach = simplex.map((v) => Math.max(...v.at.map((x, i) => Math.abs(x - best.at[i]))));
  return Math.max(...reach) * Math.max(...reach);
}

function improve(simplex: Vertex[], evaluate: (at: number[]) => Vertex): Vertex[] {
  const worst = simplex.at(-1)!;
  const kept = simplex.slice(0, -1);
  const centre = worst.at.map((_, i) => kept.reduce((sum, v) => sum + v.at[i], 0) / kept.length);
  const along = (t: number) => evaluate(centre.map((c, i) => c + t * (worst.at[i] - c)));
  const reflected = along(-1);
  if (reflected.value < kept[0].value) {
    const expanded = along(-2);
    return [...kept, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < kept.at(-1)!.value) return [...kept, reflected];
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (contracted.value < Math.min(worst.value, reflected.value)) return [...kept, contracted];
  return shrink(simplex, evaluate);
}

function shrink(simplex: Vertex[], evaluate: (at: number[]) => Vertex): Vertex[] {
  const best = simplex[0];
  const rest = simplex.slice(1);
  return [best, ...rest.map((v) => evaluate(v.at.map((x, i) => (x + best.at[i]) / 2)))];
}
