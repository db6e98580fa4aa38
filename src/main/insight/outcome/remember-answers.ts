/** Answers that stay true until the scores or what else they rest on change, worked out once: pages and what-ifs ask the same again. */
import type { SchoolFile } from '../../store/school-file.ts';
import { evidenceVersion } from '../../store/undo.ts';

/** Works `work` out, or gives what came of it before. `key` must name everything that the answer rests on. */
export type Remember = <T>(key: string, work: () => Promise<T>) => Promise<T>;

type Kept = { version: string; answers: Map<string, Promise<unknown>> };

/** A page of forecasts takes some hundred kilobytes: this many, then the oldest goes. */
const MOST = 60;

/** By connection: a restored file is another. */
const kept = new WeakMap<object, Kept>();

/** What is remembered of a school file as it is now. */
export function rememberOf(school: SchoolFile): Remember {
  const { answers } = keptOf(school);
  return <T>(key: string, work: () => Promise<T>) => {
    const known = answers.get(key);
    // The key names what was asked, and with it the type of the answer.
    if (known) return known as Promise<T>;
    const answer = work();
    answers.set(key, answer);
    // What failed may succeed next time.
    answer.catch(() => answers.delete(key));
    for (const oldest of [...answers.keys()].slice(0, Math.max(0, answers.size - MOST)))
      answers.delete(oldest);
    return answer;
  };
}

function keptOf(school: SchoolFile): Kept {
  const version = evidenceVersion(school);
  const known = kept.get(school.connection);
  if (known?.version === version) return known;
  const fresh = { version, answers: new Map() };
  kept.set(school.connection, fresh);
  return fresh;
}

/** Nothing is kept: for gradebooks that are in no school file. */
export const rememberNothing: Remember = (_, work) => work();
