/**
 * What is asked of each student: the first n answers are shown, later items are asked. An episode holds no later
 * answer, and neither do its questions, so that no method can look at one.
 */
import type { JudgedEpisode } from '../../learn/knowledge/adapted-model.ts';
import type { Answer } from '../../learn/knowledge/answers.ts';
import type { Protocol } from './read-responses.ts';

export const PROTOCOLS = ['far', 'next'] as const;
type ProtocolName = (typeof PROTOCOLS)[number];

/** One of the protocol's questions: from where, and after how many answers. */
export type Setting = { protocol: ProtocolName; n: number };

export const settingsOf = ({ ns }: Protocol): Setting[] =>
  PROTOCOLS.flatMap((protocol) => ns.map((n) => ({ protocol, n })));

/** @returns an episode without questions for a student who is shorter than the question asks for */
export function makeEpisode(
  history: readonly Answer[],
  { protocol, n }: Setting,
  { far, next }: Protocol,
): JudgedEpisode {
  // never among what is shown, whatever the folder says
  const from = protocol === 'far' ? Math.max(n, far[0]) : n;
  const to = Math.min(history.length, protocol === 'far' ? far[1] + 1 : n + next);
  const later = history.slice(from, Math.max(from, to));
  return {
    known: history.slice(0, n),
    questions: later.map(({ item, skills }, i) => ({ item, skills, position: from + i })),
    outcomes: later.map(({ correct }) => correct),
  };
}
