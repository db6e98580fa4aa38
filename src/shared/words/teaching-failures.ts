/** What can go wrong with try-outs, in both languages. */
import type { Bilingual } from './say.ts';

export const teachingFailures = {
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
} satisfies Record<string, { message: Bilingual; next: Bilingual }>;
