/** `report`: a class on paper, written where the teacher says. */
import { dirname, resolve } from 'node:path';
import { say } from '../../../shared/words/say.ts';
import { command } from './command.ts';
import { checkFolder, writeWhole } from './files.ts';
import { findSection } from './find-section.ts';
import { choice, required, text } from './option.ts';
import { does, lines } from './words.ts';

export const report = command({
  name: 'report',
  does: does.report,
  options: {
    section: required(text('S')),
    format: required(choice(['html', 'pdf'])),
    out: required(text('FILE')),
    names: choice(['full', 'codes']),
  },
  run: async ({ options }, { open, lang, signal }) => {
    const { section, format, out, names = 'full' } = options;
    checkFolder(out, dirname(resolve(out)));
    const api = await open('reading');
    const sectionId = await findSection(section, { api, signal });
    const request = { sectionId, format, names, language: lang };
    const { file, pages } = await api.report.section(request, { signal });
    const bytes = await writeWhole(out, file);
    const json = { file: resolve(out), bytes, ...(pages === null ? {} : { pages }) };
    return { json, text: `${say(lines.wroteFile, lang, { file: out })}\n` };
  },
});
