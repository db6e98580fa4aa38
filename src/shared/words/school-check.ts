/** What the check of a school file may find, in both languages. */
import type { Bilingual } from './say.ts';

export const schoolProblems = {
  damaged: {
    en: 'The file is damaged. Restore the latest backup.',
    'zh-CN': '文件已损坏。请恢复最近的备份。',
  },
  'broken-links': {
    en: '{count, plural, one {# row refers} other {# rows refer}} to something that is not there.',
    'zh-CN': '有 {count} 行指向不存在的内容。',
  },
  'scores-without-enrolment': {
    en: '{count, plural, one {# score belongs} other {# scores belong}} to a student who is not in the section.',
    'zh-CN': '有 {count} 个分数属于不在该班级的学生。',
  },
  'categories-of-another-section': {
    en: '{count, plural, one {# line item has} other {# line items have}} a category of another section.',
    'zh-CN': '有 {count} 个评分项使用了其他班级的类别。',
  },
} satisfies Record<string, Bilingual>;
