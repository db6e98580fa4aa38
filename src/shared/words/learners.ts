/** The names of the learners, of the model that comes with the app, and of the simple methods they are compared with. */
import type { LearnerName } from '../nouns.ts';
import type { Bilingual } from './say.ts';

const simpleMethods: Record<string, Bilingual> = {
  'section-mean': { en: 'Class mean', 'zh-CN': '班级平均' },
  'running-mean': { en: 'Student’s own mean', 'zh-CN': '学生本人平均' },
  'last-score': { en: 'Last score', 'zh-CN': '最近一次得分' },
  abilities: { en: 'Abilities from answers', 'zh-CN': '由作答估计的能力' },
  prior: { en: 'Bundled model', 'zh-CN': '自带模型' },
  'mixed-model': { en: 'Mixed model', 'zh-CN': '混合模型' },
};

const learners: Record<LearnerName, Bilingual> = {
  auto: { en: 'Best on your classes', 'zh-CN': '在您的班级上最好的方法' },
  maml: { en: 'MAML', 'zh-CN': 'MAML' },
  fomaml: { en: 'First-order MAML', 'zh-CN': '一阶 MAML' },
  anil: { en: 'ANIL', 'zh-CN': 'ANIL' },
  metasgd: { en: 'Meta-SGD', 'zh-CN': 'Meta-SGD' },
  mamlpp: { en: 'MAML++', 'zh-CN': 'MAML++' },
  reptile: { en: 'Reptile', 'zh-CN': 'Reptile' },
  protonet: { en: 'Prototypical network', 'zh-CN': '原型网络' },
  matching: { en: 'Matching network', 'zh-CN': '匹配网络' },
  matchingfce: { en: 'Matching network with full context', 'zh-CN': '全上下文匹配网络' },
  vaml: { en: 'Variational meta-learner', 'zh-CN': '变分元学习' },
  neuralprocess: { en: 'Neural process', 'zh-CN': '神经过程' },
  r2d2: { en: 'R2-D2', 'zh-CN': 'R2-D2' },
  bayes: { en: 'Bayesian head', 'zh-CN': '贝叶斯头' },
  deepmixed: { en: 'Deep mixed model', 'zh-CN': '深度混合模型' },
  ensemble: { en: 'Ensemble', 'zh-CN': '集成' },
};

const names = new Map(Object.entries({ ...simpleMethods, ...learners }));

/** Of a model that another version of the app has learned, by a method that this one does not know. */
const unknownMethod: Bilingual = { en: 'Another method', 'zh-CN': '其他方法' };

/** What a teacher reads instead of a method's code. */
export const learnerWords = (method: string): Bilingual => names.get(method) ?? unknownMethod;
