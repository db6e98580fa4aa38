/** Calls about people: the list, one student's page, and whom to talk to this week. */
import { z } from 'zod';
import { Id, LineItem, Score, Section, Student } from '../nouns.ts';
import { call } from './call.ts';
import { Interval, StudentForecast } from './forecast.ts';
import { KeptRule, RuleMatch, SupportRule } from './support-rule.ts';

export const StudentSummary = Student.extend({
  sections: z.array(z.object({ id: Id, name: z.string() })),
  gradedCount: z.int(),
  meanFraction: z.number().nullable(),
  missingCount: z.int(),
});
export type StudentSummary = z.infer<typeof StudentSummary>;

/** The last forecast that was shown before a score came, and the score. */
export const JudgedForecast = z.object({
  lineItemId: Id,
  title: z.string(),
  shownAt: z.string(),
  interval80: Interval,
  outcome: z.number(),
});
export type JudgedForecast = z.infer<typeof JudgedForecast>;

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
      targetId: Id.nullable(),
      asOfId: Id.nullable(),
      /** What was shown earlier of this student here and came true or not, oldest first. */
      judged: z.array(JudgedForecast),
    }),
  ),
});
export type StudentPage = z.infer<typeof StudentPage>;

/** Someone to talk to, and why; `news` is good news. */
export const TodayEntry = z.object({
  sectionId: Id,
  sectionName: z.string(),
  targetTitle: z.string(),
  targetId: Id.nullable(),
  asOfId: Id.nullable(),
  forecast: StudentForecast,
  kind: z.enum(['talk', 'news', 'quiet']),
  /** When the evidence behind it was first shown; what has not been renewed for long fades. */
  since: z.string().nullable(),
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
  /** The teacher's own rules, and whom of the running classes each names. */
  rules: call.output(z.array(KeptRule)),
  previewRule: call.input(SupportRule).output(z.array(RuleMatch)),
  addRule: call.input(SupportRule).output(z.object({ id: Id })),
  removeRule: call.input(z.object({ id: Id })).output(z.object({ ok: z.boolean() })),
  today: call.output(Today),
  students: call.input(z.object({ sectionId: Id.optional() })).output(z.array(StudentSummary)),
  student: call.input(z.object({ studentId: Id })).output(StudentPage),
};
