/** What-if: what a teacher may suppose, and the worlds that follow from it. None of it is ever written to a gradebook. */
import { z } from 'zod';
import { Fraction, Id } from '../nouns.ts';
import { call } from './call.ts';
import { Question, SectionForecast } from './forecast.ts';

/** More items than anybody works through in a term. */
export const MOST_PRACTICE = 200;

/** How a re-test counts beside the score that is there. */
export const RETEST_RULES = ['replaces', 'averages', 'best'] as const;

/** Whom a change is about: some students, or without either field the whole class. */
const who = { studentId: Id.optional(), studentIds: z.array(Id).min(1).optional() };

/** A score set or changed. `handed-in`: missing work comes in and waits for its mark. */
const ScoreChange = z.strictObject({
  ...who,
  /** Left out: the assessment that is next. */
  lineItemId: Id.optional(),
  score: z.union([z.number(), z.enum(['excused', 'missing', 'handed-in'])]),
});

/** Without a score, a re-test comes out as forecast: then only the forecast moves, never the sum. */
const RetestChange = z.strictObject({
  ...who,
  lineItemId: Id,
  retest: z.enum(RETEST_RULES),
  score: z.number().optional(),
});

/** Points more for whoever has a score there, up to the maximum. */
const PlusChange = z.strictObject({ ...who, lineItemId: Id, plus: z.number() });

const WeightsChange = z.strictObject({
  weights: z.array(z.strictObject({ category: z.string(), weight: z.number().min(0) })).min(1),
});

/** Of one category, or of everything. */
const DropChange = z.strictObject({
  dropLowest: z.int().nonnegative(),
  category: z.string().optional(),
});

/** Taught this way from here on: a key of the vocabulary (shared/teaching-methods.ts), or the teacher's own words. */
const MethodChange = z.strictObject({ ...who, method: z.string().min(1).max(80) });

/** So many more items of a skill worked through before what is still to come. */
const PracticeChange = z.strictObject({
  ...who,
  skillId: Id,
  practice: z.int().min(1).max(MOST_PRACTICE),
});

/** One supposition; it is applied to a copy, never to the gradebook. */
export const WhatIfChange = z.union([
  ScoreChange,
  RetestChange,
  PlusChange,
  WeightsChange,
  DropChange,
  MethodChange,
  PracticeChange,
]);
export type WhatIfChange = z.infer<typeof WhatIfChange>;
export type ScoreChange = z.infer<typeof ScoreChange>;
export type MethodChange = z.infer<typeof MethodChange>;
export type PracticeChange = z.infer<typeof PracticeChange>;

/** Why nothing can be told of a method or of practice here: then the forecast stays. */
const UNTOLD = ['no-scores', 'few-scores', 'not-comparable', 'no-answers', 'few-answers'] as const;

/** What a change that sets no score is expected to do to each score still to come, on average over its students. */
export const Expectation = z.object({
  of: z.enum(['method', 'practice']),
  /** The method, or the skill's name. */
  name: z.string(),
  /** Drawn by chance in a try-out here; an association in one's own data; or not enough to tell. */
  basis: z.enum(['try-out', 'association', 'not-enough']),
  untold: z.enum(UNTOLD).nullable(),
  students: z.int(),
  effect: Fraction,
  interval80: z.tuple([z.number(), z.number()]),
  /** What it rests on: scores, and students or class-periods. */
  scores: z.int(),
  from: z.int(),
  /** Of a method: the share of lesson time that it has already, and what it was compared with in a try-out. */
  already: z.number().nullable(),
  against: z.string().nullable(),
  /** Of practice: the chance of a usual item to be answered right, now and after. */
  skill: z
    .object({ before: z.number(), after: z.number(), range: z.tuple([z.number(), z.number()]) })
    .nullable(),
});
export type Expectation = z.infer<typeof Expectation>;

/** Exact sums as the gradebook would count, percent of the maximum as fractions. */
export const GradeSum = z.object({
  studentId: Id,
  /** Over graded work only. */
  current: Fraction.nullable(),
  /** Missing work counted as zero. */
  final: Fraction.nullable(),
});
export type GradeSum = z.infer<typeof GradeSum>;

const WhatIfWorld = z.object({ sums: z.array(GradeSum), forecast: SectionForecast });
export const WhatIf = z.object({
  before: WhatIfWorld,
  after: WhatIfWorld,
  /** One for each change that sets no score, in their order. */
  expected: z.array(Expectation),
});
export type WhatIf = z.infer<typeof WhatIf>;

/** The 10, 25, 50, 75 and 90 % marks of a distribution, rising. */
export const Marks = z.tuple([Fraction, Fraction, Fraction, Fraction, Fraction]);
export type Marks = z.infer<typeof Marks>;

/** Shares of the futures in twenty equal steps from 0 to the whole; what lies beyond counts in the last. */
const Distribution = z.array(z.number()).length(20);

/** One student's futures, or the class's: then every figure is the class's mean in one future. */
export const Fan = z.object({
  /** Coming assessments in the gradebook's order. */
  items: z.array(z.object({ lineItemId: Id, title: z.string(), marks: Marks })),
  grade: Marks.nullable(),
  gradeSpread: Distribution,
  /** Chance of a student's grade to reach the line; null for the class. */
  reachChance: z.number().nullable(),
  /** How many of the class reach the line; null for one student. */
  reachCount: Marks.nullable(),
});
export type Fan = z.infer<typeof Fan>;

export const Futures = z.object({
  /** How what goes together was drawn: from VAML's posterior, or from errors on held-out sections. */
  drawnFrom: z.enum(['posterior', 'residuals']),
  /**
   * How much likelier VAML's worlds found what happened than those of errors alone, log density per score on sections
   * held out, 95 % range; null where VAML has not learned.
   */
  held: z.object({ difference: z.tuple([z.number(), z.number()]), sections: z.int() }).nullable(),
  draws: z.int(),
  students: z.int(),
  passLine: Fraction,
  before: Fan,
  after: Fan,
});
export type Futures = z.infer<typeof Futures>;

/** What one assessment, or everything that is open, would have to bring for the term grade to reach a goal. */
export const Needed = z.object({
  /** Null where even full marks are not enough. */
  share: Fraction.nullable(),
  /** The same in points, rounded up to a step that can be marked; null for several assessments. */
  points: z.number().nullable(),
  maxPoints: z.number().nullable(),
  /** Of the term grade: with nothing and with full marks. */
  reach: z.tuple([Fraction, Fraction]),
  /** Chance by the forecast; null where there is none. */
  chance: z.number().nullable(),
});
export type Needed = z.infer<typeof Needed>;

export const GoalSeek = z.object({
  goal: Fraction,
  /** Over graded work and this one assessment. */
  one: Needed.extend({ lineItemId: Id, title: z.string() }).nullable(),
  /** The same share on everything that is still open. */
  all: Needed.extend({ titles: z.array(z.string()) }).nullable(),
});
export type GoalSeek = z.infer<typeof GoalSeek>;

/** A named set of changes of one section, kept to be looked at again. */
export const Scenario = z.object({
  id: Id,
  sectionId: Id,
  name: z.string().min(1).max(80),
  changes: z.array(WhatIfChange),
  savedAt: z.string(),
});
export type Scenario = z.infer<typeof Scenario>;

const Supposed = Question.extend({ changes: z.array(WhatIfChange) });

/** What a section may suppose beyond scores: ways of teaching, most used first, and skills with answers. */
export const Levers = z.object({
  methods: z.array(z.string()),
  skills: z.array(z.object({ skillId: Id, skill: z.string() })),
});
export type Levers = z.infer<typeof Levers>;

export const whatIf = {
  levers: call.input(z.object({ sectionId: Id })).output(Levers),
  /** Exact sums and the forecast, before and after. */
  worlds: call.input(Supposed).output(WhatIf),
  /** Joint futures of one student, or of the whole class. */
  futures: call
    .input(Supposed.omit({ target: true }).extend({ studentId: Id.optional() }))
    .output(Futures),
  goalSeek: call
    .input(
      Supposed.omit({ target: true }).extend({
        studentId: Id,
        lineItemId: Id.optional(),
        goal: z.number().min(0).max(2),
      }),
    )
    .output(GoalSeek),
  scenarios: call.input(z.object({ sectionId: Id })).output(z.array(Scenario)),
  /** A new one, or the one of that id anew; one undo step. */
  saveScenario: call
    .input(Scenario.omit({ id: true, savedAt: true }).extend({ id: Id.optional() }))
    .output(Scenario),
  deleteScenario: call.input(z.object({ id: Id })).output(z.object({ ok: z.boolean() })),
};
