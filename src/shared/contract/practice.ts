/** Calls of practice: what a student is ready for, the next items on paper or on screen, paths over weeks, reviews. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Day, Id, Section } from '../nouns.ts';
import { AUDIENCES } from '../words/audience.ts';
import { BilingualPassage } from '../passage.ts';
import { LANGUAGES } from '../words/say.ts';
import { call } from './call.ts';
import { Prerequisite } from './skills.ts';
import { KNOWLEDGE_STATES, ProbabilityInterval } from './tutor.ts';

const Probability = z.number().min(0).max(1);
const Week = z.int().nonnegative();

export const MASTERIES = ['none', 'unconfirmed', 'confirmed'] as const;
/** Why more practice alone will not help: ten items without mastery, or surely not known after six. */
export const STUCK = ['ten-items', 'not-by-practice'] as const;

/** Where one student stands in one skill, for what comes next. */
export const SkillStanding = z.object({
  skillId: Id,
  state: z.enum([...KNOWLEDGE_STATES, 'unknown']),
  /** That a usual item is answered right now. */
  probability: Probability,
  interval: ProbabilityInterval,
  n: z.int().nonnegative(),
  /** That the skill is known, as followed from answer to answer and along what builds on what. */
  known: Probability,
  mastery: z.enum(MASTERIES),
  /** Not mastered, and all that it builds on is known. */
  isReady: z.boolean(),
  /** What it builds on and is not known yet. */
  waitsFor: z.array(Id),
  /** Null while there is nothing to keep, or no day to count from. */
  review: z
    .object({
      dueOn: Day,
      retrievability: Probability,
      /** Days until the chance that it is still there has fallen to 0.9. */
      stability: z.number(),
      isDue: z.boolean(),
    })
    .nullable(),
  /** From when on a right answer confirms mastery; null unless it is unconfirmed. */
  checkDueOn: Day.nullable(),
  stuck: z.enum(STUCK).nullable(),
  /** Items answered on sheets and screens of practice. */
  practised: z.int().nonnegative(),
});
export type SkillStanding = z.infer<typeof SkillStanding>;

export const WHYS = [
  /** Some days after mastery: does it still hold? */
  'delayed-check',
  /** Due again before it is forgotten. */
  'review',
  /** An older skill between new ones. */
  'older',
  /** The teacher asked for it. */
  'pinned',
  /** Everything it builds on is known. */
  'ready',
  /** Begun and not mastered yet. */
  'continue',
  /** Nearly sure: too much would go wrong otherwise. */
  'easier',
] as const;
export const Why = z.enum(WHYS);
export type Why = z.infer<typeof Why>;

export const CHANGES = [
  'faster',
  'slower',
  'harder',
  'gentler',
  'skill-begun',
  'skill-mastered',
  'skill-confirmed',
  'skill-lost',
  'needs-you',
  'enough',
] as const;
/** Something that is different from the last time, and on what grounds; `words/practice.ts` says it. */
export const Change = z.object({
  code: z.enum(CHANGES),
  skillId: Id.nullable(),
  right: z.number().nonnegative().nullable(),
  n: z.int().nonnegative().nullable(),
});
export type Change = z.infer<typeof Change>;

export const PracticeItem = z.object({
  /** The school's own id; null for one that the bundled bank will make. */
  itemId: Id.nullable(),
  /** The item's name: the source's id, or where in the bank it comes from. */
  id: z.string(),
  skillId: Id,
  skill: z.string(),
  expectedSuccess: Probability,
  minutes: z.number().positive(),
  why: Why,
  /** Its words, as far as there are any. */
  text: z.string().nullable(),
});
export type PracticeItem = z.infer<typeof PracticeItem>;

export const PracticeSet = z.object({
  studentId: Id,
  minutes: z.number(),
  items: z.array(PracticeItem),
  changes: z.array(Change),
  /** When the next review or check is due, where nothing else is to be practised now. */
  nextOn: Day.nullable(),
  /** Skills that have no items to practise with. */
  withoutItems: z.array(Id),
});
export type PracticeSet = z.infer<typeof PracticeSet>;

const Named = z.object({ id: Id, name: z.string() });

export const SectionPractice = z.object({
  section: Section,
  skills: z.array(Named.extend({ hasItems: z.boolean() })),
  prerequisites: z.array(Prerequisite),
  students: z.array(
    Named.extend({
      /** In the order of `skills`. */
      standings: z.array(SkillStanding),
      /** A sheet that is out and not entered yet. */
      sheetId: Id.nullable(),
      /** What practice beyond mastery would have cost: ten items a mastered skill. */
      minutesSaved: z.number().nonnegative(),
    }),
  ),
  /** Items that may not measure what they should, said before anything about students. */
  doubtful: z.array(z.object({ itemId: Id, name: z.string(), skillId: Id.nullable() })),
  /** What keeping all mastered skills costs the whole class, by retention. */
  retention: z.array(z.object({ retention: z.number(), minutesAWeek: z.number() })),
  learnedFrom: z.object({ students: z.int(), answers: z.int() }),
});
export type SectionPractice = z.infer<typeof SectionPractice>;

export const StudentPractice = z.object({
  student: Named,
  skills: z.array(Named),
  standings: z.array(SkillStanding),
  next: PracticeSet,
  sheets: z.array(
    z.object({
      id: Id,
      madeOn: Day,
      enteredOn: Day.nullable(),
      items: z.int(),
      right: z.number().nullable(),
      expected: z.number(),
    }),
  ),
});
export type StudentPractice = z.infer<typeof StudentPractice>;

/** A sheet that waits for its marks. */
export const OpenSheet = z.object({
  id: Id,
  student: Named,
  madeOn: Day,
  items: z.array(
    z.object({
      itemId: Id,
      skill: z.string(),
      /** The key as a teacher would compare it. */
      key: z.string().nullable(),
      /** Labels to choose from; none where the answer is written. */
      labels: z.array(z.string()),
    }),
  ),
});
export type OpenSheet = z.infer<typeof OpenSheet>;

/** One item's mark: a share of the credit, or null for an item that was not reached. */
export const SheetMark = z.object({
  correct: Probability.nullable(),
  answer: z.string().nullable(),
});
export type SheetMark = z.infer<typeof SheetMark>;
export const FEEDBACK = ['too-easy', 'right', 'too-hard'] as const;

/** Why practice on screen is over: its time is up, more would teach nothing now, or the teacher is needed. */
export const ENDS = ['time', 'enough', 'needs-you'] as const;

/** An item as a student sees it: never with its key. */
export const ScreenItem = z.object({
  sheetItemId: Id,
  why: Why,
  prompt: BilingualPassage,
  /** To choose from; none where the answer is typed. */
  options: z.array(z.object({ label: z.string(), passage: BilingualPassage })),
});
export type ScreenItem = z.infer<typeof ScreenItem>;

/** One student's turn on this computer, and nothing about anybody else. */
export const Sitting = z.object({
  student: z.object({ id: Id, name: z.string() }),
  answered: z.int(),
  right: z.number(),
  item: ScreenItem.nullable(),
  end: z.enum(ENDS).nullable(),
});
export type Sitting = z.infer<typeof Sitting>;

export const Answered = z.object({
  isRight: z.boolean(),
  key: BilingualPassage,
  /** Worked steps, where the bank made the item. */
  steps: z.array(BilingualPassage),
  next: Sitting,
});
export type Answered = z.infer<typeof Answered>;

const Pin = z.string().regex(/^\d{4,8}$/);

/** A page as it is, or printed. */
const PageFormat = z.enum(['html', 'pdf']).default('html');
const File = z.object({ fileName: z.string(), file: z.instanceof(Blob) });
const Done = z.object({ ok: z.boolean() });

/** What a path should do; `kept` wishes come from the file where none are given. */
export const PathWishes = z.object({
  goals: z.array(Id).nullable(),
  pins: z.array(z.object({ skillId: Id, week: Week })),
  bans: z.array(Id),
});
export type PathWishes = z.infer<typeof PathWishes>;

export const PathSettings = z.object({
  minutesAWeek: z.number().min(10).max(1200),
  startsOn: Day,
  weeks: z.int().min(1).max(40),
  wishes: PathWishes,
});
export type PathSettings = z.infer<typeof PathSettings>;

/** A student's own path, or that of a section's group. */
export const PathOwner = z.union([
  z.object({ studentId: Id }),
  z.object({ sectionId: Id, studentIds: z.array(Id).min(2) }),
]);
export type PathOwner = z.infer<typeof PathOwner>;

export const PATH_REASONS = ['goal', 'opens', 'continues', 'check', 'pinned'] as const;
export const PlannedStep = z.object({
  skillId: Id,
  week: Week,
  minutes: z.number().positive(),
  kind: z.enum(['learn', 'check']),
  /** Why it stands here: what it opens up, or that it was asked for. */
  because: z.object({ code: z.enum(PATH_REASONS), skillIds: z.array(Id) }),
  isPinned: z.boolean(),
  /** Of a shared step: who takes part. */
  students: z.array(Id).nullable(),
  /** In the kept path it stood in another week, or not at all (null). */
  movedFrom: Week.nullable().optional(),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

/** What a path is likely to bring: skills' worth of knowledge, likely between two values. */
export const PathWorth = z.object({
  minutes: z.number(),
  weeks: z.int(),
  gain: z.number(),
  gainInterval: z.tuple([z.number(), z.number()]),
  skills: z.int(),
});
export type PathWorth = z.infer<typeof PathWorth>;

export const PlannedPath = z.object({
  steps: z.array(PlannedStep),
  leftOut: z.array(
    z.object({
      skillId: Id,
      why: z.enum(['banned', 'waits-for-banned', 'no-room']),
      by: Id.nullable(),
    }),
  ),
  movedPins: z.array(z.object({ skillId: Id, wished: Week, got: Week.nullable() })),
  worth: PathWorth,
});
export type PlannedPath = z.infer<typeof PlannedPath>;

export const PathPlan = z.object({
  settings: PathSettings,
  isKept: z.boolean(),
  skills: z.array(Named),
  prerequisites: z.array(Prerequisite),
  /** With the wishes; of a group, the shared steps. */
  path: PlannedPath,
  /** The same without pins and bans. */
  unwished: PlannedPath,
  /** Of a group: each one's own steps. */
  own: z.array(z.object({ student: Named, path: PlannedPath })),
});
export type PathPlan = z.infer<typeof PathPlan>;

export const POLICIES = [
  /** As the app does it, with the answers of an exam before. */
  'adaptive',
  /** The same without any answer before. */
  'adaptive-blind',
  /** One skill after another, each until three in a row are right. */
  'in-turn',
  /** One skill after another, so many items each. */
  'fixed',
  'random',
] as const;
export type PolicyName = (typeof POLICIES)[number];

/** One policy on simulated learners; intervals hold 95 %. */
export const PolicyResult = z.object({
  policy: z.enum(POLICIES),
  learners: z.int(),
  /** Items until every skill is known; who never got there counts with the most that was tried. */
  itemsToMastery: z.number(),
  itemsToMasteryInterval: z.tuple([z.number(), z.number()]),
  reached: z.number(),
  /** Skills known after the budget. */
  known: z.number(),
  knownInterval: z.tuple([z.number(), z.number()]),
  success: z.number(),
  /** Share of items that were the third failure in a row or more. */
  threeFailures: z.number(),
});
export type PolicyResult = z.infer<typeof PolicyResult>;

export const PracticeSimulation = z.object({
  skills: z.int(),
  budget: z.int(),
  policies: z.array(PolicyResult),
  /** Items that adaptive practice saves beside each other policy, learner by learner. */
  saved: z.array(
    z.object({
      than: z.enum(POLICIES),
      items: z.number(),
      interval: z.tuple([z.number(), z.number()]),
    }),
  ),
});
export type PracticeSimulation = z.infer<typeof PracticeSimulation>;

export const practice = {
  section: call
    .input(z.object({ sectionId: Id, retention: z.number().min(0.8).max(0.95).optional() }))
    .output(SectionPractice),
  student: call.input(z.object({ studentId: Id })).output(StudentPractice),
  next: call
    .input(z.object({ studentId: Id, minutes: z.number().min(2).max(240).default(20) }))
    .output(PracticeSet),
  /** One sheet a student, kept until its marks come or it is withdrawn; one undo step. */
  makeSheets: call
    .input(
      z.object({
        sectionId: Id,
        studentIds: z.array(Id).min(1),
        minutes: z.number().min(2).max(240).default(20),
      }),
    )
    .output(z.object({ sheetIds: z.array(Id), withoutItems: z.array(Id) })),
  /** The sheets with their key, ready to print. */
  printSheets: call
    .input(
      z.object({
        sheetIds: z.array(Id).min(1),
        language: z.enum(LANGUAGES),
        names: z.enum(['full', 'codes']),
        format: PageFormat,
      }),
    )
    .output(File),
  openSheets: call.input(z.object({ sectionId: Id })).output(z.array(OpenSheet)),
  enterResults: call
    .input(
      z.object({
        sheetId: Id,
        marks: z.array(SheetMark),
        feedback: z.enum(FEEDBACK).nullable().default(null),
      }),
    )
    .output(Done),
  hasPin: call.output(z.object({ hasPin: z.boolean() })),
  /** Kept hashed, in place of the one before. */
  setPin: call.input(z.object({ pin: Pin })).output(Done),
  /** Gives the screen to one student, until the PIN ends it. */
  startSitting: call
    .input(z.object({ studentId: Id, minutes: z.number().min(2).max(240).default(20) }))
    .output(Sitting),
  /** Whose turn it is; null for the teacher's. */
  sitting: call.output(Sitting.nullable()),
  /** The same as it changes, from now on. */
  followTurn: call.output(eventIterator(Sitting.nullable())),
  /** The answer is kept as a response, and the next item chosen by it; one undo step. */
  answerItem: call
    .input(z.object({ sheetItemId: Id, answer: z.string().trim().min(1).max(200) }))
    .output(Answered),
  /** After five wrong guesses each one waits. */
  endSitting: call
    .input(z.object({ pin: z.string().max(20) }))
    .output(z.object({ ok: z.boolean(), waitSeconds: z.int() })),
  withdrawSheet: call.input(z.object({ sheetId: Id })).output(Done),
  /** Without settings: as kept, or as the app would begin. */
  path: call
    .input(z.object({ owner: PathOwner, settings: PathSettings.optional() }))
    .output(PathPlan),
  /** The path in words for whoever reads it, ready to print; of a group, a page for each one after the shared steps. */
  printPath: call
    .input(
      z.object({
        owner: PathOwner,
        settings: PathSettings.optional(),
        audience: z.enum(AUDIENCES),
        language: z.enum(LANGUAGES),
        names: z.enum(['full', 'codes']),
        format: PageFormat,
      }),
    )
    .output(File),
  keepPath: call.input(z.object({ owner: PathOwner, settings: PathSettings })).output(Done),
  /** Adaptive practice beside other ways on simulated learners of the school's own skill map. */
  simulate: call
    .input(z.object({ learners: z.int().min(20).max(2000).default(200), seed: z.int().default(1) }))
    .output(PracticeSimulation),
};
