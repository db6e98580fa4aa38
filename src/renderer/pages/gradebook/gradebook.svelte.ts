/** The Gradebook page's state: one section's cells, what is chosen in them, and whether they may be changed. */
import type { HistoryStep, StepChanges } from '../../../shared/contract/school.ts';
import type { Score, SectionGradebook } from '../../../shared/nouns.ts';
import { rowsAPage, scoreUnpacker } from '../../../shared/packed-score.ts';
import { Answer } from '../../answer.svelte.ts';
import { readFailure } from '../../api.ts';
import type { App } from '../../app.svelte.ts';
import type { CellPlace } from '../../parts/cell-grid.ts';
import { SectionTally } from './section-tally.ts';

type TypedCell = { studentId: number; lineItemId: number; text: string };

export class GradebookRoom {
  readonly #app: App;
  readonly gradebook = new Answer<SectionGradebook>();
  /** Of the rows that are here; read it beside `gradebook`, which says when it changed. */
  tally = new SectionTally([]);
  /** All rows are here. */
  isWhole = $state(false);
  #isOwnChange = false;
  readonly history = new Answer<HistoryStep[]>();
  /** Locked by default, so that nothing changes by accident. */
  isUnlocked = $state(false);
  selected = $state.raw<CellPlace | null>(null);
  /** The cell that is on its way to the school file. */
  saving = $state.raw<(CellPlace & { text: string }) | null>(null);

  /** A score far above its maximum, not kept before the teacher says that it is meant. */
  farOver = $state.raw<{ cells: TypedCell[]; points: number; max: number } | null>(null);

  /** By step; filled as steps are opened. */
  stepChanges = $state<Record<number, StepChanges>>({});

  constructor(app: App) {
    this.#app = app;
  }

  /** Asks again, unless what changed is what was just written here. */
  async load(sectionId: number): Promise<void> {
    if (this.#isOwnChange) {
      this.#isOwnChange = false;
      return;
    }
    await this.gradebook.ask((signal) => this.#read(sectionId, signal));
  }

  /** Page by page; the rows of before stay until theirs come. */
  async #read(sectionId: number, signal: AbortSignal): Promise<SectionGradebook> {
    const { gradebook: api } = this.#app.api;
    const frame = await api.sectionFrame({ sectionId }, { signal });
    const unpack = scoreUnpacker();
    const known = rowsByStudent(this.gradebook.value);
    let whole = { ...frame, scores: frame.students.map(({ id }) => known.get(id) ?? NOT_HERE) };
    const count = rowsAPage(frame.lineItems.length);
    for (let from = 0; from < frame.students.length; from += count) {
      const { rows } = await api.sectionRows({ sectionId, from, count }, { signal });
      // What was edited meanwhile is in the rows that are shown.
      const scores = [...(from === 0 ? whole : (this.gradebook.value ?? whole)).scores];
      rows.forEach((row, at) => (scores[from + at] = row.map(unpack)));
      whole = { ...frame, scores };
      signal.throwIfAborted();
      if (from === 0) this.tally = new SectionTally(frame.lineItems);
      rows.forEach((_, at) => this.tally.set(from + at, scores[from + at] ?? NOT_HERE));
      this.isWhole = from + count >= frame.students.length;
      this.gradebook.value = whole;
    }
    return whole;
  }

  clear(): void {
    this.gradebook.clear();
    this.isWhole = false;
    this.selected = null;
    this.isUnlocked = false;
  }

  async loadHistory(): Promise<void> {
    await this.history.ask(async (signal) => {
      const { steps } = await this.#app.api.school.history(undefined, { signal });
      return steps;
    });
  }

  /** What a step changed, asked for when it is opened. */
  async lookInto(stepId: number): Promise<void> {
    if (this.stepChanges[stepId]) return;
    const found = await this.#app.attempt(() => this.#app.api.school.stepChanges({ stepId }));
    if (found) this.stepChanges[stepId] = found;
  }

  scoreAt({ row, column }: CellPlace): Score | undefined {
    return this.gradebook.value?.scores[row]?.[column];
  }

  /** Keeps one cell; the school file says what it made of the text. */
  async edit(place: CellPlace, text: string): Promise<void> {
    this.saving = { ...place, text };
    await this.#write(this.#cellsFrom(place, [[text]]));
    this.saving = null;
  }

  /** Keeps a block, as pasted from a spreadsheet: all of it or nothing. What reaches beyond the grid is left out. */
  async editBlock(start: CellPlace, texts: readonly (readonly string[])[]): Promise<void> {
    await this.#write(this.#cellsFrom(start, texts));
  }

  /** The teacher means the score that was asked about. */
  async keepFarOver(): Promise<void> {
    const asked = this.farOver;
    this.farOver = null;
    if (asked) await this.#write(asked.cells, true);
  }

  #cellsFrom(start: CellPlace, texts: readonly (readonly string[])[]): TypedCell[] {
    const { students, lineItems } = this.gradebook.value ?? { students: [], lineItems: [] };
    return texts.flatMap((row, down) =>
      row.flatMap((text, right) => {
        const student = students[start.row + down];
        const lineItem = lineItems[start.column + right];
        return student && lineItem
          ? [{ studentId: student.id, lineItemId: lineItem.id, text }]
          : [];
      }),
    );
  }

  async #write(cells: TypedCell[], isMeant = false): Promise<void> {
    const sectionId = this.gradebook.value?.section.id;
    const [first] = cells;
    if (sectionId === undefined || !first) return;
    const { gradebook } = this.#app.api;
    try {
      const { scores } =
        cells.length === 1
          ? await gradebook.editScore({ sectionId, ...first, isMeant })
          : await gradebook.editScores({ sectionId, cells, isMeant });
      this.#show(cells, scores);
    } catch (thrown) {
      const failure = readFailure(thrown);
      if (failure?.code !== 'score-far-over-max') return this.#app.showFailure(thrown);
      const { points = 0, max = 0 } = failure.params;
      this.farOver = { cells, points: Number(points), max: Number(max) };
      return;
    }
    this.#isOwnChange = true;
    await this.#app.refresh();
  }

  /** What was written is shown at once; the section is not read again for it. */
  #show(cells: readonly TypedCell[], written: readonly Score[]): void {
    const { value } = this.gradebook;
    if (!value) return;
    const rowOf = new Map(value.students.map(({ id }, row) => [id, row]));
    const columnOf = new Map(value.lineItems.map(({ id }, column) => [id, column]));
    const scores = [...value.scores];
    cells.forEach(({ studentId, lineItemId }, at) => {
      const [row = -1, column = -1] = [rowOf.get(studentId), columnOf.get(lineItemId)];
      const [before, score] = [scores[row], written[at]];
      if (!before || before.length === 0 || !score) return;
      scores[row] = before.with(column, score);
      this.tally.set(row, scores[row]);
    });
    this.gradebook.value = { ...value, scores };
  }
}

/** The row of a student whose scores are still on their way. */
const NOT_HERE: Score[] = [];

function rowsByStudent(gradebook: SectionGradebook | null): Map<number, Score[]> {
  return new Map(
    gradebook?.students.map(({ id }, at) => [id, gradebook.scores[at] ?? NOT_HERE]) ?? [],
  );
}
