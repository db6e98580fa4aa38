/** Failures of lessons: topics, plans, question banks, the optional language model. */
import type { Bilingual } from './say.ts';

type FailureWords = { message: Bilingual; next: Bilingual };

export const lessonFailures = {
  'topic-not-found': {
    message: {
      en: 'There is no topic called “{topic}”. Nothing was written.',
      'zh-CN': '没有名为“{topic}”的主题。没有写入任何内容。',
    },
    next: {
      en: 'Choose a topic from the list on the Teaching page, or name it with another word.',
      'zh-CN': '请在“教学”页的列表中选择主题，或换一个说法。',
    },
  },
  'several-topics': {
    message: {
      en: '“{topic}” fits several topics: {list}. Nothing was written.',
      'zh-CN': '“{topic}”对应多个主题：{list}。没有写入任何内容。',
    },
    next: { en: 'Name one of them.', 'zh-CN': '请指明其中一个。' },
  },
  'lesson-length': {
    message: {
      en: 'A lesson of {minutes} minutes cannot be planned here; from {least} to {most} it can.',
      'zh-CN': '无法安排 {minutes} 分钟的课；可以安排 {least} 到 {most} 分钟。',
    },
    next: { en: 'Choose another length.', 'zh-CN': '请换一个时长。' },
  },
  'lesson-not-valid': {
    message: {
      en: 'This change would break the lesson’s check: {check}. The lesson is as it was.',
      'zh-CN': '这项改动会使教案检查不通过：{check}。教案保持原样。',
    },
    next: {
      en: 'Open the check report to see what has to hold, and change it another way.',
      'zh-CN': '请打开检查报告，看看需要满足什么，再换一种改法。',
    },
  },
  'bank-unreadable': {
    message: {
      en: 'No questions were found in “{file}”. Nothing was imported.',
      'zh-CN': '在“{file}”中没有找到题目。没有导入任何内容。',
    },
    next: {
      en: 'Export the bank as Moodle XML, QTI (XML or zip), or CSV with the columns question and answer.',
      'zh-CN': '请导出为 Moodle XML、QTI（XML 或 zip），或带“题目”“答案”列的 CSV。',
    },
  },
  'model-not-local': {
    message: {
      en: 'Only a language model on this computer may be asked (an address such as http://127.0.0.1:11434). Nothing was sent.',
      'zh-CN': '只能使用本机上的语言模型（如 http://127.0.0.1:11434）。没有发送任何内容。',
    },
    next: {
      en: 'Enter a loopback address, or leave rewording off.',
      'zh-CN': '请填写本机回环地址，或关闭改写。',
    },
  },
  'model-off': {
    message: {
      en: 'No language model is set up. The lesson keeps its own wording.',
      'zh-CN': '还没有设置语言模型。教案保留原来的文字。',
    },
    next: {
      en: 'Set one up beside the lesson under Rewording; every lesson works without it.',
      'zh-CN': '可在教案旁的“改写”中设置；没有它也能正常使用。',
    },
  },
  'rewording-refused': {
    message: {
      en: 'The rewording would have changed what must stay: {what} The text is as it was.',
      'zh-CN': '改写会改动不能改的内容：{what} 文字保持原样。',
    },
    next: {
      en: 'Try once more, or write it yourself.',
      'zh-CN': '可以再试一次，或自己修改。',
    },
  },
  'model-silent': {
    message: {
      en: 'The language model at {address} does not answer. The lesson keeps its own wording.',
      'zh-CN': '{address} 的语言模型没有应答。教案保留原来的文字。',
    },
    next: {
      en: 'Start it and check its address and name; every lesson works without it.',
      'zh-CN': '请启动它并核对地址和名称；没有它也能正常使用。',
    },
  },
} satisfies Record<string, FailureWords>;
