/** `lesson`: variants of a lesson for a class, checked; files where a folder is named. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LessonDraft, Variant } from '../../../shared/contract/lesson.ts';
import { axisValueWords, checkWords, purposeWords } from '../../../shared/words/lesson.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { LANGUAGES, say } from '../../../shared/words/say.ts';
import { AXIS_NAMES } from '../../../shared/lesson.ts';
import type { Api } from '../app.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { writeWhole } from './files.ts';
import { findSection } from './find-section.ts';
import { choice, number, required, text } from './option.ts';
import { lines } from './words.ts';

const words = {
  does: {
    en: 'write variants of a lesson for a class, with checked answers',
    'zh-CN': '为班级生成多个教案版本，答案经过检验',
  },
  variant: { en: 'variant', 'zh-CN': '版本' },
  axes: { en: 'made for', 'zh-CN': '差异化设置' },
  distance: { en: 'apart', 'zh-CN': '差异' },
  checks: { en: 'checks', 'zh-CN': '检查' },
  expected: { en: 'expected', 'zh-CN': '预期' },
  head: {
    en: '{topic}, {minutes} minutes; adapted to {n, plural, =0 {no rated lesson yet} one {# rated lesson} other {# rated lessons}} of this class.',
    'zh-CN':
      '{topic}，{minutes} 分钟；{n, plural, =0 {本班还没有课后记录} other {已依据本班 # 节课的课后记录调整}}。',
  },
} satisfies Record<string, Bilingual>;

const FORMATS = ['docx', 'html'] as const;
const SHEETS = [
  { what: 'plan', level: 'lesson', version: 'A' },
  { what: 'sheet', level: 'lesson', version: 'A' },
  { what: 'sheet', level: 'lesson', version: 'B' },
  { what: 'key', level: 'lesson', version: 'A' },
  { what: 'key', level: 'lesson', version: 'B' },
] as const;

function asText(
  { topic, variants, ratedCount }: LessonDraft,
  minutes: number,
  lang: Language,
): string {
  const rows = variants.map(({ plan, distance, checks, fit }) => [
    purposeWords[plan.purpose][lang],
    AXIS_NAMES.map((axis) => {
      const values: Readonly<Record<string, Bilingual>> = axisValueWords[axis];
      return values[plan.axes[axis]]?.[lang] ?? '';
    }).join(', '),
    distance === null ? '–' : distance.toFixed(2),
    `${checks.filter(({ ok }) => ok).length}/${checks.length}`,
    fit ? `${percent(fit.interval80[0])}–${percent(fit.interval80[1])}` : '–',
  ]);
  const titles = [
    { title: say(words.variant, lang) },
    { title: say(words.axes, lang) },
    { title: say(words.distance, lang), isNumber: true },
    { title: say(words.checks, lang), isNumber: true },
    { title: say(words.expected, lang), isNumber: true },
  ];
  const failed = variants.flatMap(({ checks }) => checks.filter(({ ok }) => !ok));
  const notes = failed.map(({ check }) => say(checkWords[check], lang));
  const head = say(words.head, lang, { topic: topic.title[lang], minutes, n: ratedCount });
  return `${head}\n${alignTable(titles, rows)}${notes.map((note) => `${note}\n`).join('')}`;
}

const percent = (share: number): number => Math.round(share * 100);

type Writing = { api: Api; sectionId: number; folder: string; language: Language };

/** Kept first, so that what is on paper is also in the school file; each is a step that can be undone. */
async function writeFiles({ plan }: Variant, { api, sectionId, folder, language }: Writing) {
  const { lessonId } = await api.lesson.keep({ sectionId, plan });
  const own = join(folder, plan.purpose);
  await mkdir(own, { recursive: true });
  const files: string[] = [];
  for (const sheet of SHEETS) {
    for (const format of FORMATS) {
      const { file } = await api.report.lesson({ lessonId, format, language, ...sheet });
      const name = sheet.what === 'plan' ? 'plan' : `${sheet.what}-${sheet.version}`;
      const path = join(own, `${name}.${format}`);
      await writeWhole(path, file);
      files.push(resolve(path));
    }
  }
  return { lessonId, files };
}

export const lesson = command({
  name: 'lesson',
  does: words.does,
  options: {
    section: required(text('S')),
    topic: required(text('T')),
    minutes: number('N', { least: 1, whole: true }),
    variants: number('N', { least: 1, whole: true }),
    'content-lang': choice(LANGUAGES),
    out: text('DIR'),
  },
  run: async ({ options }, { open, lang, seed, signal }) => {
    const { section, topic, minutes = 45, variants: count = 3, out } = options;
    const language = options['content-lang'] ?? lang;
    const api = await open('existing');
    const sectionId = await findSection(section, { api, signal });
    const request = { sectionId, topic, minutes, variants: Math.min(8, count), seed };
    const draft = await api.lesson.draft(request, { signal });
    const written = [];
    for (const variant of draft.variants) {
      const kept = out ? await writeFiles(variant, { api, sectionId, folder: out, language }) : {};
      written.push({ ...variant, ...kept });
    }
    const json = { sectionId, contentLanguage: language, minutes, ...draft, variants: written };
    const note = out ? `${say(lines.wroteFile, lang, { file: out })}\n` : '';
    return { json, text: `${asText(draft, minutes, lang)}${note}` };
  },
});
