/** Quantities in physics and chemistry. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const motion: Topic = {
  id: 'motion',
  subject: 'physics',
  grades: [7, 10],
  title: both('Speed, distance and time', '速度、路程与时间'),
  aliases: ['speed', 'velocity', 'motion', 'average speed', '速度', '路程', '平均速度', '运动'],
  after: ['ratio'],
  skills: {
    prior: ['ratio.unit-rate', 'physics.units'],
    core: ['physics.speed', 'physics.average-speed'],
    stretch: ['physics.acceleration'],
    exit: [['physics.speed'], ['physics.average-speed']],
  },
  objectives: [
    {
      text: both(
        'Calculate speed, distance or time with units',
        '会计算速度、路程或时间，并带单位',
      ),
      criterion: both(
        'Converts units before calculating and writes a unit in every line.',
        '先换算单位再计算，每一行都写单位。',
      ),
    },
    {
      text: both('Explain average speed', '能解释平均速度'),
      criterion: both(
        'Divides the whole distance by the whole time, stops included.',
        '用总路程除以总时间（包括停留）。',
      ),
    },
  ],
  prior: both(
    'Unit rates; converting hours, minutes, kilometres and metres',
    '单位量；时、分、千米、米的换算',
  ),
  idea: both(
    'Speed is distance for each unit of time; an average over a journey weighs by time, not by stretch.',
    '速度是每单位时间通过的路程；全程的平均速度按时间而不是按路段来算。',
  ),
  words: [
    {
      term: both('speed', '速度'),
      meaning: both('distance for each unit of time', '单位时间内通过的路程'),
    },
    {
      term: both('average speed', '平均速度'),
      meaning: both('whole distance divided by whole time', '总路程除以总时间'),
    },
  ],
  misconceptions: [
    {
      wrong: both(
        'Takes the mean of two speeds as the average speed',
        '把两个速度的平均数当作平均速度',
      ),
      why: both('“Average” has always meant add and halve.', '“平均”一直是相加再取一半。'),
      reply: both(
        'Take it to the extreme: there at 60, back at 1. How long is one under way?',
        '用极端的例子：去时 60，回来 1。路上要多久？',
      ),
    },
    {
      wrong: both(
        'Reads 1.5 h as 1 h 5 min or 1 h 50 min',
        '把 1.5 小时当成 1 小时 5 分或 1 小时 50 分',
      ),
      why: both('Time is read as if it were decimal.', '把时间当成十进制。'),
      reply: both(
        'Ask for half an hour in minutes, then for 0.1 h.',
        '先问半小时是多少分，再问 0.1 小时是多少分。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'You cycle to school at 12 km/h and walk home at 6 km/h, the same way. Is your average 9 km/h? Vote first.',
        '骑车上学 12 千米/时，走路回家 6 千米/时，路程相同。平均速度是 9 千米/时吗？先表态。',
      ),
      hear: both(
        'No: for 12 km each way it is 24 km in 3 h, 8 km/h.',
        '不是：设单程 12 千米，共 24 千米用 3 小时，是 8 千米/时。',
      ),
    },
    science: {
      ask: both(
        'You see lightning and hear thunder 6 seconds later. Sound travels 340 m a second. How far away was it? Why can we forget the light?',
        '看到闪电 6 秒后听到雷声，声速每秒 340 米。闪电有多远？为什么可以不管光？',
      ),
      hear: both(
        'About 2040 m; light needs almost no time for that.',
        '约 2040 米；光走这段路几乎不用时间。',
      ),
    },
    abstract: {
      ask: both(
        'A graph of the distance from home against time is steep, then flat, then steep downwards. Tell its story.',
        '离家的距离随时间变化的图像：先陡升，再平，再陡降。讲讲它的故事。',
      ),
      hear: both('Fast away, a stop, fast back.', '快速离开，停下，快速返回。'),
    },
  },
  show: {
    concrete: both(
      'Mark 10 m in the corridor, let students walk it at three speeds, and time them.',
      '在走廊量出 10 米，学生用三种速度走，计时。',
    ),
    pictorial: both(
      'Draw distance against time and read speed as steepness.',
      '画路程—时间图像，把速度读作“陡的程度”。',
    ),
    symbolic: both(
      'Write quantities with units, convert, formula, result with unit: four lines.',
      '已知量带单位、换算、公式、结果带单位：写四行。',
    ),
  },
  materials: {
    concrete: both('Tape measure and stopwatches', '卷尺和秒表'),
    pictorial: both('Graph paper', '坐标纸'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('Do all units fit together?', '所有单位一致吗？'),
    both('Which two quantities do I know?', '已知哪两个量？'),
    both('Is that speed possible for this thing?', '这个速度对它来说可能吗？'),
  ],
  hinge: {
    ask: both(
      '45 km in 30 min: speed in km/h? A: 1.5, B: 15, C: 90, D: 135.',
      '30 分钟行 45 千米，速度是多少千米/时？A：1.5，B：15，C：90，D：135。',
    ),
    hear: both('C: half an hour, so double the distance.', 'C：半小时，所以路程加倍。'),
    wrong: both('A divides by 30 minutes without converting.', '选 A 的没有换算，直接除以 30 分。'),
    next: both(
      'If A is frequent, ask how far it is in one hour at this speed, in words.',
      '若选 A 的多，让学生用话说一说照这个速度一小时走多远。',
    ),
  },
  claim: {
    text: both(
      'Who has the higher average speed was faster at every moment.',
      '平均速度大的一方，每时每刻都更快。',
    ),
    verdict: 'sometimes',
    because: both('They may have stopped or slowed down on the way.', '途中可能停过或慢过。'),
  },
};

export const forces: Topic = {
  id: 'forces',
  subject: 'physics',
  grades: [9, 11],
  title: both('Force, mass and acceleration', '力、质量与加速度'),
  aliases: [
    "newton's second law",
    'forces',
    'acceleration',
    'dynamics',
    '牛顿第二定律',
    '力',
    '加速度',
  ],
  after: ['motion'],
  skills: {
    prior: ['physics.acceleration', 'equations.one-step'],
    core: ['physics.newton', 'physics.weight'],
    stretch: ['physics.momentum', 'physics.energy'],
    exit: [['physics.newton'], ['physics.weight']],
  },
  objectives: [
    {
      text: both(
        'Use F = m a to find force, mass or acceleration',
        '会用 F = ma 求力、质量或加速度',
      ),
      criterion: both(
        'Adds all forces with their directions before dividing by the mass.',
        '先把所有力连同方向合成，再除以质量。',
      ),
    },
    {
      text: both('Tell weight from mass', '能区分质量和重力'),
      criterion: both(
        'Gives a mass in kilograms and a weight in newtons, and says which of them changes on the Moon.',
        '质量用千克、重力用牛，并能说出到月球上哪一个会变。',
      ),
    },
  ],
  prior: both('Acceleration; solving an equation for one quantity', '加速度；由公式求其中一个量'),
  idea: both(
    'Force changes motion; it is not needed to keep it going.',
    '力改变运动，而不是维持运动的原因。',
  ),
  words: [
    {
      term: both('resulting force', '合力'),
      meaning: both('all forces added with their directions', '所有力连同方向加在一起'),
    },
    {
      term: both('inertia', '惯性'),
      meaning: both('things keep their motion when nothing acts', '不受力时保持原来的运动'),
    },
  ],
  misconceptions: [
    {
      wrong: both(
        'A moving thing needs a force in its direction',
        '运动的物体一定受到运动方向上的力',
      ),
      why: both('On Earth friction stops everything.', '地球上摩擦让一切停下来。'),
      reply: both(
        'Ask what pushes a puck that slides on ice after it has left the stick.',
        '问：冰球离开球杆后，是什么在推它？',
      ),
    },
    {
      wrong: both('Takes weight and mass for the same', '把重量和质量混为一谈'),
      why: both('Shops weigh in kilograms.', '买东西都用千克称“重量”。'),
      reply: both(
        'Ask what changes on the Moon and what does not.',
        '问：到了月球上，哪个变，哪个不变？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'You push an empty and a full shopping trolley equally hard for 2 seconds. Which is faster afterwards, and by what is it decided?',
        '用同样的力推空购物车和满购物车 2 秒。哪辆更快？由什么决定？',
      ),
      hear: both(
        'The empty one: same force, less mass, more acceleration.',
        '空的：力相同，质量小，加速度大。',
      ),
    },
    science: {
      ask: both(
        'A spacecraft turns its engine off. Does it slow down, stop, or go on? What would need to act?',
        '飞船关掉发动机后，会减速、停下，还是继续？要有什么作用才会变？',
      ),
      hear: both(
        'It goes on; only a force changes its motion.',
        '继续前进；只有力才能改变它的运动。',
      ),
    },
    abstract: {
      ask: both(
        'F is doubled and m is doubled. What happens to a? And if only F is halved?',
        'F 和 m 都加倍，a 怎样变？只把 F 减半呢？',
      ),
      hear: both('It stays; it is halved.', '不变；减半。'),
    },
  },
  show: {
    concrete: both(
      'Pull a trolley with a spring scale over a smooth table; double the pull, then the load.',
      '用弹簧秤在光滑桌面上拉小车：先把拉力加倍，再把载重加倍。',
    ),
    pictorial: both(
      'Draw the body as a dot with one arrow for each force, to scale, and the resulting arrow in colour.',
      '把物体画成点，每个力画一支按比例的箭头，合力用彩色画出。',
    ),
    symbolic: both(
      'Write the resulting force first, with signs for directions, then a = F/m with units.',
      '先写合力（用正负号表示方向），再写 a = F/m，带单位。',
    ),
  },
  materials: {
    concrete: both('Trolley, spring scale, weights', '小车、弹簧秤、砝码'),
    pictorial: both('Rulers and coloured pens', '直尺和彩笔'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('Which forces act, and in which direction?', '有哪些力？各向哪个方向？'),
    both('What is left when they are added?', '合成后还剩多少？'),
    both('Is the acceleration in the direction of what is left?', '加速度与合力方向一致吗？'),
  ],
  hinge: {
    ask: both(
      'A lorry drives at a steady 80 km/h on a straight road. The resulting force is: A forwards, B zero, C backwards, D depends on its mass.',
      '卡车在直路上以 80 千米/时匀速行驶。合力：A 向前，B 为零，C 向后，D 取决于质量。',
    ),
    hear: both('B: its motion does not change.', 'B：运动状态没有改变。'),
    wrong: both('A believes that motion needs a force.', '选 A 的认为运动需要力来维持。'),
    next: both(
      'If A is frequent, draw engine force and drag together and ask what would happen if they were not equal.',
      '若选 A 的多，一起画出牵引力和阻力，问：不相等会怎样？',
    ),
  },
  claim: {
    text: both('The larger the force, the larger the acceleration.', '力越大，加速度越大。'),
    verdict: 'sometimes',
    because: both(
      'For one body yes; a large force on a very large mass may accelerate it less.',
      '对同一物体成立；质量很大时，大的力也可能只产生小的加速度。',
    ),
  },
};

export const circuits: Topic = {
  id: 'circuits',
  subject: 'physics',
  grades: [8, 10],
  title: both('Ohm’s law', '欧姆定律'),
  aliases: [
    'ohm',
    'current',
    'voltage',
    'resistance',
    'circuits',
    '欧姆定律',
    '电流',
    '电压',
    '电阻',
    '电路',
  ],
  after: ['ratio'],
  skills: {
    prior: ['physics.units', 'ratio.proportion'],
    core: ['physics.ohm'],
    stretch: ['physics.resistors', 'physics.electrical-energy'],
  },
  objectives: [
    {
      text: both(
        'Use U = R I to find voltage, resistance or current',
        '会用 U = RI 求电压、电阻或电流',
      ),
      criterion: both(
        'Converts milliamperes and kilohms before calculating.',
        '先换算毫安、千欧再计算。',
      ),
    },
    {
      text: both('Predict what happens to the current', '能判断电流怎样变化'),
      criterion: both(
        'Says how the current changes when voltage or resistance doubles.',
        '能说出电压或电阻加倍时电流怎样变。',
      ),
    },
  ],
  prior: both('Proportion; prefixes of units', '比例；单位的词头'),
  idea: both(
    'Voltage drives, resistance hinders, current is what results, and it is the same before and behind the lamp.',
    '电压推动，电阻阻碍，电流是结果；灯泡前后电流一样大。',
  ),
  words: [
    {
      term: both('voltage', '电压'),
      meaning: both('what drives the current, in volts', '推动电流的原因，单位伏'),
    },
    {
      term: both('current', '电流'),
      meaning: both('charge that passes each second, in amperes', '每秒通过的电荷，单位安'),
    },
    {
      term: both('resistance', '电阻'),
      meaning: both('how much a part hinders the current, in ohms', '阻碍电流的程度，单位欧'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Current is used up in the lamp', '电流在灯泡里被“用掉”'),
      why: both('Everyday speech says that current is consumed.', '日常说“用电”。'),
      reply: both(
        'Measure before and behind the lamp; then ask what is handed over instead.',
        '在灯泡前后各测一次，再问：那被“交出去”的是什么？',
      ),
    },
    {
      wrong: both('More resistance, more current', '电阻越大，电流越大'),
      why: both(
        '“More” of one thing is taken to mean more of the other.',
        '觉得一个多另一个也多。',
      ),
      reply: both(
        'Compare with a narrower pipe at the same pressure.',
        '用同样水压下更细的水管来比。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A charger says 5 V and 2 A, an older one 5 V and 0.5 A. What does the phone get from each, and which fits a resistance of 10 ohms?',
        '一个充电器标 5 V、2 A，另一个标 5 V、0.5 A。接 10 欧的电阻时，电流各是多少？',
      ),
      hear: both(
        '0.5 A from both: voltage and resistance decide; the label says what is possible at most.',
        '都是 0.5 A：由电压和电阻决定；标的是最大值。',
      ),
    },
    science: {
      ask: both(
        'Two lamps glow equally bright in a row. A student adds a third. Brighter, the same, or darker? Predict, then try.',
        '两只灯串联一样亮，再串一只，变亮、不变还是变暗？先预测再试。',
      ),
      hear: both(
        'All darker: more resistance, less current everywhere.',
        '都变暗：电阻变大，处处电流变小。',
      ),
    },
    abstract: {
      ask: both(
        'A table: 2 V gives 0.1 A, 4 V gives 0.2 A, 6 V gives 0.3 A. What is constant, and what will 9 V give?',
        '2 V 时 0.1 A，4 V 时 0.2 A，6 V 时 0.3 A。什么不变？9 V 时是多少？',
      ),
      hear: both('U/I = 20 ohms; 0.45 A.', 'U/I = 20 欧；0.45 A。'),
    },
  },
  show: {
    concrete: both(
      'Measure current at three voltages with one resistor, then with double the resistance.',
      '用一个电阻在三个电压下测电流，再把电阻加倍重测。',
    ),
    pictorial: both(
      'Draw current against voltage for two resistors in one picture and read which line is which.',
      '把两个电阻的电流—电压图画在一张图上，说说哪条是哪个。',
    ),
    symbolic: both(
      'Write what is known with units, convert, rearrange, put in, result with unit.',
      '写已知量和单位，换算，变形，代入，结果带单位。',
    ),
  },
  materials: {
    concrete: both('Power supply, resistors, ammeter', '电源、电阻、电流表'),
    pictorial: both('Graph paper', '坐标纸'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('Which quantity drives, which hinders?', '哪个量推动？哪个量阻碍？'),
    both('Are all units in volt, ohm, ampere?', '单位都是伏、欧、安吗？'),
    both('Should the current be larger or smaller than before?', '电流应比原来大还是小？'),
  ],
  hinge: {
    ask: both(
      '12 V across 4 kilohms. Current? A: 3 A, B: 3 mA, C: 48 A, D: 0.33 A.',
      '4 千欧的电阻两端加 12 V，电流是？A：3 A，B：3 mA，C：48 A，D：0.33 A。',
    ),
    hear: both('B: 12 divided by 4000.', 'B：12 除以 4000。'),
    wrong: both('A forgets the prefix, C multiplies.', '选 A 的漏了词头，选 C 的用了乘法。'),
    next: both(
      'If A is frequent, write five values with prefixes as plain numbers first.',
      '若选 A 的多，先把五个带词头的值改写成普通数。',
    ),
  },
  claim: {
    text: both('The current behind a lamp is smaller than before it.', '灯泡后面的电流比前面小。'),
    verdict: 'never',
    because: both('In one loop the current is the same everywhere.', '同一回路中电流处处相等。'),
  },
};

export const moles: Topic = {
  id: 'moles',
  subject: 'chemistry',
  grades: [9, 11],
  title: both('Amount of substance: moles and mass', '物质的量与摩尔质量'),
  aliases: [
    'mole',
    'molar mass',
    'stoichiometry',
    'concentration',
    '物质的量',
    '摩尔',
    '摩尔质量',
    '浓度',
  ],
  after: ['ratio'],
  skills: {
    prior: ['ratio.proportion', 'decimals.multiplication'],
    core: ['chemistry.molar-mass', 'chemistry.moles'],
    stretch: ['chemistry.concentration', 'chemistry.reacting-masses'],
    exit: [['chemistry.moles'], ['chemistry.molar-mass']],
  },
  objectives: [
    {
      text: both('Convert between mass and amount of substance', '会在质量与物质的量之间换算'),
      criterion: both(
        'Divides or multiplies by the molar mass, with units that cancel, and says that it counts particles by weighing.',
        '会除以或乘以摩尔质量，单位能约掉，并能说出这是用称量来“数”微粒。',
      ),
    },
    {
      text: both('Find a molar mass from a formula', '会由化学式求摩尔质量'),
      criterion: both('Counts every atom, brackets included.', '数清每个原子，括号里的也算上。'),
    },
  ],
  prior: both('Proportions; multiplying decimals', '比例；小数乘法'),
  idea: both(
    'A mole is a number, as a dozen is: equal amounts hold equally many particles, not equal masses.',
    '摩尔和“打”一样是个数目：物质的量相同，微粒数相同，质量却不同。',
  ),
  words: [
    {
      term: both('mole', '摩尔'),
      meaning: both('a fixed, very large number of particles', '固定的、很大的微粒数目'),
    },
    {
      term: both('molar mass', '摩尔质量'),
      meaning: both('mass of one mole, in grams per mole', '一摩尔物质的质量，单位克/摩'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Equal masses contain equally many particles', '质量相同，微粒数就相同'),
      why: both('Mass is what we can see on the scale.', '天平上只看得到质量。'),
      reply: both(
        '1 kg of grapes and 1 kg of melons: equally many fruits?',
        '1 千克葡萄和 1 千克西瓜，个数一样吗？',
      ),
    },
    {
      wrong: both(
        'Forgets the index in the formula, such as the 2 in H₂O',
        '求摩尔质量时漏了下标，如 H₂O 中的 2',
      ),
      why: both('The small number is read as a decoration.', '把小数字当成装饰。'),
      reply: both(
        'Build the molecule and weigh it in the head, atom by atom.',
        '搭出分子模型，一个原子一个原子地“称”。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A bank counts coins by weighing. One coin weighs 4 g, the bag 2400 g. How many coins, and what has one to know?',
        '银行用称的办法数硬币。一枚 4 克，一袋 2400 克。有多少枚？要知道什么？',
      ),
      hear: both('600: one needs the mass of one.', '600 枚：要知道一枚的质量。'),
    },
    science: {
      ask: both(
        '18 g of water and 2 g of hydrogen gas: which holds more molecules?',
        '18 克水和 2 克氢气，哪个分子多？',
      ),
      hear: both('Equally many: each is one mole.', '一样多：都是一摩尔。'),
    },
    abstract: {
      ask: both(
        'n = m/M. If m doubles and M doubles, what happens to n? What if only M doubles?',
        'n = m/M。m 和 M 都加倍，n 怎样变？只有 M 加倍呢？',
      ),
      hear: both('It stays; it halves.', '不变；减半。'),
    },
  },
  show: {
    concrete: both(
      'Weigh 20 paper clips, then find the number in a bag by weighing alone.',
      '先称 20 枚回形针，再只用称量求一袋有多少枚。',
    ),
    pictorial: both(
      'Draw the formula as coloured balls and write the mass on each.',
      '把化学式画成彩色小球，在每个球上写质量。',
    ),
    symbolic: both(
      'Write the molar mass as a sum over all atoms, then n = m/M with units that cancel.',
      '把摩尔质量写成各原子之和，再写 n = m/M，单位约掉。',
    ),
  },
  materials: {
    concrete: both('Scale and paper clips', '天平和回形针'),
    pictorial: both('Coloured pens', '彩笔'),
    symbolic: both('Periodic table and calculators', '元素周期表和计算器'),
  },
  think: [
    both('How many atoms of each kind are there?', '每种原子各有几个？'),
    both('Do I go from grams to moles or back?', '是由克求摩尔，还是反过来？'),
    both('Do the units cancel to what I want?', '单位约掉后是我要的吗？'),
  ],
  hinge: {
    ask: both(
      'Molar mass of CO₂ (C 12, O 16)? A: 28, B: 44, C: 56, D: 192.',
      'CO₂ 的摩尔质量（C 12，O 16）？A：28，B：44，C：56，D：192。',
    ),
    hear: both('B: 12 + 2 times 16.', 'B：12 加 2 个 16。'),
    wrong: both('A forgets the index, C puts it on both.', '选 A 的漏了下标，选 C 的两个都乘了。'),
    next: both(
      'If A is frequent, build CO₂ and H₂O with balls and add up aloud.',
      '若选 A 的多，用小球搭 CO₂ 和 H₂O，大声相加。',
    ),
  },
  claim: {
    text: both(
      'A mole of one substance weighs more than a mole of another if its molecules have more atoms.',
      '分子所含原子越多，一摩尔的质量就越大。',
    ),
    verdict: 'sometimes',
    because: both(
      'Kinds of atoms differ: CH₄ has 5 atoms and weighs less than O₂ with 2.',
      '原子有轻有重：CH₄ 有 5 个原子，却比 2 个原子的 O₂ 轻。',
    ),
  },
};
