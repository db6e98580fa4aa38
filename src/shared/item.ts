/** An item: one question with its exact answer, worked steps and wrong answers, as plain data in both languages. */
import { z } from 'zod';
import { Maths } from './maths/maths.ts';
import { BilingualPassage } from './passage.ts';

const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() }).readonly();

export const LEVELS = ['support', 'core', 'stretch'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

export const ItemSubject = z.enum([
  'mathematics',
  'statistics',
  'physics',
  'chemistry',
  'english',
  'chinese',
]);
export type ItemSubject = z.infer<typeof ItemSubject>;

/** What an item asks of the mind, from remembering to reasoning. */
export const Demand = z.enum(['recall', 'procedure', 'concept', 'application', 'reasoning']);
export type Demand = z.infer<typeof Demand>;

export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('integer'), value: z.string() }),
  /** In lowest terms: `-3/4`. `form` says how it is written. */
  z.object({
    kind: z.literal('rational'),
    value: z.string(),
    form: z.enum(['fraction', 'mixed']),
  }),
  /** Exact to so many places, or rounded to them where the prompt asks for it. */
  z.object({
    kind: z.literal('decimal'),
    value: z.string(),
    places: z.int(),
    rounded: z.boolean(),
  }),
  /** Several numbers: a point or a ratio in its order, solutions in any. */
  z.object({
    kind: z.literal('numbers'),
    values: z.array(z.string()).readonly(),
    order: z.enum(['given', 'any']),
    shown: Maths,
  }),
  /** Maths that is right in every equal form. */
  z.object({ kind: z.literal('expression'), tree: Maths }),
  /** One of several texts. */
  z.object({ kind: z.literal('choice'), text: BilingualPassage }),
  /** A word or phrase of the language that is learned; `accepted` are other right spellings. */
  z.object({ kind: z.literal('word'), text: z.string(), accepted: z.array(z.string()).readonly() }),
]);
export type Answer = z.infer<typeof Answer>;

/** A wrong answer and the wrong way that leads to it. */
export const Distractor = z.object({
  answer: Answer,
  /** Stable: the template's id and the name of the wrong way. */
  misconception: z.string(),
  name: Bilingual,
});
export type Distractor = z.infer<typeof Distractor>;

export const Item = z.object({
  templateId: z.string(),
  version: z.int(),
  seed: z.int(),
  family: z.string(),
  subject: ItemSubject,
  skill: z.string(),
  grades: z.tuple([z.int(), z.int()]).readonly(),
  demand: Demand,
  level: Level,
  radicals: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  kind: z.enum(['open', 'choice', 'fill-in']),
  prompt: BilingualPassage,
  answer: Answer,
  unit: Bilingual.nullable(),
  steps: z.array(BilingualPassage).readonly(),
  distractors: z.array(Distractor).readonly(),
  /** Key and distractors in the order shown; of an item that is not asked as a choice, null. */
  options: z.array(Answer).readonly().nullable(),
  /** Where the item is likely to lie on the scale of difficulty, in logits, before anyone has answered it. */
  difficulty: z.object({ mean: z.number(), sd: z.number() }),
});
export type Item = z.infer<typeof Item>;
