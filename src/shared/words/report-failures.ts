/** Failures of the reports: what could not be put on paper. */
import type { Bilingual } from './say.ts';

type FailureWords = { message: Bilingual; next: Bilingual };

export const reportFailures = {
  'pdf-no-browser': {
    message: {
      en: 'No PDF was made: that needs Chromium, Chrome or Edge on this computer, and none was found.',
      'zh-CN': '未能生成 PDF：需要本机装有 Chromium、Chrome 或 Edge，但没有找到。',
    },
    next: {
      en: 'Save the report as HTML instead; any browser opens and prints it.',
      'zh-CN': '请改存为 HTML，任何浏览器都能打开并打印。',
    },
  },
  'pdf-failed': {
    message: {
      en: 'The PDF could not be printed. The report itself and your data are as they were.',
      'zh-CN': 'PDF 打印失败。报告内容和您的数据都没有变化。',
    },
    next: {
      en: 'Try again, or save the report as HTML and print it from your browser.',
      'zh-CN': '请重试，或存为 HTML 后用浏览器打印。',
    },
  },
} satisfies Record<string, FailureWords>;
