/** How a lesson opens: a question worth asking, and what is needed brought back from memory. */
import type { Aim } from '../../../../shared/lesson.ts';
import { expectErrors } from './errors.ts';
import type { Draft, Scene } from './scene.ts';
import { quoted, tell, together } from './scene.ts';

const hook = {
  spoken: [
    {
      en: 'Show the question below. One minute of quiet thinking, no hands. Then pairs tell each other what they think, and you collect three different answers on the board without judging any of them.',
      'zh-CN':
        '出示下面的问题。安静地想一分钟，不举手；再和同桌说一说。收集三种不同的答案写在黑板上，先不评判。',
    },
    {
      en: 'Read the question aloud twice and wait. Ask four students in turn, and each time: “Who thinks something else?” Write every answer down; decide nothing yet.',
      'zh-CN':
        '把问题读两遍，等一等。依次请四名学生回答，每次都追问：“谁有不同想法？”把答案都写下来，先不下结论。',
    },
  ],
  written: [
    {
      en: 'Show the question below. Everybody writes an answer and one reason on a whiteboard; at your sign all boards go up together. Pick two boards that differ and let both writers explain.',
      'zh-CN':
        '出示下面的问题。每人在小白板上写答案和一个理由，听口令一起举起。选两块不同的白板，请两位都说明理由。',
    },
    {
      en: 'Everybody writes down a first answer in ink: it may turn out wrong, it may not be rubbed out. Two students read theirs. At the end of the lesson they come back to it.',
      'zh-CN': '每人用笔写下第一反应的答案，可以错，但不擦掉。请两位读一读。下课前再回来看。',
    },
  ],
  chosen: [
    {
      en: 'Show the question below. Everybody votes with the hand before anyone explains: up, level or down. Write the three counts on the board; the vote is repeated at the end.',
      'zh-CN':
        '出示下面的问题。先用手势表态（向上、平举、向下），再请人说理由。把三种人数写在黑板上，下课前再投一次。',
    },
    {
      en: 'Students go to one of the corners of the room for the answer they believe. Each corner finds its best reason in one minute. Whoever is convinced may change the corner.',
      'zh-CN':
        '按自己相信的答案站到教室的一个角落。每个角落用一分钟想出最好的理由；被说服的可以换角落。',
    },
  ],
  light: {
    en: 'Before the question: point at the things in it, or draw them, and say each word once together. Read the question slowly, one sentence at a time.',
    'zh-CN': '出题之前：先指着实物或画图，把里面的词一起说一遍。题目一句一句慢慢读。',
  },
  full: {
    en: 'Before anyone answers, one student says the question in their own words; another says what is not asked.',
    'zh-CN': '回答之前，请一位学生用自己的话复述问题，再请另一位说说“题目没有问什么”。',
  },
  bridge: {
    en: 'Leave the answers on the board and write the aim beside them: {objective}. We come back to the question when we can decide it.',
    'zh-CN': '把答案留在黑板上，在旁边写出目标：{objective}。等能判断了，再回到这个问题。',
  },
};

export function openWithHook({ topic, axes, random }: Scene): Draft[] {
  const question = topic.hooks[axes.context];
  const [first] = topic.objectives;
  const language = axes.language === 'plain' ? [] : [hook[axes.language]];
  return [
    ...language.map((text): Draft => ({ kind: 'do', text })),
    { kind: 'do', text: random.pick(hook[axes.response]) },
    { kind: 'ask', text: question.ask, hear: question.hear },
    { kind: 'say', text: tell(hook.bridge, { objective: quoted(first.text) }) },
  ];
}

const recall = {
  alone: [
    {
      en: '{n} questions from earlier lessons, {minutes, plural, one {# minute} other {# minutes}}, alone and without notes: bringing it back is the exercise. Walk round and note who has question {first} right.',
      'zh-CN':
        '做 {n} 道以前学过的题，{minutes} 分钟，独立完成，不看笔记：努力回想本身就是练习。巡视时记下第 {first} 题做对的人。',
    },
    {
      en: 'Books closed. Students answer {n} questions in {minutes, plural, one {# minute} other {# minutes}} and put a dot beside each that they are sure of. You look at question {first} first.',
      'zh-CN':
        '合上书。用 {minutes} 分钟回答 {n} 个问题，有把握的在旁边点一个点。您先看第 {first} 题。',
    },
  ],
  pairs: [
    {
      en: '{n} questions from earlier lessons. First {minutes, plural, one {# minute} other {# minutes}} alone, without notes; then partners compare. Where two answers differ, they find out why before anyone tells them.',
      'zh-CN':
        '做 {n} 道以前学过的题。先独立做 {minutes} 分钟，不看笔记，再同桌对照。答案不同的地方，先自己找出原因。',
    },
    {
      en: 'Partners A and B take the {n} questions in turn: A answers aloud, B says “sure?” and writes. After {minutes, plural, one {# minute} other {# minutes}} compare with the key.',
      'zh-CN':
        '同桌轮流做这 {n} 道题：一人口答，另一人追问“确定吗？”并记录。{minutes} 分钟后对照答案。',
    },
  ],
  need: {
    en: 'What this lesson needs: {prior}.',
    'zh-CN': '这节课要用到：{prior}。',
  },
  decide: {
    en: 'If more than one in four miss question {first}, solve a like one together now, before anything new. If nearly everybody has it, do not go through the answers; put up the key and go on.',
    'zh-CN':
      '如果超过四分之一的人第 {first} 题做错，先一起再做一道类似的题，再讲新内容。如果几乎都对，不必逐题讲，公布答案后直接往下走。',
  },
  aim: {
    en: 'In this class “{name}” went right in about {share} of 100 cases (from {n, plural, one {# answer} other {# answers}}, likely between {low} and {high}): give these questions their time.',
    'zh-CN':
      '本班“{name}”每 100 次约做对 {share} 次（依据 {n} 个数据，大约在 {low}–{high} 之间）：这几题值得多花些时间。',
  },
};

export function openWithRecall(scene: Scene): Draft[] {
  const { topic, phase, tasks, firstNumber, random, aims } = scene;
  const grouping = phase.grouping === 'alone' ? 'alone' : 'pairs';
  const values = {
    n: tasks.length,
    minutes: Math.max(1, phase.minutes - (grouping === 'alone' ? 1 : 2)),
    first: firstNumber,
  };
  const start = tell(random.pick(recall[grouping]), values);
  const need = tell(recall.need, { prior: topic.prior });
  return [
    { kind: 'do', text: together([start, need]), taskIds: tasks.map(({ id }) => id) },
    ...aims.filter(({ role }) => role === 'prior').map(tellAim),
    ...expectErrors(scene, 1),
    { kind: 'decide', text: tell(recall.decide, values) },
  ];
}

const percent = (share: number): number => Math.round(share * 100);

export function tellAim({ name, share, interval: [low, high], n }: Aim): Draft {
  const values = { name, n, share: percent(share), low: percent(low), high: percent(high) };
  return { kind: 'watch', text: tell(recall.aim, values) };
}
