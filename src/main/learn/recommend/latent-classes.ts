/**
 * Kinds of students: everybody belongs to one of K classes, each with its own chances of courses, a mixture of
 * multinomials fitted by expectation and maximisation (Nigam, McCallum, Thrun and Mitchell 2000, Text classification from
 * labeled and unlabeled documents, eq. 3 to 6, without labels). Where it ends depends on where it starts, so several
 * runs are averaged. What is known of a student says which class it may be; one course says something already.
 *
 *   p(j | known) = Σ_k p(k | known) θ_kj,   p(k | known) ∝ π_k Π_{i ∈ known} θ_ki
 */
import type { Key } from '../tensor/keys.ts';
import { foldIn, uniforms } from '../tensor/keys.ts';
import type { Histories, History } from './histories.ts';
import { countCourses } from './histories.ts';

/** `share` π [K]; `chance` θ [M, K], a course's chances in all classes side by side. */
type Run = { share: Float64Array; chance: Float32Array };
/** Plain numbers. */
export type LatentClasses = { kind: 'latent-classes'; courses: number; runs: Run[] };

export type LatentClassOptions = {
  runs: number;
  rounds: number;
  /** A class begins with so many choices made as everybody makes them. */
  prior: number;
  key: Key;
};

const DEFAULTS = { runs: 8, rounds: 40, prior: 10 };
/** So many students speak for a class of their own, and more classes than this are noise. */
const STUDENTS_A_CLASS = 75;
const MOST_CLASSES = 80;
const FEWEST_CLASSES = 4;
/** What a student hardly belongs to need not be counted. */
const LEAST_SHARE = 1e-4;

export function fitLatentClasses(
  histories: Histories,
  { key, ...given }: Partial<LatentClassOptions> & { key: Key },
): LatentClasses {
  const { runs, rounds, prior } = { ...DEFAULTS, ...given };
  const { courses, taken } = histories;
  const counts = countCourses(histories);
  const total = counts.reduce((sum, n) => sum + n + 0.5, 0);
  const usual = counts.map((n) => (n + 0.5) / total);
  const size = Math.round(taken.length / STUDENTS_A_CLASS);
  const classes = Math.min(MOST_CLASSES, Math.max(FEWEST_CLASSES, size));
  return {
    kind: 'latent-classes',
    courses,
    runs: Array.from({ length: runs }, (_, run) => {
      let now = start(usual, classes, foldIn(key, run));
      for (let round = 0; round < rounds; round++) now = improve(now, taken, { usual, prior });
      return now;
    }),
  };
}

/** [M] log p(j | known), averaged over the runs. */
export function scoreLatentClasses({ courses, runs }: LatentClasses, known: History): Float64Array {
  const scores = new Float64Array(courses);
  for (const { share, chance } of runs) {
    const classes = share.length;
    const belongs = new Float64Array(classes);
    belongTo(belongs, { share, chance }, known);
    for (let j = 0; j < courses; j++) {
      let p = 0;
      for (let k = 0; k < classes; k++) p += belongs[k] * chance[j * classes + k];
      scores[j] += p / runs.length;
    }
  }
  return scores.map(Math.log);
}

/** Everybody's chances, shaken. */
function start(usual: Float64Array, classes: number, key: Key): Run {
  const dice = uniforms(key, usual.length * classes);
  const chance = Float32Array.from(dice, (u, at) => {
    return usual[Math.floor(at / classes)] * (0.2 - Math.log(1 - u));
  });
  const sums = new Float64Array(classes);
  for (let at = 0; at < chance.length; at++) sums[at % classes] += chance[at];
  return {
    share: new Float64Array(classes).fill(1 / classes),
    chance: chance.map((value, at) => value / sums[at % classes]),
  };
}

type Prior = { usual: Float64Array; prior: number };

/** One round: who belongs where by the chances of now, then the chances by who belongs where. */
function improve(now: Run, taken: readonly History[], { usual, prior }: Prior): Run {
  const classes = now.share.length;
  const share = new Float64Array(classes).fill(1);
  const chance = Float32Array.from(now.chance, (_, at) => prior * usual[Math.floor(at / classes)]);
  const made = new Float64Array(classes).fill(prior);
  const belongs = new Float64Array(classes);
  for (const history of taken) {
    belongTo(belongs, now, history);
    for (let k = 0; k < classes; k++) {
      if (belongs[k] < LEAST_SHARE) continue;
      share[k] += belongs[k];
      made[k] += belongs[k] * history.length;
      for (const course of history) chance[course * classes + k] += belongs[k];
    }
  }
  return {
    share: share.map((n) => n / (taken.length + classes)),
    chance: chance.map((n, at) => n / made[at % classes]),
  };
}

/** Into `belongs`: p(k | history), course by course, so that no product of many chances vanishes. */
function belongTo(belongs: Float64Array, { share, chance }: Run, history: History): void {
  const classes = share.length;
  belongs.set(share);
  for (const course of history) {
    const row = course * classes;
    let total = 0;
    for (let k = 0; k < classes; k++) total += belongs[k] *= chance[row + k];
    for (let k = 0; k < classes; k++) belongs[k] /= total;
  }
}
