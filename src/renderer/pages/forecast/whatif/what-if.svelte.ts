/** A what-if under way: suppositions, each undone on its own, the worlds they give, and scenarios kept by name. */
import type {
  Futures,
  GoalSeek,
  Levers,
  Scenario,
  ScoreChange,
  WhatIf,
  WhatIfChange,
} from '../../../../shared/contract/what-if.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';

export type SupposedScore = ScoreChange['score'];

/** What a change is about: a later one of the same key takes its place. */
export function keyOf(change: WhatIfChange): string {
  if ('weights' in change) return 'weights';
  if ('dropLowest' in change) return `drop ${change.category ?? ''}`;
  const who = change.studentId ?? change.studentIds?.join(',') ?? 'all';
  if ('method' in change) return `method ${who}`;
  if ('practice' in change) return `practice ${who} ${change.skillId}`;
  const kind = 'plus' in change ? 'plus' : 'score';
  return `${kind} ${who} ${change.lineItemId ?? ''}`;
}

/** A slider in motion asks once it rests for a moment; the pictures of the futures wait a little longer. */
const REST_MS = 40;
const PICTURES_MS = 250;

export class WhatIfTrial {
  readonly #app: App;
  readonly #outcome: () => 'next' | 'final' | number;
  readonly answer = new Answer<WhatIf>();
  readonly futures = new Answer<Futures>();
  readonly goal = new Answer<GoalSeek>();
  readonly scenarios = new Answer<Scenario[]>();
  /** Methods and skills that may be supposed. */
  readonly levers = new Answer<Levers>();
  isOpen = $state(false);
  /** Whether scenarios are compared in place of the ranges. */
  isComparing = $state(false);
  scope = $state<'student' | 'class'>('student');
  /** The changes in the order they were made. */
  changes = $state.raw<readonly WhatIfChange[]>([]);
  /** Whom pictures and goals are about while the scope is one student. */
  #studentId = $state<number | null>(null);
  #sectionId: number | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pictures: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App, outcome: () => 'next' | 'final' | number) {
    this.#app = app;
    this.#outcome = outcome;
  }

  /** The gradebook or the outcome changed under the what-if: asks again for the same changes. */
  begin(sectionId: number): void {
    this.#sectionId = sectionId;
    if (this.isOpen) void this.#askAll();
  }

  open(): void {
    this.isOpen = true;
    void this.#askAll();
  }

  end(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#pictures);
    this.isOpen = false;
    this.isComparing = false;
    this.changes = [];
    for (const answer of [this.answer, this.futures, this.goal, this.scenarios]) answer.clear();
  }

  /** Another section: its methods and skills are others too. */
  clear(): void {
    this.end();
    this.levers.clear();
  }

  /** Methods and skills that may be supposed; the page chooses its outcome from the same skills. */
  async askLevers(): Promise<void> {
    const sectionId = this.#sectionId;
    if (sectionId === null || this.levers.value) return;
    await this.levers.ask((signal) => this.#app.api.whatIf.levers({ sectionId }, { signal }));
  }

  /** Supposes a change in place of an earlier one about the same. */
  suppose(change: WhatIfChange): void {
    const key = keyOf(change);
    const place = this.changes.findIndex((other) => keyOf(other) === key);
    this.changes = place < 0 ? [...this.changes, change] : this.changes.with(place, change);
    this.#askSoon();
  }

  undo(change: WhatIfChange): void {
    const key = keyOf(change);
    this.changes = this.changes.filter((other) => keyOf(other) !== key);
    this.#askSoon();
  }

  reset(): void {
    this.changes = [];
    this.#askSoon();
  }

  changeOf(change: WhatIfChange): WhatIfChange | null {
    const key = keyOf(change);
    return this.changes.find((other) => keyOf(other) === key) ?? null;
  }

  /** Whose futures are drawn: a student's, or the class's. */
  lookAt(studentId: number | null): void {
    if (this.#studentId === studentId) return;
    this.#studentId = studentId;
    if (this.isOpen) void this.#askPictures();
  }

  async seekGoal(studentId: number, goal: number): Promise<void> {
    const question = { ...this.#question(), studentId, goal };
    await this.goal.ask((signal) => this.#app.api.whatIf.goalSeek(question, { signal }));
  }

  /** Opens a scenario in place of what was tried. */
  openScenario({ changes }: Scenario): void {
    this.changes = changes;
    this.isComparing = false;
    this.#askSoon();
  }

  async save(name: string): Promise<boolean> {
    const { sectionId, changes } = this.#question();
    const known = this.scenarios.value?.find((scenario) => scenario.name === name);
    const wanted = { sectionId, name, changes, ...(known && { id: known.id }) };
    const saved = await this.#app.attempt(() => this.#app.api.whatIf.saveScenario(wanted));
    if (saved) await this.#app.refresh();
    return saved !== null;
  }

  async remove({ id }: Scenario): Promise<boolean> {
    const done = await this.#app.attempt(() => this.#app.api.whatIf.deleteScenario({ id }));
    if (done) await this.#app.refresh();
    return done !== null;
  }

  /** The worlds of other changes, for a comparison. */
  worldsOf(changes: readonly WhatIfChange[], signal: AbortSignal): Promise<WhatIf> {
    const question = { ...this.#question(), target: this.#outcome(), changes: [...changes] };
    return this.#app.api.whatIf.worlds(question, { signal });
  }

  #question() {
    return { sectionId: this.#sectionId ?? 0, changes: [...this.changes] };
  }

  #askSoon(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#pictures);
    this.#rest = setTimeout(() => void this.#ask(), REST_MS);
    this.#pictures = setTimeout(() => void this.#askPictures(), PICTURES_MS);
  }

  async #askAll(): Promise<void> {
    const sectionId = this.#sectionId;
    if (sectionId === null) return;
    await Promise.all([
      this.#ask(),
      this.scenarios.ask((signal) => this.#app.api.whatIf.scenarios({ sectionId }, { signal })),
      this.askLevers(),
    ]);
    await this.#askPictures();
  }

  async #ask(): Promise<void> {
    if (this.#sectionId === null) return;
    await this.answer.ask((signal) => this.worldsOf(this.changes, signal));
  }

  async #askPictures(): Promise<void> {
    if (this.#sectionId === null) return;
    const about = this.#studentId === null ? {} : { studentId: this.#studentId };
    const question = { ...this.#question(), ...about };
    await this.futures.ask((signal) => this.#app.api.whatIf.futures(question, { signal }));
  }
}
