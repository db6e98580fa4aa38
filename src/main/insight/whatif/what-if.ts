/** Before and after a teacher's "what if": exact sums and the forecast, side by side and never mixed. */
import type { SectionForecast } from '../../../shared/contract/forecast.ts';
import type { WhatIf } from '../../../shared/contract/what-if.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { forecastSection } from '../outcome/forecast-section.ts';
import type { Asked } from '../outcome/forecast-section.ts';
import type { Frozen } from './apply-changes.ts';
import { supposeChanges } from './suppose-changes.ts';
import type { Supposer, Supposing } from './suppose-changes.ts';

/** `before`: the real world's forecast, where somebody has it already. */
export type WhatIfTools = Supposer & { before?: () => Promise<SectionForecast> };

/**
 * Both worlds answer the same question about the same assessment. Reasons are given of the students that the changes
 * name.
 *
 * @param changes without a line item, a change is to the one that is next
 * @throws Failure not-found, and what the forecast throws
 */
export async function whatIf(
  gradebook: Frozen<SectionGradebook>,
  { changes, ...asked }: Asked & Supposing,
  { before: known, ...forecaster }: WhatIfTools,
): Promise<WhatIf> {
  const actual = structuredClone(gradebook) as SectionGradebook; // a clone of frozen values is nobody else's
  const before = await (known?.() ?? forecastSection(actual, asked, forecaster));
  const world = { sums: gradeSums(actual), forecast: before };
  if (changes.length === 0) return { before: world, after: world, expected: [] };
  const supposed = await supposeChanges(actual, { ...asked, changes }, forecaster);
  const target = before.target.kind === 'line-item' ? before.target.id : null;
  const question = {
    ...asked,
    ...supposed.question,
    reasonsFor: new Set(changes.flatMap(namedIn)),
    target: target ?? asked.target,
  };
  const after = await forecastSection(supposed.gradebook, question, forecaster);
  return {
    before: world,
    after: { sums: gradeSums(supposed.gradebook), forecast: after },
    expected: supposed.expected,
  };
}

const namedIn = (change: Supposing['changes'][number]): number[] =>
  'lineItemId' in change || 'score' in change || 'method' in change || 'practice' in change
    ? [...(change.studentIds ?? []), ...(change.studentId === undefined ? [] : [change.studentId])]
    : [];
