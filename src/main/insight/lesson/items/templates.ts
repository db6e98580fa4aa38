/** The bundled bank: every template, by subject. */
import { expressions } from './algebra/expressions.ts';
import { factoring } from './algebra/factoring.ts';
import { moreEquations } from './algebra/more-equations.ts';
import { logarithms, powersAndRoots } from './algebra/powers-and-roots.ts';
import { quadratics } from './algebra/quadratics.ts';
import { linearEquations } from './algebra/linear-equations.ts';
import { addingSubtracting } from './arithmetic/adding-subtracting.ts';
import { workingWithFractions } from './fractions/working-with-fractions.ts';
import { decimals } from './arithmetic/decimals.ts';
import { multiplyingDividing } from './arithmetic/multiplying-dividing.ts';
import { negativeNumbers } from './arithmetic/negative-numbers.ts';
import { numberSense } from './arithmetic/number-sense.ts';
import { addingFractions } from './fractions/adding-fractions.ts';
import { percents } from './ratio/percents.ts';
import { ratios } from './ratio/ratios.ts';
import type { Template } from './template.ts';
import { place } from './template.ts';

export const templates: readonly Template[] = [
  ...place('mathematics', [
    ...addingSubtracting,
    ...multiplyingDividing,
    ...numberSense,
    ...decimals,
    ...negativeNumbers,
    ...addingFractions,
    ...workingWithFractions,
    ...ratios,
    ...percents,
    ...expressions,
    ...linearEquations,
    ...factoring,
    ...quadratics,
    ...moreEquations,
    ...powersAndRoots,
    ...logarithms,
  ]),
];

const byId = new Map(templates.map((template) => [template.id, template]));

/** @throws RangeError for an id that the bank does not have */
export function templateOf(id: string): Template {
  const template = byId.get(id);
  if (!template) throw new RangeError(`templateOf: there is no template ${id}`);
  return template;
}
