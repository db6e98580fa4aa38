/** The bundled bank: every template, by subject. */
import { linearEquations } from './algebra/linear-equations.ts';
import { addingSubtracting } from './arithmetic/adding-subtracting.ts';
import { addingFractions } from './fractions/adding-fractions.ts';
import { ratios } from './ratio/ratios.ts';
import type { Template } from './template.ts';
import { place } from './template.ts';

export const templates: readonly Template[] = [
  ...place('mathematics', [
    ...addingSubtracting,
    ...addingFractions,
    ...ratios,
    ...linearEquations,
  ]),
];

const byId = new Map(templates.map((template) => [template.id, template]));

/** @throws RangeError for an id that the bank does not have */
export function templateOf(id: string): Template {
  const template = byId.get(id);
  if (!template) throw new RangeError(`templateOf: there is no template ${id}`);
  return template;
}
