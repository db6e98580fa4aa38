/** Delimited text to rows. Only where each record starts is kept: a million rows cost the text and four bytes each. */
import type { Cell, Row, Table } from './table.ts';
import type { DecodedText } from './decode-text.ts';
import { meaningOf } from './header-words.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { refuse } from './refuse.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** Moodle lets a site choose a colon; looked at only where no other delimiter makes columns. */
const RARE_DELIMITERS = [':', '|'] as const;
const SAMPLE_RECORDS = 60;
const QUOTE = '"';

/**
 * The record that starts at `at`, after RFC 4180 with what programs really write: a quote opens a field only
 * at its start, text after the closing quote belongs to the field, LF, CRLF and CR end a record.
 */
export function readRecord(
  text: string,
  at: number,
  delimiter: string,
): { fields: string[]; next: number } {
  const fields: string[] = [];
  let from = at;
  for (;;) {
    const field = readField(text, from, delimiter);
    fields.push(field.value);
    if (text[field.end] === delimiter && fields.length < MAX_COLUMNS) {
      from = field.end + 1;
      continue;
    }
    return { fields, next: afterLineEnd(text, field.end) };
  }
}

function readField(text: string, from: number, delimiter: string): { value: string; end: number } {
  if (text[from] !== QUOTE) {
    const end = endOfBareField(text, from, delimiter);
    return { value: text.slice(from, end), end };
  }
  const close = closingQuote(text, from + 1);
  // A quote that never closes is a character like any other: the damage stays within its line.
  if (close < 0) {
    const end = endOfBareField(text, from, delimiter);
    return { value: text.slice(from, end), end };
  }
  const end = endOfBareField(text, close + 1, delimiter);
  const quoted = text.slice(from + 1, close);
  const inner = quoted.includes(QUOTE) ? quoted.replaceAll('""', QUOTE) : quoted;
  return { value: end === close + 1 ? inner : inner + text.slice(close + 1, end), end };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf(QUOTE, from);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

function endOfBareField(text: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10 || code === 13) return at;
  }
  return at;
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function recordStarts(text: string, delimiter: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    if (count >= MAX_ROWS) refuse('too-large', 'too many rows');
    if (count === starts.length) {
      const wider = new Uint32Array(starts.length * 2);
      wider.set(starts);
      starts = wider;
    }
    starts[count] = at;
    at = skipRecord(text, at, delimiter);
  }
  return starts.slice(0, count);
}

/** As `readRecord`, without making the fields. */
function skipRecord(text: string, at: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  let from = at;
  for (;;) {
    if (text[from] === QUOTE) {
      const close = closingQuote(text, from + 1);
      if (close >= 0) from = close + 1;
    }
    const end = endOfBareField(text, from, delimiter);
    if (text.charCodeAt(end) !== stop) return afterLineEnd(text, end);
    from = end + 1;
  }
}

function sampleRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  for (let at = 0; at < text.length && records.length < SAMPLE_RECORDS;) {
    const { fields, next } = readRecord(text, at, delimiter);
    at = next;
    if (fields.some((field) => field.trim() !== '')) records.push(fields);
  }
  return records;
}

type Explained = { delimiter: string; share: number; fields: number; known: number };

/**
 * How much one delimiter explains: the share of sampled records with the commonest count above one, that
 * count, and how many headers that we know stand in one record (two are enough to be sure).
 */
function explains(text: string, delimiter: string): Explained {
  const records = sampleRecords(text, delimiter);
  const times = new Map<number, number>();
  for (const { length } of records) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  let best = { share: 0, fields: 1 };
  for (const [fields, n] of times) {
    const share = n / records.length;
    if (share > best.share || (share === best.share && fields > best.fields))
      best = { share, fields };
  }
  const known = Math.max(
    0,
    ...records.map((fields) => (fields.length > 1 ? knownHeaders(fields) : 0)),
  );
  return { delimiter, ...best, known: Math.min(2, known) };
}

function knownHeaders(fields: readonly string[]): number {
  return fields.filter((field) => field.length < 60 && meaningOf(field) !== null).length;
}

export function chooseDelimiter(text: string): string {
  const usual = DELIMITERS.map((delimiter) => explains(text, delimiter)).filter(
    ({ share }) => share >= 0.2,
  );
  const rare = RARE_DELIMITERS.map((delimiter) => explains(text, delimiter)).filter(
    ({ share }) => share >= 0.8,
  );
  // A rare delimiter counts where it alone makes columns, or alone makes headers that we know.
  const certain = rare.filter(
    ({ known }) => known >= 2 && usual.every((other) => other.known === 0),
  );
  const candidates = usual.length === 0 ? rare : [...usual, ...certain];
  const ranked = candidates.toSorted(
    (a, b) => b.known - a.known || weight(b) - weight(a) || b.fields - a.fields,
  );
  return ranked[0]?.delimiter ?? ',';
}

/** Two fields in every line can be prose with commas; many fields in most lines cannot. */
function weight({ share, fields }: Explained): number {
  return share * Math.min(fields, 4);
}

/** @param delimiter set by the teacher; else Excel's `sep=` line, else the one that explains most */
export function readDelimited(decoded: DecodedText, delimiter?: string): Table {
  const text = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  const declared = /^"?sep=(.)"?[,;\t]*(?:\r\n|\n|\r|$)/i.exec(text);
  const sign = delimiter ?? declared?.[1] ?? chooseDelimiter(text);
  const starts = recordStarts(text, sign);
  const rowAt = (index: number): Row =>
    index < starts.length ? readRecord(text, starts[index]!, sign).fields : [];
  return {
    sheet: null,
    rowCount: starts.length,
    row: declared ? (index) => (index === 0 ? NO_CELLS : rowAt(index)) : rowAt,
    merges: [],
    container: sign === '\t' ? 'tsv' : 'csv',
    encoding: decoded.encoding,
    encodingGuessed: decoded.guessed,
    delimiter: sign,
  };
}

const NO_CELLS: readonly Cell[] = [];
