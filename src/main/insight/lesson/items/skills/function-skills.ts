/** Functions, sequences and the beginnings of calculus: grade, name in both languages, what it builds on. */
import type { SkillRows } from './skill.ts';

export const functionSkills = {
  'functions.evaluating': [
    8,
    'Evaluating functions',
    '求函数值',
    ['expressions.evaluating', 'integers.multiplication'],
  ],
  'functions.composition': [
    10,
    'Composing functions',
    '复合函数',
    ['functions.evaluating', 'expressions.expanding'],
  ],
  'functions.inverse': [
    10,
    'Inverse functions',
    '反函数',
    ['functions.evaluating', 'expressions.formulas'],
  ],
  'functions.domain': [
    9,
    'Domain of a function',
    '函数的定义域',
    ['functions.evaluating', 'inequalities.linear', 'number.square-roots'],
  ],
  'functions.exponential-growth': [
    10,
    'Exponential growth and decay',
    '指数增长与衰减',
    ['percent.interest', 'exponents.rules'],
  ],
  'lines.slope': [
    8,
    'Slope of a line',
    '直线的斜率',
    ['integers.multiplication', 'fractions.simplest-form'],
  ],
  'lines.equation': [
    8,
    'Equation of a line',
    '一次函数的解析式',
    ['lines.slope', 'equations.two-step'],
  ],
  'lines.parallel-perpendicular': [
    10,
    'Parallel and perpendicular lines',
    '平行与垂直的直线',
    ['lines.equation', 'fractions.division'],
  ],
  'sequences.arithmetic': [
    10,
    'Arithmetic sequences',
    '等差数列',
    ['expressions.evaluating', 'equations.two-step'],
  ],
  'sequences.arithmetic-series': [
    10,
    'Sum of an arithmetic sequence',
    '等差数列的前 n 项和',
    ['sequences.arithmetic'],
  ],
  'sequences.geometric': [
    10,
    'Geometric sequences',
    '等比数列',
    ['exponents.rules', 'expressions.evaluating'],
  ],
  'sequences.geometric-series': [
    11,
    'Sum of a geometric sequence',
    '等比数列的前 n 项和',
    ['sequences.geometric'],
  ],
  'calculus.limits': [11, 'Limits', '极限', ['expressions.rational', 'functions.evaluating']],
  'calculus.derivative': [
    11,
    'Derivative of a polynomial',
    '多项式函数的导数',
    ['calculus.limits', 'exponents.negative'],
  ],
  'calculus.tangent': [
    11,
    'Slope of a tangent',
    '切线的斜率',
    ['calculus.derivative', 'lines.equation'],
  ],
  'calculus.extrema': [
    12,
    'Extreme points',
    '极值点',
    ['calculus.tangent', 'quadratics.factoring'],
  ],
  'calculus.integral': [
    12,
    'Definite integrals',
    '定积分',
    ['calculus.derivative', 'fractions.add-unlike'],
  ],
} as const satisfies SkillRows;
