/** One text of a lesson in other words, by the teacher's own language model; a proposal that changes any fact is refused. */
import { Failure } from '../../../../shared/failure.ts';
import type { LessonPlan } from '../../../../shared/lesson.ts';
import type { Language } from '../../../../shared/words/say.ts';
import { collectTexts } from '../collect-texts.ts';
import type { Message } from './ask-local-model.ts';
import { changedFacts, newNames } from './locked-facts.ts';

/** @throws Failure, as askLocalModel does */
export type AskModel = (messages: readonly Message[]) => Promise<string>;

export type Place = { where: string; language: Language };

const TASK: Readonly<Record<Language, string>> = {
  en: 'You reword one sentence or short paragraph of a lesson plan so that it reads more simply. Keep its meaning. Keep every number, symbol, variable, unit, name, quotation and negation exactly as it is. Add nothing, leave nothing out, answer nothing. Reply with the reworded text alone, in English.',
  'zh-CN':
    '请把教案中的一句话或一小段改写得更通顺易懂，意思不变。所有数字、符号、字母、单位、人名、引文和否定词必须原样保留。不增加内容，不遗漏内容，不作答。只回复改写后的文字，使用简体中文。',
};
/** More than twice as long is no rewording. */
const LONGEST = 2;

/** @throws Failure not-found, rewording-refused, and the model's own */
export async function rewordText(
  plan: LessonPlan,
  { where, language }: Place,
  ask: AskModel,
): Promise<string> {
  const text = rewordableText(plan, { where, language });
  const said = await ask([
    { role: 'system', content: TASK[language] },
    { role: 'user', content: text },
  ]);
  const proposed = bare(said);
  const names =
    language === 'en'
      ? newNames(
          proposed,
          collectTexts(plan).map((one) => one.text.en),
        )
      : [];
  const changed = [...changedFacts(text, proposed, language), ...names];
  if (proposed === '' || proposed.length > LONGEST * text.length + 40)
    throw new Failure('rewording-refused', { what: '…' });
  if (changed.length > 0)
    throw new Failure('rewording-refused', { what: changed.slice(0, 5).join('  ') });
  return proposed;
}

/** Without what models like to put around: thoughts, quotes, spaces. */
const bare = (said: string): string =>
  said
    .replace(/^[\s\S]*<\/think>/, '')
    .trim()
    .replace(/^(["“「])([^"”」]*)(["”」])$/, '$2')
    .trim();

/** What may be reworded: what the teacher does and says. Answers to listen for may not. @throws Failure not-found */
function rewordableText({ phases, objectives }: LessonPlan, { where, language }: Place): string {
  const move = phases.flatMap(({ moves }) => moves).find(({ id }) => where === `${id}.text`);
  const [, place, field] = /^objectives\.(\d+)\.(text|criterion)$/.exec(where) ?? [];
  const objective = objectives[Number(place)];
  const text = move?.text ?? (field === 'criterion' ? objective?.criterion : objective?.text);
  if (!text) throw new Failure('not-found', { what: 'text', id: where });
  return text[language];
}
