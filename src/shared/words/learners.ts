/** The names of the learners and of the simple methods they are compared with. */
import type { Bilingual } from './say.ts';

const names: Record<string, Bilingual> = {
  auto: { en: 'best on your classes', 'zh-CN': '在您的班级上最好的方法' },
  'section-mean': { en: 'Class mean', 'zh-CN': '班级平均' },
  'running-mean': { en: 'Student’s own mean', 'zh-CN': '学生本人平均' },
  'last-score': { en: 'Last score', 'zh-CN': '最近一次得分' },
  'mixed-model': { en: 'Mixed model', 'zh-CN': '混合模型' },
  maml: { en: 'MAML', 'zh-CN': 'MAML' },
  fomaml: { en: 'First-order MAML', 'zh-CN': '一阶 MAML' },
  anil: { en: 'ANIL', 'zh-CN': 'ANIL' },
  metasgd: { en: 'Meta-SGD', 'zh-CN': 'Meta-SGD' },
  mamlpp: { en: 'MAML++', 'zh-CN': 'MAML++' },
  bayes: { en: 'Bayesian head', 'zh-CN': '贝叶斯头' },
  deepmixed: { en: 'Deep mixed model', 'zh-CN': '深度混合模型' },
  ensemble: { en: 'Ensemble', 'zh-CN': '集成' },
};

/** The name of a method; one we have no words for keeps its own. */
export function learnerWords(method: string): Bilingual {
  const own = method.toUpperCase();
  return names[method] ?? { en: own, 'zh-CN': own };
}
