/** The knobs of one simulated section, and a draw that covers and exceeds what real gradebooks show. */
import type { Random, Range } from '../../shared/random.ts';
import type { AssessmentPlan, Oddity, Term } from './simulated-school.ts';

/** When and why work is not there; shares are 0–1. */
export type WorkHabits = {
  /** Missing at the first and at the last assessment. */
  missing: Range;
  /** Logits that having missed the one before adds: who misses one misses the next. */
  persistence: number;
  /** Logits that one standard deviation of ability and of diligence take away. */
  ability: number;
  diligence: number;
  excused: number;
  late: number;
  /** Share of students who stop handing in for good on the way. */
  dropOut: number;
};

export type SectionSpec = {
  course: string;
  subject: string;
  name: string;
  term: Term;
  weights: Readonly<Record<string, number>>;
  assessments: readonly AssessmentPlan[];
  /** Standard deviation of ability within the section, logits. */
  spread: number;
  /** What the whole section is above or below the school, logits. */
  classEffect: number;
  /** Step of each student's own random walk per assessment, logits. */
  drift: number;
  /** Mean and standard deviation of growth over the term, logits. */
  growth: { mean: number; sd: number };
  habits: WorkHabits;
  /** Share of the assessments that are marked so far, 0–1. */
  markedShare: number;
  methods: boolean;
};

/** Ranges that a varied section is drawn from; what real gradebooks show lies well inside. */
export const VARIETY = {
  students: [5, 220],
  assessments: [3, 20],
  spread: [0.45, 1.2],
  /** Share of variance between sections. */
  icc: [0.01, 0.35],
  /** How easy a section's work is, and how far single assessments stray from it, logits. */
  ease: [-0.2, 2.2],
  unevenness: [0.02, 0.45],
  /** From questions as they come to work that is moderated until it is as hard as the last. */
  balance: [0, 1],
  drift: [0, 0.22],
  occasionNoise: [0.1, 0.75],
  growthMean: [-0.3, 0.6],
  growthSd: [0, 0.5],
  firstMissing: [0, 0.04],
  lastMissing: [0.005, 0.11],
  persistence: [0, 2.5],
  markedShare: [0.2, 1],
} as const satisfies Record<string, Range>;

const MAXIMA = [1, 4, 5, 7, 8, 10, 12, 15, 20, 24, 25, 30, 36, 40, 50, 60, 75, 80, 100, 120, 150];

/** A kind of work against its section's usual: exams bite, quizzes and homework are often mild. Logits. */
type Marking = { name: string; ease: Range; noise: number; questions: Range; weight: Range };
const MARKINGS: readonly Marking[] = [
  { name: 'Exam', ease: [-0.6, 0.2], noise: 0.85, questions: [20, 60], weight: [0.3, 0.7] },
  { name: 'Quiz', ease: [-0.4, 1.2], noise: 1.1, questions: [8, 30], weight: [0.1, 0.4] },
  { name: 'Homework', ease: [0, 1.6], noise: 1.2, questions: [8, 25], weight: [0.05, 0.3] },
  { name: 'Project', ease: [-0.1, 0.8], noise: 0.9, questions: [8, 20], weight: [0.05, 0.3] },
];
const SPAN_WEEKS: Range = [6, 40];

/** Log-uniform: small ones are as common as large ones. */
const betweenLog = (random: Random, [low, high]: Range): number =>
  Math.exp(random.between([Math.log(low), Math.log(high)]));

/** One assessment in twelve turns out unlike its kind, by about so many logits. */
const SURPRISING_SHARE = 1 / 12;
const SURPRISE = 0.6;

/** One column in forty is odd in some way. */
function drawOddity(random: Random): Oddity | null {
  return random.chance(1 / 40)
    ? random.pick(['coded', 'constant', 'reversed', 'weightless', 'broken'] as const)
    : null;
}

function roundingOf(random: Random, maxPoints: number): number {
  if (maxPoints <= 5) return random.pick([0.1, 0.25, 0.5]);
  if (maxPoints >= 75) return random.pick([0.5, 1, 1, 1, 5]);
  return random.pick([0.1, 0.5, 0.5, 1, 1]);
}

/** What a section's quizzes, say, have in common. */
type Kind = Omit<AssessmentPlan, 'title' | 'dueOn' | 'oddity' | 'skills'>;

function drawKind(
  random: Random,
  marking: Marking,
  section: { noise: number; ease: number; balance: number },
): Kind {
  const maxPoints = random.pick(MAXIMA);
  return {
    category: marking.name,
    maxPoints,
    questions: random.whole(marking.questions),
    ease: section.ease + random.between(marking.ease),
    balance: section.balance,
    discrimination: random.between([0.7, 1.4]),
    guessing: random.chance(0.2) ? random.between([0.1, 0.3]) : 0,
    occasionNoise: section.noise * marking.noise,
    roundTo: roundingOf(random, maxPoints),
  };
}

/** ISO day, `days` after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days of the assessments, evenly over the term's weeks. */
export function dueDays(term: Term, count: number): string[] {
  const days = term.weeks * 7;
  return Array.from({ length: count }, (_, i) =>
    dayAfter(term.startsOn, Math.round(((i + 1) / (count + 0.5)) * days)),
  );
}

function drawAssessments(random: Random, term: Term): AssessmentPlan[] {
  const section = {
    noise: random.between(VARIETY.occasionNoise),
    ease: random.between(VARIETY.ease),
    balance: random.between(VARIETY.balance),
  };
  const kinds = random
    .shuffled(MARKINGS)
    .slice(0, random.whole([1, MARKINGS.length]))
    .map((marking) => drawKind(random, marking, section));
  const unevenness = betweenLog(random, VARIETY.unevenness);
  return dueDays(term, random.whole(VARIETY.assessments)).map((dueOn, i) => {
    const kind = random.pick(kinds);
    return {
      ...kind,
      title: `${kind.category} ${i + 1}`,
      ease: kind.ease + random.normal(0, random.chance(SURPRISING_SHARE) ? SURPRISE : unevenness),
      dueOn,
      oddity: drawOddity(random),
      skills: [],
    };
  });
}

function drawWeights(random: Random): Record<string, number> {
  const raw = MARKINGS.map((marking) => [marking.name, random.between(marking.weight)] as const);
  const total = raw.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(raw.map(([name, weight]) => [name, weight / total]));
}

function drawHabits(random: Random): WorkHabits {
  return {
    missing: [random.between(VARIETY.firstMissing), random.between(VARIETY.lastMissing)],
    persistence: random.between(VARIETY.persistence),
    ability: random.between([0, 0.8]),
    diligence: random.between([0.2, 1.2]),
    excused: random.between([0, 0.03]),
    late: random.between([0, 0.1]),
    dropOut: random.chance(0.4) ? random.between([0, 0.12]) : 0,
  };
}

/** A section as no single school would have it: every knob over its whole range. */
export function drawSectionSpec(random: Random, name: string): SectionSpec {
  const term = { name: 'Term', startsOn: '2025-09-01', weeks: random.whole(SPAN_WEEKS) };
  const spread = random.between(VARIETY.spread);
  const icc = random.between(VARIETY.icc);
  return {
    course: name,
    subject: 'any',
    name,
    term,
    weights: drawWeights(random),
    assessments: drawAssessments(random, term),
    spread,
    classEffect: random.normal(0, spread * Math.sqrt(icc / (1 - icc))),
    drift: random.between(VARIETY.drift),
    growth: {
      mean: random.between(VARIETY.growthMean),
      sd: random.between(VARIETY.growthSd),
    },
    habits: drawHabits(random),
    markedShare: 1,
    methods: false,
  };
}

export function drawStudentCount(random: Random): number {
  return Math.round(betweenLog(random, VARIETY.students));
}
