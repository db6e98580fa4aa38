/** Parameters as plain numbers, by name: what is stored, sent, summed over machines and optimised. */

export type Param = { readonly shape: readonly number[]; readonly values: Float32Array };
export type Params = Readonly<Record<string, Param>>;

export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

export function mapParams(params: Params, f: (param: Param, name: string) => Float32Array): Params {
  const entries = Object.entries(params);
  return Object.fromEntries(
    entries.map(([name, p]) => [name, { shape: p.shape, values: f(p, name) }]),
  );
}

export const zerosLike = (params: Params): Params =>
  mapParams(params, (p) => new Float32Array(p.values.length));

/** a + factor · b, name by name; both hold the same names and shapes. */
export function addScaled(a: Params, b: Params, factor: number): Params {
  return mapParams(a, (p, name) => p.values.map((v, i) => v + factor * b[name].values[i]));
}

/** Euclidean norm over every number of every parameter. */
export function normOf(params: Params): number {
  let sum = 0;
  for (const { values } of Object.values(params)) for (const v of values) sum += v * v;
  return Math.sqrt(sum);
}

export const isFiniteParams = (params: Params): boolean => Number.isFinite(normOf(params));

/** Several sets of parameters in one: each name under its set's prefix. */
export const prefixed = (prefix: string, params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, p]) => [`${prefix}/${name}`, p]));

/** The set that `prefixed` put under this prefix. */
export function under(prefix: string, params: Params): Params {
  const own = Object.entries(params).filter(([name]) => name.startsWith(`${prefix}/`));
  return Object.fromEntries(own.map(([name, p]) => [name.slice(prefix.length + 1), p]));
}
