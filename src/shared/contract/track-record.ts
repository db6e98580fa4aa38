/** The track record: what was forecast and what became of it, and the teacher's own word on it. */
import { z } from 'zod';
import { Id, Section } from '../nouns.ts';
import { NEEDS } from './forecast.ts';

export const VERDICTS = ['agree', 'not-applicable', 'wrong'] as const;

/** One forecast of one student: what it was about, and what it said. */
const About = z.object({
  sectionId: Id,
  studentId: Id,
  /** Null: the term grade. */
  targetId: Id.nullable(),
  asOfId: Id.nullable(),
  need: z.enum(NEEDS),
});

export const Verdict = About.extend({
  id: Id,
  verdict: z.enum(VERDICTS),
  note: z.string(),
  givenAt: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

/** Null takes an earlier verdict back. */
export const VerdictToGive = About.extend({
  verdict: z.enum(VERDICTS).nullable(),
  note: z.string().max(500).default(''),
});
export type VerdictToGive = z.infer<typeof VerdictToGive>;

const Interval = z.tuple([z.number(), z.number()]);

/** How forecasts did once their scores were there; errors in shares of the maximum. */
export const Kept = z.object({
  /** Forecasts judged, and of how many students. */
  n: z.int(),
  students: z.int(),
  mae: z.number().nullable(),
  /** The same forecasts by simple methods: the student's own mean, the class's mean. */
  runningMeanMae: z.number().nullable(),
  sectionMeanMae: z.number().nullable(),
  /** Own mean's error less the forecast's, 95 % range over students; above 0 the forecast was better. */
  gain: Interval.nullable(),
  /** The least difference to the own mean that so many students would show in 8 of 10 cases. */
  detectable: z.number().nullable(),
  promises: z.array(z.object({ promised: z.number(), kept: z.number(), n: z.int() })),
});
export type Kept = z.infer<typeof Kept>;

/** A group beside everybody else. Null where either side has fewer than ten students. */
export const GroupRecord = z.object({
  group: z.string(),
  students: z.int(),
  others: z.int(),
  compared: z
    .object({
      n: z.int(),
      mae: z.number(),
      othersMae: z.number(),
      /** Group less others, 95 % range, students as clusters. */
      difference: Interval,
      /** The least difference that so many students would show in 8 of 10 cases. */
      detectable: z.number(),
      kept80: z.number(),
      othersKept80: z.number(),
      /** Shares called "may need support", and of those who then missed the line the share that was not. */
      called: z.number(),
      othersCalled: z.number(),
      missedNeed: z.number().nullable(),
      othersMissedNeed: z.number().nullable(),
    })
    .nullable(),
});
export type GroupRecord = z.infer<typeof GroupRecord>;

/** What was shown and judged since, or what would have been said of past classes held out. */
export const RECORD_SOURCES = ['shown', 'held-out'] as const;
export type RecordSource = (typeof RECORD_SOURCES)[number];

const BySection = z.array(z.object({ section: Section, record: Kept }));

export const TrackRecordPage = z.object({
  /** Forecasts of students that were shown; those whose score is not there yet wait. */
  shown: z.int(),
  waiting: z.int(),
  firstShown: z.string().nullable(),
  all: Kept,
  sections: BySection,
  /** The same of past classes that a model had not seen; null before it has learned from one's own classes. */
  heldOut: z.object({ all: Kept, sections: BySection }).nullable(),
  verdicts: z.object({
    agree: z.int(),
    'not-applicable': z.int(),
    wrong: z.int(),
    /** Of forecasts called wrong and since judged: how many ranges of 80 % were kept after all. */
    wrongJudged: z.int(),
    wrongKept80: z.int(),
  }),
  /** Groups that could be looked at, by name; none is unless asked for. */
  groups: z.array(z.string()),
});
export type TrackRecordPage = z.infer<typeof TrackRecordPage>;
