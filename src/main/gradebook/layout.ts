/** What a recogniser says about a table: which column is whose, and what each assessment is made of. */
import type { AssessmentKind } from '../../shared/import/gradebook.ts';
import type { IgnoreReason } from '../../shared/import/remarks.ts';
import type { Format } from '../../shared/import/source.ts';
import type { IdentityRole } from './header-words.ts';
import type { CellWords } from './correct-words.ts';
import type { Row } from './table.ts';

export type ColumnUse =
  | { role: IdentityRole; rank: number }
  | { role: 'item' }
  | { role: 'ignore'; reason: IgnoreReason };

/**
 * How far the values decide: `look`: what kind of column it is, or none; `keep`: it is an assessment, of points
 * or letters; `points`, `letter`, `percent` (bare numbers are shares): the file said so.
 */
export type ValueRule = 'look' | 'keep' | 'points' | 'letter' | 'percent';

/** Columns count from 0 here; results count from 1. */
export type ItemPlan = {
  col: number;
  title: string;
  maxPoints: number | null;
  category: string | null;
  /** The category's share of the term grade, in percent. */
  categoryWeight?: number;
  date: string | null;
  kind: AssessmentKind;
  externalId: string | null;
  values: ValueRule;
  /** A sum or mean of others: imported only where nothing else is there. */
  computed: boolean;
  points?: number;
  percent?: number;
  letter?: number;
  /** The maximum, repeated in every row. */
  rowMax?: number;
  /** H:M:S after the due time; anything above zero is late. */
  lateness?: number;
};

export type Layout = {
  format: Format;
  /** Last row of the header, from 0; what stands above has been read. */
  headerRow: number;
  headers: readonly string[];
  columns: readonly ColumnUse[];
  items: readonly ItemPlan[];
  /** Sections that hold for the whole file. */
  sections?: readonly string[];
  /** Canvas joins several sections with "and". */
  joinedSections?: boolean;
  /** Brightspace writes `#` before ids and user names. */
  hashMarks?: boolean;
  /** The row's status, for its blank cells. */
  statusColumn?: number;
  skipRow?(row: Row): boolean;
  testStudent?(name: string): boolean;
  /** The row (from 0) where students begin, where it is not the one below the header. */
  firstRow?: number;
  /** Words in score cells beside those that everybody uses. */
  words?: CellWords;
};

export function ignore(reason: IgnoreReason): ColumnUse {
  return { role: 'ignore', reason };
}

export function plainItem(col: number, title: string): ItemPlan {
  return {
    col,
    title,
    maxPoints: null,
    category: null,
    date: null,
    kind: 'item',
    externalId: null,
    values: 'look',
    computed: false,
    points: col,
  };
}
