/**
 * Simulated classes that are taught: what a lesson's structure does to a class depends on who sits in it, partly in
 * ways that the class's profile shows and partly in ways that only teaching it shows.
 * The directions are those that reviews agree on (worked examples for novices that fade: Kalyuga 2007; retrieval at
 * the start: Dunlosky et al. 2013; less text where language stands in the way); the sizes are ours, and are drawn anew
 * for every school, so that nothing can be learned by heart.
 */
import type { Random } from '../../shared/random.ts';
import { logistic } from '../../shared/random.ts';

/** A structure by name, each entry about 0–1; insight/lesson/structure.ts gives the names their meaning. */
export type TaughtStructure = Readonly<Record<string, number>>;

/** What makes a class: each about 0–1. */
export type ClassTraits = {
  /** How much of what the lesson needs is there. */
  prior: number;
  /** How far the students lie apart. */
  spread: number;
  /** For how many the language of the lesson is a hurdle. */
  languageNeed: number;
  /** How well they work without being led. */
  selfDirection: number;
  /** How fast they go. */
  tempo: number;
};

export type SimulatedClass = {
  traits: ClassTraits;
  /** Where this class's best structure lies off what its traits say: found out by teaching it. */
  quirks: TaughtStructure;
  students: number;
  /** The class's level with the best structure, logits. */
  ease: number;
};

/** How strongly each part of a structure matters, and how each trait moves its best place. */
export type LessonWorld = {
  weight: Record<string, number>;
  best: Record<string, number>;
  pull: Record<string, Partial<Record<keyof ClassTraits, number>>>;
  /** Size of the quirks, and noise of a lesson, logits. */
  quirk: number;
  noise: number;
};

const BEST: LessonWorld['best'] = {
  hook: 0.09,
  recall: 0.13,
  model: 0.18,
  guided: 0.24,
  discuss: 0.06,
  independent: 0.22,
  exit: 0.08,
  support: 0.5,
  challenge: 0.45,
  climb: 0.65,
  concrete: 0.5,
  everyday: 0.6,
  together: 0.5,
  spoken: 0.2,
  chosen: 0.2,
  lightLanguage: 0.5,
  pace: 0.6,
  recalled: 0.18,
  checks: 0.5,
};

const PULL: LessonWorld['pull'] = {
  support: { prior: -0.7, spread: 0.2 },
  model: { prior: -0.15 },
  recall: { prior: -0.08 },
  guided: { prior: -0.1, selfDirection: -0.1 },
  independent: { prior: 0.12, selfDirection: 0.18 },
  discuss: { prior: 0.08 },
  challenge: { prior: 0.6 },
  climb: { spread: 0.3 },
  concrete: { prior: -0.5, languageNeed: 0.3 },
  lightLanguage: { languageNeed: 0.7 },
  chosen: { languageNeed: 0.4 },
  together: { selfDirection: 0.4, languageNeed: 0.2 },
  pace: { tempo: 0.5, prior: 0.1 },
  recalled: { prior: -0.15 },
  checks: { spread: 0.4 },
};

/** Shares of the lesson move less than axes do, and matter as much. */
const isShare = (name: string): boolean =>
  (BEST[name] ?? 1) < 0.3 && name !== 'recalled' && name !== 'spoken' && name !== 'chosen';

/** A school's own world: other sizes, the same kind. `strange` ones pull elsewhere: what was learned must not break there. */
export function drawWorld(random: Random, kind: 'usual' | 'strange' = 'usual'): LessonWorld {
  const names = Object.keys(BEST);
  const jitter = kind === 'usual' ? 0.25 : 0.9;
  return {
    weight: record(names, (name) => (isShare(name) ? 12 : 1.1) * random.between([0.4, 1.6])),
    best: record(
      names,
      (name) => (BEST[name] ?? 0) + random.normal(0, isShare(name) ? 0.015 : 0.06),
    ),
    pull: record(names, (name) =>
      Object.fromEntries(
        Object.entries(PULL[name] ?? {}).map(([trait, size]) => [
          trait,
          size * random.normal(1, jitter),
        ]),
      ),
    ),
    quirk: random.between([0.15, 0.35]),
    noise: random.between([0.1, 0.3]),
  };
}

export function drawClass(random: Random, world: LessonWorld): SimulatedClass {
  const trait = () => Math.min(1, Math.max(0, random.normal(0.5, 0.22)));
  const quirkOf = (name: string) =>
    random.chance(0.5) ? random.normal(0, world.quirk * (isShare(name) ? 0.25 : 1)) : 0;
  return {
    traits: {
      prior: trait(),
      spread: trait(),
      languageNeed: Math.max(0, random.normal(0.25, 0.25)),
      selfDirection: trait(),
      tempo: trait(),
    },
    quirks: record(Object.keys(BEST), quirkOf),
    students: random.whole([16, 36]),
    ease: random.normal(1.6, 0.4),
  };
}

/** Share of exit tickets right that a structure leads to, on average. */
export function trueOutcome(
  world: LessonWorld,
  own: SimulatedClass,
  taught: TaughtStructure,
): number {
  const lost = Object.keys(world.weight).reduce((sum, name) => {
    const apart = (taught[name] ?? 0) - bestPlace(world, own, name);
    return sum + (world.weight[name] ?? 0) * apart ** 2;
  }, 0);
  return logistic(own.ease - lost);
}

/** Where a class's best lesson has this part of its structure. */
export function bestPlace(
  world: LessonWorld,
  { traits, quirks }: SimulatedClass,
  name: string,
): number {
  const pulls = Object.entries(world.pull[name] ?? {}) as [keyof ClassTraits, number][]; // made from traits
  const pulled = pulls.reduce((sum, [trait, size]) => sum + size * (traits[trait] - 0.5), 0);
  return Math.min(1, Math.max(0, (world.best[name] ?? 0) + pulled + (quirks[name] ?? 0)));
}

/** What the teacher sees of a lesson: exit tickets of a class on one day. */
export function drawOutcome(
  random: Random,
  world: LessonWorld,
  own: SimulatedClass,
  taught: TaughtStructure,
): number {
  const mean = trueOutcome(world, own, taught);
  const logit = Math.log(mean / (1 - mean)) + random.normal(0, world.noise);
  const day = logistic(logit);
  const right = Array.from({ length: own.students }, () => random.chance(day)).filter(
    Boolean,
  ).length;
  return right / own.students;
}

/** What a school file shows of a class before a lesson; entries about 0–1, 0.5 where nothing is known yet. */
export type ShownClass = {
  prior: number;
  core: number;
  spread: number;
  fragile: number;
  pace: number;
  feedback: number;
};

/** @param past outcomes of the lessons taught so far: pace and feedback are known from them alone */
export function showClass(
  random: Random,
  { traits }: SimulatedClass,
  past: readonly number[],
): ShownClass {
  const blurred = (value: number, sd: number) =>
    Math.min(1, Math.max(0, value + random.normal(0, sd)));
  const n = past.length;
  const known = (value: number, sd: number) => (n === 0 ? 0.5 : blurred(value, sd / Math.sqrt(n)));
  const mean = past.reduce((sum, outcome) => sum + outcome, 0) / Math.max(1, n);
  return {
    prior: blurred(traits.prior, 0.1),
    core: blurred(0.5 * traits.prior + 0.15, 0.12),
    spread: blurred(traits.spread, 0.1),
    fragile: known(0.6 - 0.4 * traits.prior, 0.15),
    pace: known(traits.tempo, 0.2),
    feedback: n === 0 ? 0.5 : blurred(mean, 0.1 / Math.sqrt(n)),
  };
}

const record = <T>(names: readonly string[], of: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
