/** `students`: who is in a class, or in the whole school file. */
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { findSection } from './find-section.ts';
import { text } from './option.ts';
import { percent } from './say-number.ts';
import { columns, does } from './words.ts';

export const students = command({
  name: 'students',
  does: does.students,
  options: { section: text('S') },
  run: async ({ options }, { open, lang, signal }) => {
    const api = await open('reading');
    const { section } = options;
    const asked =
      section === undefined ? {} : { sectionId: await findSection(section, { api, signal }) };
    const list = await api.people.students(asked, { signal });
    const rows = list.map((student) => [
      String(student.id),
      student.name,
      student.externalId ?? '',
      student.sections.map(({ name }) => name).join(', '),
      String(student.gradedCount),
      percent(student.meanFraction),
      String(student.missingCount),
    ]);
    const titles = [
      { title: 'id', isNumber: true },
      { title: say(columns.student, lang) },
      { title: say(columns.number, lang) },
      { title: say(columns.sections, lang) },
      { title: say(columns.graded, lang), isNumber: true },
      { title: say(columns.mean, lang), isNumber: true },
      { title: say(columns.missing, lang), isNumber: true },
    ];
    return { json: list, text: alignTable(titles, rows) };
  },
});
