/** Geometry: area, angles, Pythagoras. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const area: Topic = {
  id: 'area',
  subject: 'mathematics',
  grades: [4, 7],
  title: both('Area and perimeter', '面积与周长'),
  aliases: ['rectangle', 'triangle', 'perimeter', 'area', '面积', '周长', '三角形面积', '长方形'],
  after: ['multi-digit-multiplication'],
  skills: {
    prior: ['number.multiplication'],
    core: ['area.rectangle', 'area.triangle'],
    stretch: ['area.circle', 'area.composite'],
  },
  objectives: [
    {
      text: both(
        'Find area and perimeter of rectangles and triangles',
        '会求长方形、三角形的面积和周长',
      ),
      criterion: both(
        'Chooses the right lengths and gives the right unit.',
        '选对需要的长度，并写对单位。',
      ),
    },
    {
      text: both('Explain what each of the two measures', '能说明面积和周长各量的是什么'),
      criterion: both(
        'Says which of the two a fence, a carpet or a frame needs.',
        '能判断围栏、地毯、画框各要用哪一个。',
      ),
    },
  ],
  prior: both('Multiplying; measuring lengths', '乘法；测量长度'),
  idea: both(
    'Perimeter is a length that is walked, area is a surface that is covered; one can grow while the other shrinks.',
    '周长是“走一圈”的长度，面积是“铺满”的大小；一个变大时另一个可能变小。',
  ),
  words: [
    {
      term: both('base and height', '底和高'),
      meaning: both(
        'a side, and the distance to it at a right angle',
        '一条边，以及到这条边的垂直距离',
      ),
    },
    {
      term: both('square unit', '面积单位'),
      meaning: both('a square with side 1', '边长为 1 的正方形'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Mixes up area and perimeter', '把面积和周长弄混'),
      why: both('Both come from the same two numbers.', '两者都由同样的两个数算出。'),
      reply: both(
        'Ask: would you walk it or paint it? Let the student trace or shade before calculating.',
        '问：是走一圈还是涂颜色？先描边或涂色再计算。',
      ),
    },
    {
      wrong: both(
        'Forgets to halve for the triangle, or takes a slanted side as height',
        '求三角形面积忘了取一半，或把斜着的边当高',
      ),
      why: both('The rectangle formula is stronger in memory.', '长方形公式记得更牢。'),
      reply: both(
        'Complete the triangle to its rectangle and ask how much of it is shaded.',
        '把三角形补成长方形，问涂色部分占多少。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'With 24 m of fence, which rectangle gives the rabbits the most room? Everybody draws one, then compare.',
        '用 24 米围栏围长方形，怎样围兔子的活动场最大？每人画一个再比较。',
      ),
      hear: both(
        '6 by 6 gives 36 m²; 11 by 1 only 11 m², with the same fence.',
        '6 乘 6 得 36 平方米；11 乘 1 只有 11 平方米，围栏一样长。',
      ),
    },
    science: {
      ask: both(
        'A leaf is laid on squared paper. How can you find its area although it is no rectangle?',
        '把一片树叶放在方格纸上，它不是长方形，怎样求面积？',
      ),
      hear: both(
        'Count whole squares and join the parts; say the result as “about”.',
        '数整格，把不满的拼起来，结果说“大约”。',
      ),
    },
    abstract: {
      ask: both(
        'Can a figure have a larger area and a smaller perimeter than another? Find two.',
        '有没有两个图形，一个面积更大而周长更小？找一找。',
      ),
      hear: both(
        'For example 5 by 5 (25, 20) and 2 by 9 (18, 22).',
        '例如 5 乘 5（25，20）和 2 乘 9（18，22）。',
      ),
    },
  },
  show: {
    concrete: both(
      'Cover the figure with unit squares, then walk a string round it.',
      '用单位正方形铺满图形，再用绳子绕一圈。',
    ),
    pictorial: both(
      'Draw the triangle inside its rectangle and shade the two halves.',
      '把三角形画在长方形里，给两半涂色。',
    ),
    symbolic: both(
      'Write formula, numbers with units, result, always in three lines.',
      '公式、代入（带单位）、结果，固定写三行。',
    ),
  },
  materials: {
    concrete: both('Unit squares and string', '单位正方形和绳子'),
    pictorial: both('Squared paper and coloured pencils', '方格纸和彩色铅笔'),
    symbolic: both('Rulers', '直尺'),
  },
  think: [
    both('Am I covering or walking round?', '是铺满还是走一圈？'),
    both('Which length is at a right angle to the base?', '哪条长度与底垂直？'),
    both('Which unit belongs to the result?', '结果该用什么单位？'),
  ],
  hinge: {
    ask: both(
      'A triangle has sides 6, 8 and 10 and a right angle between 6 and 8. Area? A: 48, B: 24, C: 40, D: 30.',
      '直角三角形三边 6、8、10，直角夹在 6 和 8 之间。面积是？A：48，B：24，C：40，D：30。',
    ),
    hear: both('B: half of 6 times 8.', 'B：6 乘 8 的一半。'),
    wrong: both(
      'A is the rectangle; C and D take the slanted side.',
      '选 A 的算了长方形；选 C、D 的用了斜边。',
    ),
    next: both(
      'If A is frequent, draw the rectangle round it; if C or D, show the right angle with a corner of paper.',
      '若选 A 的多，画出外面的长方形；若选 C、D 的多，用纸角比出直角。',
    ),
  },
  claim: {
    text: both('If the perimeter grows, the area grows.', '周长变大，面积就变大。'),
    verdict: 'sometimes',
    because: both(
      'A long thin rectangle has a large perimeter and hardly any area.',
      '又长又窄的长方形周长很大，面积却很小。',
    ),
  },
};

export const pythagoras: Topic = {
  id: 'pythagoras',
  subject: 'mathematics',
  grades: [8, 9],
  title: both('Theorem of Pythagoras', '勾股定理'),
  aliases: [
    'pythagorean theorem',
    'right triangle',
    'hypotenuse',
    '勾股定理',
    '直角三角形',
    '斜边',
  ],
  after: ['area'],
  skills: {
    prior: ['number.square-roots', 'number.powers'],
    core: ['pythagoras.hypotenuse', 'pythagoras.leg'],
    stretch: ['trigonometry.ratios', 'coordinates.distance'],
  },
  objectives: [
    {
      text: both('Find a missing side of a right triangle', '会求直角三角形的未知边'),
      criterion: both(
        'Marks the right angle and the longest side before writing the equation.',
        '先标出直角和斜边，再列式。',
      ),
    },
    {
      text: both(
        'Say before calculating which side is wanted, and why squares are added or subtracted',
        '列式之前能判断求的是斜边还是直角边，并说明平方相加还是相减',
      ),
      criterion: both(
        'Marks the longest side, and says whether the wanted one must be longer or shorter.',
        '标出最长的边，并说出要求的边应当更长还是更短。',
      ),
    },
  ],
  prior: both('Square roots; area of a square', '平方根；正方形的面积'),
  idea: both(
    'In a right triangle the two smaller squares fit exactly into the largest one: it is about areas.',
    '直角三角形中，两个小正方形的面积恰好等于大正方形的面积：说的是面积。',
  ),
  words: [
    {
      term: both('hypotenuse', '斜边'),
      meaning: both(
        'the side opposite the right angle, the longest one',
        '直角所对的边，也是最长的边',
      ),
    },
    {
      term: both('legs', '直角边'),
      meaning: both('the sides at the right angle', '夹直角的两条边'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Adds the lengths instead of their squares', '把边长相加，而不是把平方相加'),
      why: both('The squares are left out as a detail.', '把“平方”当成可有可无的细节。'),
      reply: both(
        'Would a detour along the two legs be as short as the straight way? Ask to compare.',
        '走两条直角边和走斜边一样远吗？请学生比较。',
      ),
    },
    {
      wrong: both('Adds although a leg is wanted', '求直角边时仍然相加'),
      why: both('a² + b² = c² is used without looking where c is.', '套公式时没看 c 在哪里。'),
      reply: both(
        'Ask first: will the answer be longer or shorter than the two sides that are given?',
        '先问：要求的边比已知的两边长还是短？',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'A field is 30 m by 40 m. How much shorter is the way across than the way round two sides? Guess with your steps.',
        '操场长 40 米、宽 30 米。斜着穿过去比沿两边走少走多少？先用步子猜一猜。',
      ),
      hear: both(
        'Across it is 50 m, round 70 m: 20 m shorter.',
        '斜着 50 米，沿边 70 米：少走 20 米。',
      ),
    },
    science: {
      ask: both(
        'A 5 m ladder stands 3 m from the wall. Does it reach a window at 4.5 m? How can you be sure?',
        '5 米长的梯子，底端离墙 3 米，够得着 4.5 米高的窗吗？怎样确定？',
      ),
      hear: both('It reaches 4 m, so no: 25 − 9 = 16.', '只到 4 米，够不着：25 − 9 = 16。'),
    },
    abstract: {
      ask: both(
        'Draw a tilted square on dots whose area is 5. How long is its side?',
        '在点阵上画一个面积为 5 的斜放正方形。它的边长是多少？',
      ),
      hear: both(
        'One to the side, two up: the side is the root of 5.',
        '横一格、竖两格：边长是 5 的平方根。',
      ),
    },
  },
  show: {
    concrete: both(
      'Cut the two small squares apart and lay the pieces into the large one.',
      '把两个小正方形剪开，拼进大正方形。',
    ),
    pictorial: both(
      'Draw the three squares on squared paper and count their areas.',
      '在方格纸上画三个正方形，数面积。',
    ),
    symbolic: both(
      'Label the sides, write the equation with the letters, then with the numbers, then solve.',
      '给边标字母，先写字母的等式，再代数，最后求解。',
    ),
  },
  materials: {
    concrete: both('Paper squares and scissors', '正方形纸和剪刀'),
    pictorial: both('Dot paper', '点阵纸'),
    symbolic: both('Calculators', '计算器'),
  },
  think: [
    both('Where is the right angle?', '直角在哪里？'),
    both('Am I looking for the longest side?', '我求的是最长边吗？'),
    both('Does the length fit the drawing?', '求得的长度与图相符吗？'),
  ],
  hinge: {
    ask: both(
      'Hypotenuse 13, one leg 5. The other leg? A: 8, B: 12, C: 18, D: the root of 194.',
      '斜边 13，一条直角边 5。另一条是？A：8，B：12，C：18，D：194 的平方根。',
    ),
    hear: both('B: 169 − 25 = 144.', 'B：169 − 25 = 144。'),
    wrong: both(
      'A and C work with lengths; D adds the squares although a leg is wanted.',
      '选 A、C 的用边长加减；选 D 的求直角边却把平方相加。',
    ),
    next: both(
      'If D is frequent, sort six sketches by “add” and “subtract” before any calculation.',
      '若选 D 的多，先把六张草图按“加”“减”分类，再计算。',
    ),
  },
  claim: {
    text: both('a² + b² = c² holds in a triangle.', '三角形中 a² + b² = c² 成立。'),
    verdict: 'sometimes',
    because: both('Exactly in those with a right angle opposite c.', '当且仅当 c 所对的角是直角。'),
  },
};
