/** Calls about teaching methods: the log, groups by need, what seems to do what for whom, and fair try-outs. */
import { z } from 'zod';
import { Day, Fraction, Id, Section } from '../nouns.ts';
import { call } from './call.ts';
import { NEEDS } from './forecast.ts';

/** A key of the vocabulary (shared/teaching-methods.ts), or the teacher's own words. */
const Method = z.string().min(1).max(80);

export const MethodLogEntry = z.object({
  id: Id,
  usedOn: z.string().nullable(),
  method: Method,
  minutes: z.number().nullable(),
  /** Null for the whole class. */
  groupName: z.string().nullable(),
  /** Students that it reached; null where no list says who was in that group then. */
  students: z.int().nullable(),
});
export type MethodLogEntry = z.infer<typeof MethodLogEntry>;

export const MethodLog = z.object({
  section: Section,
  /** Newest first. */
  entries: z.array(MethodLogEntry),
  /** Groups that a lesson may be logged for today. */
  groupNames: z.array(z.string()),
});
export type MethodLog = z.infer<typeof MethodLog>;

export const TeachingGroup = z.object({
  name: z.string(),
  students: z.array(z.object({ id: Id, name: z.string() })),
  needs: z.record(z.enum(NEEDS), z.int()),
  weakSkills: z.array(z.string()),
});
export type TeachingGroup = z.infer<typeof TeachingGroup>;

export const TeachingGroups = z.object({
  section: Section,
  largest: z.int(),
  groups: z.array(TeachingGroup),
  /** Null while the grouping is only proposed; else since when it is in use. */
  keptSince: Day.nullable(),
  /** Students whom a new grouping would move. */
  moves: z.array(z.object({ id: Id, name: z.string(), from: z.string(), to: z.string() })),
});
export type TeachingGroups = z.infer<typeof TeachingGroups>;

/** A difference in scores, fractions of the maximum, against the other methods that were logged. */
export const MethodEstimate = z.object({
  effect: Fraction,
  interval50: z.tuple([z.number(), z.number()]),
  interval80: z.tuple([z.number(), z.number()]),
  /** Chance that it is worth it: at least so much better as the teacher asks; as much worse; above nothing. */
  better: z.number(),
  worse: z.number(),
  positive: z.number(),
});
export type MethodEstimate = z.infer<typeof MethodEstimate>;

const METHOD_VERDICTS = [
  'looked-better',
  'looked-worse',
  'about-the-same',
  'too-close',
  'not-enough',
] as const;
export type MethodVerdict = (typeof METHOD_VERDICTS)[number];

const METHOD_CHECKS = [
  'few-periods',
  'few-methods',
  'no-overlap',
  'regression',
  'chosen-anew',
  'acts-backward',
] as const;
export type MethodCheck = (typeof METHOD_CHECKS)[number];

export const MethodForGroup = z.object({
  method: Method,
  /** What is published, one's own data alone, and both together. */
  published: MethodEstimate,
  own: MethodEstimate.nullable(),
  combined: MethodEstimate,
  /** Both together beside the average of all methods, each counting alike: the scale on which they can be put in order. */
  gain: MethodEstimate.pick({ effect: true, interval80: true }),
  verdict: z.enum(METHOD_VERDICTS),
  /** Class-periods taught this way until there would be enough to tell; null where that is beyond a few terms. */
  periodsNeeded: z.int().nullable(),
});
export type MethodForGroup = z.infer<typeof MethodForGroup>;

/** What bears on a method, whichever the group. */
export const MethodFacts = z.object({
  method: Method,
  scores: z.int(),
  students: z.int(),
  /** Class-periods with at least twelve students who were mainly taught this way. */
  periods: z.int(),
  blocked: z.array(z.enum(METHOD_CHECKS)),
  /** What it is compared with: the other methods whose students were alike before. */
  comparedWith: z.array(Method),
  overlap: z.number().nullable(),
  /** How far the last score before lay from the others', points of 100, and whether that alone moves scores. */
  gap: z.number().nullable(),
  regression: z.enum(['low', 'high']).nullable(),
  /** What it seems to do to scores from before it, points of 100: nothing, if all is well; null where none can tell. */
  backward: z.tuple([z.number(), z.number()]).nullable(),
  /** Share of what is unexplained that something hidden would have to explain to undo the difference. */
  robustness: z.number().nullable(),
});
export type MethodFacts = z.infer<typeof MethodFacts>;

export const MethodComparison = z.object({
  section: Section,
  /** What the teacher calls worth it, points of 100. */
  worthPoints: z.number(),
  /** What the comparison rests on. */
  sections: z.int(),
  scores: z.int(),
  periods: z.int(),
  /** Marked assessments of the section without a day, so that no lesson can be matched to them. */
  undated: z.int(),
  /** Points of 100 that one standard deviation of a score is in this section. */
  spreadPoints: z.number(),
  /** Lessons that name a group of which no list says who was in it. */
  unplaced: z.array(z.object({ section: z.string(), group: z.string(), lessons: z.int() })),
  methods: z.array(MethodFacts),
  groups: z.array(TeachingGroup.extend({ methods: z.array(MethodForGroup) })),
  /** Minutes a student, by method and group, so that it can be seen who was taught how. */
  audit: z.array(
    z.object({
      method: Method,
      minutes: z.array(z.object({ group: z.string(), perStudent: z.number() })),
    }),
  ),
});
export type MethodComparison = z.infer<typeof MethodComparison>;

export const TRY_OUT_LIMITS = { fewestRounds: 2, mostRounds: 20, highStakes: 0.15 } as const;

/** Fixed at the start: nothing of it changes once a lesson was taught by it. */
export const TryOutPlan = z.object({
  methods: z.tuple([Method, Method]),
  /** Groups take turns within every round; or the whole class, round by round. */
  by: z.enum(['group', 'class']),
  /** The assessments that will be looked at: the next so many of the category, or of any that counts little. */
  rounds: z.int().min(TRY_OUT_LIMITS.fewestRounds).max(TRY_OUT_LIMITS.mostRounds),
  category: z.string().nullable(),
  adaptive: z.boolean(),
  worthPoints: z.number().min(0.5).max(10),
});
export type TryOutPlan = z.infer<typeof TryOutPlan>;

/** What keeps a plan from being started. */
const TRY_OUT_PROBLEMS = [
  'same-method',
  'no-groups',
  'small-groups',
  'high-stakes',
  'running',
] as const;
export type TryOutProblem = (typeof TRY_OUT_PROBLEMS)[number];

const TryOutSizing = z.object({
  rounds: z.int(),
  found: z.number(),
  wrong: z.number(),
  wrongIfNaive: z.number(),
  shareOfBetter: z.number(),
});

export const TryOutAdvice = z.object({
  problems: z.array(z.enum(TRY_OUT_PROBLEMS)),
  /** Assessments of each kind: those that count for much can't be an outcome. */
  categories: z.array(z.object({ name: z.string(), share: z.number(), isAllowed: z.boolean() })),
  /** For the rounds asked about and some others, by simulation. */
  sizes: z.array(TryOutSizing),
  /** The fewest rounds that tell a worthwhile difference eight times in ten; null where none of those looked at does. */
  enough: z.int().nullable(),
  simulated: z.int(),
  points: z.number(),
});
export type TryOutAdvice = z.infer<typeof TryOutAdvice>;

export const TryOut = z.object({
  id: Id,
  plan: TryOutPlan,
  startedOn: Day,
  state: z.enum(['running', 'done', 'ended']),
  /** Round by round: which group is taught how, which assessment it leads to once there is one, whether it is marked. */
  rounds: z.array(
    z.object({
      arms: z.array(z.object({ group: z.string().nullable(), method: Method })),
      lineItem: z.object({ id: Id, title: z.string(), dueOn: z.string() }).nullable(),
      isMarked: z.boolean(),
      /** Whether the log says that it was taught so; null where the log says nothing. */
      asPlanned: z.boolean().nullable(),
    }),
  ),
  /** An adaptive try-out draws its next round when the one before is marked. */
  canDraw: z.boolean(),
  /** Only once the last round is marked: the stop rule. Second method less the first, fractions of the maximum. */
  result: z
    .object({
      effect: Fraction,
      interval80: z.tuple([z.number(), z.number()]),
      interval95: z.tuple([z.number(), z.number()]),
      /** Of 100 other draws, how many would have shown as much. */
      asMuch: z.number(),
      isDifferent: z.boolean(),
      rounds: z.int(),
      scores: z.int(),
    })
    .nullable(),
});
export type TryOut = z.infer<typeof TryOut>;

const InSection = z.object({ sectionId: Id });
const Done = z.object({ ok: z.boolean() });

export const methods = {
  log: call.input(InSection).output(MethodLog),
  /** One tap; one undo step. */
  addToLog: call
    .input(
      InSection.extend({
        usedOn: Day,
        method: Method,
        minutes: z.number().min(0).max(600).nullable(),
        groupName: z.string().min(1).nullable(),
      }),
    )
    .output(Done),
  removeFromLog: call.input(z.object({ entryId: Id })).output(Done),
  /** The grouping in use, or one proposed; with `largest`, proposed anew. */
  groups: call
    .input(InSection.extend({ largest: z.int().min(4).max(60).optional() }))
    .output(TeachingGroups),
  /** An empty list leaves the class whole. One undo step. */
  keepGroups: call
    .input(
      InSection.extend({
        groups: z.array(z.object({ name: z.string().min(1), studentIds: z.array(Id) })),
      }),
    )
    .output(Done),
  /** The days of assessments, by hand: lessons are matched to what came after them. One undo step. */
  setDays: call
    .input(InSection.extend({ days: z.array(z.object({ lineItemId: Id, dueOn: Day.nullable() })) }))
    .output(Done),
  compare: call
    .input(InSection.extend({ worthPoints: z.number().min(0.5).max(10).default(2) }))
    .output(MethodComparison),
  tryOuts: call.input(InSection).output(z.array(TryOut)),
  /** Simulates before anything is started; writes nothing. */
  adviseTryOut: call.input(InSection.extend({ plan: TryOutPlan })).output(TryOutAdvice),
  /** Draws by chance who is taught how; `consent` is the teacher's word that the class knows. One undo step. */
  startTryOut: call
    .input(InSection.extend({ plan: TryOutPlan, consent: z.literal(true) }))
    .output(z.object({ tryOutId: Id })),
  drawRound: call.input(z.object({ tryOutId: Id })).output(Done),
  /** Early, without a result. */
  endTryOut: call.input(z.object({ tryOutId: Id })).output(Done),
};
