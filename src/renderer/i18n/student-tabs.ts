/** The tabs of a student's page, and the words that stand on them. */
import type { Bilingual } from '../../shared/words/say.ts';

export const studentTabWords = {
  tabs: { en: 'About this student', 'zh-CN': '该学生的内容' },
  overview: { en: 'Overview', 'zh-CN': '概览' },
  forecast: { en: 'Forecast', 'zh-CN': '预测' },
  history: { en: 'History', 'zh-CN': '历史' },
} satisfies Record<string, Bilingual>;

export const studentForecastWords = {
  judged: { en: 'Shown earlier, and what came', 'zh-CN': '此前的预测与实际成绩' },
  judgedCaption: {
    en: 'The last range you looked at before each score came.',
    'zh-CN': '每次成绩公布前您最后看到的范围。',
  },
  judgedSentence: {
    en: 'Of {n, plural, one {one range} other {# ranges}} shown before the score came, {kept} held it. The promise is 8 in 10.',
    'zh-CN': '成绩公布前展示过 {n} 次范围，其中 {kept} 次包含了实际成绩。承诺为十次中八次。',
  },
  judgedNone: {
    en: 'No forecast of this student was shown before its score came. Ranges that you look at are kept, and judged here later.',
    'zh-CN': '还没有在成绩公布前展示过该学生的预测。您看过的范围会保存下来，之后在这里检验。',
  },
  assessment: { en: 'Assessment', 'zh-CN': '评估' },
  shown: { en: 'Shown on', 'zh-CN': '展示日期' },
  range: { en: '80 % range', 'zh-CN': '80% 范围' },
  came: { en: 'Score, of 100', 'zh-CN': '实际成绩（百分）' },
  inside: { en: 'Inside', 'zh-CN': '是否落入' },
  yes: { en: 'inside', 'zh-CN': '落入' },
  above: { en: 'above', 'zh-CN': '高于' },
  below: { en: 'below', 'zh-CN': '低于' },
} satisfies Record<string, Bilingual>;

export const studentHistoryWords = {
  classes: { en: 'Classes so far', 'zh-CN': '历次班级' },
  caption: {
    en: 'Grade over graded work, as each class’s gradebook counts it.',
    'zh-CN': '按各班成绩册计算的已评分成绩。',
  },
  section: { en: 'Class', 'zh-CN': '班级' },
  course: { en: 'Course', 'zh-CN': '课程' },
  term: { en: 'Term', 'zh-CN': '学期' },
  scores: { en: 'Scores', 'zh-CN': '成绩数' },
  grade: { en: 'Graded work', 'zh-CN': '已评分成绩' },
} satisfies Record<string, Bilingual>;
