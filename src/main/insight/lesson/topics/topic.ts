/** What a teacher has to know to teach a topic well, written by hand in both languages; items bring the numbers. */
import type { LessonAxes } from '../../../../shared/lesson.ts';
import type { Bilingual } from '../../../../shared/words/say.ts';

const SUBJECTS = ['mathematics', 'statistics', 'physics', 'chemistry', 'language'] as const;
type Subject = (typeof SUBJECTS)[number];

type Objective = {
  /** What students will be able to do. */
  text: Bilingual;
  /** How the teacher sees that they can. */
  criterion: Bilingual;
};

type Misconception = {
  /** What a student thinks or writes. */
  wrong: Bilingual;
  /** Why it looks right to them. */
  why: Bilingual;
  /** What to say or show, rather than the rule once more. */
  reply: Bilingual;
};

/** A question with the answer to listen for. */
type Prompt = { ask: Bilingual; hear: Bilingual };

export type Topic = {
  id: string;
  subject: Subject;
  /** First and last grade in which it is usually taught. */
  grades: readonly [number, number];
  title: Bilingual;
  /** Other words that teachers search for, in either language. */
  aliases: readonly string[];
  /** Topics that come before; what their items ask is this topic's prior skill. */
  after: readonly string[];
  /**
   * Item skills: what is recalled, what the lesson is about, where it goes on; and for each objective what shows it at
   * the exit, where not every core skill does.
   */
  skills: {
    prior: readonly string[];
    core: readonly string[];
    stretch: readonly string[];
    exit?: readonly (readonly string[])[];
  };
  /** The first is what the core items ask; each is assessed at the exit. */
  objectives: readonly [Objective, ...Objective[]];
  prior: Bilingual;
  /** The one sentence to be understood. */
  idea: Bilingual;
  words: readonly { term: Bilingual; meaning: Bilingual }[];
  misconceptions: readonly [Misconception, ...Misconception[]];
  hooks: Readonly<Record<LessonAxes['context'], Prompt>>;
  /** How the idea is made visible. */
  show: Readonly<Record<LessonAxes['representation'], Bilingual>>;
  /** What has to be on the table, beyond paper and pens. */
  materials: Readonly<Record<LessonAxes['representation'], Bilingual>>;
  /** Questions to think aloud with while working an example. */
  think: readonly [Bilingual, Bilingual, Bilingual];
  /** One question, asked of everybody, that tells whether to go on. */
  hinge: Prompt & { wrong: Bilingual; next: Bilingual };
  /** True always, sometimes or never: to be argued about. */
  claim: { text: Bilingual; verdict: 'always' | 'sometimes' | 'never'; because: Bilingual };
};

/** The two wordings of one text, side by side. */
export const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });
