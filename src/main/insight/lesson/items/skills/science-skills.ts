/** Quantities in physics and chemistry: grade, name in both languages, what it builds on. */
import type { SkillRows } from './skill.ts';

export const physicsSkills = {
  'physics.units': [
    7,
    'Converting units',
    '单位换算',
    ['decimals.powers-of-ten', 'ratio.unit-rate'],
  ],
  'physics.speed': [7, 'Speed, distance and time', '速度、路程与时间', ['ratio.unit-rate']],
  'physics.average-speed': [8, 'Average speed', '平均速度', ['physics.speed']],
  'physics.acceleration': [9, 'Acceleration', '加速度', ['physics.speed', 'integers.addition']],
  'physics.free-fall': [
    10,
    'Free fall',
    '自由落体',
    ['physics.acceleration', 'number.square-roots'],
  ],
  'physics.density': [8, 'Density', '密度', ['ratio.unit-rate', 'volume.cuboid']],
  'physics.weight': [8, 'Mass and weight', '质量与重力', ['decimals.multiplication']],
  'physics.newton': [
    9,
    'Force, mass and acceleration',
    '力、质量与加速度',
    ['physics.weight', 'physics.acceleration'],
  ],
  'physics.pressure': [8, 'Pressure', '压强', ['physics.weight', 'area.rectangle']],
  'physics.levers': [8, 'Levers', '杠杆', ['physics.weight', 'ratio.inverse-proportion']],
  'physics.springs': [8, 'Springs', '弹簧', ['ratio.proportion', 'physics.weight']],
  'physics.work-power': [9, 'Work and power', '功与功率', ['physics.weight']],
  'physics.energy': [
    9,
    'Kinetic and potential energy',
    '动能与势能',
    ['physics.work-power', 'number.powers'],
  ],
  'physics.momentum': [10, 'Momentum', '动量', ['physics.newton']],
  'physics.heat': [
    9,
    'Heat and temperature',
    '热量与温度',
    ['decimals.multiplication', 'equations.one-step'],
  ],
  'physics.ohm': [9, 'Ohm’s law', '欧姆定律', ['ratio.proportion']],
  'physics.resistors': [
    9,
    'Resistors together',
    '电阻的串联与并联',
    ['physics.ohm', 'fractions.add-unlike'],
  ],
  'physics.electrical-energy': [
    9,
    'Electrical energy',
    '电能',
    ['physics.ohm', 'physics.work-power'],
  ],
  'physics.waves': [9, 'Waves', '波速、波长与频率', ['physics.speed']],
} as const satisfies SkillRows;

export const chemistrySkills = {
  'chemistry.particles': [
    8,
    'Protons, neutrons, electrons',
    '质子、中子与电子',
    ['number.subtraction'],
  ],
  'chemistry.molar-mass': [9, 'Formula mass', '相对分子质量', ['number.two-step-problems']],
  'chemistry.mass-share': [
    9,
    'Share of an element in a compound',
    '化合物中元素的质量分数',
    ['chemistry.molar-mass', 'percent.change'],
  ],
  'chemistry.moles': [
    10,
    'Amount of substance',
    '物质的量',
    ['chemistry.molar-mass', 'decimals.division'],
  ],
  'chemistry.conservation': [9, 'Conservation of mass', '质量守恒', ['decimals.addition']],
  'chemistry.balancing': [
    9,
    'Balancing equations',
    '化学方程式的配平',
    ['chemistry.conservation', 'number.multiples'],
  ],
  'chemistry.reacting-masses': [
    9,
    'Reacting masses',
    '化学方程式的计算',
    ['chemistry.balancing', 'chemistry.molar-mass', 'ratio.proportion'],
  ],
  'chemistry.mass-fraction': [9, 'Concentration by mass', '溶质的质量分数', ['percent.change']],
  'chemistry.concentration': [
    10,
    'Concentration in moles per litre',
    '物质的量浓度',
    ['chemistry.moles'],
  ],
  'chemistry.dilution': [
    10,
    'Dilution',
    '溶液的稀释',
    ['chemistry.concentration', 'ratio.inverse-proportion'],
  ],
  'chemistry.gas-laws': [10, 'Gas laws', '气体定律', ['ratio.inverse-proportion']],
  'chemistry.oxidation-numbers': [
    9,
    'Oxidation numbers',
    '化合价',
    ['integers.multiplication', 'equations.one-step'],
  ],
  'chemistry.isotopes': [
    10,
    'Mean atomic mass',
    '元素的相对原子质量',
    ['statistics.weighted-mean', 'chemistry.particles'],
  ],
  'chemistry.ph': [11, 'pH', 'pH', ['chemistry.concentration', 'logarithms.values']],
} as const satisfies SkillRows;
