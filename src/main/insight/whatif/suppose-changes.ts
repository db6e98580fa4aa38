/** From a teacher's suppositions to a world that can be asked about: the changed copy, and what it leaves open. */
import type { Expectation, WhatIfChange } from '../../../shared/contract/what-if.ts';
import { Failure } from '../../../shared/failure.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { Forecaster } from '../outcome/answer-question.ts';
import { readAsked } from '../outcome/forecast-section.ts';
import type { Asked } from '../outcome/forecast-section.ts';
import { predictTask } from '../outcome/predict-task.ts';
import { resolveQuestion } from '../outcome/resolve-question.ts';
import type { Assumed, Question, SecondTry } from '../outcome/resolve-question.ts';
import { applyChanges, newlyMarked, placeOf } from './apply-changes.ts';
import type { Change, Frozen } from './apply-changes.ts';
import { expectNothing, expectedOf } from './expect-change.ts';
import type { Expect } from './expect-change.ts';
import { joinRetest } from './retest.ts';
import type { Retest } from './retest.ts';

export type Supposing = { changes: readonly WhatIfChange[] };

/** Who forecasts, and who knows what a change of teaching or practice can be expected to do. */
export type Supposer = Forecaster & { expect?: Expect };

/** `question`: what a forecast in this world must take as given. */
export type SupposedWorld = {
  gradebook: SectionGradebook;
  question: Pick<Question, 'assumed' | 'secondTries' | 'shifts'>;
  /** One for each change that sets no score. */
  expected: Expectation[];
};

/**
 * Where a change gives one student a score in work that nobody has done yet, the others are assumed to do as forecast:
 * a score says something only beside theirs.
 * @throws Failure not-found, and what the forecast throws
 */
export async function supposeChanges(
  actual: Frozen<SectionGradebook>,
  { changes, ...asked }: Pick<Asked, 'asOf' | 'learner'> & Supposing,
  { expect = expectNothing, ...forecaster }: Supposer,
): Promise<SupposedWorld> {
  const { expected, shifts } = await expectedOf(actual, changes, expect);
  const { gradebook, retests } = applyChanges(actual, changes.map(definite(actual, asked.asOf)));
  return {
    gradebook,
    expected,
    question: {
      shifts,
      assumed: await assumeOthers(actual, gradebook, { asked, forecaster }),
      secondTries: retests.map((retest) => secondTry(gradebook, retest)),
    },
  };
}

/** @throws Failure not-found when no line item is open */
const definite =
  (gradebook: Frozen<SectionGradebook>, asOf: Question['asOf']) =>
  (change: WhatIfChange): Change => {
    if (!('score' in change) || 'retest' in change) return change;
    return { ...change, lineItemId: change.lineItemId ?? nextOf(gradebook, asOf) };
  };

function nextOf(gradebook: Frozen<SectionGradebook>, asOf: Question['asOf']): number {
  const { id } = resolveQuestion(thaw(gradebook), { target: 'next', asOf }).target;
  if (id === null) throw new Failure('not-found', { what: 'line item', id: 0 });
  return id;
}

function secondTry({ scores, lineItems }: SectionGradebook, retest: Retest): SecondTry {
  const { student, lineItem, rule } = retest;
  const score = scores[student]?.[lineItem];
  const maximum = score?.outOf ?? lineItems[lineItem]?.maxPoints ?? null;
  const before = score?.points == null || !maximum ? null : score.points / maximum;
  return { student, lineItem, joins: (share) => joinRetest(rule, before, share) };
}

async function assumeOthers(
  actual: Frozen<SectionGradebook>,
  supposed: SectionGradebook,
  { asked, forecaster }: { asked: Pick<Asked, 'asOf' | 'learner'>; forecaster: Forecaster },
): Promise<Assumed> {
  const assumed = new Map<number, readonly number[]>();
  for (const { id } of newlyMarked(actual, supposed)) {
    const { task, method } = readAsked(thaw(actual), { ...asked, target: id }, forecaster);
    const predictives = await predictTask(forecaster.model, task, {
      method,
      adapt: forecaster.adapt,
    });
    assumed.set(
      placeOf(actual.lineItems, id, 'line item'),
      predictives.map(({ mean }) => mean),
    );
  }
  return assumed;
}

/** What only reads needs no copy. */
const thaw = (gradebook: Frozen<SectionGradebook>): SectionGradebook =>
  gradebook as SectionGradebook; // resolving and predicting change nothing
