/** `backup`, `restore` and `check`: the school file kept safe. */
import { dirname, resolve } from 'node:path';
import { say } from '../../../shared/words/say.ts';
import { command } from './command.ts';
import { checkFolder, openFile, writeWhole } from './files.ts';
import { required, text } from './option.ts';
import { does, lines } from './words.ts';

export const backup = command({
  name: 'backup',
  does: does.backup,
  options: { out: required(text('FILE')) },
  run: async ({ options: { out } }, { open, lang, signal }) => {
    checkFolder(out, dirname(resolve(out)));
    const api = await open('reading');
    const { file } = await api.school.backup(undefined, { signal });
    const bytes = await writeWhole(out, file);
    const json = { ok: true, file: resolve(out), bytes };
    return { json, text: `${say(lines.wroteFile, lang, { file: out })}\n` };
  },
});

export const restore = command({
  name: 'restore',
  does: does.restore,
  operands: { hint: 'FILE', least: 1, most: 1 },
  options: {},
  run: async ({ operands: [path = ''] }, { open, lang, signal }) => {
    const file = await openFile(path);
    const api = await open('create');
    const { restoreId, backup: held } = await api.school.previewRestore({ file }, { signal });
    const { ok } = await api.school.restore({ restoreId }, { signal });
    const { sections, students, scores } = held;
    const text = `${say(lines.restored, lang, { sections, students, scores })}\n`;
    return { json: { ok, sections, students, scores }, text };
  },
});

export const check = command({
  name: 'check',
  does: does.check,
  options: {},
  run: async (_, { open, lang, signal }) => {
    const api = await open('reading');
    const { ok, problems } = await api.school.check(undefined, { signal });
    const text = ok ? say(lines.sound, lang) : problems.join('\n');
    return { json: { ok, problems }, text: `${text}\n`, status: () => (ok ? 0 : 1) };
  },
});
