/** Algebra: expressions, equations, inequalities, lines. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const expressions: Topic = {
  id: 'expressions',
  subject: 'mathematics',
  grades: [6, 8],
  title: both('Like terms and brackets', '合并同类项与去括号'),
  aliases: [
    'algebraic expressions',
    'expand',
    'distributive',
    'simplify',
    '整式',
    '代数式',
    '合并同类项',
    '去括号',
    '分配律',
  ],
  after: ['signed-numbers'],
  skills: {
    prior: ['integers.addition', 'integers.multiplication'],
    core: ['expressions.like-terms', 'expressions.expanding'],
    stretch: ['expressions.binomials', 'expressions.factoring'],
  },
  objectives: [
    {
      text: both('Expand brackets and collect like terms', '会去括号并合并同类项'),
      criterion: both(
        'Multiplies every term in the bracket and keeps the signs.',
        '括号里的每一项都乘到，符号正确。',
      ),
    },
    {
      text: both('Check a transformation by putting in a number', '会代入一个数检验变形是否正确'),
      criterion: both(
        'Puts the same number into both expressions and compares.',
        '把同一个数代入前后两个式子并比较。',
      ),
    },
  ],
  prior: both('Adding and multiplying positive and negative numbers', '正负数的加法和乘法'),
  idea: both(
    'A letter stands for a number; two expressions are equal when they agree for every number.',
    '字母代表数；无论代入什么数都相等，两个式子才相等。',
  ),
  words: [
    { term: both('term', '项'), meaning: both('a part that is added', '式子中相加的每一部分') },
    {
      term: both('like terms', '同类项'),
      meaning: both('terms with the same letters and powers', '字母和指数都相同的项'),
    },
    {
      term: both('coefficient', '系数'),
      meaning: both('the number in front of the letter', '字母前面的数'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Multiplies only the first term in the bracket', '只乘括号里的第一项'),
      why: both(
        'The bracket is read from left to right and the factor “is used up”.',
        '从左往右读，觉得因数“用完了”。',
      ),
      reply: both(
        'Put in a number for the letter, or draw the rectangle with two parts: which part is missing?',
        '代入一个数算一算，或画成两块的长方形：哪一块漏了？',
      ),
    },
    {
      wrong: both('Joins unlike terms, such as 3x + 2 = 5x', '把不是同类项的合并，如 3x + 2 = 5x'),
      why: both('An expression with a plus looks unfinished.', '看到加号就觉得没算完。'),
      reply: both(
        'Ask for the value at x = 1 and at x = 10; a single agreement is not enough.',
        '分别代入 x = 1 和 x = 10，只有一个数相等还不够。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'Three friends each buy a ticket for x and a drink for 2. Write what they pay in two ways. Why must the two be equal?',
        '三个朋友每人买一张 x 元的票和一杯 2 元的饮料。用两种方式写出一共付多少。为什么两种一定相等？',
      ),
      hear: both(
        '3(x + 2) by person, 3x + 6 by kind of thing.',
        '按人算是 3(x + 2)，按东西算是 3x + 6。',
      ),
    },
    science: {
      ask: both(
        'A garden is 4 m wide and x + 3 m long. Give its area in two ways and point at the pieces.',
        '菜地宽 4 米、长 x + 3 米。用两种方式写面积，并在图上指出各块。',
      ),
      hear: both(
        '4(x + 3) as a whole, 4x + 12 as two pieces.',
        '整块是 4(x + 3)，两块是 4x + 12。',
      ),
    },
    abstract: {
      ask: both(
        'Think of a number, add 5, double it, subtract 10. What do you get, and why always?',
        '想一个数，加 5，加倍，再减 10。得到什么？为什么总是这样？',
      ),
      hear: both('Twice the number: 2(x + 5) − 10 = 2x.', '是原数的两倍：2(x + 5) − 10 = 2x。'),
    },
  },
  show: {
    concrete: both(
      'Lay the expression with algebra tiles and regroup the tiles of one kind.',
      '用代数块摆出式子，把同一种的放在一起。',
    ),
    pictorial: both(
      'Draw the product as a rectangle whose length is cut into the terms.',
      '把乘积画成长方形，长边按各项分段。',
    ),
    symbolic: both(
      'Draw an arc from the factor to every term in the bracket; underline like terms in the same colour.',
      '从因数向括号里每一项画弧线，同类项用同一种颜色划线。',
    ),
  },
  materials: {
    concrete: both('Algebra tiles or cut paper rectangles', '代数块或剪好的纸片'),
    pictorial: both('Squared paper', '方格纸'),
    symbolic: both('Two coloured pens for each student', '每人两支彩笔'),
  },
  think: [
    both('What does the letter stand for?', '字母代表什么？'),
    both('Has every term in the bracket been multiplied?', '括号里每一项都乘到了吗？'),
    both('What happens if I put in 2?', '代入 2 会怎样？'),
  ],
  hinge: {
    ask: both(
      'Is −2(x − 4) equal to −2x − 8, −2x + 8 or −2x − 4? Everybody writes one.',
      '−2(x − 4) 等于 −2x − 8、−2x + 8 还是 −2x − 4？每人写一个。',
    ),
    hear: both('−2x + 8: −2 times −4 is 8.', '−2x + 8：−2 乘 −4 得 8。'),
    wrong: both(
      '−2x − 8 forgets the sign of the second product, −2x − 4 forgets to multiply.',
      '写 −2x − 8 的漏了第二个积的符号；写 −2x − 4 的没有乘到第二项。',
    ),
    next: both(
      'Check all three with x = 5 on the board before going on.',
      '在黑板上用 x = 5 检验三个答案，再往下走。',
    ),
  },
  claim: {
    text: both(
      'Two expressions that give the same value for two numbers are equal.',
      '代入两个数值都相等的两个式子相等。',
    ),
    verdict: 'sometimes',
    because: both(
      'For expressions of first degree two are enough; x² and x agree at 0 and 1 only.',
      '一次式代入两个数就够；而 x² 与 x 只在 0 和 1 时相等。',
    ),
  },
};

export const linearEquations: Topic = {
  id: 'linear-equations',
  subject: 'mathematics',
  grades: [6, 9],
  title: both('Solving linear equations', '解一元一次方程'),
  aliases: ['equations', 'linear equations', 'unknown', 'balance', '方程', '一元一次方程', '移项'],
  after: ['expressions'],
  skills: {
    prior: ['expressions.like-terms', 'equations.one-step'],
    core: ['equations.two-step', 'equations.both-sides'],
    stretch: ['equations.word-problems', 'equations.fractions'],
  },
  objectives: [
    {
      text: both('Solve a linear equation and write each step', '会解一元一次方程并写出每一步'),
      criterion: both('Does the same to both sides in every line.', '每一行两边都做了相同的运算。'),
    },
    {
      text: both('Check a solution by putting it in', '会把解代入方程检验'),
      criterion: both(
        'Calculates both sides apart and compares the two values.',
        '分别算出左边和右边的值再比较。',
      ),
    },
  ],
  prior: both('Like terms; equations solved in one step', '合并同类项；一步解方程'),
  idea: both(
    'An equation is a balance: what is done to one side is done to the other, and the solution stays.',
    '方程像天平：两边做同样的运算，解不变。',
  ),
  words: [
    {
      term: both('solution', '方程的解'),
      meaning: both('a number that makes both sides equal', '使左右两边相等的未知数的值'),
    },
    {
      term: both('inverse operation', '逆运算'),
      meaning: both('the operation that takes back', '把运算“退回去”的运算'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Moves a term to the other side and keeps its sign', '移项时不变号'),
      why: both(
        '“Move it over” hides that something is subtracted on both sides.',
        '“移过去”的说法掩盖了“两边同时减去”。',
      ),
      reply: both(
        'Write what happens to both sides under the equation before the next line.',
        '在写下一行之前，先在方程下面写出两边各做了什么。',
      ),
    },
    {
      wrong: both('Subtracts the coefficient instead of dividing by it', '该除以系数时却减去系数'),
      why: both('3x is read as “3 and x”.', '把 3x 看成“3 和 x”。'),
      reply: both(
        'Ask what 3x says in words; then which operation takes “times 3” back.',
        '让学生说出 3x 的意思，再问：什么运算能退回“乘 3”？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A taxi costs 8 to start and 3 for each kilometre. The bill is 29. How far was the ride? Work backwards in your head and say which step comes first.',
        '出租车起步价 8 元，每千米 3 元，共付 29 元。坐了多远？在心里倒着推，说说先做哪一步。',
      ),
      hear: both(
        'Take off 8 first, 21 is left; divide by 3: 7 km.',
        '先减去 8，剩 21；再除以 3，得 7 千米。',
      ),
    },
    science: {
      ask: both(
        'A spring is 12 cm long and gets 2 cm longer for each weight. With how many weights is it 26 cm long? Which operation do you undo first?',
        '弹簧长 12 厘米，每挂一个砝码伸长 2 厘米。挂几个时长 26 厘米？先“退回”哪个运算？',
      ),
      hear: both('26 − 12 = 14, 14 ÷ 2 = 7 weights.', '26 − 12 = 14，14 ÷ 2 = 7 个。'),
    },
    abstract: {
      ask: both(
        'I think of a number, multiply it by 4, subtract 7, and get 21. Which number? Write your steps in order.',
        '我想了一个数，乘 4 再减 7 得 21。是几？按顺序写出你的步骤。',
      ),
      hear: both(
        '21 + 7 = 28, 28 ÷ 4 = 7: the last step is undone first.',
        '21 + 7 = 28，28 ÷ 4 = 7：最后做的最先退回。',
      ),
    },
  },
  show: {
    concrete: both(
      'Set the equation on a balance with bags and counters; take the same off both pans.',
      '用天平、布袋和圆片摆出方程，两边拿走同样多的东西。',
    ),
    pictorial: both(
      'Draw two bars of equal length, one for each side, and cross out what both have.',
      '画两条一样长的条形表示左右两边，划去两边都有的部分。',
    ),
    symbolic: both(
      'Write one line for each step, with the operation at the right margin for both sides.',
      '一步写一行，在右边写出两边同时做的运算。',
    ),
  },
  materials: {
    concrete: both(
      'A balance or a picture of one, bags and counters',
      '天平（或天平图）、小袋和圆片',
    ),
    pictorial: both('Squared paper for bars', '画条形图用的方格纸'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('What was done to x, and in which order?', '对 x 做了哪些运算？按什么顺序？'),
    both('What takes the last operation back?', '用什么运算能退回最后一步？'),
    both('Are both sides equal when I put my number in?', '把求得的数代入，左右两边相等吗？'),
  ],
  hinge: {
    ask: both(
      'First step for 5x − 4 = 21, on whiteboards: which operation on both sides, and why that one?',
      '解 5x − 4 = 21，第一步两边同时做什么运算？写在小白板上，并说明理由。',
    ),
    hear: both('Add 4, because subtracting 4 was done last.', '两边加 4，因为最后做的是减 4。'),
    wrong: both(
      '“Subtract 4” keeps the sign that is seen; “divide by 5” is possible but leaves fractions.',
      '写“减 4”的照抄了看到的符号；写“除以 5”也可以，但会出现分数。',
    ),
    next: both(
      'If “subtract 4” is frequent, act out the story of x with four students as machine, forwards and back.',
      '若“减 4”的多，请四名学生扮演“运算机器”，先正着走一遍，再倒着走一遍。',
    ),
  },
  claim: {
    text: both('A linear equation has exactly one solution.', '一元一次方程恰好有一个解。'),
    verdict: 'always',
    because: both(
      'ax = b with a other than 0 has one; 0x = b is not of first degree.',
      'ax = b（a 不为 0）恰有一个解；0x = b 已经不是一次方程。',
    ),
  },
};

export const inequalities: Topic = {
  id: 'inequalities',
  subject: 'mathematics',
  grades: [7, 10],
  title: both('Linear inequalities', '一元一次不等式'),
  aliases: ['inequality', 'greater than', 'solution set', '不等式', '解集'],
  after: ['linear-equations'],
  skills: {
    prior: ['equations.two-step'],
    core: ['inequalities.linear'],
    stretch: ['equations.absolute-value', 'equations.word-problems'],
  },
  objectives: [
    {
      text: both(
        'Solve a linear inequality and show its solutions on a number line',
        '会解一元一次不等式并在数轴上表示解集',
      ),
      criterion: both(
        'Turns the sign exactly when multiplying or dividing by a negative number.',
        '只在两边乘或除以负数时改变不等号方向。',
      ),
    },
    {
      text: both('Test whether a number is a solution', '会判断一个数是不是不等式的解'),
      criterion: both(
        'Puts in a number from each side of the boundary.',
        '在分界点两侧各取一个数代入检验。',
      ),
    },
  ],
  prior: both('Solving linear equations', '解一元一次方程'),
  idea: both(
    'An inequality has a whole stretch of solutions; the boundary comes from the equation, the side from a test.',
    '不等式的解是一整段数；分界点由方程求出，取哪一侧由检验决定。',
  ),
  words: [
    {
      term: both('boundary', '分界点'),
      meaning: both('where both sides are equal', '左右两边相等的那个数'),
    },
    {
      term: both('solution set', '解集'),
      meaning: both('all numbers that make it true', '使不等式成立的所有数'),
    },
  ],
  misconceptions: [
    {
      wrong: both(
        'Keeps the sign when dividing by a negative number',
        '两边除以负数时不改变不等号方向',
      ),
      why: both('Inequalities are solved like equations.', '完全照解方程的办法做。'),
      reply: both(
        'Start from 2 < 5, multiply both by −1, and look at the number line.',
        '从 2 < 5 开始，两边乘 −1，看看数轴。',
      ),
    },
    {
      wrong: both('Gives one number as the answer', '只写一个数作为答案'),
      why: both('“Solve” has meant “find the number” so far.', '以前“解”就是“求出那个数”。'),
      reply: both(
        'Ask for three more numbers that work, and one that does not.',
        '请学生再找三个满足的数和一个不满足的数。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'You have 50. Entry is 14, each ride costs 4. How many rides can you afford? Is there one answer?',
        '你有 50 元，门票 14 元，每个项目 4 元。最多能玩几个？答案只有一个吗？',
      ),
      hear: both(
        '14 + 4n ≤ 50, so n ≤ 9: any number up to 9.',
        '14 + 4n ≤ 50，n ≤ 9：不超过 9 个都行。',
      ),
    },
    science: {
      ask: both(
        'Water must stay below 100 °C. It is 22 °C and warms by 6 degrees a minute. For how long is that safe?',
        '水温要低于 100 °C。现在 22 °C，每分钟升高 6 度。多长时间内是安全的？',
      ),
      hear: both('22 + 6t < 100, so t < 13 minutes.', '22 + 6t < 100，t < 13 分钟。'),
    },
    abstract: {
      ask: both(
        '2 < 5 is true. Multiply both sides by 3, then by −3. What happens to the truth?',
        '2 < 5 成立。两边乘 3，再改乘 −3，还成立吗？',
      ),
      hear: both(
        '6 < 15 is true, −6 < −15 is not: the order turns round.',
        '6 < 15 成立，−6 < −15 不成立：顺序反过来了。',
      ),
    },
  },
  show: {
    concrete: both(
      'Walk the solutions on a line on the floor; everybody who is a solution raises a hand.',
      '在地上的数轴上“走”解集，站在解上的同学举手。',
    ),
    pictorial: both(
      'Draw the number line with open or filled boundary and shade the side that passes the test.',
      '画数轴，分界点用空心或实心，把检验通过的一侧涂上。',
    ),
    symbolic: both(
      'Solve the equation beside the inequality, line by line, and mark the line where the sign turns.',
      '把方程和不等式并排一步步解，标出不等号改变方向的那一行。',
    ),
  },
  materials: {
    concrete: both('A number line on the floor (tape)', '地面数轴（胶带）'),
    pictorial: both('Blank number lines', '空白数轴'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('Where are both sides equal?', '两边在哪里相等？'),
    both('Did I multiply or divide by a negative number?', '我乘或除以负数了吗？'),
    both('Which side passes the test with 0?', '用 0 检验，哪一侧成立？'),
  ],
  hinge: {
    ask: both(
      '−3x < 12: does it say x < −4, x > −4, or x > 4? Write one and one number that proves it.',
      '−3x < 12：是 x < −4、x > −4 还是 x > 4？写一个，并用一个数来证明。',
    ),
    hear: both('x > −4; for example 0: 0 < 12 is true.', 'x > −4；例如 0：0 < 12 成立。'),
    wrong: both(
      'x < −4 keeps the sign; test −5: 15 < 12 is false.',
      '写 x < −4 的没有变号；用 −5 检验：15 < 12 不成立。',
    ),
    next: both(
      'If that is frequent, test three numbers together on the line before the rule is written.',
      '若这样写的多，先一起在数轴上检验三个数，再写规则。',
    ),
  },
  claim: {
    text: both('An inequality has more solutions than an equation.', '不等式的解比方程的解多。'),
    verdict: 'sometimes',
    because: both('x² < 0 has no solution at all.', 'x² < 0 就没有解。'),
  },
};

export const linearFunctions: Topic = {
  id: 'linear-functions',
  subject: 'mathematics',
  grades: [8, 10],
  title: both('Lines: slope and intercept', '一次函数：斜率与截距'),
  aliases: [
    'functions',
    'slope',
    'gradient',
    'intercept',
    'graph',
    '一次函数',
    '斜率',
    '截距',
    '函数图像',
    '函数',
  ],
  after: ['linear-equations'],
  skills: {
    prior: ['equations.two-step', 'ratio.proportion'],
    core: ['lines.slope', 'lines.equation'],
    stretch: ['lines.parallel-perpendicular', 'equations.systems'],
    exit: [['lines.slope'], ['lines.equation']],
  },
  objectives: [
    {
      text: both(
        'Read and calculate slope and intercept of a line',
        '会读出并计算直线的斜率和截距',
      ),
      criterion: both(
        'Divides the change in y by the change in x of the same two points, in the same order.',
        '用同两点、同一顺序，以 y 的变化除以 x 的变化。',
      ),
    },
    {
      text: both('Write the equation of a line', '会写出直线的表达式'),
      criterion: both(
        'Says what slope and intercept stand for, and tries the equation on a point.',
        '能说出斜率和截距各表示什么，并用一个点检验。',
      ),
    },
  ],
  prior: both('Solving equations; unit rates', '解方程；单位量'),
  idea: both(
    'Slope is what each step to the right adds; the intercept is where it starts.',
    '斜率是每向右一步增加的量，截距是起点的值。',
  ),
  words: [
    {
      term: both('slope', '斜率'),
      meaning: both('change in y for one more x', 'x 每增加一，y 的变化量'),
    },
    { term: both('intercept', '截距'), meaning: both('value where x is 0', 'x 为 0 时 y 的值') },
  ],
  misconceptions: [
    {
      wrong: both('Divides the change in x by the change in y', '用 x 的变化除以 y 的变化'),
      why: both('x comes first in a pair of coordinates.', '坐标里 x 在前面。'),
      reply: both(
        'Ask for the meaning: pay for each kilometre, or kilometres for each coin?',
        '问含义：是每千米多少元，还是每元多少千米？',
      ),
    },
    {
      wrong: both('Takes a steeper line for a higher line', '把“更陡”和“更高”混为一谈'),
      why: both('Height catches the eye.', '眼睛先看到的是高低。'),
      reply: both(
        'Show two lines that cross; ask which is higher at x = 0 and which grows faster.',
        '画两条相交的直线，问：x = 0 时谁高？谁增长得快？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'Plan A: 10 a month and 2 for each film. Plan B: 4 for each film, nothing else. From how many films on is A cheaper? Sketch before you calculate.',
        '甲套餐每月 10 元，每部电影 2 元；乙套餐每部 4 元，没有月费。从第几部起甲更便宜？先画草图再计算。',
      ),
      hear: both(
        'Equal at 5 films; from the next on A is cheaper.',
        '5 部时一样，再多看甲更便宜。',
      ),
    },
    science: {
      ask: both(
        'A candle is 20 cm long and burns down 3 cm an hour. What does its graph look like, where does it start, how steep is it?',
        '蜡烛长 20 厘米，每小时烧掉 3 厘米。图像是什么样？从哪里开始？多陡？',
      ),
      hear: both('A falling line from 20 with slope −3.', '从 20 开始下降的直线，斜率 −3。'),
    },
    abstract: {
      ask: both(
        'A line goes through (1, 5) and (3, 11). Where is it at x = 2, at x = 0, at x = 10? How did you know?',
        '一条直线经过 (1, 5) 和 (3, 11)。x = 2、x = 0、x = 10 时分别是多少？你怎么知道的？',
      ),
      hear: both('3 for each step: 8, 2 and 32.', '每步加 3：8、2 和 32。'),
    },
  },
  show: {
    concrete: both(
      'Build a staircase of cubes that rises by the slope; walk back to step 0.',
      '用方块搭一个每级升高“斜率”的楼梯，再走回第 0 级。',
    ),
    pictorial: both(
      'Draw the slope triangle on the graph, label both sides, and slide it along the line.',
      '在图像上画斜率三角形，标出两条直角边，沿直线滑动。',
    ),
    symbolic: both(
      'Write table, rule and graph side by side and mark slope and intercept in the same colours in all three.',
      '把表格、式子、图像并排，三处用同样的颜色标出斜率和截距。',
    ),
  },
  materials: {
    concrete: both('Cubes', '小方块'),
    pictorial: both('Graph paper and rulers', '坐标纸和直尺'),
    symbolic: both('Coloured pens', '彩笔'),
  },
  think: [
    both('What does one more x add?', 'x 增加一，y 增加多少？'),
    both('Where does it start?', '起点是多少？'),
    both('What unit does the slope have here?', '这里斜率的单位是什么？'),
  ],
  hinge: {
    ask: both(
      'Slope of the line through (2, 1) and (6, 9)? A: 2, B: 1/2, C: 8, D: 4.',
      '过 (2, 1) 和 (6, 9) 的直线斜率？A：2，B：1/2，C：8，D：4。',
    ),
    hear: both('A: up 8 for 4 to the right.', 'A：右移 4，上升 8。'),
    wrong: both(
      'B divides the wrong way round, C and D give one difference only.',
      '选 B 的除反了，选 C、D 的只写了一个差。',
    ),
    next: both(
      'If B is frequent, give the points a story with units and ask again.',
      '若选 B 的多，给两点编一个带单位的情境再问。',
    ),
  },
  claim: {
    text: both(
      'A line with a larger slope lies above one with a smaller slope.',
      '斜率大的直线在斜率小的直线上方。',
    ),
    verdict: 'sometimes',
    because: both(
      'They cross; left of the crossing the other one is above.',
      '两线相交，在交点左侧恰好相反。',
    ),
  },
};
