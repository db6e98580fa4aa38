/** What became of a question to the app: nothing yet, under way, an answer, or a failure to show. */

/** The latest answer to one question; an older answer that arrives late is dropped. */
export class Answer<T> {
  /** The last good answer; it stays while a newer one is on its way, so that nothing jumps. */
  value = $state.raw<T | null>(null);
  /** What went wrong with the latest question, as thrown. */
  failure = $state.raw<unknown>(null);
  /** True while a question is out. */
  isWorking = $state(false);
  #asked = 0;
  #stop: AbortController | null = null;

  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const mine = ++this.#asked;
    this.#stop?.abort();
    this.#stop = new AbortController();
    this.isWorking = true;
    try {
      const value = await question(this.#stop.signal);
      if (mine !== this.#asked) return null;
      this.value = value;
      this.failure = null;
      return value;
    } catch (thrown) {
      if (mine === this.#asked) this.failure = thrown;
      return null;
    } finally {
      if (mine === this.#asked) this.isWorking = false;
    }
  }

  /** Forgets the answer: the question is about something else now. */
  clear(): void {
    this.#asked += 1;
    this.#stop?.abort();
    this.value = null;
    this.failure = null;
    this.isWorking = false;
  }
}
