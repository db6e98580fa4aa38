/** Calls of the tutor: what students know, skill by skill, what to do next, and what was tried in cases like theirs. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Day, Id, Section } from '../nouns.ts';
import { call, Progress } from './call.ts';

/** What a prototype stands for; `unknown` where too little was answered to say. */
export const KNOWLEDGE_STATES = ['not-yet', 'shaky', 'secure'] as const;
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];

const Probability = z.number().min(0).max(1);
/** Four of five: as likely between these two as a forecast's likely range. */
export const ProbabilityInterval = z.tuple([Probability, Probability]);

export const Misconception = z.object({
  id: Id,
  name: z.string(),
  /** How likely it is behind this student's wrong answers, and how many answers show it. */
  probability: Probability,
  n: z.int().positive(),
});
export type Misconception = z.infer<typeof Misconception>;

export const SkillKnowledge = z.object({
  skillId: Id,
  skill: z.string(),
  state: z.enum([...KNOWLEDGE_STATES, 'unknown']),
  /** The distribution over prototypes; sums to one. */
  shares: z.object({ 'not-yet': Probability, shaky: Probability, secure: Probability }),
  /** That a usual item of this skill would be answered right now, and where four of five such chances lie. */
  probability: Probability,
  interval: ProbabilityInterval,
  /** Answers in this skill; with none it rests on the other skills and on the school. */
  n: z.int().nonnegative(),
  right: z.number().nonnegative(),
  lastAnsweredOn: Day.nullable(),
  /** Likeliest first. */
  misconceptions: z.array(Misconception),
});
export type SkillKnowledge = z.infer<typeof SkillKnowledge>;

const ADVICE_ACTIONS = [
  /** Put a wrong idea beside an example that it cannot explain. */
  'contrast',
  /** A skill that this one builds on comes first. */
  'prerequisite',
  /** Worked examples, their steps taken away one by one. */
  'worked-examples',
  /** A few items in the range that teaches. */
  'practise',
  /** Nothing for a while: a short check. */
  'review',
  /** Too little is known to advise: a few questions first. */
  'ask',
  /** Secure: something that asks for more. */
  'stretch',
] as const;
export type AdviceAction = (typeof ADVICE_ACTIONS)[number];

/** Cases like this one; never fewer than five, never a name. */
export const SimilarCases = z.object({
  n: z.int().min(5),
  /** What was tried, those with the most cases first; one with fewer than five is not told apart. */
  tried: z.array(
    z.object({
      /** A teaching method, or `practice`; null for all other ways together. */
      method: z.string().nullable(),
      n: z.int().min(5),
      /** Share of right answers in this skill before and after, on average. */
      before: Probability,
      after: Probability,
      /** Of the mean afterwards, in four of five. */
      afterInterval: ProbabilityInterval,
    }),
  ),
});
export type SimilarCases = z.infer<typeof SimilarCases>;

const Evidence = z.object({
  n: z.int().nonnegative(),
  right: z.number().nonnegative(),
  /** The latest answers in this skill, newest last. */
  answers: z.array(z.object({ item: z.string(), correct: Probability, on: Day.nullable() })),
});

export const Advice = z.object({
  skillId: Id,
  skill: z.string(),
  action: z.enum(ADVICE_ACTIONS),
  misconception: Misconception.nullable(),
  /** Of `prerequisite`: what comes first. */
  first: z.object({ skillId: Id, skill: z.string() }).nullable(),
  minutes: z.int().positive(),
  /** Items to take, easiest first, with the expected share right. */
  material: z.array(z.object({ item: z.string(), expected: Probability })),
  evidence: Evidence,
  probability: Probability,
  interval: ProbabilityInterval,
  similar: SimilarCases.nullable(),
});
export type Advice = z.infer<typeof Advice>;

/** One skill of the path, in the order in which they should be taken; its weeks in full are `practice.path`'s. */
export const PathStep = z.object({
  skillId: Id,
  skill: z.string(),
  action: z.enum(ADVICE_ACTIONS),
  minutes: z.int().positive(),
  /** The week in which it begins, from 0, and that week's first day. */
  week: z.int().nonnegative(),
  on: Day,
  /** Why it stands here: skills of the path that build on it, or the need alone. */
  before: z.array(z.object({ skillId: Id, skill: z.string() })),
  /** Null where nothing was asked about it in the student's courses. */
  probability: Probability.nullable(),
});
export type PathStep = z.infer<typeof PathStep>;

export const StudentKnowledge = z.object({
  studentId: Id,
  /** All of the student's answers, and all of those that items were judged by. */
  n: z.int().nonnegative(),
  learnedFrom: z.object({ students: z.int(), answers: z.int() }),
  skills: z.array(SkillKnowledge),
  /** What matters most first. */
  advice: z.array(Advice),
  path: z.array(PathStep),
});
export type StudentKnowledge = z.infer<typeof StudentKnowledge>;

/** What several need together; `students` are the ones it is for. */
export const GroupAdvice = Advice.omit({ evidence: true, similar: true }).extend({
  students: z.array(Id).min(2),
  n: z.int().nonnegative(),
});
export type GroupAdvice = z.infer<typeof GroupAdvice>;

export const SectionKnowledge = z.object({
  section: Section,
  learnedFrom: StudentKnowledge.shape.learnedFrom,
  skills: z.array(z.object({ skillId: Id, skill: z.string() })),
  students: z.array(
    z.object({
      id: Id,
      name: z.string(),
      n: z.int().nonnegative(),
      /** In the order of `skills`. */
      skills: z.array(
        SkillKnowledge.pick({ state: true, probability: true, interval: true, n: true }),
      ),
    }),
  ),
  /** Shared steps, the ones that most students need first; then single students are left to their own advice. */
  together: z.array(GroupAdvice),
});
export type SectionKnowledge = z.infer<typeof SectionKnowledge>;

/** The learned model of what students know beside the field's simple ones, on held-out students of this school. */
export const KnowledgeComparison = z.object({
  students: z.int(),
  answers: z.int(),
  methods: z.array(
    z.object({
      method: z.enum(['abilities', 'rasch', 'elo', 'bkt']),
      /** Mean over answers; the lower, the less they surprised. */
      logLoss: z.number(),
      brier: z.number(),
      /** Log loss less that of the learned model, with 95 %. */
      difference: z.tuple([z.number(), z.number()]),
    }),
  ),
  serves: z.enum(['abilities', 'rasch', 'elo', 'bkt']),
});
export type KnowledgeComparison = z.infer<typeof KnowledgeComparison>;

export const tutor = {
  /** Learns from the school's answers where that is still to be done; nothing comes where it is done. */
  learn: call.output(eventIterator(Progress)),
  /** Null where too few students answered enough to tell. */
  comparison: call.output(KnowledgeComparison.nullable()),
  student: call.input(z.object({ studentId: Id })).output(StudentKnowledge),
  section: call.input(z.object({ sectionId: Id })).output(SectionKnowledge),
};
