/**
 * Recommenders that are one weight from course to course: the score of a course is the sum of the weights that lead to
 * it from what was taken. They differ in where the weights come from, and all are closed forms.
 */
import type { Histories, History } from './histories.ts';
import { countCourses, countPairs } from './histories.ts';
import { invertSymmetric } from './invert-symmetric.ts';

/** Plain numbers; `from` [M, M] row by row. Weights within `core` alone where the catalogue is large. */
export type ItemToItem = {
  kind: 'item-to-item';
  courses: number;
  weights: Float32Array;
  /** A course taken n courses ago counts fadeⁿ; 1 where order says nothing. */
  fade: number;
};

/** Pseudo-students that keep a course that few took from being near to all. */
const SHRINK = 20;
/** Weights between more courses are more than a small computer's memory and patience bear. */
const MOST_INVERTED = 1200;

/** score(j) = Σ w(i → j) over what is known, older courses fading, over √n: as many courses, as large a score. */
export function scoreItemToItem(model: ItemToItem, known: History): Float64Array {
  const { courses, weights, fade } = model;
  const scores = new Float64Array(courses);
  let total = 0;
  for (const [place, course] of known.entries()) {
    const worth = fade ** (known.length - 1 - place);
    total += worth;
    const row = course * courses;
    for (let j = 0; j < courses; j++) scores[j] += worth * weights[row + j];
  }
  return total > 0 ? scores.map((score) => score / Math.sqrt(total)) : scores;
}

export type NeighbourOptions = { shrink: number; fade: number };

/**
 * Courses that the same students take (Sarwar, Karypis, Konstan and Riedl 2001, Item-based collaborative filtering,
 * section 3.1.1): cosine of two courses' students, shrunken by pseudo-students (Bell and Koren 2007, eq. 4).
 */
export function fitNeighbours(
  histories: Histories,
  { shrink = SHRINK, fade = 1 }: Partial<NeighbourOptions> = {},
): ItemToItem {
  const n = countCourses(histories);
  return weigh(countPairs(histories), {
    fade,
    courses: histories.courses,
    weightOf: (pairs, i, j) => pairs / (Math.sqrt(n[i] * n[j]) + shrink),
  });
}

export type WalkOptions = { beta: number; fade: number };

/**
 * Three steps of a random walk, course → student → course, against popularity to the power β: RP3β (Paudel, Christoffel,
 * Newell and Bernstein 2017, Updatable, accurate, diverse and scalable recommendations, eq. 4).
 */
export function fitRandomWalk(
  histories: Histories,
  { beta = 0.3, fade = 1 }: Partial<WalkOptions> = {},
): ItemToItem {
  const n = countCourses(histories);
  return weigh(
    countPairs(histories, (history) => 1 / history.length),
    {
      fade,
      courses: histories.courses,
      weightOf: (pairs, i, j) => pairs / (n[i] + 1) / (n[j] + 1) ** beta,
    },
  );
}

export type EaseOptions = { strength: number; beta: number; fade: number };

/**
 * EASEᴿ (Steck 2019, Embarrassingly shallow autoencoders for sparse data, eq. 8): B = I − P · diag(1 / P), P = (G + Λ)⁻¹.
 * Two turns that were measured to help on short histories: a student counts 1 / √n, so that long histories do not speak
 * for all, and Λ grows with a course's students, λ (nᵢ / n̄)^0.6, as alternating least squares weighs it (Zhou 2008).
 * @param options.strength λ in mean numbers of students a course
 */
export function fitEase(
  histories: Histories,
  { strength = 4, beta = 0.15, fade = 1 }: Partial<EaseOptions> = {},
): ItemToItem {
  const { courses, taken } = histories;
  const n = countCourses(histories);
  const mean = n.reduce((sum, count) => sum + count, 0) / courses;
  const even =
    taken.length / taken.reduce((sum, { length }) => sum + 1 / Math.sqrt(length || 1), 0);
  const gram = countPairs(histories, ({ length }) => even / Math.sqrt(length));
  const core = mostTaken(n);
  const size = core.length;
  const penalised = new Float64Array(size * size);
  for (const [a, i] of core.entries()) {
    for (const [b, j] of core.entries()) penalised[a * size + b] = gram[i * courses + j];
    penalised[a * size + a] += strength * mean * ((n[i] + 1) / mean) ** 0.6;
  }
  const inverse = invertSymmetric(penalised, size);
  const weights = new Float32Array(courses * courses);
  for (const [a, i] of core.entries()) {
    for (const [b, j] of core.entries()) {
      if (a !== b)
        weights[i * courses + j] =
          -inverse[a * size + b] / inverse[b * size + b] / (n[j] + 5) ** beta;
    }
  }
  return { kind: 'item-to-item', courses, weights, fade };
}

/**
 * What is taken after what: a Markov chain of the first order over ordered histories (Rendle, Freudenthaler and
 * Schmidt-Thieme 2010, Factorizing personalized Markov chains, eq. 2), later steps counting less, smoothed by how often a
 * course is taken at all.
 */
export function fitTransitions(
  histories: Histories,
  { beta = 0.3, fade = 0.6 }: Partial<WalkOptions> = {},
): ItemToItem {
  const { courses, taken } = histories;
  const after = new Float32Array(courses * courses);
  const left = new Float64Array(courses);
  for (const history of taken) {
    for (const [place, from] of history.entries()) {
      for (let next = place + 1; next < history.length; next++) {
        const worth = 1 / (next - place);
        after[from * courses + history[next]] += worth;
        left[from] += worth;
      }
    }
  }
  const n = countCourses(histories);
  return weigh(after, {
    fade,
    courses,
    weightOf: (steps, i, j) => steps / (left[i] + 1) / (n[j] + 1) ** beta,
  });
}

type Weighing = {
  courses: number;
  fade: number;
  weightOf: (pairs: number, i: number, j: number) => number;
};

/** Turns counts into weights where they stand; no course leads to itself. */
function weigh(pairs: Float32Array, { courses, fade, weightOf }: Weighing): ItemToItem {
  for (let i = 0; i < courses; i++) {
    const row = i * courses;
    for (let j = 0; j < courses; j++) {
      const count = pairs[row + j];
      if (count > 0) pairs[row + j] = i === j ? 0 : weightOf(count, i, j);
    }
  }
  return { kind: 'item-to-item', courses, weights: pairs, fade };
}

function mostTaken(n: Float64Array): number[] {
  const order = Array.from(n, (_, course) => course).sort((a, b) => n[b] - n[a] || a - b);
  return order.slice(0, MOST_INVERTED).sort((a, b) => a - b);
}
