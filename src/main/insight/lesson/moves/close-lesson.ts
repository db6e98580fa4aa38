/** A claim to argue about, and the exit ticket with what to do about its results. */
import type { Bilingual } from '../../../../shared/words/say.ts';
import type { Draft, Scene } from './scene.ts';
import { quoted, tell } from './scene.ts';

const discuss = {
  groups: [
    {
      en: 'Groups of four get one claim: is it true always, sometimes or never? Two minutes alone with an example, then everybody in the group speaks once before anyone speaks twice. The group writes its verdict and its best example.',
      'zh-CN':
        '四人一组讨论一个说法：总成立、有时成立，还是从不成立？先各自找例子两分钟，然后每人先说一次再说第二次。小组写下结论和最好的例子。',
    },
    {
      en: 'Groups of four sort themselves into two who defend the claim and two who attack it, whatever they believe. After three minutes they change sides, then decide together.',
      'zh-CN':
        '四人一组，两人为这个说法辩护，两人反驳，不管自己信不信。三分钟后交换立场，再一起下结论。',
    },
  ],
  pairs: [
    {
      en: 'Partners look for an example that fits the claim and one that does not; only if they cannot find one of the two do they say always or never. Collect examples, not opinions.',
      'zh-CN':
        '同桌找一个符合的例子和一个不符合的例子；实在找不到其中一个，才能说“总是”或“从不”。收集例子，而不是意见。',
    },
    {
      en: 'Each student writes always, sometimes or never with one example. Partners swap and try to find an example against the other’s verdict.',
      'zh-CN': '每人写下“总是、有时、从不”并举一例。同桌交换，努力为对方的结论找一个反例。',
    },
  ],
  claim: { en: 'The claim: {text}', 'zh-CN': '这个说法是：{text}' },
  always: { en: 'Always true. {because}', 'zh-CN': '总成立。{because}' },
  sometimes: { en: 'Sometimes true. {because}', 'zh-CN': '有时成立。{because}' },
  never: { en: 'Never true. {because}', 'zh-CN': '从不成立。{because}' },
  light: {
    en: 'Sentence beginnings on the board: “It works for …”, “It does not work for …”, “because …”.',
    'zh-CN': '黑板上写好句子开头：“……的时候成立”“……的时候不成立”“因为……”。',
  },
  end: {
    en: 'End with one example of each kind on the board and the word that was missing in the claim.',
    'zh-CN': '最后在黑板上各留一个例子，并补上说法里缺的那个条件。',
  },
} satisfies Record<string, Bilingual | readonly Bilingual[]>;

export function discussClaim({ topic, axes, phase, random }: Scene): Draft[] {
  const { text, verdict, because } = topic.claim;
  const way = random.pick(phase.grouping === 'groups' ? discuss.groups : discuss.pairs);
  return [
    { kind: 'do', text: way },
    ...(axes.language === 'light' ? [{ kind: 'do' as const, text: discuss.light }] : []),
    {
      kind: 'ask',
      text: tell(discuss.claim, { text: quoted(text) }),
      hear: tell(discuss[verdict], { because }),
    },
    ...(verdict === 'sometimes' ? [{ kind: 'say' as const, text: discuss.end }] : []),
  ];
}

const exit = {
  do: [
    {
      en: 'Questions {first} to {last} on a slip of paper, alone, {minutes, plural, one {# minute} other {# minutes}}, no help and no marks. Below them: “How sure am I: sure, half sure, not sure?”',
      'zh-CN':
        '第 {first} 至 {last} 题写在小纸条上，独立完成，{minutes} 分钟，不帮助、不打分。下面写：“我有多大把握：有把握、一半、没把握？”',
    },
    {
      en: 'Everybody answers questions {first} to {last} alone in {minutes, plural, one {# minute} other {# minutes}} and hands the slip in at the door. The slips are for planning, not for marks: say so.',
      'zh-CN':
        '每人用 {minutes} 分钟独立回答第 {first} 至 {last} 题，出门时交纸条。告诉学生：这是用来备课的，不打分。',
    },
  ],
  serves: {
    en: 'Question {number} is for {objective}. In the answer and its reason look for: {criterion}',
    'zh-CN': '第 {number} 题对应{objective}。在答案和理由中看：{criterion}',
  },
  back: {
    en: 'While slips are collected, go back to the opening question: who would answer otherwise now, and why?',
    'zh-CN': '收纸条时回到开头的问题：现在谁会换个答案？为什么？',
  },
  sort: {
    en: 'Afterwards make three piles: right with a reason; right without one; not yet. Enter the three counts in the app. More than one in four “not yet”: teach the idea again with another picture. Mostly right without a reason: open the next lesson with question {last}. Else go on.',
    'zh-CN':
      '课后分三堆：正确且有理由；正确但没有理由；还没有掌握。把三个人数填入应用。“还没有掌握”超过四分之一：换一种图示再讲一次。多数正确但没有理由：下节课从第 {last} 题开始。其余情况继续往下学。',
  },
} satisfies Record<string, Bilingual | readonly Bilingual[]>;

export function closeWithTicket(scene: Scene & { hasHook: boolean }): Draft[] {
  const { topic, phase, tasks, firstNumber, random, hasHook } = scene;
  const values = {
    first: firstNumber,
    last: firstNumber + tasks.length - 1,
    minutes: Math.max(2, phase.minutes - 1),
  };
  const serves = tasks.flatMap(({ objective }, place): Draft[] => {
    const served = objective === null ? undefined : topic.objectives[objective];
    if (!served || tasks.findIndex((task) => task.objective === objective) !== place) return [];
    const shown = {
      number: firstNumber + place,
      objective: quoted(served.text),
      criterion: served.criterion,
    };
    return [{ kind: 'watch', text: tell(exit.serves, shown) }];
  });
  return [
    { kind: 'do', text: tell(random.pick(exit.do), values), taskIds: tasks.map(({ id }) => id) },
    ...serves,
    ...(hasHook
      ? [{ kind: 'ask' as const, text: exit.back, hear: topic.hooks[scene.axes.context].hear }]
      : []),
    { kind: 'decide', text: tell(exit.sort, values) },
  ];
}
