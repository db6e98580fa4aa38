/** The Trust page's state: how it learned, whether promises were kept, and the school file's check. */
import type { TrustStatus } from '../../../shared/contract/trust.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { trustWords } from '../../i18n/trust.ts';

export class TrustRoom {
  readonly #app: App;
  readonly status = new Answer<TrustStatus>();
  readonly check = new Answer<{ ok: boolean; problems: string[] }>();

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    await this.status.ask((signal) => this.#app.api.trust.status(undefined, { signal }));
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
