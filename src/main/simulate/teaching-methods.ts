/** Which methods a simulated section is taught with, and what an hour of each adds: small, as in real trials. */
import type { Random } from '../../shared/random.ts';
import { dayAfter } from './section-spec.ts';
import type { MethodEntry, Term } from './simulated-school.ts';

export const GROUPS = ['A', 'B'] as const;
export const WHOLE_CLASS = 'all';

/** Logits of ability that an hour adds; most methods do little, none does wonders. */
const METHOD_EFFECTS: Readonly<Record<string, number>> = {
  'Direct instruction': 0,
  'Retrieval practice': 0.035,
  'Worked examples': 0.025,
  'Peer instruction': 0.02,
  'Group project': 0.005,
  'Flipped lesson': 0.01,
  'Silent reading': -0.005,
};
const METHODS = Object.keys(METHOD_EFFECTS);
const MINUTES = [15, 20, 30, 45] as const;

/** One method a week for all, and every third week a different one for each group. */
export function scheduleMethods(random: Random, term: Term): MethodEntry[] {
  return Array.from({ length: term.weeks }, (_, week) => {
    const usedOn = dayAfter(term.startsOn, week * 7 + random.whole([0, 4]));
    const groups: readonly string[] = week % 3 === 2 ? GROUPS : [WHOLE_CLASS];
    return groups.map((group) => ({
      usedOn,
      method: random.pick(METHODS),
      minutes: random.pick(MINUTES),
      group,
    }));
  }).flat();
}

/** What the methods used with a group until a day have added, logits. */
export function methodGain(log: readonly MethodEntry[], group: string, until: string): number {
  return log
    .filter(
      (entry) => entry.usedOn < until && (entry.group === WHOLE_CLASS || entry.group === group),
    )
    .reduce((sum, { method, minutes }) => sum + ((METHOD_EFFECTS[method] ?? 0) * minutes) / 60, 0);
}
