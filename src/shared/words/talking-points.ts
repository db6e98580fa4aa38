/** The sentences of talking points: to a student, a family or colleagues; neutral, and about nobody else. */
import type { Bilingual } from './say.ts';

/** `you` is `yes` where the student is spoken to; else `name` stands for them. */
export const talkingWords = {
  scored: {
    en: '{you, select, yes {You} other {{name}}} got {points} of {max} in {title}.',
    'zh-CN': '{you, select, yes {你} other {{name}}}在“{title}”中得了 {points} 分（满分 {max}）。',
  },
  handedIn: {
    en: '{you, select, yes {You have} other {{name} has}} handed in all {n} pieces of work so far.',
    'zh-CN': '{you, select, yes {你} other {{name}}}到目前为止的 {n} 次任务都按要求交了。',
  },
  tookPart: {
    en: '{you, select, yes {You have} other {{name} has}} a score in {n, plural, one {one piece} other {# pieces}} of work so far.',
    'zh-CN': '{you, select, yes {你} other {{name}}}到目前为止已有 {n} 次成绩。',
  },
  rising: {
    en: 'The latest scores, {scores}, are above {you, select, yes {your} other {their}} own average of {known}.',
    'zh-CN': '最近的成绩（{scores}）高于{you, select, yes {你} other {本人}}自己的平均 {known}。',
  },
  kindUp: {
    en: 'Work like {title} goes better than {you, select, yes {your} other {their}} other work.',
    'zh-CN': '像“{title}”这样的任务比{you, select, yes {你} other {本人}}其他任务做得更好。',
  },
  open: {
    en: '{n, plural, one {One piece of work is} other {# pieces of work are}} still open: {titles}.',
    'zh-CN': '还有 {n} 次任务没有完成：{titles}。',
  },
  falling: {
    en: 'The latest scores, {scores}, are below {you, select, yes {your} other {their}} own average of {known}.',
    'zh-CN': '最近的成绩（{scores}）低于{you, select, yes {你} other {本人}}自己的平均 {known}。',
  },
  kindDown: {
    en: 'Work like {title} comes out lower than {you, select, yes {your} other {their}} other work.',
    'zh-CN': '像“{title}”这样的任务比{you, select, yes {你} other {本人}}其他任务的成绩低一些。',
  },
  likely: {
    en: 'As things stand, {target} is likely to come out between {from} and {to} of 100. That is a range and can change.',
    'zh-CN':
      '照目前的情况，{target}大约会在 {from} 到 {to} 分之间（百分制）。这只是一个范围，可以改变。',
  },
  plan: { en: 'The goal we have set: {goal}', 'zh-CN': '目前的目标：{goal}' },
  askStudent: {
    en: 'What went well for you lately, and what would help with {target}?',
    'zh-CN': '最近哪些地方做得顺利？准备{target}时，什么会对你有帮助？',
  },
  askFamily: {
    en: 'What do you notice at home, and what should we know?',
    'zh-CN': '您在家里注意到了什么？有什么需要我们了解的？',
  },
  askMeeting: {
    en: 'What have you seen in your lessons, and who could try what until when?',
    'zh-CN': '各位在课上看到了什么？谁可以在什么时候之前试一试什么？',
  },
  and: { en: ', ', 'zh-CN': '、' },
} satisfies Record<string, Bilingual>;
