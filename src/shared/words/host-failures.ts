/** Failures of the three doors: what was asked for is not there, or can't be shown or written. */
import type { Bilingual } from './say.ts';

type FailureWords = { message: Bilingual; next: Bilingual };

export const hostFailures = {
  'invalid-input': {
    message: {
      en: 'The app was asked something it does not understand ({where}). Nothing was changed.',
      'zh-CN': '收到了无法理解的请求（{where}）。数据没有任何改动。',
    },
    next: {
      en: 'Reload the page, or check the command, and try again.',
      'zh-CN': '请刷新页面或检查命令后重试。',
    },
  },
  'unknown-command': {
    message: { en: 'There is no command “{name}”.', 'zh-CN': '没有“{name}”这个命令。' },
    next: { en: 'See “quickstudy --help”.', 'zh-CN': '请查看“quickstudy --help”。' },
  },
  'unknown-option': {
    message: {
      en: 'This command has no option --{option}.',
      'zh-CN': '这个命令没有选项 --{option}。',
    },
    next: { en: 'Add --help to see its options.', 'zh-CN': '加上 --help 可查看选项。' },
  },
  'option-missing': {
    message: { en: 'This command needs --{option}.', 'zh-CN': '这个命令需要 --{option}。' },
    next: { en: 'Add --help to see its options.', 'zh-CN': '加上 --help 可查看选项。' },
  },
  'option-twice': {
    message: { en: '--{option} was given more than once.', 'zh-CN': '--{option} 给出了不止一次。' },
    next: { en: 'Give it once.', 'zh-CN': '请只给一次。' },
  },
  'value-missing': {
    message: { en: '--{option} needs a value.', 'zh-CN': '--{option} 需要一个值。' },
    next: { en: 'Write it after the option.', 'zh-CN': '请写在选项后面。' },
  },
  'wrong-value': {
    message: { en: '--{option} can’t be “{value}”.', 'zh-CN': '--{option} 不能是“{value}”。' },
    next: { en: 'It takes: {expected}.', 'zh-CN': '可用的值：{expected}。' },
  },
  'operand-missing': {
    message: { en: 'This command needs {operand}.', 'zh-CN': '这个命令需要 {operand}。' },
    next: { en: 'Write it after the command.', 'zh-CN': '请写在命令后面。' },
  },
  'operand-unexpected': {
    message: { en: '“{operand}” is one word too many.', 'zh-CN': '“{operand}”是多余的。' },
    next: {
      en: 'Put names with spaces in quotes; add --help to see what the command takes.',
      'zh-CN': '含空格的名称请加引号；加上 --help 可查看命令的用法。',
    },
  },
  'section-not-found': {
    message: { en: 'No class is called “{name}”.', 'zh-CN': '没有名为“{name}”的班级。' },
    next: { en: 'See “quickstudy sections”.', 'zh-CN': '请查看“quickstudy sections”。' },
  },
  'student-not-found': {
    message: { en: 'No student here is called “{name}”.', 'zh-CN': '这里没有名为“{name}”的学生。' },
    next: { en: 'See “quickstudy students”.', 'zh-CN': '请查看“quickstudy students”。' },
  },
  'skill-not-found': {
    message: {
      en: 'No skill called “{name}” was asked about in this course.',
      'zh-CN': '这门课程没有考查过名为“{name}”的知识点。',
    },
    next: {
      en: 'Use one of its skills: {matches}.',
      'zh-CN': '请使用其中的知识点：{matches}。',
    },
  },
  'line-item-not-found': {
    message: {
      en: 'This class has no assessment called “{name}”.',
      'zh-CN': '这个班级没有名为“{name}”的测评。',
    },
    next: {
      en: 'Use a title or id from its gradebook: {matches}.',
      'zh-CN': '请使用其成绩册中的名称或编号：{matches}。',
    },
  },
  'several-matches': {
    message: { en: '“{name}” fits several: {matches}.', 'zh-CN': '“{name}”对应多项：{matches}。' },
    next: { en: 'Say which by its id.', 'zh-CN': '请用编号指明是哪一项。' },
  },
  'file-not-found': {
    message: { en: 'The file {file} cannot be read.', 'zh-CN': '无法读取文件 {file}。' },
    next: { en: 'Check its name and try again.', 'zh-CN': '请检查文件名后重试。' },
  },
  'file-not-written': {
    message: {
      en: 'The file {file} cannot be written. Nothing was changed.',
      'zh-CN': '无法写入文件 {file}。数据没有任何改动。',
    },
    next: {
      en: 'Check that its folder exists and has room, or choose another.',
      'zh-CN': '请检查文件夹是否存在、空间是否足够，或另选位置。',
    },
  },
  'unreadable-file': {
    message: {
      en: 'The file {file} cannot be understood at “{why}”.',
      'zh-CN': '无法理解文件 {file} 中的“{why}”。',
    },
    next: {
      en: 'It should look like {example}.',
      'zh-CN': '应写成如下形式：{example}。',
    },
  },
  'app-not-built': {
    message: { en: 'The app’s pages have not been built yet.', 'zh-CN': '应用页面尚未构建。' },
    next: {
      en: 'Run “npm start”, which builds them.',
      'zh-CN': '请运行“npm start”，它会完成构建。',
    },
  },
  'electron-missing': {
    message: { en: 'Electron cannot be started: {why}.', 'zh-CN': '无法启动 Electron：{why}。' },
    next: { en: 'Use “--host web”.', 'zh-CN': '请使用“--host web”。' },
  },
  'port-taken': {
    message: {
      en: 'Port {port} is in use by another program.',
      'zh-CN': '端口 {port} 已被其他程序占用。',
    },
    next: { en: 'Choose another, or leave --port out.', 'zh-CN': '请换一个端口，或不写 --port。' },
  },
} satisfies Record<string, FailureWords>;
