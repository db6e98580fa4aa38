/** Sheets of practice on paper: those that are out, and the marks that come back. */
import { z } from 'zod';
import { Day, Id } from '../nouns.ts';

/** A sheet that waits for its marks. */
export const OpenSheet = z.object({
  id: Id,
  student: z.object({ id: Id, name: z.string() }),
  madeOn: Day,
  items: z.array(
    z.object({
      itemId: Id,
      skill: z.string(),
      /** The key as a teacher would compare it. */
      key: z.string().nullable(),
      /** Labels to choose from; none where the answer is written. */
      labels: z.array(z.string()),
    }),
  ),
});
export type OpenSheet = z.infer<typeof OpenSheet>;

/** One item's mark: a share of the credit, or null for an item that was not reached. */
export const SheetMark = z.object({
  correct: z.number().min(0).max(1).nullable(),
  answer: z.string().nullable(),
});
export type SheetMark = z.infer<typeof SheetMark>;
export const FEEDBACK = ['too-easy', 'right', 'too-hard'] as const;
