/** The Trust page's state: how it learned, whether promises were kept, and the school file's check. */
import type {
  GroupRecord,
  RecordSource,
  TrackRecordPage,
} from '../../../shared/contract/track-record.ts';
import type { Backends, TrustStatus } from '../../../shared/contract/trust.ts';
import type { KnowledgeComparison } from '../../../shared/contract/tutor.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { comparisonWords } from '../../i18n/comparison.ts';
import { trustWords } from '../../i18n/trust.ts';

export class TrustRoom {
  readonly #app: App;
  readonly status = new Answer<TrustStatus>();
  readonly record = new Answer<TrackRecordPage>();
  /** The group that the teacher chose to look at. */
  readonly group = new Answer<GroupRecord>();
  /** Comes after the rest: trying this computer out takes a few seconds. */
  readonly backends = new Answer<Backends>();
  /** Methods that say what students know; only when asked for, as the app may have to learn for seconds first. */
  readonly knowledge = new Answer<{ comparison: KnowledgeComparison | null }>();
  readonly check = new Answer<{ ok: boolean; problems: string[] }>();

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const { trust } = this.#app.api;
    await Promise.all([
      this.status.ask((signal) => trust.status(undefined, { signal })),
      this.record.ask((signal) => trust.record(undefined, { signal })),
    ]);
    await this.backends.ask((signal) => trust.backends(undefined, { signal }));
  }

  async lookAt(group: string | null, of: RecordSource): Promise<void> {
    if (group === null) return this.group.clear();
    await this.group.ask((signal) => this.#app.api.trust.group({ group, of }, { signal }));
  }

  async compareKnowledge(): Promise<void> {
    await this.knowledge.ask(async (signal) => ({
      comparison: await this.#app.api.tutor.comparison(undefined, { signal }),
    }));
  }

  async compare(): Promise<void> {
    const done = await this.#app.jobs.compareLearners();
    if (!this.#app.notice)
      this.#app.tell(this.#app.say(done ? comparisonWords.compared : comparisonWords.stopped));
  }

  async train(resume: boolean): Promise<void> {
    const done = await this.#app.jobs.train(resume);
    if (!this.#app.notice) {
      this.#app.tell(this.#app.say(done ? trustWords.learned : trustWords.stopped));
    }
  }

  async checkSchool(): Promise<void> {
    await this.check.ask((signal) => this.#app.api.school.check(undefined, { signal }));
  }
}
