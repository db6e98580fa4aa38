/** `bench ui`: how fast the app answers its screen while it learns. */
import { type Language, say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import type { AnswerTimes, Measured } from './measure-answers.ts';
import { number } from './option.ts';
import { columns, does } from './words.ts';

const words = {
  adapted: { en: 'after a new answer', 'zh-CN': '新作答之后' },
};

const USUAL_SECONDS = 15;
const MOST_MS = 50;
/** For the tutor's first answer after it has adapted to a student, and for the next item on a student's screen. */
const MOST_ADAPTED_MS = 100;

export const benchUi = command({
  name: 'bench ui',
  does: does.benchUi,
  options: { seconds: number('SECONDS', { least: 1, whole: false }) },
  run: async ({ options: { seconds = USUAL_SECONDS } }, around) => {
    const { measureAnswers } = await import('./measure-answers.ts');
    const measured = await measureAnswers(seconds, around);
    const status = () => (isQuick(measured) ? 0 : 1);
    return { json: measured, text: tableOf(measured, around.lang), status };
  },
});

/** Whether every answer came within what the app promises. */
export function isQuick({ p99, adapted, answered }: Measured): boolean {
  return p99 < MOST_MS && adapted.p95 < MOST_ADAPTED_MS && answered.p95 < MOST_ADAPTED_MS;
}

export function tableOf({ calls, adapted, answered }: Measured, lang: Language): string {
  const when = ({ isTraining }: AnswerTimes, i: number) =>
    i < 2 ? words.adapted : isTraining ? columns.whileLearning : columns.atRest;
  const rows = [adapted, answered, ...calls].map((times, i) => [
    times.call,
    say(when(times, i), lang),
    String(times.n),
    ...[times.p50, times.p95, times.p99, times.max].map((ms) => ms.toFixed(1)),
  ]);
  const figures = ['n', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'];
  const titles = [
    { title: say(columns.call, lang) },
    { title: '' },
    ...figures.map((title) => ({ title, isNumber: true })),
  ];
  return alignTable(titles, rows);
}
