/**
 * A section's support set from one question to the next: what a column's examples are described by lies before it, so
 * a what-if that moves a late score leaves the earlier ones as they were. What is reused was equal number by number.
 */
import type { OutcomeExample } from './outcome-task.ts';
import type { Column } from './read-columns.ts';

type Read = { columns: readonly Column[]; examples: readonly OutcomeExample[][] };
type Describe = (past: readonly Column[], column: Column) => OutcomeExample[];

/** The sections and worlds that are being looked at. */
const MOST = 6;
let latest: readonly Read[] = [];

/** One list of examples a column, each described by the columns before it; outcomes as the columns say. */
export function supportByColumn(
  columns: readonly Column[],
  describe: Describe,
): readonly OutcomeExample[][] {
  const [known, alike] = mostAlike(columns);
  const examples = columns.map((column, at) => {
    const before = known?.examples[at];
    if (before && at < alike) return before;
    if (before && at === alike && isSameWork(known.columns[at]!, column))
      return before.map((example) => ({
        ...example,
        y: column.fractions[example.student] ?? null,
      }));
    return describe(columns.slice(0, at), column);
  });
  latest = [{ columns, examples }, ...latest.filter((one) => one !== known)].slice(0, MOST);
  return examples;
}

/** What was read before that begins as these columns do for longest, and for how many columns it does. */
function mostAlike(columns: readonly Column[]): [Read | null, number] {
  let [best, longest]: [Read | null, number] = [null, -1];
  for (const read of latest) {
    const same = columns.findIndex((column, at) => !isEqual(read.columns[at], column));
    const length = same < 0 ? columns.length : same;
    if (length > longest) [best, longest] = [read, length];
  }
  return [best, longest];
}

const isSameWork = (a: Column, b: Column): boolean =>
  a.lineItem === b.lineItem &&
  a.category === b.category &&
  a.weight === b.weight &&
  a.fractions.length === b.fractions.length;

const isEqual = (a: Column | undefined, b: Column): boolean =>
  a !== undefined &&
  isSameWork(a, b) &&
  isSameList(a.fractions, b.fractions) &&
  isSameList(a.missing, b.missing) &&
  isSameList(a.excused, b.excused) &&
  isSameList(a.late, b.late);

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || a.every((value, i) => value === b[i]);
