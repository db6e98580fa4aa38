/** The report's own words, and how it writes days. */
import { outlookWords } from '../../shared/words/class-outlook.ts';
import type { Bilingual, Language } from '../../shared/words/say.ts';

export const reportWords = {
  ...outlookWords,
  classLine: {
    en: '{students, plural, one {# student} other {# students}} · {marked} of {total} assessments marked',
    'zh-CN': '{students} 名学生 · {total} 项评估中已评 {marked} 项',
  },
  leadItem: {
    en: 'Likely scores on {target}, percent of full marks.',
    'zh-CN': '{target}的可能得分（占满分的百分比）。',
  },
  leadItemDay: {
    en: 'Likely scores on {target}, {day}, percent of full marks.',
    'zh-CN': '{target}（{day}）的可能得分（占满分的百分比）。',
  },
  leadFinal: {
    en: 'Likely term grades, percent of full marks.',
    'zh-CN': '学期总评的可能结果（百分比）。',
  },
  leadAsOf: { en: 'Scores up to {title} were looked at.', 'zh-CN': '依据截至“{title}”的成绩。' },
  key: {
    en: 'Light band: about 8 in 10 end up inside. Dark band: about 5 in 10. Upright line: the middle. Hollow dot: the average so far. Dashes: the pass line.',
    'zh-CN':
      '浅色带：十次中约八次落在其中。深色带：约五次。竖线：中间值。空心点：目前平均。虚线：及格线。',
  },
  order: {
    en: 'Within a group, students stand by name, not by score.',
    'zh-CN': '组内按姓名排列，不按成绩排名。',
  },
  passLine: { en: 'pass line {n}', 'zh-CN': '及格线 {n}' },
  likely: { en: 'Likely between {from} and {to}', 'zh-CN': '大约在 {from}–{to} 之间' },
  chartCaption: { en: 'Likely ranges by need', 'zh-CN': '可能范围（按关注程度分组）' },
  tableCaption: { en: 'The same in figures', 'zh-CN': '同一内容的数字表' },
  columnName: { en: 'Student', 'zh-CN': '学生' },
  columnRange: { en: 'Likely', 'zh-CN': '可能范围' },
  columnRange50: { en: 'Even chance', 'zh-CN': '五成把握' },
  columnMiddle: { en: 'Middle', 'zh-CN': '中间值' },
  columnKnown: { en: 'So far', 'zh-CN': '目前' },
  columnCount: { en: 'Scores', 'zh-CN': '成绩数' },
  columnReach: { en: 'Reaches {n}', 'zh-CN': '达到 {n}' },
  columnWhy: { en: 'What moves the middle most (points)', 'zh-CN': '对中间值影响最大的因素（分）' },
  inTen: {
    en: '{n} in 10',
    'zh-CN': '约{n, select, 1 {一} 2 {两} 3 {三} 4 {四} 5 {五} 6 {六} 7 {七} 8 {八} other {九}}成',
  },
  inTenFew: { en: 'under 1 in 10', 'zh-CN': '不到一成' },
  inTenMost: { en: 'over 9 in 10', 'zh-CN': '九成以上' },
  sureTitle: { en: 'How sure this is', 'zh-CN': '把握有多大' },
  trackOwn: {
    en: 'Of {n, plural, one {# forecast} other {# forecasts}} like these in earlier classes, {kept} fell inside their 80 % range.',
    'zh-CN': '以往班级的 {n} 次同类预测中，有 {kept} 次落在 80% 范围之内。',
  },
  trackSimulated: {
    en: 'Of 100 forecasts like these on simulated classes, {ofHundred} fell inside their 80 % range ({n, number} were checked). Not yet checked against your own earlier classes: take the ranges as unproven.',
    'zh-CN':
      '在模拟班级上，每 100 次同类预测有 {ofHundred} 次落在 80% 范围之内（共检验 {n, number} 次）。尚未用您以往的班级检验，范围仅供参考。',
  },
  trackNone: {
    en: 'These ranges have not been checked against your own earlier classes: take them as unproven.',
    'zh-CN': '这些范围尚未用您以往的班级检验过，仅供参考。',
  },
  learnedOwn: {
    en: 'Learned from {n, plural, one {# earlier class} other {# earlier classes}}, adapted to this one (method: {learner}).',
    'zh-CN': '从 {n} 个以往班级中学习，并按本班调整（方法：{learner}）。',
  },
  learnedSimulated: {
    en: 'Learned from {n} simulated classes, adapted to this one (method: {learner}).',
    'zh-CN': '从 {n} 个模拟班级中学习，并按本班调整（方法：{learner}）。',
  },
  learnedHere: {
    en: 'Based on this class alone (method: {learner}).',
    'zh-CN': '仅依据本班数据（方法：{learner}）。',
  },
  unknownCount: {
    en: '{n, plural, one {One student has} other {# students have}} too few scores for a range; that says nothing about how they will do.',
    'zh-CN': '有 {n} 名学生的成绩太少，暂不给出范围；这不说明他们会怎样。',
  },
  limits: {
    en: 'A range says what usually follows scores like these. It does not say why, and it is no verdict on anyone.',
    'zh-CN': '范围说明的是类似成绩之后通常的结果，并不说明原因，也不是对任何人的评判。',
  },
  settingsTitle: { en: 'What this report was made from', 'zh-CN': '报告依据' },
  setScores: { en: 'Scores as of', 'zh-CN': '成绩截至' },
  setMade: { en: 'Made on', 'zh-CN': '生成时间' },
  setForecast: { en: 'Forecast of', 'zh-CN': '预测对象' },
  setFinal: { en: 'Term grade', 'zh-CN': '学期总评' },
  setUpTo: { en: 'From scores up to', 'zh-CN': '依据成绩截至' },
  setPass: { en: 'Pass line', 'zh-CN': '及格线' },
  setNames: { en: 'Names', 'zh-CN': '姓名' },
  setNamesFull: { en: 'full names', 'zh-CN': '全名' },
  setNamesCodes: {
    en: 'codes, as on the screen with names hidden',
    'zh-CN': '代码（与隐藏姓名时屏幕所示一致）',
  },
  setMethod: { en: 'Method', 'zh-CN': '方法' },
  setModel: {
    en: '{learner}, seed {seed}, version {version}',
    'zh-CN': '{learner}，随机种子 {seed}，版本 {version}',
  },
  setFile: { en: 'School file', 'zh-CN': '学校文件' },
  private: {
    en: 'For the teacher of this class. Made on this computer; nothing was sent anywhere.',
    'zh-CN': '供任课教师使用。在本机生成，未向任何地方发送数据。',
  },
  none: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;

/** `14 November 2026` / `2026年11月14日`; days alone are no moments and know no time zone. */
export function writeDay(day: string, lang: Language): string {
  const isMoment = day.length > 10;
  const options = { dateStyle: 'long', ...(isMoment ? {} : { timeZone: 'UTC' }) } as const;
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.DateTimeFormat(locale, options).format(new Date(day));
}
