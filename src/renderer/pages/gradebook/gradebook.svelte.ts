/** The Gradebook page's state: one section's cells, what is chosen in them, and whether they may be changed. */
import type { HistoryStep } from '../../../shared/contract/school.ts';
import type { Score, SectionGradebook } from '../../../shared/nouns.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import type { CellPlace } from '../../parts/cell-grid.ts';
import { isBlank } from './write-cell.ts';

export class GradebookRoom {
  readonly #app: App;
  readonly gradebook = new Answer<SectionGradebook>();
  readonly history = new Answer<HistoryStep[]>();
  /** Locked by default, so that nothing changes by accident. */
  isUnlocked = $state(false);
  selected = $state.raw<CellPlace | null>(null);
  /** The cell that is on its way to the school file. */
  saving = $state.raw<(CellPlace & { text: string }) | null>(null);

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

  scoreAt({ row, column }: CellPlace): Score | undefined {
    return this.gradebook.value?.scores[row]?.[column];
  }

  /** Keeps one cell; the school file says what it made of the text. */
  async edit(place: CellPlace, text: string): Promise<void> {
    const gradebook = this.gradebook.value;
    const student = gradebook?.students[place.row];
    const lineItem = gradebook?.lineItems[place.column];
    if (!gradebook || !student || !lineItem) return;
    this.saving = { ...place, text };
    const cell = {
      sectionId: gradebook.section.id,
      studentId: student.id,
      lineItemId: lineItem.id,
      text,
    };
    const answer = await this.#app.attempt(() => this.#app.api.gradebook.editScore(cell));
    if (answer) await this.#app.refresh();
    this.saving = null;
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
