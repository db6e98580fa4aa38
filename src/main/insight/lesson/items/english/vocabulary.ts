/** English words in context: prepositions of time, quantity, words that sound alike, like and opposite meanings. */
import { template } from '../vocabulary.ts';
import {
  GAP,
  ask,
  chosen,
  explain,
  otherThan,
  rowsOf,
  sentenceOf,
} from '../language/word-choice.ts';
import { UNCOUNTABLE } from './morphology.ts';

const timeBank = {
  'clock and day': rowsOf(
    'nine o’clock at; half past six at; noon at; midnight at; Monday on; Friday on; Sunday afternoon on; Tuesday evening on',
    /\s(?=(?:at|on|in)$)/,
  ),
  'month and date': rowsOf(
    'July in; winter in; the morning in; the evening in; the first of May on; New Year’s Day on; the last day of term on; autumn in; March in',
    /\s(?=(?:at|on|in)$)/,
  ),
  'mixed with of': rowsOf(
    'the middle of June in; the morning of the exam on; the end of the lesson at; the beginning of the film at; the summer of that year in; the evening of the concert on; the moment at; the last week of April in',
    /\s(?=(?:at|on|in)$)/,
  ),
} as const;
const timeWords = {
  in: { en: 'uses “in” for a clock time or a day', 'zh-CN': '钟点或某一天前误用 in' },
  on: {
    en: 'uses “on” for a clock time, a month or a season',
    'zh-CN': '钟点、月份或季节前误用 on',
  },
  at: { en: 'uses “at” for a day, a month or a season', 'zh-CN': '日期、月份或季节前误用 at' },
};
const events = [
  'The meeting is',
  'The concert begins',
  'We met',
  'They left',
  'The course ends',
  'She called',
];

const timePrepositions = template({
  id: 'english/prepositions-of-time',
  version: 1,
  skill: 'english.time-prepositions',
  grades: [4, 7],
  demand: 'recall',
  kind: 'choice',
  radicals: { time: ['clock and day', 'month and date', 'mixed with of'] },
  misconceptions: timeWords,
  draw: (random, { time }) => {
    const [phrase = '', key = ''] = random.pick(timeBank[time]);
    return { phrase, key, event: phrase === 'the moment' ? 'She is reading' : random.pick(events) };
  },
  allow: [],
  pose: ({ phrase, key, event }) => ({
    prompt: ask('Choose the right preposition:', '选择正确的介词：', `${event} ${GAP} ${phrase}.`),
    answer: chosen(key),
    steps: [
      {
        at: explain('A point in time: at.', '时间点用 at。'),
        on: explain(
          'A certain day or a part of it: on.',
          '具体的某一天或某天的上午、下午、晚上用 on。',
        ),
        in: explain(
          'A longer time, or a part of the day in general: in.',
          '较长的时间段，或泛指上午、下午、晚上，用 in。',
        ),
      }[key] ?? explain(key, key),
    ],
    wrong: otherThan(key as keyof typeof timeWords, timeWords, chosen),
  }),
  // By the kind of time that the printed phrase names.
  second: ({ text }) => {
    const phrase = (sentenceOf(text).split('____ ')[1] ?? '').replace(/\.$/, '');
    if (
      /o’clock|half past|noon$|midnight|\bmoment\b|^the (end|beginning) of/.test(phrase) &&
      !/after/.test(phrase)
    )
      return 'at';
    if (/(Mon|Tues|Fri|Sun)day|\bDay$|\bday of|first of|(morning|evening) of/.test(phrase))
      return 'on';
    return 'in';
  },
});

/** A sentence with its noun, the right word, the wrong ones. */
const quantityBank = {
  'many and much': rowsOf(
    'How @ chairs do we need?|many; How @ water do you drink?|much; How @ cars are there today?|many; How @ milk is left?|much; How @ homework do we have?|much; How @ songs does he know?|many; How @ birds did you see?|many; How @ sugar do you need?|much; How @ furniture is in the room?|much; How @ letters did you write?|many',
    '|',
  ),
  'few and little': rowsOf(
    'Only a @ students were late.|few; Only a @ rice is left.|little; We have just a @ bread for today.|little; It takes just a @ minutes.|few; There are only a @ trees there.|few; Add just a @ salt.|little; There was only a @ snow last year.|little; I read just a @ pages.|few; She bought only a @ eggs.|few; He needs just a @ help.|little',
    '|',
  ),
  'fewer and less': rowsOf(
    'This year we had @ snow than before.|less; This road has @ cars than that one.|fewer; He drinks @ juice than his sister.|less; We made @ mistakes than last time.|fewer; There is @ traffic here than in the city.|less; There are @ shops here than in the city.|fewer; She uses @ paper than before.|less; The new text has @ words than the old one.|fewer',
    '|',
  ),
} as const;
const quantityWords = {
  many: { en: 'uses “many” with what cannot be counted', 'zh-CN': '不可数名词前误用 many' },
  much: { en: 'uses “much” with what can be counted', 'zh-CN': '可数名词前误用 much' },
  few: { en: 'uses “few” with what cannot be counted', 'zh-CN': '不可数名词前误用 few' },
  little: { en: 'uses “little” with what can be counted', 'zh-CN': '可数名词前误用 little' },
  fewer: { en: 'uses “fewer” where it does not fit', 'zh-CN': '误用 fewer' },
  less: { en: 'uses “less” where it does not fit', 'zh-CN': '误用 less' },
};
const quantitySets = {
  'many and much': ['many', 'much', 'fewer'],
  'few and little': ['few', 'little', 'many'],
  'fewer and less': ['fewer', 'less', 'many'],
} as const;

const quantity = template({
  id: 'english/much-many-few-little',
  version: 1,
  skill: 'english.quantity',
  grades: [4, 8],
  demand: 'concept',
  kind: 'choice',
  radicals: { words: ['many and much', 'few and little', 'fewer and less'] },
  misconceptions: quantityWords,
  draw: (random, { words }) => {
    const [sentence = '', key = ''] = random.pick(quantityBank[words]);
    return { words, sentence, key };
  },
  allow: [],
  pose: ({ words, sentence, key }) => {
    const offered = new Set<string>(quantitySets[words]);
    const all = otherThan(key as keyof typeof quantityWords, quantityWords, chosen);
    const wrong = Object.fromEntries(
      Object.entries(all).map(([name, answer]) => [name, offered.has(name) ? answer : null]),
    );
    return {
      prompt: ask('Choose the right word:', '选择正确的词：', sentence.replace('@', GAP)),
      answer: chosen(key),
      steps: [
        ['many', 'few', 'fewer'].includes(key)
          ? explain(`The noun can be counted: ${key}.`, `后面是可数名词复数，用 ${key}。`)
          : explain(`The noun cannot be counted: ${key}.`, `后面是不可数名词，用 ${key}。`),
      ],
      // Every key of `quantityWords`, in its order.
      wrong: wrong as typeof all,
    };
  },
  second: ({ text, options }) => {
    const noun = /____ (\w+)/.exec(text)?.[1] ?? '';
    const counted = !UNCOUNTABLE.has(noun);
    const sentence = sentenceOf(text);
    const compares = options.includes('less');
    if (compares) return counted ? 'fewer' : 'less';
    if (/\ba ____/.test(sentence)) return counted ? 'few' : 'little';
    return counted ? 'many' : 'much';
  },
});

/** A sentence, the right spelling, two that sound alike. */
const soundBank = {
  'its and their': rowsOf(
    'The dog is looking for @ ball.|its|it’s|it is; The children have lost @ kite.|their|there|they’re; Look over @ by the gate.|there|their|they’re; I think @ going to rain.|it’s|its|it; My friends say that @ coming later.|they’re|their|there; Is @ any bread left?|there|their|they’re; The tree has lost @ leaves.|its|it’s|it is; The students showed us @ pictures.|their|there|they’re',
    '|',
  ),
  'your, to, whose': rowsOf(
    'Is this @ pencil?|your|you’re|you are; Tell me when @ ready.|you’re|your|yours; This bag is @ heavy for me.|too|to|two; We want @ go home.|to|too|two; @ book is this?|Whose|Who’s|Who is; @ coming with us?|Who’s|Whose|Whom; Can I come, @?|too|to|two; I have @ brothers.|two|too|to',
    '|',
  ),
  'less frequent': rowsOf(
    'The @ was cold, so we stayed inside.|weather|whether|wether; I do not know @ she will come.|whether|weather|wether; Turn right at the next traffic lights, not @.|left|lift|laughed; We walked @ the museum on our way.|past|passed|pasted; An hour @ before the bus came.|passed|past|paste; He gave me a @ of cake.|piece|peace|peas; They want to live in @.|peace|piece|peas; You must not @ your temper.|lose|loose|loss; This screw is @, so please tighten it.|loose|lose|loss',
    '|',
  ),
} as const;

const homophones = template({
  id: 'english/words-that-sound-alike',
  version: 1,
  skill: 'english.homophones',
  grades: [5, 9],
  demand: 'recall',
  kind: 'choice',
  radicals: { words: ['its and their', 'your, to, whose', 'less frequent'] },
  misconceptions: {
    soundsAlike: { en: 'takes a word that sounds alike', 'zh-CN': '误用读音相同或相近的词' },
    otherForm: { en: 'takes another form that does not fit', 'zh-CN': '误用不合句意的形式' },
  },
  draw: (random, { words }) => ({ row: random.pick(soundBank[words]) }),
  allow: [],
  pose: ({ row: [sentence = '', key = '', a = '', b = ''] }) => ({
    prompt: ask('Choose the right word:', '选择正确的词：', sentence.replace('@', GAP)),
    answer: chosen(key),
    steps: [explain(`Here it must be “${key}”.`, `根据句意应填“${key}”。`)],
    wrong: { soundsAlike: chosen(a), otherForm: chosen(b) },
  }),
  // By what follows or stands before the gap, from a table of its own.
  second: ({ text }) => {
    const [before = '', after = ''] = sentenceOf(text).split('____');
    const table: readonly (readonly [RegExp, RegExp, string])[] = [
      [/(for|lost) $/, /^ (ball|leaves)/, 'its'],
      [/(lost|us) $/, /^ (kite|pictures)/, 'their'],
      [/over $|^Is $/, /^ (by|any)/, 'there'],
      [/think $/, /ing/, 'it’s'],
      [/that $/, /^ coming/, 'they’re'],
      [/^Is this $/, /./, 'your'],
      [/when $/, /^ ready/, 'you’re'],
      [/is $|, $/, /^ heavy|^\?/, 'too'],
      [/want $/, /^ go/, 'to'],
      [/^$/, /^ book/, 'Whose'],
      [/^$/, /^ coming/, 'Who’s'],
      [/have $/, /^ brothers/, 'two'],
      [/^The $/, /cold/, 'weather'],
      [/know $/, /she/, 'whether'],
      [/not $/, /^\.$/, 'left'],
      [/walked $/, /./, 'past'],
      [/hour $/, /./, 'passed'],
      [/a $/, /cake/, 'piece'],
      [/in $/, /^\.$/, 'peace'],
      [/must not $/, /temper/, 'lose'],
      [/screw is $/, /./, 'loose'],
    ];
    return table.find(([left, right]) => left.test(before) && right.test(after))?.[2] ?? '';
  },
});

/** A word in a sentence, a word of like meaning, one of opposite meaning, two that only fit the topic. */
const meaningBank = {
  frequent: rowsOf(
    'quick|a * answer|fast|slow|long|loud; begin|We * at eight.|start|finish|wait|speak; big|a * garden|large|small|green|old; happy|a * child|glad|sad|tall|busy; difficult|a * question|hard|easy|short|new; rich|a * family|wealthy|poor|young|quiet; quiet|a * room|silent|noisy|wide|dark; clever|a * idea|smart|stupid|first|short',
    '|',
  ),
  'less frequent': rowsOf(
    'ancient|an * city|very old|modern|crowded|distant; repair|They * the roof.|mend|damage|paint|climb; frequent|* visits|regular|rare|short|friendly; brave|a * woman|courageous|cowardly|patient|wise; permit|They * it.|allow|forbid|discuss|notice; polite|a * reply|courteous|rude|written|late; enormous|an * tree|huge|tiny|straight|leafy; purchase|They * tickets.|buy|sell|print|count',
    '|',
  ),
  rare: rowsOf(
    'abundant|* rain|plentiful|scarce|warm|sudden; reluctant|a * helper|unwilling|eager|strong|skilful; transparent|* glass|clear|opaque|heavy|broken; conceal|They * the letter.|hide|reveal|translate|copy; expand|The metals *.|swell|shrink|melt|shine; temporary|a * bridge|short-lived|permanent|wooden|narrow; vague|a * plan|unclear|precise|secret|costly; fragile|a * vase|delicate|sturdy|painted|empty',
    '|',
  ),
} as const;
/** Sets of like words and pairs of opposites, from another list. */
const likeSets = [
  'quick fast',
  'begin start',
  'big large',
  'happy glad',
  'difficult hard',
  'rich wealthy',
  'quiet silent',
  'clever smart',
  'ancient very_old',
  'repair mend',
  'frequent regular',
  'brave courageous',
  'permit allow',
  'polite courteous',
  'enormous huge',
  'purchase buy',
  'abundant plentiful',
  'reluctant unwilling',
  'transparent clear',
  'conceal hide',
  'expand swell',
  'temporary short-lived',
  'vague unclear',
  'fragile delicate',
];
const oppositeSets = [
  'quick slow',
  'begin finish',
  'big small',
  'happy sad',
  'difficult easy',
  'rich poor',
  'quiet noisy',
  'clever stupid',
  'ancient modern',
  'repair damage',
  'frequent rare',
  'brave cowardly',
  'permit forbid',
  'polite rude',
  'enormous tiny',
  'purchase sell',
  'abundant scarce',
  'reluctant eager',
  'transparent opaque',
  'conceal reveal',
  'expand shrink',
  'temporary permanent',
  'vague precise',
  'fragile sturdy',
];

function meaningTemplate(kind: 'synonyms' | 'antonyms') {
  const like = kind === 'synonyms';
  return template({
    id: `english/${kind}`,
    version: 1,
    skill: like ? 'english.synonyms' : 'english.antonyms',
    grades: [5, 10],
    demand: 'recall',
    kind: 'choice',
    radicals: { word: ['frequent', 'less frequent', 'rare'] },
    misconceptions: {
      turned: like
        ? { en: 'takes the opposite', 'zh-CN': '选成了反义词' }
        : { en: 'takes the word of like meaning', 'zh-CN': '选成了近义词' },
      sameTopic: { en: 'takes a word that only fits the context', 'zh-CN': '选了只适合语境的词' },
      unrelated: { en: 'takes a word of another meaning', 'zh-CN': '选了意思无关的词' },
    },
    draw: (random, { word }) => ({ row: random.pick(meaningBank[word]) }),
    allow: [],
    pose: ({ row: [word = '', context = '', same = '', opposite = '', a = '', b = ''] }) => {
      const [key, turned] = like ? [same, opposite] : [opposite, same];
      const asked = `“${word}” (${context.replace('*', word)})`;
      return {
        prompt: like
          ? ask(
              'Which word is nearest in meaning to this one:',
              '下面哪个词与所给的词意思最接近：',
              asked,
            )
          : ask('Which word is the opposite of this one:', '下面哪个词与所给的词意思相反：', asked),
        answer: chosen(key),
        steps: [
          like
            ? explain(`“${word}” means “${key}”.`, `“${word}”与“${key}”意思相近。`)
            : explain(`“${word}” is the opposite of “${key}”.`, `“${word}”与“${key}”意思相反。`),
        ],
        wrong: { turned: chosen(turned), sameTopic: chosen(a), unrelated: chosen(b) },
      };
    },
    second: ({ text, options }) => {
      const word = /“(\w+)”/.exec(text)?.[1] ?? '';
      const sets = (like ? likeSets : oppositeSets).map((set) =>
        set.split(' ').map((part) => part.replace('_', ' ')),
      );
      const fitting = options.filter((option) =>
        sets.some((set) => set.includes(word) && set.includes(option)),
      );
      return fitting.length === 1 ? (fitting[0] ?? '') : '';
    },
  });
}

export const englishVocabulary = [
  timePrepositions,
  quantity,
  homophones,
  meaningTemplate('synonyms'),
  meaningTemplate('antonyms'),
];
