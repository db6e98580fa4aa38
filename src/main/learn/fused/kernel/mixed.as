// The deep mixed model on one task (deep-mixed.ts): h = [x, phi(x), 1], g = C'h, and the exact posterior of the effects.
//   A = 1 + sum p g g',  m = sum p e g,  e = y - h'beta,  p = 1 / sigma²(x),  over the known rows
//   S = A⁻¹,  z = S m;  asked rows: mean = h'beta + g'z,  V = g'S g + sigma²(x)
// Backwards by hand, with a = dL/dmean, b = dL/dV of each asked row:
//   T = sum b g g',  u = S sum a g,  N = -(2 S T S + u z' + z u')
//   asked: dg = a z + 2 b S g;  known: dg = p (N g + e u),  dL/dp = g'N g / 2 + e g'u,  dL/de = p g'u
// What lies in f64 is small, and sums many rows: a posterior's precision loses digits first.

let seenRows: usize = 0, effectRows: usize = 0, effectErrors: usize = 0;
let precisionInverse: usize = 0, moment: usize = 0, posterior: usize = 0, pull: usize = 0, spread: usize = 0, turn: usize = 0, along: usize = 0;

@inline function at1(vector: usize, i: usize): usize { return vector + (i << 3); }
@inline function at2(matrix: usize, i: usize, j: usize): usize { return matrix + ((i * effects + j) << 3); }
@inline function effect(row: usize, i: usize): f64 { return <f64>load<f32>(row + (i << 2)); }
@inline function linear(row: usize): f64 { return <f64>load<f32>(row + effectRowBytes - 16); }

function enterMixed(): void {
  seenRows = scratch + seenFrom;
  effectRows = scratch + effectsFrom;
  effectErrors = scratch + effectErrorsFrom;
  const vector = effects << 3, matrix = effects * vector;
  precisionInverse = scratch + solverFrom;
  spread = precisionInverse + matrix;
  turn = spread + matrix;
  moment = turn + matrix;
  posterior = moment + vector;
  pull = posterior + vector;
  along = pull + vector;
}

function mixedTask(t: usize, sums: usize): f64 {
  enterMixed();
  const first = load<u32>(supportStartAt + (t << 2)), rows = load<u32>(supportStartAt + (t << 2), 4) - first;
  const firstAsked = load<u32>(queryStartAt + (t << 2));
  asked = load<u32>(queryStartAt + (t << 2), 4) - firstAsked;
  known = rows - asked;
  const x = supportXAt + first * rowBytes(0), y = supportYAt + (first << 4);
  see(x, rawXAt + first * rowBytes(0), rows);
  ownVariance(x, rows);
  solveEffects(y);
  if (task != TASK_GRADIENT) {
    for (let q: usize = 0; q < asked; q++) {
      const variance = askMixed(known + q), mean = linear(rowOf(known + q)) + dot(rowOf(known + q), posterior);
      store<f32>(outputAt + ((firstAsked + q) << 4), <f32>mean);
      store<f32>(varianceAt + ((firstAsked + q) << 2), <f32>variance);
    }
    return 0;
  }
  if (asked == 0) return 0;
  const loss = askedBack(y);
  knownBack(y);
  seenBack(x, rows, sums);
  addOwnNoiseGradient(x, rows, sums);
  return loss;
}

@inline function rowOf(r: usize): usize { return effectRows + r * effectRowBytes; }
@inline function errorOf(r: usize): usize { return effectErrors + r * effectRowBytes; }
@inline function ownOf(r: usize): f64 { return <f64>load<f32>(noiseRows + (r << 4), 4); }

function see(x: usize, raw: usize, M: usize): void {
  for (let l = 1; l <= layers; l++) {
    layerForward(l == 1 ? x : scratch + outputs(l - 1), thetaAt, l, scratch + (l < layers ? outputs(l) : errors(l)), M);
  }
  const into = rowBytes(0), embedded = rowBytes(layers);
  let row = seenRows, phi = scratch + errors(layers);
  for (let m: usize = 0; m < M; m++, row += seenRowBytes, raw += into, phi += embedded) {
    for (let j: usize = 0; j < into; j += 16) v128.store(row + j, v128.load(raw + j));
    for (let j: usize = 0; j < embedded; j += 16) v128.store(row + into + j, v128.load(phi + j));
    v128.store(row + into + embedded, f32x4(1, 0, 0, 0));
  }
  nn(seenRows, seenRowBytes, headAt, seenRowBytes >> 2, 0, 0, 0, 0, effectRows, M, effectRowBytes, 0, AFTER_NOTHING, 0);
}

function dot(row: usize, vector: usize): f64 {
  let sum: f64 = 0;
  for (let i: usize = 0; i < effects; i++) sum += effect(row, i) * load<f64>(at1(vector, i));
  return sum;
}

function solveEffects(y: usize): void {
  const A = precisionInverse;
  for (let i: usize = 0; i < effects; i++) {
    for (let j: usize = 0; j < effects; j++) store<f64>(at2(A, i, j), i == j ? 1 : 0);
    store<f64>(at1(moment, i), 0);
  }
  for (let k: usize = 0; k < known; k++) {
    const row = rowOf(k), p = 1 / ownOf(k), e = <f64>load<f32>(y + (k << 4)) - linear(row);
    for (let i: usize = 0; i < effects; i++) {
      const g = p * effect(row, i);
      store<f64>(at1(moment, i), load<f64>(at1(moment, i)) + g * e);
      for (let j: usize = 0; j < effects; j++) store<f64>(at2(A, i, j), load<f64>(at2(A, i, j)) + g * effect(row, j));
    }
  }
  invert(A);
  times(A, moment, posterior);
}

// A positive definite matrix into its inverse, in place (Gauss and Jordan; no exchange is needed)
function invert(A: usize): void {
  for (let k: usize = 0; k < effects; k++) {
    const pivot = 1 / load<f64>(at2(A, k, k));
    store<f64>(at2(A, k, k), 1);
    for (let j: usize = 0; j < effects; j++) store<f64>(at2(A, k, j), load<f64>(at2(A, k, j)) * pivot);
    for (let i: usize = 0; i < effects; i++) {
      if (i == k) continue;
      const factor = load<f64>(at2(A, i, k));
      store<f64>(at2(A, i, k), 0);
      for (let j: usize = 0; j < effects; j++)
        store<f64>(at2(A, i, j), load<f64>(at2(A, i, j)) - factor * load<f64>(at2(A, k, j)));
    }
  }
}

function times(matrix: usize, vector: usize, to: usize): void {
  for (let i: usize = 0; i < effects; i++) {
    let sum: f64 = 0;
    for (let j: usize = 0; j < effects; j++) sum += load<f64>(at2(matrix, i, j)) * load<f64>(at1(vector, j));
    store<f64>(at1(to, i), sum);
  }
}

// S g of a row into `along`; its variance g'S g + sigma²
function askMixed(r: usize): f64 {
  const row = rowOf(r);
  let open: f64 = 0;
  for (let i: usize = 0; i < effects; i++) {
    let sum: f64 = 0;
    for (let j: usize = 0; j < effects; j++) sum += load<f64>(at2(precisionInverse, i, j)) * effect(row, j);
    store<f64>(at1(along, i), sum);
    open += sum * effect(row, i);
  }
  return open + ownOf(r);
}

// the loss of the asked rows and their errors; T into `spread`, sum a g into `pull`
function askedBack(y: usize): f64 {
  for (let i: usize = 0; i < effects; i++) {
    store<f64>(at1(pull, i), 0);
    for (let j: usize = 0; j < effects; j++) store<f64>(at2(spread, i, j), 0);
  }
  const share = 1 / <f64>asked;
  let loss: f64 = 0;
  for (let r = known; r < known + asked; r++) {
    const row = rowOf(r), to = errorOf(r), V = askMixed(r);
    const miss = linear(row) + dot(row, posterior) - <f64>load<f32>(y + (r << 4)), ratio = miss * miss / V;
    loss += 0.5 * (Math.log(V) + ratio) + <f64>HALF_LOG_2_PI;
    const a = share * miss / V, b = share * 0.5 * (1 - ratio) / V;
    for (let i: usize = 0; i < effects; i++) {
      const g = effect(row, i);
      store<f64>(at1(pull, i), load<f64>(at1(pull, i)) + a * g);
      for (let j: usize = 0; j < effects; j++) store<f64>(at2(spread, i, j), load<f64>(at2(spread, i, j)) + b * g * effect(row, j));
    }
    for (let i: usize = 0; i < effects; i++)
      store<f32>(to + (i << 2), <f32>(a * load<f64>(at1(posterior, i)) + 2 * b * load<f64>(at1(along, i))));
    endErrors(to, <f32>a);
    store<f32>(noiseRows + (r << 4), <f32>(b * ownOf(r)), 12);
  }
  return share * loss;
}

// padding stays zero, and beta's own column takes dL/d(h'beta)
@inline function endErrors(to: usize, perLinear: f32): void {
  for (let j = effects << 2; j < effectRowBytes - 16; j += 4) store<f32>(to + j, 0);
  v128.store(to + effectRowBytes - 16, f32x4.replace_lane(f32x4.splat(0), 0, perLinear));
}

function knownBack(y: usize): void {
  if (known == 0) return;
  times(precisionInverse, pull, along); // u
  product(precisionInverse, spread, turn);
  product(turn, precisionInverse, spread);
  for (let i: usize = 0; i < effects; i++) {
    for (let j: usize = 0; j < effects; j++) {
      const outer = load<f64>(at1(along, i)) * load<f64>(at1(posterior, j)) + load<f64>(at1(posterior, i)) * load<f64>(at1(along, j));
      store<f64>(at2(turn, i, j), -(2 * load<f64>(at2(spread, i, j)) + outer)); // N
    }
  }
  for (let k: usize = 0; k < known; k++) {
    const row = rowOf(k), to = errorOf(k), p = 1 / ownOf(k);
    const e = <f64>load<f32>(y + (k << 4)) - linear(row), gu = dot(row, along);
    let gNg: f64 = 0;
    for (let i: usize = 0; i < effects; i++) {
      let Ng: f64 = 0;
      for (let j: usize = 0; j < effects; j++) Ng += load<f64>(at2(turn, i, j)) * effect(row, j);
      gNg += Ng * effect(row, i);
      store<f32>(to + (i << 2), <f32>(p * (Ng + e * load<f64>(at1(along, i)))));
    }
    endErrors(to, <f32>(-p * gu));
    store<f32>(noiseRows + (k << 4), <f32>(-p * (0.5 * gNg + e * gu)), 12);
  }
}

function product(a: usize, b: usize, to: usize): void {
  for (let i: usize = 0; i < effects; i++) {
    for (let j: usize = 0; j < effects; j++) {
      let sum: f64 = 0;
      for (let k: usize = 0; k < effects; k++) sum += load<f64>(at2(a, i, k)) * load<f64>(at2(b, k, j));
      store<f64>(at2(to, i, j), sum);
    }
  }
}

// from the errors of [g, h'beta] to C, beta and the network of the learned features
function seenBack(x: usize, M: usize, sums: usize): void {
  const head = sums + headSumsAt;
  tnAdd(seenRows, effectErrors, 0, 0, seenRowBytes, effectRowBytes, M, seenRowBytes >> 2, head, head);
  nt(effectErrors, headAt + (rowBytes(0) >> 2) * effectRowBytes, 0, 0, effectRowBytes, scratch + errors(layers), M, rowBytes(layers), AFTER_NOTHING, 0);
  for (let l = layers; l > 1; l--) layerBackward(scratch, thetaAt, l, scratch + outputs(l - 1), M);
  for (let l = 1; l <= layers; l++) addLayerGradient(l == 1 ? x : scratch + outputs(l - 1), scratch + errors(l), l, M, sums, sums);
}
