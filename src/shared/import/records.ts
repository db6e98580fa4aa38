/** What a table holds that is no gradebook: answers, courses taken, methods used; one row each. */
import { z } from 'zod';
import { place } from './place.ts';

/** One answer of one student to one item. */
export const responseSchema = z.object({
  student: z.string(),
  row: place,
  item: z.string(),
  skill: z.string().nullable(),
  /** Share of the item's credit, 0–1. */
  correct: z.number().min(0).max(1),
  /** ISO date or date-time, as far as the file says. */
  time: z.string().nullable(),
  /** 1 for the first. */
  attempt: z.number().int().positive().nullable(),
  hints: z.number().int().nonnegative().nullable(),
  /** What was answered, where the file keeps it. */
  answer: z.string().optional(),
});

export const courseRecordSchema = z.object({
  student: z.string(),
  row: place,
  course: z.string(),
  term: z.string().nullable(),
  /** As written; `gradePoints` where it is a number. */
  grade: z.string().nullable(),
  gradePoints: z.number().nullable(),
  credits: z.number().nullable(),
});

export const methodRecordSchema = z.object({
  row: place,
  section: z.string(),
  /** yyyy-mm-dd */
  date: z.string(),
  method: z.string(),
  minutes: z.number().nonnegative().nullable(),
  group: z.string().nullable(),
});

export type ResponseRecord = z.infer<typeof responseSchema>;
export type CourseRecord = z.infer<typeof courseRecordSchema>;
export type MethodRecord = z.infer<typeof methodRecordSchema>;
