/** A question of the teacher's bank as an item, so that lessons treat both alike; both languages show the one text. */
import type { BankQuestion } from '../../../shared/bank-question.ts';
import type { Answer, Item } from '../../../shared/item.ts';
import type { Both } from '../../../shared/lesson.ts';

export const alikeText = (text: string): Both => ({ en: text, 'zh-CN': text });
const passage = (text: string): Item['prompt'] => ({ en: [text], 'zh-CN': [text] });

export function bankItem(question: BankQuestion): Item {
  const { id, kind, prompt, answer, options, explanation, skill } = question;
  const asAnswer = (text: string): Answer =>
    kind === 'choice'
      ? { kind: 'choice', text: passage(text) }
      : { kind: 'word', text, accepted: [] };
  const others = options.filter((option) => option !== answer);
  return {
    templateId: `bank/${id}`,
    version: 1,
    seed: 0,
    family: `bank/${id}`,
    subject: 'mathematics',
    skill: skill ?? '',
    grades: [1, 12],
    demand: 'procedure',
    level: 'core',
    radicals: {},
    kind: kind === 'choice' ? 'choice' : 'open',
    prompt: passage(prompt),
    answer: asAnswer(answer),
    unit: null,
    steps: explanation === '' ? [] : [passage(explanation)],
    distractors: others.map((option) => ({
      answer: asAnswer(option),
      misconception: '',
      name: alikeText(option),
    })),
    options: kind === 'choice' ? options.map(asAnswer) : null,
    difficulty: { mean: 0, sd: 1 },
  };
}
