/** `sections`: which classes the school file holds. */
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { columns, does } from './words.ts';

export const sections = command({
  name: 'sections',
  does: does.sections,
  options: {},
  run: async (_, { open, lang, signal }) => {
    const api = await open('reading');
    const list = await api.gradebook.sections(undefined, { signal });
    const rows = list.map((section) => [
      String(section.id),
      section.name,
      section.course,
      section.term ?? '',
      ...[section.studentCount, section.lineItemCount, section.scoreCount].map(String),
    ]);
    const titles = [
      { title: 'id', isNumber: true },
      { title: say(columns.section, lang) },
      { title: say(columns.course, lang) },
      { title: say(columns.term, lang) },
      { title: say(columns.students, lang), isNumber: true },
      { title: say(columns.lineItems, lang), isNumber: true },
      { title: say(columns.scores, lang), isNumber: true },
    ];
    return { json: list, text: alignTable(titles, rows) };
  },
});
