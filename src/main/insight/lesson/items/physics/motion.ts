/** Motion: speed, acceleration, falling, waves. */
import {
  Fraction,
  alike,
  both,
  decimalAnswer,
  en,
  equals,
  integer,
  minus,
  over,
  plus,
  power,
  rational,
  root,
  shortest,
  template,
  times,
  unit,
  zh,
} from '../vocabulary.ts';

const KM = unit('km', '千米');
const KMH = unit('km/h', '千米/时');
const MS = unit('m/s', '米/秒');
const METRE = unit('m', '米');
const SECOND = unit('s', '秒');

const speed = template({
  id: 'physics/speed',
  version: 1,
  skill: 'physics.speed',
  grades: [6, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['distance', 'speed', 'time in minutes'] },
  misconceptions: {
    wrongOperation: { en: 'multiplies instead of dividing, or the other way', 'zh-CN': '乘除弄反' },
    minutesAsHours: { en: 'does not convert minutes and hours', 'zh-CN': '没有换算分钟与小时' },
  },
  draw: (random, { asked }) => ({
    asked,
    v: random.whole([6, 30]) * 4,
    quarters: random.whole([2, 14]),
  }),
  allow: [({ quarters }) => quarters !== 4, ({ v, quarters }) => (v * quarters) % 4 === 0],
  pose: ({ asked, v, quarters }) => {
    const hours = new Fraction(quarters, 4);
    const distance = (v * quarters) / 4;
    const minutes = quarters * 15;
    if (asked === 'distance') {
      return {
        prompt: both(
          en`A train goes ${v} km/h. How far does it go in ${shortest(hours)} hours?`,
          zh`一列火车的速度是 ${v} 千米/时。它 ${shortest(hours)} 小时行驶多远？`,
        ),
        answer: integer(distance),
        unit: KM,
        steps: [alike(equals(times(v, shortest(hours)), distance))],
        wrong: {
          wrongOperation: rational(new Fraction(v).div(hours)),
          minutesAsHours: integer(v * minutes),
        },
      };
    }
    if (asked === 'speed') {
      return {
        prompt: both(
          en`A train goes ${distance} km in ${shortest(hours)} hours. Find its speed in km/h.`,
          zh`一列火车 ${shortest(hours)} 小时行驶 ${distance} 千米。求它的速度（千米/时）。`,
        ),
        answer: integer(v),
        unit: KMH,
        steps: [alike(equals(over(distance, shortest(hours)), v))],
        wrong: {
          wrongOperation: decimalAnswer(hours.mul(distance)),
          minutesAsHours: rational(new Fraction(distance, minutes)),
        },
      };
    }
    return {
      prompt: both(
        en`A train goes ${v} km/h. How many minutes does it need for ${distance} km?`,
        zh`一列火车的速度是 ${v} 千米/时。行驶 ${distance} 千米需要多少分钟？`,
      ),
      answer: integer(minutes),
      unit: unit('min', '分钟'),
      steps: [
        both(
          en`In hours: ${equals(over(distance, v), shortest(hours))}`,
          zh`小时数：${equals(over(distance, v), shortest(hours))}`,
        ),
        alike(equals(times(shortest(hours), 60), minutes)),
      ],
      wrong: { wrongOperation: integer(distance * v), minutesAsHours: decimalAnswer(hours) },
    };
  },
  // Minute by minute.
  second: ({ numbers: [a = 0, b = 0], text }) => {
    if (text.includes('How far')) return (a / 60) * (b * 60);
    if (text.includes('Find its speed')) return (a / (b * 60)) * 60;
    let minutes = 0;
    while ((a / 60) * minutes < b - 1e-9) minutes++;
    return minutes;
  },
});

/** Cycling speeds whose harmonic mean is whole. */
const harmonicPairs = [
  [10, 15],
  [12, 24],
  [15, 30],
  [20, 30],
  [12, 20],
  [14, 35],
  [18, 36],
  [12, 36],
  [15, 10],
] as const;

const averageSpeed = template({
  id: 'physics/average-speed',
  version: 1,
  skill: 'physics.average-speed',
  grades: [8, 10],
  demand: 'reasoning',
  kind: 'open',
  radicals: { legs: ['equal times', 'unequal times', 'there and back'] },
  misconceptions: {
    meanOfSpeeds: { en: 'takes the mean of the two speeds', 'zh-CN': '直接求两个速度的平均' },
    lastSpeed: { en: 'gives the speed of one part', 'zh-CN': '只写出其中一段的速度' },
  },
  draw: (random, { legs }) => {
    const [v, w] = random.shuffled(
      legs === 'there and back'
        ? random.pick(harmonicPairs)
        : [random.whole([4, 18]) * 5, random.whole([4, 18]) * 5],
    );
    return {
      legs,
      v: v ?? 0,
      w: w ?? 0,
      t: random.whole([1, 4]),
      s: random.whole([1, 4]),
      km: random.whole([2, 12]) * 6,
    };
  },
  allow: [
    ({ v, w }) => v !== w,
    ({ legs, t, s }) => legs === 'there and back' || (legs === 'equal times') === (t === s),
    ({ legs, v, w, t, s }) => legs === 'there and back' || (10 * (v * t + w * s)) % (t + s) === 0,
  ],
  pose: ({ legs, v, w, t, s, km }) => {
    const back = legs === 'there and back';
    const [far, time] = back ? [2 * km, km / v + km / w] : [v * t + w * s, t + s];
    const key = new Fraction(far).div(new Fraction(back ? km * (v + w) : time, back ? v * w : 1));
    const hoursOf = (count: number) =>
      count === 1 ? { en: 'hour', 'zh-CN': '小时' } : { en: 'hours', 'zh-CN': '小时' };
    return {
      prompt: back
        ? both(
            en`A cyclist rides ${km} km at ${v} km/h and returns by the same way at ${w} km/h. Find the average speed of the whole ride.`,
            zh`骑车人以 ${v} 千米/时的速度骑行 ${km} 千米，再以 ${w} 千米/时的速度原路返回。求全程的平均速度。`,
          )
        : both(
            en`A car goes ${v} km/h for ${t} ${hoursOf(t)} and then ${w} km/h for ${s} ${hoursOf(s)}. Find its average speed.`,
            zh`一辆汽车先以 ${v} 千米/时行驶 ${t} 小时，再以 ${w} 千米/时行驶 ${s} 小时。求它的平均速度。`,
          ),
      answer: decimalAnswer(key),
      unit: KMH,
      steps: back
        ? [
            both(
              en`Whole time: ${equals(plus(over(km, v), over(km, w)), new Fraction(km, v).add(km, w))}`,
              zh`总时间：${equals(plus(over(km, v), over(km, w)), new Fraction(km, v).add(km, w))}`,
            ),
            both(
              en`Whole way over whole time: ${equals(over(far, new Fraction(km, v).add(km, w)), shortest(key))}`,
              zh`总路程除以总时间：${equals(over(far, new Fraction(km, v).add(km, w)), shortest(key))}`,
            ),
          ]
        : [
            both(
              en`Whole way: ${equals(plus(times(v, t), times(w, s)), far)}`,
              zh`总路程：${equals(plus(times(v, t), times(w, s)), far)}`,
            ),
            both(
              en`Whole way over whole time: ${equals(over(far, time), shortest(key))}`,
              zh`总路程除以总时间：${equals(over(far, time), shortest(key))}`,
            ),
          ],
      wrong: {
        meanOfSpeeds: legs === 'equal times' ? null : decimalAnswer(new Fraction(v + w, 2)),
        lastSpeed: integer(w),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) => {
    if (text.startsWith('A cyclist')) return 2 / (1 / b + 1 / c);
    const hours = [...Array.from({ length: b }, () => a), ...Array.from({ length: d }, () => c)];
    return hours.reduce((x, y) => x + y) / hours.length;
  },
});

const units = template({
  id: 'physics/converting-speeds',
  version: 1,
  skill: 'physics.units',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { direction: ['m/s to km/h', 'km/h to m/s', 'm/min to m/s'] },
  misconceptions: {
    wrongDirection: {
      en: 'divides where it should multiply, or the other way',
      'zh-CN': '该乘却除，或该除却乘',
    },
    wrongFactor: {
      en: 'multiplies or divides by the wrong factor',
      'zh-CN': '换算的倍数用错',
    },
  },
  draw: (random, { direction }) => ({ direction, half: random.whole([3, 60]) }),
  allow: [],
  pose: ({ direction, half }) => {
    const ms = new Fraction(half, 2);
    const kmh = ms.mul(18, 5);
    const perMinute = ms.mul(60);
    const factor = shortest(new Fraction(18, 5));
    const { given, from, to, key, step, opposite, other } = {
      'm/s to km/h': {
        given: ms,
        from: MS,
        to: KMH,
        key: kmh,
        step: equals(times(shortest(ms), factor), shortest(kmh)),
        opposite: ms.div(18, 5),
        other: ms.mul(60),
      },
      'km/h to m/s': {
        given: kmh,
        from: KMH,
        to: MS,
        key: ms,
        step: equals(over(shortest(kmh), factor), shortest(ms)),
        opposite: kmh.mul(18, 5),
        other: kmh.div(60),
      },
      'm/min to m/s': {
        given: perMinute,
        from: unit('m/min', '米/分'),
        to: MS,
        key: ms,
        step: equals(over(shortest(perMinute), 60), shortest(ms)),
        opposite: perMinute.mul(60),
        other: perMinute.div(100),
      },
    }[direction];
    return {
      prompt: both(
        en`Convert ${shortest(given)} ${from} to ${to}.`,
        zh`把 ${shortest(given)} ${from}换算成${to}。`,
      ),
      answer: decimalAnswer(key),
      unit: to,
      steps: [
        direction === 'm/min to m/s'
          ? both(en`A minute has ${60} seconds.`, zh`一分钟等于 ${60} 秒。`)
          : both(en`${1} m/s is ${factor} km/h.`, zh`${1} 米/秒等于 ${factor} 千米/时。`),
        alike(step),
      ],
      wrong: { wrongDirection: rational(opposite), wrongFactor: rational(other) },
    };
  },
  // Through metres and seconds.
  second: ({ numbers: [value = 0], text }) => {
    if (text.includes('m/min')) return value / 60;
    return text.includes('to km/h') ? (value * 3600) / 1000 : (value * 1000) / 3600;
  },
});

const acceleration = template({
  id: 'physics/acceleration',
  version: 1,
  skill: 'physics.acceleration',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['from rest', 'braking', 'final speed'] },
  misconceptions: {
    ignoresStart: { en: 'passes over the speed at the start', 'zh-CN': '忽略初速度' },
    multiplies: { en: 'multiplies by the time instead of dividing', 'zh-CN': '应除以时间却相乘' },
    wrongSign: { en: 'gives the wrong sign', 'zh-CN': '符号弄反' },
  },
  draw: (random, { asked }) => ({
    asked,
    a: new Fraction(random.whole([2, 12]), 2),
    t: random.whole([2, 10]),
    u: random.whole([2, 20]),
  }),
  allow: [({ a, t }) => a.mul(t).d === 1n, ({ a, t }) => Number(a.mul(t).valueOf()) <= 40],
  pose: ({ asked, a, t, u }) => {
    const gained = Number(a.mul(t).valueOf());
    const ACCELERATION = unit('m/s²', '米/秒²');
    if (asked === 'from rest') {
      return {
        prompt: both(
          en`A car starts from rest and reaches ${gained} m/s in ${t} s. Find its acceleration.`,
          zh`一辆汽车由静止开始，${t} 秒后速度达到 ${gained} 米/秒。求它的加速度。`,
        ),
        answer: decimalAnswer(a),
        unit: ACCELERATION,
        steps: [alike(equals(over(gained, t), shortest(a)))],
        wrong: {
          ignoresStart: null,
          multiplies: integer(gained * t),
          wrongSign: decimalAnswer(a.neg()),
        },
      };
    }
    if (asked === 'braking') {
      return {
        prompt: both(
          en`A car slows down from ${u + gained} m/s to ${u} m/s in ${t} s. Find its acceleration (negative when slowing down).`,
          zh`一辆汽车在 ${t} 秒内由 ${u + gained} 米/秒减速到 ${u} 米/秒。求它的加速度（减速时为负）。`,
        ),
        answer: decimalAnswer(a.neg()),
        unit: ACCELERATION,
        steps: [alike(equals(over(minus(u, u + gained), t), shortest(a.neg())))],
        wrong: {
          ignoresStart: rational(new Fraction(-(u + gained), t)),
          multiplies: integer(-gained * t),
          wrongSign: decimalAnswer(a),
        },
      };
    }
    return {
      prompt: both(
        en`A car at ${u} m/s accelerates at ${shortest(a)} m/s² for ${t} s. Find its final speed.`,
        zh`一辆汽车的初速度是 ${u} 米/秒，以 ${shortest(a)} 米/秒² 的加速度行驶 ${t} 秒。求末速度。`,
      ),
      answer: integer(u + gained),
      unit: MS,
      steps: [alike(equals(plus(u, times(shortest(a), t)), u + gained))],
      wrong: {
        ignoresStart: integer(gained),
        multiplies: rational(new Fraction(u).add(a.div(t))),
        wrongSign: integer(u - gained),
      },
    };
  },
  // Second by second.
  second: ({ numbers: [first = 0, second = 0, third = 0], text }) => {
    if (text.includes('from rest')) return first / second;
    if (text.includes('slows')) return (second - first) / third;
    let speedNow = first;
    for (let k = 0; k < third; k++) speedNow += second;
    return speedNow;
  },
});

const freeFall = template({
  id: 'physics/free-fall',
  version: 1,
  skill: 'physics.free-fall',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['speed', 'height', 'time'] },
  misconceptions: {
    forgetsHalf: { en: 'forgets the factor one half', 'zh-CN': '漏掉二分之一' },
    forgetsSquare: { en: 'does not square the time', 'zh-CN': '时间没有平方' },
    confuses: { en: 'confuses speed and distance', 'zh-CN': '把速度与位移混淆' },
  },
  draw: (random, { asked }) => ({ asked, tenths: random.whole([5, 60]) }),
  allow: [
    ({ asked, tenths }) => asked !== 'time' || tenths % 2 === 0,
    ({ tenths }) => tenths !== 10 && tenths !== 20,
  ],
  pose: ({ asked, tenths }) => {
    const t = new Fraction(tenths, 10);
    const [v, h] = [t.mul(10), t.mul(t).mul(5)];
    const g = both(
      en`Take ${10} m/s² for g and leave air resistance aside.`,
      zh`取 g 为 ${10} 米/秒²，不计空气阻力。`,
    );
    const { question, key, unitOf, step, half, square, confused } = {
      speed: {
        question: both(
          en`A stone falls freely from rest for ${shortest(t)} s. How fast is it then? `,
          zh`一块石头由静止自由下落 ${shortest(t)} 秒。这时的速度是多少？`,
        ),
        key: v,
        unitOf: MS,
        step: equals(times(10, shortest(t)), shortest(v)),
        half: null,
        square: null,
        confused: h,
      },
      height: {
        question: both(
          en`A stone falls freely from rest for ${shortest(t)} s. How far does it fall? `,
          zh`一块石头由静止自由下落 ${shortest(t)} 秒。它下落了多少米？`,
        ),
        key: h,
        unitOf: METRE,
        step: equals(times(over(1, 2), 10, power(shortest(t), 2)), shortest(h)),
        half: h.mul(2),
        square: t.mul(5),
        confused: v,
      },
      time: {
        question: both(
          en`A stone falls freely from rest from a height of ${shortest(h)} m. How long does it fall? `,
          zh`一块石头从 ${shortest(h)} 米高处由静止自由下落。下落的时间是多少？`,
        ),
        key: t,
        unitOf: SECOND,
        step: equals(root(over(times(2, shortest(h)), 10)), shortest(t)),
        half: null,
        square: h.div(5),
        confused: h.div(10),
      },
    }[asked];
    return {
      prompt: { en: [...question.en, ...g.en], 'zh-CN': [...question['zh-CN'], ...g['zh-CN']] },
      answer: decimalAnswer(key),
      unit: unitOf,
      steps: [alike(step)],
      wrong: {
        forgetsHalf: half ? rational(half) : null,
        forgetsSquare: square && !square.equals(key) ? rational(square) : null,
        confuses: rational(confused),
      },
    };
  },
  // Mean speed times time.
  second: ({ numbers: [given = 0, g = 0], text }) => {
    if (text.includes('How fast')) return g * given;
    if (text.includes('How far')) return ((0 + g * given) / 2) * given;
    let [low, high] = [0, 100];
    for (let k = 0; k < 80; k++) {
      const middle = (low + high) / 2;
      if (((g * middle) / 2) * middle < given) low = middle;
      else high = middle;
    }
    return low;
  },
});

const waves = template({
  id: 'physics/waves',
  version: 1,
  skill: 'physics.waves',
  grades: [8, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['speed', 'wavelength', 'echo'] },
  misconceptions: {
    wrongOperation: { en: 'multiplies instead of dividing, or the other way', 'zh-CN': '乘除弄反' },
    forgetsBothWays: {
      en: 'forgets that the sound goes there and back',
      'zh-CN': '没有考虑声音往返',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    f: random.whole([2, 20]) * 5,
    tenths: random.whole([2, 40]),
    echo: random.whole([2, 24]) * 5,
  }),
  allow: [({ tenths, f }) => tenths !== 10 && f * tenths !== 10],
  pose: ({ asked, f, tenths, echo }) => {
    const length = new Fraction(tenths, 10);
    const speedOf = length.mul(f);
    if (asked === 'speed') {
      return {
        prompt: both(
          en`A wave has a frequency of ${f} Hz and a wavelength of ${shortest(length)} m. Find its speed.`,
          zh`一列波的频率是 ${f} 赫兹，波长是 ${shortest(length)} 米。求波速。`,
        ),
        answer: decimalAnswer(speedOf),
        unit: MS,
        steps: [alike(equals(times(f, shortest(length)), shortest(speedOf)))],
        wrong: { wrongOperation: rational(new Fraction(f).div(length)), forgetsBothWays: null },
      };
    }
    if (asked === 'wavelength') {
      return {
        prompt: both(
          en`A wave travels at ${shortest(speedOf)} m/s with a frequency of ${f} Hz. Find its wavelength.`,
          zh`一列波的波速是 ${shortest(speedOf)} 米/秒，频率是 ${f} 赫兹。求波长。`,
        ),
        answer: decimalAnswer(length),
        unit: METRE,
        steps: [alike(equals(over(shortest(speedOf), f), shortest(length)))],
        wrong: { wrongOperation: decimalAnswer(speedOf.mul(f)), forgetsBothWays: null },
      };
    }
    const time = new Fraction(echo, 100);
    const far = time.mul(340).div(2);
    return {
      prompt: both(
        en`An echo returns after ${shortest(time)} s. Sound travels at ${340} m/s. How far away is the wall?`,
        zh`对着墙喊话，${shortest(time)} 秒后听到回声。声速是 ${340} 米/秒。墙离人多远？`,
      ),
      answer: decimalAnswer(far),
      unit: METRE,
      steps: [alike(equals(over(times(340, shortest(time)), 2), shortest(far)))],
      wrong: {
        wrongOperation: rational(new Fraction(340).div(time)),
        forgetsBothWays: decimalAnswer(far.mul(2)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0], text }) => {
    if (text.startsWith('An echo')) return (a / 2) * b;
    return text.includes('Find its speed') ? b / (1 / a) : a * (1 / b);
  },
});

export const motion = [speed, averageSpeed, units];
export const falling = [acceleration, freeFall, waves];
