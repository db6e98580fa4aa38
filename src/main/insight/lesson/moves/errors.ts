/** The errors to expect in the tasks at hand: computed from the items' own wrong ways, with the step to go back to. */
import type { Task } from '../../../../shared/lesson.ts';
import { passageToPlain } from '../../../../shared/passage.ts';
import type { Bilingual } from '../../../../shared/words/say.ts';
import { showAnswer } from '../../../../shared/maths/show-answer.ts';
import type { Draft, Scene } from './scene.ts';
import { tell } from './scene.ts';

const words = {
  error: {
    en: 'Question {number}, answer {wrong}: the student {name}.',
    'zh-CN': '第 {number} 题若答 {wrong}：原因是{name}。',
  },
  goBack: {
    en: 'Right is {right}. Do not say it yet; go back to this step and ask what it says: “{step}”',
    'zh-CN': '正确答案是 {right}。先不要说出来，请学生回到这一步并说说它的意思：“{step}”',
  },
} satisfies Record<string, Bilingual>;

const plain = (passage: Parameters<typeof passageToPlain>[0]): Bilingual => ({
  en: passageToPlain(passage, 'en'),
  'zh-CN': passageToPlain(passage, 'zh-CN'),
});

/** At most `most` of them, the first wrong way of different tasks. */
export function expectErrors({ tasks, firstNumber, phase }: Scene, most: number): Draft[] {
  const turn = TURNS[phase.kind] ?? 0;
  return tasks
    .flatMap((task, place) => errorOf(task, firstNumber + place, turn + place))
    .filter((draft, place, all) => all.findIndex(({ name }) => name === draft.name) === place)
    .slice(0, most)
    .map(({ draft }) => draft);
}

/** The wrong ways of an item take turns over the lesson, so that the teacher is not told one of them again and again. */
const TURNS: Partial<Record<Scene['phase']['kind'], number>> = {
  recall: 0,
  guided: 1,
  independent: 2,
};

type Expected = { name: string; draft: Draft };

function errorOf(task: Task, number: number, turn: number): Expected[] {
  const { item, way } = task;
  const error = item.distractors[turn % Math.max(1, item.distractors.length)];
  const [step] = item.steps;
  if (!error || !step || way === 'worked' || way === 'mend') return [];
  const values = {
    number,
    wrong: plain(showAnswer(error.answer)),
    name: error.name,
    right: plain(showAnswer(item.answer)),
    step: plain(step),
  };
  const text = tell(words.error, values);
  return [
    {
      name: error.misconception,
      draft: { kind: 'watch', text, hear: tell(words.goBack, values), taskIds: [] },
    },
  ];
}
