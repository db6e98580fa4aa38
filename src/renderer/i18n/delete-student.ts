/** The words of the one action that is not undone. */
import type { Bilingual } from '../../shared/words/say.ts';

export const deleteWords = {
  open: { en: 'Remove this student', 'zh-CN': '删除该学生' },
  title: { en: 'Remove {name} for good?', 'zh-CN': '彻底删除 {name}？' },
  text: {
    en: 'This is the one step that cannot be undone. Scores, answers, courses, what was learned from them and the history that speaks of this student leave the school file.',
    'zh-CN':
      '这是唯一无法撤销的操作。该学生的成绩、作答、课程、由此学到的内容以及相关历史都会从学校文件中删除。',
  },
  goes: {
    en: '{sections}: {scores, plural, one {# score} other {# scores}}, {others, plural, one {# answer or course} other {# answers and courses}}, {steps, plural, one {# step} other {# steps}} of the history.',
    'zh-CN': '{sections}：{scores} 个成绩，{others} 条作答或课程记录，{steps} 步历史。',
  },
  backups: {
    en: '{n, plural, one {One copy still holds} other {# copies still hold}} this student until newer copies take their place; each day of use makes one.',
    'zh-CN': '仍有 {n} 份备份包含该学生，直到被更新的备份替换；每使用一天会产生一份。',
  },
  goesAfter: {
    en: 'gone after {n, plural, one {# more copy} other {# more copies}}',
    'zh-CN': '再产生 {n} 份备份后删除',
  },
  noBackups: {
    en: 'No copy that the app keeps holds this student.',
    'zh-CN': '应用保留的备份中没有该学生。',
  },
  sure: { en: 'I want to remove this student for good', 'zh-CN': '我确认彻底删除该学生' },
  remove: { en: 'Remove for good', 'zh-CN': '彻底删除' },
  done: {
    en: '{name} has been removed. {n, plural, =0 {No copy holds them.} one {One copy still holds them for a while.} other {# copies still hold them for a while.}}',
    'zh-CN':
      '已删除 {name}。{n, plural, =0 {没有备份包含该学生。} other {仍有 # 份备份暂时包含该学生。}}',
  },
} satisfies Record<string, Bilingual>;
