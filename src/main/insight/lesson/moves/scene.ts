/** What the writer of a phase's moves is told, and how moves are put down. */
import type { Aim, Both, LessonAxes, Move, Phase, Task } from '../../../../shared/lesson.ts';
import type { Random } from '../../../../shared/random.ts';
import type { Bilingual, Params } from '../../../../shared/words/say.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Topic } from '../topics/topic.ts';

export type Scene = {
  topic: Topic;
  axes: LessonAxes;
  phase: Pick<Phase, 'kind' | 'minutes' | 'grouping'>;
  /** Which time the phase comes, from 0, and how often it does. */
  turn: number;
  turns: number;
  /** The phase's own tasks, in order. */
  tasks: readonly Task[];
  /** The number of the first task on the lesson's sheet. */
  firstNumber: number;
  /** Questions for everybody that this phase holds. */
  checks: number;
  aims: readonly Aim[];
  random: Random;
};

export type Draft = Pick<Move, 'kind' | 'text'> & Partial<Pick<Move, 'hear' | 'taskIds'>>;

/** Parameters that are texts themselves come in both languages. */
type Values = Readonly<Record<string, string | number | Bilingual>>;

const inLanguage = (values: Values, language: keyof Bilingual): Params =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  );

/** A text with its gaps filled, in both languages. */
export const tell = (text: Bilingual, values: Values = {}): Both => ({
  en: say(text, 'en', inLanguage(values, 'en')),
  'zh-CN': say(text, 'zh-CN', inLanguage(values, 'zh-CN')),
});

/** Several texts as one, each language in its own manner. */
export const together = (texts: readonly Bilingual[], between: Bilingual = GAP): Both => ({
  en: texts.map(({ en }) => en).join(between.en),
  'zh-CN': texts.map((text) => text['zh-CN']).join(between['zh-CN']),
});
const GAP: Bilingual = { en: ' ', 'zh-CN': '' };
const QUOTED: Bilingual = { en: '“{text}”', 'zh-CN': '“{text}”' };
/** Quotation marks within become single ones. */
export const quoted = ({ en, 'zh-CN': chinese }: Bilingual): Both =>
  tell(QUOTED, { text: { en: within(en), 'zh-CN': within(chinese) } });
const within = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');
