/** Past sections in parts, each forecast by what learned from the others: what methods are judged and calibrated by. */
import { Failure } from '../../../shared/failure.ts';
import { collectForecasts } from './collect-forecasts.ts';
import type { HeldOut, PastSection } from './collect-forecasts.ts';
import type { Adapt } from './learner-port.ts';
import type { Estimator } from './predict-task.ts';

/**
 * A new class sits other assessments: what shares a course and term with the sections learned from does better than it
 * will there, so parts keep offerings whole where there are enough of them.
 * @returns for each section the part that it is in
 */
export function partOf(past: readonly Pick<PastSection, 'offering'>[], parts: number): number[] {
  const offerings = [...new Set(past.map(({ offering }) => offering))];
  if (offerings.length < parts) return past.map((_, i) => i % parts);
  return past.map(({ offering }) => offerings.indexOf(offering) % parts);
}

type Watch = { adapt: Adapt; signal?: AbortSignal };

/**
 * Every section is forecast once, by a model that did not learn from it.
 * @param modelFor what answers for one part, given the sections outside it
 * @throws Failure cancelled
 */
export async function holdOutParts<P extends PastSection>(
  past: readonly P[],
  modelFor: (learnFrom: readonly P[], part: number) => Promise<Estimator> | Estimator,
  { parts, adapt, signal }: Watch & { parts: number },
): Promise<HeldOut[]> {
  const heldOut: HeldOut[] = [];
  const partOfSection = partOf(past, parts);
  for (let part = 0; part < parts; part++) {
    const isUnseen = (_: P, i: number) => partOfSection[i] === part;
    const model = await modelFor(
      past.filter((section, i) => !isUnseen(section, i)),
      part,
    );
    const unseen = past.filter(isUnseen);
    heldOut.push(...(await collectForecasts(model, unseen, { fold: part, adapt, signal })));
    if (signal?.aborted) throw new Failure('cancelled');
  }
  return heldOut;
}
