/** Makes an item from a template and a seed: the same seed gives the same item for ever. */
import type { Answer, Distractor, Item } from '../../../../shared/item.ts';
import type { Random } from '../../../../shared/random.ts';
import { randomOf } from '../../../../shared/random.ts';
import { sameAnswer } from './same-answer.ts';
import { chooseRadicals, difficultyOf, levelOf } from './levels.ts';
import type { ChosenRadicals, Draft, Question, Template } from './template.ts';

/** Draws that a template's constraints may refuse before it is called broken. */
const MOST_TRIES = 5000;

export type Generated = { item: Item; tries: number };

export function generateItem(
  template: Template,
  seed: number,
  radicals: ChosenRadicals = {},
): Item {
  return generateCounted(template, seed, radicals).item;
}

/** @throws RangeError when the constraints refuse every draw */
export function generateCounted(
  template: Template,
  seed: number,
  given: ChosenRadicals = {},
): Generated {
  const random = randomOf(seed, `${template.id}@${template.version}`);
  const radicals = chooseRadicals(template.radicals, given, random.stream('radicals'));
  const numbers = random.stream('numbers');
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const draft = template.draft(numbers, radicals, random.stream('incidentals'));
    if (draft && hasDistinctAnswers(draft)) {
      return { item: finish(template, { seed, radicals, draft, random }), tries };
    }
  }
  throw new RangeError(`generateItem: ${template.id} refuses seed ${seed}`);
}

const wrongAnswers = (question: Question<string>): Answer[] =>
  Object.values(question.wrong).filter((answer) => answer !== null);

/** Two wrong ways with one result, or one that leads to the key, teach nothing: the draw is refused. */
function hasDistinctAnswers(question: Question<string>): boolean {
  const answers = [question.answer, ...wrongAnswers(question)];
  return answers.every((answer, k) =>
    answers.slice(k + 1).every((other) => !sameAnswer(answer, other)),
  );
}

type Made = { seed: number; radicals: ChosenRadicals; draft: NonNullable<Draft>; random: Random };

function finish(template: Template, { seed, radicals, draft, random }: Made): Item {
  const { id, version, family, subject, skill, grades, demand, kind } = template;
  const distractors = nameDistractors(template, draft);
  const answers = [draft.answer, ...distractors.map(({ answer }) => answer)];
  return {
    templateId: id,
    version,
    seed,
    family,
    subject,
    skill,
    grades: grades,
    demand,
    level: levelOf(template.radicals, radicals),
    radicals,
    kind,
    prompt: draft.prompt,
    answer: draft.answer,
    unit: draft.unit ?? null,
    steps: draft.steps,
    distractors,
    options: kind === 'choice' ? random.stream('options').shuffled(answers) : null,
    difficulty: difficultyOf(template, radicals),
  };
}

function nameDistractors(template: Template, draft: Question<string>): Distractor[] {
  return Object.entries(draft.wrong).flatMap(([name, answer]) => {
    const words = template.misconceptions[name];
    return answer && words
      ? [{ answer, misconception: `${template.id}#${name}`, name: words }]
      : [];
  });
}
