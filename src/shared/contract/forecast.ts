/** Calls of the forecast: a class's likely ranges and the reasons. */
import { z } from 'zod';
import { Fraction, Id, LearnerName, Section } from '../nouns.ts';
import { call } from './call.ts';

export const Interval = z.tuple([Fraction, Fraction]);
export type Interval = z.infer<typeof Interval>;

/** `next`: the first line item nobody has a score for; `final`: the term grade; or one line item. */
export const Target = z.union([z.literal('next'), z.literal('final'), Id]);
export type Target = z.infer<typeof Target>;

export const ABSTENTIONS = [
  'too-few-scores',
  'too-few-answers',
  'outside-training-range',
  'drift',
  'nothing-to-forecast',
] as const;

/**
 * A reason in parts; words/reasons.ts says it. `effect` moves the middle, in fractions of the maximum; `without` is
 * where the middle would be if this alone were not known. Both are exact for the model that serves.
 */
export const Reason = z.object({
  kind: z.enum([
    'level',
    'recent',
    'trend',
    'category',
    'missing',
    'spread',
    'section',
    'item',
    'skill-answers',
    'other-answers',
  ]),
  effect: Fraction,
  without: Fraction,
  /** The scores it rests on, newest last. */
  evidence: z.array(z.object({ title: z.string(), points: z.number(), maxPoints: z.number() })),
  /** How many pieces of work it speaks of; of `missing`, those without a score that are not excused. */
  count: z.int(),
  /** Of `missing` alone, where there are any: earlier work that is excused. */
  excused: z.int().positive().optional(),
});
export type Reason = z.infer<typeof Reason>;

export const NEEDS = ['support', 'on-course', 'stretch', 'unknown'] as const;

export const StudentForecast = z.object({
  id: Id,
  name: z.string(),
  mean: Fraction.nullable(),
  sd: Fraction.nullable(),
  interval50: Interval.nullable(),
  interval80: Interval.nullable(),
  interval90: Interval.nullable(),
  passProbability: z.number().nullable(),
  /** Graded work so far, as the gradebook counts it: what is known, beside what is likely. */
  known: Fraction.nullable(),
  knownCount: z.int(),
  /** What simple methods would say, beside the forecast; null where the section has no score yet. */
  simple: z.object({ sectionMean: Fraction.nullable(), runningMean: Fraction.nullable() }),
  need: z.enum(NEEDS),
  /** The middle of somebody of whom nothing is known; with all effects on it, the student's own. Null unless asked. */
  baseline: Fraction.nullable(),
  reasons: z.array(Reason),
  abstained: z.union([z.literal(false), z.enum(ABSTENTIONS)]),
});
export type StudentForecast = z.infer<typeof StudentForecast>;

/**
 * Kept promises on held-out sections: how many of n forecasts fell inside their 80 % range. `simulated` where those
 * sections were not the teacher's own: such a record must never read as one's own.
 */
export const TrackRecord = z.object({ n: z.int(), kept80: z.int(), simulated: z.boolean() });
export type TrackRecord = z.infer<typeof TrackRecord>;

export const SectionForecast = z.object({
  section: Section,
  /** The last line item whose scores were looked at; null before the first. */
  asOf: z.object({ id: Id, title: z.string() }).nullable(),
  target: z.object({
    kind: z.enum(['line-item', 'final', 'skill']),
    /** The line item's or the skill's. */
    id: Id.nullable(),
    title: z.string(),
    dueOn: z.string().nullable(),
  }),
  /** Who answers: the learner, or the simple method that did better on held-out sections. */
  learner: z.string(),
  /** Sections that the serving model learned from; `simulated` where they were not the teacher's own. */
  learnedFrom: z.object({ sections: z.int(), simulated: z.boolean() }),
  passLine: Fraction,
  n: z.int(),
  students: z.array(StudentForecast),
  trackRecord: TrackRecord.nullable(),
});
export type SectionForecast = z.infer<typeof SectionForecast>;

export const Question = z.object({
  sectionId: Id,
  target: Target.default('next'),
  asOf: z.union([Id, z.iso.date()]).optional(),
  learner: LearnerName.default('auto'),
});

/** Which score would narrow the ranges of the term grade most; narrowing is of the class's mean 80 % range. */
export const NextScore = z.object({
  widthNow: z.number(),
  /** Coming assessments, the most telling first. */
  assessments: z.array(z.object({ lineItemId: Id, title: z.string(), narrowing: z.number() })),
  /** Work that is there for others and not marked for this student. */
  marking: z.array(
    z.object({
      studentId: Id,
      name: z.string(),
      lineItemId: Id,
      title: z.string(),
      narrowing: z.number(),
    }),
  ),
});
export type NextScore = z.infer<typeof NextScore>;

export const forecast = {
  nextScore: call.input(z.object({ sectionId: Id })).output(NextScore),
  section: call.input(Question).output(SectionForecast),
  /** Of a skill: the share of its usual items that would be right now. */
  skill: call.input(z.object({ sectionId: Id, skillId: Id })).output(SectionForecast),
};
