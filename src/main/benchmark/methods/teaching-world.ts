/** Schools in which it is known what each method adds: for proving what the comparison finds, and what it must not find. */
import type { Score, SectionGradebook } from '../../../shared/nouns.ts';
import { POINTS_SCHEME } from '../../../shared/nouns.ts';
import { normalShare } from '../../../shared/normal.ts';
import type { Random } from '../../../shared/random.ts';
import { METHOD_KEYS } from '../../../shared/teaching-methods.ts';
import { shifted } from '../../insight/teaching/methods/observe-section.ts';
import type { Lesson } from '../../insight/teaching/methods/observe-section.ts';

/**
 * How methods are given out: by chance; the first to those who had just scored lowest; or the first by a teacher who
 * sees in advance, in a way that no gradebook shows, who is about to do well (a third or half of the class, picked
 * anew each time) or when the whole class is.
 */
type Assignment = 'chance' | 'low-scorers' | 'hidden-third' | 'hidden-half' | 'hidden-days';

export type WorldSpec = {
  courses: number;
  sectionsPerCourse: number;
  students: number;
  assessments: number;
  methods: number;
  /** Spread of what methods add, standard deviations of a score; 0: nothing adds anything. */
  effectSd: number;
  assignment: Assignment;
  /** Luck that a class, an assessment, a class on one day and half of it on one day have in common. */
  luck: { place: number; assessment: number; period: number; half: number };
  /** By how much assessments get harder over the term, while the second method is used ever more. */
  drift: number;
};

export const USUAL_WORLD: WorldSpec = {
  courses: 3,
  sectionsPerCourse: 2,
  students: 28,
  assessments: 10,
  methods: 5,
  effectSd: 0.15,
  assignment: 'chance',
  drift: 0,
  luck: { place: 0.2, assessment: 0.35, period: 0.2, half: 0.08 },
};

export type World = {
  sections: {
    gradebook: SectionGradebook;
    lessons: Lesson[];
    /** What a student scores on average over the luck of all assessments when taught that way, points of 100. */
    expectedPoints: (studentId: number, method: string) => number;
  }[];
  methods: readonly string[];
  /** What a method adds in a course at that ability, all in standard deviations, were there no full marks. */
  truth: (method: string, course: string, ability: number) => number;
};

/** In standard deviations of a score, as gradebooks show them (OULAD; sample of real exports). */
const ABILITY = Math.sqrt(0.55);
const OCCASION = Math.sqrt(0.45);
const GROWTH = 0.04;
/** Of what a method adds in general: what is particular to a course, and what changes with ability. */
const BY_COURSE = 0.4;
const BY_ABILITY = 0.25;
const POINTS = 0.16;
const LEVEL = 0.68;
const START = '2025-09-01';
const DAYS_BETWEEN = 12;

/** Classes before their first assessment. */
export function openWorld(
  spec: WorldSpec,
  random: Random,
): Pick<World, 'methods' | 'truth'> & { classes: OpenClass[] } {
  const methods: readonly string[] = METHOD_KEYS.slice(0, spec.methods);
  const effects = new Map(methods.map((name) => [name, random.normal(0, spec.effectSd)]));
  const slopes = new Map(
    methods.map((name) => [name, random.normal(0, BY_ABILITY * spec.effectSd)]),
  );
  const particular = new Map<string, number>();
  const courses = Array.from({ length: spec.courses }, (_, c) => `Course ${c + 1}`);
  for (const course of courses)
    for (const name of methods)
      particular.set(`${course}\n${name}`, random.normal(0, BY_COURSE * spec.effectSd));
  const truth: World['truth'] = (method, course, ability) =>
    (effects.get(method) ?? 0) +
    (particular.get(`${course}\n${method}`) ?? 0) +
    (slopes.get(method) ?? 0) * ability;
  const classes = courses.flatMap((course, c) => {
    const ease = Array.from(
      { length: spec.assessments },
      (_, i) => random.normal(0, spec.luck.assessment) - (spec.drift * i) / spec.assessments,
    );
    return Array.from({ length: spec.sectionsPerCourse }, (_, s) =>
      openClass(
        { spec, methods, truth, course, ease, id: c * spec.sectionsPerCourse + s + 1 },
        random.stream(`${course} ${s}`),
      ),
    );
  });
  return { classes, methods, truth };
}

/** The whole term, methods given out as the specification says. */
export function simulateWorld(spec: WorldSpec, random: Random): World {
  const { classes, ...world } = openWorld(spec, random);
  for (let t = 0; t < spec.assessments; t++) for (const one of classes) one.take(one.assign());
  return { ...world, sections: classes.map((one) => one.soFar()) };
}

type ClassPlan = {
  spec: WorldSpec;
  methods: readonly string[];
  truth: World['truth'];
  course: string;
  ease: readonly number[];
  id: number;
};

/** Who is taught how before the next assessment; together everybody once. */
type Taught = readonly { method: string; members: ReadonlySet<number> }[];

export type OpenClass = {
  id: number;
  course: string;
  /** Two halves that nothing tells apart. */
  halves: readonly ReadonlySet<number>[];
  /** As the specification gives methods out. */
  assign: () => Taught;
  /** Teaches, and gives the next assessment. */
  take: (taught: Taught) => void;
  soFar: () => World['sections'][number];
};

function openClass(plan: ClassPlan, random: Random): OpenClass {
  const { spec, id } = plan;
  const students = Array.from({ length: spec.students }, (_, i) => ({
    id: id * 1000 + i,
    ability: random.normal(0, ABILITY),
    growth: random.normal(0, GROWTH),
    half: i % 2,
  }));
  const offset = random.normal(0, spec.luck.place);
  const last = students.map(() => 0);
  const lessons: Lesson[] = [];
  const rows: Score[][] = students.map(() => []);
  let t = 0;
  const drawNoise = () => students.map(() => random.normal(0, OCCASION));
  let noise = drawNoise();
  let day = random.normal(0, spec.luck.period);
  const take = (taught: Taught) => {
    const dueOn = shifted(START, (t + 1) * DAYS_BETWEEN);
    const halves = [0, 1].map(() => random.normal(0, spec.luck.half));
    students.forEach((student, i) => {
      const { method } = taught.find(({ members }) => members.has(student.id))!;
      const z =
        offset +
        plan.ease[t]! +
        day +
        halves[student.half]! +
        student.ability +
        student.growth * t +
        plan.truth(method, plan.course, student.ability / ABILITY) +
        noise[i]!;
      last[i] = z;
      const points = Math.round(Math.min(1, Math.max(0, LEVEL + POINTS * z)) * 100);
      rows[i]!.push(random.chance(0.04) ? MISSING : { ...GRADED, points });
    });
    for (const { method, members } of taught)
      for (const before of [3, 7])
        lessons.push({
          usedOn: shifted(dueOn, -before),
          method,
          minutes: 30,
          students: taught.length === 1 ? 'all' : members,
        });
    t += 1;
    noise = drawNoise();
    day = random.normal(0, spec.luck.period);
  };
  const expectedPoints = (studentId: number, method: string) => {
    const { ability, growth } = students.find((student) => student.id === studentId)!;
    const level = offset + ability + growth * (spec.assessments / 2);
    const z = level + plan.truth(method, plan.course, ability / ABILITY);
    const { assessment, period, half } = spec.luck;
    return (
      100 * meanWithin(LEVEL + POINTS * z, POINTS * Math.hypot(OCCASION, assessment, period, half))
    );
  };
  return {
    id,
    course: plan.course,
    halves: [0, 1].map(
      (half) => new Set(students.filter((s) => s.half === half).map((student) => student.id)),
    ),
    assign: () => teach(plan, { t, students, last, noise, day }, random),
    take,
    soFar: () => ({
      gradebook: gradebookOf(plan, students, rows),
      lessons,
      expectedPoints,
    }),
  };
}

const GRADED: Score = {
  points: null,
  status: 'graded',
  letter: null,
  detail: null,
  late: false,
  outOf: null,
};
const MISSING: Score = { ...GRADED, status: 'missing', detail: 'flagged' };

type Now = {
  t: number;
  students: readonly { id: number; half: number }[];
  last: readonly number[];
  noise: readonly number[];
  day: number;
};

/** Who is taught how before the next assessment. */
function teach(
  { spec, methods }: ClassPlan,
  { t, students, last, noise, day }: Now,
  random: Random,
): Taught {
  const everybody = new Set(students.map(({ id }) => id));
  if (spec.assignment === 'hidden-days') {
    const isGood = day + random.normal(0, spec.luck.period / 2) > 0.3 * spec.luck.period;
    return [{ method: isGood ? methods[0]! : random.pick(methods.slice(1)), members: everybody }];
  }
  const pick = () => {
    // Under drift the second method takes over as the term goes on.
    if (spec.drift > 0 && random.chance(t / spec.assessments)) return methods[1]!;
    return random.pick(methods);
  };
  if (spec.assignment !== 'chance' && t > 0) {
    const seen = spec.assignment === 'low-scorers' ? last : noise.map((v) => -v);
    const size = students.length / (spec.assignment === 'hidden-half' ? 2 : 3);
    const chosen = students
      .map(({ id }, i) => ({ id, at: seen[i]! + random.normal(0, 0.5) }))
      .toSorted((a, b) => a.at - b.at)
      .slice(0, Math.floor(size));
    const low = new Set(chosen.map(({ id }) => id));
    const rest = new Set([...everybody].filter((id) => !low.has(id)));
    return [
      { method: methods[0]!, members: low },
      { method: random.pick(methods.slice(1)), members: rest },
    ];
  }
  if (random.chance(0.5)) return [{ method: pick(), members: everybody }];
  return [0, 1].map((half) => ({
    method: pick(),
    members: new Set(students.filter((s) => s.half === half).map(({ id }) => id)),
  }));
}

/** Mean of a normal whose draws below 0 count as 0 and above 1 as 1: nobody scores more than all points. */
function meanWithin(mean: number, sd: number): number {
  const [low, high] = [-mean / sd, (1 - mean) / sd];
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const within = normalShare(high) - normalShare(low);
  return mean * within + sd * (density(low) - density(high)) + 1 - normalShare(high);
}

/** As far as the term has come. */
function gradebookOf(
  { course, id, ease }: ClassPlan,
  students: readonly { id: number }[],
  rows: readonly Score[][],
): SectionGradebook {
  return {
    section: { id, name: `${course} ${id}`, course, term: 'Term', termStart: START },
    scheme: POINTS_SCHEME,
    passLine: 0.6,
    categories: [{ id: 1, name: 'Tests', weight: 1 }],
    lineItems: ease.slice(0, rows[0]?.length ?? 0).map((_, t) => ({
      id: id * 100 + t,
      title: `Test ${t + 1}`,
      maxPoints: 100,
      categoryId: 1,
      dueOn: shifted(START, (t + 1) * DAYS_BETWEEN),
      kind: 'item',
      position: t,
      externalId: null,
    })),
    students: students.map((student) => ({
      id: student.id,
      name: `Student ${student.id}`,
      givenName: null,
      familyName: null,
      externalId: null,
      email: null,
      login: null,
    })),
    scores: rows.map((row) => [...row]),
  };
}
