/** What the commands on few-shot images say, and how they show their progress. */
import type { FewShotWatch } from '../../benchmark/few-shot/learn-and-judge.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import type { ProgressLine } from './show-progress.ts';

export const fewShotWords = {
  evaluate: {
    en: 'learn from images, answer fixed episodes of others',
    'zh-CN': '从图像中学习，再回答另一组图像的固定测试',
  },
  bench: {
    en: 'compare the learners on few-shot images; without files, on invented glyphs',
    'zh-CN': '用少样本图像比较各学习方法；没有文件时使用生成的字形',
  },
  file: { en: 'episodes', 'zh-CN': '测试文件' },
  learner: { en: 'learner', 'zh-CN': '学习方法' },
  episodes: { en: 'number', 'zh-CN': '轮数' },
  accuracy: { en: 'right', 'zh-CN': '正确率' },
  range: { en: '95 % range', 'zh-CN': '95% 区间' },
  trainedEpisodes: { en: 'learned from', 'zh-CN': '训练轮数' },
  seconds: { en: 'seconds', 'zh-CN': '秒' },
  published: { en: 'published', 'zh-CN': '已发表' },
  trained: {
    en: '{learner}, learned from {trainedEpisodes, plural, one {# episode} other {# episodes}} in {seconds} s on {backend}, seed {seed}.',
    'zh-CN':
      '{learner}：在 {backend} 上用 {seconds} 秒学习了 {trainedEpisodes} 轮，随机种子 {seed}。',
  },
  split: {
    en: 'Learned from {trainClasses} classes of {train}; asked about {testClasses} others of {test}. {way} classes, {shot, plural, one {# example} other {# examples}} each; seed {seed}.',
    'zh-CN':
      '用 {train} 的 {trainClasses} 个类别学习，考察 {test} 的另外 {testClasses} 个类别。每轮 {way} 类，每类 {shot} 个样例；随机种子 {seed}。',
  },
  pupils: {
    en: 'Images of characters say whether learning quickly works here; they say nothing about students.',
    'zh-CN': '字符图像只能说明快速学习在本机是否有效，与学生无关。',
  },
  learning: { en: '{learner}, learning', 'zh-CN': '{learner}，学习中' },
  answering: { en: '{learner}, answering', 'zh-CN': '{learner}，作答中' },
} satisfies Record<string, Bilingual>;

/** `97.3`: of a hundred, without the sign, which stands in the column's title. */
export const inHundred = (share: number): string => (100 * share).toFixed(1);

export function watchFewShot(
  progress: ProgressLine,
  { lang, signal }: { lang: Language; signal: AbortSignal },
): FewShotWatch {
  return {
    now: () => performance.now(),
    signal,
    onProgress: ({ learner, phase, share, secondsLeft }) => {
      const label = phase === 'train' ? fewShotWords.learning : fewShotWords.answering;
      progress.show({ label: say(label, lang, { learner }), share, secondsLeft });
    },
  };
}
