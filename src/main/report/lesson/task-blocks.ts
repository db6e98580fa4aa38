/** A task as it stands on paper: for students, for the key, for the teacher's plan. */
import type { Task } from '../../../shared/lesson.ts';
import { showAnswer } from '../../../shared/maths/show-answer.ts';
import type { Answer, Item } from '../../../shared/item.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { levelMarks } from '../../../shared/words/lesson.ts';
import type { Block, DataTable, Run, Runs } from './document.ts';
import { sameAnswer } from '../../insight/lesson/items/same-answer.ts';
import { blocksOf, quiet, runsOf, text } from './document.ts';
import { documentWords as words } from './document-words.ts';

export type Numbered = { task: Task; number: number };

const answerRuns = (answer: Answer, language: Language): Run[] =>
  runsOf(showAnswer(answer)[language]);

/** With its unit, as it is wanted in the answer. */
export function keyRuns(
  { answer, unit }: Pick<Item, 'answer' | 'unit'>,
  language: Language,
): Run[] {
  const runs = answerRuns(answer, language);
  return unit === null ? runs : [...runs, text(` ${unit[language]}`)];
}

/** Fills `{gap}` of a text with runs, so that maths stays maths. */
function around(template: string, gap: string, runs: Runs): Run[] {
  const [before = '', after = ''] = template.split(`{${gap}}`);
  return [text(before), ...runs, text(after)].filter(
    (run) => run.kind !== 'text' || run.text !== '',
  );
}

function optionsOf({ way, item }: Task): readonly Answer[] {
  if (way !== 'choose') return [];
  if (item.options) return item.options;
  // In an order that depends on the item alone, so that paper and screen agree.
  const all = [item.answer, ...item.distractors.map(({ answer }) => answer)];
  const turn = item.seed % all.length;
  return [...all.slice(turn), ...all.slice(0, turn)];
}

/** Lines to write on: more for what has more steps, none where one only chooses. */
function spaceFor({ way, item }: Task): number {
  if (way === 'choose') return 1;
  if (way === 'mend') return 4;
  return Math.min(4, 1 + Math.ceil(item.steps.length / 2));
}

export function questionBlock({ task, number }: Numbered, language: Language): Block {
  const { item, level } = task;
  return {
    kind: 'question',
    number: `${number}.`,
    mark: levelMarks[level],
    blocks: [
      ...leadOf(task, language),
      ...blocksOf(item.prompt[language]),
      ...beginningOf(task, language),
    ],
    options: optionsOf(task).map((option) => answerRuns(option, language)),
    space: spaceFor(task),
  };
}

function leadOf({ way, item, wrong }: Task, language: Language): Runs[] {
  const error = way === 'mend' && wrong !== null ? item.distractors[wrong] : undefined;
  if (!error) return [];
  return [around(words.mend[language], 'wrong', answerRuns(error.answer, language))];
}

/** All but the last step of what is to be completed. */
function beginningOf({ way, item }: Task, language: Language): (Runs | DataTable)[] {
  if (way !== 'complete') return [];
  const given = item.steps.slice(0, Math.max(1, item.steps.length - 1));
  return [[quiet(words.startsWith[language])], ...given.map((step) => runsOf(step[language]))];
}

/** Number, answer and steps: a row of the key. */
export function keyBlocks({ task, number }: Numbered, language: Language): Block[] {
  const { item, way, wrong } = task;
  const error = way === 'mend' && wrong !== null ? item.distractors[wrong] : undefined;
  const lead = error ? [text(say(words.mendKey, language, { name: error.name[language] }))] : [];
  const letter = 'ABCDEFGH'.charAt(
    optionsOf(task).findIndex((option) => sameAnswer(option, item.answer)),
  );
  const sign = letter === '' ? [] : [text(say(words.letter, language, { letter }))];
  return [
    {
      kind: 'question',
      number: `${number}.`,
      mark: '',
      blocks: [
        [...lead, ...sign, ...keyRuns(item, language)],
        ...item.steps.map((step) => runsOf(step[language]).map(asQuiet)),
      ],
      options: [],
      space: 0,
    },
  ];
}

const asQuiet = (run: Run): Run => (run.kind === 'text' ? { ...run, isQuiet: true } : run);

/** A worked example in full. */
export function exampleBlocks({ item }: Task, language: Language): Block[] {
  return [
    {
      kind: 'question',
      number: '',
      mark: '',
      blocks: [
        ...blocksOf(item.prompt[language]),
        ...item.steps.map((step) => runsOf(step[language])),
        [quiet(words.answer[language]), ...keyRuns(item, language)],
      ],
      options: [],
      space: 0,
    },
  ];
}

/** The tasks with a number, in the order of the lesson. */
export function numbered(tasks: readonly Task[]): Numbered[] {
  return tasks
    .filter(({ way }) => way !== 'worked')
    .map((task, place) => ({ task, number: place + 1 }));
}

/** Whom to name for questions that came from elsewhere. */
export const attributionsOf = (tasks: readonly Task[]): string[] => [
  ...new Set(tasks.flatMap(({ attribution }) => attribution ?? [])),
];
