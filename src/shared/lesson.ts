/** A lesson as a typed structure: store/ keeps it, the contract carries it, report/ prints it. */
import { z } from 'zod';
import { Item, Level } from './item.ts';

/** The phases of a lesson; insight/lesson/phase-grammar.ts says in which orders they make one. */
export const PHASES = [
  'hook',
  'recall',
  'model',
  'guided',
  'discuss',
  'independent',
  'exit',
] as const;
export const PhaseKind = z.enum(PHASES);
export type PhaseKind = z.infer<typeof PhaseKind>;

const GROUPINGS = ['whole', 'pairs', 'groups', 'alone'] as const;
export const Grouping = z.enum(GROUPINGS);
export type Grouping = z.infer<typeof Grouping>;

/** Differentiation as parameters: each axis from most help, or nearest, to least. */
export const AXES = {
  representation: ['concrete', 'pictorial', 'symbolic'],
  support: ['full', 'some', 'little'],
  challenge: ['foundation', 'core', 'stretch'],
  context: ['everyday', 'science', 'abstract'],
  response: ['spoken', 'written', 'chosen'],
  language: ['light', 'plain', 'full'],
} as const;
export type Axis = keyof typeof AXES;
export const AXIS_NAMES = Object.keys(AXES) as Axis[]; // keys of a literal
export const LessonAxes = z.object({
  representation: z.enum(AXES.representation),
  support: z.enum(AXES.support),
  challenge: z.enum(AXES.challenge),
  context: z.enum(AXES.context),
  response: z.enum(AXES.response),
  language: z.enum(AXES.language),
});
export type LessonAxes = z.infer<typeof LessonAxes>;

/** What a variant is for; `near` ones lie close to what fits this class best. */
export const PURPOSES = ['support', 'core', 'stretch', 'language-light', 'near'] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

/** Variants closer than this are no variants: nearly one axis from end to end, or several parts a little. */
export const LEAST_DISTANCE = 0.2;

/** One text in both languages. */
export const Both = z.object({ en: z.string(), 'zh-CN': z.string() });
export type Both = z.infer<typeof Both>;

/** How an item is set: worked by the teacher, to be completed, to be solved, or with a wrong answer to be mended. */
export const Task = z.object({
  id: z.string(),
  way: z.enum(['worked', 'complete', 'solve', 'choose', 'mend']),
  /** Which objective it serves; null where it recalls what came before. */
  objective: z.int().nullable(),
  level: Level,
  item: Item,
  /** Of a task to mend: which of the item's distractors is shown. */
  wrong: z.int().nullable(),
  /** Who is to be named, where the question came from a bank. */
  attribution: z.string().nullable(),
  /** Put here by the teacher: never replaced unless they say so. */
  isChosen: z.boolean(),
});
export type Task = z.infer<typeof Task>;

/** One thing that the teacher does, says, asks or looks out for. */
export const Move = z.object({
  id: z.string(),
  kind: z.enum(['do', 'say', 'ask', 'watch', 'decide']),
  text: Both,
  /** The answer to listen for, or what to reply to an error. */
  hear: Both.nullable(),
  /** The tasks that are shown with it. */
  taskIds: z.array(z.string()),
  /** Written or changed by the teacher: never replaced. */
  isEdited: z.boolean(),
});
export type Move = z.infer<typeof Move>;

export const Phase = z.object({
  id: z.string(),
  kind: PhaseKind,
  minutes: z.int().positive(),
  grouping: Grouping,
  moves: z.array(Move),
  taskIds: z.array(z.string()),
  /** Goes up with every regeneration, so that the same phase is never drawn twice. */
  draw: z.int(),
});
export type Phase = z.infer<typeof Phase>;

/** What the class's own data say about a skill that the lesson aims at. */
export const Aim = z.object({
  name: Both,
  /** Share right, 0–1, with the range that so few answers leave. */
  share: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  n: z.int(),
  from: z.enum(['responses', 'scores']),
  role: z.enum(['prior', 'core']),
});
export type Aim = z.infer<typeof Aim>;

export const LessonPlan = z.object({
  format: z.literal(1),
  topicId: z.string(),
  purpose: Purpose,
  seed: z.int(),
  minutes: z.int().positive(),
  title: Both,
  subject: z.string(),
  grades: z.tuple([z.int(), z.int()]),
  axes: LessonAxes,
  /** The structure as the learner sees it (insight/lesson/structure.ts). */
  structure: z.array(z.number()),
  /** The structure as it was proposed, once the teacher has changed it. */
  proposed: z.array(z.number()).optional(),
  objectives: z.array(z.object({ text: Both, criterion: Both })).min(1),
  prior: Both,
  idea: Both,
  words: z.array(z.object({ term: Both, meaning: Both })),
  misconceptions: z.array(z.object({ wrong: Both, why: Both, reply: Both })).min(1),
  materials: z.array(Both),
  phases: z.array(Phase),
  tasks: z.array(Task),
  aims: z.array(Aim),
  /** Texts outside the phases that the teacher changed: `title`, `objectives.0.text`. */
  edited: z.array(z.string()),
});
export type LessonPlan = z.infer<typeof LessonPlan>;

export const CHECKS = [
  'minutes',
  'order',
  'length',
  'prerequisites',
  'objectives',
  'answers',
  'second-solver',
  'duplicates',
  'languages',
  'blanks',
  'words',
] as const;
/** One line of the check report; `where` names the phase, task or text that fails. */
export const CheckResult = z.object({
  check: z.enum(CHECKS),
  ok: z.boolean(),
  /** How many things were looked at. */
  n: z.int(),
  where: z.array(z.string()),
});
export type CheckResult = z.infer<typeof CheckResult>;
