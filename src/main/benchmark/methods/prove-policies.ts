/**
 * What following the comparison costs and brings: lesson after lesson a method must be chosen, and what is lost against
 * the best one adds up. Compared with choosing by chance and with always taking what did best so far; beside it, what
 * the term's scores can tell afterwards. Who always takes what did best learns little of the rest (docs/method-figures.md).
 */
import type { Random } from '../../../shared/random.ts';
import { randomOf } from '../../../shared/random.ts';
import { fitMixedHere } from '../../insight/outcome/learner-port.ts';
import { adjustOutcomes, partByStanding } from '../../insight/teaching/methods/adjust-outcomes.ts';
import { designEffects } from '../../insight/teaching/methods/design-effects.ts';
import { EFFECT_PRIOR } from '../../insight/teaching/methods/effect-prior.ts';
import { observeSection } from '../../insight/teaching/methods/observe-section.ts';
import { FLOOR } from '../../insight/teaching/tryout/adapt-arms.ts';
import { integrateEffects } from '../../learn/effects/integrate.ts';
import { meanOf, sdOf } from '../../learn/effects/mixture.ts';
import { judgeSchool, noTally } from './prove-comparison.ts';
import type { Tally } from './prove-comparison.ts';
import { claimsByMeans, meansSoFar } from './plain-means.ts';
import type { OpenClass, WorldSpec } from './teaching-world.ts';
import { openWorld } from './teaching-world.ts';

/**
 * Greedy takes the best plain mean; likeliest what the comparison expects most of; Thompson draws by its belief (1933),
 * and the try-out keeps a floor of lessons given out by chance.
 */
export const POLICIES = ['uniform', 'greedy', 'likeliest', 'thompson', 'tryout'] as const;
type Policy = (typeof POLICIES)[number];

/** A mean with its 95 % interval over schools. */
export type Mean = { mean: number; interval95: [number, number] };

/** Losses per assessment against the best method, standard deviations of a score. */
export type Regret = {
  policy: Policy;
  regret: Mean;
  /** In the last third of the term. */
  late: Mean;
  /** Less than greedy's, and than by chance, in the same schools. */
  underGreedy: Mean;
  underUniform: Mean;
  /** What the comparison says of each term afterwards, where methods differ and where none does. */
  differing: Tally;
  alike: Tally;
  /** Share of terms after which plain means, with the scores' own scatter, call a method better though none is. */
  claimedByMeans: number;
};

export async function provePolicies(
  spec: WorldSpec,
  { schools, seed }: { schools: number; seed: number },
  onSchool?: (done: number) => Promise<void> | void,
): Promise<Regret[]> {
  const lost = new Map<Policy, Loss[]>();
  const found: Omit<Regret, 'underGreedy' | 'underUniform'>[] = [];
  for (const policy of POLICIES) {
    const own: Loss[] = [];
    const [differing, alike] = [noTally(schools), noTally(schools)];
    let claimed = 0;
    for (let school = 0; school < schools; school++) {
      const random = (name: string) => randomOf(seed, `policy ${school} ${name}`);
      const term = await runTerm(spec, policy, random('differing'));
      own.push(term.loss);
      await judgeSchool(term.world, { random: random('asked'), tally: differing });
      const idle = await runTerm({ ...spec, effectSd: 0 }, policy, random('alike'));
      await judgeSchool(idle.world, { random: random('asked'), tally: alike });
      claimed += Number(claimsByMeans(idle.world.sections));
      await onSchool?.(lost.size * schools + school + 1);
    }
    lost.set(policy, own);
    const [regret, late] = [own.map(({ all }) => all), own.map((loss) => loss.late)];
    const claimedByMeans = claimed / schools;
    found.push({
      policy,
      regret: meanOver(regret),
      late: meanOver(late),
      differing,
      alike,
      claimedByMeans,
    });
  }
  const under = (other: Policy, policy: Policy) =>
    meanOver(lost.get(policy)!.map(({ all }, at) => lost.get(other)![at]!.all - all));
  return found.map((one) => ({
    ...one,
    underGreedy: under('greedy', one.policy),
    underUniform: under('uniform', one.policy),
  }));
}

type Loss = { all: number; late: number };

function meanOver(values: readonly number[]): Mean {
  const mean = average(values);
  const variance = average(values.map((v) => (v - mean) ** 2));
  const error = Math.sqrt(variance / Math.max(1, values.length - 1));
  return { mean, interval95: [mean - 1.96 * error, mean + 1.96 * error] };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

async function runTerm(spec: WorldSpec, policy: Policy, random: Random) {
  const { classes, methods, truth } = openWorld(spec, random);
  const choosing = random.stream(policy);
  const lost: number[] = [];
  for (let t = 0; t < spec.assessments; t++) {
    const choose = await CHOOSERS[policy]({ classes, methods });
    let sum = 0;
    for (const one of classes) {
      const halves = one.halves.map((members) => ({ members, method: choose(one, choosing) }));
      const best = Math.max(...methods.map((method) => truth(method, one.course, 0)));
      for (const { method } of halves) sum += best - truth(method, one.course, 0);
      one.take(together(halves));
    }
    lost.push(sum / (2 * classes.length));
  }
  const world = { sections: classes.map((one) => one.soFar()), methods, truth };
  const loss = { all: average(lost), late: average(lost.slice(-Math.ceil(lost.length / 3))) };
  return { world, loss };
}

type Half = { method: string; members: ReadonlySet<number> };

/** Halves taught alike are one class. */
function together([a, b]: readonly Half[]): Half[] {
  if (!a || !b || a.method !== b.method) return [a, b].filter((half) => half !== undefined);
  return [{ method: a.method, members: new Set([...a.members, ...b.members]) }];
}

type World = { classes: readonly OpenClass[]; methods: readonly string[] };

/** What is chosen for a half of a class before the next assessment. */
type Choose = (one: OpenClass, random: Random) => string;

const CHOOSERS: Record<Policy, (world: World) => Choose | Promise<Choose>> = {
  uniform:
    ({ methods }) =>
    (_one, random) =>
      random.pick(methods),
  greedy: ({ methods }) => greedily(methods),
  likeliest: (world) => byBelief(world, 0),
  thompson: (world) => byBelief(world, 1),
  tryout: async (world) => {
    const draw = await byBelief(world, 1);
    return (one, random) => (random.chance(FLOOR) ? random.pick(world.methods) : draw(one, random));
  },
};

/** What did best on average so far in this class, each once before any twice. */
function greedily(methods: readonly string[]): Choose {
  return (one, random) => {
    const so = meansSoFar([one.soFar()]);
    const untried = methods.filter((method) => !so.has(method));
    if (untried.length > 0) return random.pick(untried);
    const of = (method: string) => so.get(method)?.mean ?? 0;
    return methods.reduce((a, b) => (of(b) > of(a) ? b : a));
  };
}

/** By what the comparison believes of both classes so far: as drawn at `share` 1, the likeliest best at 0. */
async function byBelief({ classes, methods }: World, share: number): Promise<Choose> {
  const outcomes = classes.flatMap((one) => {
    const { gradebook, lessons } = one.soFar();
    return observeSection(gradebook, lessons);
  });
  if (outcomes.length === 0) return (_one, random) => random.pick(methods);
  const cells = await adjustOutcomes(outcomes, partByStanding, fitMixedHere);
  const design = designEffects(cells, { asked: [], methods }, { belief: 'neutral' });
  const effects = await integrateEffects(design, EFFECT_PRIOR);
  const alike = new Map(methods.map((method) => [method, 1 / methods.length]));
  const beliefs = new Map(
    classes.map((one) => {
      const group = { part: 'all', sectionId: one.id, course: one.course, level: 0 };
      return [
        one,
        methods.map((method) => {
          const gain = effects.contrast(design.contrast(group, method, alike));
          return { method, mean: meanOf(gain), sd: sdOf(gain) };
        }),
      ];
    }),
  );
  return (one, random) =>
    (beliefs.get(one) ?? [])
      .map(({ method, mean, sd }) => ({ method, draw: random.normal(mean, share * sd) }))
      .reduce((a, b) => (b.draw > a.draw ? b : a)).method;
}
