/** Characters as HTML names them, in gradebooks of school portals and in question banks alike. */

/** Accents that are written behind their letter: eacute, ccedil. */
const ACCENTS = namesOf({
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  dblac: '\u030b',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
});

const NAMED = namesOf({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  middot: '·',
  bull: '•',
  shy: '\u00ad',
  lrm: '\u200e',
  rlm: '\u200f',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  prime: '′',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  ordf: 'ª',
  ordm: 'º',
  iexcl: '¡',
  iquest: '¿',
  cent: '¢',
  pound: '£',
  yen: '¥',
  euro: '€',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  szlig: 'ß',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  oslash: 'ø',
  Oslash: 'Ø',
  lstrok: 'ł',
  Lstrok: 'Ł',
  dstrok: 'đ',
  Dstrok: 'Đ',
  hstrok: 'ħ',
  tstrok: 'ŧ',
  inodot: 'ı',
  imath: 'ı',
  check: '✓',
  star: '☆',
  lpar: '(',
  rpar: ')',
  sol: '/',
  percnt: '%',
  comma: ',',
  period: '.',
  colon: ':',
  num: '#',
});

/** Capitals that old files write for the same. */
const SHOUTED: ReadonlySet<string> = new Set(['AMP', 'LT', 'GT', 'QUOT', 'NBSP', 'COPY', 'REG']);

/** Mathematics; words of their own too, and so names only with their semicolon. */
const SIGNS = namesOf({
  ne: '≠',
  le: '≤',
  ge: '≥',
  asymp: '≈',
  equiv: '≡',
  prop: '∝',
  radic: '√',
  infin: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  part: '∂',
  isin: '∈',
  empty: '∅',
  cap: '∩',
  cup: '∪',
  ang: '∠',
  perp: '⊥',
  there4: '∴',
  Prime: '″',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  rArr: '⇒',
  hArr: '⇔',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Omega: 'Ω',
});

const CHARACTER = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));?/gi;

/** Names may lack their semicolon, as old files write them; unknown ones stay as they are written. */
export function decodeCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(CHARACTER, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return namedCharacter(name, whole.endsWith(';')) ?? whole;
    return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** Nothing for what only steers a machine; the replacement character for what is none. */
function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!isCharacter) return '\ufffd';
  const character = String.fromCodePoint(code);
  return /\p{Cc}/u.test(character) && !/\s/.test(character) ? '' : character;
}

function namedCharacter(name: string, isClosed: boolean): string | undefined {
  const known =
    NAMED.get(name) ??
    (isClosed ? SIGNS.get(name) : undefined) ??
    (SHOUTED.has(name) ? NAMED.get(name.toLowerCase()) : undefined);
  if (known !== undefined) return known;
  const [letter, accent] = [name.slice(0, 1), ACCENTS.get(name.slice(1))];
  return accent === undefined ? undefined : `${letter}${accent}`.normalize('NFC');
}

/** A map, so that a name which every object has is no name here. */
function namesOf(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names));
}
