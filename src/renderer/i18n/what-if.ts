/** The words of a what-if: what may be supposed, the worlds that follow, scenarios. */
import type { Bilingual } from '../../shared/words/say.ts';

export const whatIfWords = {
  banner: {
    en: 'Trying things out. The gradebook stays as it is.',
    'zh-CN': '正在推演，成绩册不会改变。',
  },
  working: { en: 'Working it out', 'zh-CN': '正在推算' },
  leave: { en: 'Leave the what-if', 'zh-CN': '结束推演' },
  reset: { en: 'Undo all', 'zh-CN': '全部撤销' },
  scope: { en: 'For whom', 'zh-CN': '针对谁' },
  scopeStudent: { en: 'One student', 'zh-CN': '一名学生' },
  scopeClass: { en: 'The class', 'zh-CN': '全班' },
  title: { en: 'What if {name} …', 'zh-CN': '如果{name}……' },
  titleClass: { en: 'What if the class …', 'zh-CN': '如果全班……' },
  item: { en: 'Assessment', 'zh-CN': '评估' },
  upcoming: { en: 'Still to come', 'zh-CN': '尚未进行' },
  marked: { en: 'Marked already', 'zh-CN': '已评分' },
  score: { en: 'Score, of {max}', 'zh-CN': '得分（满分 {max}）' },
  scoreNoMax: {
    en: 'Score (highest {highest}, no maximum)',
    'zh-CN': '得分（最高 {highest}，未写满分）',
  },
  scoreSlider: { en: 'Score on {item}', 'zh-CN': '“{item}”得分' },
  scoreValue: { en: '{points} of {max}', 'zh-CN': '{points}/{max}' },
  countsAs: { en: 'Counts as', 'zh-CN': '计作' },
  countsScore: { en: 'The score itself', 'zh-CN': '这次的得分' },
  replaces: { en: 'A re-test that replaces it', 'zh-CN': '重考，取代原分' },
  averages: { en: 'A re-test, averaged with it', 'zh-CN': '重考，与原分取平均' },
  best: { en: 'A re-test, the better one counts', 'zh-CN': '重考，取较高分' },
  retestOpen: { en: 'As forecast', 'zh-CN': '按预测' },
  orElse: { en: 'Or count it as', 'zh-CN': '或者按' },
  excused: { en: 'Excused', 'zh-CN': '免计' },
  missing: { en: 'Missing', 'zh-CN': '缺交' },
  'handed-in': { en: 'Handed in', 'zh-CN': '已补交' },
  now: { en: 'Now: {score}', 'zh-CN': '现在：{score}' },
  nowBlank: { en: 'Now: no score', 'zh-CN': '现在：无成绩' },
  suppose: { en: 'Suppose', 'zh-CN': '假设' },
  supposeRetest: { en: 'A re-test', 'zh-CN': '重考一次' },
  supposePlus: { en: 'Points more on one assessment', 'zh-CN': '某次评估加分' },
  supposeDrop: { en: 'The lowest scores dropped', 'zh-CN': '去掉最低分' },
  supposeWeights: { en: 'Other weights', 'zh-CN': '调整权重' },
  supposeScore: { en: 'A score', 'zh-CN': '某次得分' },
  supposeMethod: { en: 'A teaching method from here on', 'zh-CN': '今后改用一种教学方法' },
  supposePractice: { en: 'More practice on a skill', 'zh-CN': '多练一个知识点' },
  method: { en: 'Method', 'zh-CN': '教学方法' },
  skill: { en: 'Skill', 'zh-CN': '知识点' },
  itemsMore: { en: 'Items more', 'zh-CN': '多做几题' },
  noSkills: {
    en: 'No answers by skill are known of this course. Import item responses, or link questions to skills under Practice.',
    'zh-CN': '这门课程还没有按知识点的作答记录。可导入题目作答，或在“练习”页把题目与知识点对应。',
  },
  leverNote: {
    en: 'Only the forecast moves: no score is set, so the exact sum stays.',
    'zh-CN': '只影响预测；没有设定得分，精确计算不变。',
  },
  changeMethod: { en: '{name}: {method} from here on', 'zh-CN': '{name}：今后采用“{method}”' },
  changePractice: {
    en: '{name}: {n, plural, one {one more item} other {# more items}} on {skill}',
    'zh-CN': '{name}：“{skill}”多做 {n} 题',
  },
  aSkill: { en: 'a skill', 'zh-CN': '某个知识点' },
  basis: { en: 'What this rests on', 'zh-CN': '依据' },
  whom: { en: 'For', 'zh-CN': '对象' },
  everyone: { en: 'Everyone', 'zh-CN': '全班' },
  needGroup: { en: 'May need support ({n})', 'zh-CN': '可关注（{n} 人）' },
  fileGroup: { en: '{group} ({n})', 'zh-CN': '{group}（{n} 人）' },
  plus: { en: 'Points more', 'zh-CN': '加分' },
  plusLimit: { en: 'Never above the maximum.', 'zh-CN': '加分后不超过满分。' },
  dropCount: { en: 'How many', 'zh-CN': '去掉几次' },
  dropWhere: { en: 'Of', 'zh-CN': '范围' },
  dropAll: { en: 'Everything', 'zh-CN': '全部任务' },
  weightOf: { en: 'Weight of {category}', 'zh-CN': '“{category}”的权重' },
  weightSum: { en: 'Together {sum} %.', 'zh-CN': '合计 {sum}%。' },
  weightSumOff: {
    en: 'Together {sum} %: the rest is shared out among them.',
    'zh-CN': '合计 {sum}%：不足部分按比例分摊。',
  },
  weightSumOver: {
    en: 'Together {sum} %: what is above 100 % counts as extra credit.',
    'zh-CN': '合计 {sum}%：超出 100% 的部分按加分计。',
  },
  retestRule: { en: 'The re-test', 'zh-CN': '重考的算法' },
  ruleReplaces: { en: 'Replaces the score', 'zh-CN': '取代原分' },
  ruleAverages: { en: 'Is averaged with it', 'zh-CN': '与原分取平均' },
  ruleBest: { en: 'Counts if it is better', 'zh-CN': '较高者计入' },
  retestNote: {
    en: 'Each student is taken to do as forecast. The sum waits for the marks; the term grade’s forecast moves.',
    'zh-CN': '假定每位学生按预测发挥。精确计算要等评分后才变，学期总评的预测会变。',
  },
  tryIt: { en: 'Try it', 'zh-CN': '试一试' },
  sumTitle: { en: 'Exact sum, as your gradebook counts', 'zh-CN': '成绩册精确计算' },
  sumCurrent: { en: 'Graded work only', 'zh-CN': '仅计已评分' },
  sumFinal: { en: 'Everything without a score counted as zero', 'zh-CN': '尚无成绩的一律按零分计' },
  sumClass: { en: 'Class mean, graded work only', 'zh-CN': '班级平均（仅计已评分）' },
  sumReaching: {
    en: 'At or above {line}, graded work only',
    'zh-CN': '达到 {line} 的人数（仅计已评分）',
  },
  ofClass: { en: '{n} of {total}', 'zh-CN': '{n}/{total} 人' },
  forecastTitle: { en: 'Forecast for {target}', 'zh-CN': '{target}预测' },
  forecastFinal: { en: 'Forecast of the term grade', 'zh-CN': '学期总评预测' },
  classMiddle: { en: 'Mean of the middles', 'zh-CN': '中间值的平均' },
  classSupport: { en: 'May need support', 'zh-CN': '可关注' },
  moved: {
    en: 'The middle moves {direction, select, up {up} other {down}} by {n}.',
    'zh-CN': '中间值{direction, select, up {升高} other {降低}} {n}。',
  },
  nothingOpen: { en: 'No score is left open.', 'zh-CN': '没有待定的成绩。' },
  unmoved: { en: 'The middle stays where it is.', 'zh-CN': '中间值不变。' },
  cause: {
    en: 'If the scores were these, the forecast would be this. It does not say what would bring them about.',
    'zh-CN': '如果成绩如此，预测就会如此；这并不说明怎样才能得到这样的成绩。',
  },
  changes: { en: 'Tried so far', 'zh-CN': '已尝试的改动' },
  change: { en: '{name}, {item}: {score}', 'zh-CN': '{name}，{item}：{score}' },
  changeRetest: {
    en: '{name}, {item}: re-test {rule, select, replaces {that replaces} averages {averaged} other {if better}}, {score}',
    'zh-CN':
      '{name}，{item}：重考{rule, select, replaces {取代原分} averages {取平均} other {取较高分}}，{score}',
  },
  changePlus: { en: '{name}, {item}: {plus} points more', 'zh-CN': '{name}，{item}：加 {plus} 分' },
  changeDrop: {
    en: '{where}: {n, plural, =0 {nothing dropped} =1 {lowest score dropped} other {# lowest scores dropped}}',
    'zh-CN': '{where}：{n, plural, =0 {不去分} other {去掉最低的 # 次}}',
  },
  changeWeights: { en: 'Weights: {weights}', 'zh-CN': '权重：{weights}' },
  oneStudent: { en: 'One student', 'zh-CN': '一名学生' },
  some: {
    en: '{n, plural, one {one student} other {# students}}',
    'zh-CN': '{n} 名学生',
  },
  undoChange: { en: 'Undo: {change}', 'zh-CN': '撤销：{change}' },
  noChanges: { en: 'Move the score to see what follows.', 'zh-CN': '调整得分，看看会怎样。' },
  noClassChanges: {
    en: 'Choose what to suppose to see what follows.',
    'zh-CN': '选择一个假设，看看会怎样。',
  },
  up: { en: 'up {n}', 'zh-CN': '升 {n}' },
  down: { en: 'down {n}', 'zh-CN': '降 {n}' },
  wide: { en: 'Before: outline. After: filled.', 'zh-CN': '虚线框为改动前，色带为改动后。' },
  noItems: {
    en: 'This class has no assessment to change yet.',
    'zh-CN': '这个班还没有可调整的评估。',
  },
} satisfies Record<string, Bilingual>;

export const goalWords = {
  title: { en: 'What is needed?', 'zh-CN': '需要多少分？' },
  goal: { en: 'For a term grade of', 'zh-CN': '要使学期总评达到' },
  unit: { en: '%', 'zh-CN': '%' },
  one: { en: '{item}: {points} of {max}', 'zh-CN': '{item}：{points}/{max}' },
  oneNote: { en: 'Counting graded work and this alone.', 'zh-CN': '只计已评分的任务与这一次。' },
  all: {
    en: 'Everything still to come: {share} % on each of {n, plural, one {one} other {#}}',
    'zh-CN': '尚未进行的 {n} 次：每次 {share}%',
  },
  reached: { en: 'Reached whatever comes.', 'zh-CN': '无论如何都会达到。' },
  reachedOne: {
    en: '{item}: reached with any score',
    'zh-CN': '{item}：任何得分都能达到',
  },
  notReachable: {
    en: 'Not reachable: full marks would bring {most} %.',
    'zh-CN': '无法达到：即使满分也只有 {most}%。',
  },
  notReachableOne: {
    en: '{item} alone is not enough: full marks would bring {most} %.',
    'zh-CN': '仅靠“{item}”不够：满分也只有 {most}%。',
  },
  chance: { en: 'About {n} in 10 by the forecast.', 'zh-CN': '按预测，把握约 {n} 成。' },
  chanceRarely: { en: 'Fewer than 1 in 10 by the forecast.', 'zh-CN': '按预测，把握不到一成。' },
  chanceSurely: { en: 'More than 9 in 10 by the forecast.', 'zh-CN': '按预测，把握在九成以上。' },
  chanceUnknown: { en: 'Too few scores for a chance.', 'zh-CN': '成绩太少，无法估计把握。' },
  tryIt: { en: 'Try this score', 'zh-CN': '试试这个得分' },
  nothing: { en: 'Nothing is left to come.', 'zh-CN': '没有尚未进行的评估。' },
} satisfies Record<string, Bilingual>;

export const futureWords = {
  title: { en: 'Where it may lead', 'zh-CN': '可能的走向' },
  fanLabel: {
    en: 'Likely ranges of the coming assessments and of the term grade, before and after',
    'zh-CN': '接下来各次评估与学期总评的可能范围（改动前后）',
  },
  step: { en: 'What', 'zh-CN': '项目' },
  before: { en: 'Before', 'zh-CN': '改动前' },
  after: { en: 'After', 'zh-CN': '改动后' },
  grade: { en: 'Term grade', 'zh-CN': '学期总评' },
  gradeAxis: { en: 'grade', 'zh-CN': '总评' },
  spreadLabel: { en: 'Term grade in the futures drawn', 'zh-CN': '各种可能未来中的学期总评' },
  settled: {
    en: 'No score is left open: the grade is settled at {n}.',
    'zh-CN': '没有待定的成绩，总评已定为 {n}。',
  },
  settledAnew: {
    en: 'No score is left open: the grade would be {n} instead of {was}.',
    'zh-CN': '没有待定的成绩，总评将为 {n}，而不是 {was}。',
  },
  sentenceSame: {
    en: 'Term grade in 8 of 10 futures: {from}–{to}.',
    'zh-CN': '十种未来中约八种，总评在 {from}–{to}。',
  },
  sentenceStudent: {
    en: 'Term grade in 8 of 10 futures: {from}–{to}, was {wasFrom}–{wasTo}.',
    'zh-CN': '十种未来中约八种，总评在 {from}–{to}，原为 {wasFrom}–{wasTo}。',
  },
  sentenceClass: {
    en: '{low}–{high} of {total} reach {line} in 8 of 10 futures, was {wasLow}–{wasHigh}.',
    'zh-CN':
      '十种未来中约八种，{total} 人里有 {low}–{high} 人达到 {line}，原为 {wasLow}–{wasHigh} 人。',
  },
  drawnPosterior: {
    en: '{draws} joint futures, drawn by the variational meta-learner (VAML): what it leaves open about this class, over assessments and students together, and beside it how errors on held-out classes go together.',
    'zh-CN':
      '共 {draws} 种联合未来，由变分元学习器（VAML）抽取：它对本班尚不确定之处（各次评估与各位学生一起），再加上留出班级上误差的共变。',
  },
  drawnResiduals: {
    en: '{draws} joint futures, drawn from how the model’s errors on held-out classes go together within a student and within an assessment.',
    'zh-CN': '共 {draws} 种联合未来，取自模型在留出班级上的误差在同一学生、同一评估之间的共变。',
  },
  heldPosterior: {
    en: 'On {n, plural, one {one class} other {# classes}} held out, its worlds found what happened at least as likely as errors alone did ({low} to {high} in log density a score).',
    'zh-CN':
      '在 {n} 个留出班级上，它的各种未来对实际结果的解释不逊于仅用误差（每个得分的对数密度差 {low} 到 {high}）。',
  },
  heldResiduals: {
    en: 'The variational meta-learner’s worlds were less likely on {n, plural, one {one class} other {# classes}} held out ({low} to {high} in log density a score), so they are not used.',
    'zh-CN':
      '变分元学习器的各种未来在 {n} 个留出班级上解释得更差（每个得分的对数密度差 {low} 到 {high}），因此未采用。',
  },
  nothing: {
    en: 'Nothing is open: the term grade is certain.',
    'zh-CN': '没有未定的成绩：总评已确定。',
  },
} satisfies Record<string, Bilingual>;

export const scenarioWords = {
  save: { en: 'Save', 'zh-CN': '保存' },
  saveTitle: { en: 'Save this scenario', 'zh-CN': '保存推演方案' },
  name: { en: 'Name', 'zh-CN': '名称' },
  saved: { en: 'Scenario “{name}” is saved.', 'zh-CN': '方案“{name}”已保存。' },
  saveText: {
    en: 'A scenario keeps what you supposed, never a score.',
    'zh-CN': '方案只保存您的假设，不会保存成绩。',
  },
  open: { en: 'Saved scenarios', 'zh-CN': '已保存的方案' },
  choose: { en: 'Saved scenarios ({n})', 'zh-CN': '已保存的方案（{n}）' },
  compare: { en: 'Compare', 'zh-CN': '比较' },
  back: { en: 'Back to the ranges', 'zh-CN': '返回范围图' },
  print: { en: 'Print', 'zh-CN': '打印' },
  compareTitle: { en: 'Scenarios side by side', 'zh-CN': '方案并列比较' },
  compareText: {
    en: 'One scale for all. Dots: the middle of each student’s forecast; line: your pass line.',
    'zh-CN': '所有方案使用同一刻度。圆点为每位学生预测的中间值，虚线为您的及格线。',
  },
  asItIs: { en: 'As it is', 'zh-CN': '现状' },
  current: { en: 'What you are trying', 'zh-CN': '正在推演' },
  noChange: { en: 'Nothing changed', 'zh-CN': '没有改动' },
  remove: { en: 'Remove {name}', 'zh-CN': '删除“{name}”' },
  removed: { en: 'Scenario “{name}” is removed.', 'zh-CN': '方案“{name}”已删除。' },
  include: { en: 'Show {name}', 'zh-CN': '显示“{name}”' },
  measure: { en: 'What', 'zh-CN': '项目' },
  noScenarios: {
    en: 'Save a what-if under a name, and it can be compared here.',
    'zh-CN': '给推演起名并保存后，即可在此比较。',
  },
  table: { en: 'Scenarios compared', 'zh-CN': '方案比较' },
  dots: {
    en: '{name}: forecast middles of {n} students, from {from} to {to}',
    'zh-CN': '{name}：{n} 名学生的预测中间值，{from}–{to}',
  },
} satisfies Record<string, Bilingual>;
