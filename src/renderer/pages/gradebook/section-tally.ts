/** What a section's grid says of its columns, kept up row by row: a large one is never counted anew for one edit. */
import type { LineItem, Score } from '../../../shared/nouns.ts';
import { isBlank } from './write-cell.ts';

export type Marked = { marked: number; missing: number; blank: number };

export class SectionTally {
  readonly #items: readonly Pick<LineItem, 'maxPoints'>[];
  /** Sums of shares of the maximum, and of how many scores. */
  readonly #shares: Float64Array;
  readonly #shared: Uint32Array;
  readonly #given: Uint32Array;
  readonly #blanks: Uint32Array;
  #missing = 0;
  /** What was counted, by place in the class list. */
  readonly #rows: (readonly Score[])[] = [];

  constructor(items: readonly Pick<LineItem, 'maxPoints'>[]) {
    this.#items = items;
    this.#shares = new Float64Array(items.length);
    this.#shared = new Uint32Array(items.length);
    this.#given = new Uint32Array(items.length);
    this.#blanks = new Uint32Array(items.length);
  }

  /** Counts a student's row in place of the one that stood there. */
  set(at: number, row: readonly Score[]): void {
    this.#count(this.#rows[at] ?? [], -1);
    this.#count(row, 1);
    this.#rows[at] = row;
  }

  #count(row: readonly Score[], by: 1 | -1): void {
    row.forEach((score, column) => {
      const max = score.outOf ?? this.#items[column]?.maxPoints;
      if (score.points !== null || score.letter !== null) {
        this.#given[column]! += by;
        if (score.points !== null && max && this.#items[column]?.maxPoints) {
          this.#shares[column]! += (by * score.points) / max;
          this.#shared[column]! += by;
        }
      } else if (isBlank(score)) this.#blanks[column]! += by;
      if (score.status === 'missing' && score.detail !== 'blank') this.#missing += by;
    });
  }

  /** Mean of a line item's known shares of the maximum, 0–1; null before the first. */
  mean(column: number): number | null {
    const n = this.#shared[column] ?? 0;
    return n === 0 ? null : (this.#shares[column] ?? 0) / n;
  }

  /** Points and letters known of a line item. */
  given(column: number): number {
    return this.#given[column] ?? 0;
  }

  /** Line items with a score, the blank cells among theirs, and work flagged as not handed in. */
  get marked(): Marked {
    const columns = this.#items.flatMap((_, column) => (this.given(column) > 0 ? [column] : []));
    const blank = columns.reduce((sum, column) => sum + (this.#blanks[column] ?? 0), 0);
    return { marked: columns.length, missing: this.#missing, blank };
  }
}
