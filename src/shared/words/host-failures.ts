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
  'wrong-usage': {
    message: { en: '{why}', 'zh-CN': '{why}' },
    next: {
      en: 'See “quickstudy {command} --help”.',
      'zh-CN': '请查看“quickstudy {command} --help”。',
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
  'unreadable-changes': {
    message: {
      en: 'The changes in {file} cannot be understood: {why}.',
      'zh-CN': '无法理解 {file} 中的改动：{why}。',
    },
    next: {
      en: 'Write a list such as [{example}].',
      'zh-CN': '请写成列表，例如 [{example}]。',
    },
  },
  'app-not-built': {
    message: { en: 'The app’s pages have not been built yet.', 'zh-CN': '应用页面尚未构建。' },
    next: { en: 'Run “npm start”, which builds them.', 'zh-CN': '请运行“npm start”，它会完成构建。' },
  },
  'electron-missing': {
    message: { en: 'Electron cannot be started: {why}.', 'zh-CN': '无法启动 Electron：{why}。' },
    next: { en: 'Use “--host web”.', 'zh-CN': '请使用“--host web”。' },
  },
  'port-taken': {
    message: { en: 'Port {port} is in use by another program.', 'zh-CN': '端口 {port} 已被其他程序占用。' },
    next: { en: 'Choose another, or leave --port out.', 'zh-CN': '请换一个端口，或不写 --port。' },
  },
} satisfies Record<string, FailureWords>;
