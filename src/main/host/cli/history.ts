/** `undo` and `redo`: the school file's history, one step back or forward. */
import type { HistoryStep } from '../../../shared/contract/school.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { flag } from './option.ts';
import { columns, does, lines } from './words.ts';

function stepTable(steps: readonly HistoryStep[], lang: Language): string {
  const rows = steps.map(({ id, verb, title, doneAt, state }) => [
    String(id),
    verb,
    title,
    doneAt,
    say(lines[state], lang),
  ]);
  const titles = [
    { title: 'id', isNumber: true },
    { title: say(columns.verb, lang) },
    { title: say(columns.title, lang) },
    { title: say(columns.when, lang) },
    { title: say(columns.state, lang) },
  ];
  return alignTable(titles, rows);
}

export const undo = command({
  name: 'undo',
  does: does.undo,
  options: { list: flag() },
  run: async ({ options }, { open, lang, signal }) => {
    const api = await open(options.list ? 'reading' : 'existing');
    if (options.list) {
      const { steps } = await api.school.history(undefined, { signal });
      return { json: { steps }, text: stepTable(steps, lang) };
    }
    const { step } = await api.school.undo(undefined, { signal });
    if (!step) return { json: { steps: [] }, text: `${say(lines.nothingToUndo, lang)}\n` };
    return {
      json: { steps: [step] },
      text: `${say(lines.undidStep, lang, { title: step.title })}\n`,
    };
  },
});

export const redo = command({
  name: 'redo',
  does: does.redo,
  options: {},
  run: async (_, { open, lang, signal }) => {
    const api = await open('existing');
    const { step } = await api.school.redo(undefined, { signal });
    if (!step) return { json: { steps: [] }, text: `${say(lines.nothingToRedo, lang)}\n` };
    return {
      json: { steps: [step] },
      text: `${say(lines.redidStep, lang, { title: step.title })}\n`,
    };
  },
});
