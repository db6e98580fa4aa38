/** Why a course is suggested, and why another is closed, in the reader's words. */
import type { Closed, CourseReason, Placement } from '../contract/courses.ts';
import type { Bilingual, Language } from './say.ts';
import { say } from './say.ts';

const reasons: Record<CourseReason['kind'], Bilingual> = {
  'strong-in': {
    en: 'Strong in {about}: {value} on average over {n} courses',
    'zh-CN': '{about}表现好：{n} 门课平均 {value}',
  },
  'strong-need': {
    en: 'Well prepared: {value} in {about}',
    'zh-CN': '基础扎实：{about} {value}',
  },
  'weaker-need': {
    en: 'Some of {about} may need a second look first ({value})',
    'zh-CN': '可先巩固{about}（{value}）',
  },
  'similar-students': {
    en: '{value} of 100 students with similar histories took it (from {n} students)',
    'zh-CN': '修课经历相近的学生中，每 100 人约 {value} 人选修（依据 {n} 人）',
  },
  popular: {
    en: '{value} of 100 students here took it (from {n} students)',
    'zh-CN': '本校每 100 名学生约 {value} 人选修（依据 {n} 人）',
  },
  interest: { en: 'Likes {about}', 'zh-CN': '对“{about}”感兴趣' },
  'new-subject': {
    en: 'New ground: little of {about} so far',
    'zh-CN': '新领域：此前很少接触{about}',
  },
};

/** Grades in points, shares of students in so many of a hundred. */
export const sayReason = ({ kind, about, value, n }: CourseReason, lang: Language): string =>
  say(reasons[kind], lang, {
    about,
    value: value === null ? '' : Math.round(100 * value),
    n: n ?? 0,
  });

export const closedWords: Record<Closed, Bilingual> = {
  taken: { en: 'already taken', 'zh-CN': '已修' },
  'not-offered': { en: 'not offered this term', 'zh-CN': '本学期不开' },
  prerequisite: { en: 'a prerequisite is missing', 'zh-CN': '缺少先修课程' },
  clash: { en: 'clashes with a course already chosen', 'zh-CN': '与已选课程时间冲突' },
  required: { en: 'would leave no room for a required course', 'zh-CN': '会占用必修课的时间' },
  full: { en: 'full', 'zh-CN': '已满' },
};

/** Why a wish of the class plan was not met; `lacking` a required course without a seat. */
export const missedWords: Record<Placement['missed'][number]['why'] | 'lacking', Bilingual> = {
  full: { en: '{title}: full', 'zh-CN': '{title}：已满' },
  clash: { en: '{title}: hours clash', 'zh-CN': '{title}：时间冲突' },
  lot: { en: '{title}: equal claim, decided by lot', 'zh-CN': '{title}：条件相同，抽签决定' },
  lacking: { en: 'no seat left in required {title}', 'zh-CN': '必修课{title}没有名额' },
};
