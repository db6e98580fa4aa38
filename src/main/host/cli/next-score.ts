/** `next-score`: which assessment, or whose marking, would tell most about the term grades of a class. */
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { findSection } from './find-section.ts';
import { required, text } from './option.ts';
import { percentWidth } from './say-number.ts';
import { columns, does } from './words.ts';

export const nextScore = command({
  name: 'next-score',
  does: does.nextScore,
  options: { section: required(text('S')) },
  run: async ({ options: { section } }, { open, lang, signal }) => {
    const api = await open('reading');
    const sectionId = await findSection(section, { api, signal });
    const worth = await api.forecast.nextScore({ sectionId }, { signal });
    const rows = [
      ...worth.assessments.map(({ title, narrowing }) => [title, '', percentWidth(narrowing)]),
      ...worth.marking.map(({ title, name, narrowing }) => [title, name, percentWidth(narrowing)]),
    ];
    const titles = [
      { title: say(columns.assessment, lang) },
      { title: say(columns.student, lang) },
      { title: say(columns.narrower, lang), isNumber: true },
    ];
    return { json: worth, text: alignTable(titles, rows) };
  },
});
