/** Scenarios side by side: which are shown, and the worlds they give. */
import type { Scenario, WhatIf, WhatIfChange } from '../../../../shared/contract/what-if.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { WhatIfTrial } from './what-if.svelte.ts';

/** A column: `scenario` is null for the world as it is and for what is being tried. */
export type Compared = {
  key: string;
  kind: 'as-it-is' | 'trying' | 'scenario';
  scenario: Scenario | null;
  changes: readonly WhatIfChange[];
};

/** As many as can stand side by side and still be read. */
const MOST_SHOWN = 5;

export class Comparison {
  readonly #trial: WhatIfTrial;
  readonly worlds = new Answer<Map<string, WhatIf>>();
  /** Keys of the columns that the teacher took out. */
  hidden = $state.raw<ReadonlySet<string>>(new Set());

  constructor(trial: WhatIfTrial) {
    this.#trial = trial;
  }

  get all(): Compared[] {
    const { changes, scenarios } = this.#trial;
    const known = (scenarios.value ?? []).map((scenario) => JSON.stringify(scenario.changes));
    const isNew = changes.length > 0 && !known.includes(JSON.stringify(changes));
    return [
      { key: 'as-it-is', kind: 'as-it-is', scenario: null, changes: [] },
      ...(isNew ? [{ key: 'trying', kind: 'trying' as const, scenario: null, changes }] : []),
      ...(scenarios.value ?? []).map((scenario) => ({
        key: `scenario-${scenario.id}`,
        kind: 'scenario' as const,
        scenario,
        changes: scenario.changes,
      })),
    ];
  }

  get shown(): Compared[] {
    return this.all.filter(({ key }) => !this.hidden.has(key)).slice(0, MOST_SHOWN);
  }

  toggle(key: string): void {
    const hidden = new Set(this.hidden);
    if (!hidden.delete(key)) hidden.add(key);
    this.hidden = hidden;
  }

  async load(): Promise<void> {
    const wanted = this.shown;
    await this.worlds.ask(async (signal) => {
      const worlds = new Map<string, WhatIf>();
      for (const { key, changes } of wanted)
        worlds.set(key, await this.#trial.worldsOf(changes, signal));
      return worlds;
    });
  }
}
