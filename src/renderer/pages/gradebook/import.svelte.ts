/** The import's state: files read, what the teacher set right, and the plan that a commit carries out. */
import type {
  ImportProgress,
  PlanChoices,
  PlanPreview,
} from '../../../shared/contract/gradebook.ts';
import type { ColumnCorrection, Corrections } from '../../../shared/import/corrections.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { importWords } from '../../i18n/import.ts';
import type { PageName } from '../../route.svelte.ts';

export const STEPS = ['detect', 'map', 'check', 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** A number of several digits is one correction. */
const TYPING_MS = 350;

type Choose = (choices: PlanChoices) => Partial<PlanChoices>;
type Change = Partial<Corrections> | ((earlier: Corrections) => Partial<Corrections>);

/** Where what was imported is seen. */
const PAGE_OF = {
  gradebook: 'gradebook',
  responses: 'practice',
  'skill-map': 'practice',
  'course-history': 'courses',
  catalogue: 'courses',
  'method-log': 'teaching',
} as const satisfies Record<string, PageName>;

/** One after another, each on what those before it gave. */
const inTurn =
  (changes: readonly Change[]) =>
  (earlier: Corrections): Corrections =>
    changes.reduce<Corrections>(
      (corrections, change) => ({
        ...corrections,
        ...(typeof change === 'function' ? change(corrections) : change),
      }),
      earlier,
    );

/** A correction of one column beside those of the others. */
function withColumn(column: ColumnCorrection): (earlier: Corrections) => Corrections {
  return ({ columns = [] }) => ({
    columns: [...columns.filter(({ col }) => col !== column.col), column],
  });
}

type Maximum = NonNullable<Corrections['maxima']>[number];

/** The maximum of an assessment that has no column, beside those of the others. */
export function withMaximum(maximum: Maximum): (earlier: Corrections) => Corrections {
  const isOther = ({ title, externalId }: Maximum) =>
    title !== maximum.title || externalId !== maximum.externalId;
  return ({ maxima = [] }) => ({ maxima: [...maxima.filter(isOther), maximum] });
}

/** The maxima of several assessments, each by its column or, without one, by its title. */
export function withMaxima(
  maxima: readonly (Maximum & { col: number | null })[],
): (earlier: Corrections) => Corrections {
  return inTurn(
    maxima.map(({ title, externalId, col, maxPoints }) =>
      col === null
        ? withMaximum({ title, externalId, maxPoints })
        : withColumn({ col, role: 'score', maxPoints }),
    ),
  );
}

/** What the preview tells of a plan in numbers. */
const countsOf = ({ sections, added, changedCount, removedCount, unchangedScores }: PlanPreview) =>
  JSON.stringify([
    sections.map(({ isNew, students }) => [isNew, students]),
    added,
    changedCount,
    removedCount,
    unchangedScores,
  ]);

export class ImportRoom {
  readonly #app: App;
  readonly reading = new Answer<PlanPreview[]>();
  /** What is being read, by name. */
  fileNames = $state.raw<readonly string[]>([]);
  previews = $state.raw<readonly PlanPreview[]>([]);
  /** Which of several files is looked at. */
  at = $state(0);
  step = $state<Step>('detect');
  isCommitting = $state(false);
  /** Of what is being read or kept now. */
  progress = $state.raw<ImportProgress>(null);

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
    const previews = await this.reading.ask((signal) =>
      this.#following(async () => {
        const read = [];
        for (const file of files) {
          read.push(...(await this.#app.api.gradebook.readFile({ file }, { signal })).previews);
        }
        return read;
      }),
    );
    this.previews = previews ?? [];
  }

  startOver(): void {
    this.reading.clear();
    this.previews = [];
    this.fileNames = [];
  }

  /** Changes on their way: each is made on what the one before it gave. */
  #pending = $state(0);
  #turn: Promise<unknown> = Promise.resolve();

  get isRereading(): boolean {
    return this.#pending > 0;
  }

  /** The file that is looked at, with other choices; what comes back is the new plan. */
  async change(make: Choose): Promise<void> {
    await this.#changeFile(this.at, make);
  }

  async #changeFile(at: number, make: Choose): Promise<void> {
    this.#pending += 1;
    const before = this.#turn;
    const mine = before.then(() => this.#changeNow(at, make));
    this.#turn = mine;
    await mine;
    this.#pending -= 1;
  }

  async #changeNow(at: number, make: Choose): Promise<void> {
    const preview = this.previews[at];
    if (!preview) return;
    const changed = await this.#app.attempt(() =>
      this.#app.api.gradebook.changePlan({
        planId: preview.planId,
        choices: { ...preview.choices, ...make(preview.choices) },
      }),
    );
    if (changed) this.previews = this.previews.map((each) => (each === preview ? changed : each));
  }

  async correct(change: Change): Promise<void> {
    await this.#correctFile(this.at, change);
  }

  async #correctFile(at: number, change: Change): Promise<void> {
    await this.#changeFile(at, ({ corrections = {} }) => ({
      corrections: inTurn([change])(corrections),
    }));
  }

  #waiting: ReturnType<typeof setTimeout> | undefined;
  #typed: Change[] = [];
  /** The file that it was typed for. */
  #typedAt = 0;

  /** Once the teacher stops typing; the last word in each field counts, and nothing is imported before it does. */
  correctLater(change: Change): void {
    if (this.#typedAt !== this.at) this.#takeTyped();
    if (this.#waiting === undefined) this.#pending += 1;
    this.#typedAt = this.at;
    this.#typed.push(change);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#takeTyped(), TYPING_MS);
  }

  #takeTyped(): void {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    void this.#correctFile(this.#typedAt, inTurn(this.#typed.splice(0)));
    this.#pending -= 1;
  }

  async correctColumn(column: ColumnCorrection): Promise<void> {
    await this.correct(withColumn(column));
  }

  /** Says whether a student in the file is the one of the same name who is here already. */
  async merge(same: { incomingKey: string; existingId: number }, isSame: boolean): Promise<void> {
    await this.change(({ merges = [] }) => {
      const others = merges.filter(({ incomingKey }) => incomingKey !== same.incomingKey);
      return { merges: isSame ? [...others, same] : others };
    });
  }

  /** Says of every student of a known name at once that it is the one who is here. */
  async mergeAll(same: readonly { incomingKey: string; existingId: number }[]): Promise<void> {
    const all = same.map(({ incomingKey, existingId }) => ({ incomingKey, existingId }));
    await this.change(({ merges = [] }) => {
      const isOther = ({ incomingKey }: (typeof all)[number]) =>
        all.every((each) => each.incomingKey !== incomingKey);
      return { merges: [...merges.filter(isOther), ...all] };
    });
  }

  /** Carries out the plan; the next file's turn comes, or the page that now shows it. */
  async commit(): Promise<void> {
    const shown = this.preview;
    if (!shown || this.isCommitting) return;
    this.isCommitting = true;
    // Leaving a name just typed by pressing Import reads the plan again. One that counts otherwise is shown first.
    this.#takeTyped();
    await this.#turn;
    const preview = this.preview;
    const done =
      preview && countsOf(preview) === countsOf(shown)
        ? await this.#app.attempt(() =>
            this.#following(() => this.#app.api.gradebook.commitPlan({ planId: preview.planId })),
          )
        : null;
    this.isCommitting = false;
    if (!preview || !done) return;
    await this.#app.refresh();
    this.#tell(preview.fileName);
    this.#goOn(preview, done.sectionIds[0] ?? null);
  }

  /** Shows how far the work is while it goes on. */
  async #following<T>(work: () => Promise<T>): Promise<T> {
    const over = new AbortController();
    void this.#follow(over.signal);
    try {
      return await work();
    } finally {
      over.abort();
      this.progress = null;
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    try {
      const told = await this.#app.api.gradebook.followImport(undefined, { signal });
      for await (const progress of told) if (!signal.aborted) this.progress = progress;
    } catch {
      // The work is over, or tells itself what went wrong.
    }
  }

  #tell(name: string): void {
    this.#app.tellUndoable(this.#app.say(importWords.committed, { name }));
  }

  #goOn(done: PlanPreview, sectionId: number | null): void {
    this.previews = this.previews.filter((each) => each !== done);
    this.at = 0;
    this.step = 'detect';
    if (this.previews.length > 0) return;
    const { result } = done;
    const page = result.outcome === 'ok' ? PAGE_OF[result.kind] : 'gradebook';
    this.#app.route.goTo({ page, sectionId });
  }
}
