/** A question's number in an exam, however it is written, and which of a gradebook's columns hold which questions. */

/** `1`, `第3题`, `Q12`, `21(1)`, `2.1`, `16①`: a place in an exam rather than a name. */
const NUMBER =
  /^(?:q|question|no\.?|item)?\s*(\d{1,3}(?:[.-]\d{1,2})?(?:\s*[(（]\s*(?:\d{1,2}|[a-z])\s*[)）]|[a-z①-⑳])?)\s*\.?$/i;
/** `1: Fractions`, `2.1 (3.0 pts)`, `第3题 解方程`: the number leads, words follow. */
const LEADING =
  /^(?:第|q|question)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:题|小题)?\s*(?:[:：.、)）]|\()/i;

/** The number as one way of writing has it, or null where the text is a name. */
export function questionNumber(text: string): string | null {
  const found = NUMBER.exec(tidy(text).replaceAll(/第|小题|题/g, ''))?.[1];
  return found === undefined ? null : plain(found);
}

/** As above, for a column's title, which may say more after the number. */
function numberOfColumn(title: string): string | null {
  const leading = LEADING.exec(tidy(title))?.[1];
  return questionNumber(title) ?? (leading === undefined ? null : plain(leading));
}

const tidy = (text: string) => text.normalize('NFKC').trim();
const plain = (number: string) =>
  number.replaceAll(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')').toLowerCase();

type Numbered = { id: number; number: string | null };
type Column = { id: number; title: string };
export type MatchedColumn = { itemId: number; lineItemId: number };

/** Fewer columns, or a smaller share of the items, is chance. */
const FEWEST = 3;
const LEAST_SHARE = 0.8;

/** The columns of one section that hold these items; none where too few of the numbers are there. */
export function matchColumns(
  items: readonly Numbered[],
  columns: readonly Column[],
): MatchedColumn[] {
  const columnOf = new Map<string, number>();
  for (const { id, title } of columns) {
    const number = numberOfColumn(title);
    if (number !== null && !columnOf.has(number)) columnOf.set(number, id);
  }
  const matched = items.flatMap(({ id, number }) => {
    const lineItemId = number === null ? undefined : columnOf.get(number);
    return lineItemId === undefined ? [] : [{ itemId: id, lineItemId }];
  });
  const isEnough = matched.length >= FEWEST && matched.length >= LEAST_SHARE * items.length;
  return isEnough ? matched : [];
}
