/** Who may speak to the web host: whoever brings the code of the address that this host printed. */
import { timingSafeEqual } from 'node:crypto';

export type SessionOptions = {
  /** Unguessable text of at least 128 bits, fresh at every call. */
  randomToken: () => string;
  /** Milliseconds. */
  now: () => number;
  /** How long a code waits to be used. */
  codeLifeMs?: number;
};

export type Sessions = {
  /** A code for one address: usable once, soon. It replaces the one before. */
  issueCode: () => string;
  /** @returns the session's token, or undefined for a code that is wrong, used or too old */
  exchange: (code: string) => string | undefined;
  isOpen: (token: string | undefined) => boolean;
};

const TEN_MINUTES = 600_000;
const MOST_SESSIONS = 32;

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Codes and sessions live in memory: they end with the app. */
export function sessions({ randomToken, now, codeLifeMs = TEN_MINUTES }: SessionOptions): Sessions {
  let waiting: { code: string; until: number } | undefined;
  const open: string[] = [];

  function issueCode(): string {
    waiting = { code: randomToken(), until: now() + codeLifeMs };
    return waiting.code;
  }

  function exchange(code: string): string | undefined {
    if (!waiting || now() > waiting.until || !sameText(code, waiting.code)) return undefined;
    waiting = undefined;
    const token = randomToken();
    open.push(token);
    if (open.length > MOST_SESSIONS) open.shift();
    return token;
  }

  return {
    issueCode,
    exchange,
    isOpen: (token) => token !== undefined && open.some((known) => sameText(known, token)),
  };
}
