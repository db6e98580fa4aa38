/** A question of the teacher's own bank: text as it came, with whom to name for it. */
import { z } from 'zod';
import { Id } from './nouns.ts';
import { LANGUAGES } from './words/say.ts';

export const BankQuestion = z.object({
  id: Id,
  /** The bank or file that it came from. */
  source: z.string(),
  externalId: z.string(),
  language: z.enum(LANGUAGES),
  kind: z.enum(['choice', 'number', 'text', 'essay']),
  prompt: z.string(),
  answer: z.string(),
  /** What could be chosen, the answer among it; empty where the question is open. */
  options: z.array(z.string()),
  explanation: z.string(),
  skill: z.string().nullable(),
  /** Author, licence or source line that has to stay with it. */
  attribution: z.string().nullable(),
});
export type BankQuestion = z.infer<typeof BankQuestion>;
