/**
 * Which methods seem to do what for which group here: outcomes given earlier scores, class, day, group and method,
 * partially pooled; the published evidence beside it, and both together. Associations, guarded by check-comparison.
 */
import { METHOD_KEYS, TEACHING_METHODS } from '../../../../shared/teaching-methods.ts';
import { methodOfText } from '../../../../shared/words/teaching-method-names.ts';
import type { FitMixed } from '../../outcome/learner-port.ts';
import { effectsAt, integrateEffects } from '../../../learn/effects/integrate.ts';
import type { Effects, Mixture, TakeTurn } from '../../../learn/effects/integrate.ts';
import type { ScalePrior } from '../../../learn/effects/scale-prior.ts';
import { sdOf, meanOf, rangeOf } from '../../../learn/effects/mixture.ts';
import type { CellMean, PartOf } from './adjust-outcomes.ts';
import { adjustOutcomes, partByStanding } from './adjust-outcomes.ts';
import { blockedBy, supportsOf, UNSUPPORTED } from './check-comparison.ts';
import type { Check, Support } from './check-comparison.ts';
import { designEffects } from './design-effects.ts';
import type { Belief, EffectsDesign, GroupAsked } from './design-effects.ts';
import { EFFECT_PRIOR } from './effect-prior.ts';
import { estimateOf, judge } from './judge-method.ts';
import type { Estimate, Verdict } from './judge-method.ts';
import type { Exposure, Outcome } from './observe-section.ts';

/** A group of students of the section asked about, as of now. */
export type AskedGroup = { name: string; studentIds: ReadonlySet<number>; level: number };

type Gain = { effect: number; sd: number; interval80: [number, number] };

export type MethodForGroup = {
  method: string;
  /** Null where no score bears on it. */
  own: Estimate | null;
  published: Estimate;
  combined: Estimate;
  /**
   * Beside the average of all methods, each counting alike: the one scale on which methods can be put in an order.
   * Beside "the others as they are taught", whatever is taught most looks best, since it leaves itself out.
   */
  gain: Readonly<Record<'own' | 'combined', Gain>>;
  verdict: Verdict;
};

type MethodFacts = {
  method: string;
  support: Support;
  blocked: Check[];
  /** What the method seems to do to scores from before it; null where the log can't tell. */
  backward: { effect: number; interval95: [number, number] } | null;
};

export type Comparison = {
  methods: MethodFacts[];
  groups: { name: string; methods: MethodForGroup[] }[];
  /** Points of 100 that one standard deviation of a score is in the section asked about. */
  points: number;
  scores: number;
  periods: number;
};

export type CompareOptions = {
  /** What a teacher calls worth it, standard deviations of a score. */
  meaningful: (points: number) => number;
  fitMixed: FitMixed;
  /** What is believed of spreads beforehand: the learned prior unless told. */
  prior?: ScalePrior;
  takeTurn?: TakeTurn;
};

/** Fewer scores than these say nothing of spreads, and no model is fitted. */
const FEWEST_SCORES = 24;
/** A backward effect that stays as wide as it was assumed to be was not looked at. */
const UNSEEN = 0.12;

/** What is known: outcomes under methods, and whatever else the section's log names. */
export type Known = { outcomes: readonly Outcome[]; logged: readonly string[] };
export type Asked = { section: { id: number; course: string }; groups: readonly AskedGroup[] };

export async function compareMethods(
  { outcomes, logged }: Known,
  { section, groups }: Asked,
  { meaningful, fitMixed, prior = EFFECT_PRIOR, takeTurn }: CompareOptions,
): Promise<Comparison> {
  const asked = groups.map(({ name, level }): GroupAsked => ({
    part: partOfGroup(name),
    sectionId: section.id,
    course: section.course,
    level,
  }));
  const methods = methodsIn(outcomes, logged);
  const isEnough = outcomes.length >= FEWEST_SCORES;
  const cells = isEnough
    ? await adjustOutcomes(outcomes, partIn(section.id, groups), fitMixed)
    : [];
  const supports = supportsOf(outcomes);
  const apart = new Set(methods.filter((method) => isApart(supports.get(method))));
  const design = (belief: Belief, of: readonly CellMean[]) =>
    designEffects(of, { asked, methods, apart }, { belief });
  const neutral = design('neutral', cells);
  const own = await integrateEffects(neutral, prior, takeTurn);
  const both = design('published', cells);
  const combined = effectsAt(both, prior, own.draws);
  const alone = design('published', []);
  const published = effectsAt(alone, prior, own.draws);
  const points = pointsIn(outcomes, section.id);
  const facts = factsOf(outcomes, { methods, apart, supports, cells, own, prior });
  const here = mixIn(outcomes, { sectionId: section.id, methods });
  const worth = meaningful(points);
  const alike: Exposure = new Map(methods.map((method) => [method, 1 / methods.length]));
  return {
    methods: facts,
    groups: asked.map((group, at) => ({
      name: groups[at]!.name,
      methods: facts.map(({ method, blocked, support }) => {
        const others = among(without(here, method), support.comparable);
        const estimate = (of: Effects, by: EffectsDesign) =>
          estimateOf(of.contrast(by.contrast(group, method, others)), worth);
        const ownEstimate = support.scores > 0 && isEnough ? estimate(own, neutral) : null;
        return {
          method,
          own: ownEstimate,
          published: estimate(published, alone),
          combined: estimate(combined, both),
          gain: {
            own: gainOf(own.contrast(neutral.contrast(group, method, alike))),
            combined: gainOf(combined.contrast(both.contrast(group, method, alike))),
          },
          verdict: ownEstimate ? judge(ownEstimate, blocked.length > 0) : 'not-enough',
        };
      }),
    })),
    points,
    scores: outcomes.length,
    periods: new Set(outcomes.map(({ period }) => period)).size,
  };
}

const gainOf = (mixture: Mixture): Gain => ({
  effect: meanOf(mixture),
  sd: sdOf(mixture),
  interval80: rangeOf(mixture, 0.8),
});

/** What lessons were taught with, most first; where too few methods are known, the firmest published ones beside. */
function methodsIn(outcomes: readonly Outcome[], logged: readonly string[]): string[] {
  const known = new Set([...mixOf(outcomes).keys(), ...logged.map(methodOfText)]);
  const firm = METHOD_KEYS.filter((key) => TEACHING_METHODS[key].security >= FIRM);
  const missing = Math.max(0, FEWEST_LISTED - known.size);
  return [...known, ...firm.filter((key) => !known.has(key)).slice(0, missing)];
}

const FEWEST_LISTED = 4;
const FIRM = 3;

const partOfGroup = (name: string): string => `group ${name}`;

function partIn(sectionId: number, groups: readonly AskedGroup[]): PartOf {
  return (outcome) => {
    if (outcome.sectionId !== sectionId) return partByStanding(outcome);
    const own = groups.find(({ studentIds }) => studentIds.has(outcome.studentId));
    return own ? partOfGroup(own.name) : partByStanding(outcome);
  };
}

/** What fails a check on whom it reached; a method that no score bears on moves nothing either way. */
const isApart = (support: Support | undefined): boolean =>
  support !== undefined && blockedBy(support, { actsBackward: false }).length > 0;

type Found = {
  methods: readonly string[];
  apart: ReadonlySet<string>;
  supports: ReadonlyMap<string, Support>;
  cells: readonly CellMean[];
  own: Effects;
  prior: ScalePrior;
};

function factsOf(
  outcomes: readonly Outcome[],
  { methods, apart, supports, cells, own, prior }: Found,
): MethodFacts[] {
  const all = mixOf(outcomes);
  const seen = cells.filter(({ later }) => later !== null);
  const control = designEffects(
    seen,
    { asked: [], methods, apart },
    { belief: 'neutral', backward: true },
  );
  const looked = seen.length > 0 ? effectsAt(control, prior, own.draws) : null;
  return methods.map((method) => {
    const support = supports.get(method) ?? UNSUPPORTED;
    const others = among(without(all, method), support.comparable);
    const backward =
      looked && support.scores > 0 && others.size > 0
        ? backwardOf(looked, control.later(method, others))
        : null;
    const actsBackward =
      backward !== null && (backward.interval95[0] > 0 || backward.interval95[1] < 0);
    return { method, support, backward, blocked: blockedBy(support, { actsBackward }) };
  });
}

function backwardOf(effects: Effects, weights: Float64Array): MethodFacts['backward'] {
  const mixture = effects.contrast(weights);
  if (sdOf(mixture) > UNSEEN) return null;
  return { effect: meanOf(mixture), interval95: rangeOf(mixture, 0.95) };
}

/** What the time went to, method by method, most first. */
function mixOf(outcomes: readonly Outcome[]): Exposure {
  const sums = new Map<string, number>();
  for (const { exposure } of outcomes)
    for (const [method, share] of exposure)
      sums.set(method, (sums.get(method) ?? 0) + share / outcomes.length);
  return new Map([...sums].toSorted(([, a], [, b]) => b - a));
}

/** In the section itself where it knows two methods or more, else everywhere, else all of them alike. */
function mixIn(
  outcomes: readonly Outcome[],
  { sectionId, methods }: { sectionId: number; methods: readonly string[] },
): Exposure {
  const own = mixOf(outcomes.filter((outcome) => outcome.sectionId === sectionId));
  if (own.size > 1) return own;
  const all = mixOf(outcomes);
  return all.size > 1 ? all : new Map(methods.map((method) => [method, 1 / methods.length]));
}

/** The other methods in their proportions, adding up to 1. */
export function without(mix: Exposure, method: string): Exposure {
  const others = [...mix].filter(([name]) => name !== method);
  const total = others.reduce((sum, [, share]) => sum + share, 0);
  return new Map(others.map(([name, share]) => [name, share / total]));
}

/** The mix of those that can be compared with; of all where none can, as nothing is said then. */
export function among(mix: Exposure, comparable: readonly string[]): Exposure {
  const kept = [...mix].filter(([name]) => comparable.includes(name));
  if (kept.length === 0) return mix;
  const total = kept.reduce((sum, [, share]) => sum + share, 0);
  return new Map(kept.map(([name, share]) => [name, share / total]));
}

/** Where no score was seen yet. */
const USUAL_POINTS = 16;

function pointsIn(outcomes: readonly Outcome[], sectionId: number): number {
  const own = outcomes.filter((outcome) => outcome.sectionId === sectionId);
  const of = own.length > 0 ? own : outcomes;
  if (of.length === 0) return USUAL_POINTS;
  return of.reduce((sum, { points }) => sum + points, 0) / of.length;
}
