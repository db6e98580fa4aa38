/** Support plans: a goal, what is tried, who sees to it, and what followed; and when somebody was last talked to. */
import { z } from 'zod';
import { Day, Fraction, Id } from '../nouns.ts';

/** Weeks until a plan is looked at again, and days between two checks on the way. */
export const PLAN_WEEKS = 6;
export const CHECK_DAYS = 7;

const Line = z.string().trim().min(1).max(300);

export const PlanToKeep = z.object({
  /** Of a plan that is changed. */
  id: Id.optional(),
  studentId: Id,
  sectionId: Id,
  goal: Line,
  /** What will be tried. */
  steps: z.array(Line).max(8),
  /** Who sees to it. */
  owner: z.string().trim().max(80),
  reviewOn: Day,
});
export type PlanToKeep = z.infer<typeof PlanToKeep>;

export const PLAN_RESULTS = ['reached', 'partly', 'not-yet'] as const;
export type PlanResult = (typeof PLAN_RESULTS)[number];

export const PlanToClose = z.object({
  planId: Id,
  result: z.enum(PLAN_RESULTS),
  note: z.string().trim().max(500),
});
export type PlanToClose = z.infer<typeof PlanToClose>;

/** Scores of one stretch of time: the student's mean, and the class's over the same assessments. */
const Stretch = z.object({ n: z.int(), own: Fraction.nullable(), section: Fraction.nullable() });

/** What the gradebook says of the time before a plan and since: beside each other, never the one because of the other. */
export const PlanScores = z.object({
  before: Stretch,
  since: Stretch,
  /** How the distance to the class has changed, since against before; null from too few scores. */
  change: z.object({ by: Fraction, interval80: z.tuple([Fraction, Fraction]) }).nullable(),
});
export type PlanScores = z.infer<typeof PlanScores>;

export const SupportPlan = PlanToKeep.extend({
  id: Id,
  studentName: z.string(),
  sectionName: z.string(),
  startedOn: Day,
  closedOn: Day.nullable(),
  result: z.enum(PLAN_RESULTS).nullable(),
  closingNote: z.string(),
  /** Oldest first. */
  checks: z.array(z.object({ id: Id, checkedOn: Day, note: z.string() })),
  /** What is due today or was before: the review at the end, or the weekly check. */
  due: z.enum(['review', 'check']).nullable(),
  scores: PlanScores,
});
export type SupportPlan = z.infer<typeof SupportPlan>;

/** A talk with a student or about them. */
export const Contact = z.object({ id: Id, talkedOn: Day, note: z.string() });
export type Contact = z.infer<typeof Contact>;
