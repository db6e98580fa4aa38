/**
 * Whether a skill is known, followed from answer to answer: Bayesian knowledge tracing (Corbett and Anderson 1995)
 * with one set of parameters for all skills, an item's ease in guess and slip, and a first guess that knows the
 * student (Khajah, Wing, Lindsey, Mozer 2014: latent factors and knowledge tracing together).
 *
 *   P(right | known) = σ(logit(1 − slip) + ease)      P(right | not known) = σ(logit(guess) + ease)
 *   after an answer: p ← p + (1 − p) · learn
 *
 * Practice follows this one, as an item's ease counts in it; `bkt.ts` is the field's plain model, a baseline.
 */
import { logistic, logit } from '../../../shared/logistic.ts';
import { bayes } from './answers.ts';

export type Tracing = {
  /** Known before the first answer, for a student of average ability. */
  before: number;
  learn: number;
  guess: number;
  slip: number;
};

/**
 * One answer in the skill: the credit, how much easier the item is than the skill's usual one (logits), and whether
 * the student was told what was right, so that it may have taught something.
 */
export type TracedAnswer = { correct: number; ease: number; taught: boolean };

/** Usual values in the literature; what few answers are drawn towards. */
const USUAL_TRACING: Tracing = { before: 0.45, learn: 0.12, guess: 0.22, slip: 0.1 };
/** How many answers the usual values count for. */
const USUAL_WEIGHT = 60;
const SWEEPS = 15;
/** Beyond these a known skill would look less known than an unknown one (Baker, Corbett, Aleven 2008). */
const MOST = { guess: 0.4, slip: 0.3 };
const EDGE = 1e-4;

const inside = (p: number): number => Math.min(1 - EDGE, Math.max(EDGE, p));

/** Chances of a right answer, knowing and not. */
function chances({ guess, slip }: Tracing, ease: number): readonly [known: number, not: number] {
  return [logistic(logit(1 - slip) + ease), logistic(logit(guess) + ease)];
}

/** The chance of a right answer to an item of that ease, where the skill is known with probability `p`. */
export function tracedShare(tracing: Tracing, p: number, ease: number): number {
  const [known, not] = chances(tracing, ease);
  return p * known + (1 - p) * not;
}

/** The likelihood of an answer; part of the credit counts in part for both. */
const likelihood = (p: number, correct: number): number => p ** correct * (1 - p) ** (1 - correct);

/** p(known) after all answers, oldest first. @param first p(known) before them */
export function traceKnown(
  tracing: Tracing,
  answers: readonly TracedAnswer[],
  first: number = tracing.before,
): number {
  return answers.reduce((p, answer) => afterAnswer(tracing, p, answer), inside(first));
}

function afterAnswer(tracing: Tracing, p: number, { correct, ease, taught }: TracedAnswer): number {
  const [known, not] = chances(tracing, ease);
  const seen = bayes(p, likelihood(known, correct), likelihood(not, correct));
  return inside(taught ? seen + (1 - seen) * tracing.learn : seen);
}

/** The first guess for a student whose ability lies so many logits above the average. */
export const knownBefore = ({ before }: Tracing, ability: number): number =>
  inside(logistic(logit(before) + ability));

/**
 * Guess and slip from exams, where a skill is known throughout or not at all (EM on a latent class, Dempster, Laird,
 * Rubin 1977). What is known before, and how fast practice teaches, exams can't tell: they stay as usual.
 */
export function fitTracing(sequences: readonly (readonly TracedAnswer[])[]): Tracing {
  let fitted = USUAL_TRACING;
  for (let sweep = 0; sweep < SWEEPS; sweep++) fitted = sweepOnce(fitted, sequences);
  const { before, learn } = USUAL_TRACING;
  return { ...fitted, before, learn };
}

function sweepOnce(tracing: Tracing, sequences: readonly (readonly TracedAnswer[])[]): Tracing {
  const { before, guess, slip } = USUAL_TRACING;
  const counts = {
    before: { hits: USUAL_WEIGHT * before, of: USUAL_WEIGHT },
    guess: { hits: USUAL_WEIGHT * guess, of: USUAL_WEIGHT },
    slip: { hits: USUAL_WEIGHT * slip, of: USUAL_WEIGHT },
  };
  for (const sequence of sequences) {
    const known = traceKnown(
      tracing,
      sequence.map((answer) => ({ ...answer, taught: false })),
    );
    counts.before.hits += known;
    counts.before.of += 1;
    for (const { correct } of sequence) {
      counts.slip.hits += known * (1 - correct);
      counts.slip.of += known;
      counts.guess.hits += (1 - known) * correct;
      counts.guess.of += 1 - known;
    }
  }
  const share = ({ hits, of }: { hits: number; of: number }) => inside(hits / of);
  return {
    ...tracing,
    before: share(counts.before),
    guess: Math.min(MOST.guess, share(counts.guess)),
    slip: Math.min(MOST.slip, share(counts.slip)),
  };
}
