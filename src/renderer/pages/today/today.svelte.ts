/** The Today page's state: whom to talk to, in which order, and whose reasons are open. */
import type { Today, TodayEntry } from '../../../shared/contract/people.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';

/** As many as one can talk to in a week. */
const MOST = 7;

export class TodayRoom {
  readonly #app: App;
  readonly today = new Answer<Today>();
  #selected = $state.raw<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    await this.today.ask((signal) => this.#app.api.people.today(undefined, { signal }));
  }

  entries(kind: TodayEntry['kind']): TodayEntry[] {
    return (this.today.value?.entries ?? []).filter((entry) => entry.kind === kind).slice(0, MOST);
  }

  /** The entry that the drawer is about: chosen, else the first to talk to. */
  get selected(): TodayEntry | null {
    const all = [...this.entries('talk'), ...this.entries('news'), ...this.entries('quiet')];
    return all.find((entry) => keyOf(entry) === this.#selected) ?? all[0] ?? null;
  }

  select(entry: TodayEntry): void {
    this.#selected = keyOf(entry);
  }
}

export function keyOf(entry: TodayEntry): string {
  return `${entry.sectionId}-${entry.forecast.id}-${entry.kind}`;
}
