/** Statistics and probability: grade, name in both languages, what it builds on. */
import type { SkillRows } from './skill.ts';

export const statisticsSkills = {
  'statistics.mean': [5, 'The mean', '平均数', ['number.division', 'number.addition']],
  'statistics.median': [6, 'The median', '中位数', ['statistics.mean']],
  'statistics.mode-range': [6, 'Mode and range', '众数与极差', ['number.subtraction']],
  'statistics.missing-value': [
    7,
    'A missing value from the mean',
    '由平均数求未知数据',
    ['statistics.mean'],
  ],
  'statistics.weighted-mean': [
    8,
    'The weighted mean',
    '加权平均数',
    ['statistics.mean', 'percent.of-a-quantity'],
  ],
  'statistics.combined-mean': [
    8,
    'The mean of two groups',
    '两组数据的总平均数',
    ['statistics.weighted-mean'],
  ],
  'statistics.frequency-table': [
    7,
    'Mean from a frequency table',
    '由频数表求平均数',
    ['statistics.mean', 'number.multiplication'],
  ],
  'statistics.quartiles': [9, 'Quartiles', '四分位数', ['statistics.median']],
  'statistics.mean-deviation': [
    7,
    'Mean absolute deviation',
    '平均差',
    ['statistics.mean', 'integers.addition'],
  ],
  'statistics.variance': [8, 'Variance', '方差', ['statistics.mean', 'number.powers']],
  'statistics.standard-deviation': [
    10,
    'Standard deviation',
    '标准差',
    ['statistics.variance', 'number.square-roots'],
  ],
  'statistics.linear-change': [
    10,
    'Mean and spread after a change of all values',
    '数据整体变化对平均数与方差的影响',
    ['statistics.standard-deviation'],
  ],
  'statistics.outliers': [
    8,
    'Effect of an outlier',
    '极端值的影响',
    ['statistics.median', 'statistics.mean'],
  ],
  'statistics.two-way-tables': [
    8,
    'Two-way tables',
    '列联表',
    ['percent.of-a-quantity', 'fractions.simplest-form'],
  ],
  'statistics.z-score': [11, 'Standard scores', '标准分数', ['statistics.standard-deviation']],
  'statistics.expected-value': [
    11,
    'Expected value',
    '期望值',
    ['probability.single', 'statistics.weighted-mean'],
  ],
} as const satisfies SkillRows;

export const probabilitySkills = {
  'probability.single': [
    7,
    'Probability of one event',
    '简单事件的概率',
    ['fractions.simplest-form'],
  ],
  'probability.complement': [
    7,
    'The complementary event',
    '对立事件的概率',
    ['probability.single', 'fractions.add-like'],
  ],
  'probability.two-stages': [
    9,
    'Two draws with replacement',
    '有放回的两次抽取',
    ['probability.complement', 'fractions.multiplication'],
  ],
  'probability.without-replacement': [
    10,
    'Two draws without replacement',
    '无放回的两次抽取',
    ['probability.two-stages'],
  ],
  'probability.dice': [9, 'Two dice', '两枚骰子', ['probability.single']],
  'probability.union': [
    10,
    'Either event',
    '事件的并',
    ['probability.complement', 'fractions.add-unlike'],
  ],
  'probability.conditional': [
    11,
    'Conditional probability',
    '条件概率',
    ['probability.without-replacement', 'statistics.two-way-tables'],
  ],
  'probability.binomial': [
    11,
    'Binomial probability',
    '二项分布的概率',
    ['probability.two-stages', 'counting.combinations'],
  ],
  'probability.expected-frequency': [
    8,
    'Expected frequency',
    '由概率估计次数',
    ['probability.single', 'fractions.of-a-quantity'],
  ],
  'counting.product-rule': [
    7,
    'The product rule of counting',
    '分步计数原理',
    ['number.multiplication'],
  ],
  'counting.permutations': [10, 'Arrangements', '排列', ['counting.product-rule']],
  'counting.combinations': [11, 'Choices without order', '组合', ['counting.permutations']],
} as const satisfies SkillRows;
