/** Where a student stands in each skill, and the set of items that follows from it. */
import { z } from 'zod';
import { Day, Id } from '../nouns.ts';
import { KNOWLEDGE_STATES, ProbabilityInterval } from './tutor.ts';

const Probability = z.number().min(0).max(1);

const MASTERIES = ['none', 'unconfirmed', 'confirmed'] as const;
/** Why more practice alone will not help: ten items without mastery, or surely not known after six. */
const STUCK = ['ten-items', 'not-by-practice'] as const;

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

const WHYS = [
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

const CHANGES = [
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

const PracticeItem = z.object({
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
