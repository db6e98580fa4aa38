import type { Params } from '../../learn/params.ts';

/** ⟨a, b⟩ over every number of every parameter. */
export const dotOf = (a: Params, b: Params): number =>
  Object.entries(a).reduce(
    (sum, [name, { values }]) => values.reduce((s, v, i) => s + v * b[name].values[i], sum),
    0,
  );
