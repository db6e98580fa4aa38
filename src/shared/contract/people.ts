/** Calls about people: the list, one student's page, and whom to talk to this week. */
import { z } from 'zod';
import { Id, LineItem, Score, Section, Student } from '../nouns.ts';
import { call } from './call.ts';
import { StudentForecast } from './forecast.ts';

export const StudentSummary = Student.extend({
  sections: z.array(z.object({ id: Id, name: z.string() })),
  gradedCount: z.int(),
  meanFraction: z.number().nullable(),
  missingCount: z.int(),
});
export type StudentSummary = z.infer<typeof StudentSummary>;

export const StudentPage = z.object({
  student: Student,
  sections: z.array(
    z.object({
      section: Section,
      scores: z.array(
        z.object({ lineItem: LineItem, score: Score, sectionMean: z.number().nullable() }),
      ),
      current: z.number().nullable(),
      final: z.number().nullable(),
      forecast: StudentForecast.nullable(),
      targetTitle: z.string().nullable(),
    }),
  ),
});
export type StudentPage = z.infer<typeof StudentPage>;

/** Someone to talk to, and why; `news` is good news. */
export const TodayEntry = z.object({
  sectionId: Id,
  sectionName: z.string(),
  targetTitle: z.string(),
  forecast: StudentForecast,
  kind: z.enum(['talk', 'news', 'quiet']),
});
export type TodayEntry = z.infer<typeof TodayEntry>;

export const Today = z.object({
  entries: z.array(TodayEntry),
  /** The sections that are running: those of the latest term. */
  sections: z.array(
    z.object({
      id: Id,
      name: z.string(),
      support: z.int(),
      onCourse: z.int(),
      stretch: z.int(),
      unknown: z.int(),
    }),
  ),
});
export type Today = z.infer<typeof Today>;

export const people = {
  today: call.output(Today),
  students: call.input(z.object({ sectionId: Id.optional() })).output(z.array(StudentSummary)),
  student: call.input(z.object({ studentId: Id })).output(StudentPage),
};
