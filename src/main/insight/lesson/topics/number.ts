/** Number: place value, fractions, signed numbers. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const multiplication: Topic = {
  id: 'multi-digit-multiplication',
  subject: 'mathematics',
  grades: [3, 5],
  title: both('Multiplying larger numbers', '多位数乘法'),
  aliases: ['multiplication', 'times', 'product', '乘法', '竖式', '笔算'],
  after: [],
  skills: {
    prior: ['number.place-value', 'number.addition'],
    core: ['number.multiplication'],
    stretch: ['number.division', 'number.two-step-problems'],
  },
  objectives: [
    {
      text: both(
        'Multiply by splitting a factor into tens and ones',
        '把一个因数拆成几十和几，分别相乘再相加',
      ),
      criterion: both(
        'Writes every part-product with its right place value, then adds them.',
        '能写出每一个部分积，数位正确，并把它们相加。',
      ),
    },
    {
      text: both(
        'Estimate first, and use the estimate to judge the product',
        '先估算，再用估算值判断积是否合理',
      ),
      criterion: both(
        'Writes an estimate before the product and says whether the two fit.',
        '算之前写出估算值，算完能说明两者是否相符。',
      ),
    },
  ],
  prior: both('The value of each digit; adding whole numbers', '数位的值；整数加法'),
  idea: both(
    'A product can be cut into smaller products: nothing is lost as long as every part meets every part.',
    '一个积可以拆成几个小的积：只要每一部分都乘到，就不会丢掉什么。',
  ),
  words: [
    {
      term: both('factor', '因数'),
      meaning: both('a number that is multiplied', '相乘的数'),
    },
    {
      term: both('part-product', '部分积'),
      meaning: both('the product of one part of a factor', '因数的一部分相乘得到的积'),
    },
  ],
  misconceptions: [
    {
      wrong: both(
        'Multiplies tens by tens and ones by ones only',
        '只把十位乘十位、个位乘个位，漏掉交叉的两个积',
      ),
      why: both(
        'It works for adding, so it looks right here.',
        '加法就是这样算的，所以看起来没错。',
      ),
      reply: both(
        'Draw the product as a rectangle and ask which pieces have not been counted.',
        '把乘法画成长方形，请学生指出哪几块还没有算进去。',
      ),
    },
    {
      wrong: both(
        'Forgets that the digit in the tens place stands for tens',
        '忘了十位上的数字表示几个十，部分积小了十倍',
      ),
      why: both('The digits are read one by one.', '只看数字本身，不看它所在的位置。'),
      reply: both(
        'Ask: “What is this digit worth?” Let the student say the part-product aloud in words.',
        '追问：“这个数字表示多少？”让学生把部分积用话说出来。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A hall has rows of 24 chairs, and there are 13 rows. Without a calculator: are there enough chairs for 300 people? How can you be sure quickly?',
        '礼堂里每排有 24 把椅子，共 13 排。不用计算器：够 300 人坐吗？怎样很快就能确定？',
      ),
      hear: both(
        '10 rows are 240; 3 more rows are 72; together 312, so yes.',
        '10 排是 240 把，另外 3 排是 72 把，一共 312 把，够坐。',
      ),
    },
    science: {
      ask: both(
        'A heart beats about 72 times a minute. Is that more or less than 1000 beats in 15 minutes? Decide before you calculate.',
        '心脏每分钟大约跳 72 下。15 分钟跳的次数比 1000 多还是少？先判断再计算。',
      ),
      hear: both(
        '10 minutes are 720, 5 minutes are half of that, 360; together 1080: a little more.',
        '10 分钟是 720 下，5 分钟是它的一半 360 下，一共 1080 下，多一点。',
      ),
    },
    abstract: {
      ask: both(
        'Someone says 24 × 13 is 20 × 10 + 4 × 3 = 212. Which pieces are missing?',
        '有人说 24 × 13 = 20 × 10 + 4 × 3 = 212。漏掉了哪几块？',
      ),
      hear: both(
        '20 × 3 and 4 × 10, that is 60 and 40: the product is 312.',
        '漏了 20 × 3 和 4 × 10，也就是 60 和 40，积应是 312。',
      ),
    },
  },
  show: {
    concrete: both(
      'Lay the product out as a rectangle with base-ten blocks: flats, rods and small cubes. Count each kind of piece before joining them.',
      '用十进制积木把乘法摆成长方形：大板、长条、小方块各算各的，再合起来。',
    ),
    pictorial: both(
      'Draw a rectangle, cut it at the tens in both directions, and write one part-product into each of the four pieces.',
      '画一个长方形，两个方向都在整十处切开，在四块里各写一个部分积。',
    ),
    symbolic: both(
      'Write the part-products under one another, each with its full value, and only then the short written form beside it.',
      '把部分积一行一行写出来，写出完整的数值，再在旁边写简便的竖式。',
    ),
  },
  materials: {
    concrete: both('Base-ten blocks, one set for each pair', '十进制积木，每两人一套'),
    pictorial: both('Squared paper', '方格纸'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('About how large must the product be?', '积大约是多少？'),
    both('Which parts can I multiply in my head?', '哪几部分可以口算？'),
    both('Did every part meet every part?', '每一部分都互相乘到了吗？'),
  ],
  hinge: {
    ask: both(
      'Without working it out: can 48 × 21 be 168? Show thumbs, then say why.',
      '不计算：48 × 21 可能等于 168 吗？先用手势表态，再说理由。',
    ),
    hear: both('No: 50 × 20 is 1000 already.', '不可能：50 × 20 就已经是 1000 了。'),
    wrong: both(
      'Students who say yes look at the last digit only: 8 × 1 = 8.',
      '认为可能的学生只看了末位：8 × 1 = 8。',
    ),
    next: both(
      'If more than a few say yes, estimate three products together before going on.',
      '如果不止几个人认为可能，先一起估算三个积，再往下走。',
    ),
  },
  claim: {
    text: both(
      'The product of two numbers is larger than both of them.',
      '两个数的积比这两个数都大。',
    ),
    verdict: 'sometimes',
    because: both(
      'True for whole numbers above 1; not when a factor is 1 or 0.',
      '两个数都是大于 1 的整数时成立；有一个因数是 1 或 0 时不成立。',
    ),
  },
};

export const fractionAddition: Topic = {
  id: 'fraction-addition',
  subject: 'mathematics',
  grades: [4, 6],
  title: both('Adding and subtracting fractions', '分数加减法'),
  aliases: ['fractions', 'common denominator', 'unlike denominators', '分数', '通分', '异分母'],
  after: [],
  skills: {
    prior: ['fractions.equivalent', 'fractions.add-like'],
    core: ['fractions.add-unlike'],
    stretch: ['fractions.multiplication', 'fractions.mixed-numbers'],
  },
  objectives: [
    {
      text: both(
        'Add and subtract fractions with different denominators',
        '会计算异分母分数的加法和减法',
      ),
      criterion: both(
        'Writes both fractions over a common denominator before adding or subtracting.',
        '先把两个分数化成同分母，再相加或相减。',
      ),
    },
    {
      text: both('Explain why denominators are not added', '说明为什么不能把分母相加'),
      criterion: both(
        'Uses a picture or a sentence about the size of the parts, not only the rule.',
        '用图或一句关于“每一份大小”的话来解释，而不只是背规则。',
      ),
    },
  ],
  prior: both('Finding equal fractions', '会找相等的分数'),
  idea: both(
    'Only parts of the same size can be counted together; the denominator is the name of the size.',
    '只有大小相同的份才能放在一起数；分母就是“每份大小”的名字。',
  ),
  words: [
    {
      term: both('denominator', '分母'),
      meaning: both('into how many equal parts the whole is cut', '把整体平均分成多少份'),
    },
    {
      term: both('common denominator', '公分母'),
      meaning: both(
        'a part size that both fractions can be counted in',
        '两个分数都能用来数的份的大小',
      ),
    },
    {
      term: both('equal fractions', '相等的分数'),
      meaning: both('different names for the same amount', '同一个数量的不同写法'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Adds numerators and adds denominators', '分子加分子、分母加分母'),
      why: both(
        'A fraction is read as two whole numbers, and each is added.',
        '把一个分数看成两个整数，各加各的。',
      ),
      reply: both(
        'Try it on 1/2 + 1/2: the rule gives 2/4, less than a whole. Ask what two halves are.',
        '用 1/2 + 1/2 试一试：按这种算法得 2/4，比一个整体还少。问：两个一半是多少？',
      ),
    },
    {
      wrong: both(
        'Changes the denominator and leaves the numerator as it was',
        '只改了分母，分子没有跟着变',
      ),
      why: both(
        'The common denominator is seen as a label to be put underneath.',
        '把公分母当成一个“标签”写在下面。',
      ),
      reply: both(
        'Let the student colour the old and the new fraction in two equal bars: do they cover the same?',
        '让学生在两条一样长的纸条上涂出原来的和新的分数：涂的部分一样长吗？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'One jug holds 1/2 litre of juice, another 1/3 litre. You pour both into a 1-litre jug. Is it full, more than half full, or less? Show with your hand how high.',
        '一个壶里有 1/2 升果汁，另一个有 1/3 升。都倒进 1 升的大壶里：满了、过半，还是不到一半？用手比一比高度。',
      ),
      hear: both(
        'More than half, not full: half a litre is there already and a third is less than the other half.',
        '过半但没满：半升已经有了，而三分之一比另外半升少。',
      ),
    },
    science: {
      ask: both(
        'A plant grows 1/4 cm in the first week and 1/3 cm in the second. Can it have grown 2/7 cm? Use a ruler in your head.',
        '一棵植物第一周长 1/4 厘米，第二周长 1/3 厘米。两周一共长了 2/7 厘米，可能吗？',
      ),
      hear: both(
        'No: 2/7 is less than 1/3, and the second week alone gave 1/3.',
        '不可能：2/7 比 1/3 小，而光第二周就长了 1/3。',
      ),
    },
    abstract: {
      ask: both(
        'Which is larger: 1/2 + 1/3 or 2/5? Do not calculate yet: compare with 1/2.',
        '1/2 + 1/3 与 2/5，哪个大？先不计算，和 1/2 比一比。',
      ),
      hear: both(
        'The sum is more than 1/2; 2/5 is less than 1/2.',
        '和比 1/2 大，而 2/5 比 1/2 小。',
      ),
    },
  },
  show: {
    concrete: both(
      'Fold two equal paper strips, one for each fraction, then fold both on until all parts have the same size. Count the parts together.',
      '拿两条一样长的纸条，分别折出两个分数，再继续折，直到所有的份一样大，然后一起数。',
    ),
    pictorial: both(
      'Draw two equal bars under each other, cut each by its own denominator, then cut both finer until the cuts line up.',
      '上下画两条一样长的条形，各按自己的分母分开，再细分到分割线对齐。',
    ),
    symbolic: both(
      'Write a line for the equal fractions between the task and the sum, and draw an arrow from each old numerator to its new one.',
      '在算式和结果之间写一行“相等的分数”，从原来的分子画箭头指向新的分子。',
    ),
  },
  materials: {
    concrete: both('Equal paper strips, four for each pair', '一样长的纸条，每两人四条'),
    pictorial: both('Printed blank bars or squared paper', '印好的空白条形图或方格纸'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Do both fractions count parts of the same size?', '这两个分数数的是同样大小的份吗？'),
    both('Which part size fits into both?', '哪一种大小的份能把两个都分完？'),
    both(
      'Is my result larger than each of the two? Should it be?',
      '结果比每个分数都大吗？应该大吗？',
    ),
  ],
  hinge: {
    ask: both(
      'Everybody writes down: which of these is a sensible estimate of 7/8 + 11/12? A: 1, B: 2, C: 18, D: 20.',
      '每人写下选择：7/8 + 11/12 的合理估计是哪个？A：1，B：2，C：18，D：20。',
    ),
    hear: both('B: both are close to 1.', 'B：两个分数都接近 1。'),
    wrong: both(
      'C comes from adding the numerators, D from adding the denominators.',
      '选 C 的把分子相加，选 D 的把分母相加。',
    ),
    next: both(
      'If one in four or more choose C or D, stay with the bars and do one more together; do not go on to practice.',
      '若有四分之一以上的人选 C 或 D，先回到条形图再一起做一题，不要进入练习。',
    ),
  },
  claim: {
    text: both(
      'The product of the two denominators can be used as common denominator.',
      '两个分母的积可以作公分母。',
    ),
    verdict: 'always',
    because: both(
      'Each denominator divides the product; it is just not always the smallest.',
      '每个分母都能整除这个积，只是不一定最小。',
    ),
  },
};

export const fractionMultiplication: Topic = {
  id: 'fraction-multiplication',
  subject: 'mathematics',
  grades: [5, 7],
  title: both('Multiplying and dividing fractions', '分数乘除法'),
  aliases: ['fractions', 'of', 'reciprocal', '分数乘法', '分数除法', '倒数'],
  after: ['fraction-addition'],
  skills: {
    prior: ['fractions.simplest-form', 'fractions.equivalent'],
    core: ['fractions.multiplication', 'fractions.division'],
    stretch: ['fractions.of-a-quantity'],
  },
  objectives: [
    {
      text: both(
        'Multiply and divide fractions and simplify the result',
        '会计算分数乘除法并化简结果',
      ),
      criterion: both(
        'Gives the result in simplest form and can say which whole it is a part of.',
        '结果写成最简分数，并能说出它是“谁”的几分之几。',
      ),
    },
    {
      text: both(
        'Say before calculating whether the result will be larger or smaller',
        '计算前能判断结果变大还是变小',
      ),
      criterion: both(
        'Compares the second number with 1 and concludes from that.',
        '把第二个数与 1 比较，并由此得出判断。',
      ),
    },
  ],
  prior: both('Equal fractions and simplest form', '相等的分数与最简分数'),
  idea: both(
    'Multiplying by a fraction takes a part of a part; dividing asks how many such parts fit.',
    '乘一个分数，是取“一部分的一部分”；除以一个分数，是问能分出多少个这样的部分。',
  ),
  words: [
    {
      term: both('of', '的'),
      meaning: both('between a fraction and an amount: times', '分数与数量之间的“的”表示乘'),
    },
    {
      term: both('reciprocal', '倒数'),
      meaning: both('the number that gives 1 when multiplied', '相乘得 1 的那个数'),
    },
  ],
  misconceptions: [
    {
      wrong: both(
        'Multiplying makes larger, dividing makes smaller',
        '乘法总是越乘越大，除法总是越除越小',
      ),
      why: both('So it was with whole numbers for years.', '多年来整数就是这样的。'),
      reply: both(
        'Ask for half of 6 and for the number of halves in 6; write both as calculations.',
        '问：6 的一半是多少？6 里面有几个一半？把两句话都写成算式。',
      ),
    },
    {
      wrong: both(
        'Inverts the first fraction, or both, when dividing',
        '除法时把第一个分数（或两个都）颠倒',
      ),
      why: both(
        '“Flip and multiply” was learnt as a move without a meaning.',
        '“颠倒相乘”只当成动作来记，不明白意思。',
      ),
      reply: both(
        'Go back to “how many of these fit into that?” and let the student check by multiplying back.',
        '回到“里面有几个这样的部分？”，并让学生用乘法验算。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A recipe for 4 needs 3/4 litre of milk. You cook for 2. How much milk, and did you need a rule to know?',
        '4 人份的食谱要用 3/4 升牛奶，你只做 2 人份。需要多少牛奶？你用到规则了吗？',
      ),
      hear: both(
        'Half of 3/4 is 3/8 of a litre: each quarter is cut in half.',
        '3/4 的一半是 3/8 升：每个四分之一都对半分。',
      ),
    },
    science: {
      ask: both(
        'A battery loses half of its charge each hour. What part is left after 3 hours? Which operation is that?',
        '一块电池每小时电量减半。3 小时后还剩几分之几？这是什么运算？',
      ),
      hear: both(
        '1/2 × 1/2 × 1/2 = 1/8: multiplying, and it gets smaller.',
        '1/2 × 1/2 × 1/2 = 1/8：是乘法，而且变小了。',
      ),
    },
    abstract: {
      ask: both(
        'Put in order without calculating: 5/6 × 2/3, 5/6, 5/6 ÷ 2/3.',
        '不计算，从小到大排列：5/6 × 2/3、5/6、5/6 ÷ 2/3。',
      ),
      hear: both(
        'In the order given: times less than 1 makes smaller, divided by less than 1 makes larger.',
        '就是给出的顺序：乘小于 1 的数变小，除以小于 1 的数变大。',
      ),
    },
  },
  show: {
    concrete: both(
      'Fold a sheet one way for the first fraction and the other way for the second; the doubly shaded part is the product.',
      '一张纸先竖着折出第一个分数，再横着折出第二个分数；重叠涂色的部分就是积。',
    ),
    pictorial: both(
      'Draw a unit square, cut it in both directions, and count the small pieces of the product and of the whole.',
      '画一个单位正方形，两个方向都分开，数一数积占几小块、整体共几小块。',
    ),
    symbolic: both(
      'Write the calculation, cancel before multiplying, and check by estimating against 1.',
      '写出算式，先约分再相乘，最后与 1 比较来检验。',
    ),
  },
  materials: {
    concrete: both(
      'Two sheets of thin paper and two colours for each student',
      '每人两张薄纸、两种颜色的笔',
    ),
    pictorial: both('Squared paper', '方格纸'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Part of what am I taking?', '我取的是“谁”的一部分？'),
    both(
      'Will the result be larger or smaller than the first number?',
      '结果会比第一个数大还是小？',
    ),
    both('Can I cancel before I multiply?', '能先约分再乘吗？'),
  ],
  hinge: {
    ask: both(
      'Which is larger: 8 × 3/4 or 8 ÷ 3/4? Write one reason without a calculation.',
      '8 × 3/4 与 8 ÷ 3/4 哪个大？不计算，写一个理由。',
    ),
    hear: both(
      'The second: more than 8 parts of three quarters fit into 8.',
      '第二个大：8 里面能分出的“四分之三”不止 8 个。',
    ),
    wrong: both(
      'Students who choose the first still hold that multiplying makes larger.',
      '选第一个的学生仍认为乘法越乘越大。',
    ),
    next: both(
      'Ask a pair with each answer to draw its picture side by side before going on.',
      '请两种答案的学生并排画图说明，再往下进行。',
    ),
  },
  claim: {
    text: both('Dividing by a fraction makes a number larger.', '除以一个分数，结果会变大。'),
    verdict: 'sometimes',
    because: both('Only when the fraction is less than 1.', '只有当这个分数小于 1 时才变大。'),
  },
};

export const signedNumbers: Topic = {
  id: 'signed-numbers',
  subject: 'mathematics',
  grades: [6, 8],
  title: both('Calculating with negative numbers', '有理数（正负数）的运算'),
  aliases: ['integers', 'negative numbers', 'directed numbers', '有理数', '负数', '整数'],
  after: [],
  skills: {
    prior: ['integers.ordering'],
    core: ['integers.addition', 'integers.multiplication'],
    stretch: ['number.order-of-operations'],
  },
  objectives: [
    {
      text: both(
        'Add, subtract and multiply positive and negative numbers',
        '会进行正负数的加、减、乘运算',
      ),
      criterion: both(
        'Decides on the sign with a reason before finding the size.',
        '先有理由地确定符号，再求绝对值。',
      ),
    },
    {
      text: both(
        'Use a number line or a situation to justify a result',
        '能用数轴或情境说明结果为什么对',
      ),
      criterion: both(
        'Points to the start, the direction and the end of the move.',
        '能指出从哪里出发、向哪个方向、到哪里结束。',
      ),
    },
  ],
  prior: both('Ordering numbers on a number line that goes below 0', '在数轴上比较 0 两侧的数'),
  idea: both(
    'Adding moves along the line; subtracting turns the move round; a minus sign is a turn, not a size.',
    '加法是在数轴上移动，减法是反方向移动；负号表示转向，而不表示大小。',
  ),
  words: [
    {
      term: both('opposite', '相反数'),
      meaning: both('same distance from 0 on the other side', '到 0 的距离相同、在另一侧的数'),
    },
    { term: both('absolute value', '绝对值'), meaning: both('distance from 0', '到 0 的距离') },
  ],
  misconceptions: [
    {
      wrong: both('“Two minuses make a plus”, also when adding', '“负负得正”用到了加法上'),
      why: both(
        'A rule for products is remembered without its operation.',
        '记住了口诀，却忘了它只用于乘除。',
      ),
      reply: both(
        'Ask: 3 degrees below zero, and 5 degrees colder still. Where are we?',
        '问：零下 3 度，再降 5 度，是多少度？',
      ),
    },
    {
      wrong: both('Subtracting a negative makes smaller', '减去一个负数会变小'),
      why: both('“Subtract” is heard as “less”.', '听到“减”就想到“变少”。'),
      reply: both(
        'Take away a debt of 4: is the person richer or poorer?',
        '去掉 4 元的欠款：这个人变富了还是变穷了？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'In the morning it is −6 °C, at noon 9 degrees warmer, at night 11 degrees colder than at noon. Where does the day end? Walk it on the line on the floor.',
        '早上 −6 °C，中午升高 9 度，夜里又比中午低 11 度。最后是多少度？在地上的数轴上走一走。',
      ),
      hear: both('−6 + 9 = 3, then 3 − 11 = −8.', '−6 + 9 = 3，再 3 − 11 = −8。'),
    },
    science: {
      ask: both(
        'A diving robot is at −20 m, rises 8 m, then sinks 15 m. How far below the surface is it now, and what does the sign tell?',
        '水下机器人在 −20 米处，上升 8 米，再下潜 15 米。它现在在水面下多少米？符号说明什么？',
      ),
      hear: both('−20 + 8 − 15 = −27: 27 metres below.', '−20 + 8 − 15 = −27：在水面下 27 米。'),
    },
    abstract: {
      ask: both(
        'Go on with the pattern: 3 × (−2) = −6, 2 × (−2) = −4, 1 × (−2) = −2, 0 × (−2) = 0, (−1) × (−2) = ? What must it be, and why?',
        '接着写下去：3 × (−2) = −6，2 × (−2) = −4，1 × (−2) = −2，0 × (−2) = 0，(−1) × (−2) = ？它一定是多少？为什么？',
      ),
      hear: both('Each step adds 2, so it must be 2.', '每一步都加 2，所以是 2。'),
    },
  },
  show: {
    concrete: both(
      'Use counters in two colours; one of each makes nothing. Put in such zero pairs when there is nothing left to take away.',
      '用两种颜色的圆片，一红一蓝互相抵消。不够减的时候，先放入几对“抵消对”再拿走。',
    ),
    pictorial: both(
      'Draw every sum as arrows on a number line: start, direction, length.',
      '把每个算式画成数轴上的箭头：起点、方向、长度。',
    ),
    symbolic: both(
      'Rewrite each subtraction as adding the opposite, and say the sign aloud before the size.',
      '把减法改写成加相反数，先说符号，再求大小。',
    ),
  },
  materials: {
    concrete: both('Counters in two colours, 20 for each pair', '两种颜色的圆片，每两人 20 个'),
    pictorial: both('Number lines from −20 to 20', '从 −20 到 20 的数轴'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Where do I start, and which way do I move?', '从哪里出发？往哪个方向走？'),
    both('What sign will the result have?', '结果是什么符号？'),
    both('Does the result fit a temperature or a debt?', '放到温度或欠款里，结果说得通吗？'),
  ],
  hinge: {
    ask: both(
      'Show with fingers up or down: is −7 − (−3) above or below −7?',
      '用手势表示：−7 − (−3) 在 −7 的上方还是下方？',
    ),
    hear: both('Above: taking away a negative moves up, to −4.', '上方：减去负数是往上走，到 −4。'),
    wrong: both(
      'Below, −10: the student sees two minus signs and goes 3 further down from −7.',
      '认为在下方（−10）的学生：看到两个负号，就从 −7 再往下走了 3。',
    ),
    next: both(
      'Go back to the counters for one more case, then ask again with other numbers.',
      '再用圆片做一例，然后换数再问。',
    ),
  },
  claim: {
    text: both(
      'The sum of two negative numbers is smaller than both.',
      '两个负数的和比这两个数都小。',
    ),
    verdict: 'always',
    because: both(
      'Both moves go down, so the end lies below each of them.',
      '两次都往下走，终点在两者之下。',
    ),
  },
};
