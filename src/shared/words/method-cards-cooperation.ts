/** Evidence cards of methods in which students work with each other, or a few of them with the teacher. */
import type { MethodKey } from '../teaching-methods.ts';
import type { MethodCard } from './method-card.ts';

export const cooperationCards = {
  'class-discussion': {
    what: {
      en: 'Open questions, time to think, and answers that build on each other.',
      'zh-CN': '提开放性问题，留出思考时间，让回答彼此承接。',
    },
    strength: {
      en: 'An English trial with nearly 5,000 pupils found two months in English and science and one in mathematics right after 20 weeks; a year later, in national tests, nothing could be seen of it. One trial, so moderate security.',
      'zh-CN':
        '英国一项近 5000 名学生的试验，20 周后英语和科学约合两个月、数学约合一个月进步；一年后的全国测验中已看不出差别。仅一项试验，证据中等。',
    },
    check: {
      en: 'How many spoke? A few voices are no class.',
      'zh-CN': '有多少学生发言？几个人的声音不代表全班。',
    },
    source:
      'Alexander 2018, Research Papers in Education 33, doi 10.1080/02671522.2018.1481140; EEF evaluation 2017 and addendum 2019',
  },
  'think-pair-share': {
    what: {
      en: 'Think alone, talk it over with a neighbour, then with all.',
      'zh-CN': '先独立思考，再与同桌讨论，然后全班分享。',
    },
    strength: {
      en: 'Common and cheap; few studies look at it alone, so we state no figure.',
      'zh-CN': '常用且成本低；很少单独研究，因此不给数值。',
    },
    check: {
      en: 'Is the silent minute really silent?',
      'zh-CN': '独立思考的那一分钟真的安静吗？',
    },
    source: 'Our reading; related: Freeman et al. 2014, PNAS 111',
  },
  'peer-instruction': {
    what: {
      en: 'A question on the concept, a vote, talk with neighbours, a second vote, then the explanation.',
      'zh-CN': '提概念题，先投票，与邻座讨论，再投票，最后讲解。',
    },
    strength: {
      en: 'A review of 29 studies finds gains over lectures, nearly all at university and without chance assignment; we state no figure for school.',
      'zh-CN': '29 项研究的综述发现优于讲座，但几乎都在大学且非随机；对中小学不给数值。',
    },
    check: {
      en: 'Between a third and two thirds right at the first vote is where talk helps most.',
      'zh-CN': '首次投票答对三分之一到三分之二时，讨论最有帮助。',
    },
    source:
      'Balta et al. 2017, International Journal of Educational Research 86, doi 10.1016/j.ijer.2017.08.009; Vickrey et al. 2015',
  },
  'peer-tutoring': {
    what: {
      en: 'Students teach each other in pairs with set roles.',
      'zh-CN': '学生两人一组，按固定角色互相讲解。',
    },
    strength: {
      en: 'The EEF Toolkit counts it among the approaches of moderate to high impact for very low cost; it needs structure and training.',
      'zh-CN': 'EEF 工具包把它列为成本很低、影响中到高的做法；需要结构和训练。',
    },
    check: {
      en: 'Does the one who explains check that the other can do it?',
      'zh-CN': '讲的学生有没有确认对方会做？',
    },
    source: 'EEF Toolkit',
  },
  'group-work': {
    what: {
      en: 'Groups of three to five work on one task, with a part for each.',
      'zh-CN': '三到五人一组共同完成一个任务，各有分工。',
    },
    strength: {
      en: 'The EEF Toolkit of October 2018 counted 5 months; results depend much on structure and on how groups are made.',
      'zh-CN': 'EEF 工具包（2018 年 10 月）计 5 个月进步；结果很依赖组织方式和分组方式。',
    },
    check: {
      en: 'Could the task be done by one while the others watch?',
      'zh-CN': '这个任务会不会一人做、其他人看？',
    },
    source: 'EEF Toolkit 2018',
  },
  jigsaw: {
    what: {
      en: 'Each learns one part in an expert group and then teaches it to the home group.',
      'zh-CN': '每人在专家组学会一部分，再回到原小组教给其他人。',
    },
    strength: {
      en: 'Reviews disagree; five randomised experiments with sixth-graders found no gain (0.00, between −0.10 and 0.09).',
      'zh-CN': '综述结论不一；对六年级学生的五项随机实验没有发现提高（0.00，−0.10 至 0.09）。',
    },
    check: {
      en: 'How well is the part known that somebody else taught?',
      'zh-CN': '由同学教的那一部分，大家掌握得如何？',
    },
    source:
      'Stanczak et al. 2022, Journal of Educational Psychology 114, doi 10.1037/edu0000730; Cochon Drouet et al. 2023',
  },
  'small-group-teaching': {
    what: {
      en: 'The teacher works with a few students on what they need while the others have a task of their own.',
      'zh-CN': '教师针对需要辅导少数学生，其他学生完成各自的任务。',
    },
    strength: {
      en: 'Tutoring, one to one or in small groups: about 0.3 over 89 randomised trials; programmes at scale reach a third to a half of what trials find. Several times a week for weeks, not once.',
      'zh-CN':
        '一对一或小组辅导：89 项随机试验平均约 0.3；大规模项目只达到试验结果的三分之一到一半。需要每周数次、持续数周，而非一次。',
    },
    check: {
      en: 'What do the others learn meanwhile?',
      'zh-CN': '这段时间里其他学生学到什么？',
    },
    source:
      'Nickow, Oreopoulos, Quan 2024, American Educational Research Journal 61, doi 10.3102/00028312231208687; Kraft, Schueler, Falken 2024, EdWorkingPaper 24-1031',
  },
  'reciprocal-teaching': {
    what: {
      en: 'On a text, students take turns to sum up, ask, clarify and predict.',
      'zh-CN': '围绕文本，学生轮流概括、提问、澄清和预测。',
    },
    strength: {
      en: 'A review of 16 studies: a median of 0.3 on standard tests, more on tests made for the study. A later trial in whole classes found a gain only where strategies were taught well.',
      'zh-CN':
        '16 项研究的综述：标准化测验上中位数为 0.3，自编测验上更大。后来的一项全班试验中，只有策略教得好才有提高。',
    },
    check: {
      en: 'Do the questions go beyond what stands in one sentence?',
      'zh-CN': '学生提的问题是否超出某一句话的字面？',
    },
    source:
      'Rosenshine, Meister 1994, Review of Educational Research 64; Okkinga et al. 2018, Journal of Research in Reading 41',
  },
} satisfies Partial<Record<MethodKey, MethodCard>>;
