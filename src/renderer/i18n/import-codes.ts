/** What the reader of files has to say, code by code. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type {
  IgnoreReason,
  ImportErrorCode,
  RejectionCode,
  WarningCode,
} from '../../shared/import/remarks.ts';
import type { Encoding, Format } from '../../shared/import/source.ts';
import type { Bilingual } from '../../shared/words/say.ts';

export const formatWords: Record<Format, Bilingual> = {
  canvas: { en: 'Canvas export', 'zh-CN': 'Canvas 导出' },
  moodle: { en: 'Moodle export', 'zh-CN': 'Moodle 导出' },
  blackboard: { en: 'Blackboard export', 'zh-CN': 'Blackboard 导出' },
  'google-classroom': { en: 'Google Classroom export', 'zh-CN': 'Google Classroom 导出' },
  d2l: { en: 'Brightspace export', 'zh-CN': 'Brightspace 导出' },
  sakai: { en: 'Sakai export', 'zh-CN': 'Sakai 导出' },
  openedx: { en: 'Open edX export', 'zh-CN': 'Open edX 导出' },
  gradescope: { en: 'Gradescope export', 'zh-CN': 'Gradescope 导出' },
  powerteacher: { en: 'PowerTeacher export', 'zh-CN': 'PowerTeacher 导出' },
  oneroster: { en: 'OneRoster files', 'zh-CN': 'OneRoster 文件' },
  'cn-exam': { en: 'Chinese exam sheet', 'zh-CN': '考试成绩表' },
  'cn-platform': { en: 'Chinese platform export', 'zh-CN': '学习平台导出' },
  plain: { en: 'Plain table, a row a student', 'zh-CN': '普通表格，每行一名学生' },
  'plain-long': { en: 'Plain list, a row a score', 'zh-CN': '普通列表，每行一个成绩' },
};

export const encodingWords: Record<Encoding, Bilingual> = {
  'utf-8': { en: 'Unicode (UTF-8)', 'zh-CN': 'Unicode（UTF-8）' },
  'utf-8-bom': { en: 'Unicode (UTF-8)', 'zh-CN': 'Unicode（UTF-8）' },
  'utf-16le': { en: 'Unicode (UTF-16)', 'zh-CN': 'Unicode（UTF-16）' },
  'utf-16be': { en: 'Unicode (UTF-16 BE)', 'zh-CN': 'Unicode（UTF-16 BE）' },
  gb18030: { en: 'Chinese (GB18030)', 'zh-CN': '中文（GB18030）' },
  'windows-1252': { en: 'Western (Windows)', 'zh-CN': '西欧（Windows）' },
  'iso-8859-1': { en: 'Western (ISO)', 'zh-CN': '西欧（ISO）' },
};

export const errorWords: Record<ImportErrorCode, { message: Bilingual; next: Bilingual }> = {
  'empty-file': {
    message: { en: 'The file is empty.', 'zh-CN': '文件是空的。' },
    next: { en: 'Export it again from where it came.', 'zh-CN': '请从来源处重新导出。' },
  },
  'wrong-file-type': {
    message: { en: 'This kind of file cannot be read.', 'zh-CN': '无法读取这种类型的文件。' },
    next: {
      en: 'Save it as CSV or .xlsx and try again.',
      'zh-CN': '请另存为 CSV 或 .xlsx 后再试。',
    },
  },
  'not-a-gradebook': {
    message: {
      en: 'No table of students and scores was found in it.',
      'zh-CN': '没有在其中找到学生成绩表。',
    },
    next: {
      en: 'A gradebook has one row a student and one column an assessment, with titles on top.',
      'zh-CN': '成绩册应为每行一名学生、每列一次评估，首行为标题。',
    },
  },
  'unreadable-encoding': {
    message: { en: 'The characters could not be made out.', 'zh-CN': '无法识别字符编码。' },
    next: { en: 'Save it as “CSV UTF-8” and try again.', 'zh-CN': '请另存为“CSV UTF-8”后再试。' },
  },
  'corrupt-archive': {
    message: { en: 'The file is damaged and cannot be opened.', 'zh-CN': '文件已损坏，无法打开。' },
    next: { en: 'Download or export it again.', 'zh-CN': '请重新下载或导出。' },
  },
  encrypted: {
    message: { en: 'The file is locked with a password.', 'zh-CN': '文件设有密码。' },
    next: {
      en: 'Open it, save a copy without a password, and import the copy.',
      'zh-CN': '请打开后另存一份不带密码的副本，再导入副本。',
    },
  },
  'too-large': {
    message: {
      en: 'The file is larger than a gradebook can be.',
      'zh-CN': '文件过大，不像一份成绩册。',
    },
    next: { en: 'Export one class at a time.', 'zh-CN': '请按班级分别导出。' },
  },
  'too-slow': {
    message: {
      en: 'Reading the file took more than half a minute and was stopped.',
      'zh-CN': '读取文件超过了半分钟，已经停止。',
    },
    next: {
      en: 'The computer may be busy: try again in a while, or export one class at a time.',
      'zh-CN': '电脑可能正忙：请稍后再试，或按班级分别导出。',
    },
  },
  'no-student-column': {
    message: { en: 'No column with students was found.', 'zh-CN': '没有找到学生所在的列。' },
    next: {
      en: 'Give the column with names a title such as “Name” or “Student”.',
      'zh-CN': '请给姓名列加上标题，例如“姓名”。',
    },
  },
  'no-score-columns': {
    message: {
      en: 'Students were found, but no column with scores.',
      'zh-CN': '找到了学生，但没有成绩列。',
    },
    next: {
      en: 'Check that you exported the grades and not the class list.',
      'zh-CN': '请确认导出的是成绩，而不是花名册。',
    },
  },
  'no-students': {
    message: {
      en: 'The table has titles but no student below them.',
      'zh-CN': '表格只有标题，没有学生。',
    },
    next: {
      en: 'Export it again once students are enrolled.',
      'zh-CN': '请在有学生之后重新导出。',
    },
  },
};

export const warningWords: Record<WarningCode, Bilingual> = {
  'formula-like-text': {
    en: 'Text that a spreadsheet would run as a formula; it was kept as text',
    'zh-CN': '看起来像公式的文字，已按文字保留',
  },
  'control-character': { en: 'Invisible characters, left out', 'zh-CN': '含不可见字符，已去除' },
  'duplicate-name': { en: 'Two students share a name', 'zh-CN': '有两名学生同名' },
  'duplicate-assessment-title': { en: 'Two columns share a title', 'zh-CN': '有两列标题相同' },
  'conflicting-duplicate': {
    en: 'The same student twice, with different scores',
    'zh-CN': '同一学生出现两次，成绩不同',
  },
  'id-scientific-notation': {
    en: 'A student number that a spreadsheet has shortened',
    'zh-CN': '学号被电子表格缩写了',
  },
  'unrecognized-value': {
    en: 'A cell that is neither a score nor a known word',
    'zh-CN': '单元格既不是成绩，也不是已知的标记',
  },
  'date-in-score-cell': { en: 'A date where a score should be', 'zh-CN': '应为成绩的地方是日期' },
  'score-over-max': { en: 'A score above the maximum', 'zh-CN': '成绩超过满分' },
  'negative-score': { en: 'A score below zero', 'zh-CN': '成绩为负' },
  'mixed-max': {
    en: 'Scores in one column are out of different maxima',
    'zh-CN': '同一列的满分不一致',
  },
  'formula-without-value': {
    en: 'A formula that was never worked out',
    'zh-CN': '公式没有计算结果',
  },
  'encoding-guessed': {
    en: 'The characters were guessed; look at the names',
    'zh-CN': '字符编码是推测的，请看看姓名是否正确',
  },
  'format-guessed': { en: 'The kind of file was guessed', 'zh-CN': '文件类型是推测的' },
  'max-inferred': {
    en: 'A maximum was worked out from the scores',
    'zh-CN': '满分是从成绩推出来的',
  },
  'shared-name': { en: 'A name that fits more than one student', 'zh-CN': '该姓名对应多名学生' },
};

export const rejectionWords: Record<RejectionCode, Bilingual> = {
  'test-student': { en: 'the platform’s test student', 'zh-CN': '平台的测试学生' },
  'summary-row': { en: 'a row of sums or means', 'zh-CN': '汇总或平均行' },
  'not-a-student-row': { en: 'not a student', 'zh-CN': '不是学生' },
  'no-student-identity': { en: 'no name and no number', 'zh-CN': '没有姓名和学号' },
  'duplicate-row': { en: 'the same row again', 'zh-CN': '重复的行' },
  'duplicate-student': { en: 'the same student again', 'zh-CN': '重复的学生' },
  'duplicate-score': { en: 'the same score again', 'zh-CN': '重复的成绩' },
  'deleted-record': { en: 'marked as deleted', 'zh-CN': '已标记为删除' },
};

export const ignoreWords: Record<IgnoreReason, Bilingual> = {
  'computed-total': {
    en: 'a total that is worked out from the others',
    'zh-CN': '由其他列算出的总分',
  },
  override: { en: 'a grade set by hand', 'zh-CN': '手动设定的总评' },
  feedback: { en: 'feedback', 'zh-CN': '评语' },
  text: { en: 'text', 'zh-CN': '文字' },
  timestamp: { en: 'a time', 'zh-CN': '时间' },
  'max-points': { en: 'the maximum of another column', 'zh-CN': '另一列的满分' },
  metadata: { en: 'about the file', 'zh-CN': '文件信息' },
  rank: { en: 'a rank', 'zh-CN': '名次' },
  'row-number': { en: 'a row number', 'zh-CN': '行号' },
};

type Role = NonNullable<Corrections['columns']>[number]['role'];

export const roleWords: Record<Role, Bilingual> = {
  score: { en: 'Scores', 'zh-CN': '成绩' },
  ignore: { en: 'Left out', 'zh-CN': '不读入' },
  name: { en: 'Student’s name', 'zh-CN': '学生姓名' },
  given: { en: 'Given name', 'zh-CN': '名' },
  family: { en: 'Family name', 'zh-CN': '姓' },
  id: { en: 'Student number', 'zh-CN': '学号' },
  email: { en: 'E-mail', 'zh-CN': '电子邮箱' },
  login: { en: 'Login', 'zh-CN': '登录名' },
  section: { en: 'Class', 'zh-CN': '班级' },
};
