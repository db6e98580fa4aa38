/** Meta-losses of image learners once more in float64, written from the papers' formulas on dual numbers. */
import type { Task } from '../../../../src/main/learn/meta-batch.ts';
import type { Conv4Spec } from '../../../../src/main/learn/nn/conv4.ts';
import type { Dual, Plain } from '../nn/float64-conv4.ts';
import { add, dual, embedDual, lift, mul, sub, sum, through } from '../nn/float64-conv4.ts';

type Weights = Record<string, Dual[]>;
type Half = Task['support'];
type Maml = { conv4: Conv4Spec; ways: number; steps: number };

/** −log of the share that a row of logits gives to its class. */
function crossEntropy(logits: Dual[], label: number): Dual {
  const powers = sum(logits.map((l) => through(l, Math.exp(l.v), Math.exp(l.v))));
  return sub(through(powers, Math.log(powers.v), 1 / powers.v), logits[label]);
}

const mean = (all: Dual[]): Dual => mul(sum(all), dual(1 / all.length));

function mamlLoss({ conv4, ways }: Maml, w: Weights, { x, y }: Half): Dual {
  const rows = embedDual(
    conv4,
    w,
    x.map((row) => [...row]),
  );
  const logits = (row: Dual[]) =>
    w['head.b'].map((b, c) =>
      row.reduce((total, e, i) => add(total, mul(e, w['head.w'][i * ways + c])), b),
    );
  return mean(rows.map((row, i) => crossEntropy(logits(row), y[i])));
}

/** Every weight's slope in turn, by dual numbers; then the step. */
function step(
  maml: Maml,
  weights: Plain,
  { support, rates }: { support: Half; rates: readonly number[] },
): Plain {
  const names = Object.keys(weights);
  return Object.fromEntries(
    names.map((name, n) => {
      const moved = weights[name].map(
        (v, i) => v - rates[n] * mamlLoss(maml, lift(weights, { name, i }), support).d,
      );
      return [name, moved];
    }),
  );
}

/** The filters with a head that scores by −γ |row − class mean|², less the |row|² that all classes share. */
function withHeadOfPrototypes({ conv4, ways }: Maml, filters: Plain, { x, y }: Half): Plain {
  const { sharpness, ...shared } = filters;
  const images = x.map((row) => [...row]);
  const rows = embedDual(conv4, lift(shared), images).map((row) => row.map(({ v }) => v));
  const gamma = Math.exp(sharpness[0]);
  const means = Array.from({ length: ways }, (_, c) => average(rows.filter((_, i) => y[i] === c)));
  return {
    ...shared,
    'head.w': rows[0].flatMap((_, e) => means.map((mean) => 2 * gamma * mean[e])),
    'head.b': means.map((mean) => -gamma * mean.reduce((far, v) => far + v * v, 0)),
  };
}

/**
 * Sum over tasks of the query loss after the inner steps (Finn 2017, algorithm 1), rates a tensor and step.
 * Where the weights have a sharpness, the head starts at prototypes (Triantafillou 2020, eq. 2–4).
 */
export function float64ImageMamlLoss(
  maml: Maml,
  { rates, ...shared }: Plain,
  tasks: readonly Task[],
): number {
  return tasks.reduce((total, { support, query }) => {
    let weights = 'sharpness' in shared ? withHeadOfPrototypes(maml, shared, support) : shared;
    const names = Object.keys(weights);
    for (let s = 0; s < maml.steps; s++) {
      const now = names.map((_, n) => 1 / (1 + Math.exp(-rates[s * names.length + n])));
      weights = step(maml, weights, { support, rates: now });
    }
    return total + mamlLoss(maml, lift(weights), query).v;
  }, 0);
}

/** Sum over tasks of the query loss by distance to class means (Snell 2017, eq. 1–2); one normalisation for all images. */
export function float64PrototypeLoss(
  conv4: Conv4Spec,
  weights: Plain,
  tasks: readonly Task[],
): number {
  const images = tasks.flatMap(({ support, query }) =>
    [...support.x, ...query.x].map((row) => [...row]),
  );
  const embedded = embedDual(conv4, lift(weights), images).map((row) => row.map(({ v }) => v));
  const sharpness = Math.exp(weights.sharpness[0]);
  return tasks.reduce((total, { support, query }) => {
    const known = embedded.splice(0, support.x.length);
    const asked = embedded.splice(0, query.x.length);
    const classes = [...new Set(support.y)].toSorted((a, b) => a - b);
    const prototypes = classes.map((c) => average(known.filter((_, i) => support.y[i] === c)));
    const losses = asked.map((row, i) => {
      const logits = prototypes.map((p) =>
        dual(-sharpness * p.reduce((far, v, e) => far + (v - row[e]) ** 2, 0)),
      );
      return crossEntropy(logits, query.y[i]).v;
    });
    return total + losses.reduce((a, b) => a + b, 0) / losses.length;
  }, 0);
}

const average = (rows: number[][]): number[] =>
  rows[0].map((_, e) => rows.reduce((total, row) => total + row[e], 0) / rows.length);
