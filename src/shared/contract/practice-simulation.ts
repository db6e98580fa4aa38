/** Ways of choosing the next item, compared on simulated learners. */
import { z } from 'zod';

export const POLICIES = [
  /** As the app does it, with the answers of an exam before. */
  'adaptive',
  /** The same without any answer before. */
  'adaptive-blind',
  /** One skill after another, each until three in a row are right. */
  'in-turn',
  /** One skill after another, so many items each. */
  'fixed',
  'random',
] as const;
export type PolicyName = (typeof POLICIES)[number];

/** One policy on simulated learners; intervals hold 95 %. */
export const PolicyResult = z.object({
  policy: z.enum(POLICIES),
  learners: z.int(),
  /** Items until every skill is known; who never got there counts with the most that was tried. */
  itemsToMastery: z.number(),
  itemsToMasteryInterval: z.tuple([z.number(), z.number()]),
  reached: z.number(),
  /** Skills known after the budget. */
  known: z.number(),
  knownInterval: z.tuple([z.number(), z.number()]),
  success: z.number(),
  /** Share of items that were the third failure in a row or more. */
  threeFailures: z.number(),
});
export type PolicyResult = z.infer<typeof PolicyResult>;

export const PracticeSimulation = z.object({
  skills: z.int(),
  budget: z.int(),
  policies: z.array(PolicyResult),
  /** Items that adaptive practice saves beside each other policy, learner by learner. */
  saved: z.array(
    z.object({
      than: z.enum(POLICIES),
      items: z.number(),
      interval: z.tuple([z.number(), z.number()]),
    }),
  ),
});
export type PracticeSimulation = z.infer<typeof PracticeSimulation>;
