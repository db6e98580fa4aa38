/** What can go wrong with a student's turn and with try-outs, in both languages. */
import type { Bilingual } from './say.ts';

export const teachingFailures = {
  'students-turn': {
    message: {
      en: 'A student is practising on this computer, and nothing else is shown until you end that.',
      'zh-CN': '有学生正在这台电脑上练习，结束之前不显示其他内容。',
    },
    next: {
      en: 'Choose “For your teacher” on the practice screen and type your PIN.',
      'zh-CN': '请在练习页面点“老师解锁”并输入密码。',
    },
  },
  'nothing-to-practise': {
    message: {
      en: 'Nothing fits {name} on this screen now: no item with its question and its key would teach more today. No turn has begun.',
      'zh-CN':
        '目前没有适合{name}在屏幕上做的题目：没有既有题面和答案、今天又值得练的题。练习没有开始。',
    },
    next: {
      en: 'Add questions and keys under Items, or import an item bank.',
      'zh-CN': '请在“题目”中补上题面和答案，或导入题库。',
    },
  },
  'try-out-refused': {
    message: {
      en: 'The try-out was not started: its plan would not be a fair one, or another one is running. Nothing was changed.',
      'zh-CN': '试用没有开始：这个计划还不公平，或已有一个试用在进行。没有任何改动。',
    },
    next: {
      en: 'Look at the notes in the plan, mend it, and start it again.',
      'zh-CN': '请查看计划中的提示，修改后再开始。',
    },
  },
  'pin-missing': {
    message: {
      en: 'Practice on screen was not started: it is ended by a PIN, and there is none yet.',
      'zh-CN': '屏幕练习没有开始：结束时要用密码，现在还没有设定。',
    },
    next: {
      en: 'Choose a PIN of four to eight digits, and start again.',
      'zh-CN': '请设定四到八位数字的密码，再开始。',
    },
  },
} satisfies Record<string, { message: Bilingual; next: Bilingual }>;
