/** Evidence cards: what a method is, what is published about it, what to check in one's own class, and where it stands. */
import type { MethodKey } from '../teaching-methods.ts';
import { cooperationCards } from './method-cards-cooperation.ts';
import { instructionCards } from './method-cards-instruction.ts';
import { practiceCards } from './method-cards-practice.ts';
import type { Bilingual } from './say.ts';

export type MethodCard = {
  /** What is done, in one sentence. */
  what: Bilingual;
  /** What is published, in our own words; figures only where we read them in the source. */
  strength: Bilingual;
  check: Bilingual;
  /** Author, year, where. */
  source: string;
};

export const methodCards: Readonly<Record<MethodKey, MethodCard>> = {
  ...instructionCards,
  ...practiceCards,
  ...cooperationCards,
};
