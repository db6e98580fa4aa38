/** A what-if under way: hypothetical scores, each undone on its own, and the two worlds they give. */
import type { WhatIf, WhatIfChange } from '../../../shared/contract/forecast.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';

/** One hypothetical score of one student. */
export type Trial = { studentId: number; lineItemId: number; score: WhatIfChange['score'] };

const sameCell = (a: Trial, b: Trial) =>
  a.studentId === b.studentId && a.lineItemId === b.lineItemId;

export class WhatIfTrial {
  readonly #app: App;
  readonly #outcome: () => 'next' | 'final';
  readonly answer = new Answer<WhatIf>();
  isOpen = $state(false);
  /** The changes in the order they were made. */
  changes = $state.raw<readonly Trial[]>([]);
  #sectionId: number | null = null;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App, outcome: () => 'next' | 'final') {
    this.#app = app;
    this.#outcome = outcome;
  }

  /** The gradebook or the outcome changed under the what-if: asks again for the same changes. */
  begin(sectionId: number): void {
    this.#sectionId = sectionId;
    if (this.isOpen) void this.#ask();
  }

  open(): void {
    this.isOpen = true;
    void this.#ask();
  }

  end(): void {
    clearTimeout(this.#pending);
    this.isOpen = false;
    this.changes = [];
    this.answer.clear();
  }

  /** Assumes a score; a slider in motion asks once it rests for a moment. */
  assume(trial: Trial): void {
    const others = this.changes.filter((other) => !sameCell(other, trial));
    this.changes = [...others, trial];
    this.#askSoon();
  }

  undo(trial: Trial): void {
    this.changes = this.changes.filter((other) => !sameCell(other, trial));
    void this.#ask();
  }

  reset(): void {
    this.changes = [];
    void this.#ask();
  }

  scoreOf(studentId: number, lineItemId: number): Trial['score'] | null {
    const cell = { studentId, lineItemId, score: 0 };
    return this.changes.find((change) => sameCell(change, cell))?.score ?? null;
  }

  #askSoon(): void {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => void this.#ask(), 60);
  }

  async #ask(): Promise<void> {
    const sectionId = this.#sectionId;
    if (sectionId === null) return;
    const question = { sectionId, target: this.#outcome(), changes: [...this.changes] };
    await this.answer.ask((signal) => this.#app.api.forecast.whatIf(question, { signal }));
  }
}
