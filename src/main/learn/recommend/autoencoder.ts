/**
 * A denoising autoencoder with a multinomial likelihood (Liang, Krishnan, Hoffman and Jebara 2018, Variational
 * autoencoders for collaborative filtering, eq. 2, Mult-DAE): what a student took, with some of it hidden, says through
 * a narrow layer how likely every course is. Histories here hold three to six courses, so the input is what is left of
 * them, the target what was hidden, and the bias grows with how many are known.
 *
 *   z = tanh(c + Σ_{i ∈ known} Uᵢ / √n)      log p(j) ∝ bⱼ + dⱼ log n + z · Vⱼ
 */
import type { Key } from '../tensor/keys.ts';
import { foldIn, normals, permutation, uniforms } from '../tensor/keys.ts';
import type { Histories, History } from './histories.ts';
import { countCourses } from './histories.ts';

/** Plain numbers: input U [M, H] and c [H], decoder V [H, M], biases b and d [M]. */
export type Autoencoder = {
  kind: 'autoencoder';
  courses: number;
  hidden: number;
  weights: Record<Block, Float64Array>;
};
type Block = 'input' | 'inputBias' | 'decoder' | 'bias' | 'sizeBias';
const BLOCKS = ['input', 'inputBias', 'decoder', 'bias', 'sizeBias'] as const;

export type AutoencoderOptions = {
  hidden: number;
  epochs: number;
  rate: number;
  /** Share of the narrow layer that is silent in a step. */
  dropout: number;
  /** λ of ½λ‖U, V‖². */
  decay: number;
  batch: number;
  /** What is shown of a history in a step: all but what is asked, or, every other time, fewer: down to one course. */
  shows: 'most' | 'any';
  key: Key;
};

const DEFAULTS = {
  hidden: 32,
  epochs: 40,
  rate: 0.01,
  dropout: 0.3,
  decay: 2e-5,
  batch: 128,
  shows: 'most',
} as const;

/** Work in multiply-adds that a fit may take: about half a minute; epochs are cut to fit. */
const MOST_WORK = 8e9;
/** Courses that a step compares with: all of a small catalogue, a fresh sample of a large one. */
const MOST_COMPARED = 600;

export function fitAutoencoder(
  histories: Histories,
  { key, ...given }: Partial<AutoencoderOptions> & { key: Key },
): Autoencoder {
  const options: Omit<AutoencoderOptions, 'key'> = { ...DEFAULTS, ...given };
  const split = options.shows === 'any' ? hideMore : hide;
  const model = start(histories, options.hidden, foldIn(key, 0));
  const usable = histories.taken.filter(({ length }) => length >= 2);
  const compared = Math.min(histories.courses, MOST_COMPARED);
  const work = usable.length * options.hidden * compared * 3;
  const epochs = Math.max(4, Math.min(options.epochs, Math.floor(MOST_WORK / work)));
  const adam = adamFor(model);
  const batches = Math.ceil(usable.length / options.batch);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const epochKey = foldIn(foldIn(key, 1), epoch);
    const order = permutation(epochKey, usable.length);
    for (let b = 0; b < batches; b++) {
      const places = order.slice(b * options.batch, (b + 1) * options.batch);
      const step = epoch * batches + b;
      const rate = options.rate * (1.02 - (step + 1) / (epochs * batches));
      const gradient = gradientOf(model, {
        shown: places.map((place, i) => split(usable[place], foldIn(foldIn(epochKey, b + 1), i))),
        dropout: options.dropout,
        key: foldIn(foldIn(epochKey, b + 1), 1e6),
      });
      adam(gradient, { rate, decay: options.decay, step: step + 1 });
    }
  }
  return model;
}

export function scoreAutoencoder(
  { courses, hidden, weights }: Autoencoder,
  known: History,
): Float64Array {
  const { bias, sizeBias, decoder } = weights;
  const size = Math.log(Math.max(1, known.length));
  const scores = bias.map((b, j) => b + size * sizeBias[j]);
  const z = encode({ hidden, weights }, known);
  for (let r = 0; r < hidden; r++) {
    const row = r * courses;
    for (let j = 0; j < courses; j++) scores[j] += z[r] * decoder[row + j];
  }
  return scores;
}

function start(histories: Histories, hidden: number, key: Key): Autoencoder {
  const { courses } = histories;
  const counts = countCourses(histories);
  const total = counts.reduce((sum, n) => sum + n + 0.5, 0);
  const small = (n: number, part: number) =>
    Float64Array.from(normals(foldIn(key, part), n), (v) => 0.1 * v);
  return {
    kind: 'autoencoder',
    courses,
    hidden,
    weights: {
      input: small(courses * hidden, 0),
      inputBias: new Float64Array(hidden),
      decoder: small(hidden * courses, 1),
      bias: counts.map((n) => Math.log((n + 0.5) / total)),
      sizeBias: new Float64Array(courses),
    },
  };
}

type Shown = { known: History; hidden: History };

/** Two courses hidden of four or more, one of fewer: as few as are asked for later. */
function hide(history: History, key: Key): Shown {
  const order = permutation(key, history.length).map((place) => history[place]);
  const count = history.length >= 4 ? 2 : 1;
  return { hidden: order.slice(0, count), known: order.slice(count) };
}

/** For students of whom little will be known: half of the time any smaller part is shown, and all the rest is asked. */
function hideMore(history: History, key: Key): Shown {
  const order = permutation(key, history.length).map((place) => history[place]);
  const [few, cut] = uniforms(foldIn(key, 1), 2);
  const most = history.length - (history.length >= 4 ? 2 : 1);
  const count = few < 0.5 ? most : 1 + Math.floor(cut * most);
  return { known: order.slice(0, count), hidden: order.slice(count) };
}

function encode({ hidden, weights }: Pick<Autoencoder, 'hidden' | 'weights'>, known: History) {
  const z = Float64Array.from(weights.inputBias);
  const scale = 1 / Math.sqrt(Math.max(1, known.length));
  for (const i of known)
    for (let r = 0; r < hidden; r++) z[r] += scale * weights.input[i * hidden + r];
  for (let r = 0; r < hidden; r++) z[r] = Math.tanh(z[r]);
  return z;
}

type Batch = { shown: readonly Shown[]; dropout: number; key: Key };
type Blocks = Record<Block, Float64Array>;

/** Of the mean negative log-likelihood of what was hidden, among the courses that are compared. */
function gradientOf(model: Autoencoder, { shown, dropout, key }: Batch): Blocks {
  const { courses, hidden, weights } = model;
  const gradient = mapBlocks(weights, (block) => new Float64Array(block.length));
  const compared = comparedCourses(courses, shown, foldIn(key, 0));
  const dice = uniforms(foldIn(key, 1), shown.length * hidden);
  const p = new Float64Array(compared.length);
  const { decoder } = weights;
  const toDecoder = gradient.decoder;
  for (const [b, { known, hidden: asked }] of shown.entries()) {
    const size = Math.log(known.length);
    const z = encode(model, known);
    const kept = z.map((_, r) => (dice[b * hidden + r] < dropout ? 0 : 1 / (1 - dropout)));
    softmax(p, model, { z: z.map((v, r) => v * kept[r]), compared, size, known });
    for (let c = 0; c < p.length; c++) {
      const j = compared[c];
      p[c] = (p[c] * asked.length - (asked.includes(j) ? 1 : 0)) / shown.length;
      gradient.bias[j] += p[c];
      gradient.sizeBias[j] += size * p[c];
    }
    const scale = 1 / Math.sqrt(known.length);
    for (let r = 0; r < hidden; r++) {
      if (kept[r] === 0) continue;
      const row = r * courses;
      const out = z[r] * kept[r];
      let back = 0;
      for (let c = 0; c < p.length; c++) {
        const at = row + compared[c];
        back += decoder[at] * p[c];
        toDecoder[at] += out * p[c];
      }
      back *= kept[r] * (1 - z[r] * z[r]);
      gradient.inputBias[r] += back;
      for (const i of known) gradient.input[i * hidden + r] += scale * back;
    }
  }
  return gradient;
}

function comparedCourses(courses: number, shown: readonly Shown[], key: Key): Int32Array {
  if (courses <= MOST_COMPARED) return Int32Array.from({ length: courses }, (_, j) => j);
  const asked = new Set(shown.flatMap(({ hidden }) => [...hidden]));
  for (const j of permutation(key, courses)) {
    if (asked.size >= MOST_COMPARED) break;
    asked.add(j);
  }
  return Int32Array.from(asked);
}

type Asked = { z: Float64Array; compared: Int32Array; size: number; known: History };

/** Into `p`: the probability of each compared course; what is known has none. */
function softmax(p: Float64Array, model: Autoencoder, { z, compared, size, known }: Asked): void {
  const { courses, hidden, weights } = model;
  const { bias, sizeBias, decoder } = weights;
  for (let c = 0; c < p.length; c++) p[c] = bias[compared[c]] + size * sizeBias[compared[c]];
  for (let r = 0; r < hidden; r++) {
    const row = r * courses;
    const out = z[r];
    if (out !== 0) for (let c = 0; c < p.length; c++) p[c] += out * decoder[row + compared[c]];
  }
  let most = -Infinity;
  for (let c = 0; c < p.length; c++) {
    if (known.includes(compared[c])) p[c] = -Infinity;
    if (p[c] > most) most = p[c];
  }
  let total = 0;
  for (let c = 0; c < p.length; c++) total += p[c] = Math.exp(p[c] - most);
  for (let c = 0; c < p.length; c++) p[c] /= total;
}

function mapBlocks(blocks: Blocks, f: (block: Float64Array, name: Block) => Float64Array): Blocks {
  const mapped = { ...blocks };
  for (const name of BLOCKS) mapped[name] = f(blocks[name], name);
  return mapped;
}

/** Adam (Kingma and Ba 2015, algorithm 1) on the model's own numbers, which it changes in place. */
function adamFor({ weights }: Autoencoder) {
  const first = mapBlocks(weights, (block) => new Float64Array(block.length));
  const second = mapBlocks(weights, (block) => new Float64Array(block.length));
  return (gradient: Blocks, at: { rate: number; decay: number; step: number }): void => {
    const [c1, c2] = [1 - 0.9 ** at.step, 1 - 0.999 ** at.step];
    for (const name of BLOCKS) {
      const [p, g, m, v] = [weights[name], gradient[name], first[name], second[name]];
      const decay = name === 'input' || name === 'decoder' ? at.decay : 0;
      for (let i = 0; i < p.length; i++) {
        const slope = g[i] + decay * p[i];
        m[i] = 0.9 * m[i] + 0.1 * slope;
        v[i] = 0.999 * v[i] + 0.001 * slope * slope;
        p[i] -= (at.rate * (m[i] / c1)) / (Math.sqrt(v[i] / c2) + 1e-8);
      }
    }
  };
}
