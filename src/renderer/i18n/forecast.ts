/** The words of the Forecast page and its what-if. */
import { STARTING_COUNT } from './numbers.ts';
import { outlookWords } from '../../shared/words/class-outlook.ts';
import type { Bilingual } from '../../shared/words/say.ts';

export const forecastWords = {
  ...outlookWords,
  titleMarked: {
    en: 'Everything is marked for {marked} of {total}; {below, plural, =0 {none stands} one {# stands} other {# stand}} below your line',
    'zh-CN': '{total} 人中 {marked} 人已全部评分，其中 {below} 人低于及格线',
  },
  titleWorking: { en: 'Working out the likely ranges', 'zh-CN': '正在计算可能的范围' },
  titleFailed: { en: 'The forecast could not be made', 'zh-CN': '无法得出预测' },
  titleEmpty: { en: 'No class to look ahead for yet', 'zh-CN': '还没有可预测的班级' },
  emptyText: {
    en: 'Once a gradebook is imported, this page shows a likely range for each student, and why.',
    'zh-CN': '导入成绩册后，这里会显示每位学生的可能范围及其原因。',
  },
  emptyStudents: {
    en: 'This class has no students yet. Import its gradebook to see likely ranges.',
    'zh-CN': '这个班还没有学生。导入成绩册后即可看到可能范围。',
  },
  openImport: { en: 'Import my gradebook', 'zh-CN': '导入我的成绩册' },
  captionItem: { en: 'Likely scores on {target}.', 'zh-CN': '{target}的可能得分。' },
  captionItemDay: {
    en: 'Likely scores on {target}, {day}.',
    'zh-CN': '{target}（{day}）的可能得分。',
  },
  captionFinal: { en: 'Likely term grades.', 'zh-CN': '学期总评的可能结果。' },
  captionSkill: {
    en: 'Share of usual items on {skill} that each student would get right now, from answers to items.',
    'zh-CN': '每位学生现在做{skill}的普通题目，可能答对的比例（由题目作答估计）。',
  },
  titleSkill: {
    en: `${STARTING_COUNT} of {total} may need support in {target}`,
    'zh-CN': '{total} 人中有 {n} 人在{target}上可关注',
  },
  titleSkillNone: {
    en: 'The class is on course in {target}',
    'zh-CN': '全班在{target}上走势平稳',
  },
  titleSkillUnknown: {
    en: 'There are not enough answers yet to say where this class stands in {target}',
    'zh-CN': '作答还不够，暂时看不出这个班在{target}上的情况',
  },
  titleDrift: {
    en: 'Something has changed in this class: there is not enough to say where it is heading',
    'zh-CN': '这个班情况有变，数据还不足以看出走向',
  },
  chartLabelSkill: {
    en: 'Likely share of usual items on {skill} that each student gets right',
    'zh-CN': '每位学生在{skill}上可能答对的比例',
  },
  learnedOwn: {
    en: 'Learned from {n, plural, one {# earlier class} other {# earlier classes}}, adapted to this one.',
    'zh-CN': '从 {n} 个以往班级中学习，并按本班调整。',
  },
  learnedSimulated: {
    en: 'Learned from {n, plural, other {#}} simulated classes, adapted to this one.',
    'zh-CN': '从 {n} 个模拟班级中学习，并按本班调整。',
  },
  learnedHere: {
    en: 'Based on this class alone.',
    'zh-CN': '仅依据本班数据。',
  },
  outcome: { en: 'Outcome', 'zh-CN': '预测对象' },
  final: { en: 'Term grade', 'zh-CN': '学期总评' },
  another: { en: 'Another one …', 'zh-CN': '其他……' },
  anotherItem: { en: 'Assessments', 'zh-CN': '评估' },
  anotherSkill: { en: 'Skills', 'zh-CN': '知识点' },
  chartLabel: {
    en: 'Likely range of each student on {target}',
    'zh-CN': '每位学生在{target}上的可能范围',
  },
  chartLabelFinal: {
    en: 'Likely range of each student for the term grade',
    'zh-CN': '每位学生学期总评的可能范围',
  },
  unit: { en: ' %', 'zh-CN': '%' },
  line: { en: 'your line {n}', 'zh-CN': '您的及格线 {n}' },
  moveLine: { en: 'your line {n}: move it', 'zh-CN': '您的及格线 {n}：移动' },
  lineField: { en: 'Your pass line', 'zh-CN': '您的及格线' },
  lineUnit: { en: '% of the maximum', 'zh-CN': '%（占满分）' },
  lineText: {
    en: 'The chart and “may need support” go by this line.',
    'zh-CN': '图表与“可关注”以此线为准。',
  },
  lineSave: { en: 'Move the line', 'zh-CN': '移动及格线' },
  lineMoved: { en: 'Your line for this class is now {n}.', 'zh-CN': '本班及格线已设为 {n}。' },
  rowLikely: {
    en: '{name}: likely between {from} and {to}',
    'zh-CN': '{name}：大约在 {from}–{to} 之间',
  },
  rowKnown: {
    en: '{row}, so far {known} from {n, plural, one {# score} other {# scores}}',
    'zh-CN': '{row}，目前 {n} 个成绩的平均为 {known}',
  },
  rowUnknown: { en: '{name}: {why}', 'zh-CN': '{name}：{why}' },
  rowNeed: { en: '{row}. {need}.', 'zh-CN': '{row}。{need}。' },
  widthSentence: {
    en: 'For most of the class the likely range is between {low} and {high} points of 100 wide. Each further score narrows it.',
    'zh-CN':
      '对多数学生来说，可能范围的宽度在 {low} 到 {high} 分之间（满分按 100 计）。成绩越多，范围越窄。',
  },
  widthSame: {
    en: 'For most of the class the likely range is about {low} points of 100 wide. Each further score narrows it.',
    'zh-CN': '对多数学生来说，可能范围的宽度约为 {low} 分（满分按 100 计）。成绩越多，范围越窄。',
  },
  tellsMost: {
    en: 'The score that would tell most about the term grade: {item}. It would narrow the range by about {n} points on average.',
    'zh-CN': '最能说明学期总评的一次成绩：{item}。它平均能使范围收窄约 {n} 分。',
  },
  markFirst: {
    en: 'Of work still to be marked, these would tell most: {works}.',
    'zh-CN': '在尚未评分的作业中，先批改这些最能说明情况：{works}。',
  },
  markWork: { en: '{item} of {name}', 'zh-CN': '{name}的{item}' },
  lineColon: { en: ': ', 'zh-CN': '：' },
  legend: {
    en: 'Light band: 8 in 10 end up here. Dark band: 5 in 10. Tick: the middle. Hollow dot: known so far.',
    'zh-CN': '浅色带：十次中约八次落在此处。深色带：约五次。短竖线：中间值。空心点：目前平均。',
  },
  report: { en: 'Report', 'zh-CN': '报告' },
  tryWhatIf: { en: 'Try a what-if', 'zh-CN': '试一试推演' },
  columnName: { en: 'Student', 'zh-CN': '学生' },
  columnNeed: { en: 'Group', 'zh-CN': '分组' },
  columnRange: { en: 'Likely between', 'zh-CN': '可能范围' },
  columnMiddle: { en: 'Middle', 'zh-CN': '中间值' },
  columnKnown: { en: 'So far', 'zh-CN': '目前' },
  columnReach: { en: 'Reaches {n}', 'zh-CN': '达到 {n}' },
  inTen: {
    en: '{n, select, 0 {under 1 in 10} 10 {over 9 in 10} other {{n} in 10}}',
    'zh-CN':
      '{n, select, 0 {不到一成} 1 {约一成} 2 {约两成} 3 {约三成} 4 {约四成} 5 {约五成} 6 {约六成} 7 {约七成} 8 {约八成} 9 {约九成} other {九成以上}}',
  },
  none: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;

export const whyWords = {
  likely: { en: 'Likely between {from} and {to}', 'zh-CN': '大约在 {from}–{to} 之间' },
  reach: {
    en: 'About {n} in 10 to reach {line}.',
    'zh-CN':
      '达到 {line} 的把握约{n, select, 1 {一} 2 {两} 3 {三} 4 {四} 5 {五} 6 {六} 7 {七} 8 {八} other {九}}成。',
  },
  reachRarely: {
    en: 'Fewer than 1 in 10 to reach {line}.',
    'zh-CN': '达到 {line} 的把握不到一成。',
  },
  reachSurely: {
    en: 'More than 9 in 10 to reach {line}.',
    'zh-CN': '达到 {line} 的把握在九成以上。',
  },
  known: {
    en: 'So far {known} on average, from {n, plural, one {# score} other {# scores}}.',
    'zh-CN': '目前 {n} 个成绩，平均 {known}。',
  },
  answered: {
    en: 'So far {known} of 100 right, from {n, plural, one {# answer} other {# answers}} in this skill.',
    'zh-CN': '目前在这个知识点上作答 {n} 次，每 100 次对 {known} 次。',
  },
  nothingAnswered: {
    en: 'No answer in this skill is known so far.',
    'zh-CN': '目前还没有这个知识点的作答。',
  },
  skillSure: {
    en: 'The range says how sure the answers make it. What a skill is like can’t be seen directly, so such ranges can’t be checked one by one.',
    'zh-CN': '范围表示这些作答能给出多大把握。掌握程度无法直接看到，因此这类范围不能逐个检验。',
  },
  nothingKnown: { en: 'No score is known so far.', 'zh-CN': '目前还没有成绩。' },
  reasons: { en: 'Why', 'zh-CN': '原因' },
  speaksFor: { en: 'Speaks for a higher score', 'zh-CN': '使预测升高的' },
  speaksAgainst: { en: 'Speaks for a lower score', 'zh-CN': '使预测降低的' },
  without: {
    en: 'without this {n}',
    'zh-CN': '不计此项为 {n}',
  },
  baseline: {
    en: 'Of somebody of whom nothing is known the middle would be {baseline}; all reasons together lead to {mean}.',
    'zh-CN': '对一无所知的学生，中间值会是 {baseline}；所有原因合起来得到 {mean}。',
  },
  noReasons: {
    en: 'Nothing stands out; the range follows the class.',
    'zh-CN': '没有特别之处，范围与全班一致。',
  },
  sure: { en: 'How sure', 'zh-CN': '把握' },
  trackFew: {
    en: 'Of {n, plural, one {one such forecast} other {# such forecasts}} on your earlier classes, {kept} fell inside their 80 % range.',
    'zh-CN': '在您以往班级的 {n} 次同类预测中，有 {kept} 次落在 80% 范围之内。',
  },
  track: {
    en: 'Of 100 such forecasts on your earlier classes, {kept} fell inside their 80 % range.',
    'zh-CN': '在您以往的班级上，每 100 次同类预测有 {kept} 次落在 80% 范围之内。',
  },
  trackSimulated: {
    en: 'Of 100 such forecasts on simulated classes, {kept} fell inside their 80 % range. Not yet checked on your own classes.',
    'zh-CN':
      '在模拟班级上，每 100 次同类预测有 {kept} 次落在 80% 范围之内。尚未用您自己的班级检验。',
  },
  checkedOn: {
    en: 'Forecasts checked, {simulated, select, true {simulated} other {own}} classes',
    'zh-CN': '已检验的预测（{simulated, select, true {模拟班级} other {自己的班级}}）',
  },
  noTrack: {
    en: 'Not yet checked against your own earlier classes; take the range as unproven.',
    'zh-CN': '尚未用您以往的班级检验过，范围仅供参考。',
  },
  numbers: { en: 'In numbers', 'zh-CN': '具体数值' },
  interval: { en: '{level} % interval', 'zh-CN': '{level}% 区间' },
  middle: { en: 'Middle', 'zh-CN': '中间值' },
  spread: { en: 'Standard deviation', 'zh-CN': '标准差' },
  ownMean: { en: 'By their own mean', 'zh-CN': '按本人平均' },
  classMean: { en: 'By the class mean', 'zh-CN': '按班级平均' },
  method: { en: 'Method', 'zh-CN': '方法' },
  openStudent: { en: 'Open their page', 'zh-CN': '打开学生页面' },
} satisfies Record<string, Bilingual>;

export const reportWords = {
  title: { en: 'Report on {section}', 'zh-CN': '{section} 报告' },
  text: {
    en: 'The class range chart, each student’s range and reasons, and how far the forecasts can be trusted, in one file.',
    'zh-CN': '一份文件，包含全班范围图、每位学生的范围与原因，以及预测的可信程度。',
  },
  format: { en: 'Format', 'zh-CN': '格式' },
  html: { en: 'Web page', 'zh-CN': '网页' },
  pdf: { en: 'PDF', 'zh-CN': 'PDF' },
  names: { en: 'Students appear as', 'zh-CN': '学生显示为' },
  full: { en: 'Names', 'zh-CN': '姓名' },
  codes: { en: 'Codes', 'zh-CN': '代码' },
  language: { en: 'Language', 'zh-CN': '语言' },
  save: { en: 'Save the report', 'zh-CN': '保存报告' },
  writing: { en: 'Writing', 'zh-CN': '正在生成' },
  saved: { en: 'Saved as {name}.', 'zh-CN': '已保存为 {name}。' },
} satisfies Record<string, Bilingual>;
