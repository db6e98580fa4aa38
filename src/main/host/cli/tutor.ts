/** `tutor`: what a student knows, skill by skill, what to do next and in which order. */
import type { StudentKnowledge } from '../../../shared/contract/tutor.ts';
import { AUDIENCES, type Audience } from '../../../shared/words/audience.ts';
import {
  sayAdvice,
  sayGrounds,
  sayMaterial,
  saySimilar,
  stateWords,
} from '../../../shared/words/tutor.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { findOne, studentCandidate } from './find-one.ts';
import { choice, required, text } from './option.ts';
import { columns } from './words.ts';

const words = {
  does: {
    en: 'what a student knows, and what to do next',
    'zh-CN': '查看学生的掌握情况与下一步建议',
  },
  skill: { en: 'skill', 'zh-CN': '知识点' },
  answers: { en: 'answers', 'zh-CN': '作答' },
  range: { en: 'likely', 'zh-CN': '大约' },
  none: {
    en: 'Nobody in this student’s courses has answered items with skills yet. Import a table of answers.',
    'zh-CN': '该学生的课程里还没有带知识点的作答。请先导入作答表。',
  },
  week: { en: 'From {day}: {steps}', 'zh-CN': '{day}起：{steps}' },
  step: { en: '{skill} ({minutes} min)', 'zh-CN': '{skill}（{minutes} 分钟）' },
} satisfies Record<string, Bilingual>;

type Telling = { lang: Language; audience: Audience };

const percent = (share: number): string => String(Math.round(100 * share));

function asText({ skills, advice, path }: StudentKnowledge, { lang, audience }: Telling): string {
  if (skills.length === 0) return `${say(words.none, lang)}\n`;
  const titles = [
    { title: say(words.skill, lang) },
    { title: say(columns.state, lang) },
    { title: '%', isNumber: true },
    { title: say(words.range, lang), isNumber: true },
    { title: say(words.answers, lang), isNumber: true },
  ];
  const rows = skills.map(({ skill, state, probability, interval, n }) => [
    skill,
    say(stateWords[state], lang),
    percent(probability),
    interval.map(percent).join('–'),
    String(n),
  ]);
  const told = advice.map((one) =>
    [
      sayAdvice(one, lang, audience),
      ...sayGrounds(one, lang),
      sayMaterial(one, lang),
      ...(one.similar ? saySimilar(one.similar, lang) : []),
    ]
      .filter((line) => line !== '')
      .map((line, i) => (i === 0 ? `• ${line}` : `  ${line}`))
      .join('\n'),
  );
  return `${[alignTable(titles, rows), ...told, ...weeksOf(path, lang)].join('\n')}\n`;
}

/** `From 23 Nov: linear equations (35 min) → …`; nothing where nothing is left to learn. */
function weeksOf(path: StudentKnowledge['path'], lang: Language): string[] {
  const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return [...Map.groupBy(path, ({ on }) => on)].map(([on, own]) => {
    const steps = own.map(({ skill, minutes }) => say(words.step, lang, { skill, minutes }));
    return say(words.week, lang, { day: day.format(Date.parse(on)), steps: steps.join(' → ') });
  });
}

export const tutor = command({
  name: 'tutor',
  does: words.does,
  options: { student: required(text('X')), for: choice(AUDIENCES) },
  run: async ({ options }, { open, lang, signal }) => {
    const { student, for: audience = 'teacher' } = options;
    const api = await open('reading');
    const students = await api.people.students({}, { signal });
    const studentId = findOne(student, students.map(studentCandidate), 'student-not-found');
    const known = await api.tutor.student({ studentId }, { signal });
    const advice = known.advice.map((one) => ({ ...one, text: sayAdvice(one, lang, audience) }));
    return { json: { ...known, advice }, text: asText(known, { lang, audience }) };
  },
});
