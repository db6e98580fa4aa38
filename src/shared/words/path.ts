/** What a path says: why a step stands where it does, and the page as the teacher, the student or the parent reads it. */
import type { PlannedPath, PlannedStep } from '../contract/learning-path.ts';
import type { Audience } from './audience.ts';
import type { Bilingual, Language } from './say.ts';
import { say } from './say.ts';

type Told = Record<Audience, Bilingual>;

const same = (text: Bilingual): Told => ({ teacher: text, student: text, parent: text });

const reasons: Record<PlannedStep['because']['code'], Told> = {
  opens: {
    teacher: { en: 'opens {skills}', 'zh-CN': '为“{skills}”打基础' },
    student: { en: 'afterwards you can begin {skills}', 'zh-CN': '学完就可以开始“{skills}”' },
    parent: { en: 'makes {skills} possible', 'zh-CN': '学完才能开始“{skills}”' },
  },
  goal: {
    teacher: { en: 'still to be learned', 'zh-CN': '尚待学习' },
    student: { en: 'one of your goals', 'zh-CN': '你的目标之一' },
    parent: { en: 'one of the goals', 'zh-CN': '目标之一' },
  },
  continues: same({ en: 'carries on from the week before', 'zh-CN': '接着上一周继续' }),
  check: {
    teacher: { en: 'a short check: does it still hold?', 'zh-CN': '小检查：现在还会吗？' },
    student: { en: 'a short check: do you still know it?', 'zh-CN': '小检查：看看还记得多少' },
    parent: { en: 'a short check that it has stayed', 'zh-CN': '小检查，确认仍然掌握' },
  },
  pinned: {
    teacher: { en: 'where you put it', 'zh-CN': '由您指定' },
    student: { en: 'placed here by your teacher', 'zh-CN': '老师安排在这一周' },
    parent: { en: 'placed here by the teacher', 'zh-CN': '由老师安排' },
  },
};

const leftOut: Record<PlannedPath['leftOut'][number]['why'], Bilingual> = {
  banned: { en: '{skill}: left out, as you asked', 'zh-CN': '{skill}：按您的要求不安排' },
  'waits-for-banned': {
    en: '{skill}: waits for {by}, which is left out',
    'zh-CN': '{skill}：以“{by}”为基础，而它没有安排',
  },
  'no-room': {
    en: '{skill}: no room in these weeks',
    'zh-CN': '{skill}：这几周排不下',
  },
};

const words = {
  movedPin: {
    en: '{skill} could not stand in week {wished}: what it builds on, or the minutes, put it in week {got}.',
    'zh-CN': '“{skill}”无法排在第 {wished} 周：受先修知识点或时间限制，改在第 {got} 周。',
  },
  lostPin: {
    en: '{skill} could not stand in week {wished}, nor in any later one.',
    'zh-CN': '“{skill}”无法排在第 {wished} 周，之后也排不下。',
  },
  list: { en: ', ', 'zh-CN': '、' },
  gain: {
    en: 'about {gain} skills’ worth of knowledge (likely {low}–{high}) for {minutes} minutes in {weeks, plural, one {# week} other {# weeks}}',
    'zh-CN': '预计约掌握 {gain} 个知识点（大约 {low}–{high}），{weeks} 周共 {minutes} 分钟',
  },
} satisfies Record<string, Bilingual>;

type Telling = {
  lang: Language;
  audience?: Audience;
  /** A skill by its id. */
  nameOf: (skillId: number) => string;
};

/** Opened skills beyond these are not named one by one. */
const NAMED = 2;

/** Why a step stands where it does. */
export function sayStepReason(
  { because: { code, skillIds } }: PlannedStep,
  { lang, audience = 'teacher', nameOf }: Telling,
): string {
  const skills = skillIds.slice(0, NAMED).map(nameOf).join(say(words.list, lang));
  return say(reasons[code][audience], lang, { skills });
}

export function sayLeftOut(
  { skillId, why, by }: PlannedPath['leftOut'][number],
  { lang, nameOf }: Telling,
): string {
  return say(leftOut[why], lang, {
    skill: nameOf(skillId),
    by: by === null ? '' : nameOf(by),
  });
}

export function sayMovedPin(
  { skillId, wished, got }: PlannedPath['movedPins'][number],
  { lang, nameOf }: Telling,
): string {
  const facts = { skill: nameOf(skillId), wished: wished + 1 };
  if (got === null) return say(words.lostPin, lang, facts);
  return say(words.movedPin, lang, { ...facts, got: got + 1 });
}

const oneDecimal = (value: number): string => value.toFixed(1);

/** What a path is likely to bring, with its range and its cost. */
export function sayWorth(
  { gain, gainInterval: [low, high], minutes, weeks }: PlannedPath['worth'],
  lang: Language,
): string {
  const gains = { gain: oneDecimal(gain), low: oneDecimal(low), high: oneDecimal(high) };
  return say(words.gain, lang, { ...gains, minutes, weeks });
}
