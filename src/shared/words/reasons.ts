/** Needs and reasons in a teacher's words; each reason has one wording for up and one for down. */
import type { Reason, StudentForecast } from '../contract/forecast.ts';
import type { Bilingual } from './say.ts';

export const needWords: Record<StudentForecast['need'], Bilingual> = {
  support: { en: 'May need support', 'zh-CN': '可关注' },
  'on-course': { en: 'On course', 'zh-CN': '按预期' },
  stretch: { en: 'Could stretch', 'zh-CN': '可提升' },
  unknown: { en: 'Not enough scores to say', 'zh-CN': '数据还不够' },
};

export const abstentionWords: Record<Exclude<StudentForecast['abstained'], false>, Bilingual> = {
  'too-few-scores': {
    en: 'Not enough scores to say yet. After the third score a range appears.',
    'zh-CN': '数据还不够。有三个成绩后就会给出范围。',
  },
  'outside-training-range': {
    en: 'This looks unlike anything it has learned from, so it gives no range.',
    'zh-CN': '这与它学过的情况相差太大，因此不给出范围。',
  },
  'nothing-to-forecast': {
    en: 'Everything is marked; there is nothing left to forecast.',
    'zh-CN': '全部评估都已评分，没有需要预测的内容。',
  },
};

/** Why there is no range, short enough for a row. */
export const abstentionShort: Record<Exclude<StudentForecast['abstained'], false>, Bilingual> = {
  'too-few-scores': { en: 'not enough scores to say', 'zh-CN': '数据还不够' },
  'outside-training-range': { en: 'unlike earlier classes', 'zh-CN': '与以往情况差异太大' },
  'nothing-to-forecast': { en: 'everything is marked', 'zh-CN': '已全部评分' },
};

type Wording = { up: Bilingual; down: Bilingual };

const reasonWords: Record<Reason['kind'], Wording> = {
  level: {
    up: { en: 'Scores so far are above the class average', 'zh-CN': '目前成绩高于班级平均' },
    down: { en: 'Scores so far are below the class average', 'zh-CN': '目前成绩低于班级平均' },
  },
  recent: {
    up: {
      en: '{count, plural, one {The last score is} other {The last # scores are}} above their own average',
      'zh-CN': '最近 {count} 次高于本人平均',
    },
    down: {
      en: '{count, plural, one {The last score is} other {The last # scores are}} below their own average',
      'zh-CN': '最近 {count} 次低于本人平均',
    },
  },
  trend: {
    up: { en: 'Scores have been rising', 'zh-CN': '成绩在上升' },
    down: { en: 'Scores have been going down', 'zh-CN': '成绩在下降' },
  },
  category: {
    up: { en: 'Does well in work of this kind', 'zh-CN': '这类任务完成得好' },
    down: { en: 'Work of this kind has been harder', 'zh-CN': '这类任务较吃力' },
  },
  missing: {
    up: { en: 'All work has been handed in', 'zh-CN': '任务全部提交' },
    down: {
      en: '{count, plural, one {One piece of work} other {# pieces of work}} not handed in',
      'zh-CN': '{count} 次任务未提交',
    },
  },
  spread: {
    up: { en: 'Scores vary from one time to the next', 'zh-CN': '各次成绩起伏较大' },
    down: { en: 'Scores vary from one time to the next', 'zh-CN': '各次成绩起伏较大' },
  },
  section: {
    up: { en: 'This class tends to score higher', 'zh-CN': '本班整体成绩偏高' },
    down: { en: 'This class tends to score lower', 'zh-CN': '本班整体成绩偏低' },
  },
  item: {
    up: { en: 'Assessments like this one tend to go well', 'zh-CN': '这类评估得分通常较高' },
    down: { en: 'Assessments like this one tend to be harder', 'zh-CN': '这类评估得分通常较低' },
  },
};

/** The wording of a reason, for `say` with `{ count }`. */
export function wordsOfReason(reason: Reason): Bilingual {
  return reasonWords[reason.kind][reason.effect >= 0 ? 'up' : 'down'];
}

export const effectWords: { up: Bilingual; down: Bilingual; hardly: Bilingual } = {
  up: { en: 'raises the middle by {n}', 'zh-CN': '使中间值升高 {n}' },
  down: { en: 'lowers the middle by {n}', 'zh-CN': '使中间值降低 {n}' },
  hardly: { en: 'hardly moves the middle', 'zh-CN': '对中间值影响很小' },
};

export const evidenceWords: Bilingual = { en: '{points} of {max}', 'zh-CN': '{points}/{max}' };
