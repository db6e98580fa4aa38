/** Calls of the reports. */
import { z } from 'zod';
import { LANGUAGES } from '../words/say.ts';
import { LEVELS } from '../item.ts';
import { Id } from '../nouns.ts';
import { call } from './call.ts';

export const ReportRequest = z.object({
  sectionId: Id,
  format: z.enum(['html', 'pdf']),
  names: z.enum(['full', 'codes']).default('full'),
  language: z.enum(LANGUAGES),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

const File = z.object({
  fileName: z.string(),
  file: z.instanceof(Blob),
  pages: z.int().nullable(),
});

export const LessonFileRequest = z.object({
  lessonId: Id,
  /** The teacher's copy, a sheet for students, or the sheet's answers. */
  what: z.enum(['plan', 'sheet', 'key']),
  level: z.enum(['lesson', ...LEVELS]).default('lesson'),
  version: z.enum(['A', 'B']).default('A'),
  format: z.enum(['html', 'pdf', 'docx']),
  language: z.enum(LANGUAGES),
});
export type LessonFileRequest = z.infer<typeof LessonFileRequest>;

export const report = {
  lesson: call.input(LessonFileRequest).output(File),
  section: call.input(ReportRequest).output(File),
};
