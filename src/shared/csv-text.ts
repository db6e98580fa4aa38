/** Text for other people's spreadsheets: nothing that we write is run as a formula, and reading it back gives it again. */

/** What a spreadsheet may take for the start of a formula. */
const STARTS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** The same behind the apostrophes that keep it text; a text that begins so itself gets one more. */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Text as a cell that no spreadsheet runs. Numbers are written as numbers and need none of it. */
export function guardText(text: string): string {
  return STARTS_FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** The text that `guardText` was given. */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** One record after RFC 4180, without its line end; null is an empty field. */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return cells.map(csvField).join(',');
}

function csvField(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardText(cell);
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
