/** Calls about people: the list, one student's page, whom to talk to this week, and what is done for whom. */
import { z } from 'zod';
import { Day, Fraction, Id, LineItem, Score, Section, Student } from '../nouns.ts';
import { call } from './call.ts';
import { Interval, StudentForecast } from './forecast.ts';
import { SavedFilter, StudentFilter, Tag } from './student-filter.ts';
import { Contact, PlanToClose, PlanToKeep, SupportPlan } from './support-plan.ts';
import { KeptRule, RuleMatch, SupportRule } from './support-rule.ts';
import {
  ProposedGroups,
  WorkGroupsPage,
  WorkGroupsToKeep,
  WorkGroupsToPropose,
} from './work-groups.ts';

export const StudentSummary = Student.extend({
  sections: z.array(z.object({ id: Id, name: z.string() })),
  gradedCount: z.int(),
  meanFraction: z.number().nullable(),
  missingCount: z.int(),
  /** The teacher's own, in the order in which they were given. */
  tags: z.array(z.string()),
  lastTalkOn: Day.nullable(),
  hasPlan: z.boolean(),
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
  tags: z.array(z.string()),
  /** Every tag that the teacher has given to anybody. */
  knownTags: z.array(z.string()),
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

/** Something good that can be said to a student, with the figures that it rests on. */
export const GoodNews = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('above-forecast'),
    title: z.string(),
    outcome: Fraction,
    interval80: Interval,
  }),
  z.object({ kind: z.literal('handed-in'), handed: z.int(), missed: z.int() }),
  z.object({
    kind: z.literal('improved'),
    n: z.int(),
    latest: Fraction,
    before: Fraction,
    sectionLatest: Fraction,
    sectionBefore: Fraction,
  }),
  z.object({ kind: z.literal('recovered'), usual: Fraction, dip: Fraction, latest: Fraction }),
  z.object({ kind: z.literal('stretch'), interval80: Interval, n: z.int() }),
  z.object({ kind: z.literal('solid'), n: z.int(), low: Fraction, high: Fraction }),
]);
export type GoodNews = z.infer<typeof GoodNews>;

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
  news: GoodNews.nullable(),
  /** Of the latest marked assessments, how many in a row are without a score of theirs. */
  quietRun: z.int(),
  lastTalkOn: Day.nullable(),
});
export type TodayEntry = z.infer<typeof TodayEntry>;

export const Today = z.object({
  entries: z.array(TodayEntry),
  /** Plans whose review or weekly check is due. */
  plans: z.array(SupportPlan),
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

const Done = z.object({ ok: z.boolean() });

export const people = {
  /** The teacher's own rules, and whom of the running classes each names. */
  rules: call.output(z.array(KeptRule)),
  previewRule: call.input(SupportRule).output(z.array(RuleMatch)),
  addRule: call.input(SupportRule).output(z.object({ id: Id })),
  removeRule: call.input(z.object({ id: Id })).output(Done),
  today: call.output(Today),
  students: call.input(z.object({ sectionId: Id.optional() })).output(z.array(StudentSummary)),
  student: call.input(z.object({ studentId: Id })).output(StudentPage),
  /** Of one student, closed ones too; without a student, all that run. */
  plans: call.input(z.object({ studentId: Id.optional() })).output(z.array(SupportPlan)),
  keepPlan: call.input(PlanToKeep).output(z.object({ id: Id })),
  checkPlan: call.input(z.object({ planId: Id, note: z.string().trim().max(300) })).output(Done),
  closePlan: call.input(PlanToClose).output(Done),
  removePlan: call.input(z.object({ planId: Id })).output(Done),
  contacts: call.input(z.object({ studentId: Id })).output(z.array(Contact)),
  /** Talked today, or not after all. */
  talk: call
    .input(
      z.object({ studentId: Id, hasTalked: z.boolean(), note: z.string().max(500).default('') }),
    )
    .output(Done),
  setTag: call
    .input(z.object({ studentIds: z.array(Id).min(1), tag: Tag, has: z.boolean() }))
    .output(Done),
  filters: call.output(z.array(SavedFilter)),
  saveFilter: call
    .input(z.object({ name: SavedFilter.shape.name, filter: StudentFilter }))
    .output(z.object({ id: Id })),
  removeFilter: call.input(z.object({ id: Id })).output(Done),
  /** The groups that are kept, or a first proposal. */
  workGroups: call.input(z.object({ sectionId: Id })).output(WorkGroupsPage),
  proposeWorkGroups: call.input(WorkGroupsToPropose).output(ProposedGroups),
  keepWorkGroups: call.input(WorkGroupsToKeep).output(Done),
};
