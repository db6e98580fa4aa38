/** The sentence and the next step of every failure, in both languages. */
import type { Bilingual } from './say.ts';
import { hostFailures } from './host-failures.ts';
import { storeFailures } from './store-failures.ts';

type FailureWords = { message: Bilingual; next: Bilingual };

export const failures = {
  ...storeFailures,
  ...hostFailures,
  unexpected: {
    message: {
      en: 'Something went wrong that we did not foresee. Your data is as it was before this step.',
      'zh-CN': '发生了意料之外的问题。数据仍保持这一步之前的样子。',
    },
    next: {
      en: 'Try again. If it happens again, restart the app and check the school file under Trust.',
      'zh-CN': '请重试。若再次出现，请重启应用，并在“可信度”页检查学校文件。',
    },
  },
  cancelled: {
    message: { en: 'Stopped as you asked. Nothing was half-done.', 'zh-CN': '已按您的要求停止，没有留下做到一半的结果。' },
    next: { en: 'Start it again whenever you like.', 'zh-CN': '随时可以重新开始。' },
  },
} satisfies Record<string, FailureWords>;
