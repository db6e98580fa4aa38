/** The import's state: files read, what the teacher set right, and the plan that a commit carries out. */
import type { PlanChoices, PlanPreview } from '../../../shared/contract/gradebook.ts';
import type { ColumnCorrection, Corrections } from '../../../shared/import-result.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { importWords } from '../../i18n/import.ts';
import { shell } from '../../i18n/shell.ts';

export const STEPS = ['detect', 'map', 'check', 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** A number of several digits is one correction. */
const TYPING_MS = 350;

export class ImportRoom {
  readonly #app: App;
  readonly reading = new Answer<PlanPreview[]>();
  /** What is being read, by name. */
  fileNames = $state.raw<readonly string[]>([]);
  previews = $state.raw<readonly PlanPreview[]>([]);
  /** Which of several files is looked at. */
  at = $state(0);
  step = $state<Step>('detect');
  isRereading = $state(false);
  isCommitting = $state(false);

  constructor(app: App) {
    this.#app = app;
  }

  get preview(): PlanPreview | null {
    return this.previews[this.at] ?? null;
  }

  /** A read file may still be no gradebook. */
  get canGoOn(): boolean {
    return this.preview?.result.outcome === 'ok';
  }

  async read(files: readonly File[]): Promise<void> {
    this.fileNames = files.map(({ name }) => name);
    this.previews = [];
    this.at = 0;
    this.step = 'detect';
    const previews = await this.reading.ask(async (signal) => {
      const read = [];
      for (const file of files) {
        read.push(...(await this.#app.api.gradebook.readFile({ file }, { signal })).previews);
      }
      return read;
    });
    this.previews = previews ?? [];
  }

  startOver(): void {
    this.reading.clear();
    this.previews = [];
    this.fileNames = [];
  }

  /** The same file with other choices; what comes back is the new plan. */
  async change(choices: Partial<PlanChoices>): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    this.isRereading = true;
    const changed = await this.#app.attempt(() =>
      this.#app.api.gradebook.changePlan({
        planId: preview.planId,
        choices: { ...preview.choices, ...choices },
      }),
    );
    this.isRereading = false;
    if (changed) this.previews = this.previews.map((each) => (each === preview ? changed : each));
  }

  async correct(corrections: Partial<Corrections>): Promise<void> {
    await this.change({ corrections: { ...this.preview?.choices.corrections, ...corrections } });
  }

  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Once the teacher stops typing; the last word counts. */
  correctLater(correct: () => Promise<void>): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void correct(), TYPING_MS);
  }

  async correctColumn(column: ColumnCorrection): Promise<void> {
    const earlier = this.preview?.choices.corrections?.columns ?? [];
    const others = earlier.filter(({ col }) => col !== column.col);
    await this.correct({ columns: [...others, column] });
  }

  /** Says whether a student in the file is the one of the same name who is here already. */
  async merge(same: { incomingKey: string; existingId: number }, isSame: boolean): Promise<void> {
    const earlier = this.preview?.choices.merges ?? [];
    const others = earlier.filter(({ incomingKey }) => incomingKey !== same.incomingKey);
    await this.change({ merges: isSame ? [...others, same] : others });
  }

  /** Carries out the plan; the next file's turn comes, or the gradebook that now holds it. */
  async commit(): Promise<void> {
    const { preview } = this;
    if (!preview || this.isCommitting) return;
    this.isCommitting = true;
    const done = await this.#app.attempt(() =>
      this.#app.api.gradebook.commitPlan({ planId: preview.planId }),
    );
    this.isCommitting = false;
    if (!done) return;
    await this.#app.refresh();
    this.#tell(preview.fileName);
    this.#goOn(preview, done.sectionIds[0] ?? null);
  }

  #tell(name: string): void {
    this.#app.tell(this.#app.say(importWords.committed, { name }), {
      label: this.#app.say(shell.undo),
      run: () => void this.#app.undo(),
    });
  }

  #goOn(done: PlanPreview, sectionId: number | null): void {
    this.previews = this.previews.filter((each) => each !== done);
    this.at = 0;
    this.step = 'detect';
    if (this.previews.length === 0) this.#app.route.goTo({ page: 'gradebook', sectionId });
  }
}
