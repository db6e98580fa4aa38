/** The state that every page shares: the school file, its sections, settings, notices and jobs. */
import { createContext } from 'svelte';
import type { HistoryStep, SchoolStatus, Settings } from '../shared/contract/school.ts';
import { describeFailure } from '../shared/failure.ts';
import type { Sitting } from '../shared/contract/sitting.ts';
import type { SectionSummary } from '../shared/nouns.ts';
import type { Bilingual, Language, Params } from '../shared/words/say.ts';
import { languageOf, list, say } from '../shared/words/say.ts';
import type { Api } from './api.ts';
import { isStopped, readFailure } from './api.ts';
import { Answer } from './answer.svelte.ts';
import { shell } from './i18n/shell.ts';
import { sayStep } from './i18n/steps.ts';
import { Jobs } from './jobs.svelte.ts';
import { addressOf, Route } from './route.svelte.ts';

/** A short message at the bottom, with at most one thing to do about it. */
export type Notice = {
  text: string;
  tone: 'done' | 'failed';
  action: { label: string; run: () => void } | null;
};

export class App {
  readonly api: Api;
  readonly now: () => Date;
  readonly route = new Route();
  readonly jobs: Jobs;
  /** What is in the school file. */
  readonly status = new Answer<SchoolStatus>();
  readonly sections = new Answer<SectionSummary[]>();
  /** Settings as this screen shows them; the school file keeps them. */
  settings = $state<Settings>({ language: 'en', theme: 'system', privacy: false });
  /** Goes up whenever the school file changed: whoever shows it asks again. */
  revision = $state(0);
  notice = $state.raw<Notice | null>(null);
  /** A student's turn on this computer: nothing else is shown. Undefined until it is known. */
  sitting = $state.raw<Sitting | null | undefined>(undefined);
  /** True once the app behind the screen has gone away. */
  isLost = $state(false);
  /** False until it is known which page to begin with. */
  isPlaced = $state(window.location.hash !== '');
  /** Files dropped on the window, on their way to the import. */
  dropped = $state.raw<File[]>([]);

  constructor(api: Api, options: { now?: () => Date; locale?: string } = {}) {
    this.api = api;
    this.now = options.now ?? (() => new Date());
    this.jobs = new Jobs(this);
    this.settings.language = languageOf(options.locale ?? navigator.language);
  }

  get language(): Language {
    return this.settings.language;
  }

  /** The school file holds nothing yet. */
  get isEmpty(): boolean {
    return this.status.value !== null && this.status.value.sections === 0;
  }

  /** All sections, the latest term first. */
  get latestSections(): SectionSummary[] {
    const order = new Intl.Collator(this.language, { numeric: true });
    return (this.sections.value ?? []).toSorted(
      (a, b) =>
        (b.termStart ?? '').localeCompare(a.termStart ?? '') || order.compare(a.name, b.name),
    );
  }

  /** The section that pages about one section show: the one in the address, else the latest. */
  get section(): SectionSummary | null {
    const all = this.latestSections;
    return all.find((section) => section.id === this.route.place.sectionId) ?? all[0] ?? null;
  }

  say = (text: Bilingual, params?: Params): string => say(text, this.language, params);
  list = (texts: readonly string[]): string => list(texts, this.language);

  /** A student's name, or a code that stays the same everywhere while names are hidden. */
  nameOf = (student: { id: number; name: string }): string =>
    this.settings.privacy
      ? this.say(shell.studentCode, { code: String(student.id).padStart(2, '0') })
      : student.name;

  /** The teacher's own words about a student, without the name, or any part of it, while names are hidden. */
  hideIn = (text: string, student: { id: number; name: string }): string => {
    if (!this.settings.privacy) return text;
    const parts = [student.name, ...student.name.split(/[\s,，·]+/)].filter(
      (part) => part.length > 1,
    );
    return parts
      .toSorted((a, b) => b.length - a.length)
      .reduce((hidden, part) => hidden.replaceAll(part, this.nameOf(student)), text);
  };

  /**
   * A section's name with what tells it from others of that name: the term of an older one, what is taught, or the
   * number that the school file gave it.
   */
  nameSection = (id: number, name: string): string => {
    const alike = this.latestSections.filter((section) => section.name === name);
    const own = alike.find((section) => section.id === id);
    if (!own || alike.length < 2) return name;
    const rivals = alike.filter(({ term }) => term === own.term);
    const told: string[] = [];
    if (rivals.length > 1)
      told.push(
        rivals.every((one) => one === own || one.course !== own.course) ? own.course : `${id}`,
      );
    if (own.term !== alike[0]?.term && own.term !== null) told.push(own.term);
    return told.length === 0 ? name : this.say(shell.sectionOf, { name, told: told.join(' · ') });
  };

  /** A name that no code is known for, such as one in a file not yet imported. */
  hideName = (name: string): string => (this.settings.privacy ? this.say(shell.nameHidden) : name);

  /** What went wrong, in words; null when the lost connection says it already. */
  describe = (thrown: unknown): { message: string; next: string } => {
    const failure = readFailure(thrown);
    if (failure) return describeFailure(failure, this.language);
    return { message: this.say(shell.lostTitle), next: this.say(shell.lostText) };
  };

  /** Begins where the teacher was last, unless the address names a place or a student has the screen. */
  async start(): Promise<void> {
    await this.#giveScreen(await this.attempt(() => this.api.practice.sitting()));
    void this.#followTurn();
  }

  /** To a student, or back to the teacher. */
  async #giveScreen(sitting: Sitting | null): Promise<void> {
    const isFirst = this.sitting === undefined;
    this.sitting = sitting;
    if (sitting) {
      // What was said to the teacher is not for them.
      this.notice = null;
      Object.assign(this.settings, await this.attempt(() => this.api.school.look()));
      return;
    }
    await (isFirst ? this.#load() : this.refresh());
    if (!this.isPlaced && this.settings.place) this.route.readFrom(this.settings.place);
    this.isPlaced = true;
  }

  /** A turn that began or ended in another window or tab: no screen shows a class beside a student. */
  async #followTurn(): Promise<void> {
    try {
      for await (const sitting of await this.api.practice.followTurn())
        if ((sitting === null) !== (this.sitting === null)) await this.#giveScreen(sitting);
    } catch {
      // The connection is gone, which is told elsewhere; with a new one it starts anew.
    }
  }

  async startSitting(asked: { studentId: number; minutes: number }): Promise<void> {
    const sitting = await this.attempt(() => this.api.practice.startSitting(asked));
    if (!sitting) return;
    // Where the browser refuses, the window is still the student's alone.
    const alone = document.documentElement.requestFullscreen?.().catch(() => undefined);
    await Promise.all([this.#giveScreen(sitting), alone]);
  }

  async endSitting(): Promise<void> {
    const back = this.#giveScreen(null);
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    await back;
  }

  /** Keeps the page and the section; a place that could not be kept is worth no notice. */
  async keepPlace(): Promise<void> {
    const { page, sectionId } = this.route.place;
    const place = addressOf({ page, sectionId });
    if (!this.isPlaced || !this.status.value || this.isEmpty || place === this.settings.place)
      return;
    this.settings.place = place;
    await this.api.school.changeSettings({ place }).catch(() => null);
  }

  /** The school file has changed: what is shown of it is asked for again. */
  async refresh(): Promise<void> {
    await this.#load();
    this.revision += 1;
  }

  async #load(): Promise<void> {
    const [status] = await Promise.all([
      this.status.ask((signal) => this.api.school.status(undefined, { signal })),
      this.sections.ask((signal) => this.api.gradebook.sections(undefined, { signal })),
    ]);
    if (status) this.settings = { ...status.settings };
  }

  /** Shows the change at once, keeps it, and takes it back when it could not be kept. */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    const before = { ...this.settings };
    Object.assign(this.settings, change);
    // A notice is words already said, perhaps with a name in them.
    if (change.privacy) this.notice = null;
    await this.attempt(
      () => this.api.school.changeSettings(change),
      () => Object.assign(this.settings, before),
    );
  }

  async undo(): Promise<void> {
    const answer = await this.attempt(() => this.api.school.undo());
    if (answer) await this.#tellStep(answer.step, shell.undone, shell.nothingToUndo);
  }

  async redo(): Promise<void> {
    const answer = await this.attempt(() => this.api.school.redo());
    if (answer) await this.#tellStep(answer.step, shell.redone, shell.nothingToRedo);
  }

  async #tellStep(step: HistoryStep | null, done: Bilingual, nothing: Bilingual) {
    if (step) await this.refresh();
    this.tell(step ? this.say(done, { title: sayStep(step, this) }) : this.say(nothing));
  }

  tell(text: string, action: Notice['action'] = null): void {
    this.notice = { text, tone: 'done', action };
  }

  /** What was just kept, with the offer to take that step back. */
  tellUndoable(text: string): void {
    this.tell(text, { label: this.say(shell.undo), run: () => void this.undo() });
  }

  /** Runs a call; what goes wrong becomes a notice and the answer null. */
  async attempt<T>(call: () => Promise<T>, onFailed?: () => void): Promise<T | null> {
    try {
      return await call();
    } catch (thrown) {
      onFailed?.();
      this.showFailure(thrown);
      return null;
    }
  }

  showFailure(thrown: unknown): void {
    if (isStopped(thrown)) return;
    const { message, next } = this.describe(thrown);
    this.notice = { text: `${message} ${next}`, tone: 'failed', action: null };
  }

  startImport(files: File[]): void {
    this.dropped = files;
    this.route.goTo({ page: 'gradebook', isImporting: true });
  }
}

export const [useApp, provideApp] = createContext<App>();
