/** What a teacher set right in the preview; remembered for the next file of the same source. */
import { z } from 'zod';
import { place } from './place.ts';

export const columnRoles = [
  'id',
  'name',
  'given',
  'family',
  'email',
  'login',
  'section',
  'score',
  'ignore',
] as const;

/** What a word in score cells stands for, where the teacher said so. */
export const WORD_MEANINGS = [
  'missing',
  'excused',
  'absent',
  'in-progress',
  'needs-grading',
  'zero',
] as const;

/** What a teacher set right in the preview; remembered for the next file of the same source. */
export const correctionsSchema = z.object({
  sheet: z.string().optional(),
  /** From 1. */
  headerRow: place.optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** The rows that hold students, both included; from 1. */
  rows: z.object({ first: place.optional(), last: place.optional() }).optional(),
  words: z.array(z.object({ text: z.string(), means: z.enum(WORD_MEANINGS) })).optional(),
  /** What a letter counts where no points stand beside it, as a share of the maximum. */
  letters: z.array(z.object({ letter: z.string(), share: z.number().min(0).max(1) })).optional(),
  /** Of assessments that have no column of their own. */
  maxima: z
    .array(
      z.object({
        title: z.string(),
        externalId: z.string().nullable(),
        maxPoints: z.number().positive(),
      }),
    )
    .optional(),
  columns: z
    .array(
      z.object({
        col: place,
        role: z.enum(columnRoles),
        title: z.string().optional(),
        maxPoints: z.number().positive().optional(),
        category: z.string().optional(),
        date: z.string().optional(),
      }),
    )
    .optional(),
});

export type WordMeaning = (typeof WORD_MEANINGS)[number];
export type Corrections = z.infer<typeof correctionsSchema>;
export type ColumnCorrection = NonNullable<Corrections['columns']>[number];
