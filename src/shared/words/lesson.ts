/** The names of a lesson's parts, on the screen and on paper alike. */
import type { Level } from '../item.ts';
import type {
  Axis,
  CheckResult,
  Grouping,
  LessonAxes,
  Move,
  PhaseKind,
  Purpose,
} from '../lesson.ts';
import type { Bilingual } from './say.ts';

export const purposeWords: Readonly<Record<Purpose, Bilingual>> = {
  support: { en: 'More support', 'zh-CN': '多支持' },
  core: { en: 'Core', 'zh-CN': '标准' },
  stretch: { en: 'Stretch', 'zh-CN': '拓展' },
  'language-light': { en: 'Light on language', 'zh-CN': '语言减负' },
  near: { en: 'Near what fits', 'zh-CN': '贴近本班' },
};

export const phaseWords: Readonly<Record<PhaseKind, Bilingual>> = {
  hook: { en: 'Opening question', 'zh-CN': '导入问题' },
  recall: { en: 'Recall', 'zh-CN': '温故' },
  model: { en: 'Show and explain', 'zh-CN': '示范讲解' },
  guided: { en: 'Guided practice', 'zh-CN': '引导练习' },
  discuss: { en: 'Argue a claim', 'zh-CN': '辨析讨论' },
  independent: { en: 'Independent practice', 'zh-CN': '独立练习' },
  exit: { en: 'Exit ticket', 'zh-CN': '出门条' },
};

export const groupingWords: Readonly<Record<Grouping, Bilingual>> = {
  whole: { en: 'whole class', 'zh-CN': '全班' },
  pairs: { en: 'pairs', 'zh-CN': '同桌' },
  groups: { en: 'groups of four', 'zh-CN': '四人小组' },
  alone: { en: 'alone', 'zh-CN': '独立' },
};

export const moveWords: Readonly<Record<Move['kind'], Bilingual>> = {
  do: { en: 'Do', 'zh-CN': '做' },
  say: { en: 'Say', 'zh-CN': '说' },
  ask: { en: 'Ask', 'zh-CN': '问' },
  watch: { en: 'Look out', 'zh-CN': '留意' },
  decide: { en: 'Decide', 'zh-CN': '判断' },
};

/** What stands before the second text of a move. */
export const hearWords: Readonly<Record<Move['kind'], Bilingual>> = {
  do: { en: 'Listen for', 'zh-CN': '期待' },
  say: { en: 'Listen for', 'zh-CN': '期待' },
  ask: { en: 'Listen for', 'zh-CN': '期待' },
  watch: { en: 'Reply', 'zh-CN': '回应' },
  decide: { en: 'Then', 'zh-CN': '然后' },
};

export const axisWords: Readonly<Record<Axis, Bilingual>> = {
  representation: { en: 'Shown by', 'zh-CN': '呈现' },
  support: { en: 'Support', 'zh-CN': '支持' },
  challenge: { en: 'Challenge', 'zh-CN': '难度' },
  context: { en: 'Context', 'zh-CN': '情境' },
  response: { en: 'Answers', 'zh-CN': '作答' },
  language: { en: 'Language', 'zh-CN': '语言' },
};

export const axisValueWords: {
  readonly [A in Axis]: Readonly<Record<LessonAxes[A], Bilingual>>;
} = {
  representation: {
    concrete: { en: 'things to handle', 'zh-CN': '实物操作' },
    pictorial: { en: 'pictures', 'zh-CN': '图示' },
    symbolic: { en: 'symbols', 'zh-CN': '符号' },
  },
  support: {
    full: { en: 'full', 'zh-CN': '充分' },
    some: { en: 'some', 'zh-CN': '适度' },
    little: { en: 'little', 'zh-CN': '少量' },
  },
  challenge: {
    foundation: { en: 'basic', 'zh-CN': '基础' },
    core: { en: 'standard', 'zh-CN': '标准' },
    stretch: { en: 'further', 'zh-CN': '拓展' },
  },
  context: {
    everyday: { en: 'everyday', 'zh-CN': '生活' },
    science: { en: 'science', 'zh-CN': '科学' },
    abstract: { en: 'the subject itself', 'zh-CN': '学科本身' },
  },
  response: {
    spoken: { en: 'spoken', 'zh-CN': '口头' },
    written: { en: 'written', 'zh-CN': '书面' },
    chosen: { en: 'chosen', 'zh-CN': '选择' },
  },
  language: {
    light: { en: 'light', 'zh-CN': '精简' },
    plain: { en: 'plain', 'zh-CN': '平实' },
    full: { en: 'full', 'zh-CN': '完整' },
  },
};

export const levelWords: Readonly<Record<Level, Bilingual>> = {
  support: { en: 'basic', 'zh-CN': '基础' },
  core: { en: 'standard', 'zh-CN': '标准' },
  stretch: { en: 'further', 'zh-CN': '拓展' },
};
export const levelMarks: Readonly<Record<Level, string>> = {
  support: '○',
  core: '◐',
  stretch: '●',
};

export const checkWords: Readonly<Record<CheckResult['check'], Bilingual>> = {
  minutes: { en: 'The minutes add up', 'zh-CN': '各环节时间之和等于课时' },
  order: { en: 'The phases come in an order that makes a lesson', 'zh-CN': '环节顺序合理' },
  length: { en: 'No phase is too short or too long', 'zh-CN': '环节不过短也不过长' },
  prerequisites: {
    en: 'Nothing is asked before it was recalled or shown',
    'zh-CN': '所用知识都先复习或讲过',
  },
  objectives: { en: 'Every objective is assessed at the end', 'zh-CN': '每个目标都在课末检测' },
  answers: { en: 'Every question has exactly one right answer', 'zh-CN': '每题恰有一个正确答案' },
  'second-solver': {
    en: 'A second way of solving gives the same answers',
    'zh-CN': '用另一种方法求解，答案一致',
  },
  duplicates: { en: 'No question comes twice', 'zh-CN': '没有重复的题目' },
  languages: { en: 'English and Chinese hold the same numbers', 'zh-CN': '中英文中的数字一致' },
  blanks: { en: 'Nothing is left blank', 'zh-CN': '没有空白' },
  words: { en: 'No word that belittles a student', 'zh-CN': '没有贬低学生的词语' },
};

export const subjectWords: Readonly<Record<string, Bilingual>> = {
  mathematics: { en: 'Mathematics', 'zh-CN': '数学' },
  statistics: { en: 'Statistics', 'zh-CN': '统计与概率' },
  physics: { en: 'Physics', 'zh-CN': '物理' },
  chemistry: { en: 'Chemistry', 'zh-CN': '化学' },
  language: { en: 'Language', 'zh-CN': '语言' },
};
