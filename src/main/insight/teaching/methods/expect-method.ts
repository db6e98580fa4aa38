/** What teaching a section in one way from here on can be expected to do to its scores: all that others ask of this room. */
import type { MethodComparison, TryOut } from '../../../../shared/contract/methods.ts';
import type { Id } from '../../../../shared/nouns.ts';
import { methodOfText } from '../../../../shared/words/teaching-method-names.ts';
import { tryOutsOf } from '../tryout/run-try-out.ts';
import { compareSection } from './compare-section.ts';
import type { TeachingContext } from './compare-section.ts';

/** In shares of the maximum, on each score still to come. */
export type MethodExpectation = {
  basis: 'try-out' | 'association' | 'not-enough';
  untold: 'no-scores' | 'few-scores' | 'not-comparable' | null;
  method: string;
  byStudent: Map<Id, { effect: number; sd: number }>;
  scores: number;
  periods: number;
  /** Share of lesson time that it has already. */
  already: number;
  /** What it was tried out against. */
  against: string | null;
};

const WORTH_POINTS = 2;
/** Standard deviations between the ends of an 80 % range of a normal distribution. */
const WIDTH_80 = 2 * 1.2816;

type Asked = { sectionId: Id; method: string };

/**
 * By chance before by choice: what a finished try-out of the section found counts before the comparison of the log,
 * and that only where the section's own data may speak. What is taught this way already cannot be won again: an effect
 * is taken for the rest of the lesson time alone.
 * @throws Failure not-found, cancelled, and what the learner's process throws
 */
export async function expectMethod(
  context: TeachingContext,
  { sectionId, method: text }: Asked,
): Promise<MethodExpectation> {
  const compared = await compareSection(context, { sectionId, worthPoints: WORTH_POINTS });
  const tried = await tryOutsOf(context.school, sectionId, context.learner.fitMixed);
  return readExpectation(methodOfText(text), compared, tried);
}

/** @param tried try-outs of the section, the latest last */
export function readExpectation(
  method: string,
  compared: MethodComparison,
  tried: readonly TryOut[],
): MethodExpectation {
  const finished = tried.findLast(
    ({ result, plan }) => result !== null && plan.methods.includes(method),
  );
  return finished ? fromTryOut(finished, { method, compared }) : fromComparison(method, compared);
}

function fromTryOut(
  { plan, result }: TryOut,
  { method, compared }: { method: string; compared: MethodComparison },
): MethodExpectation {
  const sign = plan.methods[1] === method ? 1 : -1;
  const sd = result ? widthOf(result.interval80) / WIDTH_80 : 0;
  const effect = sign * (result?.effect ?? 0);
  const shares = sharesOf(method, compared);
  const byStudent = compared.groups.flatMap(({ name, students }) =>
    students.map(({ id }) => [id, rest({ effect, sd }, shares.get(name) ?? 0)] as const),
  );
  return {
    basis: 'try-out',
    untold: null,
    method,
    byStudent: new Map(byStudent),
    scores: result?.scores ?? 0,
    periods: result?.rounds ?? 0,
    already: meanShare(shares, compared),
    against: plan.methods[sign === 1 ? 0 : 1],
  };
}

function fromComparison(method: string, compared: MethodComparison): MethodExpectation {
  const facts = compared.methods.find((one) => one.method === method);
  const untold = whyUntold(facts);
  const shares = sharesOf(method, compared);
  const byStudent = new Map<Id, { effect: number; sd: number }>();
  for (const { name, students, methods } of untold ? [] : compared.groups) {
    const found = methods.find((one) => one.method === method);
    if (!found?.own) continue;
    const { effect, interval80 } = found.combined;
    const shift = rest({ effect, sd: widthOf(interval80) / WIDTH_80 }, shares.get(name) ?? 0);
    for (const { id } of students) byStudent.set(id, shift);
  }
  return {
    basis: untold ? 'not-enough' : 'association',
    untold,
    method,
    byStudent,
    scores: facts?.scores ?? 0,
    periods: facts?.periods ?? 0,
    already: meanShare(shares, compared),
    against: null,
  };
}

function whyUntold(facts: MethodComparison['methods'][number] | undefined) {
  if (!facts || facts.scores === 0) return 'no-scores';
  if (facts.blocked.length === 0) return null;
  return facts.blocked.includes('few-periods') ? 'few-scores' : 'not-comparable';
}

const widthOf = ([low, high]: readonly [number, number]): number => high - low;

const rest = ({ effect, sd }: { effect: number; sd: number }, already: number) => ({
  effect: effect * (1 - already),
  sd: sd * (1 - already),
});

/** By group: the share of logged minutes that the method had. */
function sharesOf(method: string, { audit, groups }: MethodComparison): Map<string, number> {
  const minutesIn = (group: string, of: MethodComparison['audit']) =>
    of.reduce(
      (sum, { minutes }) => sum + (minutes.find((one) => one.group === group)?.perStudent ?? 0),
      0,
    );
  return new Map(
    groups.map(({ name }) => {
      const own = minutesIn(
        name,
        audit.filter((one) => one.method === method),
      );
      return [name, own / Math.max(1, minutesIn(name, audit))];
    }),
  );
}

function meanShare(shares: ReadonlyMap<string, number>, { groups }: MethodComparison): number {
  const students = groups.reduce((sum, group) => sum + group.students.length, 0);
  const sum = groups.reduce(
    (total, group) => total + group.students.length * (shares.get(group.name) ?? 0),
    0,
  );
  return sum / Math.max(1, students);
}
