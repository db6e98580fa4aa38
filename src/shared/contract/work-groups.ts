/** Groups for tomorrow's lesson: small, by need or mixed, with who is kept apart or together, and who is pinned. */
import { z } from 'zod';
import { Day, Id, Section } from '../nouns.ts';
import { NEEDS } from './forecast.ts';

export const GROUP_SIZES = { smallest: 2, usual: 4, largest: 8 } as const;

export const WorkGroup = z.object({
  name: z.string().trim().min(1).max(40),
  members: z.array(z.object({ studentId: Id, isPinned: z.boolean() })),
});
export type WorkGroup = z.infer<typeof WorkGroup>;

export const GroupWish = z.object({
  kind: z.enum(['apart', 'together']),
  studentIds: z.array(Id).min(2).max(8),
});
export type GroupWish = z.infer<typeof GroupWish>;

/** Alike in need and skills, or as different as the class allows. */
export const GroupingManner = z.enum(['alike', 'mixed']);
export type GroupingManner = z.infer<typeof GroupingManner>;

export const WorkGroupsToPropose = z.object({
  sectionId: Id,
  size: z.int().min(GROUP_SIZES.smallest).max(GROUP_SIZES.largest).default(GROUP_SIZES.usual),
  manner: GroupingManner.default('alike'),
  wishes: z.array(GroupWish).default([]),
  /** Those on the screen: whoever is pinned in one stays. */
  groups: z.array(WorkGroup).default([]),
});
export type WorkGroupsToPropose = z.infer<typeof WorkGroupsToPropose>;

export const ProposedGroups = z.object({
  groups: z.array(WorkGroup),
  /** Places of the wishes that could not be kept, by what was pinned or by how many there are. */
  unmet: z.array(z.int()),
});
export type ProposedGroups = z.infer<typeof ProposedGroups>;

export const WorkGroupsPage = z.object({
  section: Section,
  /** In class order, with what they have in common with others: need, and skills that are not sure yet. */
  students: z.array(
    z.object({
      id: Id,
      name: z.string(),
      need: z.enum(NEEDS),
      shakySkills: z.array(z.string()),
    }),
  ),
  groups: z.array(WorkGroup),
  wishes: z.array(GroupWish),
  /** Null while nothing is kept and the groups are a proposal. */
  madeOn: Day.nullable(),
});
export type WorkGroupsPage = z.infer<typeof WorkGroupsPage>;

export const WorkGroupsToKeep = z.object({
  sectionId: Id,
  groups: z.array(WorkGroup),
  wishes: z.array(GroupWish),
});
export type WorkGroupsToKeep = z.infer<typeof WorkGroupsToKeep>;
