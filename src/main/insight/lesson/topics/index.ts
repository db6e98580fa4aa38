/** Every topic that a lesson can be written about. */
import { expressions, inequalities, linearEquations, linearFunctions } from './algebra.ts';
import { area, pythagoras } from './geometry.ts';
import { measureWords, pastTense } from './language.ts';
import {
  fractionAddition,
  fractionMultiplication,
  multiplication,
  signedNumbers,
} from './number.ts';
import { percent, ratio } from './proportion.ts';
import { factorising, powers, quadraticEquations, systems } from './quadratics.ts';
import { circuits, forces, moles, motion } from './science.ts';
import { averages, probability } from './statistics.ts';
import type { Topic } from './topic.ts';

export const TOPICS: readonly Topic[] = [
  multiplication,
  fractionAddition,
  fractionMultiplication,
  signedNumbers,
  ratio,
  percent,
  expressions,
  linearEquations,
  inequalities,
  linearFunctions,
  systems,
  factorising,
  quadraticEquations,
  powers,
  area,
  pythagoras,
  averages,
  probability,
  motion,
  forces,
  circuits,
  moles,
  pastTense,
  measureWords,
];
