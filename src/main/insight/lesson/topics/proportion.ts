/** Proportion: ratio, percent. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const ratio: Topic = {
  id: 'ratio',
  subject: 'mathematics',
  grades: [6, 8],
  title: both('Ratio and proportion', '比与比例'),
  aliases: ['ratio', 'proportion', 'unit rate', 'scale', '比', '比例', '单价', '按比例分配'],
  after: ['fraction-multiplication'],
  skills: {
    prior: ['fractions.simplest-form', 'ratio.simplest-form'],
    core: ['ratio.proportion', 'ratio.unit-rate'],
    stretch: ['ratio.sharing', 'ratio.scale', 'ratio.inverse-proportion'],
  },
  objectives: [
    {
      text: both('Find a missing amount in a proportional situation', '在成比例的情境中求未知量'),
      criterion: both(
        'Shows the factor or the amount for one, and keeps the order of the quantities.',
        '写出倍数或“一份”的量，并保持两个量的顺序不变。',
      ),
    },
    {
      text: both(
        'Tell a proportional situation from one that is not',
        '能区分成比例与不成比例的情境',
      ),
      criterion: both(
        'Tests it by doubling one quantity: does the other double too?',
        '用“一个量翻倍，另一个量是否也翻倍”来检验。',
      ),
    },
  ],
  prior: both(
    'Equal fractions; multiplying and dividing by the same number',
    '相等的分数；同时乘或除以同一个数',
  ),
  idea: both(
    'In a proportion both quantities are multiplied by the same factor; nothing is added.',
    '成比例时，两个量乘以同一个倍数，而不是加上同一个数。',
  ),
  words: [
    {
      term: both('ratio', '比'),
      meaning: both('how many times one amount is another', '一个量是另一个量的多少倍'),
    },
    { term: both('unit rate', '单位量'), meaning: both('the amount for one', '“一份”对应的量') },
  ],
  misconceptions: [
    {
      wrong: both('Adds the same number to both quantities', '两个量加上同一个数'),
      why: both('“Keep the difference” works in many puzzles.', '很多题目里“差不变”行得通。'),
      reply: both(
        'Take it to the extreme: 1 cup of syrup to 3 of water. With 10 more of each, does it taste the same?',
        '用极端的例子：1 杯糖浆配 3 杯水，各加 10 杯，味道还一样吗？',
      ),
    },
    {
      wrong: both(
        'Takes a part to part ratio for part to whole',
        '把“部分与部分的比”当成“部分与整体的比”',
      ),
      why: both('The whole is not written in the ratio.', '比里没有写出整体。'),
      reply: both(
        'Let the student draw one box a part and count all boxes.',
        '让学生一份画一个格，再数一数一共有几格。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'Lemonade A: 2 cups of juice to 3 of water. Lemonade B: 3 cups of juice to 5 of water. Which tastes stronger? Vote, then find a way to be sure.',
        '柠檬水甲：2 杯果汁配 3 杯水；乙：3 杯果汁配 5 杯水。哪一种更浓？先表态，再想办法证明。',
      ),
      hear: both(
        'Make the water equal: 10 juice to 15 water against 9 to 15, so A.',
        '让水一样多：甲 10 比 15，乙 9 比 15，所以甲更浓。',
      ),
    },
    science: {
      ask: both(
        'A map says 1 : 50000. Two villages are 6 cm apart on it. How far do you walk? What would change with 1 : 25000?',
        '地图比例尺 1 : 50000，两村图上相距 6 厘米。要走多远？换成 1 : 25000 会怎样？',
      ),
      hear: both(
        '6 × 50000 cm = 3 km; on the other map the same way is twice as long on paper, 12 cm.',
        '6 × 50000 厘米 = 3 千米；在另一张图上同一段路画得长一倍，是 12 厘米。',
      ),
    },
    abstract: {
      ask: both(
        '6 : 9 = 10 : ? One student says 13, another 15. What did each do?',
        '6 : 9 = 10 : ？一个学生说 13，另一个说 15。他们各是怎么想的？',
      ),
      hear: both(
        '13 adds 3; 15 multiplies by 1.5. Only the second keeps the ratio.',
        '13 是加 3，15 是乘 1.5；只有后者保持比不变。',
      ),
    },
  },
  show: {
    concrete: both(
      'Mix with cubes in two colours: build one batch, then copy the whole batch. Count after each copy.',
      '用两种颜色的小方块“调配”：先搭一份，再整份复制，每复制一次数一次。',
    ),
    pictorial: both(
      'Draw a double number line with the two quantities above and below, marks under one another.',
      '画双数轴，上下对应写两个量，刻度对齐。',
    ),
    symbolic: both(
      'Write a ratio table with the factor on an arrow beside it; then the same as an equation of two fractions.',
      '列比例表，在箭头旁写出倍数；再写成两个分数相等的式子。',
    ),
  },
  materials: {
    concrete: both('Cubes in two colours, 30 for each group', '两种颜色的小方块，每组 30 个'),
    pictorial: both('Blank double number lines', '空白双数轴'),
    symbolic: both('Blank ratio tables', '空白比例表'),
  },
  think: [
    both('Which two quantities change together?', '哪两个量一起变化？'),
    both('What is the amount for one?', '“一份”是多少？'),
    both('By what factor does it grow?', '变成了原来的多少倍？'),
  ],
  hinge: {
    ask: both(
      '4 pens cost 6. What do 10 pens cost? A: 12, B: 15, C: 16, D: 24.',
      '4 支笔 6 元，10 支笔多少元？A：12，B：15，C：16，D：24。',
    ),
    hear: both('B: one pen costs 1.5.', 'B：一支 1.5 元。'),
    wrong: both(
      'A comes from adding 6 to 6 because 4 and 6 make 10.',
      '选 A 的：因为 4 加 6 得 10，就给 6 也加 6。',
    ),
    next: both(
      'If A is frequent, put 4 : 6 and 8 : 12 on the double number line and ask where 10 lies.',
      '若选 A 的多，在双数轴上标出 4 : 6 和 8 : 12，问 10 在哪里。',
    ),
  },
  claim: {
    text: both(
      'If one quantity grows when the other grows, they are proportional.',
      '一个量增大，另一个量也增大，它们就成正比例。',
    ),
    verdict: 'sometimes',
    because: both(
      'Age and height grow together without a constant ratio.',
      '年龄和身高一起增大，但比值并不固定。',
    ),
  },
};

export const percent: Topic = {
  id: 'percent',
  subject: 'mathematics',
  grades: [6, 9],
  title: both('Percent and percent change', '百分数与增减率'),
  aliases: [
    'percentage',
    'discount',
    'interest',
    'increase',
    '百分数',
    '百分比',
    '打折',
    '利率',
    '增长率',
  ],
  after: ['ratio'],
  skills: {
    prior: ['percent.of-a-quantity'],
    core: ['percent.increase', 'percent.reverse'],
    stretch: ['percent.change', 'percent.interest'],
    exit: [['percent.increase'], ['percent.reverse']],
  },
  objectives: [
    {
      text: both(
        'Calculate percentages and changes by a factor',
        '用“乘一个因数”的方法求百分数和增减后的量',
      ),
      criterion: both(
        'Writes the factor, such as 1.15 or 0.8, and names the whole it belongs to.',
        '写出因数（如 1.15 或 0.8），并说明它以谁为整体。',
      ),
    },
    {
      text: both('Go back from the changed amount to the original', '由变化后的量求原来的量'),
      criterion: both(
        'Divides by the factor instead of taking the percentage of the new amount.',
        '用除以因数的方法，而不是对新的量再取百分之几。',
      ),
    },
  ],
  prior: both('A percent of a quantity', '求一个数的百分之几'),
  idea: both(
    'A percentage is always of something; a change in percent is one multiplication.',
    '百分数总是“谁的”百分之几；按百分数增减就是做一次乘法。',
  ),
  words: [
    {
      term: both('whole', '整体'),
      meaning: both('what 100 % stands for', '100% 所代表的量'),
    },
    {
      term: both('factor', '因数'),
      meaning: both('the number that an amount is multiplied by', '原来的量所乘的数'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Up 20 % and down 20 % brings back the start', '涨 20% 再降 20%，回到原价'),
      why: both(
        'The percentages are added as if they had one whole.',
        '把两个百分数直接相加减，好像整体没有变。',
      ),
      reply: both(
        'Do it with 100 and ask what the second 20 % is taken of.',
        '用 100 试一试，问第二个 20% 是“谁的”。',
      ),
    },
    {
      wrong: both(
        'Finds the original by adding the percentage of the reduced price',
        '用打折后的价钱加上它的百分之几来求原价',
      ),
      why: both('The reduced price is taken for the whole.', '把折后价当成了整体。'),
      reply: both(
        'Draw a bar for the original, mark the part that was paid, and write its percentage on it.',
        '画一条表示原价的条形，标出付了的部分，并写上它是百分之几。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A shop first raises all prices by 25 %, then offers 25 % off. Is a 40-yuan bag now 40, more, or less? Decide before you calculate.',
        '商店先把价格都提高 25%，再“打七五折”优惠 25%。原价 40 元的包现在是 40 元、更贵，还是更便宜？先判断再计算。',
      ),
      hear: both(
        'Less: 40 × 1.25 = 50, and 50 × 0.75 = 37.5.',
        '更便宜：40 × 1.25 = 50，50 × 0.75 = 37.5。',
      ),
    },
    science: {
      ask: both(
        'A phone battery holds 10 % less after each year. After 2 years, is 80 % left, more, or less?',
        '手机电池容量每年比上一年减少 10%。2 年后剩 80%、更多，还是更少？',
      ),
      hear: both('More: 0.9 × 0.9 = 0.81, that is 81 %.', '更多：0.9 × 0.9 = 0.81，即 81%。'),
    },
    abstract: {
      ask: both(
        'By which single number do you multiply to take 15 % off? And to add 4 %? What does the number 1 in it mean?',
        '减少 15% 要乘哪一个数？增加 4% 呢？其中的 1 表示什么？',
      ),
      hear: both(
        '0.85 and 1.04; the 1 is the whole that was there.',
        '0.85 和 1.04；1 就是原来的整体。',
      ),
    },
  },
  show: {
    concrete: both(
      'Cut a strip of 100 squares; fold away or tape on the percentage and name the new length as a factor.',
      '用 100 格的纸条，折去或接上百分之几，把新的长度说成“原来的几倍”。',
    ),
    pictorial: both(
      'Draw a percent bar: 0 % to 100 % below, the amounts above, and extend or cut it.',
      '画百分数条形图：下面标 0% 到 100%，上面标对应的量，再延长或截去。',
    ),
    symbolic: both(
      'Write old × factor = new with a box for the unknown, and solve for the box.',
      '写成“原量 × 因数 = 新量”，未知的用方框表示，再求方框。',
    ),
  },
  materials: {
    concrete: both('Strips of 100 squares, two for each student', '100 格纸条，每人两条'),
    pictorial: both('Printed percent bars', '印好的百分数条形图'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('What is the 100 % here?', '这里的 100% 是谁？'),
    both('Is the new amount more or less than the whole?', '新的量比整体多还是少？'),
    both('Which factor takes me there, and which one back?', '乘哪个因数到那里？怎样回来？'),
  ],
  hinge: {
    ask: both(
      'After a 20 % reduction a coat costs 80. What did it cost before? A: 96, B: 100, C: 64, D: 120.',
      '降价 20% 后大衣 80 元，原价多少？A：96，B：100，C：64，D：120。',
    ),
    hear: both('B: 80 is 80 % of it, 80 ÷ 0.8 = 100.', 'B：80 是原价的 80%，80 ÷ 0.8 = 100。'),
    wrong: both(
      'A takes 20 % of 80; C reduces once more.',
      '选 A 的取了 80 的 20%；选 C 的又降了一次。',
    ),
    next: both(
      'If A is frequent, draw the bar and ask which length is called 100 %.',
      '若选 A 的多，画出条形图，问哪一段叫 100%。',
    ),
  },
  claim: {
    text: both(
      'A rise of 10 % and a fall of 10 % change a price by the same amount.',
      '涨价 10% 和降价 10%，变动的钱数一样多。',
    ),
    verdict: 'sometimes',
    because: both(
      'Only if both are taken of the same price.',
      '只有两次都以同一个价钱为整体时才一样多。',
    ),
  },
};
