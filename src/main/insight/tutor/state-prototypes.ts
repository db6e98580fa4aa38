/**
 * What the states of a skill look like: each prototype is the mean of the remembered moments after which the next answers
 * were mostly wrong, now and then, or nearly all right. A moment belongs to them as it is near (Snell, Swersky, Zemel
 * 2017, equations 1–2, with the states' frequencies before anything is known). They are made of the memory's entries
 * alone: what is forgotten there is forgotten here.
 */
import type { KnowledgeState } from '../../../shared/contract/tutor.ts';
import { KNOWLEDGE_STATES } from '../../../shared/contract/tutor.ts';

export type Shares = Record<KnowledgeState, number>;
export type Prototypes = {
  of: { state: KnowledgeState; centre: number[]; share: number }[];
  /** How far a moment may lie from its prototype. */
  width: number;
};
/** A moment, the share of right answers that followed, and whose it was. */
export type Remembered = { key: ArrayLike<number>; value: number; owner: number | null };

/** Shares of right answers between which a state lies. */
export const STATE_BOUNDS: Readonly<Record<KnowledgeState, readonly [low: number, high: number]>> =
  {
    'not-yet': [0, 0.6],
    shaky: [0.6, 0.85],
    secure: [0.85, 1],
  };
/** People that each prototype needs. */
const FEWEST = 5;
const WIDTHS = [0.25, 0.35, 0.5, 0.75];

const stateAfter = (share: number): KnowledgeState =>
  share < STATE_BOUNDS.shaky[0] ? 'not-yet' : share < STATE_BOUNDS.secure[0] ? 'shaky' : 'secure';

/** @returns null where there are too few people, or where moments told nothing about others' next answers */
export function prototypesOf(entries: readonly Remembered[]): Prototypes | null {
  const all = meansOf(entries);
  if (!all) return null;
  const losses = WIDTHS.map((width) => lossOnOthers(entries, width));
  const best = losses.indexOf(Math.min(...losses));
  return losses[best] < lossOnOthers(entries, Infinity) ? { of: all, width: WIDTHS[best] } : null;
}

function meansOf(entries: readonly Remembered[]): Prototypes['of'] | null {
  const each = KNOWLEDGE_STATES.map((state) => {
    const own = entries.filter(({ value }) => stateAfter(value) === state);
    const centre = Array.from(own[0]?.key ?? [], (_, j) =>
      own.reduce((sum, { key }) => sum + key[j] / own.length, 0),
    );
    const people = new Set(own.map(({ owner }) => owner)).size;
    return { state, centre, people, share: own.length / entries.length };
  });
  return each.every(({ people }) => people >= FEWEST)
    ? each.map(({ state, centre, share }) => ({ state, centre, share }))
    : null;
}

/** Mean surprise about one half of the people from the other half's prototypes; an infinite width knows frequencies alone. */
function lossOnOthers(entries: readonly Remembered[], width: number): number {
  let sum = 0;
  for (const half of [0, 1]) {
    const isAsked = ({ owner }: Remembered) => (owner ?? 0) % 2 === half;
    const of = meansOf(entries.filter((entry) => !isAsked(entry)));
    if (!of) return Infinity;
    for (const entry of entries.filter(isAsked))
      sum -= Math.log(belongsTo({ of, width }, entry.key)[stateAfter(entry.value)] + 1e-9);
  }
  return sum / entries.length;
}

export function belongsTo({ of, width }: Prototypes, moment: ArrayLike<number>): Shares {
  const logits = of.map(({ centre, share }) => {
    const far = centre.reduce((sum, v, j) => sum + (v - moment[j]) ** 2, 0);
    return Math.log(share) - far / (2 * width ** 2);
  });
  const highest = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - highest));
  const total = raised.reduce((sum, v) => sum + v, 0);
  const shares: Shares = { 'not-yet': 0, shaky: 0, secure: 0 };
  of.forEach(({ state }, i) => (shares[state] = raised[i] / total));
  return shares;
}
