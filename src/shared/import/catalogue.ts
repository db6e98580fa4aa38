/** What a school teaches, as a file describes it: skills, items and courses. */
import { z } from 'zod';
import { place } from './place.ts';

/** One skill with what it builds on, by names. */
export const skillRecordSchema = z.object({
  row: place,
  name: z.string(),
  parent: z.string().nullable(),
  description: z.string().nullable(),
  minutes: z.number().positive().nullable(),
  needs: z.array(z.string()),
  /** Skills of the bundled bank that stand for it, by key or name. */
  bank: z.array(z.string()).default([]),
});

/** One item: of a bank, or a line of a two-way table (双向细目表). */
export const itemRecordSchema = z.object({
  row: place,
  /** Its own id; null where it only has a number within its set. */
  id: z.string().nullable(),
  setName: z.string().nullable(),
  number: z.string().nullable(),
  text: z.string().nullable(),
  answer: z.string().nullable(),
  minutes: z.number().positive().nullable(),
  maxPoints: z.number().positive().nullable(),
  skills: z.array(z.object({ skill: z.string(), weight: z.number().positive() })),
  options: z.array(
    z.object({
      label: z.string(),
      text: z.string(),
      isRight: z.boolean(),
      misconception: z.string().nullable(),
    }),
  ),
});

/** One course of a catalogue, by names; rows that repeat a course add offerings. */
export const catalogueRecordSchema = z.object({
  row: place,
  code: z.string().nullable(),
  title: z.string().min(1),
  credits: z.number().nonnegative().nullable(),
  subject: z.string().nullable(),
  level: z.string().nullable(),
  /** Codes or titles: all of these, of each any one; null where the file does not say. */
  needs: z.array(z.array(z.string()).min(1)).nullable(),
  requiredFor: z.array(z.string()).nullable(),
  about: z.string().nullable(),
  offerings: z.array(
    z.object({
      term: z.string(),
      slots: z.array(z.string()),
      capacity: z.int().nonnegative().nullable(),
      seatsTaken: z.int().nonnegative(),
    }),
  ),
});

export type SkillRecord = z.infer<typeof skillRecordSchema>;
export type ItemRecord = z.infer<typeof itemRecordSchema>;
export type CatalogueRecord = z.infer<typeof catalogueRecordSchema>;
