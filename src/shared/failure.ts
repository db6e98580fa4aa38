/** What can go wrong, as a named thing with a sentence; the words are in words/failures.ts. */
import { failures } from './words/failures.ts';
import type { Language, Params } from './words/say.ts';
import { say } from './words/say.ts';

export type FailureCode = keyof typeof failures;

/** A failure that a teacher can read: `code` for scripts, sentences by `describeFailure`. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly params: Params;

  /** @param detail for the log only; never shown, never holds a name or a score */
  constructor(code: FailureCode, params: Params = {}, detail?: string) {
    super(detail ?? code);
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

/** What happened and what is safe (`message`), and what to do (`next`), in the reader's language. */
export function describeFailure(
  failure: { code: FailureCode; params?: Params },
  lang: Language,
): { code: FailureCode; message: string; next: string } {
  const text = failures[failure.code];
  return {
    code: failure.code,
    message: say(text.message, lang, failure.params),
    next: say(text.next, lang, failure.params),
  };
}

/** Anything thrown, as a Failure: what nobody foresaw becomes `unexpected`, its text kept for the log. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new Failure('unexpected', {}, detail);
}
