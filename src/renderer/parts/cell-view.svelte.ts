/** The part of a large grid that is in sight: what needs drawing, and how far to scroll so that a cell is seen. */
import {
  COLUMN_WIDTH,
  drawsAll,
  HEAD_HEIGHT,
  NAME_WIDTH,
  ROW_HEIGHT,
  slotsFor,
  spanOf,
  visibleSpan,
  type CellPlace,
  type GridSize,
  type Span,
} from './cell-grid.ts';

/** Each move of the columns lays the whole table out anew: better three at once than one after the other. */
const COLUMNS_AT_ONCE = 3;

export class CellView {
  readonly #size: () => GridSize;
  #scroll = $state.raw({ top: 0, left: 0 });
  /** Of the box, in pixels. */
  height = $state(600);
  width = $state(900);

  constructor(size: () => GridSize) {
    this.#size = size;
  }

  get drawsAll(): boolean {
    const { rows, columns } = this.#size();
    return drawsAll(rows, columns);
  }

  readonly #rows = $derived.by(() =>
    this.#spanOf({ start: this.#scroll.top, size: this.height, step: ROW_HEIGHT }, 'rows'),
  );
  readonly #columns = $derived.by(() =>
    this.#spanOf(
      { start: this.#scroll.left, size: this.width, step: COLUMN_WIDTH, stride: COLUMNS_AT_ONCE },
      'columns',
    ),
  );

  /** The rows to draw. */
  get rows(): Span {
    return this.#rows;
  }

  /** The columns to draw. */
  get columns(): Span {
    return this.#columns;
  }

  #spanOf(
    window: { start: number; size: number; step: number; stride?: number },
    of: 'rows' | 'columns',
  ): Span {
    const count = this.#size()[of];
    if (this.drawsAll) return spanOf(0, count, count);
    const [first, end] = visibleSpan({ ...window, count });
    return spanOf(first, end, slotsFor(window));
  }

  follow({ scrollTop: top, scrollLeft: left }: HTMLElement): void {
    this.#scroll = { top, left };
  }

  /** The focus may lead to a cell that is not drawn yet, or lies below a sticky edge. */
  reveal({ row, column }: CellPlace, box: HTMLElement): void {
    const [top, left] = [row * ROW_HEIGHT, column * COLUMN_WIDTH];
    const lowest = top + ROW_HEIGHT - (box.clientHeight - HEAD_HEIGHT - ROW_HEIGHT);
    const rightmost = left + COLUMN_WIDTH - (box.clientWidth - NAME_WIDTH);
    box.scrollTop = Math.max(lowest, Math.min(top, box.scrollTop));
    box.scrollLeft = Math.max(rightmost, Math.min(left, box.scrollLeft));
  }
}
