/** The words that templates are written with, in one place. */
export { default as Fraction } from 'fraction.js';
export * from '../../../../shared/maths/write-maths.ts';
export { alike, both, en, together, zh } from '../../../../shared/passage.ts';
export type { Random } from '../../../../shared/random.ts';
export * from './answers.ts';
export * from './incidentals.ts';
export * from './units.ts';
export * from './whole-numbers.ts';
export { template } from './template.ts';
