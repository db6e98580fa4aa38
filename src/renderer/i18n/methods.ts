/** The words of Teaching → Methods. */
import type { Bilingual } from '../../shared/words/say.ts';

export const methodWords = {
  titleEmpty: { en: 'No class yet', 'zh-CN': '还没有班级' },
  titleWorking: {
    en: 'Comparing lessons with what came after them',
    'zh-CN': '正在把课堂记录与之后的成绩对照',
  },
  titleFailed: { en: 'The comparison could not be made', 'zh-CN': '暂时无法比较' },
  titleBetter: {
    en: '{method} looked better here, for {n, plural, one {one group} other {# groups}} of {all}',
    'zh-CN': '{method}在这里看起来更好：{all} 个小组中有 {n} 个',
  },
  titleNothing: {
    en: 'No logged lesson stands beside later scores yet; published evidence is all there is',
    'zh-CN': '还没有能与之后成绩对照的课堂记录，目前只有公开证据',
  },
  titleOpen: {
    en: 'Not enough to tell methods apart here yet',
    'zh-CN': '目前的数据还分不出各方法的高下',
  },
  titleSame: {
    en: 'The methods compared here do about the same',
    'zh-CN': '在这里比较过的方法效果差不多',
  },
  caption: {
    en: 'What went together with better scores here, given what students had scored before. It does not say what caused them.',
    'zh-CN': '在考虑此前成绩之后，哪些方法与更好的成绩同时出现；并不说明因果。',
  },
  emptyText: {
    en: 'Log how lessons are taught, and see here which way seems to suit which group, and how sure that is.',
    'zh-CN': '记录上课的方式，这里会显示哪种方法似乎适合哪个小组，以及有多大把握。',
  },
  openImport: { en: 'Import a gradebook', 'zh-CN': '导入成绩册' },
  logTitle: { en: 'Log a lesson', 'zh-CN': '记录一节课' },
  logCaption: {
    en: 'One tap on the method, for the class or for a group.',
    'zh-CN': '点一下所用的方法即可，可选全班或某个小组。',
  },
  importLog: { en: 'Import a log', 'zh-CN': '导入记录' },
  day: { en: 'Day', 'zh-CN': '日期' },
  minutes: { en: 'Minutes', 'zh-CN': '分钟' },
  whom: { en: 'With', 'zh-CN': '对象' },
  wholeClass: { en: 'Whole class', 'zh-CN': '全班' },
  group: { en: 'Group {name}', 'zh-CN': '{name} 组' },
  otherMethod: { en: 'Another method', 'zh-CN': '其他方法' },
  logged: { en: 'Logged: {method}.', 'zh-CN': '已记录：{method}。' },
  unlogged: { en: 'Taken out of the log.', 'zh-CN': '已从记录中删除。' },
  takeOut: { en: 'Take out: {method}, {day}', 'zh-CN': '删除：{day} {method}' },
  lastLessons: { en: 'Logged last', 'zh-CN': '最近的记录' },
  entry: {
    en: '{day} · {method} · {whom}{minutes, plural, =0 {} other { · # min}}',
    'zh-CN': '{day} · {method} · {whom}{minutes, plural, =0 {} other { · # 分钟}}',
  },
  unknownGroup: {
    en: '{name} (no list says who)',
    'zh-CN': '{name}（名单中没有这个小组）',
  },
  groupsTitle: { en: 'Groups by need', 'zh-CN': '按需要分组' },
  groupsCaption: {
    en: 'From scores, forecasts and skills alone, never from who somebody is. Letters are no levels.',
    'zh-CN': '只依据成绩、预测和知识点，不依据个人特征。字母不代表高低。',
  },
  keep: { en: 'Use these groups', 'zh-CN': '采用这样的分组' },
  kept: {
    en: 'The groups are in use; lessons can be logged for each.',
    'zh-CN': '已采用分组，可按小组记录课堂。',
  },
  inUse: { en: 'In use since {day}.', 'zh-CN': '自 {day} 起采用。' },
  proposed: { en: 'Proposed; nothing is kept yet.', 'zh-CN': '建议的分组，尚未采用。' },
  anew: { en: 'Propose anew', 'zh-CN': '重新分组' },
  print: { en: 'Print', 'zh-CN': '打印' },
  wouldMove: {
    en: '{n, plural, =0 {Nobody’s need has clearly changed.} one {For one student another group would fit better now.} other {For # students another group would fit better now.}}',
    'zh-CN': '{n, plural, =0 {没有学生的需要明显改变。} other {有 # 名学生现在更适合另一组。}}',
  },
  needs: {
    en: '{support} may need support, {course} on course, {stretch} could stretch{unknown, plural, =0 {} one {, # without enough scores} other {, # without enough scores}}',
    'zh-CN':
      '{support} 人可关注，{course} 人按预期，{stretch} 人可提升{unknown, plural, =0 {} other {，# 人数据还不够}}',
  },
  weak: { en: 'Less sure of: {skills}', 'zh-CN': '掌握较弱：{skills}' },
  students: { en: '{n, plural, one {# student} other {# students}}', 'zh-CN': '{n} 名学生' },
  compareTitle: { en: 'What seemed to help whom', 'zh-CN': '什么似乎对谁有帮助' },
  compareLabel: {
    en: 'Methods for group {name}: published evidence, own data and both together, in points of 100',
    'zh-CN': '{name} 组各方法：公开证据、自己的数据与合并（百分制的分）',
  },
  rests: {
    en: 'Against the other methods logged, from {scores, number} scores in {periods, number} class-periods of {sections, plural, one {# class} other {# classes}}. A line holds 8 of 10 cases.',
    'zh-CN':
      '与其他有记录的方法相比，依据 {sections} 个班级 {periods, number} 次课段的 {scores, number} 个成绩。十次约有八次落在线段内。',
  },
  worth: { en: 'Worth it from', 'zh-CN': '值得的最低提高' },
  points: { en: 'points', 'zh-CN': '分' },
  worthLine: { en: 'worth it', 'zh-CN': '值得' },
  noChange: { en: 'no difference', 'zh-CN': '无差别' },
  published: { en: 'Published', 'zh-CN': '公开证据' },
  own: { en: 'Your data', 'zh-CN': '您的数据' },
  combined: { en: 'Together', 'zh-CN': '合并' },
  noOwn: { en: 'not used here yet', 'zh-CN': '这里还没用过' },
  method: { en: 'Method', 'zh-CN': '方法' },
  says: { en: 'Your data say', 'zh-CN': '您的数据表明' },
  chance: { en: 'Worth it, both together', 'zh-CN': '值得的可能（合并）' },
  inTen: { en: 'about {n} in 10', 'zh-CN': '约 {n} 成' },
  hardly: { en: 'hardly', 'zh-CN': '很小' },
  nearly: { en: 'nearly sure', 'zh-CN': '几乎肯定' },
  time: { en: 'Extra time', 'zh-CN': '额外时间' },
  timeOf: {
    en: '{prepare} min to prepare, {lesson} min in class',
    'zh-CN': '备课 {prepare} 分钟，课上 {lesson} 分钟',
  },
  scores: { en: 'Scores', 'zh-CN': '成绩数' },
  order: {
    en: 'Ordered by the middle of both together, beside the average of all methods here; within half a point, what takes you less time comes first.',
    'zh-CN': '按合并后的中间值排列（与这里各方法的平均相比）；相差不到半分时，费时少的在前。',
  },
  drawerTitle: { en: 'Why and how sure', 'zh-CN': '原因与把握' },
  evidenceTitle: { en: 'Published evidence', 'zh-CN': '公开证据' },
  security: {
    en: 'Security: {n, select, 0 {none that bears on it} 1 {low} 2 {moderate} 3 {good} other {high}} ({n} of 4)',
    'zh-CN':
      '证据强度：{n, select, 0 {无相关证据} 1 {低} 2 {中} 3 {较高} other {高}}（4 级中的 {n} 级）',
  },
  publishedRange: {
    en: 'Published averages: {from} to {to} standard deviations; here that would be {low} to {high} points of 100.',
    'zh-CN': '公开的平均值：{from} 至 {to} 个标准差，在本班相当于 {low} 至 {high} 分（百分制）。',
  },
  gainTitle: { en: 'Beside all methods here', 'zh-CN': '与这里的各方法相比' },
  gain: {
    en: '{points} points of 100 beside the average of all methods listed, each counting alike ({range} in 8 of 10 cases).',
    'zh-CN':
      '与所列各方法的平均（比重相同）相比：{points} 分（百分制），十次约有八次在 {range} 之间。',
  },
  spreadHere: {
    en: 'In this class scores of one assessment lie about {n} points either side of their middle (one standard deviation).',
    'zh-CN': '本班一次测评的成绩大约分布在中间值上下 {n} 分（一个标准差）。',
  },
  ourReading: {
    en: 'Our reading for one class: a middle of {points} points of 100, with a wide range. Averages of trials are seldom reached at scale.',
    'zh-CN':
      '我们对单个班级的判断：中间值 {points} 分（百分制），范围很宽。大面积使用时很少达到试验的平均值。',
  },
  check: { en: 'Check in your class', 'zh-CN': '在您的班上可以看' },
  source: {
    en: 'Source (figures read in November 2026 where a DOI or number stands)',
    'zh-CN': '来源（有 DOI 或编号者，数值于 2026 年 11 月核对）',
  },
  ownWords: {
    en: 'This name is your own, so nothing published stands beside it.',
    'zh-CN': '这是您自己的说法，没有对应的公开证据。',
  },
  dataTitle: { en: 'What your data rest on', 'zh-CN': '您的数据依据' },
  dataFacts: {
    en: '{scores, plural, =0 {No score bears on it} one {# score} other {# scores}} of {students, plural, one {# student} other {# students}} in {periods, plural, one {# full class-period} other {# full class-periods}}.',
    'zh-CN': '{students} 名学生的 {scores} 个成绩，{periods} 次足够的课段。',
  },
  comparedWith: { en: 'Compared with {methods}.', 'zh-CN': '与{methods}比较。' },
  overlapOk: {
    en: '{n} of 100 scores have a like on the other side.',
    'zh-CN': '100 个成绩中有 {n} 个在另一方有相近的对象。',
  },
  regressionLow: {
    en: 'It was used after lower scores than usual (by {n} points). Such scores rise a little by themselves; earlier scores are allowed for, but take care.',
    'zh-CN':
      '它多用在成绩偏低（低 {n} 分）之后，这样的成绩本来会回升一些；已考虑此前成绩，但仍需谨慎。',
  },
  regressionHigh: {
    en: 'It was used after higher scores than usual (by {n} points). Such scores fall a little by themselves.',
    'zh-CN': '它多用在成绩偏高（高 {n} 分）之后，这样的成绩本来会回落一些。',
  },
  backwardOk: {
    en: 'On scores from before it was used it shows nothing ({from} to {to} points), as it should.',
    'zh-CN': '对使用之前的成绩没有影响（{from} 至 {to} 分），理应如此。',
  },
  backwardUnseen: {
    en: 'Whether it shows on earlier scores could not be looked at: the methods took turns too regularly.',
    'zh-CN': '无法检验它对此前成绩是否“有影响”：各方法轮换得太规律。',
  },
  robust: {
    en: 'Something hidden would have to explain {n} % of what is left open, of both who was taught so and the scores, to undo this.',
    'zh-CN': '若有隐藏因素要推翻它，需同时解释 {n}% 的未解释部分（既涉及谁这样上课，也涉及成绩）。',
  },
  needed: {
    en: 'About {n} such class-periods would be enough to tell.',
    'zh-CN': '大约需要 {n} 次这样的课段才能看出。',
  },
  neededMany: {
    en: 'Telling a difference this small would take more than a few terms.',
    'zh-CN': '这么小的差别，几个学期也难以看出。',
  },
  tryOutTitle: { en: 'Fair try-outs', 'zh-CN': '公平试用' },
  tryOutCaption: {
    en: 'Chance decides who is taught how; the result is looked at once, at the end.',
    'zh-CN': '由随机决定谁用哪种方法；只在最后看一次结果。',
  },
  plan: { en: 'Plan a try-out', 'zh-CN': '计划试用' },
  noTryOut: {
    en: 'None yet. A try-out tells more than a log, because nobody chose who got what.',
    'zh-CN': '还没有试用。试用比课堂记录更有说服力，因为不是人为选择谁用哪种方法。',
  },
  auditTitle: { en: 'Who was taught how', 'zh-CN': '谁用了哪种方法' },
  auditCaption: {
    en: 'Minutes a student, from the log of this class. A row that only one group has is worth a look.',
    'zh-CN': '本班记录中每名学生的分钟数。只有一个小组有数值的行值得看一看。',
  },
  undated: {
    en: '{n, plural, one {One marked assessment has no day} other {# marked assessments have no day}}, so lessons can’t be matched to what came after them.',
    'zh-CN': '有 {n} 次已评的测评没有日期，无法与之前的课对应。',
  },
  giveDays: { en: 'Give them days', 'zh-CN': '填写日期' },
  unplaced: {
    en: '{n, plural, one {One lesson names} other {# lessons name}} a group of which no list says who was in it, so {n, plural, one {it is} other {they are}} left out: {groups}. Import the class list again with a column “Group” that holds these names.',
    'zh-CN':
      '有 {n} 节课所写的小组在名单中找不到，因此未计入：{groups}。请重新导入班级名单，并在“小组”一列写上这些名称。',
  },
  unplacedGroup: { en: '{group} in {section}', 'zh-CN': '{section}的{group}' },
  importList: { en: 'Import a class list', 'zh-CN': '导入班级名单' },
  daysTitle: { en: 'When was it given?', 'zh-CN': '测评日期' },
  daysText: {
    en: 'A lesson counts for the assessments right after it, so each needs its day.',
    'zh-CN': '一节课会计入其后最近的测评，因此每次测评都需要日期。',
  },
  spread: { en: 'Spread them between the first and the last', 'zh-CN': '在首末日期之间均匀填写' },
  saveDays: { en: 'Save the days', 'zh-CN': '保存日期' },
  daysSaved: { en: 'The days are saved.', 'zh-CN': '日期已保存。' },
} satisfies Record<string, Bilingual>;

export const tryOutWords = {
  title: { en: 'Plan a fair try-out', 'zh-CN': '计划一次公平试用' },
  first: { en: 'First method', 'zh-CN': '第一种方法' },
  second: { en: 'Second method', 'zh-CN': '第二种方法' },
  by: { en: 'By turns of', 'zh-CN': '轮换方式' },
  byGroup: { en: 'Groups', 'zh-CN': '小组' },
  byClass: { en: 'The whole class', 'zh-CN': '全班' },
  rounds: { en: 'Assessments', 'zh-CN': '测评次数' },
  category: { en: 'Looked at', 'zh-CN': '依据的测评' },
  any: { en: 'Any that counts little', 'zh-CN': '占比小的任意测评' },
  counts: { en: '{name} (up to {n} % of the grade)', 'zh-CN': '{name}（最多占总评 {n}%）' },
  adaptive: {
    en: 'Give the method that looks better more often, never below 30 in 100',
    'zh-CN': '看起来更好的方法用得多一些，但任一方法不少于三成',
  },
  consent: {
    en: 'The class knows, as my school asks for, and nobody’s grade hangs on it.',
    'zh-CN': '已按学校要求告知学生，且不影响任何人的成绩评定。',
  },
  stopRule: {
    en: 'Stop rule: the result is shown once, after the {n, plural, one {last of # assessment} other {last of # assessments}}, not before.',
    'zh-CN': '停止规则：在第 {n} 次测评评完之后只看一次结果，之前不看。',
  },
  simulating: { en: 'Simulating what it could tell', 'zh-CN': '正在模拟能看出什么' },
  found: {
    en: 'With {rounds} assessments, a difference of {worth} points would be told in {found} of 100 simulated try-outs; without any difference {wrong} of 100 would claim one.',
    'zh-CN':
      '用 {rounds} 次测评，若相差 {worth} 分，100 次模拟中有 {found} 次能看出；若没有差别，会有 {wrong} 次误判。',
  },
  naive: {
    en: 'Analysed as if nothing had been adapted, {n} of 100 would claim one; so it is not analysed that way.',
    'zh-CN': '若不考虑“边看边调”而直接分析，误判会是 100 次中 {n} 次，因此不这样分析。',
  },
  enough: {
    en: '{n} assessments would be enough for 8 in 10.',
    'zh-CN': '{n} 次测评可达到十次中八次看出。',
  },
  neverEnough: {
    en: 'Even 16 assessments would tell so small a difference in fewer than 8 of 10. A larger bar, or more groups, helps.',
    'zh-CN': '即使 16 次测评，也不到十次中八次能看出这么小的差别。提高门槛或增加小组会有帮助。',
  },
  start: { en: 'Draw and start', 'zh-CN': '抽签并开始' },
  started: { en: 'Drawn by chance and started.', 'zh-CN': '已随机抽签并开始。' },
  problem: {
    en: '{code, select, sameMethod {Choose two different methods.} noGroups {Use groups first: there are none yet.} smallGroups {A group has fewer than five students: nothing could be told of it.} highStakes {These assessments count for too much of the grade.} other {Another try-out is still running here.}}',
    'zh-CN':
      '{code, select, sameMethod {请选择两种不同的方法。} noGroups {请先采用分组。} smallGroups {有小组不足五人，无法看出什么。} highStakes {这些测评在总评中占比太大。} other {这个班还有试用在进行。}}',
  },
  against: { en: '{b} against {a}', 'zh-CN': '{b} 与 {a} 比较' },
  state: {
    en: '{state, select, running {{done} of {all} assessments marked} done {done} other {ended early}}',
    'zh-CN': '{state, select, running {已评 {done}/{all} 次} done {已完成} other {提前结束}}',
  },
  round: { en: 'Assessment {n}', 'zh-CN': '第 {n} 次' },
  endEarly: { en: 'End early', 'zh-CN': '提前结束' },
  ended: { en: 'Ended early, without a result.', 'zh-CN': '已提前结束，没有结果。' },
  draw: { en: 'Draw the next round', 'zh-CN': '抽下一轮' },
  different: {
    en: '{b} was {points} points better than {a}, likely between {from} and {to}. Chance alone would show as much in {n} of 100 draws.',
    'zh-CN':
      '{b} 比 {a} 高 {points} 分，大约在 {from} 至 {to} 之间。仅凭偶然，100 次抽签中有 {n} 次会这样。',
  },
  notDifferent: {
    en: 'No difference could be told: {b} less {a} likely lies between {from} and {to} points; chance alone would show as much in {n} of 100 draws.',
    'zh-CN':
      '看不出差别：{b} 减 {a} 大约在 {from} 至 {to} 分之间；仅凭偶然，100 次抽签中有 {n} 次会这样。',
  },
  keptBack: {
    en: 'The result is kept back until the last assessment is marked.',
    'zh-CN': '最后一次测评评完之前不显示结果。',
  },
} satisfies Record<string, Bilingual>;
