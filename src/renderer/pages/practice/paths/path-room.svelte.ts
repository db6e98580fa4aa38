/** One path on screen: whose it is, what was wished since it was kept, and how it compares with another. */
import type {
  PathOwner,
  PathPlan,
  PathSettings,
  PlannedPath,
} from '../../../../shared/contract/learning-path.ts';
import type { Audience } from '../../../../shared/words/audience.ts';
import type { Language } from '../../../../shared/words/say.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';
import { saveFile } from '../../../save-file.ts';

/** What a path is put beside. */
export type Rival = 'unwished' | 'more' | 'less';
const PACE_STEP = 20;
const LEAST_PACE = 10;

export class PathRoom {
  readonly #app: App;
  readonly plan = new Answer<PathPlan>();
  readonly #rivalPlan = new Answer<PathPlan>();
  rival = $state<Rival>('unwished');
  /** The step whose actions are open, by its skill. */
  selectedId = $state<number | null>(null);
  /** Wishes that are not kept yet. */
  isChanged = $state(false);
  /** Whose path it is. */
  owner = $state.raw<PathOwner | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  get settings(): PathSettings | null {
    return this.plan.value?.settings ?? null;
  }

  get rivalPath(): PlannedPath | null {
    if (this.rival === 'unwished') return this.plan.value?.unwished ?? null;
    return this.#rivalPlan.value?.path ?? null;
  }

  /** As kept, or as the app would begin; wishes that are not kept yet stay while it is the same path. */
  async open(owner: PathOwner): Promise<void> {
    const isSame = JSON.stringify(owner) === JSON.stringify(this.owner);
    if (isSame && this.isChanged) {
      await this.change({});
      return;
    }
    if (!isSame) {
      this.plan.clear();
      this.selectedId = null;
    }
    this.owner = owner;
    await this.#read(owner);
  }

  /** Without the wishes that are not kept. */
  async reset(): Promise<void> {
    if (this.owner) await this.#read(this.owner);
  }

  async #read(owner: PathOwner): Promise<void> {
    this.isChanged = false;
    await this.plan.ask((signal) => this.#app.api.practice.path({ owner }, { signal }));
    await this.compare(this.rival);
  }

  async change(change: Partial<PathSettings>): Promise<PathPlan | null> {
    const [owner, before] = [this.owner, this.settings];
    if (!owner || !before) return null;
    const settings = { ...before, ...change };
    this.isChanged = true;
    const plan = await this.plan.ask((signal) =>
      this.#app.api.practice.path({ owner, settings }, { signal }),
    );
    if (plan) await this.compare(this.rival);
    return plan;
  }

  async #wish(change: Partial<PathSettings['wishes']>): Promise<PathPlan | null> {
    const { settings } = this;
    return settings && this.change({ wishes: { ...settings.wishes, ...change } });
  }

  /** @returns the week in which the skill stands now; null where it has no place any more */
  async pin(skillId: number, week: number): Promise<number | null> {
    const { settings } = this;
    if (!settings || week < 0 || week >= settings.weeks) return null;
    const others = settings.wishes.pins.filter((pin) => pin.skillId !== skillId);
    const plan = await this.#wish({ pins: [...others, { skillId, week }] });
    return plan?.path.steps.find((step) => step.skillId === skillId)?.week ?? null;
  }

  async unpin(skillId: number): Promise<void> {
    const pins = this.settings?.wishes.pins ?? [];
    await this.#wish({ pins: pins.filter((pin) => pin.skillId !== skillId) });
  }

  async ban(skillId: number): Promise<void> {
    const { pins, bans } = this.settings?.wishes ?? { pins: [], bans: [] };
    this.selectedId = null;
    await this.#wish({
      pins: pins.filter((pin) => pin.skillId !== skillId),
      bans: [...bans, skillId],
    });
  }

  async unban(skillId: number): Promise<void> {
    const bans = this.settings?.wishes.bans ?? [];
    await this.#wish({ bans: bans.filter((id) => id !== skillId) });
  }

  async aimFor(goals: number[] | null): Promise<void> {
    await this.#wish({ goals });
  }

  async compare(rival: Rival): Promise<void> {
    this.rival = rival;
    const [owner, settings] = [this.owner, this.settings];
    if (!owner || !settings || rival === 'unwished') return;
    const step = rival === 'more' ? PACE_STEP : -PACE_STEP;
    const minutesAWeek = Math.max(LEAST_PACE, settings.minutesAWeek + step);
    const asked = { owner, settings: { ...settings, minutesAWeek } };
    await this.#rivalPlan.ask((signal) => this.#app.api.practice.path(asked, { signal }));
  }

  async keep(): Promise<boolean> {
    const [owner, settings] = [this.owner, this.settings];
    if (!owner || !settings) return false;
    const kept = await this.#app.attempt(() =>
      this.#app.api.practice.keepPath({ owner, settings }),
    );
    if (kept) {
      this.isChanged = false;
      await this.#app.refresh();
    }
    return kept !== null;
  }

  async print(as: {
    audience: Audience;
    language: Language;
    format: 'html' | 'pdf';
  }): Promise<void> {
    const [owner, settings] = [this.owner, this.settings];
    if (!owner || !settings) return;
    const names = this.#app.settings.privacy ? ('codes' as const) : ('full' as const);
    const asked = { owner, settings, names, ...as };
    const printed = await this.#app.attempt(() => this.#app.api.practice.printPath(asked));
    if (printed) saveFile(printed.file, printed.fileName);
  }
}
