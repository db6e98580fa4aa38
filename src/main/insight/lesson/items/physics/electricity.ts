/** Electric circuits. */
import {
  Fraction,
  alike,
  both,
  decimalAnswer,
  en,
  equals,
  integer,
  over,
  plus,
  rational,
  shortest,
  template,
  times,
  unit,
  zh,
} from '../vocabulary.ts';

const OHM = unit('Ω', '欧');

const ohm = template({
  id: 'physics/ohms-law',
  version: 1,
  skill: 'physics.ohm',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['voltage', 'current', 'resistance in mA'] },
  misconceptions: {
    wrongOperation: { en: 'multiplies instead of dividing, or the other way', 'zh-CN': '乘除弄反' },
    upsideDown: { en: 'divides the wrong way round', 'zh-CN': '除数与被除数弄反' },
    forgetsUnit: { en: 'does not convert milliamperes', 'zh-CN': '没有把毫安换算成安' },
  },
  draw: (random, { asked }) => ({ asked, r: random.whole([2, 60]), tenths: random.whole([2, 40]) }),
  allow: [({ tenths }) => tenths !== 10],
  pose: ({ asked, r, tenths }) => {
    const current = new Fraction(tenths, 10);
    const voltage = current.mul(r);
    const [u, i] = [shortest(voltage), shortest(current)];
    if (asked === 'voltage') {
      return {
        prompt: both(
          en`A current of ${i} A flows through a resistor of ${r} Ω. Find the voltage across it.`,
          zh`通过 ${r} 欧电阻的电流是 ${i} 安。求电阻两端的电压。`,
        ),
        answer: decimalAnswer(voltage),
        unit: unit('V', '伏'),
        steps: [alike(equals(times(r, i), u))],
        wrong: {
          wrongOperation: rational(new Fraction(r).div(current)),
          upsideDown: rational(current.div(r)),
          forgetsUnit: null,
        },
      };
    }
    if (asked === 'current') {
      return {
        prompt: both(
          en`A voltage of ${u} V lies across a resistor of ${r} Ω. Find the current.`,
          zh`${r} 欧的电阻两端加 ${u} 伏的电压。求通过的电流。`,
        ),
        answer: decimalAnswer(current),
        unit: unit('A', '安'),
        steps: [alike(equals(over(u, r), i))],
        wrong: {
          wrongOperation: decimalAnswer(voltage.mul(r)),
          upsideDown: rational(current.inverse()),
          forgetsUnit: null,
        },
      };
    }
    const milli = tenths * 100;
    return {
      prompt: both(
        en`A voltage of ${u} V drives a current of ${milli} mA through a resistor. Find its resistance in Ω.`,
        zh`电阻两端的电压是 ${u} 伏时，通过的电流是 ${milli} 毫安。求它的电阻（单位：欧）。`,
      ),
      answer: integer(r),
      unit: OHM,
      steps: [
        both(
          en`In amperes: ${equals(over(milli, 1000), i)}`,
          zh`化成安：${equals(over(milli, 1000), i)}`,
        ),
        alike(equals(over(u, i), r)),
      ],
      wrong: {
        wrongOperation: decimalAnswer(voltage.mul(current)),
        upsideDown: rational(current.div(voltage)),
        forgetsUnit: rational(voltage.div(milli)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 1], text }) => {
    if (text.includes('Find the voltage')) return b / (1 / a);
    return text.includes('mA') ? (a / b) * 1000 : a / b;
  },
});

/** Resistors whose parallel connection has whole ohms. */
const wholeInParallel = Array.from(
  { length: 60 * 60 },
  (_, k) => [1 + (k % 60), 1 + Math.floor(k / 60)] as const,
).filter(([a, b]) => a !== b && a > 1 && b > 1 && (a * b) % (a + b) === 0);

const resistors = template({
  id: 'physics/resistors',
  version: 1,
  skill: 'physics.resistors',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { circuit: ['series', 'parallel', 'series with parallel'] },
  misconceptions: {
    confuses: { en: 'confuses series and parallel', 'zh-CN': '把串联与并联弄混' },
    forgetsReciprocal: {
      en: 'gives the reciprocal sum itself',
      'zh-CN': '求出倒数之和后没有再取倒数',
    },
    halves: { en: 'takes the mean of parallel resistors', 'zh-CN': '并联时取平均值' },
  },
  draw: (random, { circuit }) => {
    const [a, b] = random.pick(wholeInParallel);
    return { circuit, a, b, c: random.whole([2, 20]) };
  },
  allow: [({ a, b, c }) => c !== (a * b) / (a + b)],
  pose: ({ circuit, a, b, c }) => {
    const together = (a * b) / (a + b);
    const sum = new Fraction(1, a).add(1, b);
    if (circuit === 'series') {
      return {
        prompt: both(
          en`Resistors of ${a} Ω and ${b} Ω are connected in series. Find the total resistance.`,
          zh`${a} 欧和 ${b} 欧的电阻串联。求总电阻。`,
        ),
        answer: integer(a + b),
        unit: OHM,
        steps: [alike(equals(plus(a, b), a + b))],
        wrong: {
          confuses: integer(together),
          forgetsReciprocal: null,
          halves: rational(new Fraction(a + b, 2)),
        },
      };
    }
    const mixed = circuit === 'series with parallel';
    return {
      prompt: mixed
        ? both(
            en`Resistors of ${a} Ω and ${b} Ω are connected in parallel, and a resistor of ${c} Ω in series with both. Find the total resistance.`,
            zh`${a} 欧和 ${b} 欧的电阻并联后，再与 ${c} 欧的电阻串联。求总电阻。`,
          )
        : both(
            en`Resistors of ${a} Ω and ${b} Ω are connected in parallel. Find the total resistance.`,
            zh`${a} 欧和 ${b} 欧的电阻并联。求总电阻。`,
          ),
      answer: integer(mixed ? together + c : together),
      unit: OHM,
      steps: [
        alike(equals(over(1, 'R'), plus(over(1, a), over(1, b)), sum)),
        both(en`In parallel: ${together}`, zh`并联部分：${together}`),
        ...(mixed ? [alike(equals(plus(together, c), together + c))] : []),
      ],
      wrong: {
        confuses: integer(mixed ? a + b + c : a + b),
        forgetsReciprocal: mixed ? null : rational(sum),
        halves: rational(new Fraction(a + b, 2).add(mixed ? c : 0)),
      },
    };
  },
  // From the currents that one volt drives.
  second: ({ numbers: [a = 1, b = 1, c = 0], text }) => {
    if (text.includes('connected in series.')) return a + b;
    return 1 / (1 / a + 1 / b) + c;
  },
});

const electricalEnergy = template({
  id: 'physics/electrical-energy',
  version: 1,
  skill: 'physics.electrical-energy',
  grades: [9, 11],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['power', 'energy in kWh', 'cost'] },
  misconceptions: {
    forgetsKilo: { en: 'does not convert watts to kilowatts', 'zh-CN': '没有把瓦换算成千瓦' },
    wrongOperation: { en: 'multiplies instead of dividing, or the other way', 'zh-CN': '乘除弄反' },
    forgetsPrice: {
      en: 'gives the energy in place of the cost',
      'zh-CN': '求成了用电量，而不是电费',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    watts: random.whole([2, 40]) * 50,
    hours: random.whole([2, 12]),
    volts: random.pick([12, 24, 110, 220]),
    amps: new Fraction(random.whole([3, 30]), 2),
    cents: random.whole([4, 12]) * 5,
  }),
  allow: [({ watts, volts }) => watts !== 1000 && volts > 0, ({ cents }) => cents !== 10],
  pose: ({ asked, watts, hours, volts, amps, cents }) => {
    if (asked === 'power') {
      const key = amps.mul(volts);
      return {
        prompt: both(
          en`A device on ${volts} V draws a current of ${shortest(amps)} A. Find its power.`,
          zh`一个用电器接在 ${volts} 伏的电源上，电流是 ${shortest(amps)} 安。求它的功率。`,
        ),
        answer: decimalAnswer(key),
        unit: unit('W', '瓦'),
        steps: [alike(equals(times(volts, shortest(amps)), shortest(key)))],
        wrong: {
          forgetsKilo: null,
          wrongOperation: rational(new Fraction(volts).div(amps)),
          forgetsPrice: null,
        },
      };
    }
    const kilo = new Fraction(watts, 1000);
    const energy = kilo.mul(hours);
    const cost = energy.mul(cents, 100);
    const steps = [
      both(
        en`In kilowatts: ${equals(over(watts, 1000), shortest(kilo))}`,
        zh`化成千瓦：${equals(over(watts, 1000), shortest(kilo))}`,
      ),
      alike(equals(times(shortest(kilo), hours), shortest(energy))),
    ];
    if (asked === 'energy in kWh') {
      return {
        prompt: both(
          en`A heater of ${watts} W runs for ${hours} hours. How many kilowatt-hours does it use?`,
          zh`一台功率为 ${watts} 瓦的电暖器工作 ${hours} 小时。用电多少千瓦时？`,
        ),
        answer: decimalAnswer(energy),
        unit: unit('kWh', '千瓦时'),
        steps,
        wrong: {
          forgetsKilo: integer(watts * hours),
          wrongOperation: rational(kilo.div(hours)),
          forgetsPrice: null,
        },
      };
    }
    return {
      prompt: both(
        en`A heater of ${watts} W runs for ${hours} hours. A kilowatt-hour costs $${shortest(new Fraction(cents, 100))}. What does that cost?`,
        zh`一台功率为 ${watts} 瓦的电暖器工作 ${hours} 小时。每千瓦时电费 ${shortest(new Fraction(cents, 100))} 元。需付电费多少元？`,
      ),
      answer: decimalAnswer(cost),
      unit: unit('dollars', '元'),
      steps: [
        ...steps,
        alike(equals(times(shortest(energy), shortest(new Fraction(cents, 100))), shortest(cost))),
      ],
      wrong: {
        forgetsKilo: decimalAnswer(cost.mul(1000)),
        wrongOperation: null,
        forgetsPrice: decimalAnswer(energy),
      },
    };
  },
  // Hour by hour.
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.startsWith('A device')) return b / (1 / a);
    let used = 0;
    for (let hour = 0; hour < b; hour++) used += a / 1000;
    return text.includes('cost?') ? used * c : used;
  },
});

export const electricity = [ohm, resistors, electricalEnergy];
