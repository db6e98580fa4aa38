/** The words of the review schedule, in the Practice & tutoring page. */
import type { Bilingual } from '../../shared/words/say.ts';
import { STARTING_COUNT } from './numbers.ts';

export const reviewWords = {
  viewReviews: { en: 'Reviews', 'zh-CN': '复习' },
  title: {
    en: `{n, plural, =0 {No mastered skill is due for review today} =1 {One review is due today} other {${STARTING_COUNT} reviews are due today}}`,
    'zh-CN': '今天有 {n} 项该复习',
  },
  caption: {
    en: 'Mastered skills come back before they are forgotten, reckoned skill by skill with FSRS from each student’s own answers.',
    'zh-CN': '已掌握的知识点在遗忘之前安排复习，按每位学生自己的作答以 FSRS 逐点推算。',
  },
  retention: { en: 'Keep, of ten', 'zh-CN': '希望十次中记得' },
  retentionOption: {
    en: '{of} of 10 (about {minutes} min a week each)',
    'zh-CN': '{of} 次（每人每周约 {minutes} 分钟）',
  },
  show: { en: 'Show', 'zh-CN': '显示' },
  soon: { en: 'Due within two weeks', 'zh-CN': '两周内' },
  all: { en: 'All', 'zh-CN': '全部' },
  day: { en: 'Due', 'zh-CN': '日期' },
  due: { en: 'due now', 'zh-CN': '现在' },
  student: { en: 'Student', 'zh-CN': '学生' },
  skill: { en: 'Skill', 'zh-CN': '知识点' },
  kind: { en: 'For', 'zh-CN': '目的' },
  check: { en: 'confirming mastery', 'zh-CN': '确认掌握' },
  review: { en: 'keeping it', 'zh-CN': '保持' },
  retrievability: { en: 'Still there now', 'zh-CN': '现在仍记得' },
  stability: { en: 'Holds for', 'zh-CN': '可保持' },
  days: { en: '{n, plural, one {# day} other {# days}}', 'zh-CN': '{n} 天' },
  none: {
    en: 'Nothing is due here: no skill is mastered yet, or answers have no date.',
    'zh-CN': '暂时没有：还没有掌握的知识点，或作答没有日期。',
  },
  mastery: { en: 'What mastery takes', 'zh-CN': '怎样算掌握' },
  masteryText: {
    en: 'Three items or more in the skill; known with 95 % or more, as followed from answer to answer; and a right answer at least five days later. Without that last check mastery is to be confirmed.',
    'zh-CN':
      '该知识点至少做过三题；由逐次作答推算的掌握概率达到 95%；并且至少五天后仍答对。未经最后一步时为“待确认”。',
  },
  confirmed: { en: 'Mastered', 'zh-CN': '已掌握' },
  unconfirmed: { en: 'To confirm', 'zh-CN': '待确认' },
  open: { en: 'Not yet', 'zh-CN': '尚未' },
  fewItems: { en: 'Fewer than three items', 'zh-CN': '不足三题' },
} satisfies Record<string, Bilingual>;
