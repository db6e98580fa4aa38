/** Whole numbers, decimals and negative numbers: grade, name in both languages, what it builds on. */
import type { SkillRows } from './skill.ts';

export const arithmeticSkills = {
  'number.place-value': [3, 'Place value', '数位与位值', []],
  'number.rounding': [4, 'Rounding numbers', '四舍五入取近似数', ['number.place-value']],
  'number.addition': [3, 'Adding whole numbers', '整数加法', ['number.place-value']],
  'number.subtraction': [3, 'Subtracting whole numbers', '整数减法', ['number.addition']],
  'number.multiplication': [3, 'Multiplying whole numbers', '整数乘法', ['number.addition']],
  'number.division': [
    4,
    'Dividing with a remainder',
    '有余数的除法',
    ['number.multiplication', 'number.subtraction'],
  ],
  'number.order-of-operations': [5, 'Order of operations', '四则混合运算', ['number.division']],
  'number.factors': [5, 'Common factors', '公因数', ['number.division']],
  'number.multiples': [5, 'Common multiples', '公倍数', ['number.division']],
  'number.primes': [5, 'Prime factors', '质因数', ['number.factors']],
  'number.time': [4, 'Elapsed time', '经过时间', ['number.subtraction']],
  'number.two-step-problems': [
    4,
    'Two-step word problems',
    '两步应用题',
    ['number.multiplication', 'number.subtraction'],
  ],
  'decimals.comparing': [4, 'Comparing decimals', '比较小数大小', ['number.place-value']],
  'decimals.addition': [
    4,
    'Adding and subtracting decimals',
    '小数加减法',
    ['decimals.comparing', 'number.subtraction'],
  ],
  'decimals.powers-of-ten': [
    5,
    'Decimals times and divided by 10, 100, 1000',
    '小数点移动',
    ['decimals.comparing', 'number.multiplication'],
  ],
  'decimals.multiplication': [5, 'Multiplying decimals', '小数乘法', ['decimals.powers-of-ten']],
  'decimals.division': [
    5,
    'Dividing decimals',
    '小数除法',
    ['decimals.multiplication', 'number.division'],
  ],
  'decimals.scientific-notation': [
    8,
    'Scientific notation',
    '科学记数法',
    ['decimals.powers-of-ten', 'number.powers'],
  ],
  'integers.ordering': [
    6,
    'Ordering positive and negative numbers',
    '比较正负数的大小',
    ['number.place-value'],
  ],
  'integers.addition': [
    6,
    'Adding and subtracting negative numbers',
    '有理数加减法',
    ['number.subtraction', 'integers.ordering'],
  ],
  'integers.multiplication': [
    7,
    'Multiplying and dividing negative numbers',
    '有理数乘除法',
    ['integers.addition', 'number.division'],
  ],
  'integers.fractions': [
    7,
    'Negative fractions',
    '有理数的分数运算',
    ['integers.multiplication', 'fractions.add-unlike', 'fractions.multiplication'],
  ],
  'number.powers': [6, 'Powers with whole exponents', '乘方', ['number.multiplication']],
  'number.square-roots': [8, 'Square roots', '平方根', ['number.powers']],
} as const satisfies SkillRows;
