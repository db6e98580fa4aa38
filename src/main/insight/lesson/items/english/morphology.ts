/** Rules of English spelling and a lexicon of exceptions: what the second solver knows, apart from the banks. */

const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiou'.includes(letter);

/** run, stop, begin: the last consonant doubles. */
const DOUBLING = new Set(
  'run stop begin swim sit cut get put plan shop hit win big hot thin fat wet sad forget travel jog chat dig set'.split(
    ' ',
  ),
);

const endsInSibilant = (text: string) => /(s|sh|ch|x|z)$/.test(text);
const consonantY = (text: string) => text.endsWith('y') && !isVowel(text.at(-2));

export function thirdPerson(base: string): string {
  const irregular: Record<string, string> = { have: 'has', be: 'is', do: 'does', go: 'goes' };
  if (irregular[base]) return irregular[base];
  if (endsInSibilant(base) || base.endsWith('o')) return `${base}es`;
  return consonantY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

export function ingForm(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  return DOUBLING.has(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (consonantY(base)) return `${base.slice(0, -1)}ied`;
  return DOUBLING.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

/** Past and participle of irregular verbs, by the change they undergo. */
const PARTS = new Map(
  [
    'go went gone',
    'write wrote written',
    'ride rode ridden',
    'drive drove driven',
    'rise rose risen',
    'speak spoke spoken',
    'break broke broken',
    'steal stole stolen',
    'choose chose chosen',
    'wake woke woken',
    'forget forgot forgotten',
    'begin began begun',
    'drink drank drunk',
    'ring rang rung',
    'sing sang sung',
    'swim swam swum',
    'run ran run',
    'come came come',
    'become became become',
    'give gave given',
    'take took taken',
    'shake shook shaken',
    'see saw seen',
    'eat ate eaten',
    'fall fell fallen',
    'know knew known',
    'grow grew grown',
    'throw threw thrown',
    'fly flew flown',
    'blow blew blown',
    'draw drew drawn',
    'wear wore worn',
    'tear tore torn',
    'hide hid hidden',
    'bite bit bitten',
    'buy bought bought',
    'bring brought brought',
    'think thought thought',
    'catch caught caught',
    'teach taught taught',
    'fight fought fought',
    'sell sold sold',
    'tell told told',
    'find found found',
    'hold held held',
    'feel felt felt',
    'keep kept kept',
    'sleep slept slept',
    'leave left left',
    'lose lost lost',
    'meet met met',
    'make made made',
    'send sent sent',
    'spend spent spent',
    'build built built',
    'hear heard heard',
    'say said said',
    'sit sat sat',
    'win won won',
    'stand stood stood',
    'understand understood understood',
    'cut cut cut',
    'put put put',
    'read read read',
    'do did done',
    'have had had',
    'be was been',
    'get got got',
    'lead led led',
    'feed fed fed',
    'dig dug dug',
    'lend lent lent',
    'spread spread spread',
    'shine shone shone',
    'bend bent bent',
  ].map((row) => {
    const [base = '', past = '', participle = ''] = row.split(' ');
    return [base, { past, participle }] as const;
  }),
);

export const pastOf = (base: string): string => PARTS.get(base)?.past ?? regularPast(base);
export const participleOf = (base: string): string =>
  PARTS.get(base)?.participle ?? regularPast(base);

const PLURALS: Record<string, string> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  person: 'people',
  sheep: 'sheep',
  deer: 'deer',
  fish: 'fish',
  ox: 'oxen',
  policeman: 'policemen',
  wolf: 'wolves',
  shelf: 'shelves',
  half: 'halves',
  calf: 'calves',
  leaf: 'leaves',
  thief: 'thieves',
  loaf: 'loaves',
  scarf: 'scarves',
  wife: 'wives',
  knife: 'knives',
  life: 'lives',
  piano: 'pianos',
  photo: 'photos',
  radio: 'radios',
  video: 'videos',
  zoo: 'zoos',
  kangaroo: 'kangaroos',
  roof: 'roofs',
  cliff: 'cliffs',
};

export function pluralOf(noun: string): string {
  if (PLURALS[noun]) return PLURALS[noun];
  if (endsInSibilant(noun) || noun.endsWith('o')) return `${noun}es`;
  return consonantY(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const GRADES: Record<string, readonly [string, string]> = {
  good: ['better', 'best'],
  bad: ['worse', 'worst'],
  far: ['farther', 'farthest'],
  little: ['less', 'least'],
  much: ['more', 'most'],
};
/** Two syllables that take -er all the same. */
const SHORT = new Set('clever narrow simple quiet gentle'.split(' '));

const syllables = (text: string) => (text.replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length;

function inflect(adjective: string, ending: 'er' | 'est'): string {
  if (consonantY(adjective)) return `${adjective.slice(0, -1)}i${ending}`;
  if (adjective.endsWith('e')) return adjective + ending.slice(1);
  return DOUBLING.has(adjective) ? `${adjective}${adjective.at(-1)}${ending}` : adjective + ending;
}

function grade(adjective: string, ending: 'er' | 'est'): string {
  const irregular = GRADES[adjective];
  if (irregular) return ending === 'er' ? irregular[0] : irregular[1];
  const short = syllables(adjective) === 1 || adjective.endsWith('y') || SHORT.has(adjective);
  return short ? inflect(adjective, ending) : `${ending === 'er' ? 'more' : 'most'} ${adjective}`;
}

export const comparativeOf = (adjective: string): string => grade(adjective, 'er');
export const superlativeOf = (adjective: string): string => grade(adjective, 'est');

/** By sound: an hour, a university. */
export function articleFor(next: string): 'a' | 'an' {
  if (
    /^(hour|honest|honou?r|heir|x-ray|mp|umbrella|uncle|unusual|ugly|unhappy|under|upset)/i.test(
      next,
    )
  )
    return 'an';
  if (/^(uni|use|eu|one|ewe|u-turn)/i.test(next)) return 'a';
  return /^[aeiou]/i.test(next) ? 'an' : 'a';
}

/** What cannot be counted, as far as the bank goes. */
export const UNCOUNTABLE = new Set(
  'water milk bread rice money music homework furniture information advice luggage weather news traffic sugar butter paper snow rain time work help sand salt air juice cheese soup equipment knowledge progress'.split(
    ' ',
  ),
);
