// Losses: outputs become scaled errors in place; the loss itself is returned, unscaled.

// q := c (q - y); the sum of squares
function squaredErrors(q: usize, y: usize, bytes: usize, c: f32): f32 {
  let sum = f32x4.splat(0);
  const factor = f32x4.splat(c);
  for (const end = q + bytes; q < end; q += 16, y += 16) {
    const r = f32x4.sub(v128.load(q), v128.load(y));
    sum = f32x4.add(sum, f32x4.mul(r, r));
    v128.store(q, f32x4.mul(r, factor));
  }
  return sumLanes(sum);
}

// softmax cross-entropy: q logits := c (p - y), the probabilities p kept; the sum of -y log p
function crossEntropyErrors(q: usize, p: usize, y: usize, M: usize, c: f32): f32 {
  const n = width(layers) << 2, row = rowBytes(layers);
  let sum: f32 = 0;
  for (let m: usize = 0; m < M; m++, q += row, p += row, y += row) {
    let most = load<f32>(q);
    for (let j: usize = 4; j < n; j += 4) most = max(most, load<f32>(q + j));
    let total: f32 = 0;
    for (let j: usize = 0; j < n; j += 4) {
      const e = Mathf.exp(load<f32>(q + j) - most);
      store<f32>(p + j, e);
      total += e;
    }
    const logTotal = Mathf.log(total) + most, share: f32 = 1 / total;
    for (let j: usize = 0; j < n; j += 4) {
      const target = load<f32>(y + j), probability = load<f32>(p + j) * share;
      sum += target * (logTotal - load<f32>(q + j));
      store<f32>(p + j, probability);
      store<f32>(q + j, c * (probability - target));
    }
  }
  return sum;
}

// r := c (diag p - p p') r, row by row: how the errors move when the logits move by r
function moveCrossEntropyErrors(r: usize, p: usize, M: usize, c: f32): void {
  const n = width(layers) << 2, row = rowBytes(layers);
  for (let m: usize = 0; m < M; m++, r += row, p += row) {
    let mean: f32 = 0;
    for (let j: usize = 0; j < n; j += 4) mean += load<f32>(p + j) * load<f32>(r + j);
    for (let j: usize = 0; j < n; j += 4) store<f32>(r + j, c * load<f32>(p + j) * (load<f32>(r + j) - mean));
  }
}

function scale(q: usize, bytes: usize, c: f32): void {
  const factor = f32x4.splat(c);
  for (const end = q + bytes; q < end; q += 16) v128.store(q, f32x4.mul(v128.load(q), factor));
}

// The learned variance beside the mean: V = e^own(x) + E / (K + P), one row of four numbers each:
// tanh of the noise network's output, e^own, V, and dL/d log V summed over the inner steps.
const HALF_LOG_2_PI: f32 = 0.9189385332046727;

let noisePass: usize = 0;
let noiseRows: usize = 0;
let unknown: f32 = 0;

function ownVariance(x: usize, M: usize): void {
  useNet(noiseNetAt);
  const hidden = noisePass + outputs(1), out = noisePass + errors(2);
  layerForward(x, noiseThetaAt, 1, hidden, M);
  layerForward(hidden, noiseThetaAt, 2, out, M);
  for (let m: usize = 0; m < M; m++) {
    const bounded = f32x4.extract_lane(tanhOf(f32x4.splat(load<f32>(out + (m << 4)))), 0);
    const row = noiseRows + (m << 4);
    store<f32>(row, bounded);
    store<f32>(row, Mathf.exp(noiseLevel + NOISE_REACH * bounded), 4);
  }
  useNet(netAt);
}

function forecastVariance(x: usize, M: usize, known: f32): void {
  ownVariance(x, M);
  unknown = noiseOpen / (known + noisePrior);
  for (let row = noiseRows; row < noiseRows + (M << 4); row += 16) {
    store<f32>(row, load<f32>(row, 4) + unknown, 8);
    store<f32>(row, 0, 12);
  }
}

// q := c (q - y) / V for column 0; the loss
function gaussianErrors(q: usize, y: usize, M: usize, c: f32): f32 {
  const row = rowBytes(layers);
  let sum: f32 = 0;
  for (let m: usize = 0; m < M; m++, q += row, y += row) {
    const at = noiseRows + (m << 4), variance = load<f32>(at, 8);
    const r = load<f32>(q) - load<f32>(y), share = r * r / variance;
    sum += <f32>0.5 * (Mathf.log(variance) + share) + HALF_LOG_2_PI;
    store<f32>(at, load<f32>(at, 12) + c * <f32>0.5 * (1 - share), 12);
    store<f32>(q, c * r / variance);
  }
  return sum;
}

// from dL/d log V to the noise's own parameters, added to this chunk's sums
function addNoiseGradient(x: usize, M: usize, known: f32, sums: usize): void {
  const scalars = sums + scalarSumsAt;
  let open: f32 = 0;
  for (let row = noiseRows; row < noiseRows + (M << 4); row += 16) {
    const perVariance = load<f32>(row, 12) / load<f32>(row, 8);
    open += perVariance * unknown;
    store<f32>(row, perVariance * load<f32>(row, 4), 12);
  }
  addScalar(scalars, SCALAR_OPEN, open);
  addScalar(scalars, SCALAR_PRIOR, -open * noisePrior / (known + noisePrior));
  addOwnNoiseGradient(x, M, sums);
}

// from dL/d log of each row's own variance
function addOwnNoiseGradient(x: usize, M: usize, sums: usize): void {
  useNet(noiseNetAt);
  const out = noisePass + errors(2), target = sums + noiseSumsAt;
  let level: f32 = 0;
  for (let m: usize = 0; m < M; m++) {
    const row = noiseRows + (m << 4), bounded = load<f32>(row), perOwn = load<f32>(row, 12);
    level += perOwn;
    v128.store(out + (m << 4), f32x4.replace_lane(f32x4.splat(0), 0, perOwn * NOISE_REACH * (1 - bounded * bounded)));
  }
  addScalar(sums + scalarSumsAt, SCALAR_LEVEL, level);
  layerBackward(noisePass, noiseThetaAt, 2, noisePass + outputs(1), M);
  addLayerGradient(x, noisePass + errors(1), 1, M, target, target);
  addLayerGradient(noisePass + outputs(1), out, 2, M, target, target);
  useNet(netAt);
}

@inline function addScalar(at: usize, index: i32, value: f32): void {
  const to = at + (<usize>index << 2);
  store<f32>(to, load<f32>(to) + value);
}
