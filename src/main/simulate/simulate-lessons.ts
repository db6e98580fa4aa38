/**
 * Simulated classes that are taught: what a lesson's structure does to a class depends on who sits in it, partly in
 * ways that the class's profile shows and partly in ways that only teaching it shows.
 *
 * What varies, and how much of it is published:
 * - Novices gain from help, the experienced lose by it (d = 0.51 and −0.43: Tetzlaff et al. 2025, a meta-analysis of the
 *   expertise reversal effect; Kalyuga 2007): with 1 d ≈ 1.8 logits, a weight of 1.1 and a best support that lies 0.7
 *   lower for the experienced than for novices say the same.
 * - Effects of one and the same programme differ between sites by a standard deviation of 0 to 0.35 d (Weiss et al.
 *   2017): a best place that differs between classes by 0.1 to 0.2 does that, half of it along leanings that several
 *   parts of a structure share (being led, talking, being tried), half of it in each part by itself.
 * - A teacher's judgement of a class correlates 0.63 with what is measured (Südkamp et al. 2012): so do the edits.
 * Everything else (which parts lean together, noise of a day, how minutes stretch) is ours, and drawn anew for every
 * school. In a `scattered` world nothing leans together; in a `strange` one the traits pull elsewhere.
 */
import type { Random } from '../../shared/random.ts';
import { logistic } from '../../shared/logistic.ts';

/** A structure by name, each entry about 0–1; insight/lesson/structure.ts gives the names their meaning. */
export type TaughtStructure = Readonly<Record<string, number>>;

/** What makes a class: each about 0–1. */
type ClassTraits = {
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
  /** Where its teacher takes the best structure to be. */
  believed: TaughtStructure;
  students: number;
  /** The class's level with the best structure, logits. */
  ease: number;
};

/** How strongly each part of a structure matters, and how each trait moves its best place. */
export type LessonWorld = {
  weight: Record<string, number>;
  best: Record<string, number>;
  pull: Record<string, Partial<Record<keyof ClassTraits, number>>>;
  /** How far a class that leans one standard deviation is off, by leaning and part. */
  leanings: readonly Readonly<Record<string, number>>[];
  /** Size of the quirks of a part by itself, and noise of a lesson, logits. */
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

/** Being led, talking, being tried: parts of a structure that go together. */
const LEANINGS: LessonWorld['leanings'] = [
  { support: 0.12, model: 0.03, guided: 0.04, independent: -0.05, checks: 0.1 },
  { together: 0.14, discuss: 0.03, spoken: 0.1 },
  { challenge: 0.12, climb: 0.06, concrete: -0.1, everyday: -0.06 },
];

/** Shares of the lesson move less than axes do, and matter as much. */
const isShare = (name: string): boolean =>
  (BEST[name] ?? 1) < 0.3 && name !== 'recalled' && name !== 'spoken' && name !== 'chosen';

export const WORLDS = ['usual', 'scattered', 'strange'] as const;
export type WorldKind = (typeof WORLDS)[number];

/** A school's own world: other sizes, the same kind. */
export function drawWorld(random: Random, kind: WorldKind = 'usual'): LessonWorld {
  const names = Object.keys(BEST);
  const jitter = kind === 'strange' ? 0.9 : 0.25;
  const scaled = (size: number) => size * random.normal(1, jitter);
  const each = (sizes: Readonly<Record<string, number>>) =>
    record(Object.keys(sizes), (name) => scaled(sizes[name] ?? 0));
  return {
    weight: record(names, (name) => (isShare(name) ? 12 : 1.1) * random.between([0.4, 1.6])),
    best: record(
      names,
      (name) => (BEST[name] ?? 0) + random.normal(0, isShare(name) ? 0.015 : 0.06),
    ),
    pull: record(names, (name) => each(PULL[name] ?? {})),
    leanings: kind === 'scattered' ? [] : LEANINGS.map(each),
    quirk: random.between([0.15, 0.35]) * (kind === 'scattered' ? 1 : 0.6),
    noise: random.between([0.1, 0.3]),
  };
}

export function drawClass(random: Random, world: LessonWorld): SimulatedClass {
  const trait = () => Math.min(1, Math.max(0, random.normal(0.5, 0.22)));
  const names = Object.keys(BEST);
  const leans = world.leanings.map(() => random.normal());
  const alone = record(names, (name) => {
    const size = world.quirk * (isShare(name) ? 0.25 : 1);
    return random.chance(0.5) ? random.normal(0, size) : 0;
  });
  const quirkOf = (name: string) =>
    world.leanings.reduce(
      (sum, leaning, k) => sum + (leans[k] ?? 0) * (leaning[name] ?? 0),
      alone[name] ?? 0,
    );
  const own = {
    traits: {
      prior: trait(),
      spread: trait(),
      languageNeed: Math.max(0, random.normal(0.25, 0.25)),
      selfDirection: trait(),
      tempo: trait(),
    },
    quirks: record(names, quirkOf),
    students: random.whole([16, 36]),
    ease: random.normal(1.6, 0.4),
  };
  const believe = (name: string) =>
    bestPlace(world, own, name) +
    random.normal(0, isShare(name) ? MISJUDGED.share : MISJUDGED.axis);
  return { ...own, believed: record(names, believe) };
}

/** Errors that make what a teacher believes correlate 0.63 with where the classes of a school differ. */
const MISJUDGED = { axis: 0.23, share: 0.06 };

/** Share of exit tickets right that a structure leads to, on average. */
export function trueOutcome(
  world: LessonWorld,
  own: Pick<SimulatedClass, 'traits' | 'quirks' | 'ease'>,
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
  { traits, quirks }: Pick<SimulatedClass, 'traits' | 'quirks'>,
  name: string,
): number {
  const pulls = Object.entries(world.pull[name] ?? {}) as [keyof ClassTraits, number][]; // made from traits
  const pulled = pulls.reduce((sum, [trait, size]) => sum + size * (traits[trait] - 0.5), 0);
  return Math.min(1, Math.max(0, (world.best[name] ?? 0) + pulled + (quirks[name] ?? 0)));
}

const JUDGED_PARTS = ['challenge', 'support', 'lightLanguage', 'together'] as const;
type JudgedPart = (typeof JUDGED_PARTS)[number];

/** What a teacher writes down after a lesson. */
export type SeenLesson = {
  withReason: number;
  rightOnly: number;
  notYet: number;
  stars: number;
  minutesUsed: number;
  /** Parts of the lesson of which there was too much (1), too little (-1), or enough (0). */
  judged: Partial<Record<JudgedPart, -1 | 0 | 1>>;
};

/** Exit tickets of a class on one day, the teacher's own impression of it, and how long it took. */
export function seeLesson(
  random: Random,
  { world, own }: { world: LessonWorld; own: SimulatedClass },
  { taught, minutes }: { taught: TaughtStructure; minutes: number },
): SeenLesson {
  const mean = trueOutcome(world, own, taught);
  const day = logistic(Math.log(mean / (1 - mean)) + random.normal(0, world.noise));
  const count = (n: number, share: number) =>
    Array.from({ length: n }, () => random.chance(share)).filter(Boolean).length;
  const right = count(own.students, day);
  const withReason = count(right, 0.4 + 0.5 * own.traits.prior);
  const stretch = (taught.pace ?? 0.5) / Math.max(0.2, bestPlace(world, own, 'pace'));
  const used = minutes * stretch ** 0.5 * Math.exp(random.normal(0, 0.08));
  const judge = (name: JudgedPart) => {
    const gap = (own.believed[name] ?? 0) + random.normal(0, 0.1) - (taught[name] ?? 0);
    return Math.abs(gap) < ENOUGH ? 0 : gap > 0 ? -1 : 1;
  };
  const isSaid = random.chance(SAID);
  const impression = 1 + 4 * (day + random.normal(0, 0.2));
  return {
    withReason,
    rightOnly: right - withReason,
    notYet: own.students - right,
    stars: Math.min(5, Math.max(1, Math.round(impression))),
    judged: isSaid ? Object.fromEntries(JUDGED_PARTS.map((name) => [name, judge(name)])) : {},
    minutesUsed: Math.round(Math.min(1.4 * minutes, Math.max(0.6 * minutes, used))),
  };
}

/** Off by less than this is called right; and how often a teacher says anything of it. */
const ENOUGH = 0.15;
const SAID = 0.6;

/** A teacher moves the minutes of one phase, and the tasks' level, where they lie far from what they believe right. */
export function editStructure(own: SimulatedClass, planned: TaughtStructure): TaughtStructure {
  const gap = (name: string) => (own.believed[name] ?? 0) - (planned[name] ?? 0);
  const phases = Object.keys(planned).filter(isShare);
  const worst = phases.reduce((one, two) => (Math.abs(gap(two)) > Math.abs(gap(one)) ? two : one));
  const longest = phases
    .filter((name) => name !== worst)
    .reduce((one, two) => ((planned[two] ?? 0) > (planned[one] ?? 0) ? two : one));
  const moved = { ...planned };
  if (Math.abs(gap(worst)) > NOTICED.share && (planned[worst] ?? 0) > 0) {
    const step = Math.max(gap(worst), 0.03 - (planned[worst] ?? 0));
    const given = Math.min(step, (planned[longest] ?? 0) - 0.05);
    moved[worst] = (planned[worst] ?? 0) + given;
    moved[longest] = (planned[longest] ?? 0) - given;
  }
  if (Math.abs(gap('challenge')) > NOTICED.level)
    moved.challenge = Math.min(1, Math.max(0, (planned.challenge ?? 0) + gap('challenge') / 2));
  return moved;
}

/** About three minutes of 45, and a third of the way from one level to the next. */
const NOTICED = { share: 0.07, level: 0.17 };

/** What a gradebook shows of a class before a lesson, each about 0–1. */
export type ShownClass = { prior: number; core: number; spread: number };

export function showClass(random: Random, { traits }: SimulatedClass): ShownClass {
  const blurred = (value: number, sd: number) =>
    Math.min(1, Math.max(0, value + random.normal(0, sd)));
  return {
    prior: blurred(traits.prior, 0.1),
    core: blurred(0.5 * traits.prior + 0.15, 0.12),
    spread: blurred(traits.spread, 0.1),
  };
}

const record = <T>(names: readonly string[], of: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
