/** Evidence cards of methods in which the teacher leads. */
import type { MethodKey } from '../teaching-methods.ts';
import type { MethodCard } from './method-card.ts';

export const instructionCards = {
  'explicit-instruction': {
    what: {
      en: 'The teacher explains and shows in small steps, asks often, and lets go bit by bit.',
      'zh-CN': '教师小步讲解并示范，边讲边问，逐步放手。',
    },
    strength: {
      en: 'Scripted programmes of this kind did moderately to largely better in a review of 328 studies; with explanation alone the gain over other good teaching is smaller. It beats discovery without help.',
      'zh-CN':
        '一项涵盖 328 项研究的综述发现，成套的此类课程有中到大的效果；若只是讲解，相对其他好的教学，优势较小。它优于没有帮助的自行发现。',
    },
    check: {
      en: 'Do students answer every few minutes, or do they only listen?',
      'zh-CN': '学生是每隔几分钟就要作答，还是一直只听？',
    },
    source:
      'Stockard et al. 2018, Review of Educational Research 88, doi 10.3102/0034654317751919; Alfieri et al. 2011; Rosenshine 2012',
  },
  'worked-examples': {
    what: {
      en: 'Students study solved problems before and between solving their own.',
      'zh-CN': '学生在自己解题之前和之间研读已解好的题。',
    },
    strength: {
      en: 'In mathematics the mean over 55 studies is about 0.5 of a standard deviation, best with correct examples. A US practice guide rates the evidence moderate.',
      'zh-CN':
        '数学方面 55 项研究的平均约为 0.5 个标准差，用正确的例题效果最好。美国教育部的实践指南评为中等证据。',
    },
    check: {
      en: 'Those who can already do it gain less: fade the steps as they get sure.',
      'zh-CN': '已经会的学生获益较少：熟练之后应逐步减少步骤提示。',
    },
    source:
      'Barbieri et al. 2023, Educational Psychology Review 35, doi 10.1007/s10648-023-09745-1; Pashler et al. 2007, IES practice guide',
  },
  'guided-practice': {
    what: {
      en: 'The class works a first set of problems together with the teacher before anyone works alone.',
      'zh-CN': '独立练习之前，全班先和教师一起做一组题。',
    },
    strength: {
      en: 'A regular part of effective lessons in observation studies; hardly tested by itself, so we state no figure.',
      'zh-CN': '在课堂观察研究中是有效课堂的常见环节；很少单独检验，因此不给数值。',
    },
    check: {
      en: 'Are most answers right before you let them go on alone?',
      'zh-CN': '放手之前，大多数回答是否已经正确？',
    },
    source: 'Rosenshine 2012, American Educator 36',
  },
  'feedback-and-redo': {
    what: {
      en: 'Students hear what is right, what is not and what to do next, and then work on it again.',
      'zh-CN': '让学生知道哪里对、哪里不对、下一步做什么，然后动手订正。',
    },
    strength: {
      en: 'A mean of 0.48 standard deviations over 435 studies, but very uneven: in an earlier review about a third of the results were negative. The EEF Toolkit of October 2018 counted 8 months, with moderate security; later editions may differ.',
      'zh-CN':
        '435 项研究平均 0.48 个标准差，但差异很大，较早的一项综述中约三分之一的结果为负。EEF 工具包（2018 年 10 月）计 8 个月进步，证据中等；之后的版本可能不同。',
    },
    check: {
      en: 'Is there time in class to act on it? A grade alone is no feedback.',
      'zh-CN': '课上有没有时间据此修改？只给分数不算反馈。',
    },
    source:
      'Wisniewski, Zierer, Hattie 2020, Frontiers in Psychology 10, doi 10.3389/fpsyg.2019.03087; Kluger, DeNisi 1996; EEF Toolkit 2018',
  },
  'mastery-learning': {
    what: {
      en: 'Nobody goes on to the next unit before most of this one is right; who needs it gets another way in.',
      'zh-CN': '本单元大部分掌握后才进入下一单元；需要的学生换一种方式再学。',
    },
    strength: {
      en: 'The EEF Toolkit of October 2018 counted 5 months on average, with moderate security and large differences between studies; later editions may differ.',
      'zh-CN':
        'EEF 工具包（2018 年 10 月）平均计 5 个月进步，证据中等，各研究差异很大；之后的版本可能不同。',
    },
    check: {
      en: 'What do those do who are through early?',
      'zh-CN': '先掌握的学生接下来做什么？',
    },
    source: 'EEF Toolkit 2018',
  },
  'learning-strategies': {
    what: {
      en: 'Students learn to plan, to watch and to judge their own work, within the subject.',
      'zh-CN': '结合学科内容，教学生计划、监控和评估自己的学习。',
    },
    strength: {
      en: 'The EEF Toolkit has put it near the top for years, at about 7 months, and warns that it is hard to do well.',
      'zh-CN': 'EEF 工具包多年来把它列在前列，约 7 个月进步，同时提醒做好并不容易。',
    },
    check: {
      en: 'Is the strategy shown on today’s task, or taught apart from it?',
      'zh-CN': '学法是结合今天的任务示范，还是单独讲授？',
    },
    source: 'EEF guidance on metacognition and self-regulated learning 2018',
  },
  'guided-inquiry': {
    what: {
      en: 'Students investigate a question with prompts, scaffolds and worked steps at hand.',
      'zh-CN': '学生在提示、支架和示范步骤的帮助下探究问题。',
    },
    strength: {
      en: 'With guidance, inquiry did better than without by about 0.5 (72 studies), and better than other teaching by 0.3 in another review; without guidance it did worse than explanation, by 0.4.',
      'zh-CN':
        '有引导的探究比没有引导的高约 0.5（72 项研究）；另一项综述中比其他教学高 0.3，没有引导时比讲解低约 0.4。',
    },
    check: {
      en: 'Could a student who is stuck get going again within two minutes?',
      'zh-CN': '卡住的学生能否在两分钟内继续下去？',
    },
    source:
      'Lazonder, Harmsen 2016, Review of Educational Research 86, doi 10.3102/0034654315627366; Alfieri et al. 2011, doi 10.1037/a0021017',
  },
  'problem-first': {
    what: {
      en: 'Students try a new kind of problem first, often in vain, and are taught it right after.',
      'zh-CN': '先让学生尝试新类型的问题（多半不成功），随后立即讲授。',
    },
    strength: {
      en: 'About 0.4 over 53 studies for understanding, from secondary school on; with younger pupils teaching first did better.',
      'zh-CN': '53 项研究平均约 0.4（理解方面），适用于中学以上；年龄较小的学生先教后练更好。',
    },
    check: {
      en: 'Does the teaching that follows build on what they tried?',
      'zh-CN': '随后的讲授是否建立在学生的尝试之上？',
    },
    source: 'Sinha, Kapur 2021, Review of Educational Research 91, doi 10.3102/00346543211019105',
  },
  'project-work': {
    what: {
      en: 'Over days or weeks a group makes something that answers an open question.',
      'zh-CN': '小组用数天或数周完成一件回应开放问题的作品。',
    },
    strength: {
      en: 'Reviews report large averages, but mostly from small comparisons without chance assignment; we read the security as low and state no figure.',
      'zh-CN': '综述报告的平均值较大，但多来自小规模、非随机的比较；我们认为证据强度低，不给数值。',
    },
    check: {
      en: 'Does what is marked ask for what the project taught?',
      'zh-CN': '评分所考的是否正是项目中学到的内容？',
    },
    source: 'Chen, Yang 2019, Educational Research Review 26; our reading',
  },
  'flipped-lesson': {
    what: {
      en: 'The first explanation is read or watched before class; class time is for working on it.',
      'zh-CN': '首次讲解在课前阅读或观看，课上时间用于练习和讨论。',
    },
    strength: {
      en: 'About 0.35 over 272 comparisons, 0.24 in those large enough to tell; mostly with older students.',
      'zh-CN': '272 项比较平均约 0.35，其中样本足够大的为 0.24；多为较年长的学生。',
    },
    check: {
      en: 'Who came without having prepared, and what do they do then?',
      'zh-CN': '哪些学生没有预习？他们课上做什么？',
    },
    source: 'Låg, Sæle 2019, AERA Open 5, doi 10.1177/2332858419870489',
  },
  'silent-reading': {
    what: {
      en: 'Students read or reread the text by themselves.',
      'zh-CN': '学生独自阅读或重读课文。',
    },
    strength: {
      en: 'A widely used review of study techniques rates rereading as of low use: it feels fluent and lasts little.',
      'zh-CN': '一篇广为引用的学习技巧综述认为重读的效用低：读着顺畅，记得不久。',
    },
    check: {
      en: 'Add a question to answer from memory afterwards, and compare.',
      'zh-CN': '读完后加一个需凭记忆回答的问题，再比较。',
    },
    source: 'Dunlosky et al. 2013, Psychological Science in the Public Interest 14',
  },
} satisfies Partial<Record<MethodKey, MethodCard>>;
