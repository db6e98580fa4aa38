/** The words of the Trust page about what students know: the learned model beside the field's simple ones. */
import type { KnowledgeComparison } from '../../shared/contract/tutor.ts';
import type { Bilingual } from '../../shared/words/say.ts';

export const knowledgeWords = {
  title: { en: 'What students know: methods compared', 'zh-CN': '学生掌握情况：方法比较' },
  caption: {
    en: 'On {students} students of this school that no method had seen: the first half of their answers shown, the other {answers} forecast.',
    'zh-CN':
      '用本校 {students} 名各方法都未见过的学生检验：给出前一半作答，预测后一半共 {answers} 次作答。',
  },
  compare: { en: 'Compare on this school’s answers', 'zh-CN': '用本校作答进行比较' },
  serves: {
    en: 'The tutor and practice use: {method}.',
    'zh-CN': '辅导与练习采用：{method}。',
  },
  fellBack: {
    en: 'A simple method surprised less here, so it serves: {method}.',
    'zh-CN': '本校数据上更简单的方法更准，因此采用：{method}。',
  },
  none: {
    en: 'Too few students have answered enough items to compare methods: eight held-out students are needed, forty in all.',
    'zh-CN': '作答足够的学生太少，暂时无法比较：需要 8 名留出学生，共约 40 名。',
  },
  method: { en: 'Method', 'zh-CN': '方法' },
  logLoss: { en: 'Surprise (log loss)', 'zh-CN': '意外程度（对数损失）' },
  brier: { en: 'Squared error', 'zh-CN': '平方误差' },
  difference: { en: 'Beside the learned model, 95 %', 'zh-CN': '与学习模型之差（95%）' },
  same: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;

type Method = KnowledgeComparison['serves'];
export const knowledgeMethods: Record<Method, Bilingual> = {
  abilities: {
    en: 'Learned: abilities by skill',
    'zh-CN': '学习模型：按知识点的能力',
  },
  rasch: { en: 'Rasch: one ability a student', 'zh-CN': 'Rasch：每人一个能力值' },
  elo: { en: 'Elo ratings', 'zh-CN': 'Elo 评分' },
  bkt: { en: 'Bayesian knowledge tracing', 'zh-CN': '贝叶斯知识追踪（BKT）' },
};
