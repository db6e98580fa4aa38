/** The words of the track record: what was shown and what became of it, and the teacher's own view. */
import type { Bilingual } from '../../shared/words/say.ts';

export const verdictWords = {
  title: { en: 'Your view', 'zh-CN': '您的看法' },
  agree: { en: 'Agree', 'zh-CN': '同意' },
  'not-applicable': { en: 'Not applicable', 'zh-CN': '不适用' },
  wrong: { en: 'Wrong', 'zh-CN': '不对' },
  note: { en: 'Note, for yourself', 'zh-CN': '备注（仅供自己看）' },
  kept: {
    en: 'Kept beside the forecast and counted on the Trust page. It changes no forecast.',
    'zh-CN': '与预测一并保存，并计入“可信度”页。不会改变预测。',
  },
  given: { en: 'Noted.', 'zh-CN': '已记录。' },
  takenBack: { en: 'Taken back.', 'zh-CN': '已收回。' },
} satisfies Record<string, Bilingual>;

export const recordWords = {
  title: { en: 'What was shown, and what became of it', 'zh-CN': '展示过的预测与实际结果' },
  caption: {
    en: 'Every forecast you looked at, kept as it was; judged when its score arrived.',
    'zh-CN': '您看过的每次预测都原样保存，成绩公布后再作检验。',
  },
  empty: {
    en: 'Forecasts that you look at are kept here as they were. Once their scores are in the gradebook, each is judged.',
    'zh-CN': '您看过的预测会原样保存在这里。成绩录入后，逐一检验。',
  },
  waiting: {
    en: '{shown, plural, one {One forecast} other {# forecasts}} of single students shown since {since}; none of their scores is there yet.',
    'zh-CN': '自{since}以来共展示 {shown} 次单个学生的预测，尚无对应成绩。',
  },
  sentence: {
    en: 'Of {n, plural, one {one forecast} other {# forecasts}} judged since {since}, {kept} ended inside their 80 % range; {waiting} wait for their score.',
    'zh-CN':
      '自{since}以来已检验 {n} 次预测，其中 {kept} 次落在 80% 范围内；还有 {waiting} 次等待成绩。',
  },
  label: {
    en: 'Ranges that were shown, against the scores that came',
    'zh-CN': '落入所示范围的成绩比例',
  },
  section: { en: 'Class', 'zh-CN': '班级' },
  kept80: { en: 'Inside 80 %', 'zh-CN': '落入 80% 范围' },
  error: { en: 'Mean error', 'zh-CN': '平均误差' },
  ownMean: { en: 'By own mean', 'zh-CN': '按本人平均' },
  classMean: { en: 'By class mean', 'zh-CN': '按班级平均' },
  gain: {
    en: 'Per forecast that is between {low} and {high} points nearer than the students’ own means.',
    'zh-CN': '与按本人平均相比，每次预测更接近 {low} 到 {high} 分。',
  },
  gainUnclear: {
    en: 'Whether that is nearer than the students’ own means can’t be told yet: between {low} and {high} points.',
    'zh-CN': '是否比按本人平均更准，目前还说不准：在 {low} 到 {high} 分之间。',
  },
  nearer: { en: 'Nearer than own mean', 'zh-CN': '比本人平均更近' },
  detectable: { en: 'Would show from', 'zh-CN': '可发现的最小差异' },
  detectableNote: {
    en: '“Nearer than own mean”: by how many points a forecast, 95 % range. “Would show from”: the least difference that so many students would show in 8 of 10 cases; a smaller one could hide.',
    'zh-CN':
      '“比本人平均更近”：每次预测相差的分数（95% 范围）。“可发现的最小差异”：以目前人数，十次中约八次能看出的最小差异，更小的可能看不出来。',
  },
  heldOutTitle: {
    en: 'Class by class, before it had seen them',
    'zh-CN': '各班在未学习之前的表现',
  },
  heldOutCaption: {
    en: 'Each of your past classes, forecast assessment by assessment by what was learned from the others.',
    'zh-CN': '您以往的每个班级，均由从其他班级学到的方法逐次预测。',
  },
  heldOutLabel: { en: 'Past classes held out', 'zh-CN': '留出的以往班级' },
  source: { en: 'Which forecasts', 'zh-CN': '哪些预测' },
  shown: { en: 'Shown and judged', 'zh-CN': '展示过并已检验' },
  'held-out': { en: 'Past classes held out', 'zh-CN': '留出的以往班级' },
  all: { en: 'All classes', 'zh-CN': '全部班级' },
  tableLabel: { en: 'The record by class', 'zh-CN': '各班记录' },
  few: {
    en: 'From so few students a record says little yet.',
    'zh-CN': '学生还很少，记录暂时说明不了多少。',
  },
  verdicts: {
    en: 'Your view was asked for: {agree} agreed, {applicable} not applicable, {wrong} wrong.',
    'zh-CN': '您的看法：同意 {agree} 次，不适用 {applicable} 次，不对 {wrong} 次。',
  },
  wrongJudged: {
    en: 'Of those you called wrong, {n} have their score by now: {kept} fell inside the range after all.',
    'zh-CN': '您认为不对的预测中，已有 {n} 次出了成绩，其中 {kept} 次仍落在范围内。',
  },
  groupTitle: { en: 'A group beside everybody else', 'zh-CN': '某一小组与其他学生对照' },
  groupCaption: {
    en: 'Looked at only when you ask. No forecast knows the group.',
    'zh-CN': '仅在您选择时查看。预测本身不使用小组信息。',
  },
  groupChoose: { en: 'Group', 'zh-CN': '小组' },
  groupNone: { en: 'Choose a group', 'zh-CN': '选择小组' },
  groupFew: {
    en: '{own} of the group and {others} others have a judged forecast. Nothing is said of fewer than ten.',
    'zh-CN': '该组有 {own} 人、其他有 {others} 人的预测已检验。少于十人不作说明。',
  },
  groupClear: {
    en: 'The forecasts of this group are off by {n} points {direction, select, more {more} other {less}} than those of the others, between {low} and {high}.',
    'zh-CN':
      '该组预测的误差比其他学生{direction, select, more {大} other {小}} {n} 分（在 {low} 到 {high} 之间）。',
  },
  groupUnclear: {
    en: 'No clear difference: between {low} and {high} points.',
    'zh-CN': '没有明显差异：在 {low} 到 {high} 分之间。',
  },
  groupDetectable: {
    en: 'With so many students, a difference of {n} points would show in 8 of 10 cases; a smaller one could hide.',
    'zh-CN': '以目前的人数，{n} 分的差异十次中约有八次能被发现；更小的可能看不出来。',
  },
  groupMeasure: { en: 'What', 'zh-CN': '项目' },
  groupOwn: { en: 'Group', 'zh-CN': '该组' },
  groupOthers: { en: 'Others', 'zh-CN': '其他' },
  groupError: { en: 'Mean error, points', 'zh-CN': '平均误差（分）' },
  groupCalled: { en: 'Called “may need support”', 'zh-CN': '被列为“可关注”' },
  groupMissed: {
    en: 'Ended below the line, not called',
    'zh-CN': '最终低于及格线但未列出',
  },
  groupStudents: { en: 'Students', 'zh-CN': '学生数' },
  none: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;
