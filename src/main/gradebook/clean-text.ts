/** How text is compared and shown: one kind of white space, one way to write an accent, no hidden signs. */
import { unguardText } from '../../shared/csv-text.ts';

// Bidi embeddings, overrides and isolates reorder what a reader sees; control characters (but white space) hide in it.
// finding control characters is the point
const HIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/g;
const HAN = /\p{Script=Han}/u;
/** Western text as most cells hold it, in which nothing needs cleaning; large files live on this. */
const CLEAN = /^[!-~\u00a1-\u00ff]+(?: [!-~\u00a1-\u00ff]+)*$/;
const PLAIN_ASCII = /^[!-_a-~]*$/;

export function hasHiddenCharacters(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

export function holdsHan(text: string): boolean {
  return HAN.test(text);
}

/** NFC, hidden characters out, white space (also newlines, no-break and full-width) collapsed and trimmed. */
export function cleanText(text: string): string {
  if (text === '' || CLEAN.test(text)) return text;
  return text
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** For looking words up: width, case and accents folded, Arabic vowel signs and stretching dropped. */
export function foldText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return cleanText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[ßẞ]/g, 'ss')
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640\u200b-\u200f\u061c\ufeff]/gu, '')
    .normalize('NFC')
    .replace(/[’`´]/g, "'")
    .trim();
}

/** A header for look-up: folded, `_` as space, a trailing colon, star or full stop dropped. */
export function foldHeader(text: string): string {
  return foldText(text)
    .replace(/_/g, ' ')
    .replace(/[\s:*.：]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `="007"` and `'=1+1`: the guards that keep spreadsheets from reading text as a number or a formula. */
export function unwrapGuard(text: string): string {
  const guarded = /^\s*="(.*)"\s*$/s.exec(text);
  return guarded ? guarded[1]!.replace(/""/g, '"') : unguardText(text);
}

/** Text that a spreadsheet would run: `=…`, `+…`, `@…`, or `-` before a digit or bracket. */
export function looksLikeFormula(text: string): boolean {
  return /^(?:[=+@＝＋＠]|[-－][\d([{])/.test(text);
}
