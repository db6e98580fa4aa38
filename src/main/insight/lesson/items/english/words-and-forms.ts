/** English words and their forms: articles, plurals, grades, pronouns, possession. */
import { alike, template, word } from '../vocabulary.ts';
import {
  GAP,
  ask,
  chosen,
  explain,
  otherThan,
  rowsOf,
  wrongWords,
} from '../language/word-choice.ts';
import { UNCOUNTABLE, articleFor, comparativeOf, pluralOf, superlativeOf } from './morphology.ts';

const frames = [
  'Mia saw ____.',
  'This is ____.',
  'Leo told us about ____.',
  'We are looking for ____.',
  'There is ____ in the story.',
  'Nina wrote about ____.',
];

/** What follows the gap, and the word that belongs there; “–” is none. */
const articleBank = {
  letters: rowsOf(
    'apple an; orange an; egg an; island an; animal an; elephant an; old house an; interesting book an; book a; garden a; picture a; bridge a; long letter a; green bag a; famous city a; small dog a',
    /\s(?=an?$)/,
  ),
  sounds: rowsOf(
    'hour an; honest man an; university a; European city a; useful tool a; uniform a; honour an; X-ray an; one-way street a; unusual plan an; umbrella an; unique idea a; honest answer an; used car a',
    /\s(?=an?$)/,
  ),
  none: rowsOf(
    'music –; old houses –; bread –; animals –; good advice –; water –; interesting books –; furniture –; important news –; wild horses –; homework –; green apples –',
    /\s(?=–$)/,
  ),
} as const;

const articleWords = {
  a: {
    en: 'uses “a” before a vowel sound, or where none belongs',
    'zh-CN': '在元音音素前或不需要冠词处用了 a',
  },
  an: {
    en: 'uses “an” before a consonant sound, or where none belongs',
    'zh-CN': '在辅音音素前或不需要冠词处用了 an',
  },
  '–': {
    en: 'leaves the article out before one countable thing',
    'zh-CN': '单数可数名词前漏用冠词',
  },
};

const articles = template({
  id: 'english/articles',
  version: 1,
  skill: 'english.articles',
  grades: [3, 6],
  demand: 'procedure',
  kind: 'choice',
  radicals: { next: ['letters', 'sounds', 'none'] },
  misconceptions: articleWords,
  draw: (random, { next }) => {
    const [noun = '', key = ''] = random.pick(articleBank[next]);
    return {
      noun,
      key,
      frame: random.pick(
        next === 'none'
          ? frames.filter((frame) => !frame.startsWith('There') && !frame.startsWith('This'))
          : frames,
      ),
    };
  },
  allow: [],
  pose: ({ noun, key, frame }) => ({
    prompt: ask(
      'Fill the gap; “–” means no article:',
      '选择合适的冠词填空（“–”表示不填）：',
      frame.replace('____', `${GAP} ${noun}`),
    ),
    answer: chosen(key),
    steps: [
      key === '–'
        ? explain(
            `“${noun}” is not one countable thing, so there is no a or an.`,
            `“${noun}”不是单数可数名词，前面不用 a 或 an。`,
          )
        : explain(
            `“${noun}” begins with a ${key === 'an' ? 'vowel' : 'consonant'} sound.`,
            `“${noun}”以${key === 'an' ? '元音' : '辅音'}音素开头。`,
          ),
    ],
    wrong: otherThan(key as keyof typeof articleWords, articleWords, chosen),
  }),
  // By the sound of the next word, and by whether the noun can be counted.
  second: ({ text }) => {
    const phrase = /____ (.+?)(?: in the story)?\.$/.exec(text)?.[1] ?? '';
    const noun = phrase.split(' ').at(-1) ?? '';
    if (UNCOUNTABLE.has(noun) || (noun.endsWith('s') && !noun.endsWith('ss'))) return '–';
    return articleFor(phrase);
  },
});

const pluralBank = {
  'add s or es': rowsOf(
    'box boxes boxs; bus buses buss; watch watches watchs; city cities citys; baby babies babys; tomato tomatoes tomatos; dish dishes dishs; key keys keies; boy boys boies; story stories storys; potato potatoes potatos; party parties partys; day days daies; class classes classs; glass glasses glasss',
  ),
  'change of letters': rowsOf(
    'leaf leaves leafs; knife knives knifes; wolf wolves wolfs; shelf shelves shelfs; life lives lifes; half halves halfs; thief thieves thiefs; wife wives wifes; loaf loaves loafs; photo photos photoes; piano pianos pianoes; roof roofs rooves; radio radios radioes; zoo zoos zooes',
  ),
  irregular: rowsOf(
    'child children childs; man men mans; woman women womans; foot feet foots; tooth teeth tooths; mouse mice mouses; goose geese gooses; sheep sheep sheeps; deer deer deers; ox oxen oxes; person people peoples; policeman policemen policemans',
  ),
} as const;
const pluralFrames = [
  'We saw two ____ (NOUN).',
  'There are three ____ (NOUN) in the picture.',
  'How many ____ (NOUN) can you see?',
  'The story is about five ____ (NOUN).',
];

const plurals = template({
  id: 'english/plurals',
  version: 1,
  skill: 'english.plurals',
  grades: [3, 6],
  demand: 'recall',
  kind: 'fill-in',
  radicals: { rule: ['add s or es', 'change of letters', 'irregular'] },
  misconceptions: {
    wrongEnding: {
      en: 'uses the usual ending where it does not fit',
      'zh-CN': '误用一般的复数词尾',
    },
    singular: { en: 'leaves the singular', 'zh-CN': '没有变成复数' },
  },
  draw: (random, { rule }) => {
    const [noun = '', key = '', slip = ''] = random.pick(pluralBank[rule]);
    return { noun, key, slip, frame: random.pick(pluralFrames) };
  },
  allow: [],
  pose: ({ noun, key, slip, frame }) => ({
    prompt: ask(
      'Write the noun in the right form:',
      '用所给名词的正确形式填空：',
      frame.replace('NOUN', noun),
    ),
    answer: word(key),
    steps: [explain(`One ${noun}, several ${key}.`, `单数 ${noun}，复数 ${key}。`)],
    wrong: wrongWords(['wrongEnding', 'singular'], [slip, noun === key ? undefined : noun]),
  }),
  second: ({ text }) => pluralOf(/\((\w+)\)/.exec(text)?.[1] ?? ''),
});

/** Adjective, comparative, superlative, a wrong comparative, a wrong superlative. */
const gradeBank = {
  short: rowsOf(
    'big bigger biggest biger bigest; tall taller tallest more_tall most_tall; hot hotter hottest hoter hotest; old older oldest more_old most_old; large larger largest largeer largeest; nice nicer nicest more_nice most_nice; thin thinner thinnest thiner thinest; fast faster fastest more_fast most_fast; cold colder coldest more_cold most_cold; small smaller smallest more_small most_small',
  ),
  'in y or longer': rowsOf(
    'happy happier happiest happyer happyest; easy easier easiest easyer easyest; beautiful more_beautiful most_beautiful beautifuler beautifulest; careful more_careful most_careful carefuler carefulest; expensive more_expensive most_expensive expensiver expensivest; busy busier busiest busyer busyest; interesting more_interesting most_interesting interestinger interestingest; heavy heavier heaviest heavyer heavyest; difficult more_difficult most_difficult difficulter difficultest; important more_important most_important importanter importantest; dangerous more_dangerous most_dangerous dangerouser dangerousest; funny funnier funniest funnyer funnyest',
  ),
  irregular: rowsOf(
    'good better best gooder goodest; bad worse worst badder baddest; good better best more_good most_good; bad worse worst more_bad most_bad; far farther farthest farer farest; little less least littler littlest',
  ),
} as const;
/** A comparative and a superlative sentence that every adjective of the row's kind may stand in. */
const gradeFrames: Readonly<Record<string, readonly [string, string]>> = {
  far: [
    'The lake is ____ (far) from here than the forest.',
    'Of all the planets, Neptune is the ____ (far) from the Sun.',
  ],
  little: [
    'This bag costs ____ (little) money than that one.',
    'Of all of us, Max spent the ____ (little) money.',
  ],
};
/** What may be called so. */
const thingsThatAre: Readonly<Record<string, readonly string[]>> = {
  big: ['room', 'box'],
  tall: ['tree', 'tower'],
  hot: ['day', 'summer'],
  old: ['house', 'coin'],
  large: ['garden', 'field'],
  nice: ['picture', 'room'],
  thin: ['book', 'wall'],
  fast: ['train', 'runner'],
  cold: ['day', 'winter'],
  small: ['box', 'bird'],
  happy: ['child', 'ending'],
  easy: ['question', 'way'],
  beautiful: ['picture', 'garden'],
  careful: ['driver', 'reader'],
  expensive: ['bike', 'coat'],
  busy: ['street', 'day'],
  interesting: ['story', 'film'],
  heavy: ['bag', 'box'],
  difficult: ['question', 'text'],
  important: ['question', 'letter'],
  dangerous: ['road', 'river'],
  funny: ['story', 'film'],
  good: ['idea', 'answer'],
  bad: ['mistake', 'storm'],
};
const gradeSubjects = ['first', 'second', 'third'] as const;

const grades = template({
  id: 'english/comparatives',
  version: 1,
  skill: 'english.comparatives',
  grades: [4, 7],
  demand: 'procedure',
  kind: 'fill-in',
  radicals: {
    adjective: ['short', 'in y or longer', 'irregular'],
    form: ['comparative', 'superlative'],
  },
  misconceptions: {
    wrongForm: { en: 'forms the grade in the wrong way', 'zh-CN': '比较等级的构成方式错误' },
    otherGrade: { en: 'confuses comparative and superlative', 'zh-CN': '把比较级与最高级弄混' },
    basic: { en: 'leaves the basic form', 'zh-CN': '没有变形' },
  },
  draw: (random, { adjective, form }) => ({
    row: random.pick(gradeBank[adjective]),
    form,
    which: random.pick(gradeSubjects),
  }),
  allow: [],
  pose: ({ row, form, which }, incidentals) => {
    const [adjective = '', comparative = '', superlative = '', slip = '', slip2 = ''] = row.map(
      (text) => text.replace('_', ' '),
    );
    const isComparative = form === 'comparative';
    const thing = incidentals.pick(thingsThatAre[adjective] ?? ['idea', 'plan']);
    const usual = isComparative
      ? `The ${which} ${thing} is ${GAP} (${adjective}) than the others.`
      : `The ${which} ${thing} is the ${GAP} (${adjective}) of all.`;
    const special = gradeFrames[adjective]?.[isComparative ? 0 : 1];
    const [key, other, wrongForm] = isComparative
      ? [comparative, superlative, slip]
      : [superlative, comparative, slip2];
    return {
      prompt: ask(
        'Write the adjective in the right form:',
        '用所给形容词的正确形式填空：',
        special ?? usual,
      ),
      answer: word(key, adjective === 'far' ? [isComparative ? 'further' : 'furthest'] : []),
      steps: [
        isComparative
          ? explain('“than” asks for the comparative.', '句中有 than，用比较级。')
          : explain('“the … of all” asks for the superlative.', '“the … of all”表示最高级。'),
        alike(`${adjective} – ${comparative} – ${superlative}`),
      ],
      wrong: wrongWords(['wrongForm', 'otherGrade', 'basic'], [wrongForm, other, adjective]),
    };
  },
  second: ({ text }) => {
    const adjective = /\(([a-z]+)\)/.exec(text)?.[1] ?? '';
    return text.includes(' than ') ? comparativeOf(adjective) : superlativeOf(adjective);
  },
});

/** Subject, object, before a noun, alone. */
const people = rowsOf(
  'I me my mine; you you your yours; he him his his; she her her hers; we us our ours; they them their theirs',
);

const pronouns = template({
  id: 'english/pronouns',
  version: 1,
  skill: 'english.pronouns',
  grades: [3, 6],
  demand: 'procedure',
  kind: 'choice',
  radicals: { place: ['before a noun', 'after a verb or preposition', 'alone'] },
  misconceptions: {
    subjectForm: { en: 'uses the subject form', 'zh-CN': '误用主格' },
    objectForm: { en: 'uses the object form', 'zh-CN': '误用宾格' },
    beforeNoun: { en: 'uses the form that stands before a noun', 'zh-CN': '误用形容词性物主代词' },
    alone: { en: 'uses the form that stands alone', 'zh-CN': '误用名词性物主代词' },
  },
  draw: (random, { place }) => ({ place, row: random.pick(people), pick: random.whole([0, 4]) }),
  allow: [
    ({ place, row: [, object, before] }) =>
      place !== 'after a verb or preposition' || object !== before || object === 'her',
  ],
  pose: ({ place, row, pick }) => {
    const [subject = '', object = '', before = '', alone = ''] = row;
    const sentences = {
      'before a noun': [
        `Please give ${object} back ${GAP} book.`,
        `${capital(subject)} ${subject === 'he' || subject === 'she' ? 'has' : 'have'} lost ${GAP} key.`,
        `Where did ${subject} put ${GAP} bag?`,
        `${capital(subject)} must do ${GAP} homework first.`,
        `Did ${subject} bring ${GAP} lunch?`,
      ],
      'after a verb or preposition': [
        `${capital(subject)} asked, so Ben helped ${GAP}.`,
        `The letter that ${subject} waited for was sent to ${GAP}.`,
        `${capital(subject)} stood in front, and Ana stood behind ${GAP}.`,
        `As ${subject} arrived, Lin spoke to ${GAP}.`,
        `${capital(subject)} called, but nobody heard ${GAP}.`,
      ],
      alone: [
        `${capital(subject)} bought this bag, so it is ${GAP}.`,
        `That pen is not Omar’s; ${subject} said that it was ${GAP}.`,
        `This seat is Kim’s, and that one is ${GAP}, as ${subject} said.`,
        `${capital(subject)} made that cake. It is ${GAP}.`,
        `Leo’s answer was wrong; ${GAP} was right, as ${subject} had said.`,
      ],
    }[place];
    const key = { 'before a noun': before, 'after a verb or preposition': object, alone }[place];
    const forms = { subjectForm: subject, objectForm: object, beforeNoun: before, alone };
    const seen = new Set([key]);
    const wrong = Object.fromEntries(
      Object.entries(forms).map(([name, text]) => {
        const fresh = !seen.has(text);
        seen.add(text);
        return [name, fresh ? chosen(text) : null];
      }),
    );
    return {
      prompt: ask('Choose the right word:', '选择正确的词：', sentences[pick] ?? ''),
      answer: chosen(key),
      steps: [
        {
          'before a noun': explain(
            `A noun follows: ${before}.`,
            `后面有名词，用形容词性物主代词 ${before}。`,
          ),
          'after a verb or preposition': explain(
            `It follows a verb or a preposition: ${object}.`,
            `位于动词或介词之后，用宾格 ${object}。`,
          ),
          alone: explain(`No noun follows: ${alone}.`, `后面没有名词，用名词性物主代词 ${alone}。`),
        }[place],
      ],
      wrong: {
        subjectForm: wrong['subjectForm'] ?? null,
        objectForm: wrong['objectForm'] ?? null,
        beforeNoun: wrong['beforeNoun'] ?? null,
        alone: wrong['alone'] ?? null,
      },
    };
  },
  // By what stands about the gap; the person by the pronoun that is printed.
  second: ({ text, options }) => {
    const [before = '', after = ''] = text.slice(text.indexOf(': ') + 2).split('____');
    const table: Record<string, readonly string[]> = {
      i: ['me', 'my', 'mine'],
      you: ['you', 'your', 'yours'],
      he: ['him', 'his', 'his'],
      she: ['her', 'her', 'hers'],
      we: ['us', 'our', 'ours'],
      they: ['them', 'their', 'theirs'],
    };
    const around = `${before} ${after}`
      .toLowerCase()
      .replaceAll(/[.,;?’]/g, ' ')
      .split(/\s+/);
    const byObject = Object.entries(table).find(([, [object]]) =>
      before.includes(`give ${object} back`),
    )?.[0];
    const person = byObject ?? around.find((token) => token in table) ?? '';
    const isBeforeNoun = /^ (book|key|bag|homework|lunch)/.test(after);
    const isObject = /(helped|to|behind|heard) $/.test(before);
    return table[person]?.[isBeforeNoun ? 1 : isObject ? 0 : 2] ?? options.join();
  },
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const owners = rowsOf(
  'girl girls; boy boys; teacher teachers; student students; farmer farmers; player players; child children; woman women; man men',
);
const owned = ['bags', 'books', 'bikes', 'coats', 'shoes', 'letters', 'pictures'];

const possession = template({
  id: 'english/possession',
  version: 1,
  skill: 'english.possession',
  grades: [4, 8],
  demand: 'concept',
  kind: 'choice',
  radicals: { owner: ['one', 'several', 'several, irregular'] },
  misconceptions: {
    noApostrophe: { en: 'leaves out the apostrophe', 'zh-CN': '漏写撇号' },
    wrongPlace: { en: 'puts the apostrophe in the wrong place', 'zh-CN': '撇号位置错误' },
    wrongPlural: {
      en: 'adds s after an irregular plural’s apostrophe wrongly',
      'zh-CN': '不规则复数的所有格形式错误',
    },
  },
  draw: (random, { owner }) => {
    const irregular = owner === 'several, irregular';
    const [one = '', many = ''] = random.pick(
      owners.filter(([, many]) =>
        many?.endsWith('s') ? !irregular : irregular || owner === 'one',
      ),
    );
    return {
      owner,
      one,
      many,
      thing: random.pick(owned),
      number: random.pick(['two', 'three', 'four']),
    };
  },
  allow: [],
  pose: ({ owner, one, many, thing, number }) => {
    const single = owner === 'one';
    const regular = many.endsWith('s');
    const key = single ? `${one}’s` : regular ? `${many}’` : `${many}’s`;
    const sentence = single
      ? `One ${one} has several ${thing}. These are the ${GAP} ${thing}.`
      : `The ${number} ${many} have ${thing}. These are the ${GAP} ${thing}.`;
    return {
      prompt: ask('Choose the right form:', '选择正确的形式：', sentence),
      answer: chosen(key),
      steps: [
        single
          ? explain('One owner: apostrophe and s.', '单数名词：加 ’s。')
          : regular
            ? explain('A plural in s: only the apostrophe.', '以 s 结尾的复数：只加撇号。')
            : explain('A plural without s: apostrophe and s.', '不以 s 结尾的复数：加 ’s。'),
      ],
      wrong: {
        noApostrophe: chosen(single ? `${one}s` : many),
        wrongPlace: chosen(single ? `${one}s’` : regular ? `${one}’s` : `${many}s’`),
        wrongPlural: !single && !regular ? chosen(`${one}’s`) : null,
      },
    };
  },
  // From the number word and the plural that is printed.
  second: ({ text }) => {
    const sentence = text.slice(text.indexOf(': ') + 2);
    const [, number = '', noun = ''] = /^(?:The )?(\w+) (\w+) ha/.exec(sentence) ?? [];
    const plural = pluralOf(noun) === noun || number !== 'One';
    return plural && noun.endsWith('s') ? `${noun}’` : `${noun}’s`;
  },
});

export const wordForms = [articles, plurals, grades];
export const pronounForms = [pronouns, possession];
