/** Gives the screen back to the teacher: by the PIN, and slower with each wrong guess. */
import type { SchoolFile } from '../../store/school-file.ts';
import { endTurn, isPin } from '../../store/student-mode.ts';

const FREE_GUESSES = 5;
const WAIT_SECONDS = 30;

type Guesses = { wrong: number; waitUntil: number };
const guesses = new WeakMap<SchoolFile, Guesses>();

export function endSitting(school: SchoolFile, pin: string): { ok: boolean; waitSeconds: number } {
  const now = school.now().getTime();
  const before = guesses.get(school) ?? { wrong: 0, waitUntil: 0 };
  if (now < before.waitUntil)
    return { ok: false, waitSeconds: Math.ceil((before.waitUntil - now) / 1000) };
  if (isPin(school, pin)) {
    guesses.delete(school);
    endTurn(school);
    return { ok: true, waitSeconds: 0 };
  }
  const wrong = before.wrong + 1;
  const waitSeconds = wrong >= FREE_GUESSES ? WAIT_SECONDS : 0;
  guesses.set(school, { wrong, waitUntil: now + 1000 * waitSeconds });
  return { ok: false, waitSeconds };
}
