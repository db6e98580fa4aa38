/** What the tutor says: states, advice and its grounds, for the teacher, the student and the parent. */
import { methodOfText, nameOfMethod } from './teaching-method-names.ts';
import type {
  Advice,
  AdviceAction,
  GroupAdvice,
  SimilarCases,
  SkillKnowledge,
} from '../contract/tutor.ts';
import type { Audience } from './audience.ts';
import type { Bilingual, Language } from './say.ts';
import { say } from './say.ts';

export const stateWords: Record<SkillKnowledge['state'], Bilingual> = {
  'not-yet': { en: 'Not yet', 'zh-CN': '尚未掌握' },
  shaky: { en: 'Shaky', 'zh-CN': '还不稳定' },
  secure: { en: 'Secure', 'zh-CN': '已掌握' },
  unknown: { en: 'Not enough answers to say', 'zh-CN': '作答还不够' },
};

type Told = Record<Audience, Bilingual>;

/** What to do, as one sentence; `{skill}`, `{minutes}`, `{first}`, `{mistake}`. */
const actions: Record<AdviceAction, Told> = {
  contrast: {
    teacher: {
      en: '{skill}: set “{mistake}” beside an example that it cannot explain, and let the student say why ({minutes} min).',
      'zh-CN': '{skill}：用“{mistake}”解释不了的例子作对比，请学生说出原因（{minutes} 分钟）。',
    },
    student: {
      en: '{skill}: some of your answers look like “{mistake}”. Take an example where that does not work, and say why ({minutes} min).',
      'zh-CN':
        '{skill}：你有些答案像是“{mistake}”。找一个这样做行不通的例子，说说为什么（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill}: one idea, “{mistake}”, still gets in the way. {minutes} minutes with an example where it does not work help more than many exercises.',
      'zh-CN':
        '{skill}：目前有一个想法“{mistake}”容易造成混淆。用 {minutes} 分钟看一个它行不通的例子，比多做题更有用。',
    },
  },
  prerequisite: {
    teacher: {
      en: '{skill}: it builds on {first}, which is not secure yet; take that first ({minutes} min).',
      'zh-CN': '{skill}：它以“{first}”为基础，而该知识点还不稳，先补这一块（{minutes} 分钟）。',
    },
    student: {
      en: 'Before {skill}: go over {first} once more; it makes the rest easier ({minutes} min).',
      'zh-CN': '学习“{skill}”之前：先把“{first}”再过一遍，后面会轻松很多（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill} builds on {first}. {minutes} minutes on {first} first make the next step easier.',
      'zh-CN': '“{skill}”以“{first}”为基础。先用 {minutes} 分钟巩固“{first}”，下一步会更容易。',
    },
  },
  'worked-examples': {
    teacher: {
      en: '{skill}: two worked examples, then the same with steps left out ({minutes} min).',
      'zh-CN': '{skill}：先看两道完整例题，再逐步省去步骤让学生补全（{minutes} 分钟）。',
    },
    student: {
      en: '{skill}: follow two solved examples line by line, then finish two that are half solved ({minutes} min).',
      'zh-CN': '{skill}：逐行看懂两道例题，再把两道做了一半的题做完（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill} is still new. {minutes} minutes with solved examples, explained aloud, are the best next step.',
      'zh-CN': '“{skill}”目前还是新内容。用 {minutes} 分钟看例题并讲出每一步，是最合适的下一步。',
    },
  },
  practise: {
    teacher: {
      en: '{skill}: a short set that mostly succeeds, with the solution after each item ({minutes} min).',
      'zh-CN': '{skill}：做一小组大多能做对的题，每题做完就看解答（{minutes} 分钟）。',
    },
    student: {
      en: '{skill}: you are on the way. A short set, checking each answer before the next ({minutes} min).',
      'zh-CN': '{skill}：已经上路了。做一小组题，每题核对后再做下一题（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill} works most of the time. A short set of {minutes} minutes makes it steadier.',
      'zh-CN': '“{skill}”大多能做对。用 {minutes} 分钟做一小组题，会更稳定。',
    },
  },
  review: {
    teacher: {
      en: '{skill}: secure, but nothing was asked for a while; a short check ({minutes} min).',
      'zh-CN': '{skill}：已掌握，但有一段时间没有练到，做个小检查（{minutes} 分钟）。',
    },
    student: {
      en: '{skill}: you could do this well. See whether it is still there ({minutes} min).',
      'zh-CN': '{skill}：之前掌握得不错，看看现在还记得多少（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill} was secure some time ago. {minutes} minutes keep it so.',
      'zh-CN': '“{skill}”之前已经掌握，用 {minutes} 分钟回顾一下就能保持。',
    },
  },
  ask: {
    teacher: {
      en: '{skill}: too few answers to advise; three questions tell more ({minutes} min).',
      'zh-CN': '{skill}：作答太少，还不能给出建议，先问三道题（{minutes} 分钟）。',
    },
    student: {
      en: '{skill}: three questions show where to start ({minutes} min).',
      'zh-CN': '{skill}：先做三道题，看看从哪里开始（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill}: there is little to go by yet. Three questions, {minutes} minutes, show where to start.',
      'zh-CN': '“{skill}”目前了解还不多。用 {minutes} 分钟做三道题，就知道从哪里开始。',
    },
  },
  stretch: {
    teacher: {
      en: '{skill}: secure; items that ask for more, or explaining it to others ({minutes} min).',
      'zh-CN': '{skill}：已掌握，可以做更有挑战的题，或讲给同学听（{minutes} 分钟）。',
    },
    student: {
      en: '{skill}: you have it. Try harder ones, or explain it to somebody ({minutes} min).',
      'zh-CN': '{skill}：已经掌握了。试试更难的题，或讲给别人听（{minutes} 分钟）。',
    },
    parent: {
      en: '{skill} is secure. {minutes} minutes with harder questions keep it interesting.',
      'zh-CN': '“{skill}”已经掌握。用 {minutes} 分钟做些更难的题，会更有意思。',
    },
  },
};

const grounds = {
  evidence: {
    en: '{n, plural, =0 {No answer in this skill yet} one {# answer in this skill} other {# answers in this skill}}{n, plural, =0 {} other {, {right} right}}. A usual item: right in about {low}–{high} of 100 (four in five sure).',
    'zh-CN':
      '{n, plural, =0 {该知识点还没有作答} other {该知识点作答 # 次，对 {right} 次}}。一般题目答对的可能约为 {low}–{high}%（八成把握）。',
  },
  noMistake: {
    en: 'No particular mistake is known from the answers.',
    'zh-CN': '从作答中看不出特定的错误。',
  },
  mistake: {
    en: '“{mistake}” is seen in {n, plural, one {# answer} other {# answers}}.',
    'zh-CN': '有 {n} 次作答符合“{mistake}”。',
  },
  material: { en: 'Items: {items}.', 'zh-CN': '题目：{items}。' },
  item: { en: '{item} ({share} % likely)', 'zh-CN': '{item}（约 {share}% 可能答对）' },
  similar: {
    en: '{n} earlier cases were like this one. What was tried, and what followed:',
    'zh-CN': '有 {n} 个相似的既往案例。尝试过的做法与之后的情况：',
  },
  tried: {
    en: '{method}: {before} % right before, {after} % after (likely {low}–{high} %, {cases} cases).',
    'zh-CN': '{method}：之前答对 {before}%，之后 {after}%（大约 {low}–{high}%，{cases} 例）。',
  },
  caution: {
    en: 'What followed need not have come from it.',
    'zh-CN': '之后的变化不一定由它引起。',
  },
  practice: { en: 'Practice alone', 'zh-CN': '只做练习' },
  otherWays: { en: 'Other ways', 'zh-CN': '其他方式' },
} satisfies Record<string, Bilingual>;

const percent = (share: number): number => Math.round(100 * share);

/** What to do. */
export function sayAdvice(
  { skill, action, minutes, misconception, first }: Advice | GroupAdvice,
  lang: Language,
  audience: Audience = 'teacher',
): string {
  return say(actions[action][audience], lang, {
    skill,
    minutes,
    mistake: misconception?.name ?? '',
    first: first?.skill ?? '',
  });
}

/** What it rests on: answers, the likely range, the mistake. */
export function sayGrounds(advice: Advice, lang: Language): string[] {
  const { evidence, interval, misconception } = advice;
  const { n, right } = evidence;
  const [low, high] = interval.map(percent);
  return [
    say(grounds.evidence, lang, { n, right: Math.round(10 * right) / 10, low, high }),
    ...(misconception
      ? [say(grounds.mistake, lang, { mistake: misconception.name, n: misconception.n })]
      : n > right
        ? [say(grounds.noMistake, lang)]
        : []),
  ];
}

/** Which items to take; empty where there are none. */
export function sayMaterial({ material }: Pick<Advice, 'material'>, lang: Language): string {
  if (material.length === 0) return '';
  const items = material
    .map(({ item, expected }) => say(grounds.item, lang, { item, share: percent(expected) }))
    .join(lang === 'en' ? '; ' : '；');
  return say(grounds.material, lang, { items });
}

/** What was tried in cases like this, and what followed: a sentence a way. */
export function saySimilar({ n, tried }: SimilarCases, lang: Language): string[] {
  const told = tried.map(({ method, n: cases, before, after, afterInterval }) => {
    const [low, high] = afterInterval.map(percent);
    const name =
      method === null
        ? say(grounds.otherWays, lang)
        : method === 'practice'
          ? say(grounds.practice, lang)
          : say(nameOfMethod(methodOfText(method)), lang);
    return say(grounds.tried, lang, {
      method: name,
      before: percent(before),
      after: percent(after),
      low,
      high,
      cases,
    });
  });
  return [say(grounds.similar, lang, { n }), ...told, say(grounds.caution, lang)];
}
