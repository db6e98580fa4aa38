/** The words of the Practice & tutoring page. */
import type { Bilingual } from '../../shared/words/say.ts';
import { STARTING_COUNT } from './numbers.ts';

export const practiceWords = {
  titleWorking: { en: 'Looking at what the class knows', 'zh-CN': '正在查看全班的掌握情况' },
  titleFailed: { en: 'Practice could not be put together', 'zh-CN': '无法整理练习内容' },
  titleNoClass: {
    en: 'Practice goes class by class, and no class is here yet',
    'zh-CN': '练习按班级安排，目前还没有班级',
  },
  noClassText: {
    en: 'Import a gradebook or a list of the class. Students whose answers have come in already are offered as the same by name.',
    'zh-CN': '请导入成绩册或班级名单。已导入作答的学生会按姓名提示合并。',
  },
  titleEmpty: { en: 'No skills are known yet', 'zh-CN': '还没有知识点' },
  titleReady: {
    en: `{n, plural, =0 {Nobody has a new skill ready to learn} =1 {One student has a new skill ready to learn} other {${STARTING_COUNT} students have a new skill ready to learn}}`,
    'zh-CN': '{n} 名学生有可以开始学的新知识点',
  },
  titleDoubtful: {
    en: '{n, plural, one {One item may be broken: look at it} other {# items may be broken: look at them}} before you look at students',
    'zh-CN': '{n} 道题可能有问题，先看题目，再看学生',
  },
  caption: {
    en: 'From {answers} answers of {students} students. Each cell says how likely a usual item is answered right, in four of five cases.',
    'zh-CN':
      '依据 {students} 名学生的 {answers} 次作答。每格为答对一道常见题的大致可能（五次中有四次落在其中）。',
  },
  emptyText: {
    en: 'Import a table of skills and what they build on, an item bank, a two-way table, or answers with skills. CSV and Excel both work.',
    'zh-CN': '可导入知识点与先修关系表、题库、双向细目表，或带知识点的作答表（CSV、Excel 均可）。',
  },
  openImport: { en: 'Import', 'zh-CN': '导入' },
  viewClass: { en: 'Class', 'zh-CN': '全班' },
  viewSheets: { en: 'Sheets', 'zh-CN': '练习单' },
  student: { en: 'Student', 'zh-CN': '学生' },
  gridLabel: { en: 'Students by skills', 'zh-CN': '学生与知识点' },
  confirmed: { en: 'Mastered', 'zh-CN': '已掌握' },
  unconfirmed: { en: 'To confirm', 'zh-CN': '待确认' },
  due: { en: 'Review due', 'zh-CN': '该复习' },
  ready: { en: 'Ready', 'zh-CN': '可学' },
  waits: { en: 'Waits', 'zh-CN': '待先修' },
  needsYou: { en: 'Needs you', 'zh-CN': '需要您' },
  cell: {
    en: '{state}. A usual item: {from}–{to} % right, from {n, plural, =0 {no answer} one {# answer} other {# answers}}.',
    'zh-CN': '{state}。常见题答对可能约 {from}–{to}%，依据 {n} 次作答。',
  },
  key: {
    en: 'Mastered: three items, known with 95 %, and a right answer some days later. To confirm: without that check yet. Ready: all that it builds on is known.',
    'zh-CN':
      '已掌握：至少三题、掌握概率达 95%，且几天后仍答对。待确认：尚未复查。可学：先修知识点都已掌握。',
  },
  next: { en: 'Next for {name}', 'zh-CN': '{name} 的下一组练习' },
  expected: { en: 'about {n} in 10 to be right', 'zh-CN': '十题中大约对 {n} 题' },
  nothing: { en: 'Nothing to practise now.', 'zh-CN': '目前没有需要练习的内容。' },
  nextOn: { en: 'The next check or review is on {day}.', 'zh-CN': '下次复查或复习：{day}。' },
  withoutItems: {
    en: 'No items for: {skills}. Import some, or pick the bundled bank’s name for the skill.',
    'zh-CN': '以下知识点没有题目：{skills}。请导入题目，或改用内置题库中的名称。',
  },
  advice: { en: 'What may help', 'zh-CN': '建议' },
  saved: {
    en: 'Stopping at mastery has saved about {n, plural, one {# minute} other {# minutes}}.',
    'zh-CN': '掌握后即停，已节省约 {n} 分钟。',
  },
  make: { en: 'Make sheets', 'zh-CN': '生成练习单' },
  makeFor: { en: 'For', 'zh-CN': '对象' },
  everybody: { en: 'Everybody', 'zh-CN': '全班' },
  minutesField: { en: 'Minutes', 'zh-CN': '分钟' },
  made: {
    en: '{n, plural, =0 {Nobody has anything to practise now.} one {# sheet made.} other {# sheets made.}}',
    'zh-CN': '{n, plural, =0 {目前无人需要练习。} other {已生成 # 份练习单。}}',
  },
  byName: {
    en: 'Known by the names of their questions alone: {skills}. Sheets print the names, so students need the paper or book beside them, and no turn on the screen asks them. An imported list of items with a column “text” brings the words.',
    'zh-CN':
      '以下知识点只有题目编号，没有题干：{skills}。练习单只印编号，学生需对照原试卷或练习册；屏幕练习不会用到这些题。导入带“题干”列的题目表即可补上题干。',
  },
  enter: { en: 'Enter results', 'zh-CN': '录入结果' },
  enterText: {
    en: 'One mark an item: 1 right, 0 wrong, 5 half, - not reached. Enter keeps the row and goes to the next.',
    'zh-CN': '每题一个记号：1 对，0 错，5 半对，- 未做。按回车保存并到下一人。',
  },
  marksOf: { en: 'Marks of {name}, {n} items', 'zh-CN': '{name} 的记号，共 {n} 题' },
  keyLine: { en: 'Key: {key}', 'zh-CN': '答案：{key}' },
  entered: { en: 'Kept for {name}.', 'zh-CN': '已保存：{name}。' },
  wrongCount: { en: '{n} marks are needed.', 'zh-CN': '需要 {n} 个记号。' },
  withdraw: { en: 'Withdraw', 'zh-CN': '撤回' },
  sheetsNone: {
    en: 'No sheet is out. Make some: each student gets what they are ready for.',
    'zh-CN': '没有未收回的练习单。可以生成：每位学生得到适合自己的题目。',
  },
  feedback: { en: 'It was', 'zh-CN': '感觉' },
  feedbackNone: { en: 'not said', 'zh-CN': '未说明' },
  'too-easy': { en: 'too easy', 'zh-CN': '太容易' },
  right: { en: 'about right', 'zh-CN': '正好' },
  'too-hard': { en: 'too hard', 'zh-CN': '太难' },
} satisfies Record<string, Bilingual>;
