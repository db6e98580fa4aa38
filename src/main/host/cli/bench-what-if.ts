/** `bench whatif`: how long the answer to a moved slider takes, for sixty students unless told otherwise. */
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { number } from './option.ts';
import { columns, does } from './words.ts';

const USUAL_MOVES = 30;
const USUAL_STUDENTS = 60;
/** What a hand on a slider feels as at once. */
const MOST_MS = 150;
const isSlider = (call: string) => call.startsWith('whatIf.');

export const benchWhatIf = command({
  name: 'bench whatif',
  does: does.benchWhatIf,
  options: {
    moves: number('N', { least: 1, whole: true }),
    students: number('N', { least: 10, whole: true }),
  },
  run: async ({ options: { moves = USUAL_MOVES, students = USUAL_STUDENTS } }, around) => {
    const { measureWhatIf } = await import('./measure-what-if.ts');
    const measured = await measureWhatIf({ moves, students }, around);
    const { lang } = around;
    const rows = measured.calls.map(({ call, isTraining, n, p50, p95, max }) => [
      call,
      say(isTraining ? columns.whileLearning : columns.atRest, lang),
      String(n),
      ...[p50, p95, max].map((ms) => ms.toFixed(1)),
    ]);
    const titles = [
      { title: say(columns.call, lang) },
      { title: '' },
      ...['n', 'p50 ms', 'p95 ms', 'max ms'].map((title) => ({ title, isNumber: true })),
    ];
    const slow = measured.calls.some(
      ({ call, isTraining, p95 }) => isSlider(call) && !isTraining && p95 > MOST_MS,
    );
    return { json: measured, text: alignTable(titles, rows), status: () => (slow ? 1 : 0) };
  },
});
