/** The words of the skill map and the items, in the Practice & tutoring page. */
import type { ItemVerdict } from '../../shared/contract/skills.ts';
import type { Bilingual } from '../../shared/words/say.ts';

export const skillWords = {
  viewSkills: { en: 'Skill map', 'zh-CN': '知识点图' },
  viewItems: { en: 'Items', 'zh-CN': '题目' },
  titleSkills: {
    en: '{skills, plural, one {# skill} other {# skills}}, {links, plural, =0 {none of which builds on another yet} one {one of which builds on another} other {# links between them}}',
    'zh-CN': '{skills} 个知识点，{links} 条先修关系',
  },
  captionSkills: {
    en: 'A skill is ready to learn when all that it builds on is known. Every change here can be undone.',
    'zh-CN': '先修知识点都掌握后，才开始学新的知识点。这里的每一步修改都可以撤销。',
  },
  graph: { en: 'Chart', 'zh-CN': '图' },
  table: { en: 'Table', 'zh-CN': '表' },
  graphHint: {
    en: 'Drag from a skill’s dot to another skill to say that the other builds on it. Click a line to remove it.',
    'zh-CN': '从知识点右侧的圆点拖到另一个知识点，表示后者以前者为先修。点击连线可删除。',
  },
  nodeNeeds: {
    en: '{needs, select, none {Builds on nothing} other {Builds on {needs}}}',
    'zh-CN': '{needs, select, none {没有先修} other {先修：{needs}}}',
  },
  nodeCaption: {
    en: '{items, plural, one {# item} other {# items}}',
    'zh-CN': '{items} 题',
  },
  removeLink: { en: 'Remove this line', 'zh-CN': '删除这条连线' },
  add: { en: 'Add a skill', 'zh-CN': '添加知识点' },
  import: { en: 'Import', 'zh-CN': '导入' },
  importHint: {
    en: 'A table of skills, a two-way table or an item bank, as CSV or Excel. You see what will change before anything does.',
    'zh-CN': '可导入知识点表、双向细目表或题库（CSV 或 Excel），写入前先预览。',
  },
  newName: { en: 'New skill', 'zh-CN': '新知识点' },
  skill: { en: 'Skill', 'zh-CN': '知识点' },
  name: { en: 'Name', 'zh-CN': '名称' },
  description: { en: 'Note', 'zh-CN': '说明' },
  minutes: { en: 'Minutes to learn it', 'zh-CN': '学会所需分钟' },
  minutesUnknown: {
    en: 'Not said: the app reckons with {n} minutes.',
    'zh-CN': '未填写时按 {n} 分钟估算。',
  },
  needs: { en: 'Builds on', 'zh-CN': '先修' },
  leads: { en: 'Opens up', 'zh-CN': '后续' },
  nothing: { en: 'nothing', 'zh-CN': '无' },
  addNeed: { en: 'Add what it builds on', 'zh-CN': '添加先修' },
  choose: { en: 'Choose…', 'zh-CN': '请选择…' },
  remove: { en: 'Remove {name}', 'zh-CN': '移除“{name}”' },
  bank: { en: 'Items from the bundled bank', 'zh-CN': '内置题库中的对应知识点' },
  bankNone: {
    en: 'None: practice uses your own items, or the bank’s skill of the same name.',
    'zh-CN': '未选择：练习使用您自己的题目，或题库中同名的知识点。',
  },
  addBank: { en: 'Add from the bank', 'zh-CN': '从题库中选择' },
  misconceptions: { en: 'Misconceptions', 'zh-CN': '典型错误' },
  misconceptionsNone: {
    en: 'None yet. Wrong answers of items can point to one.',
    'zh-CN': '暂无。题目的错误选项可以指向典型错误。',
  },
  addMisconception: { en: 'Add a misconception', 'zh-CN': '添加典型错误' },
  delete: { en: 'Delete', 'zh-CN': '删除' },
  deleted: { en: '{name} is deleted; its items stay.', 'zh-CN': '已删除“{name}”，题目保留。' },
  itemDeleted: { en: '{name} is deleted.', 'zh-CN': '已删除“{name}”。' },
  items: { en: 'Items', 'zh-CN': '题目数' },
  answers: { en: 'Answers', 'zh-CN': '作答数' },
  pick: {
    en: 'Choose a skill to see and change what it builds on.',
    'zh-CN': '选择一个知识点，查看或修改它的先修关系。',
  },

  titleItemsFine: {
    en: '{n, plural, one {The one item} other {All # items}} with enough answers {n, plural, one {seems} other {seem}} sound',
    'zh-CN': '作答足够的 {n} 道题看来都正常',
  },
  titleItemsQuiet: {
    en: '{n} of {all} items with enough answers {n, plural, one {tells} other {tell}} less than they could',
    'zh-CN': '作答足够的 {all} 道题中，有 {n} 道区分作用不大',
  },
  titleItemsDoubtful: {
    en: '{n, plural, one {One item may be broken: look at it} other {# items may be broken: look at them}} before you look at students',
    'zh-CN': '{n} 道题可能有问题，先看题目，再看学生',
  },
  titleItemsNone: { en: 'No item has answers yet', 'zh-CN': '还没有题目的作答' },
  captionItems: {
    en: 'From everybody who was asked an item, first answers only. P is the share right; discrimination compares the best with the weakest 27 %; point-biserial tells how the item goes with all others.',
    'zh-CN':
      '依据所有做过该题的学生的首次作答。P 为得分率；区分度比较高分组与低分组（各 27%）；点二列相关表示该题与其余题目的一致程度。',
  },
  item: { en: 'Item', 'zh-CN': '题目' },
  n: { en: 'Students', 'zh-CN': '人数' },
  difficulty: { en: 'P (difficulty)', 'zh-CN': '难度 P' },
  discrimination: { en: 'Discrimination', 'zh-CN': '区分度' },
  pointBiserial: { en: 'Point-biserial', 'zh-CN': '点二列相关' },
  wrong: { en: 'Commonest wrong answer', 'zh-CN': '最常见的错误答案' },
  verdict: { en: 'Judgement', 'zh-CN': '判断' },
  show: { en: 'Show', 'zh-CN': '显示' },
  ofClass: { en: 'Items of this class', 'zh-CN': '本班做过的题' },
  ofSchool: { en: 'All items', 'zh-CN': '全部题目' },
  export: { en: 'Save as CSV', 'zh-CN': '保存为 CSV' },
  fileName: { en: 'Item statistics.csv', 'zh-CN': '题目统计.csv' },
  from: { en: '{name}, from', 'zh-CN': '{name}（下限）' },
  to: { en: '{name}, to', 'zh-CN': '{name}（上限）' },
  addItem: { en: 'Add an item', 'zh-CN': '添加题目' },
  linkExam: { en: 'This class’s columns are the exam …', 'zh-CN': '本班的小题分属于哪份试卷…' },
  linked: {
    en: '{n, plural, one {# column} other {# columns}} of this class count as answers to {name} now.',
    'zh-CN': '本班 {n} 列小题分已作为“{name}”的作答。',
  },
  notLinked: {
    en: 'This class has no columns with the question numbers of {name}.',
    'zh-CN': '本班没有与“{name}”题号对应的小题分。',
  },
  newItem: { en: 'New item', 'zh-CN': '新题目' },
  text: { en: 'Question', 'zh-CN': '题干' },
  key: { en: 'Key', 'zh-CN': '答案' },
  noSkill: { en: 'No skill', 'zh-CN': '无知识点' },
  options: { en: 'Answers to choose from', 'zh-CN': '选项' },
  option: { en: 'What answer {label} shows', 'zh-CN': '选项 {label} 反映的典型错误' },
  isKey: { en: 'the key', 'zh-CN': '正确答案' },
  noMisconception: { en: 'no misconception named', 'zh-CN': '未指明典型错误' },
  wrongAnswers: { en: 'Common wrong answers', 'zh-CN': '常见错误答案' },
  wrongLine: {
    en: '{answer}: {n, plural, one {# student} other {# students}}, {best} % of the best 27 %',
    'zh-CN': '{answer}：{n} 人，占高分组的 {best}%',
  },
  noWrong: { en: 'None was kept.', 'zh-CN': '没有记录。' },
  pickItem: { en: 'Choose an item to see its answers.', 'zh-CN': '选择一道题，查看作答情况。' },
} satisfies Record<string, Bilingual>;

export const verdictWords: Record<ItemVerdict, Bilingual> = {
  'key-may-be-wrong': { en: 'The key may be wrong', 'zh-CN': '答案可能有误' },
  'may-be-broken': { en: 'May be broken', 'zh-CN': '题目可能有问题' },
  'too-hard': { en: 'Too hard to tell', 'zh-CN': '过难' },
  'too-easy': { en: 'Too easy to tell', 'zh-CN': '过易' },
  weak: { en: 'Tells little', 'zh-CN': '区分度低' },
  fine: { en: 'Sound', 'zh-CN': '正常' },
  'too-few': { en: 'Too few answers', 'zh-CN': '作答太少' },
};

export const verdictReasons: Record<ItemVerdict, Bilingual> = {
  'key-may-be-wrong': {
    en: 'Those who do best elsewhere get it wrong more than others, or agree on another answer. Look at the key first.',
    'zh-CN': '整体较好的学生反而更常答错，或集中选择另一答案。请先核对答案。',
  },
  'may-be-broken': {
    en: 'Who gets it right says nothing about the other items. The wording, the scan or the topic may be at fault.',
    'zh-CN': '答对与否和其余题目无关。可能是题意、扫描或内容的问题。',
  },
  'too-hard': {
    en: 'Hardly anybody gets it right, so it can’t tell students apart.',
    'zh-CN': '几乎无人答对，无法区分学生。',
  },
  'too-easy': {
    en: 'Nearly everybody gets it right, so it can’t tell students apart.',
    'zh-CN': '几乎人人答对，无法区分学生。',
  },
  weak: {
    en: 'The best do hardly better on it than the weakest.',
    'zh-CN': '高分组与低分组差别很小。',
  },
  fine: {
    en: 'Those who do well elsewhere do well here.',
    'zh-CN': '整体较好的学生在这道题上也较好。',
  },
  'too-few': {
    en: 'Below 15 students an item says nothing about itself.',
    'zh-CN': '少于 15 名学生时，无法判断题目的质量。',
  },
};
