/** Calls about the skill map and the items: what builds on what, what an item asks for, and whether it works. */
import { z } from 'zod';
import { Id } from '../nouns.ts';
import { call } from './call.ts';

export const Skill = z.object({
  id: Id,
  name: z.string(),
  description: z.string().nullable(),
  parentId: Id.nullable(),
  /** To learn it from nothing, as the teacher reckons; null leaves it to the app. */
  minutes: z.number().positive().nullable(),
  /** Skills of the bundled bank that stand for it, by key or name; none: those of the same name. */
  bank: z.array(z.string()).default([]),
});
export type Skill = z.infer<typeof Skill>;

export const Prerequisite = z.object({ skillId: Id, needsId: Id });
export type Prerequisite = z.infer<typeof Prerequisite>;

export const Misconception = z.object({
  id: Id,
  name: z.string(),
  skillId: Id.nullable(),
  advice: z.string().nullable(),
});
export type Misconception = z.infer<typeof Misconception>;

export const ItemOption = z.object({
  label: z.string(),
  text: z.string(),
  isRight: z.boolean(),
  misconceptionId: Id.nullable(),
});
export type ItemOption = z.infer<typeof ItemOption>;

const ItemSkill = z.object({ skillId: Id, weight: z.number().positive().max(1) });

export const Item = z.object({
  id: Id,
  externalId: z.string(),
  text: z.string().nullable(),
  answer: z.string().nullable(),
  minutes: z.number().positive().nullable(),
  /** The exam or sheet that it stands in, and its number there. */
  setName: z.string().nullable(),
  number: z.string().nullable(),
  /** What it asks for, the first skill first; weights sum to 1. */
  skills: z.array(ItemSkill),
  options: z.array(ItemOption),
});
export type Item = z.infer<typeof Item>;

/** Why an item may not measure what it should, the gravest first. */
const ITEM_VERDICTS = [
  'key-may-be-wrong',
  'may-be-broken',
  'too-hard',
  'too-easy',
  'weak',
  'fine',
  'too-few',
] as const;
export const ItemVerdict = z.enum(ITEM_VERDICTS);
export type ItemVerdict = z.infer<typeof ItemVerdict>;

export const ItemStatistics = z.object({
  item: Item,
  /** Students whose first answer is counted. */
  n: z.int(),
  /** Share of the credit earned: the classical difficulty P; with its 95 % interval. */
  difficulty: z.number().nullable(),
  difficultyInterval: z.tuple([z.number(), z.number()]).nullable(),
  /** P of the upper less P of the lower 27 % by the score on the other items. */
  discrimination: z.number().nullable(),
  /** Correlation with the score on the other items, and its 95 % interval. */
  pointBiserial: z.number().nullable(),
  pointBiserialInterval: z.tuple([z.number(), z.number()]).nullable(),
  /** The commonest wrong answers, with their misconception where one is known. */
  wrongAnswers: z.array(
    z.object({
      answer: z.string(),
      n: z.int(),
      /** Share of the upper 27 % who gave it: a wrong answer of the best is a sign of a wrong key. */
      upperShare: z.number(),
      misconception: z.string().nullable(),
    }),
  ),
  verdict: ItemVerdict,
});
export type ItemStatistics = z.infer<typeof ItemStatistics>;

export const SkillMap = z.object({
  skills: z.array(
    Skill.extend({
      /** Items that ask for it, and answers to those. */
      items: z.int(),
      answers: z.int(),
    }),
  ),
  prerequisites: z.array(Prerequisite),
  misconceptions: z.array(Misconception),
});
export type SkillMap = z.infer<typeof SkillMap>;

/** A skill that the bundled bank can make items for. */
export const BankSkill = z.object({
  key: z.string(),
  name: z.object({ en: z.string(), 'zh-CN': z.string() }),
});
export type BankSkill = z.infer<typeof BankSkill>;

const Done = z.object({ ok: z.boolean() });
const SkillFields = Skill.omit({ id: true });

export const skills = {
  map: call.output(SkillMap),
  /** Those with templates, by which a school's skill can be practised without items of its own. */
  bank: call.output(z.array(BankSkill)),
  /** Null makes a new one; a name that another skill bears is refused. One undo step, as each change here. */
  putSkill: call.input(SkillFields.extend({ id: Id.nullable() })).output(z.object({ skillId: Id })),
  /** Its items stay, without it. */
  deleteSkill: call.input(z.object({ skillId: Id })).output(Done),
  /** Refused, with the ring of skills named, where something would build on itself. */
  setPrerequisites: call.input(z.object({ skillId: Id, needs: z.array(Id) })).output(Done),
  putMisconception: call
    .input(Misconception.omit({ id: true }).extend({ id: Id.nullable() }))
    .output(z.object({ misconceptionId: Id })),
  deleteMisconception: call.input(z.object({ misconceptionId: Id })).output(Done),
  /** Statistics of every item, or of those that a section was asked; from all who answered them. */
  items: call.input(z.object({ sectionId: Id.optional() })).output(z.array(ItemStatistics)),
  /** What an item asks for, its words, its options. */
  putItem: call
    .input(Item.omit({ id: true }).extend({ id: Id.nullable() }))
    .output(z.object({ itemId: Id })),
  deleteItem: call.input(z.object({ itemId: Id })).output(Done),
  /** Lets a section's columns of the same numbers count as answers to a set's items. */
  linkItems: call
    .input(z.object({ setName: z.string(), sectionId: Id }))
    .output(z.object({ linked: z.int() })),
};
