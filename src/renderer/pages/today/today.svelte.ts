/** The Today page's state: whom to talk to, in which order, and whose reasons are open. */
import type { Today, TodayEntry } from '../../../shared/contract/people.ts';
import type { KeptRule, RuleMatch, SupportRule } from '../../../shared/contract/support-rule.ts';
import { dayOf, daysBetween } from '../../../shared/day.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';

/** As many as one can talk to in a week. */
const MOST = 7;
const WEEK = 7;

export class TodayRoom {
  readonly #app: App;
  readonly today = new Answer<Today>();
  readonly rules = new Answer<KeptRule[]>();
  /** Whom the rule that is being made would name. */
  readonly preview = new Answer<RuleMatch[]>();
  #selected = $state.raw<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const { people } = this.#app.api;
    await Promise.all([
      this.today.ask((signal) => people.today(undefined, { signal })),
      this.rules.ask((signal) => people.rules(undefined, { signal })),
    ]);
  }

  async previewRule(rule: SupportRule): Promise<void> {
    await this.preview.ask((signal) => this.#app.api.people.previewRule(rule, { signal }));
  }

  async addRule(rule: SupportRule): Promise<void> {
    if (await this.#app.attempt(() => this.#app.api.people.addRule(rule)))
      await this.#app.refresh();
  }

  async removeRule(id: number): Promise<void> {
    if (await this.#app.attempt(() => this.#app.api.people.removeRule({ id })))
      await this.#app.refresh();
  }

  entries(kind: TodayEntry['kind']): TodayEntry[] {
    return (this.today.value?.entries ?? []).filter((entry) => entry.kind === kind).slice(0, MOST);
  }

  /** Within this week, so that the list grows shorter as one goes through it. */
  wasTalkedTo({ lastTalkOn }: TodayEntry): boolean {
    return lastTalkOn !== null && daysBetween(lastTalkOn, dayOf(this.#app.now())) < WEEK;
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
