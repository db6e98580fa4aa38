/** What a hand does in the grid of cells: chooses, types, copies, pastes and fills; nothing about how it looks. */
import { flushSync, tick } from 'svelte';
import {
  isWithin,
  moveCell,
  placeOf,
  rangeOf,
  readBlock,
  textsOf,
  writeBlock,
  type CellPlace,
  type CellRange,
  type GridCell,
  type GridSize,
} from './cell-grid.ts';
import type { CellView } from './cell-view.svelte.ts';

export type GridUse = {
  cellAt: (place: CellPlace) => GridCell;
  isEditable: boolean;
  selected: CellPlace | null;
  onselect: (place: CellPlace) => void;
  onedit: (place: CellPlace, text: string) => void;
  /** Texts for several cells at once, from this one rightwards and down. */
  onblock: (start: CellPlace, texts: string[][]) => void;
};

/** The key that a browser names while an input method, such as one for Chinese, takes the character. */
const INPUT_METHOD = 'Process';

export class GridHand {
  readonly #use: () => GridUse;
  readonly #size: () => GridSize;
  readonly #view: CellView;
  /** What scrolls. */
  box = $state<HTMLElement>();
  /** What a cell's field begins with; null while nothing is typed. */
  typing = $state<string | null>(null);
  /** The far corner of a chosen range; null while it is one cell. */
  far = $state.raw<CellPlace | null>(null);

  constructor(use: () => GridUse, { size, view }: { size: () => GridSize; view: CellView }) {
    this.#use = use;
    this.#size = size;
    this.#view = view;
  }

  readonly #range = $derived.by(() => {
    const { selected } = this.#use();
    return selected && this.far ? rangeOf(selected, this.far) : null;
  });

  get range(): CellRange | null {
    return this.#range;
  }

  isActive({ row, column }: CellPlace): boolean {
    const active = this.#use().selected ?? { row: 0, column: 0 };
    return active.row === row && active.column === column;
  }

  isChosen(place: CellPlace): boolean {
    return isWithin(this.#range, place);
  }

  isTypedInto(place: CellPlace): boolean {
    return this.typing !== null && this.#use().selected !== null && this.isActive(place);
  }

  focus(place: CellPlace): void {
    this.far = null;
    this.#use().onselect(place);
    if (this.box) this.#view.reveal(place, this.box);
    void tick().then(() =>
      this.box?.querySelector<HTMLElement>(`[data-cell="${place.row}-${place.column}"]`)?.focus(),
    );
  }

  /** The grid is entered with the keyboard: the cell that takes the focus is the chosen one. */
  enter({ target }: FocusEvent): void {
    const place = placeOf(target);
    const { selected, onselect } = this.#use();
    if (place && !selected) onselect(place);
  }

  click(place: CellPlace, isExtending: boolean): void {
    if (isExtending && this.#use().selected) this.far = place;
    else this.focus(place);
  }

  press(event: KeyboardEvent): void {
    const { selected, isEditable } = this.#use();
    if (event.isComposing || this.typing !== null || !selected) return;
    const next = moveCell(selected, event.key, this.#size());
    if (next) {
      event.preventDefault();
      if (event.shiftKey) this.#extend(selected, event.key);
      else this.focus(next);
    } else if (isEditable) {
      this.#pressToChange(event, selected);
    }
  }

  #pressToChange(event: KeyboardEvent, selected: CellPlace): void {
    const isCommand = event.ctrlKey || event.metaKey;
    if (this.#range && isCommand && event.key === 'd') {
      event.preventDefault();
      this.#fillDown(this.#range);
    } else if (isCommand || event.altKey) {
      return;
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.begin(this.#use().cellAt(selected));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.#empty(selected);
    } else if (event.key.length === 1 || event.key === INPUT_METHOD) {
      this.begin(null);
    }
  }

  #extend(selected: CellPlace, key: string): void {
    this.far = moveCell(this.far ?? selected, key, this.#size());
    if (this.far && this.box) this.#view.reveal(this.far, this.box);
  }

  #empty(selected: CellPlace): void {
    const { onblock, onedit } = this.#use();
    const range = this.#range;
    if (!range) return onedit(selected, '');
    onblock(
      { row: range.top, column: range.left },
      textsOf(range, () => ''),
    );
  }

  /** The top row of the range goes into all of it. */
  #fillDown({ top, ...rest }: CellRange): void {
    const texts = textsOf({ top, ...rest }, ({ column }) => this.#plainText({ row: top, column }));
    this.#use().onblock({ row: top, column: rest.left }, texts);
  }

  #plainText(place: CellPlace): string {
    const cell = this.#use().cellAt(place);
    return cell.tone === 'blank' ? '' : cell.text;
  }

  copy(event: ClipboardEvent): void {
    const { selected } = this.#use();
    if (this.typing !== null || !selected) return;
    event.preventDefault();
    const texts = textsOf(this.#range ?? rangeOf(selected, selected), (place) =>
      this.#plainText(place),
    );
    event.clipboardData?.setData('text/plain', writeBlock(texts));
  }

  paste(event: ClipboardEvent): void {
    const { selected, isEditable, onblock } = this.#use();
    if (!isEditable || this.typing !== null || !selected) return;
    event.preventDefault();
    const range = this.#range;
    const start = range ? { row: range.top, column: range.left } : selected;
    onblock(start, readBlock(event.clipboardData?.getData('text/plain') ?? ''));
  }

  /** The field takes the focus before the key's character arrives, so that nothing typed is lost. */
  begin(cell: GridCell | null): void {
    flushSync(() => (this.typing = cell?.tone === 'number' ? cell.text : ''));
  }

  keep(text: string, step: string): void {
    const { selected, onedit } = this.#use();
    if (!selected || this.typing === null) return;
    this.typing = null;
    onedit(selected, text);
    this.focus(moveCell(selected, step, this.#size()) ?? selected);
  }

  cancel(): void {
    const { selected } = this.#use();
    this.typing = null;
    if (selected) this.focus(selected);
  }
}
