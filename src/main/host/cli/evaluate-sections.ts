/** `evaluate sections`: every learner on the school file's own classes, held out in turn, in one table. */
import { LEARNERS } from '../../../shared/nouns.ts';
import { learnerWords } from '../../../shared/words/learners.ts';
import { say } from '../../../shared/words/say.ts';
import type { Language } from '../../../shared/words/say.ts';
import type { Evaluation } from '../../../shared/contract/trust.ts';
import { Failure } from '../../../shared/failure.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { follow } from './follow.ts';
import { choices, number } from './option.ts';
import { showProgress } from './show-progress.ts';
import { watchTraining } from './show-training.ts';
import { columns, does } from './words.ts';

const COMPARED = LEARNERS.filter((name) => name !== 'auto');

const points = (share: number): string => (100 * share).toFixed(2);

const range = (ends: readonly [number, number] | null): string =>
  ends ? ends.map((end) => `${end > 0 ? '+' : ''}${points(end)}`).join(' … ') : '';

/** Errors in points of 100; first over all forecasts, then by how many scores were known. */
function comparisonText({ methods, byKnown, serving }: Evaluation, lang: Language): string {
  const nameOf = (method: string) =>
    `${say(learnerWords(method), lang)}${method === serving ? ' *' : ''}`;
  const number = (title: string) => ({ title, isNumber: true });
  const overall = alignTable(
    [
      { title: say(columns.method, lang) },
      ...['MAE', say(columns.difference95, lang), 'RMSE', 'CRPS', '80 %'].map(number),
    ],
    methods.map((one) => [
      nameOf(one.method),
      points(one.mae),
      range(one.maeDifference),
      points(one.rmse),
      points(one.crps),
      points(one.coverage80),
    ]),
  );
  const known = [...new Set(byKnown.map((row) => row.known))].toSorted((a, b) => a - b);
  const cell = (method: string, count: number) => {
    const row = byKnown.find((one) => one.method === method && one.known === count);
    return row ? `${points(row.mae)} ${range(row.maeDifference)}`.trim() : '';
  };
  const most = Math.max(...known);
  const grown = alignTable(
    [
      { title: say(columns.method, lang) },
      ...known.map((count) => number(`${count}${count === most ? '+' : ''}`)),
    ],
    methods.map(({ method }) => [nameOf(method), ...known.map((count) => cell(method, count))]),
  );
  return `${overall}\n${say(columns.byKnown, lang)}\n${grown}`;
}

export const evaluateSectionsCommand = command({
  name: 'evaluate sections',
  does: does.evaluateSections,
  options: {
    learner: choices(COMPARED),
    steps: number('N', { least: 1, whole: true }),
    folds: number('N', { least: 2, whole: true }),
  },
  run: async ({ options: { learner, steps, folds } }, around) => {
    const { open, lang, signal, seed, terminal } = around;
    const api = await open('existing');
    const learners = learner.length ? learner : undefined;
    const progress = showProgress(terminal);
    let isDone = false;
    try {
      const asked = { learners, steps, folds, seed };
      const show = watchTraining(progress, lang);
      await follow(await api.trust.compare(asked, { signal }), signal, (now) => {
        isDone = now.done;
        show(now);
      });
    } finally {
      progress.end();
    }
    const { comparison } = await api.trust.status(undefined, { signal });
    if (!isDone || !comparison) throw new Failure('cancelled');
    return { json: comparison, text: comparisonText(comparison, lang) };
  },
});
