/** Needs and reasons in a teacher's words. */
import type { Reason, StudentForecast } from '../contract/forecast.ts';
import type { Bilingual } from './say.ts';

export const needWords: Record<StudentForecast['need'], Bilingual> = {
  support: { en: 'May need support', 'zh-CN': '可关注' },
  'on-course': { en: 'On course', 'zh-CN': '按预期' },
  stretch: { en: 'Could stretch', 'zh-CN': '可提升' },
  unknown: { en: 'Not enough scores to say', 'zh-CN': '数据还不够' },
};

/** Whose work is all marked lacks no scores: there is only nothing left to forecast. */
const allMarked: Bilingual = { en: 'Everything is marked', 'zh-CN': '已全部评分' };

export function needOf({
  need,
  abstained,
}: Pick<StudentForecast, 'need' | 'abstained'>): Bilingual {
  return abstained === 'nothing-to-forecast' ? allMarked : needWords[need];
}

export const abstentionWords: Record<Exclude<StudentForecast['abstained'], false>, Bilingual> = {
  'too-few-scores': {
    en: 'Not enough scores to say yet. After the third score a range appears.',
    'zh-CN': '数据还不够。有三个成绩后就会给出范围。',
  },
  'too-few-answers': {
    en: 'Not enough answers to say yet. After the third answer in this skill a range appears.',
    'zh-CN': '作答还不够。在这个知识点上有三次作答后就会给出范围。',
  },
  'outside-training-range': {
    en: 'This looks unlike anything it has learned from, so it gives no range.',
    'zh-CN': '这与它学过的情况相差太大，因此不给出范围。',
  },
  drift: {
    en: 'The last two assessments came out far from what could be expected here, so something has changed and it gives no range.',
    'zh-CN': '最近两次评估与可预期的结果相差很大，说明情况有变，因此不给出范围。',
  },
  'nothing-to-forecast': {
    en: 'Everything is marked; there is nothing left to forecast.',
    'zh-CN': '全部评估都已评分，没有需要预测的内容。',
  },
};

/** Why there is no range, short enough for a row. */
export const abstentionShort: Record<Exclude<StudentForecast['abstained'], false>, Bilingual> = {
  'too-few-scores': { en: 'not enough scores to say', 'zh-CN': '数据还不够' },
  'too-few-answers': { en: 'not enough answers', 'zh-CN': '作答还不够' },
  'outside-training-range': { en: 'unlike earlier classes', 'zh-CN': '与以往情况差异太大' },
  drift: { en: 'something has changed', 'zh-CN': '情况有变' },
  'nothing-to-forecast': { en: 'everything is marked', 'zh-CN': '已全部评分' },
};

type Wording = { up: Bilingual; down: Bilingual };

const both = (words: Bilingual): Wording => ({ up: words, down: words });

/**
 * Only what holds whatever the model made of it: a reason says what was looked at and, beside it, what that did to the
 * forecast. Where the direction follows from how a forecast is built (against the class, against the usual), it is said.
 */
const reasonWords: Record<Reason['kind'], Wording> = {
  level: {
    up: { en: 'Scores so far stand above the class', 'zh-CN': '目前成绩高于班级水平' },
    down: { en: 'Scores so far stand below the class', 'zh-CN': '目前成绩低于班级水平' },
  },
  recent: both({
    en: 'The latest scores, beside their own average',
    'zh-CN': '最近成绩与本人平均相比',
  }),
  trend: both({ en: 'The direction of the scores over time', 'zh-CN': '成绩随时间的走向' }),
  category: both({
    en: 'Scores in work of this kind, beside their own average',
    'zh-CN': '这类任务的成绩与本人平均相比',
  }),
  missing: both({
    en: '{count, plural, =0 {Every earlier piece of work has a score} one {One earlier piece of work has no score} other {# earlier pieces of work have no score}}',
    'zh-CN': '{count, plural, =0 {以往任务都有成绩} other {有 # 次以往任务没有成绩}}',
  }),
  spread: both({
    en: 'How many scores there are and how much they vary',
    'zh-CN': '成绩的次数与起伏',
  }),
  section: {
    up: { en: 'This class tends to score higher than usual', 'zh-CN': '本班整体得分高于一般班级' },
    down: { en: 'This class tends to score lower than usual', 'zh-CN': '本班整体得分低于一般班级' },
  },
  item: {
    up: { en: 'Assessments like this one tend to go well', 'zh-CN': '这类评估得分通常较高' },
    down: { en: 'Assessments like this one tend to be harder', 'zh-CN': '这类评估得分通常较低' },
  },
  'skill-answers': both({
    en: '{count, plural, one {One answer} other {# answers}} in this skill, beside how hard its items are',
    'zh-CN': '这个知识点的 {count} 次作答（已考虑题目难度）',
  }),
  'other-answers': both({
    en: '{count, plural, one {One answer} other {# answers}} in other skills',
    'zh-CN': '其他知识点的 {count} 次作答',
  }),
};

/** Excused work is no gap, and yet not every piece of work has a score. */
const besideExcused: Bilingual = {
  en: '{count, plural, =0 {Every earlier piece of work has a score or is excused} one {One earlier piece of work has no score, beside excused work} other {# earlier pieces of work have no score, beside excused work}}',
  'zh-CN':
    '{count, plural, =0 {以往任务都有成绩或已免计} other {除免计的任务外，有 # 次以往任务没有成绩}}',
};

/** The wording of a reason, for `say` with `{ count }`. */
export function wordsOfReason(reason: Reason): Bilingual {
  if (reason.kind === 'missing' && reason.excused) return besideExcused;
  return reasonWords[reason.kind][reason.effect >= 0 ? 'up' : 'down'];
}

export const effectWords: { up: Bilingual; down: Bilingual; hardly: Bilingual } = {
  up: { en: 'raises the middle by {n}', 'zh-CN': '使中间值升高 {n}' },
  down: { en: 'lowers the middle by {n}', 'zh-CN': '使中间值降低 {n}' },
  hardly: { en: 'hardly moves the middle', 'zh-CN': '对中间值影响很小' },
};

export const evidenceWords: Bilingual = { en: '{points} of {max}', 'zh-CN': '{points}/{max}' };
