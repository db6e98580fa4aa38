/** The words of Teaching → Lessons. */
import type { JUDGED } from '../../shared/contract/lesson.ts';
import type { Bilingual } from '../../shared/words/say.ts';

type Part = (typeof JUDGED)[number];

export const teachingWords = {
  tabs: { en: 'Part of teaching', 'zh-CN': '教学内容' },
  lessons: { en: 'Lessons', 'zh-CN': '教案' },
  methods: { en: 'Methods', 'zh-CN': '方法' },
} satisfies Record<string, Bilingual>;

export const lessonWords = {
  titleEmpty: { en: 'Lessons begin with a class', 'zh-CN': '先有班级，才有教案' },
  emptyText: {
    en: 'Import a gradebook, and lessons can be written for that class: with answers that are computed and checked, aimed at what its scores show.',
    'zh-CN': '导入成绩册后，即可为该班生成教案：答案经过计算与检验，并针对成绩反映的薄弱之处。',
  },
  openImport: { en: 'Import a gradebook', 'zh-CN': '导入成绩册' },
  titleWorking: { en: 'Looking at what this class knows', 'zh-CN': '正在查看本班情况' },
  titleFailed: { en: 'The topics could not be read', 'zh-CN': '无法读取主题' },
  titleWeak: {
    en: 'This class has most to gain in “{topic}”: about {share} of 100 so far',
    'zh-CN': '本班在“{topic}”上提升空间最大：目前得分率约 {share}%',
  },
  title: {
    en: 'Choose a topic; a checked lesson is ready in seconds',
    'zh-CN': '选择主题，几秒钟即可得到检验过的教案',
  },
  titleDrafted: {
    en: '{n, plural, one {One lesson} other {{n} lessons}} on “{topic}”, each for another need',
    'zh-CN': '“{topic}”的 {n} 个教案版本，各有侧重',
  },
  caption: {
    en: 'Every answer is computed and solved a second way; what does not pass the checks is not shown. Nothing leaves this computer.',
    'zh-CN': '每个答案都经过计算，并用另一种方法复核；未通过检查的不会显示。数据不离开本机。',
  },
  captionDrafted: {
    en: '{n, plural, =0 {Proposed from simulated classes: none of this class’s lessons has been rated yet.} one {Proposed with # rated lesson of this class in mind.} other {Proposed with # rated lessons of this class in mind.}}',
    'zh-CN':
      '{n, plural, =0 {依据模拟班级提出：本班还没有记录过课后情况。} other {参考了本班 # 节课的课后记录。}}',
  },
  topic: { en: 'Topic', 'zh-CN': '主题' },
  mostToGain: { en: 'This class', 'zh-CN': '本班' },
  topicShare: { en: '{topic} ({share})', 'zh-CN': '{topic}（{share}）' },
  minutes: { en: 'Minutes', 'zh-CN': '课时（分钟）' },
  variants: { en: 'Variants', 'zh-CN': '版本数' },
  write: { en: 'Write the variants', 'zh-CN': '生成教案' },
  again: { en: 'Write others', 'zh-CN': '换一批' },
  backToStart: { en: 'All lessons', 'zh-CN': '全部教案' },
  bank: { en: 'Question bank', 'zh-CN': '题库' },
  kept: { en: 'Lessons of this class', 'zh-CN': '本班教案' },
  keptNone: {
    en: 'No lesson is kept for this class yet. Variants are only drafts until you keep one.',
    'zh-CN': '本班还没有保存的教案。生成的版本在您保存之前只是草稿。',
  },
  columnTitle: { en: 'Lesson', 'zh-CN': '教案' },
  columnFor: { en: 'For', 'zh-CN': '侧重' },
  columnMade: { en: 'Written', 'zh-CN': '生成于' },
  columnState: { en: 'State', 'zh-CN': '状态' },
  columnWent: { en: 'Exit tickets', 'zh-CN': '出门条' },
  draft: { en: 'draft', 'zh-CN': '草稿' },
  approved: { en: 'approved', 'zh-CN': '已定稿' },
  went: { en: '{right} of {all} right', 'zh-CN': '{all} 人中 {right} 人正确' },
  notTaught: { en: 'not taught yet', 'zh-CN': '尚未上课' },
  keep: { en: 'Keep and edit', 'zh-CN': '保存并编辑' },
  kept1: { en: 'Kept: {title}', 'zh-CN': '已保存：{title}' },
  checksPassed: { en: '{passed} of {all} checks passed', 'zh-CN': '{all} 项检查通过 {passed} 项' },
  expected: {
    en: 'Likely {low}–{high} of 100 exit tickets right',
    'zh-CN': '出门条正确率大约 {low}–{high}%',
  },
  expectedFrom: {
    en: '{n, plural, =0 {from simulated classes alone} one {from simulated classes and # lesson of this class} other {from simulated classes and # lessons of this class}}',
    'zh-CN': '{n, plural, =0 {仅依据模拟班级} other {依据模拟班级和本班 # 节课}}',
  },
  tooClose: {
    en: 'Close to a variant before ({d}): so few minutes leave no other valid lesson of this kind.',
    'zh-CN': '与前面某个版本相近（{d}）：这么短的时间里没有更不同的合理安排。',
  },
  distance: { en: 'Apart from the variants before: {d}', 'zh-CN': '与前面版本的差异：{d}' },
  first: { en: 'The first variant', 'zh-CN': '第一个版本' },
  novelty: { en: 'New beside the lessons kept: {d}', 'zh-CN': '与已存教案相比的新意：{d}' },
  scale: {
    en: '0 is the same structure; lessons that feel different lie 0.2 or more apart.',
    'zh-CN': '0 表示结构相同；相差 0.2 以上，课堂感受已明显不同。',
  },
  phases: { en: 'Phases', 'zh-CN': '环节' },
  phaseShort: { en: '{phase}, {minutes} min', 'zh-CN': '{phase} {minutes} 分钟' },
  tasks: { en: '{n, plural, one {# question} other {# questions}}', 'zh-CN': '{n} 道题' },
  example: { en: 'Example', 'zh-CN': '例题' },
  opens: { en: 'Opens with', 'zh-CN': '导入' },
} satisfies Record<string, Bilingual>;

/** What changed because of last time. */
export const learnedWords = {
  title: { en: 'What changed because of last time', 'zh-CN': '上次课之后的变化' },
  tickets: {
    en: '{right} of {tickets} exit tickets right, {rightOnly} of them without a reason.',
    'zh-CN': '出门条 {tickets} 张中 {right} 张正确，其中 {rightOnly} 张没有说明理由。',
  },
  over: {
    en: '{n, plural, =0 {It took the time planned.} one {It took # minute longer than planned.} other {It took # minutes longer than planned.}}',
    'zh-CN': '{n, plural, =0 {用时与计划一致。} other {比计划多用 # 分钟。}}',
  },
  under: {
    en: '{n, plural, one {It took # minute less than planned.} other {It took # minutes less than planned.}}',
    'zh-CN': '比计划少用 {n} 分钟。',
  },
  edited: {
    en: '{n, plural, one {You changed # of the plans before teaching it.} other {You changed # of the plans before teaching them.}}',
    'zh-CN': '有 {n} 份教案在上课前由您修改过。',
  },
  lean: { en: 'So proposals for this class now lean to:', 'zh-CN': '因此本班的方案现在倾向于：' },
  stay: {
    en: 'So little is no reason to plan otherwise yet: proposals are as before.',
    'zh-CN': '依据还太少，暂不改变：方案与之前相同。',
  },
  why: {
    en: 'In simulated classes, teachers had less to change in lessons proposed this way, and these went a little better. It is a lean, not a rule.',
    'zh-CN': '在模拟班级中，这样提出的教案教师改动更少，课堂效果也略好。这只是倾向，不是定论。',
  },
  minutesMore: { en: '{n} min more “{phase}”', 'zh-CN': '“{phase}”多 {n} 分钟' },
  minutesLess: { en: '{n} min less “{phase}”', 'zh-CN': '“{phase}”少 {n} 分钟' },
} satisfies Record<string, Bilingual>;

/** More and less of each part of a structure that is no phase. */
export const leanWords: Readonly<Record<string, readonly [more: Bilingual, less: Bilingual]>> = {
  support: [
    { en: 'more support', 'zh-CN': '更多支架' },
    { en: 'less support', 'zh-CN': '更少支架' },
  ],
  challenge: [
    { en: 'harder questions', 'zh-CN': '题目更难' },
    { en: 'easier questions', 'zh-CN': '题目更易' },
  ],
  climb: [
    { en: 'a steeper climb from easy to hard', 'zh-CN': '由易到难更陡' },
    { en: 'a gentler climb from easy to hard', 'zh-CN': '由易到难更缓' },
  ],
  concrete: [
    { en: 'more concrete', 'zh-CN': '更具体' },
    { en: 'more symbolic', 'zh-CN': '更抽象' },
  ],
  everyday: [
    { en: 'more everyday contexts', 'zh-CN': '更多生活情境' },
    { en: 'fewer everyday contexts', 'zh-CN': '更少生活情境' },
  ],
  together: [
    { en: 'more work together', 'zh-CN': '更多合作' },
    { en: 'more work alone', 'zh-CN': '更多独立完成' },
  ],
  spoken: [
    { en: 'more spoken answers', 'zh-CN': '更多口头回答' },
    { en: 'fewer spoken answers', 'zh-CN': '更少口头回答' },
  ],
  chosen: [
    { en: 'more answers to choose from', 'zh-CN': '更多选择作答' },
    { en: 'fewer answers to choose from', 'zh-CN': '更少选择作答' },
  ],
  lightLanguage: [
    { en: 'lighter language', 'zh-CN': '语言更浅' },
    { en: 'fuller language', 'zh-CN': '语言更完整' },
  ],
  pace: [
    {
      en: '{n, plural, one {# question more} other {# questions more}}',
      'zh-CN': '多 {n} 道题',
    },
    {
      en: '{n, plural, one {# question less} other {# questions fewer}}',
      'zh-CN': '少 {n} 道题',
    },
  ],
  recalled: [
    { en: 'a larger part of recall', 'zh-CN': '复习题占比更大' },
    { en: 'a smaller part of recall', 'zh-CN': '复习题占比更小' },
  ],
  checks: [
    { en: 'more checks on everybody', 'zh-CN': '更多全班检查' },
    { en: 'fewer checks on everybody', 'zh-CN': '更少全班检查' },
  ],
};

export const editorWords = {
  titleDraft: {
    en: '“{topic}” in {minutes} minutes, a draft until you approve it',
    'zh-CN': '“{topic}”，{minutes} 分钟；定稿之前是草稿',
  },
  titleReady: {
    en: '“{topic}” in {minutes} minutes, ready to teach',
    'zh-CN': '“{topic}”，{minutes} 分钟，可以上课',
  },
  titleWorking: { en: 'Opening the lesson', 'zh-CN': '正在打开教案' },
  titleFailed: { en: 'The lesson could not be opened', 'zh-CN': '无法打开教案' },
  caption: {
    en: 'Click a text to change it. What you change stays when a phase is drawn anew, and every step can be undone.',
    'zh-CN': '点击文字即可修改。重新生成环节时会保留您的修改，每一步都可以撤销。',
  },
  approve: { en: 'Approve', 'zh-CN': '定稿' },
  approvedNow: {
    en: 'Approved. It prints without the draft mark.',
    'zh-CN': '已定稿，打印时不再带草稿标记。',
  },
  files: { en: 'Print and save', 'zh-CN': '打印与导出' },
  rate: { en: 'How it went', 'zh-CN': '课后记录' },
  remove: { en: 'Remove', 'zh-CN': '删除' },
  removed: { en: 'Removed: {title}', 'zh-CN': '已删除：{title}' },
  minutesOf: { en: 'Minutes of “{phase}”', 'zh-CN': '“{phase}”的分钟数' },
  redraw: { en: 'Draw anew', 'zh-CN': '重新生成' },
  redrawOf: { en: 'Draw anew: {phase}', 'zh-CN': '重新生成“{phase}”' },
  easier: { en: 'Easier', 'zh-CN': '换易一点' },
  harder: { en: 'Harder', 'zh-CN': '换难一点' },
  minute: { en: 'min', 'zh-CN': '分钟' },
  another: { en: 'Another question', 'zh-CN': '换一题' },
  fromBank: { en: 'From a bank', 'zh-CN': '从题库选' },
  editText: { en: 'Change this text', 'zh-CN': '修改这段文字' },
  saveText: { en: 'Save', 'zh-CN': '保存' },
  yours: { en: 'yours', 'zh-CN': '您的修改' },
  objectives: { en: 'Objectives', 'zh-CN': '教学目标' },
  why: { en: 'Check report', 'zh-CN': '检查报告' },
  allPassed: { en: 'All {n} checks passed', 'zh-CN': '{n} 项检查全部通过' },
  somePassed: {
    en: '{n, plural, one {# check} other {# checks}} did not pass',
    'zh-CN': '{n} 项检查未通过',
  },
  looked: { en: '{n} looked at', 'zh-CN': '共检查 {n} 处' },
  at: { en: 'at {where}', 'zh-CN': '位置：{where}' },
  reading: { en: 'Reading level', 'zh-CN': '阅读难度' },
  readingLine: { en: 'about grade {grade}', 'zh-CN': '约 {grade} 年级' },
  readingHow: {
    en: 'English: middle of three formulas. Chinese: our own list of characters by grade, and sentence length.',
    'zh-CN': '英文取三个公式的中位数；中文依据自编的汉字分级表和句长。',
  },
  aims: { en: 'Aimed at', 'zh-CN': '针对' },
  aimsNone: {
    en: 'This class’s data say nothing about this topic yet.',
    'zh-CN': '本班数据还没有涉及这个主题。',
  },
  aim: {
    en: '{name}: {share} of 100 (likely {low}–{high}, n = {n})',
    'zh-CN': '{name}：{share}%（大约 {low}–{high}，n = {n}）',
  },
  axes: { en: 'Made for', 'zh-CN': '差异化设置' },
  made: {
    en: 'Seed {seed}: the same seed gives the same lesson.',
    'zh-CN': '随机种子 {seed}：同一种子得到同一教案。',
  },
  solution: { en: 'Steps', 'zh-CN': '步骤' },
  answer: { en: 'Answer:', 'zh-CN': '答案：' },
  source: { en: 'Source: {source}', 'zh-CN': '出处：{source}' },
  mend: { en: 'To mend: someone answered', 'zh-CN': '改错：有人答' },
} satisfies Record<string, Bilingual>;

export const rewordWords = {
  title: { en: 'Rewording', 'zh-CN': '改写' },
  off: {
    en: 'Off. A language model that runs on this computer may propose simpler words for a text. Numbers, symbols, names and answers stay locked; you decide.',
    'zh-CN':
      '已关闭。本机运行的语言模型可以为一段文字提出更浅显的说法；数字、符号、人名和答案均被锁定，是否采用由您决定。',
  },
  on: {
    en: 'On, by {model} at {address}. Open a text and choose “Reword”.',
    'zh-CN': '已开启：{address} 上的 {model}。点开一段文字，选择“改写”即可。',
  },
  setUp: { en: 'Set up', 'zh-CN': '设置模型' },
  text: {
    en: 'Start Ollama, llama.cpp or another server with the address /v1/chat/completions on this computer. Only 127.0.0.1 and localhost are asked; nothing goes anywhere else.',
    'zh-CN':
      '请先在本机启动 Ollama、llama.cpp 等提供 /v1/chat/completions 的服务。只会访问 127.0.0.1 或 localhost，内容不会发往别处。',
  },
  address: { en: 'Address', 'zh-CN': '地址' },
  model: { en: 'Model', 'zh-CN': '模型' },
  turnOn: { en: 'Turn on', 'zh-CN': '开启' },
  turnOff: { en: 'Turn off', 'zh-CN': '关闭' },
  reword: { en: 'Reword', 'zh-CN': '改写' },
} satisfies Record<string, Bilingual>;

export const filesWords = {
  title: { en: 'Print and save', 'zh-CN': '打印与导出' },
  what: { en: 'What', 'zh-CN': '内容' },
  plan: { en: 'Lesson plan', 'zh-CN': '教案' },
  sheet: { en: 'Worksheet', 'zh-CN': '练习单' },
  key: { en: 'Answers', 'zh-CN': '答案' },
  level: { en: 'Questions', 'zh-CN': '题目' },
  lessonSheet: { en: 'of the lesson', 'zh-CN': '本课' },
  version: { en: 'Version', 'zh-CN': '卷别' },
  versionText: {
    en: 'Version B has the same kinds of questions with other numbers; the seed is printed on every page.',
    'zh-CN': 'B 卷题型相同、数字不同；每页都印有随机种子。',
  },
  format: { en: 'Format', 'zh-CN': '格式' },
  language: { en: 'Language', 'zh-CN': '语言' },
  save: { en: 'Save the file', 'zh-CN': '保存文件' },
  writing: { en: 'Writing', 'zh-CN': '正在生成' },
  saved: { en: 'Saved as {name}.', 'zh-CN': '已保存为 {name}。' },
} satisfies Record<string, Bilingual>;

export const rateWords = {
  title: { en: 'How it went', 'zh-CN': '课后记录' },
  text: {
    en: 'Counts of exit tickets, without names. The next proposals for this class adapt to them.',
    'zh-CN': '只记出门条的人数，不记姓名。之后为本班提出的方案会据此调整。',
  },
  withReason: { en: 'Right, with a reason', 'zh-CN': '正确且有理由' },
  rightOnly: { en: 'Right, without one', 'zh-CN': '正确但没有理由' },
  notYet: { en: 'Not yet', 'zh-CN': '还没有掌握' },
  minutes: { en: 'Minutes it took', 'zh-CN': '实际用时（分钟）' },
  stars: { en: 'Your own judgement', 'zh-CN': '您的评价' },
  star: { en: '{n} of 5', 'zh-CN': '{n}/5' },
  judged: { en: 'At a glance', 'zh-CN': '总体感觉' },
  right: { en: 'right', 'zh-CN': '合适' },
  none: { en: 'none', 'zh-CN': '不评' },
  save: { en: 'Save', 'zh-CN': '保存' },
  saved: {
    en: 'Noted. Proposals for this class will adapt.',
    'zh-CN': '已记录，之后的方案会据此调整。',
  },
} satisfies Record<string, Bilingual>;

/** What can be said of a lesson at a glance: too little and too much of each part. */
export const judgedWords: Readonly<
  Record<Part, { name: Bilingual; ends: readonly [little: Bilingual, much: Bilingual] }>
> = {
  challenge: {
    name: { en: 'Questions', 'zh-CN': '题目' },
    ends: [
      { en: 'too easy', 'zh-CN': '太易' },
      { en: 'too hard', 'zh-CN': '太难' },
    ],
  },
  support: {
    name: { en: 'Help given', 'zh-CN': '支架' },
    ends: [
      { en: 'too little', 'zh-CN': '太少' },
      { en: 'too much', 'zh-CN': '太多' },
    ],
  },
  lightLanguage: {
    name: { en: 'Language', 'zh-CN': '语言' },
    ends: [
      { en: 'too heavy', 'zh-CN': '太难读' },
      { en: 'too light', 'zh-CN': '太浅' },
    ],
  },
  together: {
    name: { en: 'Work together', 'zh-CN': '合作' },
    ends: [
      { en: 'too little', 'zh-CN': '太少' },
      { en: 'too much', 'zh-CN': '太多' },
    ],
  },
};

export const bankWords = {
  title: { en: 'Question bank', 'zh-CN': '题库' },
  titlePick: { en: 'Choose a question for this place', 'zh-CN': '为这个位置选一道题' },
  search: { en: 'Search questions', 'zh-CN': '搜索题目' },
  counts: {
    en: '{bundled} kinds of generated questions, {own, plural, =0 {none of your own yet} one {# of your own} other {# of your own}}',
    'zh-CN':
      '内置 {bundled} 类生成题，{own, plural, =0 {还没有您自己的题} other {您自己的题 # 道}}',
  },
  nothing: { en: 'No question fits these words.', 'zh-CN': '没有符合的题目。' },
  own: { en: 'yours', 'zh-CN': '自有' },
  bundled: { en: 'generated', 'zh-CN': '生成' },
  use: { en: 'Use it', 'zh-CN': '使用' },
  useNamed: { en: 'Use it: {prompt}', 'zh-CN': '使用：{prompt}' },
  import: { en: 'Import questions', 'zh-CN': '导入题目' },
  importNote: {
    en: 'Moodle XML, QTI 1.2, 2 or 3 (also zipped), or CSV with the columns question and answer. Who made them stays with them.',
    'zh-CN': 'Moodle XML、QTI 1.2、2 或 3（可为 zip），或带“题目”“答案”列的 CSV。出处会一并保留。',
  },
  imported: {
    en: '{added, plural, one {# question} other {# questions}} imported, {changed} updated{skipped, plural, =0 {} other {, # could not be used: {names}}}.',
    'zh-CN':
      '已导入 {added} 题，更新 {changed} 题{skipped, plural, =0 {} other {，# 题无法使用：{names}}}。',
  },
} satisfies Record<string, Bilingual>;
