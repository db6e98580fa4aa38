/** What a change of teaching or practice can be expected to do, in words: an association, unless chance decided. */
import type { Expectation } from '../contract/what-if.ts';
import type { Bilingual, Language, Params } from './say.ts';
import { say } from './say.ts';
import { nameOfMethod } from './teaching-method-names.ts';

const expectationWords = {
  moves: {
    en: '{what}: {low} to {high} points of 100 on each score still to come, {middle} in the middle.',
    'zh-CN': '{what}：接下来每次得分 {low} 到 {high} 分（满分按 100 计），中间值 {middle}。',
  },
  skill: {
    en: 'A usual item on {skill}: right {before} times in 100 now, {from}–{to} after, by how items usually teach.',
    'zh-CN':
      '“{skill}”的普通题目：现在每 100 次约对 {before} 次，之后约 {from}–{to} 次（按一般练习效果估计）。',
  },
  method: {
    en: 'From {scores, number} scores in {from, plural, one {one class-period} other {# class-periods}} of your classes, beside what is published: what went together, not what caused what.',
    'zh-CN':
      '依据您班级 {from} 个课段的 {scores, number} 个得分，并参考已发表的研究：只是同时出现，并不说明因果。',
  },
  practice: {
    en: 'From {scores, number} scores of {from, plural, one {one student} other {# students}} of this course, alike in earlier scores: what went together, not what caused what.',
    'zh-CN':
      '依据本课程 {from} 名学生的 {scores, number} 个得分，比较以往成绩相近的学生：只是同时出现，并不说明因果。',
  },
  tryOut: {
    en: 'From your try-out against {against}, given out by chance: {from, plural, one {one round} other {# rounds}}, {scores, number} scores.',
    'zh-CN': '依据您随机安排的试用（对照：{against}）：{from} 轮，{scores, number} 个得分。',
  },
  already: {
    en: 'It has {share} % of lesson time already; only the rest is counted.',
    'zh-CN': '它已占课时的 {share}%，只计其余部分。',
  },
  notEnough: {
    en: '{what}: not enough to tell. The forecast stays as it is.',
    'zh-CN': '{what}：数据还不足以说明，预测保持不变。',
  },
  'no-scores': {
    en: 'No marked assessment followed lessons taught this way.',
    'zh-CN': '还没有以这种方式教学之后的评分。',
  },
  'few-scores': {
    en: 'Too few assessments followed lessons taught this way.',
    'zh-CN': '以这种方式教学之后的评估太少。',
  },
  'not-comparable': {
    en: 'Students taught this way were not like the others before.',
    'zh-CN': '以这种方式教学的学生，此前与其他学生就不相近。',
  },
  'no-answers': {
    en: 'Nobody has answered items on it.',
    'zh-CN': '还没有人做过这个知识点的题目。',
  },
  'few-answers': {
    en: 'Too few scores with a day followed answers on it.',
    'zh-CN': '在这个知识点的作答之后，有日期的得分太少。',
  },
} satisfies Record<string, Bilingual>;

/** @param what the change in words @returns sentences, the one that matters first */
export function sayExpectation(found: Expectation, what: string, lang: Language): string[] {
  const text = (words: Bilingual, params: Params = {}) => say(words, lang, params);
  const points = (share: number) =>
    new Intl.NumberFormat(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
      .format(share * 100)
      .replace('-', '−');
  const words = expectationWords;
  const { scores, from, skill, already, against } = found;
  const onSkill = skill
    ? [
        text(words.skill, {
          skill: found.name,
          before: Math.round(skill.before * 100),
          from: Math.round(skill.range[0] * 100),
          to: Math.round(skill.range[1] * 100),
        }),
      ]
    : [];
  if (found.basis === 'not-enough')
    return [
      text(words.notEnough, { what }),
      ...(found.untold ? [text(words[found.untold])] : []),
      ...onSkill,
    ];
  const [low, high] = found.interval80;
  const shares = { low: points(low), high: points(high), middle: points(found.effect) };
  const share = Math.round((already ?? 0) * 100);
  const rests =
    found.basis === 'try-out'
      ? text(words.tryOut, {
          scores,
          from,
          against: against ? say(nameOfMethod(against), lang) : '',
        })
      : text(found.of === 'method' ? words.method : words.practice, { scores, from });
  return [
    text(words.moves, { what, ...shares }),
    ...onSkill,
    rests,
    ...(share > 0 ? [text(words.already, { share })] : []),
  ];
}
