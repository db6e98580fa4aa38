/** A template: what an item asks, what makes it harder (radicals), what only dresses it (incidentals), and who checks it. */
import type { Answer, Demand, ItemSubject } from '../../../../shared/item.ts';
import type { BilingualPassage } from '../../../../shared/passage.ts';
import type { Random } from '../../../../shared/random.ts';
import type { Bilingual } from '../../../../shared/words/say.ts';
import type { SecondSolver } from './second-solver.ts';
import type { SkillKey } from './skills/skills.ts';

/** Named parameters that change the difficulty, each with its levels from easy to hard. */
export type Radicals = Readonly<Record<string, readonly (string | number)[]>>;
type RadicalValues<R extends Radicals> = { readonly [K in keyof R]: R[K][number] };
export type ChosenRadicals = Readonly<Record<string, string | number>>;

/** The question that some parameters make, dressed with incidentals. */
export type Question<M extends string> = {
  prompt: BilingualPassage;
  answer: Answer;
  unit?: Bilingual;
  /** The worked solution, step by step, from the same trees as the prompt. */
  steps: readonly BilingualPassage[];
  /** What each wrong way leads to; null where it does not apply to these parameters. */
  wrong: Readonly<Record<M, Answer | null>>;
};

export type Definition<R extends Radicals, M extends string, P> = {
  /** Stable: `fractions/add-unlike`. */
  id: string;
  /** Goes up whenever the same seed would give another item. */
  version: number;
  /** Templates of one family never meet on one sheet; the id unless told. */
  family?: string;
  skill: SkillKey;
  grades: readonly [from: number, to: number];
  demand: Demand;
  kind: 'open' | 'choice' | 'fill-in';
  radicals: R;
  /** The wrong ways that the distractors come from, named in both languages. */
  misconceptions: Readonly<Record<M, Bilingual>>;
  draw: (random: Random, radicals: RadicalValues<R>) => P;
  /** Every one must hold; what does not is drawn anew. */
  allow: readonly ((parameters: P) => boolean)[];
  /** @param incidentals a stream of its own: names and contexts never move a number */
  pose: (parameters: P, incidentals: Random) => Question<M>;
  /** Solves the printed prompt again in another way. */
  second: SecondSolver;
};

/** A question before it is checked; `null` when a constraint refused the draw. */
export type Draft = Question<string> | null;

/** A definition that has forgotten its own types. */
export type Template = Omit<
  Definition<Radicals, string, never>,
  'draw' | 'allow' | 'pose' | 'family'
> & {
  family: string;
  subject: ItemSubject;
  draft: (random: Random, radicals: ChosenRadicals, incidentals: Random) => Draft;
};

/** What is written in a template's file; the subject is its folder's. */
export type Unplaced = Omit<Template, 'subject'>;

export function template<const R extends Radicals, const M extends string, P>(
  definition: Definition<R, M, P>,
): Unplaced {
  const { draw, allow, pose, ...rest } = definition;
  return {
    family: definition.id,
    ...rest,
    draft: (random, radicals, incidentals) => {
      // Chosen from this definition's own levels in `chooseRadicals`.
      const parameters = draw(random, radicals as RadicalValues<R>);
      return allow.every((holds) => holds(parameters)) ? pose(parameters, incidentals) : null;
    },
  };
}

/** Gives the templates of a folder their subject. */
export const place = (subject: ItemSubject, templates: readonly Unplaced[]): Template[] =>
  templates.map((unplaced) => ({ ...unplaced, subject }));
