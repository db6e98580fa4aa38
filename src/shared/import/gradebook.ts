/** Students, assessments and scores as a file gives them. */
import { z } from 'zod';
import { ScoreStatus as scoreStatusSchema } from '../nouns.ts';
import { place } from './place.ts';

export const studentSchema = z.object({
  /** Names this student within the result only. */
  key: z.string(),
  row: place,
  externalId: z.string().nullable(),
  name: z.string().min(1),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  sections: z.array(z.string()),
  email: z.string().nullable(),
  login: z.string().nullable(),
});

export const assessmentSchema = z.object({
  key: z.string(),
  col: place.nullable(),
  title: z.string().min(1),
  maxPoints: z.number().nullable(),
  category: z.string().nullable(),
  /** Due date, yyyy-mm-dd. */
  date: z.string().nullable(),
  kind: z.enum(['item', 'quiz', 'assignment', 'forum', 'question', 'total']),
  externalId: z.string().nullable(),
});

export const scoreSchema = z.object({
  student: z.string(),
  assessment: z.string(),
  points: z.number().nullable(),
  status: scoreStatusSchema,
  letter: z.string().nullable(),
  /** 0–100, where the file gives one beside the points. */
  percent: z.number().optional(),
  /** The cell's own denominator where it is not the assessment's maximum. */
  outOf: z.number().optional(),
  /** Tells a blank cell from a flag: both are missing, only one was said. */
  detail: z
    .enum(['blank', 'flagged', 'not-attempted', 'not-assigned', 'deferred', 'partial'])
    .optional(),
  late: z.literal(true).optional(),
});

export type Student = z.infer<typeof studentSchema>;
export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessmentKind = Assessment['kind'];
export type Score = z.infer<typeof scoreSchema>;
export type ScoreStatus = Score['status'];
export type ScoreDetail = NonNullable<Score['detail']>;
