/** The words of the Students page and of one student's page. */
import type { Bilingual } from '../../shared/words/say.ts';

export const studentsWords = {
  title: {
    en: '{n, plural, one {One student} other {# students}} in {sections, plural, one {one class} other {# classes}}',
    'zh-CN': '{sections} 个班级，共 {n} 名学生',
  },
  titleSection: {
    en: '{n, plural, =0 {No students} one {One student} other {# students}} in {section}',
    'zh-CN': '{section} 有 {n} 名学生',
  },
  titleWorking: { en: 'Calling the roll', 'zh-CN': '正在载入名单' },
  titleFailed: { en: 'The list of students could not be opened', 'zh-CN': '无法打开学生名单' },
  titleEmpty: { en: 'No students yet', 'zh-CN': '还没有学生' },
  emptyText: {
    en: 'Students come with the gradebook you import. Each gets a page with scores, likely range and reasons.',
    'zh-CN': '导入成绩册后，学生会自动出现。每位学生都有一页，包含成绩、可能范围及原因。',
  },
  import: { en: 'Import my gradebook', 'zh-CN': '导入我的成绩册' },
  caption: {
    en: 'Means are shares of the maximum over graded work. Sort by any column.',
    'zh-CN': '平均为已评分任务的得分率。可按任意列排序。',
  },
  scope: { en: 'Show', 'zh-CN': '显示' },
  scopeSection: { en: 'This class', 'zh-CN': '本班' },
  scopeAll: { en: 'Everyone', 'zh-CN': '全部' },
  filter: { en: 'Filter by name', 'zh-CN': '按姓名筛选' },
  name: { en: 'Student', 'zh-CN': '学生' },
  sections: { en: 'Class', 'zh-CN': '班级' },
  graded: { en: 'Scores', 'zh-CN': '成绩数' },
  mean: { en: 'Mean', 'zh-CN': '平均' },
  missing: { en: 'Missing', 'zh-CN': '缺交' },
  tableLabel: { en: 'Students', 'zh-CN': '学生' },
  nothing: { en: 'No student of that name here.', 'zh-CN': '这里没有这个名字的学生。' },
  none: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;

export const studentWords = {
  back: { en: 'All students', 'zh-CN': '全部学生' },
  titleLikely: {
    en: '{name} is likely to land between {from} and {to} on {target}',
    'zh-CN': '{name}在{target}上大约会在 {from}–{to} 之间',
  },
  titleKnown: {
    en: '{name} has {known} on average so far',
    'zh-CN': '{name}目前平均 {known}',
  },
  titleNothing: { en: '{name} has no score yet', 'zh-CN': '{name}目前还没有成绩' },
  titleWorking: { en: 'Opening the page', 'zh-CN': '正在打开页面' },
  titleFailed: { en: 'This student’s page could not be opened', 'zh-CN': '无法打开该学生的页面' },
  noSections: {
    en: 'This student is in no class any more. Undo the last import to bring the class back.',
    'zh-CN': '该学生目前不在任何班级。撤销最近的导入可恢复班级。',
  },
  timeline: { en: 'Scores so far and what is likely next', 'zh-CN': '目前成绩与接下来的可能' },
  timelineLabel: {
    en: 'Scores of {name} in {section}, in the order of the assessments',
    'zh-CN': '{name}在{section}的各次成绩（按评估顺序）',
  },
  timelinePoint: { en: '{title}: {share}', 'zh-CN': '{title}：{share}' },
  timelineSentence: {
    en: '{n, plural, one {One score} other {# scores}} from {low} to {high}; the class mean is the thin line.',
    'zh-CN': '共 {n} 个成绩，在 {low} 到 {high} 之间；细线为班级平均。',
  },
  timelineSentenceNext: {
    en: '{n, plural, one {One score} other {# scores}} from {low} to {high}, next likely between {from} and {to}; the class mean is the thin line.',
    'zh-CN': '共 {n} 个成绩，在 {low} 到 {high} 之间，接下来大约 {from}–{to}；细线为班级平均。',
  },
  timelineNone: { en: 'No score so far.', 'zh-CN': '目前还没有成绩。' },
  classMean: { en: 'class mean', 'zh-CN': '班级平均' },
  assessment: { en: 'Assessment', 'zh-CN': '评估' },
  score: { en: 'Score', 'zh-CN': '成绩' },
  share: { en: 'Of the maximum', 'zh-CN': '得分率' },
  due: { en: 'Due', 'zh-CN': '截止' },
  next: { en: 'Next', 'zh-CN': '下一次' },
  likely: { en: 'Likely', 'zh-CN': '可能范围' },
  graded: { en: 'Graded work only', 'zh-CN': '仅计已评分' },
  final: {
    en: 'Everything without a score counted as zero',
    'zh-CN': '尚无成绩的一律按零分计',
  },
  gradeNow: { en: 'Grade so far, as your gradebook counts', 'zh-CN': '目前成绩（按成绩册计算）' },
  whatIf: { en: 'Try a what-if', 'zh-CN': '试一试推演' },
  contact: { en: 'Student number {id}', 'zh-CN': '学号 {id}' },
  section: { en: 'Class', 'zh-CN': '班级' },
} satisfies Record<string, Bilingual>;

export const filterWords = {
  tags: { en: 'Tags', 'zh-CN': '标签' },
  lastTalk: { en: 'Last talk', 'zh-CN': '最近谈话' },
  newTag: { en: 'New tag', 'zh-CN': '新标签' },
  give: { en: 'Give', 'zh-CN': '添加' },
  takeOff: { en: 'Take the tag {tag} off', 'zh-CN': '移除标签：{tag}' },
  filter: { en: 'Filter', 'zh-CN': '筛选' },
  saved: { en: 'Your filters', 'zh-CN': '已存筛选' },
  removeSaved: { en: 'Remove the filter {name}', 'zh-CN': '删除筛选：{name}' },
  match: { en: 'With any or all of these tags', 'zh-CN': '满足任一或全部标签' },
  any: { en: 'Any of them', 'zh-CN': '任一' },
  all: { en: 'All of them', 'zh-CN': '全部' },
  hasMissing: { en: 'Work missing', 'zh-CN': '有缺交' },
  hasPlan: { en: 'With a plan', 'zh-CN': '有计划' },
  quiet: { en: 'Not talked to for', 'zh-CN': '多久没谈过' },
  quietAny: { en: 'Last talk at any time', 'zh-CN': '最近谈话：不限' },
  quietFor: {
    en: 'Not talked to for {n} weeks',
    'zh-CN': '{n} 周没谈过',
  },
  clear: { en: 'Clear', 'zh-CN': '清除' },
  more: {
    en: 'Keep this filter, or tag everybody listed',
    'zh-CN': '保存筛选，或为列出的学生加标签',
  },
  saveName: { en: 'Name of the filter', 'zh-CN': '筛选名称' },
  save: { en: 'Keep the filter', 'zh-CN': '保存筛选' },
  tagAll: {
    en: 'Tag for {n, plural, one {the one} other {the #}} listed',
    'zh-CN': '为列出的 {n} 人加标签',
  },
  tagThem: { en: 'Tag them', 'zh-CN': '加标签' },
  nobody: { en: 'Nobody here passes this filter.', 'zh-CN': '没有符合条件的学生。' },
} satisfies Record<string, Bilingual>;
