/** The evidence cards of all methods. */
import type { MethodKey } from '../teaching-methods.ts';
import { cooperationCards } from './method-cards-cooperation.ts';
import { instructionCards } from './method-cards-instruction.ts';
import { practiceCards } from './method-cards-practice.ts';
import type { MethodCard } from './method-card.ts';

export const methodCards: Readonly<Record<MethodKey, MethodCard>> = {
  ...instructionCards,
  ...practiceCards,
  ...cooperationCards,
};
