/** `courses`: what fits one student next, within the school's rules, with grounds. */
import type { StudentCourses } from '../../../shared/contract/courses.ts';
import { sayReason } from '../../../shared/words/course-reasons.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { findOne, studentCandidate } from './find-one.ts';
import { number, required, text } from './option.ts';
import { columns } from './words.ts';

const words = {
  does: { en: 'courses that fit a student next', 'zh-CN': '为学生推荐接下来的课程' },
  readiness: { en: 'likely grade', 'zh-CN': '可能成绩' },
  explore: { en: 'to explore', 'zh-CN': '可探索' },
  none: {
    en: 'No course is open: import a catalogue with terms first, or choose another term.',
    'zh-CN': '没有可选课程：请先导入含学期的课程目录，或选择其他学期。',
  },
  bridge: { en: 'Towards {title}: first {steps}.', 'zh-CN': '想修{title}：先修{steps}。' },
  ground: {
    en: '{term}. {students, plural, =0 {Nobody’s courses are known yet: these are what the rules leave open, in no order. Import who took what for an order with reasons.} other {From the histories of {students, plural, one {# student} other {# students}}; ranges are {kept, select, yes {checked on students held out} other {unproven}}.}}',
    'zh-CN':
      '{term}。{students, plural, =0 {还没有任何修课记录：以下只是规则允许的课程，不分先后。导入修课记录后才有排序和理由。} other {依据 {students} 名学生的修课记录；范围{kept, select, yes {已在留出学生上检验} other {尚未检验}}。}}',
  },
};

const inPoints = (share: number): number => Math.round(100 * share);

/** The stable form of the command line; more stands beside it. */
function toJson(
  { student, term, suggestions, required: must, bridges, ground }: StudentCourses,
  lang: Language,
) {
  const courses = suggestions.map((one) => ({
    id: one.code ?? String(one.courseId),
    title: one.title,
    score: one.score,
    readiness: one.readiness?.middle ?? null,
    readinessInterval: one.readiness?.interval80 ?? null,
    readinessProven: one.readiness?.proven ?? false,
    reasons: one.reasons.map((reason) => ({ text: sayReason(reason, lang), ...reason })),
    explore: one.explore,
    slots: one.offering.slots,
  }));
  return { student, term, courses, required: must.map(({ title }) => title), bridges, ground };
}

function asText({ term, suggestions, bridges, ground }: StudentCourses, lang: Language): string {
  if (suggestions.length === 0) return `${say(words.none, lang)}\n`;
  const titles = [
    { title: say(columns.course, lang) },
    { title: say(words.readiness, lang) },
    { title: say(columns.reasons, lang) },
  ];
  const rows = suggestions.map(({ title, readiness, reasons, explore }) => [
    explore ? `${title} (${say(words.explore, lang)})` : title,
    readiness ? readiness.interval80.map(inPoints).join('–') : '–',
    reasons.map((reason) => sayReason(reason, lang)).join('; '),
  ]);
  const ways = bridges.map(({ title, steps }) =>
    say(words.bridge, lang, {
      title,
      steps: steps.map((step) => step.title).join(lang === 'en' ? ', ' : '、'),
    }),
  );
  const facts = {
    term: term ?? '',
    students: ground.students,
    kept: ground.kept === null ? 'no' : 'yes',
  };
  return `${alignTable(titles, rows)}\n${[...ways, say(words.ground, lang, facts)].join('\n')}\n`;
}

export const courses = command({
  name: 'courses',
  does: words.does,
  options: {
    student: required(text('X')),
    top: number('N', { least: 1, whole: true }),
    term: text('TERM'),
  },
  run: async ({ options }, { lang, open, signal }) => {
    const api = await open('reading');
    const students = await api.people.students({}, { signal });
    const { student, top, term } = options;
    const studentId = findOne(student, students.map(studentCandidate), 'student-not-found');
    const found = await api.courses.suggest({ studentId, top, term }, { signal });
    return { json: toJson(found, lang), text: asText(found, lang) };
  },
});
