/** The words of the Practice tab of a student's page. */
import type { Bilingual } from '../../shared/words/say.ts';

export const studentPracticeWords = {
  tab: { en: 'Practice', 'zh-CN': '练习' },
  working: { en: 'Looking at what this student knows', 'zh-CN': '正在查看该学生的掌握情况' },
  none: {
    en: 'No skills are known yet. Import a skill map or answers with skills first.',
    'zh-CN': '还没有知识点。请先导入知识点图，或带知识点的作答。',
  },
  standings: { en: 'Skill by skill', 'zh-CN': '各知识点' },
  standingsCaption: {
    en: 'Mastery takes three items, 95 % known, and a right answer five days or more later.',
    'zh-CN': '掌握须做过三题、掌握概率达 95%，并在至少五天后仍答对。',
  },
  inShort: {
    en: 'usual item right {range} %, from {n, plural, one {# answer} other {# answers}}',
    'zh-CN': '常见题答对 {range}%，依据 {n} 次作答',
  },
  shortCaption: {
    en: '{shown} of {all, plural, one {# skill} other {# skills}} asked about so far, where there is most to gain first.',
    'zh-CN': '已考查 {all} 个知识点，列出其中 {shown} 个，最值得提升的在前。',
  },
  skill: { en: 'Skill', 'zh-CN': '知识点' },
  state: { en: 'Now', 'zh-CN': '目前' },
  range: { en: 'Usual item right', 'zh-CN': '常见题答对' },
  known: { en: 'Known', 'zh-CN': '掌握概率' },
  items: { en: 'Answers', 'zh-CN': '作答' },
  due: { en: 'Comes back', 'zh-CN': '再次出现' },
  next: { en: 'Next set, {minutes} minutes', 'zh-CN': '下一组练习，{minutes} 分钟' },
  sheets: { en: 'Practised so far', 'zh-CN': '已做的练习' },
  sheet: {
    en: '{day}: {right} of {n} right, {expected} expected',
    'zh-CN': '{day}：{n} 题对 {right} 题，预计 {expected} 题',
  },
  sheetOut: { en: '{day}: {n} items, not back yet', 'zh-CN': '{day}：{n} 题，尚未收回' },
  noSheets: { en: 'Nothing yet.', 'zh-CN': '还没有。' },
  open: { en: 'Open practice', 'zh-CN': '打开练习页' },
} satisfies Record<string, Bilingual>;
