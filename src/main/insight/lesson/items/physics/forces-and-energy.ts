/** Forces, pressure, work, energy, heat. */
import {
  CM,
  Fraction,
  alike,
  both,
  decimalAnswer,
  en,
  equals,
  integer,
  minus,
  over,
  power,
  rational,
  shortest,
  template,
  times,
  unit,
  zh,
} from '../vocabulary.ts';

const NEWTON = unit('N', '牛');
const JOULE = unit('J', '焦');
const wrongOperation = {
  en: 'multiplies instead of dividing, or the other way',
  'zh-CN': '乘除弄反',
};

const density = template({
  id: 'physics/density',
  version: 1,
  skill: 'physics.density',
  grades: [7, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['density', 'mass', 'density of a cuboid'] },
  misconceptions: {
    wrongOperation,
    upsideDown: { en: 'divides volume by mass', 'zh-CN': '用体积除以质量' },
    forgetsVolume: { en: 'uses one edge in place of the volume', 'zh-CN': '用一条棱长代替体积' },
  },
  draw: (random, { asked }) => ({
    asked,
    tenths: random.whole([5, 130]),
    volume: random.whole([2, 40]) * 5,
    a: random.whole([2, 8]),
    b: random.whole([2, 8]),
    c: random.whole([2, 8]),
  }),
  allow: [
    ({ tenths }) => tenths !== 10,
    ({ a, b, c }) => a >= b && b >= c && (a * b * c) % 2 === 0,
  ],
  pose: ({ asked, tenths, volume, a, b, c }) => {
    const rho = new Fraction(tenths, 10);
    const DENSITY = unit('g/cm³', '克/厘米³');
    const body = asked === 'density of a cuboid' ? a * b * c : volume;
    const mass = rho.mul(body);
    if (asked === 'mass') {
      return {
        prompt: both(
          en`A liquid has a density of ${shortest(rho)} g/cm³. Find the mass of ${volume} cm³ of it.`,
          zh`某液体的密度是 ${shortest(rho)} 克/厘米³。求 ${volume} 厘米³ 该液体的质量。`,
        ),
        answer: decimalAnswer(mass),
        unit: unit('g', '克'),
        steps: [alike(equals(times(shortest(rho), volume), shortest(mass)))],
        wrong: {
          wrongOperation: rational(new Fraction(volume).div(rho)),
          upsideDown: rational(rho.div(volume)),
          forgetsVolume: null,
        },
      };
    }
    const cuboid = asked === 'density of a cuboid';
    return {
      prompt: cuboid
        ? both(
            en`A block is ${a} cm long, ${b} cm wide and ${c} cm high. Its mass is ${shortest(mass)} g. Find its density.`,
            zh`一个长方体物块长 ${a} 厘米、宽 ${b} 厘米、高 ${c} 厘米，质量是 ${shortest(mass)} 克。求它的密度。`,
          )
        : both(
            en`A body has a mass of ${shortest(mass)} g and a volume of ${volume} cm³. Find its density.`,
            zh`一个物体的质量是 ${shortest(mass)} 克，体积是 ${volume} 厘米³。求它的密度。`,
          ),
      answer: decimalAnswer(rho),
      unit: DENSITY,
      steps: [
        ...(cuboid
          ? [
              both(
                en`Volume: ${equals(times(a, b, c), body)}`,
                zh`体积：${equals(times(a, b, c), body)}`,
              ),
            ]
          : []),
        alike(equals(over(shortest(mass), body), shortest(rho))),
      ],
      wrong: {
        wrongOperation: decimalAnswer(mass.mul(body)),
        upsideDown: rational(rho.inverse()),
        forgetsVolume: cuboid ? rational(mass.div(a)) : null,
      },
    };
  },
  second: ({ numbers, text }) => {
    const [a = 0, b = 1, c = 1, d = 0] = numbers;
    if (text.startsWith('A block')) return d / a / b / c;
    return text.includes('Find the mass') ? b / (1 / a) : a / b;
  },
});

const weight = template({
  id: 'physics/weight',
  version: 1,
  skill: 'physics.weight',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['weight', 'mass', 'in grams'] },
  misconceptions: {
    wrongOperation,
    forgetsUnit: { en: 'does not convert grams to kilograms', 'zh-CN': '没有把克换算成千克' },
    sameNumber: {
      en: 'takes mass and weight for the same number',
      'zh-CN': '认为质量与重力的数值相同',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    tenths: random.whole([5, 400]),
    grams: random.whole([3, 60]) * 50,
  }),
  allow: [({ tenths }) => tenths !== 100],
  pose: ({ asked, tenths, grams }) => {
    const g = new Fraction(49, 5);
    const mass = asked === 'in grams' ? new Fraction(grams, 1000) : new Fraction(tenths, 10);
    const force = mass.mul(g);
    const taken = both(en`Take ${shortest(g)} N/kg for g.`, zh`取 g 为 ${shortest(g)} 牛/千克。`);
    const { question, key, unitOf, step, opposite, unconverted, same } = {
      weight: {
        question: both(
          en`A body has a mass of ${shortest(mass)} kg. Find its weight. `,
          zh`一个物体的质量是 ${shortest(mass)} 千克。求它受到的重力。`,
        ),
        key: force,
        unitOf: NEWTON,
        step: equals(times(shortest(mass), shortest(g)), shortest(force)),
        opposite: mass.div(g),
        unconverted: null,
        same: mass,
      },
      mass: {
        question: both(
          en`A body has a weight of ${shortest(force)} N. Find its mass. `,
          zh`一个物体受到的重力是 ${shortest(force)} 牛。求它的质量。`,
        ),
        key: mass,
        unitOf: unit('kg', '千克'),
        step: equals(over(shortest(force), shortest(g)), shortest(mass)),
        opposite: force.mul(g),
        unconverted: null,
        same: force,
      },
      'in grams': {
        question: both(
          en`A body has a mass of ${grams} g. Find its weight. `,
          zh`一个物体的质量是 ${grams} 克。求它受到的重力。`,
        ),
        key: force,
        unitOf: NEWTON,
        step: equals(times(shortest(mass), shortest(g)), shortest(force)),
        opposite: mass.div(g),
        unconverted: force.mul(1000),
        same: mass,
      },
    }[asked];
    return {
      prompt: {
        en: [...question.en, ...taken.en],
        'zh-CN': [...question['zh-CN'], ...taken['zh-CN']],
      },
      answer: decimalAnswer(key),
      unit: unitOf,
      steps: [
        ...(asked === 'in grams'
          ? [
              both(
                en`In kilograms: ${equals(over(grams, 1000), shortest(mass))}`,
                zh`化成千克：${equals(over(grams, 1000), shortest(mass))}`,
              ),
            ]
          : []),
        alike(step),
      ],
      wrong: {
        wrongOperation: rational(opposite),
        forgetsUnit: unconverted ? decimalAnswer(unconverted) : null,
        sameNumber: decimalAnswer(same),
      },
    };
  },
  second: ({ numbers: [given = 0, g = 1], text }) => {
    if (text.includes('Find its mass')) return given / g;
    return (text.includes(' g. ') ? given / 1000 : given) * g;
  },
});

const newton = template({
  id: 'physics/force-and-acceleration',
  version: 1,
  skill: 'physics.newton',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['force', 'acceleration', 'with friction'] },
  misconceptions: {
    wrongOperation,
    ignoresFriction: { en: 'passes over friction', 'zh-CN': '忽略摩擦力' },
    addsFriction: { en: 'adds friction to the pull', 'zh-CN': '把摩擦力与拉力相加' },
  },
  draw: (random, { asked }) => ({
    asked,
    mass: random.whole([2, 30]),
    a: new Fraction(random.whole([2, 16]), 2),
    friction: random.whole([2, 20]),
  }),
  allow: [({ mass, a }) => a.mul(mass).d === 1n && !a.equals(1)],
  pose: ({ asked, mass, a, friction }) => {
    const force = Number(a.mul(mass).valueOf());
    const ACCELERATION = unit('m/s²', '米/秒²');
    if (asked === 'force') {
      return {
        prompt: both(
          en`What force accelerates a body of ${mass} kg at ${shortest(a)} m/s²?`,
          zh`要使质量为 ${mass} 千克的物体产生 ${shortest(a)} 米/秒² 的加速度，需要多大的力？`,
        ),
        answer: integer(force),
        unit: NEWTON,
        steps: [alike(equals(times(mass, shortest(a)), force))],
        wrong: {
          wrongOperation: rational(new Fraction(mass).div(a)),
          ignoresFriction: null,
          addsFriction: null,
        },
      };
    }
    const slowed = asked === 'with friction';
    const pull = slowed ? force + friction : force;
    return {
      prompt: slowed
        ? both(
            en`A body of ${mass} kg is pulled with ${pull} N along level ground. Friction is ${friction} N. Find its acceleration.`,
            zh`用 ${pull} 牛的水平拉力拉质量为 ${mass} 千克的物体沿水平地面运动，摩擦力是 ${friction} 牛。求物体的加速度。`,
          )
        : both(
            en`A force of ${pull} N acts on a body of ${mass} kg. Find its acceleration.`,
            zh`大小为 ${pull} 牛的力作用在质量为 ${mass} 千克的物体上。求物体的加速度。`,
          ),
      answer: decimalAnswer(a),
      unit: ACCELERATION,
      steps: [
        ...(slowed
          ? [
              both(
                en`Net force: ${equals(minus(pull, friction), force)}`,
                zh`合力：${equals(minus(pull, friction), force)}`,
              ),
            ]
          : []),
        alike(equals(over(force, mass), shortest(a))),
      ],
      wrong: {
        wrongOperation: integer(force * mass),
        ignoresFriction: slowed ? rational(new Fraction(pull, mass)) : null,
        addsFriction: slowed ? rational(new Fraction(pull + friction, mass)) : null,
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.startsWith('What force')) return a * b;
    return text.includes('Friction') ? (b - c) / a : a / b;
  },
});

const pressure = template({
  id: 'physics/pressure',
  version: 1,
  skill: 'physics.pressure',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['pressure', 'force', 'area in cm²'] },
  misconceptions: {
    wrongOperation,
    forgetsUnit: { en: 'converts the area wrongly', 'zh-CN': '面积单位换算错误' },
  },
  draw: (random, { asked }) => ({
    asked,
    pascal: random.whole([2, 60]) * 50,
    area: new Fraction(random.whole([2, 30]), 10),
    cm2: random.whole([1, 20]) * 50,
  }),
  allow: [({ area }) => !area.equals(1)],
  pose: ({ asked, pascal, area, cm2 }) => {
    const PASCAL = unit('Pa', '帕');
    if (asked === 'area in cm²') {
      const square = new Fraction(cm2, 10_000);
      const force = square.mul(pascal);
      return {
        prompt: both(
          en`A force of ${shortest(force)} N presses evenly on an area of ${cm2} cm². Find the pressure in Pa.`,
          zh`${shortest(force)} 牛的压力均匀作用在 ${cm2} 厘米² 的面积上。求压强（单位：帕）。`,
        ),
        answer: integer(pascal),
        unit: PASCAL,
        steps: [
          both(
            en`In m²: ${equals(over(cm2, 10_000), shortest(square))}`,
            zh`化成米²：${equals(over(cm2, 10_000), shortest(square))}`,
          ),
          alike(equals(over(shortest(force), shortest(square)), pascal)),
        ],
        wrong: {
          wrongOperation: decimalAnswer(force.mul(square)),
          forgetsUnit: rational(force.div(cm2, 100)),
        },
      };
    }
    const force = area.mul(pascal);
    return asked === 'pressure'
      ? {
          prompt: both(
            en`A force of ${shortest(force)} N presses evenly on an area of ${shortest(area)} m². Find the pressure.`,
            zh`${shortest(force)} 牛的压力均匀作用在 ${shortest(area)} 米² 的面积上。求压强。`,
          ),
          answer: integer(pascal),
          unit: PASCAL,
          steps: [alike(equals(over(shortest(force), shortest(area)), pascal))],
          wrong: { wrongOperation: decimalAnswer(force.mul(area)), forgetsUnit: null },
        }
      : {
          prompt: both(
            en`A pressure of ${pascal} Pa acts on an area of ${shortest(area)} m². Find the force.`,
            zh`${pascal} 帕的压强作用在 ${shortest(area)} 米² 的面积上。求压力。`,
          ),
          answer: decimalAnswer(force),
          unit: NEWTON,
          steps: [alike(equals(times(pascal, shortest(area)), shortest(force)))],
          wrong: { wrongOperation: rational(new Fraction(pascal).div(area)), forgetsUnit: null },
        };
  },
  second: ({ numbers: [a = 0, b = 1], text }) => {
    if (text.startsWith('A pressure')) return a * b;
    return text.includes('cm²') ? (a / b) * 100 * 100 : a / b;
  },
});

const levers = template({
  id: 'physics/lever',
  version: 1,
  skill: 'physics.levers',
  grades: [8, 10],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['force', 'arm', 'two weights'] },
  misconceptions: {
    direct: { en: 'takes force and arm for directly proportional', 'zh-CN': '认为力与力臂成正比' },
    difference: {
      en: 'balances the sums instead of the products',
      'zh-CN': '按和相等，而不是按乘积相等',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    f: random.whole([2, 30]),
    l: random.whole([4, 60]),
    m: random.whole([3, 60]),
    h: random.whole([2, 12]),
  }),
  allow: [
    ({ f, l, m }) => (f * l) % m === 0 && l !== m && (f * l) / m !== f,
    ({ asked, f, l, m, h }) => asked !== 'two weights' || (f * l + h * l) % m === 0,
    ({ f, l, m }) => f + l - m > 0,
  ],
  pose: ({ asked, f, l, m, h }) => {
    const key = (f * l) / m;
    if (asked === 'force') {
      return {
        prompt: both(
          en`On one side of a lever, ${f} N act ${l} cm from the pivot. What force ${m} cm from the pivot on the other side balances it?`,
          zh`杠杆一侧距支点 ${l} 厘米处作用 ${f} 牛的力。另一侧距支点 ${m} 厘米处需要多大的力才能平衡？`,
        ),
        answer: integer(key),
        unit: NEWTON,
        steps: [alike(equals(times('F', m), times(f, l))), alike(equals('F', over(f * l, m), key))],
        wrong: { direct: rational(new Fraction(f * m, l)), difference: integer(f + l - m) },
      };
    }
    if (asked === 'arm') {
      return {
        prompt: both(
          en`On one side of a lever, ${f} N act ${l} cm from the pivot. How far from the pivot must ${m} N act on the other side to balance it?`,
          zh`杠杆一侧距支点 ${l} 厘米处作用 ${f} 牛的力。另一侧 ${m} 牛的力应作用在距支点多远处才能平衡？`,
        ),
        answer: integer(key),
        unit: CM,
        steps: [alike(equals(times(m, 'L'), times(f, l))), alike(equals('L', over(f * l, m), key))],
        wrong: { direct: rational(new Fraction(m * l, f)), difference: integer(f + l - m) },
      };
    }
    const both2 = (f * l + h * l) / m;
    return {
      prompt: both(
        en`On one side of a lever, weights of ${f} N and ${h} N hang together ${l} cm from the pivot. What force ${m} cm from the pivot on the other side balances them?`,
        zh`杠杆一侧距支点 ${l} 厘米处同时挂着 ${f} 牛和 ${h} 牛的重物。另一侧距支点 ${m} 厘米处需要多大的力才能平衡？`,
      ),
      answer: integer(both2),
      unit: NEWTON,
      steps: [
        alike(equals(times(f + h, l), (f + h) * l)),
        alike(equals('F', over((f + h) * l, m), both2)),
      ],
      wrong: { direct: rational(new Fraction((f + h) * m, l)), difference: integer(f + h + l - m) },
    };
  },
  // Raises the force or the arm until the turning effects are equal.
  second: ({ numbers, text }) => {
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    const [turning, other] = text.includes('weights') ? [a * c + b * c, d] : [a * b, c];
    let value = 0;
    while (value * other < turning) value++;
    return value;
  },
});

const springs = template({
  id: 'physics/spring',
  version: 1,
  skill: 'physics.springs',
  grades: [8, 10],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['extension', 'length', 'force'] },
  misconceptions: {
    lengthForExtension: {
      en: 'takes the whole length for the extension',
      'zh-CN': '把弹簧总长当成伸长量',
    },
    adds: { en: 'adds the difference instead of multiplying', 'zh-CN': '按相差的数相加' },
  },
  draw: (random, { asked }) => ({
    asked,
    rest: random.whole([8, 20]),
    per: random.whole([1, 5]),
    f: random.whole([2, 8]),
    g: random.whole([3, 15]),
  }),
  allow: [({ f, g, per }) => f !== g && per > 1 && f * per + g - f > 0],
  pose: ({ asked, rest, per, f, g }) => {
    const [x, y] = [f * per, g * per];
    if (asked === 'extension') {
      return {
        prompt: both(
          en`A spring is stretched by ${x} cm by a force of ${f} N. By how much is it stretched by ${g} N?`,
          zh`一根弹簧受 ${f} 牛的拉力时伸长 ${x} 厘米。受 ${g} 牛的拉力时伸长多少厘米？`,
        ),
        answer: integer(y),
        unit: CM,
        steps: [alike(equals(over(x, f), per)), alike(equals(times(per, g), y))],
        wrong: { lengthForExtension: null, adds: integer(x + g - f) },
      };
    }
    if (asked === 'length') {
      return {
        prompt: both(
          en`A spring is ${rest} cm long without load and ${rest + x} cm long under ${f} N. How long is it under ${g} N?`,
          zh`一根弹簧不受力时长 ${rest} 厘米，受 ${f} 牛的拉力时长 ${rest + x} 厘米。受 ${g} 牛的拉力时长多少厘米？`,
        ),
        answer: integer(rest + y),
        unit: CM,
        steps: [
          both(
            en`Extension under ${f} N: ${equals(minus(rest + x, rest), x)}`,
            zh`受 ${f} 牛时的伸长量：${equals(minus(rest + x, rest), x)}`,
          ),
          both(
            en`Extension under ${g} N: ${equals(times(over(x, f), g), y)}`,
            zh`受 ${g} 牛时的伸长量：${equals(times(over(x, f), g), y)}`,
          ),
          both(en`Length: ${rest + y}`, zh`长度：${rest + y}`),
        ],
        wrong: {
          lengthForExtension: rational(new Fraction((rest + x) * g, f)),
          adds: integer(rest + x + g - f),
        },
      };
    }
    return {
      prompt: both(
        en`A spring is ${rest} cm long without load and ${rest + x} cm long under ${f} N. What force makes it ${rest + y} cm long?`,
        zh`一根弹簧不受力时长 ${rest} 厘米，受 ${f} 牛的拉力时长 ${rest + x} 厘米。多大的拉力使它长 ${rest + y} 厘米？`,
      ),
      answer: integer(g),
      unit: NEWTON,
      steps: [
        both(
          en`${1} N stretches it by ${equals(over(x, f), per)} cm.`,
          zh`每 ${1} 牛伸长：${equals(over(x, f), per)}（厘米）`,
        ),
        alike(equals(over(y, per), g)),
      ],
      wrong: {
        lengthForExtension: rational(new Fraction((rest + y) * f, rest + x)),
        adds: integer(f + y - x),
      },
    };
  },
  // Newton by newton.
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) => {
    if (text.includes('stretched'))
      return Array.from({ length: c }, () => a / b).reduce((p, q) => p + q);
    const each = (b - a) / c;
    if (text.includes('How long')) return a + each * d;
    let force = 0;
    while (a + each * force < d - 1e-9) force++;
    return force;
  },
});

const workPower = template({
  id: 'physics/work-and-power',
  version: 1,
  skill: 'physics.work-power',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['work', 'power', 'time'] },
  misconceptions: {
    wrongOperation,
    forgetsTime: { en: 'gives the work in place of the power', 'zh-CN': '求成了功，没有除以时间' },
  },
  draw: (random, { asked }) => ({
    asked,
    force: random.whole([2, 50]) * 10,
    far: random.whole([2, 20]),
    time: random.whole([2, 20]),
  }),
  allow: [({ force, far, time }) => (force * far) % time === 0, ({ far }) => far !== 1],
  pose: ({ asked, force, far, time }) => {
    const [work, power1] = [force * far, (force * far) / time];
    if (asked === 'work') {
      return {
        prompt: both(
          en`A crate is pushed ${far} m with a force of ${force} N along the way. How much work is done?`,
          zh`用 ${force} 牛的力沿运动方向把箱子推动 ${far} 米。做了多少功？`,
        ),
        answer: integer(work),
        unit: JOULE,
        steps: [alike(equals(times(force, far), work))],
        wrong: { wrongOperation: rational(new Fraction(force, far)), forgetsTime: null },
      };
    }
    if (asked === 'power') {
      return {
        prompt: both(
          en`A crate is pushed ${far} m in ${time} s with a force of ${force} N along the way. Find the power.`,
          zh`用 ${force} 牛的力沿运动方向在 ${time} 秒内把箱子推动 ${far} 米。求功率。`,
        ),
        answer: integer(power1),
        unit: unit('W', '瓦'),
        steps: [alike(equals(times(force, far), work)), alike(equals(over(work, time), power1))],
        wrong: { wrongOperation: integer(work * time), forgetsTime: integer(work) },
      };
    }
    return {
      prompt: both(
        en`A motor of ${power1} W lifts a load of ${force} N by ${far} m. How long does it take?`,
        zh`一台功率为 ${power1} 瓦的电动机把 ${force} 牛的重物提升 ${far} 米。需要多长时间？`,
      ),
      answer: integer(time),
      unit: unit('s', '秒'),
      steps: [alike(equals(times(force, far), work)), alike(equals(over(work, power1), time))],
      wrong: { wrongOperation: integer(work * power1), forgetsTime: integer(work) },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.includes('How much work')) return b / (1 / a);
    if (text.includes('Find the power')) return c * (a / b);
    let seconds = 0;
    while (seconds * a < b * c) seconds++;
    return seconds;
  },
});

const energy = template({
  id: 'physics/energy',
  version: 1,
  skill: 'physics.energy',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['potential', 'kinetic', 'falling'] },
  misconceptions: {
    forgetsHalf: { en: 'forgets the factor one half', 'zh-CN': '漏掉二分之一' },
    forgetsSquare: { en: 'does not square the speed', 'zh-CN': '速度没有平方' },
    forgetsG: { en: 'uses the mass in place of the weight', 'zh-CN': '用质量代替重力' },
  },
  draw: (random, { form }) => ({
    form,
    mass: random.whole([2, 40]),
    v: random.whole([3, 20]),
    h: random.whole([2, 25]),
  }),
  allow: [({ mass, v }) => (mass * v * v) % 2 === 0],
  pose: ({ form, mass, v, h }) => {
    if (form === 'kinetic') {
      const key = (mass * v * v) / 2;
      return {
        prompt: both(
          en`A body of ${mass} kg moves at ${v} m/s. Find its kinetic energy.`,
          zh`质量为 ${mass} 千克的物体以 ${v} 米/秒的速度运动。求它的动能。`,
        ),
        answer: integer(key),
        unit: JOULE,
        steps: [alike(equals(times(over(1, 2), mass, power(v, 2)), key))],
        wrong: {
          forgetsHalf: integer(2 * key),
          forgetsSquare: rational(new Fraction(mass * v, 2)),
          forgetsG: null,
        },
      };
    }
    const key = mass * 10 * h;
    const falling = form === 'falling';
    return {
      prompt: falling
        ? both(
            en`A body of ${mass} kg falls freely from rest from a height of ${h} m. Find its kinetic energy at the ground. Take ${10} N/kg for g.`,
            zh`质量为 ${mass} 千克的物体从 ${h} 米高处由静止自由下落。求它落地时的动能。取 g 为 ${10} 牛/千克。`,
          )
        : both(
            en`A body of ${mass} kg is lifted by ${h} m. By how much does its potential energy rise? Take ${10} N/kg for g.`,
            zh`把质量为 ${mass} 千克的物体提升 ${h} 米。它的重力势能增加多少？取 g 为 ${10} 牛/千克。`,
          ),
      answer: integer(key),
      unit: JOULE,
      steps: [
        ...(falling
          ? [both(en`All potential energy becomes kinetic energy.`, zh`重力势能全部转化为动能。`)]
          : []),
        alike(equals(times(mass, 10, h), key)),
      ],
      wrong: {
        forgetsHalf: falling ? integer(key / 2) : null,
        forgetsSquare: null,
        forgetsG: integer(mass * h),
      },
    };
  },
  // From the mean force along the way, or from the speed at the ground.
  second: ({ numbers: [mass = 0, b = 0, g = 0], text }) => {
    if (text.includes('moves at')) return mass * b * (b / 2);
    if (text.includes('lifted')) return mass * g * b;
    const speedSquared = 2 * g * b;
    return 0.5 * mass * speedSquared;
  },
});

const momentum = template({
  id: 'physics/momentum',
  version: 1,
  skill: 'physics.momentum',
  grades: [10, 12],
  demand: 'application',
  kind: 'open',
  radicals: { case: ['momentum', 'stick together', 'head-on'] },
  misconceptions: {
    meanSpeed: { en: 'takes the mean of the speeds', 'zh-CN': '求两个速度的平均' },
    wrongSign: { en: 'passes over the opposite direction', 'zh-CN': '忽略运动方向相反' },
    energyFormula: { en: 'uses the formula of kinetic energy', 'zh-CN': '误用动能公式' },
  },
  draw: (random, { case: kind }) => ({
    kind,
    m: random.whole([2, 12]),
    n: random.whole([2, 12]),
    v: random.whole([3, 15]),
    w: kind === 'stick together' ? 0 : random.whole([1, 8]),
  }),
  allow: [
    ({ kind, m, n, v, w }) => kind === 'momentum' || (10 * (m * v - n * w)) % (m + n) === 0,
    ({ m, n, v, w }) => m * v > n * w && m !== n,
  ],
  pose: ({ kind, m, n, v, w }) => {
    if (kind === 'momentum') {
      return {
        prompt: both(
          en`Find the momentum of a body of ${m} kg that moves at ${v} m/s.`,
          zh`质量为 ${m} 千克的物体以 ${v} 米/秒的速度运动。求它的动量。`,
        ),
        answer: integer(m * v),
        unit: unit('kg·m/s', '千克·米/秒'),
        steps: [alike(equals(times(m, v), m * v))],
        wrong: {
          meanSpeed: null,
          wrongSign: integer(-m * v),
          energyFormula: rational(new Fraction(m * v * v, 2)),
        },
      };
    }
    const key = new Fraction(m * v - n * w, m + n);
    const headOn = kind === 'head-on';
    return {
      prompt: headOn
        ? both(
            en`A cart of ${m} kg at ${v} m/s meets a cart of ${n} kg coming at ${w} m/s from the opposite direction. They stick together. How fast do they move in the direction of the first cart?`,
            zh`质量为 ${m} 千克、速度为 ${v} 米/秒的小车，与迎面而来的质量为 ${n} 千克、速度为 ${w} 米/秒的小车相撞后连在一起。求它们沿第一辆小车方向的速度。`,
          )
        : both(
            en`A cart of ${m} kg at ${v} m/s hits a cart of ${n} kg at rest. They stick together. How fast do they move?`,
            zh`质量为 ${m} 千克、速度为 ${v} 米/秒的小车，撞上质量为 ${n} 千克的静止小车后连在一起。求它们共同的速度。`,
          ),
      answer: decimalAnswer(key),
      unit: unit('m/s', '米/秒'),
      steps: [
        both(
          en`Momentum before: ${headOn ? equals(minus(times(m, v), times(n, w)), m * v - n * w) : equals(times(m, v), m * v)}`,
          zh`碰撞前的总动量：${headOn ? equals(minus(times(m, v), times(n, w)), m * v - n * w) : equals(times(m, v), m * v)}`,
        ),
        alike(equals(over(m * v - n * w, m + n), shortest(key))),
      ],
      wrong: {
        meanSpeed: rational(new Fraction(v - w, 2)),
        wrongSign: headOn ? rational(new Fraction(m * v + n * w, m + n)) : null,
        energyFormula: null,
      },
    };
  },
  // In the frame of the first cart.
  second: ({ numbers: [m = 0, v = 0, n = 0, w = 0], text }) => {
    if (text.startsWith('Find the momentum')) return v / (1 / m);
    return v - (n * (v + w)) / (m + n);
  },
});

const heat = template({
  id: 'physics/heat',
  version: 1,
  skill: 'physics.heat',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['heat', 'temperature rise', 'final temperature'] },
  misconceptions: {
    usesFinal: {
      en: 'uses the final temperature in place of the rise',
      'zh-CN': '用末温代替温度的变化',
    },
    forgetsMass: { en: 'passes over the mass', 'zh-CN': '漏乘质量' },
    givesRise: {
      en: 'gives the rise in place of the final temperature',
      'zh-CN': '求成了升高的温度',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    mass: random.whole([2, 10]),
    start: random.whole([10, 30]),
    rise: random.whole([5, 60]),
  }),
  allow: [({ start, rise }) => start + rise < 100 && start !== rise],
  pose: ({ asked, mass, start, rise }) => {
    const c = 4200;
    const q = c * mass * rise;
    const begin = both(
      en`Water has a specific heat capacity of ${c} J/(kg·°C). `,
      zh`水的比热容是 ${c} 焦/(千克·℃)。`,
    );
    if (asked === 'heat') {
      return {
        prompt: {
          en: [
            ...begin.en,
            ...en`How much heat warms ${mass} kg of water from ${start} °C to ${start + rise} °C?`,
          ],
          'zh-CN': [
            ...begin['zh-CN'],
            ...zh`把 ${mass} 千克水从 ${start} ℃ 加热到 ${start + rise} ℃，需要多少热量？`,
          ],
        },
        answer: integer(q),
        unit: JOULE,
        steps: [
          alike(equals(minus(start + rise, start), rise)),
          alike(equals(times(c, mass, rise), q)),
        ],
        wrong: {
          usesFinal: integer(c * mass * (start + rise)),
          forgetsMass: integer(c * rise),
          givesRise: null,
        },
      };
    }
    const final = asked === 'final temperature';
    return {
      prompt: final
        ? {
            en: [
              ...begin.en,
              ...en`${mass} kg of water at ${start} °C take up ${q} J. How warm is the water then?`,
            ],
            'zh-CN': [
              ...begin['zh-CN'],
              ...zh`${mass} 千克 ${start} ℃ 的水吸收 ${q} 焦的热量后，温度是多少？`,
            ],
          }
        : {
            en: [...begin.en, ...en`By how many degrees do ${q} J warm ${mass} kg of water?`],
            'zh-CN': [
              ...begin['zh-CN'],
              ...zh`${mass} 千克水吸收 ${q} 焦的热量后，温度升高多少度？`,
            ],
          },
      answer: integer(final ? start + rise : rise),
      unit: unit('°C', '℃'),
      steps: [
        alike(equals(over(q, times(c, mass)), rise)),
        ...(final ? [both(en`Final temperature: ${start + rise}`, zh`末温：${start + rise}`)] : []),
      ],
      wrong: {
        usesFinal: null,
        forgetsMass: integer(final ? start + rise * mass : rise * mass),
        givesRise: final ? integer(rise) : null,
      },
    };
  },
  // Degree by degree.
  second: ({ numbers, text }) => {
    const [c = 1, a = 0, b = 0, d = 0] = numbers;
    if (text.includes('How much heat')) {
      let total = 0;
      for (let degree = b; degree < d; degree++) total += c * a;
      return total;
    }
    const [mass, energyGiven, start] = text.includes('How warm') ? [a, d, b] : [b, a, 0];
    let degrees = 0;
    while (degrees * c * mass < energyGiven) degrees++;
    return start + degrees;
  },
});

export const forces = [density, weight, newton, pressure];
export const machines = [levers, springs, workPower];
export const energies = [energy, momentum, heat];
