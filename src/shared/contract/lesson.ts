/** Calls about lessons: topics, drafts for a class, kept lessons and what is done with them, the question bank. */
import { z } from 'zod';
import { Level } from '../item.ts';
import { Aim, Both, CheckResult, LessonPlan, Purpose } from '../lesson.ts';
import { Day, Id } from '../nouns.ts';
import { LANGUAGES } from '../words/say.ts';
import { call } from './call.ts';
import { LanguageModel } from './school.ts';

export const TopicSummary = z.object({
  id: z.string(),
  title: Both,
  subject: z.string(),
  grades: z.tuple([z.int(), z.int()]),
  /** What this class's own data say about it, where they say anything. */
  aims: z.array(Aim),
});
export type TopicSummary = z.infer<typeof TopicSummary>;

/** How hard a text is to read: English by grade formulas, Chinese by character levels. */
export const ReadingLevel = z.object({
  language: z.enum(LANGUAGES),
  /** Usual school grade, and the formulas that it is the middle of. */
  grade: z.number(),
  measures: z.array(z.object({ name: z.string(), grade: z.number() })),
  words: z.int(),
});
export type ReadingLevel = z.infer<typeof ReadingLevel>;

/** What the class's own lessons and the prior let one expect of a structure, as a share of exit tickets right. */
export const Fit = z.object({
  expected: z.number(),
  interval80: z.tuple([z.number(), z.number()]),
  /** Rated lessons of this class that it rests on, beside the simulated ones. */
  n: z.int(),
});
export type Fit = z.infer<typeof Fit>;

export const Variant = z.object({
  plan: LessonPlan,
  checks: z.array(CheckResult),
  reading: z.array(ReadingLevel),
  /** To the variant before it, to the nearest lesson kept for this class (null: none is), and from proposal to plan. */
  distance: z.number().nullable(),
  novelty: z.number().nullable(),
  decoded: z.number(),
  fit: Fit.nullable(),
});
export type Variant = z.infer<typeof Variant>;

/** What the class's rated lessons told, and how the proposals moved by it. */
export const Learned = z.object({
  lessons: z.int(),
  /** Exit tickets: right, of these without a reason, of all. */
  right: z.int(),
  rightOnly: z.int(),
  tickets: z.int(),
  /** Minutes beyond the plan, on average; null where nobody looked at the clock. */
  minutesOver: z.int().nullable(),
  /** Lessons that the teacher changed before teaching them. */
  edited: z.int(),
  /** Parts of the structure whose best place moved: minutes, questions or checks, or more (1) or less (-1) of an axis. */
  moves: z.array(z.object({ name: z.string(), by: z.int() })),
});
export type Learned = z.infer<typeof Learned>;

export const LessonDraft = z.object({
  topic: TopicSummary,
  variants: z.array(Variant),
  /** Rated lessons that the proposals were adapted to. */
  ratedCount: z.int(),
  /** Null before any lesson of this class was rated. */
  learned: Learned.nullable(),
});
export type LessonDraft = z.infer<typeof LessonDraft>;

export const DraftRequest = z.object({
  sectionId: Id,
  topic: z.string().min(1),
  minutes: z.int().default(45),
  variants: z.int().min(1).max(8).default(4),
  seed: z.int().nonnegative().default(1),
});
export type DraftRequest = z.infer<typeof DraftRequest>;

/** What a teacher can say at a glance: there was too much of it (1), too little (-1), or it was right (0). */
export const JUDGED = ['challenge', 'support', 'lightLanguage', 'together'] as const;
const Judgement = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export const Judged = z.partialRecord(z.enum(JUDGED), Judgement);
export type Judged = z.infer<typeof Judged>;

export const Rating = z.object({
  lessonId: Id,
  taughtOn: Day,
  stars: z.int().min(1).max(5).nullable(),
  minutesUsed: z.int().positive().nullable(),
  withReason: z.int().nonnegative().nullable(),
  rightOnly: z.int().nonnegative().nullable(),
  notYet: z.int().nonnegative().nullable(),
  judged: Judged.default({}),
});
export type Rating = z.infer<typeof Rating>;

export const LessonSummary = z.object({
  id: Id,
  topicId: z.string(),
  title: Both,
  purpose: Purpose,
  approved: z.boolean(),
  createdAt: z.string(),
  ratings: z.array(Rating),
});
export type LessonSummary = z.infer<typeof LessonSummary>;

export const KeptLesson = LessonSummary.extend({
  plan: LessonPlan,
  checks: z.array(CheckResult),
  reading: z.array(ReadingLevel),
});
export type KeptLesson = z.infer<typeof KeptLesson>;

export const BankHit = z.object({
  /** `bank/12`, or a template of the bundled bank with a seed. */
  key: z.string(),
  origin: z.enum(['own', 'bundled']),
  prompt: Both,
  answer: Both,
  skill: Both.nullable(),
  level: Level.nullable(),
  attribution: z.string().nullable(),
});
export type BankHit = z.infer<typeof BankHit>;

const which = z.object({ lessonId: Id });
const done = z.object({ ok: z.boolean() });

export const lesson = {
  topics: call.input(z.object({ sectionId: Id })).output(z.array(TopicSummary)),
  /** Writes nothing. */
  draft: call.input(DraftRequest).output(LessonDraft),
  /** Each of these is one step that can be undone. */
  keep: call.input(z.object({ sectionId: Id, plan: LessonPlan })).output(which),
  list: call.input(z.object({ sectionId: Id })).output(z.array(LessonSummary)),
  open: call.input(which).output(KeptLesson),
  /** `where` as in the check report: `title`, `objectives.0.text`, `p2.0.m1.text`. */
  edit: call
    .input(
      which.extend({ where: z.string(), language: z.enum(LANGUAGES), text: z.string().min(1) }),
    )
    .output(KeptLesson),
  /** Proposes other words for one text, by the teacher's own language model; writes nothing. */
  reword: call
    .input(which.extend({ where: z.string(), language: z.enum(LANGUAGES) }))
    .output(z.object({ text: z.string() })),
  /** Keeps where that model listens, if that is on this computer; null switches rewording off. */
  languageModel: call.input(LanguageModel.nullable()).output(done),
  /** Takes the minutes from, or gives them to, the longest other phase. */
  setMinutes: call
    .input(which.extend({ phaseId: z.string(), minutes: z.int().positive() }))
    .output(KeptLesson),
  /** Draws one phase anew; what the teacher wrote in it stays. */
  regenerate: call.input(which.extend({ phaseId: z.string() })).output(KeptLesson),
  /** Another question of the same kind, of this level or another, or one of a bank. */
  replaceTask: call
    .input(
      which.extend({ taskId: z.string(), with: z.string().nullable(), level: Level.optional() }),
    )
    .output(KeptLesson),
  approve: call.input(which).output(KeptLesson),
  remove: call.input(which).output(done),
  rate: call.input(Rating).output(done),
  searchBank: call
    .input(
      z.object({ text: z.string(), language: z.enum(LANGUAGES), topicId: z.string().optional() }),
    )
    .output(z.object({ hits: z.array(BankHit), own: z.int(), bundled: z.int() })),
  importBank: call.input(z.object({ file: z.instanceof(File) })).output(
    z.object({
      added: z.int(),
      changed: z.int(),
      skipped: z.array(z.string()),
      source: z.string(),
    }),
  ),
};
