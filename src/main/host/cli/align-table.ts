/** Tables for a terminal: columns line up, numbers to the right, Chinese counted as wide as it is. */

export type Column = { title: string; isNumber?: boolean };

/** Characters that take two cells: CJK, Hangul, kana, full-width forms, pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const ZERO = /\p{Mark}|\p{Format}/u;
const CONTROL = /\p{Control}/gu;

/** Cells that `text` takes in a terminal. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (ZERO.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1),
    0,
  );
}

function pad(text: string, width: number, isNumber = false): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return isNumber ? space + text : text + space;
}

/** Control characters go: a name must not be able to steer the terminal. */
function plainText(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** One line a row, the title line first; two spaces between columns. */
export function alignTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(plainText));
  const widths = columns.map((_, at) =>
    Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))),
  );
  return lines
    .map((line) =>
      columns.map(({ isNumber }, at) => pad(line[at] ?? '', widths[at] ?? 0, isNumber)),
    )
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('');
}
