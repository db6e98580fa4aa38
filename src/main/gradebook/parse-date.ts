/** Dates as they stand in headers, date rows and — by a spreadsheet's mistake — in score cells. */
import { foldText } from './clean-text.ts';
import { plainDigits } from './parse-number.ts';

const MONTHS: readonly (readonly string[])[] = [
  [
    'jan',
    'january',
    'januar',
    'janv',
    'janvier',
    'ene',
    'enero',
    'gen',
    'gennaio',
    'janeiro',
    'januari',
  ],
  [
    'feb',
    'february',
    'februar',
    'fev',
    'fevr',
    'fevrier',
    'febrero',
    'febbraio',
    'fevereiro',
    'februari',
  ],
  ['mar', 'march', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'marco', 'maart', 'mrt'],
  ['apr', 'april', 'avr', 'avril', 'abr', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'mag', 'maggio', 'maio', 'mei', 'maj'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giu', 'giugno', 'junho'],
  ['jul', 'july', 'juli', 'juil', 'juillet', 'julio', 'lug', 'luglio', 'julho'],
  ['aug', 'august', 'aout', 'ago', 'agosto', 'augusti', 'augustus'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'set', 'settembre', 'setembro'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre', 'ott', 'ottobre', 'out', 'outubro'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  ['dec', 'december', 'dez', 'dezember', 'decembre', 'dic', 'diciembre', 'dicembre', 'dezembro'],
];
const monthOf = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** A date without a year counts as a date in a score cell, but gives none. */
export type FoundDate = { iso: string | null };

export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 2200) return null;
  return date.toISOString().slice(0, 10);
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Which of a date's numbers comes first. */
export type DateOrder = 'day' | 'month';

type Reader = (parts: string[], order: DateOrder) => FoundDate | null;
const dated = (iso: string | null): FoundDate | null => (iso === null ? null : { iso });

/** In the order that is believed, unless the month would be a 13th one. */
const numbersFirst: Reader = ([, a, b, year], order) => {
  const [dayFirst, monthFirst] = [
    isoDate(fullYear(year!), Number(b), Number(a)),
    isoDate(fullYear(year!), Number(a), Number(b)),
  ];
  return dated(order === 'day' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst));
};

const byName = (day: string, name: string, year: string | undefined): FoundDate | null => {
  const month = monthOf.get(name);
  if (month === undefined || Number(day) < 1 || Number(day) > 31) return null;
  return year === undefined ? { iso: null } : dated(isoDate(fullYear(year), month, Number(day)));
};

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/;
const MONTH_WORD = '([\\p{L}]{3,10})\\.?';
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/,
    ([, y, m, d]) => dated(isoDate(Number(y), Number(m), Number(d))),
  ],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
    ([, y, m, d]) => dated(isoDate(Number(y), Number(m), Number(d))),
  ],
  [/^(\d{1,2})月(\d{1,2})[日号]$/, () => ({ iso: null })],
  [NUMBERS, numbersFirst],
  [
    new RegExp(`^(\\d{1,2})[.]?[- ]${MONTH_WORD}(?:[- ,]+(\\d{4}|\\d{2}))?$`, 'u'),
    ([, d, m, y]) => byName(d!, m!, y),
  ],
  [
    new RegExp(`^${MONTH_WORD}[- ](\\d{1,2})(?:,? ?(\\d{4}))?$`, 'u'),
    ([, m, d, y]) => byName(d!, m!, y),
  ],
];

/** The date that the whole text is, or null. `20-Dec` is one without a year. */
export function parseDate(text: string, order: DateOrder = 'day'): FoundDate | null {
  if (text.length < 4 || text.length > 40) return null;
  const plain = foldText(plainDigits(text));
  for (const [form, read] of FORMS) {
    const parts = form.exec(plain);
    const found = parts && read([...parts], order);
    if (found) return found;
  }
  return null;
}

/**
 * The order of numbers in dates that stand together: the one in which all are dates, run forward and lie close.
 * Where that tells nothing, day first is the world's custom.
 */
export function dateOrderOf(texts: readonly string[]): DateOrder {
  const numbers = texts.map((text) => foldText(plainDigits(text))).filter((t) => NUMBERS.test(t));
  const [day, month] = [arrange(numbers, 'day'), arrange(numbers, 'month')];
  const better =
    month.turned - day.turned || month.backward - day.backward || month.span - day.span;
  return better < 0 ? 'month' : 'day';
}

function arrange(numbers: readonly string[], order: DateOrder) {
  const dates = numbers.map((text) => Date.parse(parseDate(text, order)?.iso ?? ''));
  const isTurned = (text: string) => Number(NUMBERS.exec(text)?.[order === 'day' ? 2 : 1]) > 12;
  return {
    turned: numbers.filter(isTurned).length,
    backward: dates.filter((date, at) => at > 0 && date < dates[at - 1]!).length,
    span: Math.max(...dates) - Math.min(...dates),
  };
}

/** Dates in numbers as ISO ones, all in the order that they have together; other texts as they are. */
export function settleDates(texts: readonly string[]): string[] {
  const order = dateOrderOf(texts);
  return texts.map((text) =>
    NUMBERS.test(foldText(plainDigits(text))) ? (parseDate(text, order)?.iso ?? text) : text,
  );
}
