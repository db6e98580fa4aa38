/** Algebra further on: systems, factorising, quadratic equations, powers. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const systems: Topic = {
  id: 'systems',
  subject: 'mathematics',
  grades: [8, 10],
  title: both('Systems of two linear equations', '二元一次方程组'),
  aliases: [
    'simultaneous equations',
    'elimination',
    'substitution',
    '方程组',
    '加减消元',
    '代入消元',
  ],
  after: ['linear-equations'],
  skills: {
    prior: ['equations.two-step', 'equations.both-sides'],
    core: ['equations.systems'],
    stretch: ['equations.system-problems'],
  },
  objectives: [
    {
      text: both('Solve a system of two linear equations', '会解二元一次方程组'),
      criterion: both(
        'Removes one unknown by a step that can be named, and finds both numbers.',
        '用说得出名称的一步消去一个未知数，并求出两个数。',
      ),
    },
    {
      text: both('Check a pair in both equations', '把求得的一对数代入两个方程检验'),
      criterion: both(
        'Puts the pair into both equations, not only into one.',
        '两个方程都代入，而不是只代一个。',
      ),
    },
  ],
  prior: both('Solving linear equations with one unknown', '解一元一次方程'),
  idea: both(
    'Two conditions together single out one pair; adding or substituting makes one unknown disappear without losing the pair.',
    '两个条件合起来确定一对数；加减或代入能消去一个未知数，而解不变。',
  ),
  words: [
    {
      term: both('system', '方程组'),
      meaning: both('equations that hold at the same time', '同时成立的几个方程'),
    },
    {
      term: both('eliminate', '消元'),
      meaning: both('make one unknown disappear', '消去一个未知数'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Stops after the first unknown', '只求出一个未知数就停'),
      why: both('One number has always been “the answer”.', '以前答案总是一个数。'),
      reply: both(
        'Ask for the point in the picture: a point needs two numbers.',
        '让学生在图上找这个点：一个点要两个数。',
      ),
    },
    {
      wrong: both('Subtracts the equations but not every term', '两式相减时没有每一项都减'),
      why: both('Signs inside the second equation are overlooked.', '忽略了第二个方程里的符号。'),
      reply: both(
        'Write the second equation with all signs changed, then add.',
        '先把第二个方程各项变号写出来，再相加。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        '2 teas and 1 cake cost 13; 1 tea and 1 cake cost 8. What does a tea cost? How did you see it without writing?',
        '2 杯茶和 1 块蛋糕共 13 元，1 杯茶和 1 块蛋糕共 8 元。一杯茶多少元？不动笔怎么看出来？',
      ),
      hear: both(
        'The difference is one tea: 5; the cake costs 3.',
        '差的就是一杯茶：5 元；蛋糕 3 元。',
      ),
    },
    science: {
      ask: both(
        'Two trains start 300 km apart towards each other at 80 and 70 km/h. Two facts, two unknowns: when and where do they meet?',
        '两列火车相距 300 千米，相向而行，速度 80 和 70 千米/时。两个条件、两个未知：何时何地相遇？',
      ),
      hear: both(
        '150 km/h together: after 2 hours, 160 km from the first.',
        '合起来每小时 150 千米：2 小时后，离第一列出发点 160 千米。',
      ),
    },
    abstract: {
      ask: both(
        'x + y = 10. How many solutions? And with x − y = 4 as well? Find it by trying, then without trying.',
        'x + y = 10 有多少解？再加上 x − y = 4 呢？先试，再不用试。',
      ),
      hear: both(
        'Endlessly many; then only (7, 3): adding gives 2x = 14.',
        '无数个；再加一个条件就只有 (7, 3)：相加得 2x = 14。',
      ),
    },
  },
  show: {
    concrete: both(
      'Lay both shopping lists with real things and take away what is in both.',
      '用实物摆出两张购物单，拿走两张都有的东西。',
    ),
    pictorial: both(
      'Draw both lines in one picture and read the crossing point before calculating.',
      '把两条直线画在同一张图上，计算前先读出交点。',
    ),
    symbolic: both(
      'Write the equations under one another, like terms aligned, and note at the side what is added or multiplied.',
      '两个方程上下对齐书写，在旁边注明乘了几、加还是减。',
    ),
  },
  materials: {
    concrete: both('Picture cards of things to buy', '商品图片卡'),
    pictorial: both('Graph paper and rulers', '坐标纸和直尺'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Which unknown disappears more easily?', '哪个未知数更容易消去？'),
    both('What do I have to multiply by first?', '先要乘几？'),
    both('Does the pair fit both equations?', '这一对数满足两个方程吗？'),
  ],
  hinge: {
    ask: both(
      '3x + 2y = 16 and x − 2y = 0: one step that removes y? Write the equation that is left.',
      '3x + 2y = 16 和 x − 2y = 0：哪一步能消去 y？写出剩下的方程。',
    ),
    hear: both('Add them: 4x = 16.', '相加：4x = 16。'),
    wrong: both(
      'Who subtracts gets 2x + 4y = 16: y is still there.',
      '相减的得到 2x + 4y = 16，y 还在。',
    ),
    next: both(
      'Collect three systems and decide for each only “add, subtract or multiply first”.',
      '再看三个方程组，只判断“加、减还是先乘”。',
    ),
  },
  claim: {
    text: both(
      'Two linear equations with two unknowns have exactly one solution.',
      '二元一次方程组恰好有一个解。',
    ),
    verdict: 'sometimes',
    because: both(
      'Parallel lines have none, equal lines endlessly many.',
      '两直线平行时无解，重合时有无数个解。',
    ),
  },
};

export const factorising: Topic = {
  id: 'factorising',
  subject: 'mathematics',
  grades: [8, 10],
  title: both('Factorising', '因式分解'),
  aliases: [
    'factoring',
    'factorisation',
    'quadratic expression',
    '因式分解',
    '十字相乘',
    '提公因式',
    '平方差',
  ],
  after: ['expressions'],
  skills: {
    prior: ['expressions.binomials', 'expressions.expanding'],
    core: ['expressions.factoring', 'expressions.factoring-quadratics'],
    stretch: ['expressions.special-products', 'quadratics.factoring'],
  },
  objectives: [
    {
      text: both('Factorise expressions of the second degree', '会把二次式因式分解'),
      criterion: both(
        'Finds two numbers with the right product and sum, or takes out the common factor first.',
        '先提公因式，再找到积与和都符合的两个数。',
      ),
    },
    {
      text: both('Check by expanding', '会把结果展开来检验'),
      criterion: both('Expands the product and compares every term.', '把乘积展开，逐项比较。'),
    },
  ],
  prior: both('Expanding two brackets', '两个括号相乘展开'),
  idea: both(
    'Factorising is expanding read backwards: from the area of a rectangle to its sides.',
    '因式分解是乘法展开的逆过程：由长方形的面积求它的边。',
  ),
  words: [
    {
      term: both('factor', '因式'),
      meaning: both('an expression that is multiplied', '相乘的式子'),
    },
    {
      term: both('common factor', '公因式'),
      meaning: both('what divides every term', '各项都含有的因式'),
    },
  ],
  misconceptions: [
    {
      wrong: both(
        'Finds the numbers for the sum and forgets the product, or the signs',
        '只顾和，忘了积或符号',
      ),
      why: both('Two conditions at once are hard to hold in mind.', '同时记住两个条件不容易。'),
      reply: both(
        'Let the student list all pairs for the product first, with signs, and only then look at the sums.',
        '先把积的所有数对连同符号列出来，再看和。',
      ),
    },
    {
      wrong: both('Stops half-way: x(x + 5) + 6', '只分解一半：x(x + 5) + 6'),
      why: both('There is a bracket, so it looks like a product.', '有了括号，看起来像乘积。'),
      reply: both(
        'Ask: which operation is done last? Only if it is a multiplication are we done.',
        '问：最后一步是什么运算？只有是乘法才算完成。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A tiled floor has x² large, 5x long and 6 small tiles. Can they be laid as one rectangle? How long are its sides?',
        '地砖有 x² 大块、5x 条形块和 6 小块，能拼成一个长方形吗？边长是多少？',
      ),
      hear: both('Yes: x + 2 by x + 3.', '能：x + 2 乘 x + 3。'),
    },
    science: {
      ask: both(
        'A ball is at height t(10 − t) after t seconds, or 10t − t². Which form tells at once when it lands?',
        '球 t 秒后的高度是 t(10 − t)，也就是 10t − t²。哪种形式能一眼看出何时落地？',
      ),
      hear: both('The product: it is 0 at t = 0 and t = 10.', '乘积形式：t = 0 和 t = 10 时为 0。'),
    },
    abstract: {
      ask: both(
        'Calculate 51 × 49 in your head. What has it to do with 50² − 1?',
        '口算 51 × 49。它和 50² − 1 有什么关系？',
      ),
      hear: both('(50 + 1)(50 − 1) = 2500 − 1 = 2499.', '(50 + 1)(50 − 1) = 2500 − 1 = 2499。'),
    },
  },
  show: {
    concrete: both(
      'Lay the expression with algebra tiles and push them into a rectangle; read its sides.',
      '用代数块摆出式子，拼成长方形，读出边长。',
    ),
    pictorial: both(
      'Draw a rectangle with four fields, fill in the square and the number, and search for the two that fit the middle term.',
      '画四格长方形，填上平方项和常数项，再找符合一次项的两格。',
    ),
    symbolic: both(
      'Write a table with the pairs of the product in one column and their sums in the next.',
      '列表：一列写积的数对，一列写它们的和。',
    ),
  },
  materials: {
    concrete: both('Algebra tiles', '代数块'),
    pictorial: both('Blank four-field rectangles', '空白四格长方形'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Is there a common factor?', '有公因式吗？'),
    both(
      'Which pairs have this product, and which sum do they have?',
      '哪些数对的积是它？和分别是多少？',
    ),
    both('Do I get the expression back when I expand?', '展开后能得到原来的式子吗？'),
  ],
  hinge: {
    ask: both(
      'x² − x − 12: which pair? A: 3 and 4, B: −3 and 4, C: 3 and −4, D: −3 and −4.',
      'x² − x − 12：哪一对？A：3 和 4，B：−3 和 4，C：3 和 −4，D：−3 和 −4。',
    ),
    hear: both('C: product −12, sum −1.', 'C：积 −12，和 −1。'),
    wrong: both(
      'B has the right product and the wrong sign of the sum.',
      '选 B 的积对了，和的符号反了。',
    ),
    next: both(
      'If B is frequent, let everybody expand B and compare the middle term.',
      '若选 B 的多，请大家把 B 展开，比较一次项。',
    ),
  },
  claim: {
    text: both(
      'x² + bx + c with whole b and c can be written as a product with whole numbers.',
      'x² + bx + c（b、c 为整数）能分解成整数系数的乘积。',
    ),
    verdict: 'sometimes',
    because: both(
      'x² + x + 1 cannot: no pair has product 1 and sum 1.',
      'x² + x + 1 不能：没有积为 1、和为 1 的整数对。',
    ),
  },
};

export const quadraticEquations: Topic = {
  id: 'quadratic-equations',
  subject: 'mathematics',
  grades: [9, 11],
  title: both('Quadratic equations', '一元二次方程'),
  aliases: ['quadratics', 'roots', 'formula', 'discriminant', '二次方程', '求根公式', '判别式'],
  after: ['factorising'],
  skills: {
    prior: ['expressions.factoring-quadratics'],
    core: ['quadratics.factoring', 'quadratics.formula'],
    stretch: ['quadratics.discriminant', 'quadratics.vieta'],
    exit: [['quadratics.factoring', 'quadratics.formula'], ['quadratics.discriminant']],
  },
  objectives: [
    {
      text: both('Solve quadratic equations by a fitting method', '会选用合适的方法解一元二次方程'),
      criterion: both(
        'Brings everything to one side before factorising or using the formula.',
        '先把各项移到一边，再分解或用公式。',
      ),
    },
    {
      text: both('Say how many solutions there are before solving', '解之前能判断有几个解'),
      criterion: both(
        'Uses the discriminant or the picture of the parabola.',
        '用判别式或抛物线的图来判断。',
      ),
    },
  ],
  prior: both('Factorising; square roots', '因式分解；平方根'),
  idea: both(
    'A product is 0 exactly when one of its factors is 0: that is why we want a product and a 0.',
    '积为 0，当且仅当有一个因式为 0：所以我们要“乘积 = 0”。',
  ),
  words: [
    { term: both('root', '根'), meaning: both('a solution of the equation', '方程的解') },
    {
      term: both('discriminant', '判别式'),
      meaning: both('b² − 4ac, which tells how many roots there are', 'b² − 4ac，用来判断根的个数'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Divides by x and loses the solution 0', '两边除以 x，丢掉解 0'),
      why: both(
        'It is allowed in linear equations with numbers.',
        '两边除以一个数在一次方程里是可以的。',
      ),
      reply: both(
        'Put in x = 0 on both sides: is it a solution? Then where did it go?',
        '把 x = 0 代入两边：是不是解？那它到哪里去了？',
      ),
    },
    {
      wrong: both(
        'Sets the factors equal to the number on the right, such as (x − 1)(x − 2) = 6',
        '右边不是零也令每个因式等于右边的数，如 (x − 1)(x − 2) = 6',
      ),
      why: both(
        'The rule for 0 is carried over to any number.',
        '把“等于 0”的规则用到了任意数上。',
      ),
      reply: both(
        'Ask for other pairs with product 6: why does 0 have only one way?',
        '问：积为 6 的数对还有哪些？为什么 0 不一样？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A garden is 2 m longer than wide and has 48 m². How wide is it? Find it by trying; then write the equation.',
        '菜地的长比宽多 2 米，面积 48 平方米。宽是多少？先试，再列方程。',
      ),
      hear: both(
        '6 m: 6 × 8 = 48. The equation has a second root, −8, that fits no garden.',
        '6 米：6 × 8 = 48。方程还有一个根 −8，不合题意。',
      ),
    },
    science: {
      ask: both(
        'A ball thrown up is at height 20t − 5t² metres after t seconds. When is it at 15 m? Why twice?',
        '竖直上抛的球 t 秒后高度为 20t − 5t² 米。何时在 15 米处？为什么有两次？',
      ),
      hear: both('After 1 s going up and after 3 s coming down.', '上升时 1 秒，下落时 3 秒。'),
    },
    abstract: {
      ask: both(
        'a · b = 0. What do you know about a and b? And if a · b = 6?',
        'a · b = 0，你能知道什么？若 a · b = 6 呢？',
      ),
      hear: both(
        'One of them is 0; with 6 almost nothing.',
        '其中一个为 0；等于 6 时几乎什么都不能确定。',
      ),
    },
  },
  show: {
    concrete: both(
      'Cut the square that completes x² + bx from paper and lay it together.',
      '剪纸拼出把 x² + bx 补成正方形的那一块。',
    ),
    pictorial: both(
      'Sketch the parabola and read how often it meets the axis before solving.',
      '解之前先画抛物线草图，看它与横轴有几个交点。',
    ),
    symbolic: both(
      'Solve the same equation by factorising and by the formula in two columns and compare.',
      '左右两列，一列用因式分解、一列用公式解同一个方程，再比较。',
    ),
  },
  materials: {
    concrete: both('Paper squares and scissors', '正方形纸和剪刀'),
    pictorial: both('Graph paper', '坐标纸'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('Is one side 0?', '有一边是 0 吗？'),
    both('Does it factorise, or do I need the formula?', '能分解吗？还是要用公式？'),
    both('Do both roots make sense here?', '两个根在这里都有意义吗？'),
  ],
  hinge: {
    ask: both(
      'x² = 5x. How many solutions, and which? Write both or one.',
      'x² = 5x 有几个解？分别是什么？',
    ),
    hear: both('Two: 0 and 5.', '两个：0 和 5。'),
    wrong: both('Who writes only 5 divided by x.', '只写 5 的同学除以了 x。'),
    next: both(
      'Let them bring everything to one side, take out x, and read both factors aloud.',
      '请他们移项、提取 x，再把两个因式读出来。',
    ),
  },
  claim: {
    text: both('A quadratic equation has two solutions.', '一元二次方程有两个解。'),
    verdict: 'sometimes',
    because: both(
      'Two, one or none among the real numbers, as the discriminant says.',
      '实数范围内可能有两个、一个或没有，由判别式决定。',
    ),
  },
};

export const powers: Topic = {
  id: 'powers',
  subject: 'mathematics',
  grades: [7, 10],
  title: both('Rules for powers', '幂的运算'),
  aliases: ['exponents', 'indices', 'scientific notation', '指数', '幂', '科学记数法', '同底数幂'],
  after: ['multi-digit-multiplication'],
  skills: {
    prior: ['number.powers'],
    core: ['exponents.rules'],
    stretch: ['exponents.negative', 'decimals.scientific-notation'],
  },
  objectives: [
    {
      text: both(
        'Multiply and divide powers of the same base, and take a power of a power',
        '会进行同底数幂的乘除和幂的乘方',
      ),
      criterion: both(
        'Explains the new exponent by counting factors.',
        '能用“数因数的个数”来解释新的指数。',
      ),
    },
    {
      text: both('Tell which rule fits, and when none does', '能判断用哪条法则，或都不能用'),
      criterion: both('Leaves sums of powers as they are.', '遇到幂的和不乱用法则。'),
    },
  ],
  prior: both('A power as repeated multiplication', '幂表示同一个数连乘'),
  idea: both(
    'The exponent counts factors; every rule is only counting.',
    '指数是在数因数的个数，每一条法则都只是在数数。',
  ),
  words: [
    {
      term: both('base', '底数'),
      meaning: both('the number that is multiplied again and again', '连乘的那个数'),
    },
    { term: both('exponent', '指数'), meaning: both('how many factors there are', '因数的个数') },
  ],
  misconceptions: [
    {
      wrong: both('Multiplies the exponents when multiplying powers', '同底数幂相乘时把指数相乘'),
      why: both(
        '“Multiply” is heard and done to whatever is there.',
        '听到“乘”就把看到的数都乘起来。',
      ),
      reply: both(
        'Let the student write out all factors of 2³ × 2² and count them.',
        '请学生把 2³ × 2² 的因数全写出来数一数。',
      ),
    },
    {
      wrong: both('Multiplies base and exponent: 2³ = 6', '用底数乘指数：2³ = 6'),
      why: both('The small number looks like a factor.', '小小的指数看起来像个因数。'),
      reply: both(
        'Ask for 2¹⁰ by doubling; compare with 20.',
        '用不断加倍的方法求 2¹⁰，再与 20 比较。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A message is passed on: each person tells 3 others. How many hear it in the 4th round? Guess, then count.',
        '一条消息，每人再告诉 3 个人。第 4 轮有多少人听到？先猜再数。',
      ),
      hear: both('3⁴ = 81: 3, 9, 27, 81.', '3⁴ = 81：3、9、27、81。'),
    },
    science: {
      ask: both(
        'A bacterium divides every 20 minutes. How many are there after 2 hours? And how many times as many 1 hour later?',
        '一个细菌每 20 分钟分裂一次。2 小时后有多少个？再过 1 小时是那时的多少倍？',
      ),
      hear: both('2⁶ = 64, and 2³ = 8 times as many.', '2⁶ = 64，再过一小时是 2³ = 8 倍。'),
    },
    abstract: {
      ask: both(
        '2⁵ = 32, 2⁴ = 16, 2³ = 8, … Go on downwards. What must 2⁰ and 2⁻¹ be?',
        '2⁵ = 32，2⁴ = 16，2³ = 8……继续往下写。2⁰ 和 2⁻¹ 应该是多少？',
      ),
      hear: both('Each step halves: 1 and 1/2.', '每一步减半：1 和 1/2。'),
    },
  },
  show: {
    concrete: both(
      'Fold a sheet again and again and count the layers after each fold.',
      '把一张纸一次次对折，每折一次数一数层数。',
    ),
    pictorial: both(
      'Draw a tree that branches by the base; each level is one exponent more.',
      '画树状图，每层按底数分叉，每下一层指数加一。',
    ),
    symbolic: both(
      'Write the factors out once for each rule, put brackets round the groups, and count.',
      '每条法则都把因数写全一次，加括号分组，再数个数。',
    ),
  },
  materials: {
    concrete: both('One large sheet of thin paper for each pair', '每两人一张大薄纸'),
    pictorial: both('Plain paper', '白纸'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Do the powers have the same base?', '底数相同吗？'),
    both('How many factors are there altogether?', '一共有多少个因数？'),
    both('Is it a product or a sum?', '是乘积还是和？'),
  ],
  hinge: {
    ask: both(
      'Which are equal to 2⁶? A: 2³ × 2², B: (2³)², C: 2³ + 2³, D: 4³.',
      '哪些等于 2⁶？A：2³ × 2²，B：(2³)²，C：2³ + 2³，D：4³。',
    ),
    hear: both('B and D.', 'B 和 D。'),
    wrong: both(
      'A multiplies exponents, C takes a sum for a product.',
      '选 A 的把指数相乘，选 C 的把和当成积。',
    ),
    next: both(
      'If A is frequent, write out the factors of A and B under each other and count.',
      '若选 A 的多，把 A、B 的因数上下写出来数一数。',
    ),
  },
  claim: {
    text: both('aᵐ + aⁿ can be written as one power of a.', 'aᵐ + aⁿ 可以写成 a 的一个幂。'),
    verdict: 'sometimes',
    because: both(
      '2³ + 2³ = 2⁴, but 2³ + 2² = 12 is no power of 2.',
      '2³ + 2³ = 2⁴，但 2³ + 2² = 12 不是 2 的幂。',
    ),
  },
};
