/** Language: English grammar, Chinese usage. What is learned stays in its own language in both wordings. */
import type { Topic } from './topic.ts';
import { both } from './topic.ts';

export const pastTense: Topic = {
  id: 'past-tense',
  subject: 'language',
  grades: [5, 9],
  title: both('English verbs: simple past and present perfect', '英语动词：一般过去时与现在完成时'),
  aliases: [
    'tense',
    'past simple',
    'present perfect',
    'irregular verbs',
    '时态',
    '过去时',
    '完成时',
    '不规则动词',
  ],
  after: [],
  skills: {
    prior: ['english.present-simple', 'english.agreement'],
    core: ['english.past-simple', 'english.present-perfect'],
    stretch: ['english.conditionals'],
  },
  objectives: [
    {
      text: both(
        'Choose between simple past and present perfect',
        '会在一般过去时与现在完成时之间选择',
      ),
      criterion: both(
        'Points at the word or the situation that decides.',
        '能指出起决定作用的词或情境。',
      ),
    },
    {
      text: both('Form both, irregular verbs included', '会构成两种时态，包括不规则动词'),
      criterion: both(
        'Uses have or has with the participle, and the right past form.',
        '会用 have/has 加过去分词，过去式也写对。',
      ),
    },
  ],
  prior: both('The present tense; verbs that agree with their subject', '一般现在时；主谓一致'),
  idea: both(
    'A finished time asks for the simple past; a past that still matters now asks for the present perfect.',
    '时间已经结束用一般过去时；过去的事与现在有关，用现在完成时。',
  ),
  words: [
    {
      term: both('signal word', '时间标志词'),
      meaning: both(
        'a word that tells the time: yesterday, since, already',
        '提示时间的词：yesterday、since、already',
      ),
    },
    {
      term: both('participle', '过去分词'),
      meaning: both('the third form: go, went, gone', '动词的第三种形式：go, went, gone'),
    },
  ],
  misconceptions: [
    {
      wrong: both('“I have seen him yesterday.”', '“I have seen him yesterday.”'),
      why: both(
        'Other languages use a perfect for everything past; Chinese marks both with 了.',
        '汉语里都用“了”，看不出区别。',
      ),
      reply: both(
        'Ask: is yesterday over? Put the sentence on a time line with a closed box.',
        '问：昨天结束了吗？在时间轴上画一个“封闭的框”。',
      ),
    },
    {
      wrong: both('“She has went.”', '“She has went.”'),
      why: both('The past form is more familiar than the participle.', '过去式比过去分词更熟悉。'),
      reply: both(
        'Say the three forms as a rhythm and point at the third after have.',
        '有节奏地念三种形式，见到 have 就指第三个。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'Two messages: “I lost my key.” “I have lost my key.” Which friend is probably standing outside the door now?',
        '两条短信：“I lost my key.”和“I have lost my key.”哪位朋友现在很可能还站在门外？',
      ),
      hear: both('The second: it still matters now.', '第二位：与现在有关。'),
    },
    science: {
      ask: both(
        '“Scientists have found water on the Moon.” “Scientists found water on the Moon in 2009.” Why can’t the verbs be exchanged?',
        '“Scientists have found water on the Moon.”和“Scientists found water on the Moon in 2009.”为什么动词不能互换？',
      ),
      hear: both('2009 is a finished time.', '2009 年是已经结束的时间。'),
    },
    abstract: {
      ask: both(
        'Sort on a time line: yesterday, since Monday, in 2019, already, last week, ever. Which have an open end?',
        '在时间轴上分类：yesterday, since Monday, in 2019, already, last week, ever。哪些是“开口”的？',
      ),
      hear: both(
        'since Monday, already and ever reach into now.',
        'since Monday、already、ever 一直到现在。',
      ),
    },
  },
  show: {
    concrete: both(
      'Stretch a string as time line across the room; students stand on it with sentence cards, closed or with one hand on “now”.',
      '拉一根绳子当时间轴，学生拿句子卡站上去：时间已结束的站定，还在继续的一只手搭在“现在”。',
    ),
    pictorial: both(
      'Draw a time line with a closed box for finished time and an arrow that reaches now.',
      '画时间轴：结束的时间画封闭的框，延续到现在的画箭头。',
    ),
    symbolic: both(
      'Write the two patterns under each other: past form; have or has + participle.',
      '上下写两个句型：过去式；have/has + 过去分词。',
    ),
  },
  materials: {
    concrete: both('A long string and sentence cards', '一根长绳和句子卡'),
    pictorial: both('Blank time lines', '空白时间轴'),
    symbolic: both('Verb list', '动词表'),
  },
  think: [
    both('Is the time over?', '这段时间结束了吗？'),
    both('Which word tells me?', '哪个词告诉我？'),
    both('Which of the three forms do I need?', '需要三种形式中的哪一种？'),
  ],
  hinge: {
    ask: both(
      '“We ___ here since 2020.” A: live, B: lived, C: have lived, D: are living.',
      '“We ___ here since 2020.” A：live，B：lived，C：have lived，D：are living。',
    ),
    hear: both('C: it began in 2020 and goes on.', 'C：从 2020 年开始，一直持续。'),
    wrong: both('B sees a year and takes the past.', '选 B 的看到年份就用过去时。'),
    next: both(
      'If B is frequent, compare “in 2020” and “since 2020” on the time line.',
      '若选 B 的多，在时间轴上比较“in 2020”和“since 2020”。',
    ),
  },
  claim: {
    text: both(
      'A sentence with a year in it needs the simple past.',
      '句子里有年份就用一般过去时。',
    ),
    verdict: 'sometimes',
    because: both('“since 2020” reaches into now.', '“since 2020”一直到现在。'),
  },
};

export const measureWords: Topic = {
  id: 'measure-words',
  subject: 'language',
  grades: [2, 6],
  title: both('Chinese measure words', '量词'),
  aliases: ['classifiers', 'measure words', 'chinese grammar', '量词', '个', '一条', '一张'],
  after: [],
  skills: {
    prior: ['chinese.word-classes'],
    core: ['chinese.measure-words'],
    stretch: ['chinese.conjunctions', 'chinese.punctuation'],
  },
  objectives: [
    {
      text: both('Choose the measure word that fits a noun', '会为名词选用合适的量词'),
      criterion: both(
        'Names the shape or kind that the measure word is about.',
        '能说出这个量词看的是形状还是类别。',
      ),
    },
    {
      text: both(
        'Use number, measure word and noun in the right order',
        '会按“数词＋量词＋名词”的顺序说话',
      ),
      criterion: both('Says 两 rather than 二 before a measure word.', '量词前说“两”而不说“二”。'),
    },
  ],
  prior: both('Telling nouns, verbs and adjectives apart', '区分名词、动词和形容词'),
  idea: both(
    'A measure word shows how we see a thing: long, flat, held in the hand, living.',
    '量词表示我们怎样看一样东西：长的、平的、能握的、活的。',
  ),
  words: [
    {
      term: both('measure word', '量词'),
      meaning: both('the word between number and noun', '数词和名词之间的词'),
    },
    {
      term: both('shape', '形状'),
      meaning: both('long 条, flat 张, grain-like 颗', '长的“条”，平的“张”，颗粒状的“颗”'),
    },
  ],
  misconceptions: [
    {
      wrong: both('Uses 个 for everything', '什么都用“个”'),
      why: both('个 is understood everywhere.', '用“个”别人也听得懂。'),
      reply: both(
        'Ask which picture comes to mind: 一条鱼, 一盘鱼, 一群鱼.',
        '问：听到“一条鱼、一盘鱼、一群鱼”，脑子里的画面一样吗？',
      ),
    },
    {
      wrong: both('Says 二个', '说“二个”'),
      why: both('二 and 两 are both “two”.', '“二”和“两”意思一样。'),
      reply: both(
        'Let the student count things (两) and then count numbers (二).',
        '先数东西（两个、两本），再数数（一、二）。',
      ),
    },
  ],
  hooks: {
    everyday: {
      ask: both(
        'The market list says 一 鱼, 一 纸, 一 伞, 一 狗. What is missing, and how many words do you need?',
        '购物单上写着：一 鱼、一 纸、一 伞、一 狗。少了什么？要几个不同的词？',
      ),
      hear: both(
        '条, 张, 把, 只 or 条: the thing decides.',
        '条、张、把、只（或条）：由东西决定。',
      ),
    },
    science: {
      ask: both(
        'Sort pictures by shape: snake, road, river, trousers. Why do they share one measure word?',
        '给图片分类：蛇、路、河、裤子。为什么用同一个量词？',
      ),
      hear: both('All are long: 条.', '都是长的：条。'),
    },
    abstract: {
      ask: both(
        '一张, 一把, 一本: which nouns can follow? Find a rule for each.',
        '一张、一把、一本：后面可以接哪些名词？各找一个规律。',
      ),
      hear: both(
        '张 flat things, 把 things with a handle, 本 bound things.',
        '张：平的；把：有柄可握的；本：装订成册的。',
      ),
    },
  },
  show: {
    concrete: both(
      'Put real things on tables labelled 条, 张, 把, 本, 只; students carry each thing to its table and say the phrase.',
      '桌上贴“条、张、把、本、只”，学生把实物送到对应的桌子，并说出短语。',
    ),
    pictorial: both(
      'Draw each measure word as its shape and hang pictures under it.',
      '把每个量词画成它的形状，图片挂在下面。',
    ),
    symbolic: both(
      'Write a table: measure word, what it sees, three nouns.',
      '列表：量词、看什么、三个名词。',
    ),
  },
  materials: {
    concrete: both('Everyday things, about 15', '日常物品，约 15 件'),
    pictorial: both('Picture cards', '图片卡'),
    symbolic: both('Blank tables', '空白表格'),
  },
  think: [
    both('What shape or kind is it?', '它是什么形状、哪一类？'),
    both('Do I say 二 or 两?', '说“二”还是“两”？'),
    both('Would 个 sound poor here?', '这里用“个”会不会太笼统？'),
  ],
  hinge: {
    ask: both(
      '一___裤子: A 个, B 张, C 条, D 本. Hold up a letter.',
      '一___裤子：A 个，B 张，C 条，D 本。举字母牌。',
    ),
    hear: both('C: trousers are seen as long.', 'C：裤子看作长的。'),
    wrong: both('B looks at the flat cloth.', '选 B 的看到了布的“平”。'),
    next: both(
      'If B is frequent, sort 裤子, 毛巾, 纸, 照片 by shape together.',
      '若选 B 的多，一起给“裤子、毛巾、纸、照片”按形状分类。',
    ),
  },
  claim: {
    text: both('A noun has exactly one measure word.', '一个名词只有一个量词。'),
    verdict: 'sometimes',
    because: both(
      '狗 takes 只 and 条; 鱼 takes 条, 盘, 群: the picture changes.',
      '狗可以用“只”和“条”；鱼可以用“条、盘、群”，画面不同。',
    ),
  },
};
