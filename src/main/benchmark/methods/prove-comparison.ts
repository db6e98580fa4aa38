/** Whether the comparison of methods keeps its word in worlds where the truth is known. */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { among, compareMethods, without } from '../../insight/teaching/methods/compare-methods.ts';
import type { AskedGroup, Comparison } from '../../insight/teaching/methods/compare-methods.ts';
import { averageOf } from '../../insight/teaching/groups/embed-students.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import type { Outcome } from '../../insight/teaching/methods/observe-section.ts';
import type { ScalePrior } from '../../learn/effects/scale-prior.ts';
import type { World, WorldSpec } from './teaching-world.ts';
import { simulateWorld } from './teaching-world.ts';

export type Tally = {
  schools: number;
  /** Ranges of one's own data, over methods and groups that no check kept back. */
  ranges: number;
  kept80: number;
  kept50: number;
  /** Schools in which anything was called better or worse; in which that was wrong by its sign or under no effect. */
  claiming: number;
  wrong: number;
  /** Claims, of methods that truly are at least that much better or worse than the others. */
  found: number;
  findable: number;
  /** Method and group pairs that the checks kept back, of all. */
  blocked: number;
  pairs: number;
  error: number;
};

/** Teachers' own bar of what is worth it, points of 100. */
const MEANINGFUL_POINTS = 2;

export async function proveComparison(
  specOf: (random: Random) => WorldSpec,
  { schools, seed, prior }: { schools: number; seed: number; prior?: ScalePrior },
  onSchool?: (done: number) => Promise<void> | void,
): Promise<Tally> {
  const tally = noTally(schools);
  for (let school = 0; school < schools; school++) {
    const random = randomOf(seed, `school ${school}`);
    const world = simulateWorld(specOf(random), random);
    await judgeSchool(world, { random: random.stream('asked'), tally, prior });
    await onSchool?.(school + 1);
  }
  return tally;
}

export const noTally = (schools: number): Tally => ({
  schools,
  ranges: 0,
  kept80: 0,
  kept50: 0,
  claiming: 0,
  wrong: 0,
  found: 0,
  findable: 0,
  blocked: 0,
  pairs: 0,
  error: 0,
});

/** Sums of the same numbers in another order. */
const NOTHING = 1e-9;

type Judging = { random: Random; tally: Tally; prior?: ScalePrior | undefined };

export async function judgeSchool(world: World, { random, tally, prior }: Judging): Promise<void> {
  const outcomes = world.sections.flatMap(({ gradebook, lessons }) =>
    observeSection(gradebook, lessons),
  );
  const asked = random.pick(world.sections);
  const { section } = asked.gradebook;
  const groups = groupsByStanding(outcomes, section.id);
  const found = await compareMethods(
    { outcomes, logged: [] },
    { section, groups },
    {
      meaningful: (points) => MEANINGFUL_POINTS / points,
      fitMixed: fitMixedHere,
      ...(prior && { prior }),
    },
  );
  const own = outcomes.filter(({ sectionId }) => sectionId === section.id);
  let [isClaiming, isWrong] = [false, false];
  for (const [at, { methods }] of found.groups.entries()) {
    for (const judged of methods) {
      const { support } = found.methods.find(({ method }) => method === judged.method)!;
      const by = { group: groups[at]!, own, comparable: support.comparable };
      const truth = trueContrast(asked, judged.method, by) / found.points;
      const said = tallyOne(judged, truth, { found, tally });
      isClaiming ||= said !== 0;
      isWrong ||= said !== 0 && (Math.abs(truth) < NOTHING || Math.sign(truth) !== said);
    }
  }
  tally.claiming += Number(isClaiming);
  tally.wrong += Number(isWrong);
}

type Judged = Comparison['groups'][number]['methods'][number];

/** @returns 1 or -1 for what was called better or worse, else 0 */
function tallyOne(
  { own, verdict }: Judged,
  truth: number,
  { found, tally }: { found: Comparison; tally: Tally },
): number {
  tally.pairs += 1;
  const worth = MEANINGFUL_POINTS / found.points;
  if (verdict === 'not-enough' || !own) {
    tally.blocked += 1;
    return 0;
  }
  const holds = ([low, high]: readonly [number, number]) => Number(low <= truth && truth <= high);
  tally.ranges += 1;
  tally.kept80 += holds(own.interval80);
  tally.kept50 += holds(own.interval50);
  tally.error += (own.effect - truth) ** 2;
  const said = verdict === 'looked-better' ? 1 : verdict === 'looked-worse' ? -1 : 0;
  if (Math.abs(truth) >= worth) {
    tally.findable += 1;
    tally.found += Number(said === Math.sign(truth));
  }
  return said;
}

type Asked = { group: AskedGroup; own: readonly Outcome[]; comparable: readonly string[] };

/** In points of 100, as scores show it: where most have nearly full marks, no method adds much. */
function trueContrast(
  { expectedPoints }: World['sections'][number],
  method: string,
  { group, own, comparable }: Asked,
): number {
  const sums = new Map<string, number>();
  for (const { exposure } of own)
    for (const [name, share] of exposure) sums.set(name, (sums.get(name) ?? 0) + share);
  const of = (name: string) =>
    averageOf([...group.studentIds].map((id) => expectedPoints(id, name)));
  return [...among(without(sums, method), comparable)].reduce(
    (sum, [name, share]) => sum + share * (of(method) - of(name)),
    0,
  );
}

/** Three groups by where students stand on average, as a teacher would make them. */
export function groupsByStanding(outcomes: readonly Outcome[], sectionId: number): AskedGroup[] {
  const own = Map.groupBy(
    outcomes.filter((outcome) => outcome.sectionId === sectionId),
    ({ studentId }) => studentId,
  );
  const students = [...own]
    .map(([id, of]) => ({ id, level: of.at(-1)?.standing ?? 0 }))
    .toSorted((a, b) => a.level - b.level);
  const size = Math.ceil(students.length / 3);
  return [0, 1, 2].map((third) => {
    const members = students.slice(third * size, (third + 1) * size);
    return {
      name: String(third + 1),
      studentIds: new Set(members.map(({ id }) => id)),
      level: members.reduce((sum, { level }) => sum + level, 0) / Math.max(1, members.length),
    };
  });
}
