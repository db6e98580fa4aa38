/** The words of the Trust page. */
import type { Bilingual } from '../../shared/words/say.ts';

export const trustWords = {
  titleKept: {
    en: 'Of 100 forecasts, {kept} ended inside their 80 % range on classes it had not seen',
    'zh-CN': '在没有见过的班级上，每 100 次预测有 {kept} 次落在 80% 范围内',
  },
  titleFellBack: {
    en: 'A simple method answers for now, because it did better on your classes',
    'zh-CN': '目前由一种简单方法给出预测，因为它在您的班级上更准',
  },
  titleUnproven: {
    en: 'The forecasts have not been checked on your own classes yet',
    'zh-CN': '预测尚未用您自己的班级检验过',
  },
  titleWorking: { en: 'Looking up how it learned', 'zh-CN': '正在查看它是怎样学习的' },
  titleFailed: { en: 'The record could not be opened', 'zh-CN': '无法打开记录' },
  titleLearning: { en: 'It is learning from your classes', 'zh-CN': '正在从您的班级学习' },
  caption: {
    en: 'How the forecasts were learned, and whether they kept what they promised.',
    'zh-CN': '预测是怎样学来的，又是否兑现了它的承诺。',
  },
  train: { en: 'Learn from my classes', 'zh-CN': '从我的班级学习' },
  trainAgain: { en: 'Learn anew', 'zh-CN': '重新学习' },
  resume: {
    en: 'Go on from {share} %',
    'zh-CN': '从 {share}% 处继续',
  },
  stop: { en: 'Stop', 'zh-CN': '停止' },
  stopped: {
    en: 'Stopped. What was learned so far is kept, so you can go on from there.',
    'zh-CN': '已停止。目前学到的内容已保留，可以从这里继续。',
  },
  learned: {
    en: 'It has learned from your classes and was checked.',
    'zh-CN': '已从您的班级学习并完成检验。',
  },
  trainingTitle: { en: 'Learning', 'zh-CN': '学习过程' },
  trainingLabel: {
    en: 'Error while learning, step by step',
    'zh-CN': '学习过程中误差随步数的变化',
  },
  trainingSentence: {
    en: 'Step {step, number} of {steps, number}. The line shows the error on practice tasks; it falls while there is something to learn.',
    'zh-CN':
      '第 {step, number} 步，共 {steps, number} 步。曲线是练习任务上的误差，还有可学的就会下降。',
  },
  trainingStart: { en: 'Getting the classes ready.', 'zh-CN': '正在准备班级数据。' },
  step: { en: 'Step', 'zh-CN': '步' },
  loss: { en: 'Error', 'zh-CN': '误差' },
  validation: { en: 'On classes held out', 'zh-CN': '留出班级' },
  cardTitle: { en: 'How it learned', 'zh-CN': '它是怎样学习的' },
  cardOwn: {
    en: 'It practised on {n, plural, one {one of your earlier classes} other {# of your earlier classes}}: many small tasks of the kind “given the first scores, what comes next”.',
    'zh-CN': '它用您以往的 {n} 个班级做练习：许多“已知前几次成绩，接下来会怎样”的小任务。',
  },
  cardBundled: {
    en: 'It practised on {n, plural, one {one of your earlier classes} other {# of your earlier classes}}, but the model that came with the app did better on classes held out. So that one answers, and your classes tell how wide its ranges must be.',
    'zh-CN':
      '它用您以往的 {n} 个班级做了练习，但在留出检验的班级上，软件自带的模型更准，因此由自带模型给出预测，范围的宽度按您的班级校准。',
  },
  cardSimulated: {
    en: 'It practised on {n, plural, other {#}} simulated classes, so that it can help from the first day. Once you have a few classes of your own, let it learn from them.',
    'zh-CN':
      '它先用 {n} 个模拟班级做了练习，因此第一天就能用。等您有了几个自己的班级，可以让它从中学习。',
  },
  method: { en: 'Method', 'zh-CN': '方法' },
  sections: { en: 'Classes', 'zh-CN': '班级数' },
  tasks: { en: 'Tasks', 'zh-CN': '任务数' },
  steps: { en: 'Steps', 'zh-CN': '步数' },
  took: { en: 'Took', 'zh-CN': '用时' },
  minutes: { en: '{n, plural, one {# minute} other {# minutes}}', 'zh-CN': '{n} 分钟' },
  seconds: { en: '{n, plural, one {# second} other {# seconds}}', 'zh-CN': '{n} 秒' },
  when: { en: 'When', 'zh-CN': '时间' },
  ran: { en: 'Ran on', 'zh-CN': '运行于' },
  seed: { en: 'Seed', 'zh-CN': '随机种子' },
  version: { en: 'Version', 'zh-CN': '版本' },
  calibrationTitle: { en: 'Promised and kept', 'zh-CN': '承诺与兑现' },
  calibrationCaption: {
    en: 'On {sections, plural, one {one class} other {# classes}} that it had not learned from, {forecasts, plural, one {# forecast} other {# forecasts}}.',
    'zh-CN': '在它没有学过的 {sections} 个班级上，共 {forecasts, number} 次预测。',
  },
  calibrationLabel: {
    en: 'How many scores fell inside the ranges, against how many should',
    'zh-CN': '实际落入范围的比例与应有比例的对照',
  },
  calibrationSentence: {
    en: 'Of every 100 ranges meant to hold {promised}, {kept} did, counted over {n, number} forecasts.',
    'zh-CN': '每 100 个应命中 {promised} 个的范围中，实际命中 {kept} 个（共 {n, number} 次预测）。',
  },
  promised: { en: 'Promised', 'zh-CN': '承诺' },
  kept: { en: 'Kept', 'zh-CN': '兑现' },
  ofN: { en: 'Forecasts', 'zh-CN': '预测次数' },
  asPromised: { en: 'as promised', 'zh-CN': '与承诺一致' },
  compareTitle: { en: 'Against simple methods', 'zh-CN': '与简单方法比较' },
  compareCaption: {
    en: 'How far off each is on average, in points of 100. A line shows how sure the difference is.',
    'zh-CN': '各方法的平均误差（满分按 100 计）。横线表示差异的把握。',
  },
  compareLabel: {
    en: 'Mean error of each method on classes held out',
    'zh-CN': '各方法在留出班级上的平均误差',
  },
  compareBest: {
    en: '{method} is off by {n} points on average and answers for you.',
    'zh-CN': '{method}平均误差 {n} 分，目前由它给出预测。',
  },
  compareFellBack: {
    en: 'The learner did not beat {method} on your classes, so {method} answers until it does.',
    'zh-CN': '学习方法在您的班级上没有胜过{method}，因此暂由{method}给出预测。',
  },
  methodColumn: { en: 'Method', 'zh-CN': '方法' },
  error: { en: 'Mean error', 'zh-CN': '平均误差' },
  difference: { en: 'Difference', 'zh-CN': '差异' },
  covered: { en: 'Inside 80 % range', 'zh-CN': '落入 80% 范围' },
  axisError: { en: 'points off, on average', 'zh-CN': '平均误差（分）' },
  knownTitle: { en: 'How many scores it takes', 'zh-CN': '需要多少个成绩' },
  knownCaption: {
    en: 'Mean error against how many earlier scores of a student were known.',
    'zh-CN': '平均误差随已知成绩数的变化。',
  },
  knownLabel: {
    en: 'Mean error of each method by the number of known scores',
    'zh-CN': '各方法按已知成绩数的平均误差',
  },
  knownSentence: {
    en: 'With {few} known it is off by {high} points, with {many} by {low}.',
    'zh-CN': '已知 {few} 个成绩时平均误差 {high} 分，已知 {many} 个时为 {low} 分。',
  },
  known: { en: 'Scores known', 'zh-CN': '已知成绩数' },
  axisKnown: { en: 'scores known', 'zh-CN': '已知成绩数' },
  notChecked: {
    en: 'Let it learn from your classes: some of them are held out, and this page then shows how the forecasts did on those.',
    'zh-CN': '请让它从您的班级学习：其中一部分会留作检验，届时这里会显示预测在这些班级上的表现。',
  },
  backendsTitle: { en: 'What this computer can do', 'zh-CN': '这台电脑的能力' },
  backendsCaption: {
    en: 'The fastest that works was chosen.',
    'zh-CN': '已选用能用的最快的一种。',
  },
  backend: { en: 'Way of computing', 'zh-CN': '计算方式' },
  speed: { en: 'One step', 'zh-CN': '每步耗时' },
  state: { en: 'State', 'zh-CN': '状态' },
  chosen: { en: 'in use', 'zh-CN': '使用中' },
  usable: { en: 'works', 'zh-CN': '可用' },
  unusable: { en: 'not here', 'zh-CN': '不可用' },
  unusableFor: { en: 'not here ({reason})', 'zh-CN': '不可用（{reason}）' },
  ms: { en: '{n} ms', 'zh-CN': '{n} 毫秒' },
  privacyTitle: { en: 'Nothing leaves this computer', 'zh-CN': '数据不离开本机' },
  privacyText: {
    en: 'The app opens no connection to the outside. Names and scores stay in one file, {file}.',
    'zh-CN': '应用不会连接外部网络。姓名与成绩都保存在一个文件中：{file}。',
  },
  check: { en: 'Check the school file', 'zh-CN': '检查学校文件' },
  checkOk: { en: 'The school file is whole.', 'zh-CN': '学校文件完好。' },
  checkBad: {
    en: '{n, plural, one {One problem was found} other {# problems were found}}:',
    'zh-CN': '发现 {n} 个问题：',
  },
  drawerTitle: { en: 'What to make of it', 'zh-CN': '如何理解' },
  drawerRange: {
    en: 'A range that says “8 in 10” should hold the score about 8 times in 10. If it holds more, it is too careful; if less, too bold.',
    'zh-CN':
      '说“十次中有八次”的范围，十次里应有约八次命中。命中更多说明过于谨慎，更少说明过于大胆。',
  },
  drawerHeld: {
    en: 'All of it is measured on classes it had not learned from, and whole classes are held out, because students of one class are alike.',
    'zh-CN': '以上均在它没有学过的班级上测得；因为同班学生相近，所以整班留出。',
  },
  drawerLimits: {
    en: 'A forecast knows scores and nothing else: not an illness, a move, or a talk you had yesterday. You do.',
    'zh-CN': '预测只知道成绩，不知道生病、转学，或您昨天的一次谈话。这些您知道。',
  },
  drawerUse: {
    en: 'Use it to start a conversation, never to decide about a person.',
    'zh-CN': '用它开始一次谈话，不要用它对人下结论。',
  },
  none: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;

/** The same sentences where the classes of the check were simulated: such a record must never read as one's own. */
const onSimulated = {
  titleKept: {
    en: 'Of 100 forecasts on simulated classes, {kept} ended inside their 80 % range',
    'zh-CN': '在模拟班级上，每 100 次预测有 {kept} 次落在 80% 范围内',
  },
  titleFellBack: {
    en: 'A simple method answers for now, because it did better on simulated classes',
    'zh-CN': '目前由一种简单方法给出预测，因为它在模拟班级上更准',
  },
  caption: {
    en: 'How the forecasts were learned, and whether they kept what they promised. Nothing here was checked on your own classes yet.',
    'zh-CN': '预测是怎样学来的，又是否兑现了它的承诺。以下结果尚未用您自己的班级检验。',
  },
  calibrationCaption: {
    en: 'On {sections, plural, one {one simulated class} other {# simulated classes}} that it had not learned from, {forecasts, plural, one {# forecast} other {# forecasts}}.',
    'zh-CN': '在它没有学过的 {sections} 个模拟班级上，共 {forecasts, number} 次预测。',
  },
  compareBest: {
    en: 'On simulated classes {method} is off by {n} points on average; it answers for you.',
    'zh-CN': '在模拟班级上，{method}平均误差 {n} 分，目前由它给出预测。',
  },
  compareFellBack: {
    en: 'The learner did not beat {method} on simulated classes, so {method} answers until it does.',
    'zh-CN': '学习方法在模拟班级上没有胜过{method}，因此暂由{method}给出预测。',
  },
  knownSentence: {
    en: 'On simulated classes, with {few} known it is off by {high} points, with {many} by {low}.',
    'zh-CN': '在模拟班级上，已知 {few} 个成绩时平均误差 {high} 分，已知 {many} 个时为 {low} 分。',
  },
} satisfies Partial<Record<keyof typeof trustWords, Bilingual>>;

/** The page's words, for a check on the teacher's own classes or on simulated ones. */
export function trustWordsFor(isSimulated: boolean): typeof trustWords {
  return isSimulated ? { ...trustWords, ...onSimulated } : trustWords;
}
