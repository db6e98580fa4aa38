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
import { calculus } from './functions/calculus.ts';
import { functions, lines } from './functions/lines.ts';
import { sequences } from './functions/sequences.ts';
import { angles, triangles } from './geometry/angles-and-triangles.ts';
import { areas, solids } from './geometry/areas.ts';
import { coordinates, vectors } from './geometry/coordinates-and-vectors.ts';
import { trigonometry, trigonometryOfTriangles } from './geometry/trigonometry.ts';
import { percents } from './ratio/percents.ts';
import { ratios } from './ratio/ratios.ts';
import { amounts, atoms } from './chemistry/amounts.ts';
import { reactions, solutions } from './chemistry/reactions.ts';
import { electricity } from './physics/electricity.ts';
import { energies, forces, machines } from './physics/forces-and-energy.ts';
import { falling, motion } from './physics/motion.ts';
import { clauses, tenses, verbPatterns } from './english/tenses.ts';
import { englishVocabulary } from './english/vocabulary.ts';
import { pronounForms, wordForms } from './english/words-and-forms.ts';
import { chineseSentences, chineseStyle } from './chinese/sentences.ts';
import { chineseIdioms, chineseWords } from './chinese/words.ts';
import { chance, chances } from './probability/chance.ts';
import { counting } from './probability/counting.ts';
import { centre, weighing } from './statistics/centre.ts';
import { judging, spread } from './statistics/spread.ts';
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
    ...functions,
    ...lines,
    ...sequences,
    ...calculus,
    ...areas,
    ...solids,
    ...angles,
    ...triangles,
    ...coordinates,
    ...vectors,
    ...trigonometry,
    ...trigonometryOfTriangles,
  ]),
  ...place('statistics', [
    ...centre,
    ...weighing,
    ...spread,
    ...judging,
    ...chance,
    ...chances,
    ...counting,
  ]),
  ...place('physics', [...motion, ...falling, ...forces, ...machines, ...energies, ...electricity]),
  ...place('chemistry', [...atoms, ...amounts, ...reactions, ...solutions]),
  ...place('english', [
    ...wordForms,
    ...pronounForms,
    ...tenses,
    ...clauses,
    ...verbPatterns,
    ...englishVocabulary,
  ]),
  ...place('chinese', [...chineseWords, ...chineseIdioms, ...chineseSentences, ...chineseStyle]),
];

const byId = new Map(templates.map((template) => [template.id, template]));

/** @throws RangeError for an id that the bank does not have */
export function templateOf(id: string): Template {
  const template = byId.get(id);
  if (!template) throw new RangeError(`templateOf: there is no template ${id}`);
  return template;
}
