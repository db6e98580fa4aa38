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

type Reader = (parts: string[]) => FoundDate | null;
const dated = (iso: string | null): FoundDate | null => (iso === null ? null : { iso });

/** Where 3/4 could be either, day first is the world's custom unless the day would be a 13th month. */
const dayFirst: Reader = ([, a, b, year]) =>
  dated(
    isoDate(fullYear(year!), Number(b), Number(a)) ??
      isoDate(fullYear(year!), Number(a), Number(b)),
  );

const byName = (day: string, name: string, year: string | undefined): FoundDate | null => {
  const month = monthOf.get(name);
  if (month === undefined || Number(day) < 1 || Number(day) > 31) return null;
  return year === undefined ? { iso: null } : dated(isoDate(fullYear(year), month, Number(day)));
};

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
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/, dayFirst],
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
export function parseDate(text: string): FoundDate | null {
  if (text.length < 4 || text.length > 40) return null;
  const plain = foldText(plainDigits(text));
  for (const [form, read] of FORMS) {
    const parts = form.exec(plain);
    const found = parts && read([...parts]);
    if (found) return found;
  }
  return null;
}
