/** A teacher's own rules for whom to talk to: they stand beside the model's view, never in it. */
import { z } from 'zod';
import { Id } from '../nouns.ts';

export const SupportRule = z.discriminatedUnion('kind', [
  /** No score in at least `missed` of the last `of` pieces of marked work; what is excused does not count. */
  z.object({
    kind: z.literal('missed'),
    missed: z.int().min(1).max(20),
    of: z.int().min(1).max(20),
  }),
  /** The last two scores lie so far below the mean of those before, in shares of the maximum. */
  z.object({ kind: z.literal('drop'), by: z.number().min(0.01).max(1) }),
  /** The grade over graded work lies below this share. */
  z.object({ kind: z.literal('below'), line: z.number().min(0).max(1) }),
]);
export type SupportRule = z.infer<typeof SupportRule>;

/** Somebody of a running class whom a rule names. */
export const RuleMatch = z.object({
  studentId: Id,
  name: z.string(),
  sectionId: Id,
  sectionName: z.string(),
});
export type RuleMatch = z.infer<typeof RuleMatch>;

export const KeptRule = z.object({ id: Id, rule: SupportRule, matches: z.array(RuleMatch) });
export type KeptRule = z.infer<typeof KeptRule>;
