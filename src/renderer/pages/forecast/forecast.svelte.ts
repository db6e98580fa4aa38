/** The Forecast page's state: which outcome, whose reasons, and the what-if beside it. */
import type {
  NextScore,
  SectionForecast,
  StudentForecast,
} from '../../../shared/contract/forecast.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { WhatIfTrial } from './whatif/what-if.svelte.ts';

/** What is forecast: the next assessment, the term grade, one that is named by its id, or a skill. */
export type Outcome = 'next' | 'final' | number | { skillId: number };

export class ForecastRoom {
  readonly #app: App;
  readonly forecast = new Answer<SectionForecast>();
  /** The section's cells, for the what-if to start from. */
  readonly gradebook = new Answer<SectionGradebook>();
  /** Which score would tell most; it comes after the ranges. */
  readonly nextScore = new Answer<NextScore>();
  readonly trial: WhatIfTrial;
  outcome = $state<Outcome>('next');
  view = $state<'chart' | 'table'>('chart');
  /** The student under the pointer; the drawer follows it. */
  inspectedId = $state<number | null>(null);
  #selectedId = $state<number | null>(null);
  /** What the next assessment is called, once known. */
  nextTitle = $state<string | null>(null);

  constructor(app: App) {
    this.#app = app;
    // A skill is forecast from answers: no score moves it, and it has no what-if.
    this.trial = new WhatIfTrial(app, () =>
      typeof this.outcome === 'object' ? 'next' : this.outcome,
    );
  }

  /** The answer on show: after the what-if where one is under way. */
  get shown(): SectionForecast | null {
    return this.trial.answer.value?.after.forecast ?? this.forecast.value;
  }

  /** The student that the drawer is about: chosen, else the first in order of need. */
  get selectedId(): number | null {
    const students = this.forecast.value?.students ?? [];
    const chosen = students.find((student) => student.id === this.#selectedId);
    return chosen?.id ?? orderByNeed(students)[0]?.id ?? null;
  }

  set selectedId(id: number | null) {
    this.#selectedId = id;
  }

  async load(sectionId: number): Promise<void> {
    const { api, jobs } = this.#app;
    const { outcome } = this;
    if (typeof outcome === 'object') this.trial.end();
    this.trial.begin(sectionId);
    const [forecast] = await Promise.all([
      this.forecast.ask((signal) =>
        typeof outcome === 'object'
          ? jobs.whenKnown(() =>
              api.forecast.skill({ sectionId, skillId: outcome.skillId }, { signal }),
            )
          : api.forecast.section({ sectionId, target: outcome }, { signal }),
      ),
      this.gradebook.ask((signal) => api.gradebook.section({ sectionId }, { signal })),
    ]);
    if (forecast && this.outcome === 'next') this.nextTitle = forecast.target.title;
    if (!forecast) return;
    await this.nextScore.ask((signal) => api.forecast.nextScore({ sectionId }, { signal }));
    await this.trial.askLevers();
  }

  /** Another section: nothing of the last one may linger. */
  clear(): void {
    this.forecast.clear();
    this.gradebook.clear();
    this.nextScore.clear();
    this.trial.clear();
    if (typeof this.outcome === 'object') this.outcome = 'next';
    this.nextTitle = null;
    this.inspectedId = null;
  }

  async movePassLine(sectionId: number, passLine: number): Promise<boolean> {
    const answer = await this.#app.attempt(() =>
      this.#app.api.gradebook.setPassLine({ sectionId, passLine }),
    );
    if (answer) await this.#app.refresh();
    return answer !== null;
  }
}

const NEED_ORDER: readonly StudentForecast['need'][] = [
  'support',
  'on-course',
  'stretch',
  'unknown',
];

/** Support first, each group from its lowest middle up; who has no range comes last. */
export function orderByNeed(students: readonly StudentForecast[]): StudentForecast[] {
  return students.toSorted(
    (a, b) =>
      NEED_ORDER.indexOf(a.need) - NEED_ORDER.indexOf(b.need) ||
      (a.mean ?? Infinity) - (b.mean ?? Infinity) ||
      a.id - b.id,
  );
}
