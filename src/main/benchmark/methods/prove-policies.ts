/**
 * What following the comparison costs and brings: lesson after lesson a method must be chosen, and what is lost against
 * the best one adds up. Compared with choosing by chance and with always taking what did best so far.
 */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { compareMethods } from '../../insight/teaching/methods/compare-methods.ts';
import type { Gain } from '../../insight/teaching/methods/compare-methods.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import { FLOOR } from '../../insight/teaching/tryout/adapt-arms.ts';
import type { OpenClass, WorldSpec } from './teaching-world.ts';
import { openWorld } from './teaching-world.ts';

/**
 * By belief: `likeliest` takes the highest expected gain, `thompson` draws, `recommended` draws with half of what is
 * open, `tryout` draws and keeps the floor of try-outs.
 */
export const POLICIES = [
  'uniform',
  'greedy',
  'likeliest',
  'recommended',
  'thompson',
  'tryout',
] as const;
export type Policy = (typeof POLICIES)[number];

/**
 * Mean loss per assessment against the best method, standard deviations of a score, with its standard error; and what
 * it is more than greedy's in the same schools, with a 95 % interval.
 */
export type Regret = {
  policy: Policy;
  regret: number;
  error: number;
  late: number;
  beyondGreedy: number;
  interval95: [number, number];
};

type Choose = (one: OpenClass, methods: readonly string[], random: Random) => Promise<string[]>;

export async function provePolicies(
  spec: WorldSpec,
  { schools, seed }: { schools: number; seed: number },
  onSchool?: (done: number) => Promise<void> | void,
): Promise<Regret[]> {
  const losses = new Map<Policy, Loss[]>();
  for (const policy of POLICIES) {
    const own: Loss[] = [];
    for (let school = 0; school < schools; school++) {
      own.push(await runTerm(spec, policy, randomOf(seed, `policy ${school}`)));
      await onSchool?.(losses.size * schools + school + 1);
    }
    losses.set(policy, own);
  }
  const greedy = losses.get('greedy') ?? [];
  return [...losses].map(([policy, own]) => {
    const all = meanAndError(own.map((loss) => loss.all));
    const beyond = meanAndError(own.map((loss, at) => loss.all - (greedy[at]?.all ?? 0)));
    return {
      policy,
      regret: all.mean,
      error: all.error,
      late: meanAndError(own.map(({ late }) => late)).mean,
      beyondGreedy: beyond.mean,
      interval95: [beyond.mean - 1.96 * beyond.error, beyond.mean + 1.96 * beyond.error],
    };
  });
}

type Loss = { all: number; late: number };

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  return { mean, error: Math.sqrt(variance / Math.max(1, values.length - 1)) };
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
  if (policy !== 'uniform' && policy !== 'greedy') await learn(world);
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
  likeliest: async (one, methods, random) =>
    forHalves(() => drawByBelief(one, methods, { random, share: 0 })),
  recommended: async (one, methods, random) =>
    forHalves(() => drawByBelief(one, methods, { random, share: OPEN_SHARE })),
  thompson: async (one, methods, random) =>
    forHalves(() => drawByBelief(one, methods, { random, share: 1 })),
  tryout: async (one, methods, random) =>
    forHalves(() =>
      random.chance(FLOOR)
        ? random.pick(methods)
        : drawByBelief(one, methods, { random, share: 1 }),
    ),
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

type Belief = Pick<Gain, 'effect' | 'sd'>;
const beliefs = new WeakMap<OpenClass, ReadonlyMap<string, Belief>>();

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
      (found[0]?.methods ?? []).map(({ method, gain }) => [method, gain.own] as const),
    );
    beliefs.set(one, belief);
  }
}

const forHalves = (choose: () => string): string[] => [choose(), choose()];

/** Thompson sampling over what is believed, a share of what is open counting: 1 as drawn, 0 the likeliest best. */
function drawByBelief(
  one: OpenClass,
  methods: readonly string[],
  { random, share }: { random: Random; share: number },
): string {
  const draws = methods.map((method) => {
    const { effect, sd } = beliefOf(one, method);
    return { method, draw: random.normal(effect, share * sd) };
  });
  return draws.reduce((a, b) => (b.draw > a.draw ? b : a)).method;
}

const beliefOf = (one: OpenClass, method: string): Belief =>
  beliefs.get(one)?.get(method) ?? { effect: 0, sd: UNKNOWN_SD };

/** A term is short: of what is open, half is worth looking into. */
const OPEN_SHARE = 0.5;
/** Of a method that nobody has tried. */
const UNKNOWN_SD = 0.15;
