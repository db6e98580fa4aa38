/**
 * What REML needs of many tasks: sums over the rows of each, and what the tasks' own effects take from the whole.
 * Its cost grows with neither rows nor, for a random intercept, tasks: those of one size weigh alike, and are added up.
 */
import type { Matrix, Vector } from './linear-algebra.ts';
import {
  add,
  cholesky,
  dot,
  identity,
  logDeterminant,
  multiply,
  multiplyVector,
  sandwich,
  solveLower,
  transpose,
  zeros,
} from './linear-algebra.ts';

/** Sums over one task's rows. */
export type Moments = {
  xx: Matrix;
  xz: Matrix;
  zz: Matrix;
  xy: Vector;
  zy: Vector;
  yy: number;
  n: number;
};

export type Total = Pick<Moments, 'xx' | 'xy' | 'yy' | 'n'>;

export function momentsOf(rows: Matrix, y: readonly number[], slopes: readonly number[]): Moments {
  const p = rows[0]?.length ?? 0;
  const picks = [0, ...slopes.map((column) => column + 1)];
  const xx = zeros(p, p);
  const xy = new Array<number>(p).fill(0);
  rows.forEach((row, i) => {
    for (let a = 0; a < p; a++) {
      xy[a] += row[a] * y[i];
      for (let b = 0; b < p; b++) xx[a][b] += row[a] * row[b];
    }
  });
  const xz = xx.map((row) => picks.map((pick) => row[pick]));
  const zz = picks.map((a) => picks.map((b) => xx[a]?.[b] ?? 0));
  const zy = picks.map((pick) => xy[pick] ?? 0);
  return { xx, xz, zz, xy, zy, yy: dot(y, y), n: rows.length };
}

export const totalOf = ([first, ...rest]: readonly Moments[]): Total =>
  rest.reduce<Total>(
    (sum, m) => ({
      xx: add(sum.xx, m.xx),
      xy: sum.xy.map((v, i) => v + m.xy[i]),
      yy: sum.yy + m.yy,
      n: sum.n + m.n,
    }),
    first,
  );

/** Σ over tasks of log|I + Λ'Z'ZΛ|, and what their effects take from X'X (its lower half), X'y and y'y. */
export type Absorbed = { logDeterminant: number; xx: Matrix; xy: Vector; yy: number };

/** By the relative factor Λ [q][q] of the tasks' effects. */
export function absorberOf(moments: readonly Moments[]): (lambda: Matrix) => Absorbed {
  if (moments[0]?.zy.length !== 1) return (lambda) => absorbEffects(moments, lambda);
  const sizes = addBySize(moments);
  return ([[lambda]]) => absorbIntercepts(sizes, lambda);
}

function absorbEffects(moments: readonly Moments[], lambda: Matrix): Absorbed {
  const p = moments[0]?.xy.length ?? 0;
  const taken = { logDeterminant: 0, xx: zeros(p, p), xy: new Array<number>(p).fill(0), yy: 0 };
  for (const m of moments) {
    const c = cholesky(add(identity(lambda.length), sandwich(lambda, m.zz)));
    const lx = multiply(m.xz, lambda).map((row) => solveLower(c, row)); // [p, q]
    const ly = solveLower(c, multiplyVector(transpose(lambda), m.zy)); // [q]
    taken.logDeterminant += logDeterminant(c);
    taken.yy += dot(ly, ly);
    for (let i = 0; i < p; i++) {
      taken.xy[i] += dot(lx[i], ly);
      for (let j = 0; j <= i; j++) taken.xx[i][j] += dot(lx[i], lx[j]);
    }
  }
  return taken;
}

/** Of the tasks with n rows: s = Σ x and t = Σ y of each, as sums of s s', s t and t² over the tasks. */
type Size = { n: number; tasks: number; xx: Matrix; xy: Vector; yy: number };

function addBySize(moments: readonly Moments[]): Size[] {
  return [...Map.groupBy(moments, ({ n }) => n)].map(([n, alike]) => {
    const p = alike[0].xy.length;
    const size = {
      n,
      tasks: alike.length,
      xx: zeros(p, p),
      xy: new Array<number>(p).fill(0),
      yy: 0,
    };
    for (const {
      xz,
      zy: [t],
    } of alike) {
      size.yy += t * t;
      for (let i = 0; i < p; i++) {
        size.xy[i] += xz[i][0] * t;
        for (let j = 0; j <= i; j++) size.xx[i][j] += xz[i][0] * xz[j][0];
      }
    }
    return size;
  });
}

/** The same in closed form where the effect is one number: every s and t counts λ² / (1 + n λ²). */
function absorbIntercepts(sizes: readonly Size[], lambda: number): Absorbed {
  const p = sizes[0]?.xy.length ?? 0;
  const taken = { logDeterminant: 0, xx: zeros(p, p), xy: new Array<number>(p).fill(0), yy: 0 };
  for (const { n, tasks, xx, xy, yy } of sizes) {
    const weight = lambda ** 2 / (1 + n * lambda ** 2);
    taken.logDeterminant += tasks * Math.log(1 + n * lambda ** 2);
    taken.yy += weight * yy;
    for (let i = 0; i < p; i++) {
      taken.xy[i] += weight * xy[i];
      for (let j = 0; j <= i; j++) taken.xx[i][j] += weight * xx[i][j];
    }
  }
  return taken;
}
