/** Evidence cards of ways to practise and to remember. */
import type { MethodKey } from '../teaching-methods.ts';
import type { MethodCard } from './method-card.ts';

export const practiceCards = {
  'independent-practice': {
    what: {
      en: 'Everybody works alone on tasks of the kind just taught.',
      'zh-CN': '学生独自完成刚教过的同类题目。',
    },
    strength: {
      en: 'Part of nearly every lesson, so there is little to compare it with; we state no figure.',
      'zh-CN': '几乎每节课都有，缺少可比的对象，因此不给数值。',
    },
    check: {
      en: 'Are the first three tasks right? Practised errors stay.',
      'zh-CN': '前三题做对了吗？练错的也会记牢。',
    },
    source: 'Rosenshine 2012, American Educator 36',
  },
  'retrieval-practice': {
    what: {
      en: 'Students recall what was taught without looking: short quizzes that do not count, blank pages, flash cards.',
      'zh-CN': '不看资料回忆所学：不计分的小测、空白纸默写、卡片。',
    },
    strength: {
      en: 'Among the firmest findings: better than reading again, about 0.4 even when asked in a new form. A US practice guide rates it strong. The gain over other active work is smaller.',
      'zh-CN':
        '最稳固的发现之一：优于再读，换一种问法时仍约 0.4。美国教育部实践指南评为强证据。相对其他主动学习，优势较小。',
    },
    check: {
      en: 'Can most answer most of it, and do they hear the right answer?',
      'zh-CN': '大多数学生能答出大部分吗？之后有没有给出正确答案？',
    },
    source:
      'Pan, Rickard 2018, Psychological Bulletin 144; Roediger, Karpicke 2006; Pashler et al. 2007, IES practice guide',
  },
  'spaced-review': {
    what: {
      en: 'Earlier topics come back after days and weeks rather than in one block.',
      'zh-CN': '隔几天、几周再复习旧内容，而不是集中在一次。',
    },
    strength: {
      en: 'Very firm in the laboratory; about 0.5 in 22 reports from classrooms, between 0.3 and 0.8. A US practice guide rates it moderate.',
      'zh-CN':
        '实验室证据非常稳固；22 份课堂研究报告平均约 0.5，在 0.3–0.8 之间。美国教育部实践指南评为中等证据。',
    },
    check: {
      en: 'It shows in tests weeks later, not in tomorrow’s.',
      'zh-CN': '效果体现在数周后的测验，而不是明天的。',
    },
    source:
      'Cepeda et al. 2006, Psychological Bulletin 132; Mawson, Kang 2025, Behavioral Sciences 15, doi 10.3390/bs15060771',
  },
  'mixed-practice': {
    what: {
      en: 'Kinds of problems are mixed, so that students must choose the method before using it.',
      'zh-CN': '把不同类型的题混在一起，学生须先选方法再解题。',
    },
    strength: {
      en: 'About 0.4 over 59 studies and 0.3 in mathematics; mixed results for texts.',
      'zh-CN': '59 项研究平均约 0.4，数学约 0.3；文本学习结果不一。',
    },
    check: {
      en: 'Marks during practice drop at first. Judge by a later test.',
      'zh-CN': '练习时的得分一开始会下降，应以之后的测验来判断。',
    },
    source: 'Brunmair, Richter 2019, Psychological Bulletin 145; Rohrer et al. 2020',
  },
  'self-explanation': {
    what: {
      en: 'Students say or write why a step holds or how it fits with what they know.',
      'zh-CN': '学生说出或写出某一步为何成立，或它与已知内容如何联系。',
    },
    strength: {
      en: 'About 0.55 over 64 reports, many of them short; beside worked examples in mathematics prompts did not help.',
      'zh-CN': '64 份报告平均约 0.55，多为短期研究；在数学例题旁加提示反而没有帮助。',
    },
    check: {
      en: 'Do they explain the reason, or only repeat the step?',
      'zh-CN': '学生是在解释原因，还是只在重复步骤？',
    },
    source:
      'Bisra et al. 2018, Educational Psychology Review 30, doi 10.1007/s10648-018-9434-x; Barbieri et al. 2023',
  },
  'pre-questions': {
    what: {
      en: 'A few questions on the new topic are asked before it is taught.',
      'zh-CN': '讲新内容之前先问几个相关问题。',
    },
    strength: {
      en: 'A US practice guide rates the evidence minimal: mostly for what was asked, little beyond.',
      'zh-CN': '美国教育部实践指南评为证据很少：主要对被问到的内容有帮助。',
    },
    check: {
      en: 'Do you come back to those questions at the end?',
      'zh-CN': '课末有没有回到这些问题？',
    },
    source: 'Pashler et al. 2007, IES practice guide',
  },
  'writing-to-learn': {
    what: {
      en: 'Students write a few lines about the subject matter: an explanation, a summary, an argument.',
      'zh-CN': '学生就所学内容写几行：解释、概括或论证。',
    },
    strength: {
      en: 'About 0.3 over 56 experiments in grades 1 to 12, alike in science, social studies and mathematics.',
      'zh-CN': '1–12 年级 56 项实验平均约 0.3，科学、社会和数学相近。',
    },
    check: {
      en: 'Is the content read, or only the language?',
      'zh-CN': '看的是内容，还是只看语言？',
    },
    source:
      'Graham, Kiuhara, MacKay 2020, Review of Educational Research 90, doi 10.3102/0034654320914744',
  },
  'concept-maps': {
    what: {
      en: 'Students draw ideas and name the links between them.',
      'zh-CN': '学生画出概念并写明它们之间的关系。',
    },
    strength: {
      en: 'Reviews find gains, larger for making a map than for reading one; we did not verify a figure, so we state none.',
      'zh-CN': '综述发现有帮助，自己画比看现成的更好；我们没有核实数值，因此不列。',
    },
    check: {
      en: 'Are the links named, or only lines?',
      'zh-CN': '连线上写了关系，还是只有线？',
    },
    source: 'Schroeder et al. 2018, Educational Psychology Review 30; our reading',
  },
  'computer-practice': {
    what: {
      en: 'Students work on tasks in a program that marks at once and adapts.',
      'zh-CN': '学生在能即时批改并自动调节难度的程序中练习。',
    },
    strength: {
      en: 'In mathematics at school from 0 to 0.1 over 26 reports; about 0.3 over 18 US studies of several subjects in a recent preprint. Tests made for the program show more.',
      'zh-CN':
        '中小学数学方面，26 份报告为 0–0.1；近期一篇预印本中 18 项美国研究（多学科）约 0.3。专为程序设计的测验上更大。',
    },
    check: {
      en: 'Is your own test what the program trains?',
      'zh-CN': '您的测验考的是程序所练的吗？',
    },
    source:
      'Steenbergen-Hu, Cooper 2013, Journal of Educational Psychology 105; Kulik, Fletcher 2016; Leite et al. 2025, arXiv 2511.04997',
  },
  'learning-games': {
    what: {
      en: 'Practice dressed as a game, with points, levels or a team.',
      'zh-CN': '以游戏形式练习，带积分、关卡或团队。',
    },
    strength: {
      en: 'About 0.5 for knowledge over 19 studies, most of them short; what lasts is not known well.',
      'zh-CN': '19 项研究在知识方面平均约 0.5，多为短期；能否持久尚不清楚。',
    },
    check: {
      en: 'Do they think about the subject, or about the points?',
      'zh-CN': '学生想的是内容，还是积分？',
    },
    source: 'Sailer, Homner 2020, Educational Psychology Review 32, doi 10.1007/s10648-019-09498-w',
  },
} satisfies Partial<Record<MethodKey, MethodCard>>;
