/** Statistics: centre and spread, probability. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const averages: Topic = {
  id: 'averages',
  subject: 'statistics',
  grades: [5, 9],
  title: both('Mean, median and spread', '平均数、中位数与离散程度'),
  aliases: [
    'average',
    'mean',
    'median',
    'mode',
    'range',
    'describing data',
    '平均数',
    '中位数',
    '众数',
    '极差',
    '统计',
  ],
  after: [],
  skills: {
    prior: ['decimals.addition', 'number.division'],
    core: ['statistics.mean', 'statistics.median', 'statistics.mode-range'],
    stretch: ['statistics.missing-value', 'statistics.standard-deviation'],
  },
  objectives: [
    {
      text: both(
        'Find mean, median and range of a set of data',
        '会求一组数据的平均数、中位数和极差',
      ),
      criterion: both(
        'Orders the data before taking the median and counts every value, zero included.',
        '求中位数先排序，每个数据（包括零）都算在内。',
      ),
    },
    {
      text: both('Choose and defend a fitting average', '会选择合适的代表值并说明理由'),
      criterion: both(
        'Says what an extreme value does to each of them.',
        '能说出极端值对它们各有什么影响。',
      ),
    },
  ],
  prior: both('Adding and dividing decimals', '小数的加法与除法'),
  idea: both(
    'The mean levels everything out, the median stands in the middle of the queue: one feels every value, the other only the order.',
    '平均数是“移多补少”，中位数是排队站在中间的那个：前者受每个数影响，后者只看顺序。',
  ),
  words: [
    {
      term: both('mean', '平均数'),
      meaning: both('the total shared out equally', '总和平均分给每一个'),
    },
    {
      term: both('median', '中位数'),
      meaning: both('the middle value of the ordered data', '排序后正中间的数'),
    },
    {
      term: both('range', '极差'),
      meaning: both('largest minus smallest value', '最大值减最小值'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Takes the median without ordering the data', '没有排序就取中间的数作中位数'),
      why: both(
        '“Middle” is taken as the middle of the list as written.',
        '把“中间”理解为写出来的那一列的中间。',
      ),
      reply: both(
        'Write the same values on cards, mix them twice: the median must not depend on the mixing.',
        '把数据写在卡片上打乱两次：中位数不应随打乱而变。',
      ),
    },
    {
      wrong: both('Leaves zeros out of the mean', '求平均数时把零漏掉'),
      why: both(
        'A zero adds nothing, so it seems not to count.',
        '零加上去没有变化，好像可以不算。',
      ),
      reply: both(
        'Three people have 6, 6 and 0 sweets. Share them out: among how many?',
        '三个人分别有 6、6、0 颗糖，平均分：分给几个人？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'Five friends have 2, 3, 3, 4 and 38 pocket money. “On average we have 10”, says one. Is that fair to say? What would you say instead?',
        '五个朋友的零花钱是 2、3、3、4、38 元。有人说“我们平均有 10 元”。这样说合适吗？你会怎么说？',
      ),
      hear: both(
        'The mean is 10, but nobody has about 10; the median 3 describes them better.',
        '平均数是 10，可谁也没有 10 元左右；中位数 3 更能代表他们。',
      ),
    },
    science: {
      ask: both(
        'A reaction time is measured five times: 0.21, 0.23, 0.22, 0.58, 0.21 seconds. Which number would you report, and what about the 0.58?',
        '测了五次反应时间：0.21、0.23、0.22、0.58、0.21 秒。你会报告哪个数？0.58 怎么办？',
      ),
      hear: both(
        'The median 0.22; the 0.58 is looked into, not silently thrown away.',
        '中位数 0.22；0.58 要查原因，不能悄悄扔掉。',
      ),
    },
    abstract: {
      ask: both(
        'Find five numbers with mean 6 and median 4. Is there more than one way?',
        '找五个数，平均数 6、中位数 4。只有一种吗？',
      ),
      hear: both(
        'For example 1, 3, 4, 10, 12; many ways, the total must be 30.',
        '例如 1、3、4、10、12；方法很多，总和必须是 30。',
      ),
    },
  },
  show: {
    concrete: both(
      'Build a tower for each value, then level the towers without adding or removing a cube.',
      '每个数据搭一座塔，再“移多补少”搬平，不增不减。',
    ),
    pictorial: both(
      'Draw the values as dots on a line; fold the line at the median, balance it at the mean.',
      '把数据画成数轴上的点：在中位数处对折，在平均数处平衡。',
    ),
    symbolic: both(
      'Write the ordered list, the count, the total; then mean and median side by side.',
      '写出排序后的数据、个数、总和，再并排求平均数和中位数。',
    ),
  },
  materials: {
    concrete: both('Cubes, 40 for each group', '小方块，每组 40 个'),
    pictorial: both('Squared paper', '方格纸'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('Are the data in order?', '数据排好序了吗？'),
    both('How many values are there, zeros included?', '一共有多少个数据（包括零）？'),
    both('Which value pulls the mean away?', '哪个数把平均数拉走了？'),
  ],
  hinge: {
    ask: both(
      '4, 9, 2, 9, 6. Median? A: 2, B: 6, C: 9, D: 5.',
      '4、9、2、9、6 的中位数是？A：2，B：6，C：9，D：5。',
    ),
    hear: both('B: in order 2, 4, 6, 9, 9.', 'B：排序后 2、4、6、9、9。'),
    wrong: both(
      'A takes the middle of the list as written, C the most frequent value.',
      '选 A 的直接取了写出来的中间那个；选 C 的取了出现最多的数。',
    ),
    next: both(
      'If A is frequent, let five students hold the cards and stand in order.',
      '若选 A 的多，请五名学生拿着卡片排队站好。',
    ),
  },
  claim: {
    text: both('Half of the values lie below the mean.', '一半的数据比平均数小。'),
    verdict: 'sometimes',
    because: both(
      'That is the median; one extreme value moves the mean past most of the others.',
      '那是中位数；一个极端值就能让平均数超过大多数数据。',
    ),
  },
};

export const probability: Topic = {
  id: 'probability',
  subject: 'statistics',
  grades: [7, 10],
  title: both('Probability', '概率'),
  aliases: [
    'chance',
    'probability',
    'independent events',
    'tree diagram',
    '概率',
    '可能性',
    '随机事件',
    '树状图',
  ],
  after: ['fraction-addition'],
  skills: {
    prior: ['fractions.add-unlike', 'fractions.multiplication'],
    core: ['probability.single', 'probability.two-stages'],
    stretch: ['probability.without-replacement', 'probability.conditional'],
    exit: [['probability.single'], ['probability.two-stages']],
  },
  objectives: [
    {
      text: both(
        'Find the probability of an event from equally likely outcomes',
        '会由等可能的结果求事件的概率',
      ),
      criterion: both(
        'Lists or counts all outcomes before dividing.',
        '先列出或数清所有结果，再相除。',
      ),
    },
    {
      text: both('Combine two steps of an experiment', '会求分两步试验的概率'),
      criterion: both(
        'Multiplies along a path, adds across paths.',
        '沿一条路径相乘，不同路径相加。',
      ),
    },
  ],
  prior: both('Adding and multiplying fractions', '分数的加法与乘法'),
  idea: both(
    'Probability says what happens in the long run; chance has no memory.',
    '概率说的是“很多次以后”的情况；机会没有记忆。',
  ),
  words: [
    {
      term: both('outcome', '结果'),
      meaning: both('one of the things that can happen', '可能发生的一种情况'),
    },
    {
      term: both('event', '事件'),
      meaning: both('some of the outcomes together', '若干结果合在一起'),
    },
    {
      term: both('independent', '相互独立'),
      meaning: both(
        'one does not change the chance of the other',
        '一个是否发生不影响另一个的概率',
      ),
    },
  ],
  misconceptions: [
    {
      wrong: both('After five heads, tails is due', '连续几次正面之后，反面“该来了”'),
      why: both('Long runs look as if they had to be evened out.', '觉得多的要被“补”回来。'),
      reply: both(
        'Ask: how does the coin know? Then simulate 100 throws and look at what follows a run of 3.',
        '问：硬币怎么知道？再模拟 100 次，看看连续 3 次正面之后是什么。',
      ),
    },
    {
      wrong: both('Two outcomes, so each has probability 1/2', '有两种情况，所以各占 1/2'),
      why: both('“Equally likely” is taken for granted.', '想当然地认为等可能。'),
      reply: both(
        'A bottle cap lands on its top or not. Throw it 20 times: is it half?',
        '瓶盖落地只有朝上朝下两种。扔 20 次：各一半吗？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'Two dice, add the eyes. I win on 7, you on 2, 3 or 4: you have three numbers. Is that fair? Play 20 rounds, then argue.',
        '两个骰子点数相加。得 7 我赢，得 2、3、4 你赢，你有三个数。公平吗？玩 20 次再讨论。',
      ),
      hear: both(
        '7 has 6 of 36 outcomes; 2, 3 and 4 have 1 + 2 + 3 = 6: it is fair.',
        '7 有 36 种中的 6 种；2、3、4 共 1 + 2 + 3 = 6 种：公平。',
      ),
    },
    science: {
      ask: both(
        'A test finds a rare illness in 9 of 10 sick people and wrongly in 1 of 10 healthy ones. 1 of 100 people is sick. Somebody tests positive: is it likely that they are sick?',
        '某检测对 10 个病人能查出 9 个，对 10 个健康人会误报 1 个。100 人中有 1 人患病。检测呈阳性的人很可能患病吗？',
      ),
      hear: both(
        'No: of 1000 people 9 sick and 99 healthy ones test positive.',
        '不：1000 人中，阳性的有 9 个病人和 99 个健康人。',
      ),
    },
    abstract: {
      ask: both(
        'Three cards: red-red, blue-blue, red-blue. You see a red side. Is the other side red with 1/2, or not?',
        '三张卡片：红红、蓝蓝、红蓝。你看到一面红，另一面是红的概率是 1/2 吗？',
      ),
      hear: both(
        'No, 2/3: of the 3 red sides 2 have red behind them.',
        '不是，是 2/3：3 个红面里有 2 个背后是红的。',
      ),
    },
  },
  show: {
    concrete: both(
      'Run the experiment, everybody 20 times, and collect the class’s results in one tally.',
      '真做试验，每人 20 次，汇总全班的结果。',
    ),
    pictorial: both(
      'Draw all outcomes as a table or a tree and shade those of the event.',
      '用表格或树状图画出所有结果，给事件包含的结果涂色。',
    ),
    symbolic: both(
      'Write the two factors along the path with what each stands for.',
      '沿路径写出两个因数，并注明各自的含义。',
    ),
  },
  materials: {
    concrete: both('Two dice for each pair', '每两人两个骰子'),
    pictorial: both('Blank 6-by-6 tables', '空白的 6 乘 6 表格'),
    symbolic: both('Mini whiteboards', '小白板'),
  },
  think: [
    both('What are all the outcomes, and are they equally likely?', '所有结果有哪些？等可能吗？'),
    both('Does the first step change the second?', '第一步会影响第二步吗？'),
    both(
      'Is my number between 0 and 1, and does it feel right?',
      '结果在 0 与 1 之间吗？合乎直觉吗？',
    ),
  ],
  hinge: {
    ask: both(
      'Two coins. Probability of one head and one tail? A: 1/3, B: 1/2, C: 1/4, D: 1.',
      '掷两枚硬币，一正一反的概率？A：1/3，B：1/2，C：1/4，D：1。',
    ),
    hear: both('B: HT and TH, 2 of 4.', 'B：正反、反正，4 种里的 2 种。'),
    wrong: both(
      'A counts “both heads, both tails, mixed” as equally likely.',
      '选 A 的把“两正、两反、一正一反”当成等可能。',
    ),
    next: both(
      'If A is frequent, use two different coins and list who shows what.',
      '若选 A 的多，用两枚不同的硬币，分别列出各是什么。',
    ),
  },
  claim: {
    text: both(
      'The probability of two events together is the product of their probabilities.',
      '两个事件同时发生的概率等于它们概率的积。',
    ),
    verdict: 'sometimes',
    because: both('Only if they are independent.', '只有相互独立时才成立。'),
  },
};
