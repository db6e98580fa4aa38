/** What an import says it took in, by the kind of table. */
import type { ImportResult } from '../../../shared/import/result.ts';
import type { Bilingual } from '../../../shared/words/say.ts';

type Kind = Exclude<ImportResult, { outcome: 'error' }>['kind'];

const students = '{students, plural, one {# student} other {# students}}';
const warnings = '{warnings, plural, one {# warning} other {# warnings}}';
const counted = (one: string, many: string) => `{n, plural, one {# ${one}} other {# ${many}}}`;

export const importedWords: Record<Kind, Bilingual> = {
  gradebook: {
    en: `{file}: ${students}, {assessments, plural, one {# assessment} other {# assessments}}, {scores, plural, one {# score} other {# scores}}, ${warnings}.`,
    'zh-CN':
      '{file}：{students} 名学生、{assessments} 项测评、{scores} 个成绩、{warnings} 条提醒。',
  },
  responses: {
    en: `{file}: ${counted('answer', 'answers')} of ${students}, ${warnings}.`,
    'zh-CN': '{file}：{students} 名学生的 {n} 次作答、{warnings} 条提醒。',
  },
  'course-history': {
    en: `{file}: ${counted('course', 'courses')} taken by ${students}, ${warnings}.`,
    'zh-CN': '{file}：{students} 名学生的 {n} 条修课记录、{warnings} 条提醒。',
  },
  'method-log': {
    en: `{file}: ${counted('lesson', 'lessons')} with their methods, ${warnings}.`,
    'zh-CN': '{file}：{n} 条教学记录、{warnings} 条提醒。',
  },
  catalogue: {
    en: `{file}: ${counted('course', 'courses')} that can be taken, ${warnings}.`,
    'zh-CN': '{file}：{n} 门可选课程、{warnings} 条提醒。',
  },
  'skill-map': {
    en: `{file}: ${counted('skill', 'skills')}, {items, plural, one {# item} other {# items}}, ${warnings}.`,
    'zh-CN': '{file}：{n} 个知识点、{items} 道题、{warnings} 条提醒。',
  },
};
