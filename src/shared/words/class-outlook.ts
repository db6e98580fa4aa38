/** A class in one sentence: what a reader of the screen or of a report should remember. */
import type { Bilingual } from './say.ts';

/** A count spelled out up to nine where a sentence starts with it; Chinese writes figures. */
const STARTING_COUNT =
  '{n, plural, =1 {One} =2 {Two} =3 {Three} =4 {Four} =5 {Five} =6 {Six} =7 {Seven} =8 {Eight} =9 {Nine} other {#}}';

/** `n` of `total` students may need support; `target` comes from `nameTarget`. */
export const outlookWords = {
  titleItem: {
    en: `${STARTING_COUNT} of {total} may need support before {target}`,
    'zh-CN': '{total} 人中有 {n} 人在{target}之前可关注',
  },
  titleItemNone: {
    en: 'The class is on course for {target}',
    'zh-CN': '全班在{target}上走势平稳',
  },
  titleFinal: {
    en: `${STARTING_COUNT} of {total} may need support before the term ends`,
    'zh-CN': '{total} 人中有 {n} 人在学期总评前可关注',
  },
  titleFinalNone: {
    en: 'The class is on course for the term grade',
    'zh-CN': '全班学期总评走势平稳',
  },
  titleUnknown: {
    en: 'There are not enough scores yet to say where this class is heading',
    'zh-CN': '数据还不够，暂时看不出这个班的走向',
  },
} satisfies Record<string, Bilingual>;
