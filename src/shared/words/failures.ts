/** The sentence and the next step of every failure, in both languages. */
import type { Bilingual } from './say.ts';
import { benchmarkFailures } from './benchmark-failures.ts';
import { hostFailures } from './host-failures.ts';
import { lessonFailures } from './lesson-failures.ts';
import { reportFailures } from './report-failures.ts';
import { learnFailures } from './learn-failures.ts';
import { storeFailures } from './store-failures.ts';
import { teachingFailures } from './teaching-failures.ts';

type FailureWords = { message: Bilingual; next: Bilingual };

export const failures = {
  ...storeFailures,
  ...hostFailures,
  ...reportFailures,
  ...lessonFailures,
  ...learnFailures,
  ...benchmarkFailures,
  ...teachingFailures,
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
    message: {
      en: 'Stopped as you asked. Nothing was half-done.',
      'zh-CN': '已按您的要求停止，没有留下做到一半的结果。',
    },
    next: { en: 'Start it again whenever you like.', 'zh-CN': '随时可以重新开始。' },
  },
  'empty-file': {
    message: {
      en: 'This file is empty: it holds no values. Nothing was imported.',
      'zh-CN': '这个文件是空的，里面没有任何内容。没有导入任何数据。',
    },
    next: {
      en: 'Export the gradebook again and choose the new file.',
      'zh-CN': '请重新导出成绩册，再选择新的文件。',
    },
  },
  'wrong-file-type': {
    message: {
      en: 'This is not a table but another kind of file, such as a PDF, a picture or a document. Nothing was imported.',
      'zh-CN': '这不是表格，而是其他类型的文件（例如 PDF、图片或文档）。没有导入任何数据。',
    },
    next: {
      en: 'Export the gradebook as CSV or Excel and choose that file.',
      'zh-CN': '请把成绩册导出为 CSV 或 Excel 文件后再选择。',
    },
  },
  'not-a-gradebook': {
    message: {
      en: 'The file can be read, but there is no table of students and scores in it. Nothing was imported.',
      'zh-CN': '文件可以读取，但里面没有学生成绩表。没有导入任何数据。',
    },
    next: {
      en: 'Open it and check that it is the export you meant; if you had to sign in again, export it once more.',
      'zh-CN': '请打开文件核对是否选对；如果导出时登录已过期，请重新登录后再导出一次。',
    },
  },
  'unreadable-encoding': {
    message: {
      en: 'The text of this file cannot be read: no character encoding that we know explains it. Nothing was imported.',
      'zh-CN': '无法读取文件中的文字：已知的字符编码都无法解释其内容。没有导入任何数据。',
    },
    next: {
      en: 'Open it in a spreadsheet program and save it as XLSX, or as CSV in UTF-8.',
      'zh-CN': '请用表格软件打开，另存为 XLSX 或 UTF-8 编码的 CSV。',
    },
  },
  'corrupt-archive': {
    message: {
      en: 'This file is damaged or was cut off, perhaps by a download that stopped early. Nothing was imported.',
      'zh-CN': '文件已损坏或不完整，可能是下载中断造成的。没有导入任何数据。',
    },
    next: {
      en: 'Download or export it again and choose the new file.',
      'zh-CN': '请重新下载或导出，再选择新的文件。',
    },
  },
  encrypted: {
    message: {
      en: 'This file is protected by a password, so its scores cannot be read. Nothing was imported.',
      'zh-CN': '文件设有密码保护，无法读取其中的成绩。没有导入任何数据。',
    },
    next: {
      en: 'Open it with its password, save a copy without one, and choose the copy.',
      'zh-CN': '请用密码打开文件，另存一份不带密码的副本后再选择。',
    },
  },
  'too-large': {
    message: {
      en: 'This file is larger than a gradebook can be, or swells beyond what is safe to open. Nothing was imported.',
      'zh-CN': '文件过大，或展开后超出可安全打开的范围。没有导入任何数据。',
    },
    next: {
      en: 'Export one course or one term at a time, or save the sheet you need as CSV.',
      'zh-CN': '请按单个课程或学期导出，或只把需要的工作表另存为 CSV。',
    },
  },
  'too-slow': {
    message: {
      en: 'Reading this file took more than half a minute and was stopped. Nothing was imported.',
      'zh-CN': '读取这个文件超过了半分钟，已经停止。没有导入任何数据。',
    },
    next: {
      en: 'The computer may be busy with something else: try again in a while. If it stays slow, export one class at a time.',
      'zh-CN': '电脑可能正忙于其他工作，请稍后再试；如果仍然很慢，请按班级分别导出。',
    },
  },
  'no-student-column': {
    message: {
      en: 'There are numbers in this file, but no column says whose they are. Nothing was imported.',
      'zh-CN': '文件里有数字，但没有任何一列说明属于哪位学生。没有导入任何数据。',
    },
    next: {
      en: 'Add a column with student numbers or names, or tell us in the preview which column it is.',
      'zh-CN': '请加上学号或姓名列，或在预览中指明哪一列是学生。',
    },
  },
  'no-score-columns': {
    message: {
      en: 'This file lists students, but holds no scores. Nothing was imported.',
      'zh-CN': '文件里有学生名单，但没有成绩。没有导入任何数据。',
    },
    next: {
      en: 'Choose an export with scores, or tell us in the preview which columns are scores.',
      'zh-CN': '请选择带成绩的导出文件，或在预览中指明哪些列是成绩。',
    },
  },
  'no-students': {
    message: {
      en: 'This file has column headers, but no students below them. Nothing was imported.',
      'zh-CN': '文件有表头，但下面没有学生。没有导入任何数据。',
    },
    next: {
      en: 'Check that the export covers the right class and term, then export it again.',
      'zh-CN': '请确认导出时选对了班级和学期，然后重新导出。',
    },
  },
} satisfies Record<string, FailureWords>;
