/** Practice: together with help at hand, then alone with levels. */
import { expectErrors } from './errors.ts';
import type { Draft, Scene } from './scene.ts';
import { tell } from './scene.ts';

const guided = {
  pairs: {
    full: {
      en: 'Questions {first} to {last} in pairs. In question {first} the beginning is given: partners read it aloud, then finish it. One writes, the other asks “why?” after each line; they swap after each question.',
      'zh-CN':
        '同桌做第 {first} 至 {last} 题。第 {first} 题已给出开头，先一起读懂再做完。一人写，另一人每行追问“为什么”，做完一题交换。',
    },
    some: {
      en: 'Questions {first} to {last} in pairs on one sheet: one solves aloud, the other holds the pen and writes only what makes sense to both. Swap after each question.',
      'zh-CN':
        '同桌合用一张纸做第 {first} 至 {last} 题：一人说，另一人执笔，只写两人都明白的。做完一题交换。',
    },
    little: {
      en: 'Questions {first} to {last} in pairs, each partner with a way of their own where they can; then they decide which of the two they would show to the class.',
      'zh-CN': '同桌做第 {first} 至 {last} 题，尽量各用各的方法；再商量愿意把哪一种讲给全班听。',
    },
  },
  alone: {
    full: {
      en: 'Questions {first} to {last}, one at a time on whiteboards. In question {first} the beginning is given. After each: boards up, one right board explained, one wrong line mended together.',
      'zh-CN':
        '第 {first} 至 {last} 题，在小白板上一题一题做。第 {first} 题已给出开头。每做完一题举板：讲一块对的，一起改一处错的。',
    },
    some: {
      en: 'Questions {first} to {last}, one at a time on whiteboards; after each: boards up. Choose a board by its reason, not by its result, and let its writer explain.',
      'zh-CN':
        '第 {first} 至 {last} 题，在小白板上一题一题做，做完举板。按理由而不是按结果选一块，请作者讲。',
    },
    little: {
      en: 'Questions {first} to {last} alone, five minutes before any help. Then three students write their beginnings side by side, and the class says what they share.',
      'zh-CN':
        '第 {first} 至 {last} 题独立做，五分钟内不给帮助。然后三位学生并排写出各自的开头，全班说说共同点。',
    },
  },
  hinge: {
    en: 'Question for everybody: {ask}',
    'zh-CN': '请全班回答：{ask}',
  },
  who: { en: 'What a wrong answer shows: {wrong}', 'zh-CN': '答错说明什么：{wrong}' },
  quick: [
    {
      en: 'Stop after question {first}: everybody shows with thumbs how sure they are, then the answer. Sure and wrong is what you want to find: ask these students first.',
      'zh-CN':
        '做完第 {first} 题停一下：大家先用拇指表示把握，再亮答案。重点找“有把握却做错”的，先请他们说。',
    },
    {
      en: 'Stop after question {first}: “Write one sentence: what did you do first, and why?” Read three aloud without names.',
      'zh-CN': '做完第 {first} 题停一下：“写一句话：你先做了什么？为什么？”匿名读三张。',
    },
  ],
  quickHear: {
    en: 'A first step with a reason that fits the idea on the board.',
    'zh-CN': '第一步，加上与黑板上要点相符的理由。',
  },
};

export function practiseTogether(scene: Scene): Draft[] {
  const { topic, axes, phase, tasks, firstNumber, turn, turns, checks, random } = scene;
  const grouping = phase.grouping === 'alone' ? 'alone' : 'pairs';
  const values = { first: firstNumber, last: firstNumber + Math.max(1, tasks.length) - 1 };
  const isLast = turn === turns - 1;
  const hinge: Draft[] = [
    { kind: 'ask', text: tell(guided.hinge, topic.hinge), hear: topic.hinge.hear },
    { kind: 'watch', text: tell(guided.who, topic.hinge) },
    { kind: 'decide', text: topic.hinge.next },
  ];
  const quick: Draft = {
    kind: 'ask',
    text: tell(random.pick(guided.quick), values),
    hear: guided.quickHear,
  };
  const start = values.last > values.first ? guided[grouping][axes.support] : single[axes.support];
  return [
    { kind: 'do', text: tell(start, values), taskIds: tasks.map(({ id }) => id) },
    ...(checks > 1 ? [quick] : []),
    ...expectErrors(scene, 2),
    ...(isLast ? hinge : []),
  ];
}

const single = {
  full: {
    en: 'Question {first} together: the beginning is given, the class tells you each next line with its reason.',
    'zh-CN': '一起做第 {first} 题：开头已给出，后面的每一行由全班说，并说理由。',
  },
  some: {
    en: 'Question {first} together: the class tells you each line, you write only what comes with a reason.',
    'zh-CN': '一起做第 {first} 题：每一行由全班说，有理由的才写。',
  },
  little: {
    en: 'Question {first}: three minutes alone, then two ways side by side on the board.',
    'zh-CN': '第 {first} 题：独立做三分钟，再把两种做法并排写在黑板上。',
  },
};

const independent = {
  alone: [
    {
      en: 'Questions {first} to {last} alone. Everybody begins with question {first}; levels are marked ○ basic, ◐ standard, ● further. Sit first with those who begin slowly, not with those who ask first.',
      'zh-CN':
        '独立做第 {first} 至 {last} 题。都从第 {first} 题开始，难度标记：○ 基础，◐ 标准，● 拓展。先坐到动笔慢的学生旁边，而不是先去看举手快的。',
    },
    {
      en: 'Questions {first} to {last} alone, in order. After every third question students compare with the key and put a tick or write one question. Levels: ○ basic, ◐ standard, ● further.',
      'zh-CN':
        '按顺序独立做第 {first} 至 {last} 题。每做三题对一次答案，打勾或写下一个疑问。难度标记：○ 基础，◐ 标准，● 拓展。',
    },
  ],
  pairs: [
    {
      en: 'Questions {first} to {last}: everybody writes, partners compare after each question and may only go on when both agree. Levels: ○ basic, ◐ standard, ● further.',
      'zh-CN':
        '第 {first} 至 {last} 题：各写各的，每题做完同桌对照，一致了才往下做。难度标记：○ 基础，◐ 标准，● 拓展。',
    },
    {
      en: 'Questions {first} to {last} in pairs: odd numbers are explained by one partner, even ones by the other. Levels: ○ basic, ◐ standard, ● further.',
      'zh-CN':
        '同桌做第 {first} 至 {last} 题：单号题由一人讲，双号题由另一人讲。难度标记：○ 基础，◐ 标准，● 拓展。',
    },
  ],
  help: {
    full: {
      en: 'Help cards with the worked example lie on the table; taking one is no shame and needs no question. After two minutes without a line, bring one yourself.',
      'zh-CN':
        '桌上放着带例题的提示卡，随时可以拿，不用问。两分钟还没写出一行的，您主动送一张过去。',
    },
    some: {
      en: 'Help in three steps: look at the example, ask your partner, then raise the hand. When you come, ask “what have you tried?” before anything else.',
      'zh-CN': '求助分三步：看例题，问同桌，再举手。您过去先问：“你试过什么？”',
    },
    little: {
      en: 'No help in the first five minutes; then one question from you, never a step. Write down which questions stop several students: they open the next lesson.',
      'zh-CN':
        '前五分钟不提供帮助，之后只反问一句，不给步骤。记下难住几个人的题，下节课就从它开始。',
    },
  },
  early: [
    {
      en: 'Who is ready early writes a question with the same answer as question {last}, and a wrong solution for it that a classmate has to find.',
      'zh-CN': '先完成的学生：编一道与第 {last} 题答案相同的题，再写一个错误解法，让同学找错。',
    },
    {
      en: 'Who is ready early explains in writing which of the questions was the hardest and what made it so; two of these are read at the end.',
      'zh-CN': '先完成的学生：写一写哪道题最难、难在哪里；最后读两份。',
    },
  ],
  light: {
    en: 'Beside the questions on the board: the words with sketches, and one sentence to complete: “First I …, because …”.',
    'zh-CN': '黑板上题目旁边：配图的词，以及一句可以补全的话：“我先……，因为……”。',
  },
};

export function practiseAlone(scene: Scene): Draft[] {
  const { axes, phase, tasks, firstNumber, random } = scene;
  const grouping = phase.grouping === 'alone' ? 'alone' : 'pairs';
  const values = { first: firstNumber, last: firstNumber + tasks.length - 1 };
  return [
    {
      kind: 'do',
      text: tell(random.pick(independent[grouping]), values),
      taskIds: tasks.map(({ id }) => id),
    },
    { kind: 'do', text: independent.help[axes.support] },
    ...(axes.language === 'light' ? [{ kind: 'do' as const, text: independent.light }] : []),
    ...expectErrors(scene, 2),
    { kind: 'do', text: tell(random.pick(independent.early), values) },
  ];
}
