/** The words of the Today page. */
import type { Bilingual } from '../../shared/words/say.ts';
import { STARTING_COUNT } from './numbers.ts';

export const todayWords = {
  title: {
    en: `{n, plural, =1 {One student to talk to this week} other {${STARTING_COUNT} students to talk to this week}}`,
    'zh-CN': '本周可以和 {n} 名学生聊一聊',
  },
  titleNone: { en: 'Nobody needs a talk this week', 'zh-CN': '本周没有需要特别聊一聊的学生' },
  titleDone: {
    en: 'Everybody on this week’s list was talked to',
    'zh-CN': '本周名单上的学生都谈过了',
  },
  titleWorking: { en: 'Looking at your classes', 'zh-CN': '正在查看您的班级' },
  titleFailed: { en: 'Today could not be put together', 'zh-CN': '无法整理今日内容' },
  caption: {
    en: 'From the likely ranges of running classes: a start for a talk, not a verdict.',
    'zh-CN': '依据在读班级的可能范围得出，只作谈话的起点，不是结论。',
  },
  talk: { en: 'To talk to', 'zh-CN': '可以聊一聊' },
  news: { en: 'Good news', 'zh-CN': '好消息' },
  quiet: { en: 'Quiet', 'zh-CN': '近来没有成绩' },
  quietRun: { en: 'no score in the last {n}', 'zh-CN': '最近 {n} 次都没有成绩' },
  plansDue: { en: 'Plans to look at', 'zh-CN': '该跟进的计划' },
  plansMore: {
    en: '{n, plural, one {One more plan is due.} other {# more plans are due.}}',
    'zh-CN': '另有 {n} 份计划到期。',
  },
  openPlan: { en: 'Open the plan', 'zh-CN': '查看计划' },
  newsNone: { en: 'Nothing new here this week.', 'zh-CN': '本周暂无。' },
  likely: { en: '{from}–{to} on {target}', 'zh-CN': '{target}大约 {from}–{to}' },
  fewScores: {
    en: '{n, plural, =0 {no score so far} one {# score so far} other {# scores so far}}',
    'zh-CN': '目前 {n} 个成绩',
  },
  missing: {
    en: '{count, plural, one {One piece} other {# pieces}} of work without a score.',
    'zh-CN': '有 {count} 次任务没有成绩。',
  },
  latestLower: {
    en: 'Latest below their own average of {known}: {scores}',
    'zh-CN': '最近低于本人平均 {known}：{scores}',
  },
  latestHigher: {
    en: 'Latest above their own average of {known}: {scores}',
    'zh-CN': '最近高于本人平均 {known}：{scores}',
  },
  latestAlike: {
    en: 'Average {known} so far, latest {scores}',
    'zh-CN': '目前平均 {known}，最近 {scores}',
  },
  old: {
    en: 'No new score for two weeks: take it as an old note.',
    'zh-CN': '两周没有新成绩：仅作旧记录参考。',
  },
  rules: { en: 'By your own rules', 'zh-CN': '按您自己的规则' },
  rulesText: {
    en: 'Rules stand beside the forecast and do not change it.',
    'zh-CN': '规则与预测并列，不影响预测。',
  },
  ruleKind: { en: 'Rule', 'zh-CN': '规则' },
  missed: { en: 'Missed work', 'zh-CN': '缺交' },
  drop: { en: 'A drop', 'zh-CN': '下降' },
  below: { en: 'Below a line', 'zh-CN': '低于某线' },
  missedCount: { en: 'Missed at least', 'zh-CN': '至少缺' },
  missedOf: { en: 'of the last', 'zh-CN': '最近几次中' },
  dropBy: { en: 'Points below the mean before', 'zh-CN': '低于此前平均（分）' },
  belowLine: { en: 'Grade so far below, %', 'zh-CN': '目前成绩低于（%）' },
  ruleMissed: { en: 'Missed {missed} of the last {of}', 'zh-CN': '最近 {of} 次中缺 {missed} 次' },
  ruleDrop: {
    en: 'Last two scores {by} points below the mean before',
    'zh-CN': '最近两次比此前平均低 {by} 分',
  },
  ruleBelow: { en: 'Grade so far below {line} %', 'zh-CN': '目前成绩低于 {line}%' },
  wouldList: {
    en: 'Would list {n, plural, =0 {nobody} one {one student} other {# students}}.',
    'zh-CN': '将列出 {n} 名学生。',
  },
  addRule: { en: 'Keep this rule', 'zh-CN': '保存规则' },
  removeRule: { en: 'Remove the rule: {rule}', 'zh-CN': '删除规则：{rule}' },
  nobody: { en: 'Nobody just now.', 'zh-CN': '目前没有学生。' },
  newRule: { en: 'A new rule', 'zh-CN': '新规则' },
  classes: { en: 'Classes that are running', 'zh-CN': '在读班级' },
  openForecast: { en: 'Open the forecast', 'zh-CN': '查看预测' },
  mix: {
    en: '{support} may need support, {course} on course, {stretch} could stretch{unknown, plural, =0 {} other {, # without enough scores}}',
    'zh-CN':
      '可关注 {support} 人，按预期 {course} 人，可提升 {stretch} 人{unknown, plural, =0 {} other {，数据不够 # 人}}',
  },
  fresh: { en: 'Latest import: {moment}.', 'zh-CN': '最近导入：{moment}。' },
  neverImported: { en: 'Nothing was imported yet.', 'zh-CN': '还没有导入过。' },
} satisfies Record<string, Bilingual>;

/** Good news in a line. */
export const newsWords = {
  'above-forecast': {
    en: '{title}: {score}, above the likely {from}–{to}',
    'zh-CN': '“{title}”得 {score}，高于预计的 {from}–{to}',
  },
  'handed-in': {
    en: 'The last {handed} pieces handed in, after {missed} gaps',
    'zh-CN': '此前缺 {missed} 次，最近 {handed} 次都交了',
  },
  improved: {
    en: 'Up: {latest} in the last {n}, {before} before',
    'zh-CN': '进步：最近 {n} 次平均 {latest}，此前 {before}',
  },
  recovered: {
    en: 'Back at {latest} after a dip to {dip}',
    'zh-CN': '一度降到 {dip}，现已回到 {latest}',
  },
  stretch: {
    en: 'Ready to stretch: {from}–{to} next',
    'zh-CN': '可以再提升：接下来大约 {from}–{to}',
  },
  solid: {
    en: 'Solid: the last {n} all {low}–{high}',
    'zh-CN': '稳定：最近 {n} 次都在 {low}–{high}',
  },
  improvedBeside: {
    en: 'The class had {sectionLatest} in the same work, {sectionBefore} before. More than the usual ups and downs.',
    'zh-CN': '同样任务班级平均为 {sectionLatest}，此前 {sectionBefore}。超出平常的起伏。',
  },
  recoveredBeside: {
    en: 'The usual before the dip was {usual}.',
    'zh-CN': '下降之前通常为 {usual}。',
  },
  stretchBeside: {
    en: 'From {n, plural, one {one score} other {# scores}}.',
    'zh-CN': '依据 {n} 个成绩。',
  },
} satisfies Record<string, Bilingual>;
