/** Tags, and filters that are kept under a name. */
import { z } from 'zod';
import { Id } from '../nouns.ts';

export const Tag = z.string().trim().min(1).max(40);

export const StudentFilter = z.object({
  tags: z.array(Tag).default([]),
  /** With all of the tags, or with any of them. */
  match: z.enum(['any', 'all']).default('any'),
  /** Only those with work that was marked as missing. */
  hasMissing: z.boolean().default(false),
  /** Only those with a plan that runs. */
  hasPlan: z.boolean().default(false),
  /** Only those not talked to for so many days; null for everybody. */
  quietDays: z.int().min(1).max(365).nullable().default(null),
});
export type StudentFilter = z.infer<typeof StudentFilter>;

export const SavedFilter = z.object({
  id: Id,
  name: z.string().trim().min(1).max(60),
  filter: StudentFilter,
});
export type SavedFilter = z.infer<typeof SavedFilter>;
