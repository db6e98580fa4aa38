/** The Gradebook page's state: one section's cells, what is chosen in them, and whether they may be changed. */
import type { HistoryStep, StepChanges } from '../../../shared/contract/school.ts';
import type { Score, SectionGradebook } from '../../../shared/nouns.ts';
import { Answer } from '../../answer.svelte.ts';
import { readFailure } from '../../api.ts';
import type { App } from '../../app.svelte.ts';
import type { CellPlace } from '../../parts/cell-grid.ts';
import { isBlank } from './write-cell.ts';

type TypedCell = { studentId: number; lineItemId: number; text: string };

export class GradebookRoom {
  readonly #app: App;
  readonly gradebook = new Answer<SectionGradebook>();
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

  async load(sectionId: number): Promise<void> {
    await this.gradebook.ask((signal) =>
      this.#app.api.gradebook.section({ sectionId }, { signal }),
    );
  }

  clear(): void {
    this.gradebook.clear();
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
      if (cells.length === 1) await gradebook.editScore({ sectionId, ...first, isMeant });
      else await gradebook.editScores({ sectionId, cells, isMeant });
    } catch (thrown) {
      const failure = readFailure(thrown);
      if (failure?.code !== 'score-far-over-max') return this.#app.showFailure(thrown);
      const { points = 0, max = 0 } = failure.params;
      this.farOver = { cells, points: Number(points), max: Number(max) };
      return;
    }
    await this.#app.refresh();
  }
}

/** Mean of a line item's known shares of the maximum, 0–1; null before the first. */
export function classMean(gradebook: SectionGradebook, column: number): number | null {
  const max = gradebook.lineItems[column]?.maxPoints;
  if (!max) return null;
  const shares = gradebook.scores.flatMap((row) => {
    const score = row[column];
    return score?.points == null ? [] : [score.points / (score.outOf ?? max)];
  });
  return shares.length ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}

type Marked = { marked: number; missing: number; blank: number };

/** Line items with a score, the blank cells among theirs, and work flagged as not handed in. */
export function countMarked({ lineItems, scores }: SectionGradebook): Marked {
  const columns = lineItems.map((_, column) => scores.flatMap((row) => row[column] ?? []));
  const marked = columns.filter((cells) => cells.some(({ points }) => points !== null));
  return {
    marked: marked.length,
    missing: scores
      .flat()
      .filter(({ status, detail }) => status === 'missing' && detail !== 'blank').length,
    blank: marked.flat().filter(isBlank).length,
  };
}
