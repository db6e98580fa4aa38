/** The words of the comparison of all learners on the teacher's own classes. */
import type { Bilingual } from '../../shared/words/say.ts';

export const comparisonWords = {
  title: { en: 'Every way of learning, on your classes', 'zh-CN': '各种学习方法在您班级上的比较' },
  caption: {
    en: 'Each class is forecast by what was learned from the others. Mean error in points of 100, and in brackets how it differs from what answers for you: 95 % range, classes drawn whole.',
    'zh-CN':
      '每个班级都由从其他班级学到的方法来预测。数值为平均误差（满分按 100 计），括号内为与当前方法的差异（95% 范围，按整班抽样）。',
  },
  empty: {
    en: 'Not compared yet. It takes some minutes; you can go on working.',
    'zh-CN': '尚未比较。需要几分钟，期间可以继续工作。',
  },
  working: { en: 'Comparing ways of learning', 'zh-CN': '正在比较各种学习方法' },
  start: { en: 'Compare them all', 'zh-CN': '全部比较' },
  again: { en: 'Compare anew', 'zh-CN': '重新比较' },
  compared: { en: 'All ways of learning were compared.', 'zh-CN': '已完成各种学习方法的比较。' },
  stopped: { en: 'Stopped. Nothing was changed.', 'zh-CN': '已停止，没有任何改动。' },
  all: { en: 'All', 'zh-CN': '全部' },
  known: { en: '{n} known', 'zh-CN': '已知 {n} 个' },
  knownMost: { en: '{n} and more', 'zh-CN': '{n} 个以上' },
  answers: { en: '{method}, answers now', 'zh-CN': '{method}（当前）' },
  sentence: {
    en: 'On {sections, plural, one {one class} other {# classes}}, {forecasts, number} forecasts: {best} came nearest, off by {n} points on average.',
    'zh-CN': '在 {sections} 个班级、{forecasts, number} 次预测上，{best}最接近，平均误差 {n} 分。',
  },
  label: {
    en: 'Mean error of every learner by how many scores were known',
    'zh-CN': '各种学习方法按已知成绩数的平均误差',
  },
} satisfies Record<string, Bilingual>;
