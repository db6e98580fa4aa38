/** The idea made visible, and a worked example taken apart line by line. */
import type { Bilingual } from '../../../../shared/words/say.ts';
import { tellAim } from './open-lesson.ts';
import type { Draft, Scene } from './scene.ts';
import { quoted, tell, together } from './scene.ts';

const words = {
  idea: [
    {
      en: 'Say the idea in one sentence and leave it on the board: {idea}',
      'zh-CN': '用一句话说出要点，并留在黑板上：{idea}',
    },
    {
      en: 'Write the idea down, then ask two students to say it with other words: {idea}',
      'zh-CN': '写出要点，请两位学生换一种说法：{idea}',
    },
  ],
  idea2: {
    en: 'Come back to the idea on the board; let a student say what the second example adds to it.',
    'zh-CN': '回到黑板上的要点，请一位学生说说第二个例子多了什么。',
  },
  terms: {
    en: 'Words to use from now on: {terms}. Put them on the wall with a sketch each.',
    'zh-CN': '从现在起使用这些词：{terms}。每个词配一个小图贴在墙上。',
  },
  term: { en: '{term} ({meaning})', 'zh-CN': '{term}（{meaning}）' },
  full: [
    {
      en: 'Work the example aloud, one line at a time; students put their pens down and watch. Then uncover it line by line once more, and partners explain each line to each other before you do.',
      'zh-CN':
        '把例题一行一行地边想边说，学生放下笔只看。然后再逐行揭开一遍，每一行先由同桌互相解释，再由您说。',
    },
    {
      en: 'Show the finished example first. Students find in silence where each line comes from; then you work it aloud from the start and they tell you when you reach the place they had guessed.',
      'zh-CN':
        '先展示完整的例题，学生默想每一行是怎么来的；再从头边想边做，走到他们猜的地方请他们说出来。',
    },
  ],
  some: [
    {
      en: 'Work the example aloud. Stop before each new line and let everybody write down what comes next; then write it yourself. The comparison is the lesson, not the speed.',
      'zh-CN':
        '边想边做例题。每写新的一行之前停下来，让大家先写下一步，再由您写。重点在对照，不在快。',
    },
    {
      en: 'Work the first half aloud; a student goes on at the board while the class asks “why?” after each line; you only speak when nobody knows.',
      'zh-CN':
        '前半部分由您边想边做；后半部分请一位学生在黑板上接着做，全班每行追问“为什么”，没人会时您再开口。',
    },
  ],
  little: [
    {
      en: 'Give the example unsolved. Two minutes of trying alone, whatever comes out. Then work it aloud and let students mark where their way and yours part.',
      'zh-CN':
        '先给出没有解的例题，各自试两分钟，做成什么样都行。然后边想边做，请学生标出自己的路和您的路在哪里分开。',
    },
    {
      en: 'Ask for two different ways to begin. Follow both for two lines, then let the class decide which to finish, and why.',
      'zh-CN': '请学生提出两种不同的开头，各走两行，再由全班决定把哪一种做完，并说明理由。',
    },
  ],
  next: {
    en: 'An example of another kind in the same way, quicker: before you begin, students say what is different about it.',
    'zh-CN': '用同样的方式讲另一类例题，可以快一些；开始之前，先请学生说说哪里不同。',
  },
  think: {
    en: 'While working, ask yourself aloud and point at the line: {questions}',
    'zh-CN': '做的时候大声问自己，并指着那一行：{questions}',
  },
  error: {
    en: 'Common error: {wrong}. {why}',
    'zh-CN': '常见错误：{wrong}。{why}',
  },
  back: {
    en: 'Cover the example. One student says the steps without any numbers; a second says which of them would be forgotten most easily.',
    'zh-CN': '盖住例题。一位学生不用数字说出步骤，另一位说说哪一步最容易忘。',
  },
  backHear: {
    en: 'Listen for a reason in each step (“so that …”), not only for the order.',
    'zh-CN': '听每一步有没有理由（“这样才能……”），而不只是顺序。',
  },
} satisfies Record<string, Bilingual | readonly Bilingual[]>;

export function showIdea(scene: Scene): Draft[] {
  const { topic, axes, turn, tasks, random, aims } = scene;
  const error = topic.misconceptions[turn % topic.misconceptions.length] ?? topic.misconceptions[0];
  const first: Draft[] = [
    { kind: 'say', text: tell(random.pick(words.idea), { idea: quoted(topic.idea) }) },
    { kind: 'do', text: topic.show[axes.representation] },
    ...(axes.language === 'full' ? [] : [tellTerms(topic.words)]),
  ];
  return [
    ...(turn === 0 ? first : [{ kind: 'say' as const, text: words.idea2 }]),
    { kind: 'do', text: random.pick(words[axes.support]), taskIds: idsOf(tasks.slice(0, 1)) },
    ...tasks.slice(1).map((task): Draft => ({ kind: 'do', text: words.next, taskIds: [task.id] })),
    {
      kind: 'say',
      text: tell(words.think, { questions: together(topic.think.map(quoted)) }),
    },
    ...aims.filter(({ role }) => role === 'core' && turn === 0).map(tellAim),
    {
      kind: 'watch',
      text: tell(words.error, { ...error, wrong: inASentence(error.wrong) }),
      hear: error.reply,
    },
    { kind: 'ask', text: words.back, hear: words.backHear },
  ];
}

const idsOf = (tasks: Scene['tasks']): string[] => tasks.map(({ id }) => id);

/** A quoted sentence does not end twice. */
const inASentence = ({ en, 'zh-CN': chinese }: Bilingual): Bilingual => ({
  en: en.replace(/\.(?=”$)/, ''),
  'zh-CN': chinese.replace(/[。.](?=”$)/, ''),
});

function tellTerms(terms: readonly { term: Bilingual; meaning: Bilingual }[]): Draft {
  const each = terms.map((term) => tell(words.term, term));
  const list = together(each, { en: ', ', 'zh-CN': '、' });
  return { kind: 'say', text: tell(words.terms, { terms: list }) };
}
