/** The nouns that every layer shares, as plain values; store/ keeps them, the contract carries them. */
import { z } from 'zod';

export const Id = z.int().positive();
export type Id = z.infer<typeof Id>;

/** A score as a share of its maximum; extra credit may exceed 1. */
export const Fraction = z.number();

/** ISO 8601 calendar day, `2026-11-23`. */
export const Day = z.iso.date();

export const SCORE_STATUSES = [
  'graded',
  'missing',
  'excused',
  'absent',
  'in-progress',
  'needs-grading',
] as const;
export const ScoreStatus = z.enum(SCORE_STATUSES);
export type ScoreStatus = z.infer<typeof ScoreStatus>;

/**
 * One cell of a gradebook. `points` is null unless a number is known: zero is a grade, blank is not.
 * `detail` tells blank from flagged; `outOf` is set where the cell named another maximum than its column.
 */
export const Score = z.object({
  points: z.number().nullable(),
  status: ScoreStatus,
  letter: z.string().nullable(),
  detail: z.string().nullable(),
  late: z.boolean(),
  outOf: z.number().nullable(),
});
export type Score = z.infer<typeof Score>;

export const BLANK_SCORE: Score = {
  points: null,
  status: 'missing',
  letter: null,
  detail: 'blank',
  late: false,
  outOf: null,
};

export const Student = z.object({
  id: Id,
  name: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  login: z.string().nullable(),
});
export type Student = z.infer<typeof Student>;

export const Category = z.object({
  id: Id,
  name: z.string(),
  /** Share of the term grade, 0–1; null where the scheme counts points alone. */
  weight: Fraction.nullable(),
});
export type Category = z.infer<typeof Category>;

/** An assessment's column in a section's gradebook. */
export const LineItem = z.object({
  id: Id,
  title: z.string(),
  maxPoints: z.number().nullable(),
  categoryId: Id.nullable(),
  dueOn: Day.nullable(),
  kind: z.enum(['item', 'quiz', 'assignment', 'forum', 'question', 'total']),
  /** Place in the course's order, from 0. */
  position: z.int().nonnegative(),
  externalId: z.string().nullable(),
});
export type LineItem = z.infer<typeof LineItem>;

/** A class that meets: one course in one term with its students. */
export const Section = z.object({
  id: Id,
  name: z.string(),
  course: z.string(),
  term: z.string().nullable(),
  /** Orders terms in time; null when unknown. */
  termStart: Day.nullable(),
});
export type Section = z.infer<typeof Section>;

export const SectionSummary = Section.extend({
  studentCount: z.int(),
  lineItemCount: z.int(),
  scoreCount: z.int(),
  /** Line items with at least one graded score. */
  markedCount: z.int(),
});
export type SectionSummary = z.infer<typeof SectionSummary>;

export const LetterScale = z.array(z.object({ letter: z.string(), atLeast: Fraction }));
export type LetterScale = z.infer<typeof LetterScale>;

/** How scores become a grade (see grade-sum.ts for the arithmetic). */
export const GradingScheme = z.object({
  kind: z.enum(['points', 'weighted-categories']),
  /** Per category name: share of the grade, and how many lowest scores to drop. */
  categories: z.array(
    z.object({
      name: z.string(),
      weight: Fraction,
      dropLowest: z.int().nonnegative().default(0),
      dropHighest: z.int().nonnegative().default(0),
      extraCredit: z.boolean().default(false),
      cap: Fraction.nullable().default(null),
    }),
  ),
  dropLowest: z.int().nonnegative().default(0),
  cap: Fraction.nullable().default(null),
  letterScale: LetterScale.nullable().default(null),
  /** Decimal places of the grade in percent; null leaves it exact. */
  roundTo: z.int().min(0).max(4).nullable().default(null),
});
export type GradingScheme = z.infer<typeof GradingScheme>;

export const POINTS_SCHEME: GradingScheme = {
  kind: 'points',
  categories: [],
  dropLowest: 0,
  cap: null,
  letterScale: null,
  roundTo: null,
};

/** Everything about one section that a forecast may look at; `scores[student][lineItem]`, every cell present. */
export const SectionGradebook = z.object({
  section: Section,
  scheme: GradingScheme,
  categories: z.array(Category),
  lineItems: z.array(LineItem),
  students: z.array(Student),
  scores: z.array(z.array(Score)),
  /** Where the teacher's pass line is, as a fraction of the maximum. */
  passLine: Fraction,
});
export type SectionGradebook = z.infer<typeof SectionGradebook>;

/** A section without its scores. */
export const SectionFrame = SectionGradebook.omit({ scores: true });
export type SectionFrame = z.infer<typeof SectionFrame>;

export const LEARNERS = [
  'auto',
  'maml',
  'fomaml',
  'anil',
  'metasgd',
  'mamlpp',
  'reptile',
  'protonet',
  'matching',
  'matchingfce',
  'vaml',
  'neuralprocess',
  'r2d2',
  'bayes',
  'deepmixed',
  'ensemble',
] as const;
export const LearnerName = z.enum(LEARNERS);
export type LearnerName = z.infer<typeof LearnerName>;
