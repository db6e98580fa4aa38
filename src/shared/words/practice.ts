/** Why an item, a change or a step: said on the screen, on the command line and on paper alike. */
import type { Change, Why } from '../contract/practice-set.ts';
import type { PolicyName } from '../contract/practice-simulation.ts';
import type { Bilingual } from './say.ts';

export const whyWords: Record<Why, Bilingual> = {
  'delayed-check': {
    en: 'some days after it was mastered: does it still hold?',
    'zh-CN': '掌握几天后，看看是否仍然会做',
  },
  review: { en: 'due again before it is forgotten', 'zh-CN': '到了该复习的时候' },
  older: { en: 'an older skill between new ones', 'zh-CN': '新旧穿插' },
  pinned: { en: 'you asked for it', 'zh-CN': '按您的要求' },
  ready: { en: 'everything it builds on is known', 'zh-CN': '先修知识点都已掌握，可以开始学' },
  continue: { en: 'begun and not mastered yet', 'zh-CN': '已开始，尚未掌握' },
  easier: {
    en: 'an easy one, so that enough goes well',
    'zh-CN': '穿插一道容易的，保持足够的成功',
  },
};

export const changeWords: Record<Change['code'], Bilingual> = {
  faster: {
    en: 'One more new skill at a time: {right} of the last {n} were right.',
    'zh-CN': '同时学习的新知识点增加一个：最近 {n} 题对了 {right} 题。',
  },
  slower: {
    en: 'One new skill at a time: {right} of the last {n} were right.',
    'zh-CN': '一次只学一个新知识点：最近 {n} 题对了 {right} 题。',
  },
  harder: {
    en: 'Harder items: the last sheet was called too easy.',
    'zh-CN': '题目加深：上一份练习反馈太容易。',
  },
  gentler: {
    en: 'Easier items: the last sheet was called too hard.',
    'zh-CN': '题目放缓：上一份练习反馈太难。',
  },
  'skill-begun': {
    en: '{skill} begins: all that it builds on is known.',
    'zh-CN': '开始学“{skill}”：先修知识点都已掌握。',
  },
  'skill-mastered': {
    en: '{skill} is mastered, to be confirmed in some days: {right} of {n} right on the last sheet.',
    'zh-CN': '“{skill}”已掌握，几天后再确认：上一份练习 {n} 题对了 {right} 题。',
  },
  'skill-confirmed': {
    en: '{skill} held after some days: confirmed.',
    'zh-CN': '“{skill}”几天后仍然会做，已确认掌握。',
  },
  'skill-lost': {
    en: '{skill} comes back: the check went wrong.',
    'zh-CN': '“{skill}”需要重新练习：复查时没有做对。',
  },
  'needs-you': {
    en: '{skill} needs you: {n, plural, one {# item} other {# items}} of practice did not bring mastery.',
    'zh-CN': '“{skill}”需要您来教：练了 {n} 题仍未掌握。',
  },
  enough: {
    en: 'Enough for now: more practice would teach nothing new.',
    'zh-CN': '目前已经足够：再练不会有新的收获。',
  },
};

export const policyWords: Record<PolicyName, Bilingual> = {
  adaptive: { en: 'adaptive, after an exam', 'zh-CN': '自适应（参考此前考试）' },
  'adaptive-blind': { en: 'adaptive, from nothing', 'zh-CN': '自适应（无此前数据）' },
  'in-turn': { en: 'in order, until three in a row', 'zh-CN': '按顺序，连对三题为止' },
  fixed: { en: 'in order, five items each', 'zh-CN': '按顺序，每点五题' },
  random: { en: 'at random', 'zh-CN': '随机' },
};
