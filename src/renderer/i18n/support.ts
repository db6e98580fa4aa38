/** The words of support plans and of talks. */
import type { Bilingual } from '../../shared/words/say.ts';

export const planWords = {
  tab: { en: 'Plan', 'zh-CN': '计划' },
  title: { en: 'Support plan', 'zh-CN': '支持计划' },
  none: {
    en: 'No plan so far. A plan names one goal, what will be tried and when to look at it again; its outcome then stands here beside the scores.',
    'zh-CN': '目前没有计划。计划写明一个目标、准备尝试的做法和回看日期；到时会在这里与成绩对照。',
  },
  make: { en: 'Make a plan', 'zh-CN': '制定计划' },
  change: { en: 'Change', 'zh-CN': '修改' },
  remove: { en: 'Remove', 'zh-CN': '删除' },
  makeTitle: { en: 'A plan for {name}', 'zh-CN': '{name}的支持计划' },
  goal: { en: 'Goal', 'zh-CN': '目标' },
  goalHint: {
    en: 'Something to reach, in words you would say to the student.',
    'zh-CN': '写成可以对学生说的、要达到的目标。',
  },
  goalHandIn: { en: 'Hand in the next three pieces of work', 'zh-CN': '按时完成接下来的三次任务' },
  goalReach: { en: 'Reach {line} in {target}', 'zh-CN': '{target}达到 {line}' },
  goalAsk: { en: 'Ask one question in each lesson', 'zh-CN': '每节课提一个问题' },
  steps: { en: 'What will be tried, a line each', 'zh-CN': '准备尝试的做法（每行一条）' },
  stepTalk: { en: 'A short talk once a week', 'zh-CN': '每周简短谈一次' },
  stepTest: { en: 'Look at the last test together', 'zh-CN': '一起看最近一次测验' },
  stepPractice: {
    en: 'Ten minutes of practice twice a week',
    'zh-CN': '每周两次、每次十分钟练习',
  },
  suggestions: { en: 'Suggestions', 'zh-CN': '可选' },
  owner: { en: 'Who sees to it', 'zh-CN': '负责人' },
  reviewOn: { en: 'Look at it again on', 'zh-CN': '回看日期' },
  keep: { en: 'Keep the plan', 'zh-CN': '保存计划' },
  kept: { en: 'Plan kept.', 'zh-CN': '计划已保存。' },
  runs: { en: 'Running', 'zh-CN': '进行中' },
  dueReview: { en: 'Time to look at it again', 'zh-CN': '该回看了' },
  dueCheck: { en: 'Weekly look', 'zh-CN': '本周跟进' },
  closed: { en: 'Ended', 'zh-CN': '已结束' },
  facts: {
    en: 'Since {start}, to be looked at again on {review}',
    'zh-CN': '自{start}起，{review}回看',
  },
  factsClosed: { en: '{start} to {end}', 'zh-CN': '{start}至{end}' },
  by: { en: '{owner} sees to it', 'zh-CN': '由{owner}负责' },
  tried: { en: 'What is tried', 'zh-CN': '做法' },
  checks: { en: 'Looks on the way', 'zh-CN': '跟进记录' },
  check: { en: 'Note this week’s look', 'zh-CN': '记录本周跟进' },
  checkNote: { en: 'How is it going?', 'zh-CN': '进展如何？' },
  checked: { en: 'Noted.', 'zh-CN': '已记录。' },
  noNote: { en: 'looked at', 'zh-CN': '已跟进' },
  followed: { en: 'What was tried and what followed', 'zh-CN': '尝试之后的情况' },
  before: { en: 'Before the plan', 'zh-CN': '计划之前' },
  since: { en: 'Since it began', 'zh-CN': '开始以来' },
  own: { en: 'Own mean', 'zh-CN': '本人平均' },
  section: { en: 'Class, same work', 'zh-CN': '同样任务的班级平均' },
  scores: { en: 'Scores', 'zh-CN': '成绩数' },
  sinceNone: {
    en: 'No score has come since the plan began, so the gradebook has nothing to say of it yet.',
    'zh-CN': '计划开始后还没有新成绩，成绩册暂时无法反映情况。',
  },
  changeUp: {
    en: 'Beside the class in the same work, the student stands {by} points higher than before; likely between {from} and {to}.',
    'zh-CN': '与同样任务的班级平均相比，比之前高 {by} 分；大约在 {from} 到 {to} 之间。',
  },
  changeDown: {
    en: 'Beside the class in the same work, the student stands {by} points lower than before; likely between {from} and {to}.',
    'zh-CN': '与同样任务的班级平均相比，比之前低 {by} 分；大约在 {from} 到 {to} 之间。',
  },
  changeNone: {
    en: 'Beside the class in the same work, the student stands where they stood; likely between {from} and {to} points.',
    'zh-CN': '与同样任务的班级平均相比，与之前相当；大约在 {from} 到 {to} 分之间。',
  },
  changeUnknown: {
    en: 'Too few scores to say how that compares with before.',
    'zh-CN': '成绩太少，还无法与之前比较。',
  },
  association: {
    en: 'This came after the plan, which does not say that it came from the plan: scores that were low often rise somewhat by themselves.',
    'zh-CN': '这是计划之后出现的情况，并不说明由计划引起：偏低的成绩往往会自行回升一些。',
  },
  result: { en: 'Was the goal reached?', 'zh-CN': '目标达到了吗？' },
  reached: { en: 'Reached', 'zh-CN': '已达到' },
  partly: { en: 'Partly', 'zh-CN': '部分达到' },
  'not-yet': { en: 'Not yet', 'zh-CN': '尚未达到' },
  closingNote: { en: 'What to remember from it', 'zh-CN': '值得记下的经验' },
  close: { en: 'End the plan', 'zh-CN': '结束计划' },
  closedTold: { en: 'Plan ended.', 'zh-CN': '计划已结束。' },
  goOn: { en: 'Go on for three weeks more', 'zh-CN': '再延续三周' },
  wentOn: { en: 'The plan goes on.', 'zh-CN': '计划已延续。' },
  removed: { en: 'Plan removed.', 'zh-CN': '计划已删除。' },
  reviewFrom: {
    en: 'The outcome is asked for from {day} on; you can end the plan earlier.',
    'zh-CN': '{day}起询问结果；也可以提前结束计划。',
  },
  endNow: { en: 'End it now', 'zh-CN': '现在结束' },
} satisfies Record<string, Bilingual>;

export const talkWords = {
  talked: { en: 'Talked today', 'zh-CN': '今天谈过' },
  noted: { en: 'Talk noted.', 'zh-CN': '已记录谈话。' },
  takenBack: { en: 'Taken back.', 'zh-CN': '已收回。' },
  never: { en: 'No talk noted yet', 'zh-CN': '尚无谈话记录' },
  last: {
    en: '{n, plural, =0 {Talked to today} one {Last talk yesterday} other {Last talk # days ago}}',
    'zh-CN': '{n, plural, =0 {今天谈过} one {昨天谈过} other {# 天前谈过}}',
  },
  short: {
    en: '{n, plural, =0 {today} one {yesterday} other {# days ago}}',
    'zh-CN': '{n, plural, =0 {今天} one {昨天} other {# 天前}}',
  },
  talks: { en: 'Talks', 'zh-CN': '谈话记录' },
  note: { en: 'Note, for yourself', 'zh-CN': '备注（仅供自己看）' },
} satisfies Record<string, Bilingual>;

export const pointsWords = {
  open: { en: 'Talking points', 'zh-CN': '谈话要点' },
  title: { en: 'Talking points: {name}', 'zh-CN': '谈话要点：{name}' },
  audience: { en: 'For a talk with', 'zh-CN': '谈话对象' },
  student: { en: 'the student', 'zh-CN': '学生本人' },
  family: { en: 'the family', 'zh-CN': '家长' },
  meeting: { en: 'colleagues', 'zh-CN': '同事' },
  text: { en: 'Sentences to begin with', 'zh-CN': '可以这样开头' },
  hint: {
    en: 'From this student’s own scores and forecast, strengths first; nobody else is in it. Change it as you like.',
    'zh-CN': '只依据该学生自己的成绩和预测，先说长处，不涉及其他学生。可随意修改。',
  },
  copy: { en: 'Copy', 'zh-CN': '复制' },
  copied: { en: 'Copied.', 'zh-CN': '已复制。' },
  notCopied: {
    en: 'The text could not be copied. Select it and copy it by hand.',
    'zh-CN': '无法复制文字。请选中后手动复制。',
  },
  print: { en: 'Print', 'zh-CN': '打印' },
} satisfies Record<string, Bilingual>;
