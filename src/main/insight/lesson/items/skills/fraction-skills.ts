/** Fractions, ratios and percentages: grade, name in both languages, what it builds on. */
import type { SkillRows } from './skill.ts';

export const fractionSkills = {
  'fractions.equivalent': [4, 'Equivalent fractions', '分数的基本性质', ['number.multiplication']],
  'fractions.simplest-form': [
    5,
    'Fractions in simplest form',
    '约分',
    ['fractions.equivalent', 'number.factors'],
  ],
  'fractions.comparing': [4, 'Comparing fractions', '比较分数大小', ['fractions.equivalent']],
  'fractions.add-like': [
    4,
    'Adding and subtracting like fractions',
    '同分母分数加减法',
    ['number.addition'],
  ],
  'fractions.add-unlike': [
    5,
    'Adding and subtracting unlike fractions',
    '异分母分数加减法',
    ['fractions.add-like', 'fractions.simplest-form', 'number.multiples'],
  ],
  'fractions.mixed-numbers': [
    5,
    'Mixed numbers',
    '带分数',
    ['fractions.add-like', 'number.division'],
  ],
  'fractions.multiplication': [5, 'Multiplying fractions', '分数乘法', ['fractions.simplest-form']],
  'fractions.division': [6, 'Dividing fractions', '分数除法', ['fractions.multiplication']],
  'fractions.of-a-quantity': [
    5,
    'A fraction of a quantity',
    '求一个数的几分之几',
    ['fractions.multiplication', 'number.division'],
  ],
  'fractions.to-decimal': [
    5,
    'Fractions as decimals',
    '分数化小数',
    ['fractions.equivalent', 'decimals.division'],
  ],
  'ratio.simplest-form': [6, 'Ratios in simplest form', '化简比', ['fractions.simplest-form']],
  'ratio.sharing': [
    6,
    'Sharing in a ratio',
    '按比例分配',
    ['ratio.simplest-form', 'fractions.of-a-quantity'],
  ],
  'ratio.unit-rate': [6, 'Unit rates', '单位量', ['number.division']],
  'ratio.proportion': [6, 'Proportions', '比例', ['ratio.simplest-form', 'ratio.unit-rate']],
  'ratio.inverse-proportion': [7, 'Inverse proportion', '反比例', ['ratio.proportion']],
  'ratio.scale': [6, 'Scale of a map', '比例尺', ['ratio.proportion', 'decimals.powers-of-ten']],
  'percent.of-a-quantity': [
    6,
    'A percentage of a quantity',
    '求一个数的百分之几',
    ['fractions.of-a-quantity', 'decimals.multiplication'],
  ],
  'percent.increase': [
    7,
    'Percentage increase and decrease',
    '增加或减少百分之几',
    ['percent.of-a-quantity'],
  ],
  'percent.change': [
    7,
    'Finding the percentage change',
    '求变化的百分率',
    ['percent.increase', 'fractions.to-decimal'],
  ],
  'percent.reverse': [8, 'Finding the original amount', '已知百分之几求原数', ['percent.increase']],
  'percent.interest': [8, 'Interest', '利息', ['percent.increase']],
} as const satisfies SkillRows;
