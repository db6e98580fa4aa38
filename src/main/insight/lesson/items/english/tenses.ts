/** English verbs: tenses, agreement, conditionals, the passive, patterns, tags. */
import { alike, template, word } from '../vocabulary.ts';
import {
  GAP,
  ask,
  chosen,
  explain,
  rowsOf,
  sentenceOf,
  wrongWords,
} from '../language/word-choice.ts';
import { ingForm, participleOf, pastOf, thirdPerson } from './morphology.ts';

const bracketed = (text: string) => /\(([a-z]+)\)/.exec(text)?.[1] ?? '';

/** Base form, third person, a wrong form, what follows. */
const dailyBank = {
  'just s': rowsOf(
    'play|plays|play|football after school; read|reads|reades|a book in the evening; walk|walks|walkes|to school; like|likes|like|warm weather; eat|eats|eates|an apple at noon; live|lives|live|near the river; speak|speaks|speakes|three languages; work|works|workes|in a small shop',
    '|',
  ),
  'es or ies': rowsOf(
    'watch|watches|watchs|birds in the park; go|goes|gos|to the market by bike; study|studies|studys|in the library; wash|washes|washs|the car on Sundays; carry|carries|carrys|heavy bags; teach|teaches|teachs|mathematics; fix|fixes|fixs|old bikes; cry|cries|crys|when films are sad; miss|misses|misss|old friends',
    '|',
  ),
  'not and questions': rowsOf(
    'like|like|likes|cold soup; play|play|plays|chess at home; go|go|goes|out when it rains; have|have|has|a bike; watch|watch|watches|films in the morning; study|study|studies|at night; read|read|reads|in the car; do|do|does|sport before breakfast',
    '|',
  ),
} as const;
const subjects = [
  'My sister',
  'Leo',
  'Our teacher',
  'The girl next door',
  'His father',
  'Nina',
  'My friend',
];

const presentSimple = template({
  id: 'english/present-simple',
  version: 1,
  skill: 'english.present-simple',
  grades: [3, 6],
  demand: 'procedure',
  kind: 'fill-in',
  radicals: { verb: ['just s', 'es or ies', 'not and questions'] },
  misconceptions: {
    forgetsS: { en: 'forgets the s of the third person', 'zh-CN': '第三人称单数漏加 s' },
    wrongEnding: { en: 'spells the ending wrongly', 'zh-CN': '词尾拼写错误' },
    sAfterDoes: { en: 'adds an s after does or does not', 'zh-CN': '助动词 does 之后又加了 s' },
    ingForm: { en: 'uses the -ing form', 'zh-CN': '误用 -ing 形式' },
  },
  draw: (random, { verb }) => ({
    verb,
    row: random.pick(dailyBank[verb]),
    subject: random.pick(subjects),
    asks: random.chance(0.5),
  }),
  allow: [],
  pose: ({ verb, row, subject, asks }) => {
    const [base = '', key = '', slip = '', rest = ''] = row;
    const helper = verb === 'not and questions';
    const small = subject.replace(/^(My|Our|The|His)/, (start) => start.toLowerCase());
    const sentence = helper
      ? asks
        ? `Does ${small} ${GAP} (${base}) ${rest}?`
        : `${subject} does not ${GAP} (${base}) ${rest}.`
      : `${subject} often ${GAP} (${base}) ${rest}.`;
    return {
      prompt: ask(
        'Write the verb in the present simple:',
        '用所给动词的一般现在时填空：',
        sentence,
      ),
      answer: word(key),
      steps: [
        helper
          ? explain('After does the verb stays as it is.', '助动词 does 后用动词原形。')
          : explain('He, she or it: the verb takes an s.', '主语是第三人称单数，动词加 s。'),
        alike(key),
      ],
      wrong: {
        forgetsS: helper ? null : word(base),
        wrongEnding: helper || slip === base ? null : word(slip),
        sAfterDoes: helper ? word(slip) : null,
        ingForm: word(ingForm(base)),
      },
    };
  },
  second: ({ text }) => (/[Dd]oes/.test(text) ? bracketed(text) : thirdPerson(bracketed(text))),
});

/** Base, third person, -ing, what follows. */
const actions = rowsOf(
  'read|reads|reading|the newspaper; cook|cooks|cooking|dinner; write|writes|writing|a letter; play|plays|playing|the piano; run|runs|running|in the park; swim|swims|swimming|in the lake; clean|cleans|cleaning|the kitchen; sit|sits|sitting|by the window; make|makes|making|a cake; drive|drives|driving|to work; talk|talks|talking|to a neighbour; wash|washes|washing|the dishes',
  '|',
);

const continuous = template({
  id: 'english/present-simple-or-continuous',
  version: 1,
  skill: 'english.present-continuous',
  grades: [4, 7],
  demand: 'concept',
  kind: 'choice',
  radicals: { cue: ['clear cue', 'adverb in the middle', 'hidden cue'] },
  misconceptions: {
    simple: {
      en: 'uses the present simple for what is happening now',
      'zh-CN': '正在发生的动作误用一般现在时',
    },
    continuous: {
      en: 'uses the present continuous for a habit',
      'zh-CN': '习惯性动作误用现在进行时',
    },
    bare: { en: 'uses the bare form', 'zh-CN': '误用动词原形' },
    withoutBe: { en: 'leaves out the form of be', 'zh-CN': '漏用 be 动词' },
  },
  draw: (random, { cue }) => ({
    cue,
    row: random.pick(actions),
    subject: random.pick(['Mia', 'My brother', 'Our neighbour', 'Ravi', 'Her mother']),
    habit: random.chance(0.5),
    pick: random.whole([0, 2]),
  }),
  allow: [],
  pose: ({ cue, row, subject, habit, pick }) => {
    const [base = '', third = '', ing = '', rest = ''] = row;
    const hidden = habit
      ? [
          `It is a habit: ${subject} ${GAP} ${rest} each evening.`,
          `${subject} ${GAP} ${rest} whenever there is time.`,
          `As a rule, ${subject.replace(/^(My|Our|Her)/, (start) => start.toLowerCase())} ${GAP} ${rest} before breakfast.`,
        ]
      : [
          `Be quiet, please: ${subject.replace(/^(My|Our|Her)/, (start) => start.toLowerCase())} ${GAP} ${rest}.`,
          `${subject} cannot come to the phone: ${subject === 'Ravi' || subject === 'My brother' ? 'he' : 'she'} ${GAP} ${rest} at this very moment.`,
          `Can you see? ${subject} ${GAP} ${rest} over there.`,
        ];
    const clear = habit
      ? [
          `${subject} ${GAP} ${rest} every day.`,
          `Every morning, ${subject.replace(/^(My|Our|Her)/, (start) => start.toLowerCase())} ${GAP} ${rest}.`,
          `${subject} ${GAP} ${rest} twice a week.`,
        ]
      : [
          `${subject} ${GAP} ${rest} now.`,
          `Look! ${subject} ${GAP} ${rest}.`,
          `At the moment, ${subject.replace(/^(My|Our|Her)/, (start) => start.toLowerCase())} ${GAP} ${rest}.`,
        ];
    const middle = habit
      ? [
          `${subject} usually ${GAP} ${rest}.`,
          `${subject} always ${GAP} ${rest} at home.`,
          `${subject} often ${GAP} ${rest} with friends.`,
        ]
      : [
          `Listen! ${subject} ${GAP} ${rest}.`,
          `${subject} ${GAP} ${rest} right now.`,
          `Right now, ${subject.replace(/^(My|Our|Her)/, (start) => start.toLowerCase())} ${GAP} ${rest}.`,
        ];
    const sentence =
      { 'clear cue': clear, 'adverb in the middle': middle, 'hidden cue': hidden }[cue][pick] ?? '';
    const key = habit ? third : `is ${ing}`;
    return {
      prompt: ask('Choose the right form:', '选择正确的形式：', sentence),
      answer: chosen(key),
      steps: [
        habit
          ? explain('A habit: present simple.', '表示习惯，用一般现在时。')
          : explain('It is happening now: present continuous.', '表示正在发生，用现在进行时。'),
      ],
      wrong: {
        simple: habit ? null : chosen(third),
        continuous: habit ? chosen(`is ${ing}`) : null,
        bare: chosen(base),
        withoutBe: chosen(ing),
      },
    };
  },
  // By the words that tell the time.
  second: ({ text, options }) => {
    const now = /\bnow\b|moment|Look!|Listen!|Be quiet|Can you see|right now/i.test(
      sentenceOf(text),
    );
    const wanted = now ? /^is \w+ing$/ : /s$/;
    return (
      options.find((option) => wanted.test(option) && (now || !option.startsWith('is '))) ?? ''
    );
  },
});

/** Base, past, wrong regular past, participle when it differs, what follows. */
const pastBank = {
  frequent: rowsOf(
    'go|went|goed|gone|to the museum; see|saw|seed|seen|a rainbow; eat|ate|eated|eaten|noodles; come|came|comed||home late; make|made|maked||a paper plane; take|took|taked|taken|some photos; have|had|haved||a good idea; buy|bought|buyed||a new umbrella; give|gave|gived|given|a short talk; say|said|sayed||nothing',
    '|',
  ),
  'vowel change': rowsOf(
    'write|wrote|writed|written|a long letter; drink|drank|drinked|drunk|some tea; swim|swam|swimmed|swum|across the lake; begin|began|beginned|begun|a new book; sing|sang|singed|sung|an old song; drive|drove|drived|driven|to the coast; break|broke|breaked|broken|a cup; speak|spoke|speaked|spoken|to the teacher; ride|rode|rided|ridden|a horse; fly|flew|flyed|flown|to another city; grow|grew|growed|grown|tomatoes',
    '|',
  ),
  'less frequent': rowsOf(
    'teach|taught|teached||a history lesson; catch|caught|catched||a cold; fight|fought|fighted||for the prize; hide|hid|hided|hidden|the present; shake|shook|shaked|shaken|hands; steal|stole|stealed|stolen|nothing; throw|threw|throwed|thrown|the ball; lend|lent|lended||a friend some money; wear|wore|weared|worn|a red coat; tear|tore|teared|torn|the paper; lead|led|leaded||the group; feed|fed|feeded||the birds',
    '|',
  ),
} as const;
const pastCues = ['Yesterday', 'Last week', 'Two days ago', 'Last summer', 'On Monday'];

const pastSimple = template({
  id: 'english/past-simple-irregular',
  version: 1,
  skill: 'english.past-simple',
  grades: [5, 8],
  demand: 'recall',
  kind: 'fill-in',
  radicals: { verb: ['frequent', 'vowel change', 'less frequent'] },
  misconceptions: {
    regular: { en: 'adds -ed to an irregular verb', 'zh-CN': '不规则动词误加 -ed' },
    participle: { en: 'uses the participle', 'zh-CN': '误用过去分词' },
    present: { en: 'leaves the present', 'zh-CN': '没有用过去时' },
  },
  draw: (random, { verb }) => ({
    row: random.pick(pastBank[verb]),
    cue: random.pick(pastCues),
    subject: random.pick(['Ana', 'my uncle', 'the boy', 'Tariq', 'our class leader', 'we']),
  }),
  allow: [],
  pose: ({ row, cue, subject }) => {
    const [base = '', past = '', regular = '', participle = '', rest = ''] = row;
    return {
      prompt: ask(
        'Write the verb in the past simple:',
        '用所给动词的一般过去时填空：',
        `${cue}, ${subject} ${GAP} (${base}) ${rest}.`,
      ),
      answer: word(past),
      steps: [
        explain(`“${cue}” asks for the past simple.`, `“${cue}”表示过去，用一般过去时。`),
        alike(`${base} – ${past}`),
      ],
      wrong: wrongWords(
        ['regular', 'participle', 'present'],
        [regular, participle === '' ? undefined : participle, base],
      ),
    };
  },
  second: ({ text }) => pastOf(bracketed(text)),
});

/** Base, past, participle, what follows. */
const perfectBank = rowsOf(
  'live|lived|lived|in this town; know|knew|known|the answer; work|worked|worked|on this plan; be|was|been|ill; have|had|had|this bike; study|studied|studied|French; teach|taught|taught|here; play|played|played|in the team; own|owned|owned|this shop; wear|wore|worn|glasses',
  '|',
);
const finishedBank = rowsOf(
  'visit|visited|visited|the castle; see|saw|seen|that film; buy|bought|bought|a bike; meet|met|met|the writer; lose|lost|lost|a key; finish|finished|finished|the model; read|read|read|the book; break|broke|broken|a plate; send|sent|sent|the letter',
  '|',
);

const presentPerfect = template({
  id: 'english/past-or-perfect',
  version: 1,
  skill: 'english.present-perfect',
  grades: [7, 10],
  demand: 'concept',
  kind: 'choice',
  radicals: { cue: ['finished time', 'since and for', 'already, yet, ever'] },
  misconceptions: {
    past: {
      en: 'uses the past simple for what reaches up to now',
      'zh-CN': '与现在有联系时误用一般过去时',
    },
    perfect: {
      en: 'uses the present perfect with a finished time',
      'zh-CN': '与过去时间连用时误用现在完成时',
    },
    present: { en: 'uses the present', 'zh-CN': '误用一般现在时' },
    wrongParticiple: { en: 'uses the past form after has', 'zh-CN': '助动词 has 后误用过去式' },
  },
  draw: (random, { cue }) => ({
    cue,
    row: random.pick(cue === 'since and for' ? perfectBank : finishedBank),
    subject: random.pick(['Sofia', 'Hugo', 'My aunt', 'The student', 'Lena']),
    pick: random.whole([0, 2]),
  }),
  allow: [],
  pose: ({ cue, row, subject, pick }) => {
    const [base = '', past = '', participle = '', rest = ''] = row;
    const isPast = cue === 'finished time';
    const sentences = {
      'finished time': [
        `${subject} ${GAP} ${rest} last year.`,
        `${subject} ${GAP} ${rest} yesterday.`,
        `Three days ago, ${subject.replace(/^(My|The)/, (start) => start.toLowerCase())} ${GAP} ${rest}.`,
      ],
      'since and for': [
        `${subject} ${GAP} ${rest} since last May.`,
        `${subject} ${GAP} ${rest} for ten years now.`,
        `${subject} ${GAP} ${rest} ever since that day.`,
      ],
      'already, yet, ever': [
        `So far, ${subject.replace(/^(My|The)/, (start) => start.toLowerCase())} ${GAP} ${rest} twice.`,
        `This is the first time that ${subject.replace(/^(My|The)/, (start) => start.toLowerCase())} ${GAP} ${rest}.`,
        `Up to now, ${subject.replace(/^(My|The)/, (start) => start.toLowerCase())} ${GAP} ${rest} only once.`,
      ],
    }[cue];
    const perfect = `has ${participle}`;
    return {
      prompt: ask('Choose the right form:', '选择正确的形式：', sentences[pick] ?? ''),
      answer: chosen(isPast ? past : perfect),
      steps: [
        isPast
          ? explain('The time is over: past simple.', '时间已经结束，用一般过去时。')
          : explain('It reaches up to now: present perfect.', '持续或影响到现在，用现在完成时。'),
      ],
      wrong: {
        past: isPast ? null : chosen(past),
        perfect: isPast ? chosen(perfect) : null,
        present: base === 'be' ? chosen('is') : chosen(thirdForm(base)),
        wrongParticiple: past === participle ? null : chosen(`has ${past}`),
      },
    };
  },
  second: ({ text, options }) => {
    const past = /yesterday|\bago\b|last year/.test(text);
    const presents = new Set(
      options.filter((option) => option.endsWith('s') && !option.startsWith('has ')),
    );
    const participles = new Set(
      [
        'live',
        'know',
        'work',
        'be',
        'have',
        'study',
        'teach',
        'play',
        'own',
        'wear',
        'visit',
        'see',
        'buy',
        'meet',
        'lose',
        'finish',
        'read',
        'break',
        'send',
      ].map((base) => `has ${participleOf(base)}`),
    );
    if (past)
      return (
        options.find((option) => !option.startsWith('has ') && !presents.has(option)) ??
        options.find((option) => option === 'was') ??
        ''
      );
    return options.find((option) => participles.has(option)) ?? '';
  },
});

const thirdForm = (base: string) =>
  ({ have: 'has', study: 'studies', teach: 'teaches', finish: 'finishes' })[base] ?? `${base}s`;

/** Subject, whether it is one. */
const subjectBank = {
  plain: rowsOf(
    'The dogs|many; My brother|one; These boxes|many; The old house|one; Her parents|many; The weather|one; Our lessons|many; That story|one; The children|many; The news|one',
    '|',
  ),
  'noun between': rowsOf(
    'The key to the cabinets|one; The boxes on the table|many; The owner of the shops|one; The flowers in the garden|many; A bag of oranges|one; The pages of the book|many; The list of names|one; The windows of the room|many; The colour of the walls|one; The students in my class|many',
    '|',
  ),
  'special subject': rowsOf(
    'Everyone in the room|one; Ben and his sister|many; Each of the players|one; Both of the answers|many; Nobody in the villages|one; Bread and cheese from the shop|many; One of my friends|one; Many of the pictures|many; Mathematics|one; Somebody from those schools|one; The boy and the girl|many',
    '|',
  ),
} as const;
const predicates = [
  'different today',
  'well known here',
  'important to us',
  'new to me',
  'not what we expected',
];
const agreementWords = {
  is: { en: 'takes a plural subject for singular', 'zh-CN': '把复数主语当成单数' },
  are: { en: 'takes a singular subject for plural', 'zh-CN': '把单数主语当成复数' },
  am: { en: 'uses “am” without “I”', 'zh-CN': '主语不是 I 却用了 am' },
};

const agreement = template({
  id: 'english/subject-and-verb',
  version: 1,
  skill: 'english.agreement',
  grades: [5, 9],
  demand: 'concept',
  kind: 'choice',
  radicals: { subject: ['plain', 'noun between', 'special subject'] },
  misconceptions: agreementWords,
  draw: (random, { subject }) => {
    const [text = '', number = ''] = random.pick(subjectBank[subject]);
    return {
      text,
      key: number === 'one' ? ('is' as const) : ('are' as const),
      predicate: random.pick(predicates),
    };
  },
  allow: [],
  pose: ({ text, key, predicate }) => ({
    prompt: ask('Choose the right verb:', '选择正确的动词：', `${text} ${GAP} ${predicate}.`),
    answer: chosen(key),
    steps: [
      key === 'is'
        ? explain('The subject is singular.', '主语是单数，用 is。')
        : explain('The subject is plural.', '主语是复数，用 are。'),
    ],
    wrong: {
      is: key === 'is' ? null : chosen('is'),
      are: key === 'are' ? null : chosen('are'),
      am: chosen('am'),
    },
  }),
  // Strips what stands between and looks at the head of the subject.
  second: ({ text }) => {
    const subject = sentenceOf(text).split(' ____')[0] ?? '';
    if (/^(Both|Many)\b/.test(subject)) return 'are';
    if (/^(Everyone|Each|Nobody|One|Somebody)\b/.test(subject)) return 'is';
    const head = subject.split(/ (?:to|on|of|in|from) /)[0] ?? '';
    if (head.includes(' and ')) return 'are';
    const noun = head.split(' ').at(-1) ?? '';
    if (['news', 'Mathematics'].includes(noun)) return 'is';
    return noun.endsWith('s') || noun === 'children' ? 'are' : 'is';
  },
});

/** Base, third person, past, participle; the condition, the consequence. */
const conditionBank = rowsOf(
  'rain|rains|rained|rained|it|heavily|stay at home; have|has|had|had|she|enough time|visit the museum; miss|misses|missed|missed|he|the bus|walk to school; find|finds|found|found|she|the key|open the door; ask|asks|asked|asked|he|for help|get an answer; win|wins|won|won|the team|the match|go to the final; study|studies|studied|studied|he|harder|pass the test; leave|leaves|left|left|she|early|catch the train; save|saves|saved|saved|he|some money|buy a bike; know|knows|knew|known|she|the way|arrive in time',
  '|',
);

const conditionals = template({
  id: 'english/conditionals',
  version: 1,
  skill: 'english.conditionals',
  grades: [8, 11],
  demand: 'concept',
  kind: 'choice',
  radicals: { type: ['likely', 'unlikely', 'past'] },
  misconceptions: {
    willAfterIf: { en: 'uses will or would after if', 'zh-CN': 'if 从句中误用 will 或 would' },
    wrongTense: {
      en: 'chooses a tense that does not fit the main clause',
      'zh-CN': '时态与主句不相配',
    },
    bare: { en: 'uses the bare form', 'zh-CN': '误用动词原形' },
  },
  draw: (random, { type }) => ({ type, row: random.pick(conditionBank) }),
  allow: [],
  pose: ({ type, row }) => {
    const [
      base = '',
      third = '',
      past = '',
      participle = '',
      subject = '',
      object = '',
      result = '',
    ] = row;
    const who = subject === 'it' ? 'we' : subject;
    const main = {
      likely: `${who} will ${result}`,
      unlikely: `${who} would ${result}`,
      past: `${who} would have ${pastResult(result)}`,
    }[type];
    const key = { likely: third, unlikely: past, past: `had ${participle}` }[type];
    const wrongTense = { likely: `had ${participle}`, unlikely: third, past: third }[type];
    const will = {
      likely: `will ${base}`,
      unlikely: `would ${base}`,
      past: `would have ${participle}`,
    }[type];
    return {
      prompt: ask(
        'Choose the right form:',
        '选择正确的形式：',
        `If ${subject} ${GAP} ${object}, ${main}.`,
      ),
      answer: chosen(key),
      steps: [
        {
          likely: explain(
            'Main clause with will: present simple after if.',
            '主句用 will，if 从句用一般现在时。',
          ),
          unlikely: explain(
            'Main clause with would: past simple after if.',
            '主句用 would，if 从句用一般过去时。',
          ),
          past: explain(
            'Main clause with would have: past perfect after if.',
            '主句用 would have，if 从句用过去完成时。',
          ),
        }[type],
      ],
      wrong: { willAfterIf: chosen(will), wrongTense: chosen(wrongTense), bare: chosen(base) },
    };
  },
  // From the main clause alone, with the lexicon's own forms.
  second: ({ text, options }) => {
    const bases = ['rain', 'have', 'miss', 'find', 'ask', 'win', 'study', 'leave', 'save', 'know'];
    const base = bases.find((candidate) => options.includes(candidate)) ?? '';
    if (text.includes('would have')) return `had ${participleOf(base)}`;
    return text.includes('would') ? pastOf(base) : thirdPerson(base);
  },
});

const pastResult = (result: string) => {
  const [verb = '', ...rest] = result.split(' ');
  const participles: Record<string, string> = {
    stay: 'stayed',
    visit: 'visited',
    walk: 'walked',
    open: 'opened',
    get: 'got',
    go: 'gone',
    pass: 'passed',
    catch: 'caught',
    buy: 'bought',
    arrive: 'arrived',
  };
  return [participles[verb] ?? verb, ...rest].join(' ');
};

/** Thing, number, base, past, participle, where or when. */
const passiveBank = rowsOf(
  'The snow house|one|build|built|built|by the children; These songs|many|sing|sang|sung|by children; The letter|one|write|wrote|written|by a friend; The windows|many|clean|cleaned|cleaned|by the students; The cake|one|make|made|made|by my grandmother; These photos|many|take|took|taken|by a neighbour; The picture|one|draw|drew|drawn|by a little girl; The tickets|many|sell|sold|sold|by the museum; The story|one|tell|told|told|by an old man; The trees|many|plant|planted|planted|by the class; The ball|one|throw|threw|thrown|by Omar; The doors|many|close|closed|closed|by the guard',
  '|',
);

const passive = template({
  id: 'english/passive',
  version: 1,
  skill: 'english.passive',
  grades: [8, 11],
  demand: 'procedure',
  kind: 'choice',
  radicals: { tense: ['present', 'past', 'future'] },
  misconceptions: {
    active: { en: 'uses the active', 'zh-CN': '误用主动语态' },
    wrongParticiple: { en: 'uses the base form after be', 'zh-CN': 'be 动词后误用动词原形' },
    wrongNumber: { en: 'uses the wrong form of be', 'zh-CN': 'be 动词的形式与主语不一致' },
    ing: { en: 'uses the -ing form', 'zh-CN': '误用 -ing 形式' },
  },
  draw: (random, { tense }) => ({ tense, row: random.pick(passiveBank) }),
  allow: [],
  pose: ({ tense, row }) => {
    const [thing = '', number = '', base = '', past = '', participle = '', by = ''] = row;
    const one = number === 'one';
    const be = { present: one ? 'is' : 'are', past: one ? 'was' : 'were', future: 'will be' }[
      tense
    ];
    const otherBe = { present: one ? 'are' : 'is', past: one ? 'were' : 'was', future: null }[
      tense
    ];
    const cue = { present: 'every year', past: 'last year', future: 'next year' }[tense];
    const activeForm = { present: one ? thirdPassive(base) : base, past, future: `will ${base}` }[
      tense
    ];
    return {
      prompt: ask('Choose the right form:', '选择正确的形式：', `${thing} ${GAP} ${by} ${cue}.`),
      answer: chosen(`${be} ${participle}`),
      steps: [
        explain(
          `The subject does not act: ${be} and the participle.`,
          `主语是动作的承受者，用 ${be} 加过去分词。`,
        ),
      ],
      wrong: {
        active: chosen(activeForm),
        wrongParticiple: chosen(`${be} ${base}`),
        wrongNumber: otherBe ? chosen(`${otherBe} ${participle}`) : null,
        ing: chosen(`${be} ${ingForm(base)}`),
      },
    };
  },
  second: ({ text, options }) => {
    const sentence = sentenceOf(text);
    const plural = (sentence.split(' ____')[0] ?? '').endsWith('s');
    const be = sentence.includes('next year')
      ? 'will be'
      : sentence.includes('last year')
        ? plural
          ? 'were'
          : 'was'
        : plural
          ? 'are'
          : 'is';
    const bases = [
      'build',
      'sing',
      'write',
      'clean',
      'make',
      'take',
      'draw',
      'sell',
      'tell',
      'plant',
      'throw',
      'close',
    ];
    const base = bases.find((candidate) => options.includes(`${be} ${candidate}`)) ?? '';
    return `${be} ${participleOf(base)}`;
  },
});
const thirdPassive = (base: string) => `${base}s`;

/** First verb with its subject, the second verb, its -ing form, the rest, the pattern. */
const patternBank = {
  'frequent verbs': rowsOf(
    'Mia enjoys|swim|swimming|in the sea|ing; Leo wants|learn|learning|the guitar|to; We decided|go|going|by train|to; She finished|write|writing|the report|ing; They hope|see|seeing|the mountains|to; He likes the idea and plans|visit|visiting|his aunt|to; Ana keeps|ask|asking|good questions|ing',
    '|',
  ),
  'less frequent verbs': rowsOf(
    'Nina avoided|talk|talking|about it|ing; Ben promised|help|helping|us|to; They suggested|take|taking|a break|ing; He refused|answer|answering|the question|to; Would you mind|open|opening|the window|ing; She agreed|meet|meeting|us there|to; Omar practised|speak|speaking|in public|ing; I cannot afford|buy|buying|that bike|to',
    '|',
  ),
  'after prepositions': rowsOf(
    'Kim is good at|draw|drawing|horses|ing; It is important|sleep|sleeping|enough|to; We look forward to|see|seeing|you|ing; It is easy|make|making|a mistake|to; Thank you for|help|helping|me|ing; She is interested in|study|studying|plants|ing; He was happy|hear|hearing|the news|to; They left without|say|saying|a word|ing',
    '|',
  ),
} as const;

const patterns = template({
  id: 'english/ing-or-to',
  version: 1,
  skill: 'english.verb-patterns',
  grades: [8, 11],
  demand: 'recall',
  kind: 'choice',
  radicals: { pattern: ['frequent verbs', 'less frequent verbs', 'after prepositions'] },
  misconceptions: {
    toForm: { en: 'uses to where -ing follows', 'zh-CN': '应用 -ing 形式却用了不定式' },
    ingForm: { en: 'uses -ing where to follows', 'zh-CN': '应用不定式却用了 -ing 形式' },
    bare: { en: 'uses the bare form', 'zh-CN': '误用动词原形' },
    past: { en: 'uses the past', 'zh-CN': '误用过去式' },
  },
  draw: (random, { pattern }) => ({
    row: random.pick(patternBank[pattern]),
    subject: random.whole([0, 3]),
  }),
  allow: [],
  pose: ({ row }) => {
    const [start = '', base = '', ing = '', rest = '', pattern = ''] = row;
    const isIng = pattern === 'ing';
    const end = start.startsWith('Would') ? '?' : '.';
    return {
      prompt: ask('Choose the right form:', '选择正确的形式：', `${start} ${GAP} ${rest}${end}`),
      answer: chosen(isIng ? ing : `to ${base}`),
      steps: [
        isIng
          ? explain(
              `“${start.split(' ').slice(-2).join(' ')}” is followed by the -ing form.`,
              `“${start.split(' ').slice(-2).join(' ')}”后用 -ing 形式。`,
            )
          : explain(
              `“${start.split(' ').slice(-2).join(' ')}” is followed by to.`,
              `“${start.split(' ').slice(-2).join(' ')}”后用不定式。`,
            ),
      ],
      wrong: {
        toForm: isIng ? chosen(`to ${base}`) : null,
        ingForm: isIng ? null : chosen(ing),
        bare: chosen(base),
        past: chosen(pastOf(base)),
      },
    };
  },
  // By the word before the gap.
  second: ({ text, options }) => {
    const before = (sentenceOf(text).split(' ____')[0] ?? '').split(' ').at(-1) ?? '';
    const ing = new Set(
      'enjoys finished keeps avoided suggested mind practised at for in without'.split(' '),
    );
    const forward = sentenceOf(text).includes('look forward to');
    const wantsIng = ing.has(before) || forward;
    return (
      options.find((option) => (wantsIng ? /^\w+ing$/.test(option) : option.startsWith('to '))) ??
      ''
    );
  },
});

/** Statement, tag, the tag with the wrong sign, the tag with the wrong verb. */
const tagBank = {
  'with be': rowsOf(
    'You are tired|aren’t you|are you|don’t you; She is your sister|isn’t she|is she|doesn’t she; They were late|weren’t they|were they|didn’t they; It was cold|wasn’t it|was it|didn’t it; He is not at home|is he|isn’t he|does he; We are ready|aren’t we|are we|don’t we; The tests were easy|weren’t they|were they|didn’t they',
    '|',
  ),
  'with do': rowsOf(
    'You like music|don’t you|do you|aren’t you; She lives here|doesn’t she|does she|isn’t she; They went home|didn’t they|did they|weren’t they; He plays chess|doesn’t he|does he|isn’t he; You did not call|did you|didn’t you|were you; It rained a lot|didn’t it|did it|wasn’t it; She does not eat fish|does she|doesn’t she|is she',
    '|',
  ),
  'with other verbs': rowsOf(
    'You can swim|can’t you|can you|don’t you; They will come|won’t they|will they|don’t they; He has finished|hasn’t he|has he|doesn’t he; She cannot drive|can she|can’t she|does she; You have not seen it|have you|haven’t you|did you; It will not rain|will it|won’t it|does it; We should wait|shouldn’t we|should we|don’t we',
    '|',
  ),
} as const;

const tags = template({
  id: 'english/question-tags',
  version: 1,
  skill: 'english.question-tags',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'choice',
  radicals: { verb: ['with be', 'with do', 'with other verbs'] },
  misconceptions: {
    sameSign: {
      en: 'does not change between positive and negative',
      'zh-CN': '肯定与否定没有相反',
    },
    wrongVerb: { en: 'uses another auxiliary verb', 'zh-CN': '助动词用错' },
  },
  draw: (random, { verb }) => ({
    row: random.pick(tagBank[verb]),
    opening: random.pick(['', 'Well, ', 'So ', 'I see: ', 'Of course: ']),
  }),
  allow: [],
  pose: ({ row, opening }) => {
    const [statement = '', key = '', sameSign = '', wrongVerb = ''] = row;
    const begun =
      opening === '' ? statement : opening + statement.charAt(0).toLowerCase() + statement.slice(1);
    return {
      prompt: ask('Choose the right tag:', '选择正确的反意疑问部分：', `${begun}, ${GAP}?`),
      answer: chosen(key),
      steps: [
        explain(
          'Same auxiliary verb, opposite sign, pronoun at the end.',
          '助动词一致，肯定与否定相反，最后用代词。',
        ),
      ],
      wrong: { sameSign: chosen(sameSign), wrongVerb: chosen(wrongVerb) },
    };
  },
  // Builds the tag from the printed statement.
  second: ({ text }) => {
    const statement = sentenceOf(text)
      .replace(/, ____\?$/, '')
      .replace(/^(Well, |So |I see: |Of course: )/, '')
      .toLowerCase();
    const subject = /^(you|she|they|it|he|we)\b/.exec(statement)?.[1] ?? 'they';
    const auxiliary = /\b(are|is|were|was|can|will|has|have|should|did|does|cannot)\b/.exec(
      statement,
    )?.[1];
    const verb = statement.split(' ')[1] ?? '';
    const helper =
      auxiliary === 'cannot'
        ? 'can'
        : (auxiliary ??
          (verb.endsWith('s') ? 'does' : ['went', 'rained'].includes(verb) ? 'did' : 'do'));
    const negative = /\bnot\b|cannot/.test(statement);
    if (negative) return `${helper} ${subject}`;
    return `${{ will: 'won', can: 'can' }[helper] ?? `${helper}n`}’t ${subject}`;
  },
});

export const tenses = [presentSimple, continuous, pastSimple, presentPerfect];
export const clauses = [agreement, conditionals, passive];
export const verbPatterns = [patterns, tags];
