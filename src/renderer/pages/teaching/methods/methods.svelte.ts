/** The state of Teaching → Methods: the log, the groups, the comparison and the try-outs of one class. */
import type {
  MethodComparison,
  MethodForGroup,
  MethodLog,
  TeachingGroups,
  TryOut,
} from '../../../../shared/contract/methods.ts';
import { evidenceOf } from '../../../../shared/teaching-methods.ts';
import { nameOfMethod } from '../../../../shared/words/teaching-method-names.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';
import { methodWords as words, tryOutWords } from '../../../i18n/methods.ts';

type LogEntry = Parameters<App['api']['methods']['addToLog']>[0];
type Plan = Parameters<App['api']['methods']['startTryOut']>[0]['plan'];
type Days = Parameters<App['api']['methods']['setDays']>[0]['days'];

export class MethodsRoom {
  readonly #app: App;
  readonly log = new Answer<MethodLog>();
  readonly groups = new Answer<TeachingGroups>();
  readonly comparison = new Answer<MethodComparison>();
  readonly tryOuts = new Answer<TryOut[]>();
  /** What the teacher calls worth it, points of 100. */
  worthPoints = $state(2);
  groupName = $state<string | null>(null);
  #method = $state<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  /** The group on show: the one chosen, else the first. */
  get group() {
    const groups = this.comparison.value?.groups ?? [];
    return groups.find(({ name }) => name === this.groupName) ?? groups[0] ?? null;
  }

  /** Its methods in order. */
  get shown(): MethodForGroup[] {
    return this.group ? orderMethods(this.group.methods) : [];
  }

  /** The method that the drawer is about: the one chosen, else the first. */
  get method(): MethodForGroup | null {
    return this.shown.find(({ method }) => method === this.#method) ?? this.shown[0] ?? null;
  }

  select(method: string): void {
    this.#method = method;
  }

  clear(): void {
    for (const answer of [this.log, this.groups, this.comparison, this.tryOuts]) answer.clear();
    this.groupName = null;
    this.#method = null;
  }

  async load(sectionId: number): Promise<void> {
    const { methods } = this.#app.api;
    await Promise.all([
      this.log.ask((signal) => methods.log({ sectionId }, { signal })),
      this.groups.ask((signal) => methods.groups({ sectionId }, { signal })),
      this.tryOuts.ask((signal) => methods.tryOuts({ sectionId }, { signal })),
      this.comparison.ask((signal) =>
        methods.compare({ sectionId, worthPoints: this.worthPoints }, { signal }),
      ),
    ]);
  }

  async proposeAnew(sectionId: number, largest: number): Promise<void> {
    await this.groups.ask((signal) =>
      this.#app.api.methods.groups({ sectionId, largest }, { signal }),
    );
  }

  addToLog(entry: LogEntry): Promise<void> {
    const method = this.#app.say(nameOfMethod(entry.method));
    return this.#change(
      () => this.#app.api.methods.addToLog(entry),
      this.#app.say(words.logged, { method }),
    );
  }

  removeFromLog(entryId: number): Promise<void> {
    return this.#change(
      () => this.#app.api.methods.removeFromLog({ entryId }),
      this.#app.say(words.unlogged),
    );
  }

  keepGroups(sectionId: number): Promise<void> {
    const groups = (this.groups.value?.groups ?? []).map(({ name, students }) => ({
      name,
      studentIds: students.map(({ id }) => id),
    }));
    return this.#change(
      () => this.#app.api.methods.keepGroups({ sectionId, groups }),
      this.#app.say(words.kept),
    );
  }

  setDays(sectionId: number, days: Days): Promise<void> {
    return this.#change(
      () => this.#app.api.methods.setDays({ sectionId, days }),
      this.#app.say(words.daysSaved),
    );
  }

  startTryOut(sectionId: number, plan: Plan): Promise<void> {
    return this.#change(
      () => this.#app.api.methods.startTryOut({ sectionId, plan, consent: true }),
      this.#app.say(tryOutWords.started),
    );
  }

  endTryOut(tryOutId: number): Promise<void> {
    return this.#change(
      () => this.#app.api.methods.endTryOut({ tryOutId }),
      this.#app.say(tryOutWords.ended),
    );
  }

  drawRound(tryOutId: number): Promise<void> {
    return this.#change(
      () => this.#app.api.methods.drawRound({ tryOutId }),
      this.#app.say(tryOutWords.started),
    );
  }

  /** Writes, tells, and offers to take it back. */
  async #change(call: () => Promise<unknown>, told: string): Promise<void> {
    const done = await this.#app.attempt(call);
    if (done === null) return;
    await this.#app.refresh();
    this.#app.tellUndoable(told);
  }
}

/** Gains this near count as equal, in fractions of the maximum: then what takes less time comes first. */
const EQUAL = 0.005;

function orderMethods(methods: readonly MethodForGroup[]): MethodForGroup[] {
  const worth = ({ gain }: MethodForGroup) => Math.round(gain.effect / EQUAL);
  const time = ({ method }: MethodForGroup) => {
    const { prepareMinutes, classMinutes } = evidenceOf(method);
    return prepareMinutes + classMinutes;
  };
  return methods.toSorted((a, b) => worth(b) - worth(a) || time(a) - time(b));
}
