/** Paths over weeks: what is wished, what is planned, and what that is likely to bring. */
import { z } from 'zod';
import { Day, Id } from '../nouns.ts';
import { Prerequisite } from './skills.ts';

const Named = z.object({ id: Id, name: z.string() });
const Week = z.int().nonnegative();

/** What a path should do; `kept` wishes come from the file where none are given. */
const PathWishes = z.object({
  goals: z.array(Id).nullable(),
  pins: z.array(z.object({ skillId: Id, week: Week })),
  bans: z.array(Id),
});

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

const PATH_REASONS = ['goal', 'opens', 'continues', 'check', 'pinned'] as const;
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
