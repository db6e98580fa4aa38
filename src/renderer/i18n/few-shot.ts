/** The words of the comparison on few-shot images, under Trust. */
import type { Bilingual } from '../../shared/words/say.ts';

export const fewShotWords = {
  title: {
    en: 'Does learning from few examples work here?',
    'zh-CN': '少样本学习在本机是否有效？',
  },
  caption: {
    en: 'Each learner practises on some characters, then tells characters that it has never seen from one or five examples each. Papers report the same test, so this shows that the learners are built right. It says nothing about students.',
    'zh-CN':
      '每种方法先用一部分字符练习，再凭每类一个或五个样例辨认从未见过的字符。论文报告的是同一种测试，因此可以看出各方法实现得是否正确。它与学生无关。',
  },
  scale: { en: 'How long', 'zh-CN': '用时' },
  smoke: { en: 'Two minutes', 'zh-CN': '两分钟' },
  standard: { en: 'Twenty minutes', 'zh-CN': '二十分钟' },
  full: { en: 'Some hours', 'zh-CN': '数小时' },
  shots: { en: 'Examples of each character', 'zh-CN': '每类样例数' },
  shot: {
    en: '{n, plural, one {# example} other {# examples}}',
    'zh-CN': '{n} 个样例',
  },
  files: { en: 'Use image files of mine', 'zh-CN': '使用我的图像文件' },
  folder: { en: 'Use a folder of mine', 'zh-CN': '使用我的文件夹' },
  filesNote: {
    en: 'Omniglot, MNIST or CIFAR-100 as they are distributed, or PNG pictures in one folder a class, as a folder or a zip. Without files it draws characters of its own. Nothing is downloaded.',
    'zh-CN':
      '可用原样发布的 Omniglot、MNIST、CIFAR-100，或每类一个子文件夹的 PNG 图像（文件夹或压缩包均可）。没有文件时使用自己绘制的字符，不会下载任何内容。',
  },
  chosen: { en: 'Chosen: {names}.', 'zh-CN': '已选：{names}。' },
  own: { en: 'Use characters drawn here instead', 'zh-CN': '改用自己绘制的字符' },
  start: { en: 'Compare the learners', 'zh-CN': '比较各学习方法' },
  chartTitle: { en: 'Told right, of 100', 'zh-CN': '每 100 次辨认正确的次数' },
  chartCaption: {
    en: '{way} classes, {shot, plural, one {# example} other {# examples}} each, {episodes} rounds; learned from {trainClasses} classes of {train}, asked about {testClasses} others of {test}; seed {seed}, on {backend}.',
    'zh-CN':
      '每轮 {way} 类，每类 {shot} 个样例，共 {episodes} 轮；用 {train} 的 {trainClasses} 个类别学习，考察 {test} 的另外 {testClasses} 个类别；随机种子 {seed}，运行于 {backend}。',
  },
  chartLabel: {
    en: 'Share told right by each learner, with its 95 % range',
    'zh-CN': '各方法的正确率及 95% 区间',
  },
  sentence: {
    en: '{best} tells most right: {share} of 100, likely {low} to {high}. Chance alone would be {chance}.',
    'zh-CN':
      '{best}辨认得最准：每 100 次对 {share} 次（大约 {low}–{high}）。随机猜测为 {chance} 次。',
  },
  short: {
    en: 'Learned for seconds only, this shows that all runs, not how good it becomes.',
    'zh-CN': '只学习了几秒，仅说明一切运转正常，不代表最终水平。',
  },
  learner: { en: 'Learner', 'zh-CN': '学习方法' },
  right: { en: 'Right of 100', 'zh-CN': '每 100 次正确' },
  range: { en: '95 % range', 'zh-CN': '95% 区间' },
  episodes: { en: 'Practised rounds', 'zh-CN': '练习轮数' },
  seconds: { en: 'Seconds', 'zh-CN': '秒' },
  published: { en: 'Papers report', 'zh-CN': '论文报告' },
  pixels: { en: 'Pixels, learns nothing', 'zh-CN': '只比像素（不学习）' },
  hollow: {
    en: 'Hollow dots are what papers report, after far longer practice.',
    'zh-CN': '空心点为论文报告的结果，练习时间长得多。',
  },
  saveCsv: { en: 'Save as CSV', 'zh-CN': '保存为 CSV' },
  saveJson: { en: 'Save as JSON', 'zh-CN': '保存为 JSON' },
  working: { en: 'Comparing the learners on images', 'zh-CN': '正在用图像比较各学习方法' },
} satisfies Record<string, Bilingual>;
