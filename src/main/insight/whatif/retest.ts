/** A re-test that is still to come: its score will join the one that is there. */
import type { RETEST_RULES } from '../../../shared/contract/what-if.ts';

export type RetestRule = (typeof RETEST_RULES)[number];

/** Places of the student and of the line item. */
export type Retest = { student: number; lineItem: number; rule: RetestRule };

/** What counts in the end; without an earlier score, the re-test alone. Points or shares alike. */
export function joinRetest(rule: RetestRule, before: number | null, retest: number): number {
  if (before === null || rule === 'replaces') return retest;
  return rule === 'averages' ? (before + retest) / 2 : Math.max(before, retest);
}
