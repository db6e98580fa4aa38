/** Cases like a student's: what was tried in them and what followed; five of them or none, and never who they were. */
import type { SimilarCases } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Memory, Retrieved } from '../../learn/memory/memory.ts';

/** How many of the nearest count as alike, and the share of all that they may be. */
const NEAREST = 40;
const NEAREST_SHARE = 0.25;
const FEWEST = 5;
/** Squared distances between moments: farther ones are not alike, and among those attention falls towards them. */
const ALIKE_WITHIN = 0.2;
const SHARPNESS = 8;
const Z80 = 1.2815515655446004;

/** What a case's label stands for: a method's row in the log, or practice alone. */
export const PRACTICE = 0;

/** @param nameOf a method by its row in the log */
export function findSimilar(
  memory: Memory,
  { moment, studentId }: { moment: readonly number[]; studentId: Id },
  nameOf: (methodId: Id) => string | null,
): SimilarCases | null {
  const k = Math.min(NEAREST, Math.floor(NEAREST_SHARE * memory.size()));
  if (k < FEWEST) return null;
  // a student is no case like themselves
  const among = ({ owner }: { owner: number | null }) => owner !== studentId;
  const found = memory
    .retrieve(moment, { k, sharpness: SHARPNESS, among })
    .filter(({ similarity }) => similarity >= -ALIKE_WITHIN);
  if (peopleIn(found) < FEWEST) return null;
  const groups = Map.groupBy(found, ({ label }) =>
    label === PRACTICE ? 'practice' : (nameOf(label) ?? 'practice'),
  );
  const told = [...groups].filter(([, own]) => peopleIn(own) >= FEWEST);
  const rest = [...groups].flatMap(([, own]) => (peopleIn(own) >= FEWEST ? [] : own));
  const tried = told
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([method, own]) => ({ method: method as string | null, ...outcomeOf(own) }));
  if (peopleIn(rest) >= FEWEST) tried.push({ method: null, ...outcomeOf(rest) });
  return tried.length > 0 ? { n: found.length, tried } : null;
}

/** Five cases of one person would tell who it is. */
const peopleIn = (cases: readonly Retrieved[]): number =>
  new Set(cases.map(({ owner }) => owner)).size;

/** Weighted by how much each case is alike; the range is the mean's, as far as so few cases tell it. */
function outcomeOf(cases: readonly Retrieved[]) {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (one: Retrieved) => number) =>
    cases.reduce((sum, one) => sum + (one.weight / total) * of(one), 0);
  const after = mean(({ value }) => value);
  const variance = mean(({ value }) => (value - after) ** 2);
  const effective = 1 / mean(({ weight }) => weight / total);
  const reach = Z80 * Math.sqrt(Math.max(variance, 0.01) / Math.max(1, effective - 1));
  return {
    n: cases.length,
    before: mean(({ key }) => key[0]),
    after,
    afterInterval: [Math.max(0, after - reach), Math.min(1, after + reach)] as [number, number],
  };
}
