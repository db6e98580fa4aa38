/** One student's turn on this computer: an item, its answer, and nothing about anybody else. */
import { z } from 'zod';
import { Id } from '../nouns.ts';
import { BilingualPassage } from '../passage.ts';
import { Why } from './practice-set.ts';

/** Why practice on screen is over: its time is up, more would teach nothing now, or the teacher is needed. */
const ENDS = ['time', 'enough', 'needs-you'] as const;

/** An item as a student sees it: never with its key. */
export const ScreenItem = z.object({
  sheetItemId: Id,
  why: Why,
  prompt: BilingualPassage,
  /** To choose from; none where the answer is typed. */
  options: z.array(z.object({ label: z.string(), passage: BilingualPassage })),
});
export type ScreenItem = z.infer<typeof ScreenItem>;

/** One student's turn on this computer, and nothing about anybody else. */
export const Sitting = z.object({
  student: z.object({ id: Id, name: z.string() }),
  answered: z.int(),
  right: z.number(),
  item: ScreenItem.nullable(),
  end: z.enum(ENDS).nullable(),
});
export type Sitting = z.infer<typeof Sitting>;

export const Answered = z.object({
  isRight: z.boolean(),
  key: BilingualPassage,
  /** Worked steps, where the bank made the item. */
  steps: z.array(BilingualPassage),
  next: Sitting,
});
export type Answered = z.infer<typeof Answered>;
