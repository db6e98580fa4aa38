/**
 * What following the comparison costs and brings: lesson after lesson a method must be chosen, and what is lost against
 * the best one adds up. Compared with choosing by chance and with always taking what did best so far.
 */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { compareMethods } from '../../insight/teaching/methods/compare-methods.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import { FLOOR } from '../../insight/teaching/tryout/adapt-arms.ts';
import type { OpenClass, WorldSpec } from './teaching-world.ts';
import { openWorld } from './teaching-world.ts';

/** `recommended` takes what the comparison puts first; `thompson` draws by its belief and keeps the try-outs' floor. */
export const POLICIES = ['uniform', 'greedy', 'recommended', 'thompson'] as const;
export type Policy = (typeof POLICIES)[number];

/** Mean loss per assessment against the best method, standard deviations of a score; with its standard error. */
export type Regret = { policy: Policy; regret: number; error: number; late: number };

type Choose = (one: OpenClass, methods: readonly string[], random: Random) => Promise<string[]>;

export async function provePolicies(
  spec: WorldSpec,
  { schools, seed }: { schools: number; seed: number },
  onSchool?: (done: number) => Promise<void> | void,
): Promise<Regret[]> {
  const results: Regret[] = [];
  for (const policy of POLICIES) {
    const losses: { all: number; late: number }[] = [];
    for (let school = 0; school < schools; school++) {
      losses.push(await runTerm(spec, policy, randomOf(seed, `policy ${school}`)));
      await onSchool?.(results.length * schools + school + 1);
    }
    const mean = (of: (loss: { all: number; late: number }) => number) =>
      losses.reduce((sum, loss) => sum + of(loss), 0) / losses.length;
    const regret = mean(({ all }) => all);
    const variance = mean(({ all }) => (all - regret) ** 2);
    const error = Math.sqrt(variance / Math.max(1, losses.length - 1));
    results.push({ policy, regret, error, late: mean(({ late }) => late) });
  }
  return results;
}

async function runTerm(spec: WorldSpec, policy: Policy, random: Random) {
  const { classes, methods, truth } = openWorld(spec, random);
  const choosing = random.stream(policy);
  const lost: number[] = [];
  for (let t = 0; t < spec.assessments; t++) {
    const chosen = await chooseAll(policy, { classes, methods }, choosing);
    let sum = 0;
    for (const [at, one] of classes.entries()) {
      const halves = one.halves.map((members, half) => ({ members, method: chosen[at]![half]! }));
      const best = Math.max(...methods.map((method) => truth(method, one.course, 0)));
      for (const { method } of halves) sum += best - truth(method, one.course, 0);
      one.take(halves);
    }
    lost.push(sum / (2 * classes.length));
  }
  const average = (values: readonly number[]) =>
    values.reduce((sum, v) => sum + v, 0) / values.length;
  return { all: average(lost), late: average(lost.slice(-Math.ceil(lost.length / 3))) };
}

type World = { classes: readonly OpenClass[]; methods: readonly string[] };

/** For each class, a method for each half. */
async function chooseAll(policy: Policy, world: World, random: Random): Promise<string[][]> {
  if (policy === 'recommended' || policy === 'thompson') await learn(world);
  const choose = CHOOSERS[policy];
  const chosen: string[][] = [];
  for (const one of world.classes) chosen.push(await choose(one, world.methods, random));
  return chosen;
}

const CHOOSERS: Record<Policy, Choose> = {
  uniform: async (_one, methods, random) => [random.pick(methods), random.pick(methods)],
  greedy: async (one, methods, random) => [
    bestSoFar(one, methods, random),
    bestSoFar(one, methods, random),
  ],
  recommended: async (one, methods, random) => [
    bestBelieved(one, methods, random),
    bestBelieved(one, methods, random),
  ],
  thompson: async (one, methods, random) => [
    drawByBelief(one, methods, random),
    drawByBelief(one, methods, random),
  ],
};

/** What did best on average so far in this class, each once before any twice. */
function bestSoFar(one: OpenClass, methods: readonly string[], random: Random): string {
  const { gradebook, lessons } = one.soFar();
  const sums = new Map<string, { sum: number; n: number }>();
  gradebook.lineItems.forEach(({ dueOn }, t) => {
    const taught = lessons.filter(({ usedOn }) => usedOn === dayBefore(dueOn ?? ''));
    for (const { method, students } of taught) {
      const own = sums.get(method) ?? { sum: 0, n: 0 };
      gradebook.students.forEach(({ id }, i) => {
        const points = gradebook.scores[i]?.[t]?.points ?? null;
        if (points === null || (students !== 'all' && !students?.has(id))) return;
        own.sum += points;
        own.n += 1;
      });
      sums.set(method, own);
    }
  });
  const untried = methods.filter((method) => !sums.has(method));
  if (untried.length > 0) return random.pick(untried);
  const meanOf = (method: string) => (sums.get(method)?.sum ?? 0) / (sums.get(method)?.n ?? 1);
  return methods.reduce((a, b) => (meanOf(b) > meanOf(a) ? b : a));
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 3 * 86_400_000).toISOString().slice(0, 10);

type Belief = ReadonlyMap<string, { effect: number; sd: number }>;
const beliefs = new WeakMap<OpenClass, Belief>();

/** The comparison for each class, from all classes so far. */
async function learn({ classes }: World): Promise<void> {
  const outcomes = classes.flatMap((one) => {
    const { gradebook, lessons } = one.soFar();
    return observeSection(gradebook, lessons);
  });
  for (const one of classes) {
    const section = { id: one.id, course: one.course };
    const groups = [
      { name: 'all', studentIds: new Set(one.halves.flatMap((h) => [...h])), level: 0 },
    ];
    const { groups: found } = await compareMethods(
      { outcomes, logged: [] },
      { section, groups },
      { meaningful: () => 0, fitMixed: fitMixedHere },
    );
    const belief = new Map(
      (found[0]?.methods ?? []).flatMap(({ method, own }) => (own ? [[method, own] as const] : [])),
    );
    beliefs.set(one, belief);
  }
}

/** Thompson sampling over what is believed, and by even chance three times in ten. */
function drawByBelief(one: OpenClass, methods: readonly string[], random: Random): string {
  const belief = beliefs.get(one);
  if (!belief || random.chance(FLOOR)) return random.pick(methods);
  const draws = methods.map((method) => {
    const { effect = 0, sd = UNKNOWN_SD } = belief.get(method) ?? {};
    return { method, draw: random.normal(effect, sd) };
  });
  return draws.reduce((a, b) => (b.draw > a.draw ? b : a)).method;
}

/** What the comparison puts first; by chance before there is one. */
function bestBelieved(one: OpenClass, methods: readonly string[], random: Random): string {
  const belief = beliefs.get(one);
  if (!belief || belief.size === 0) return random.pick(methods);
  const effectOf = (method: string) => belief.get(method)?.effect ?? 0;
  return methods.reduce((a, b) => (effectOf(b) > effectOf(a) ? b : a));
}

/** Of a method that nobody has tried. */
const UNKNOWN_SD = 0.15;
