// Learning to learn on one task after another, everything of a task in cache (Finn 2017; Pearlmutter 1994).
//   u_i = d f_i g_i,  g_i = grad L_support(theta_i),  d = K / (K + kappa),  f_i = 1 / sqrt(1 + |g_i|² / longest²)
//   theta_{i+1} = theta_i - rho_i * u_i
// Backwards, G = dL/dtheta_{i+1}, w = rho_i * G:
//   v = d f_i (w - f_i² / longest² <w, g_i> g_i),  dL/dtheta_i = G - H_i v,
//   dL/drho_i = -d f_i G * g_i,  dL/dd = -f_i <w, g_i>
// H_i v by forward over reverse: derivatives along v of the forward and the backward pass.
//
// Scratch of a thread: blocks theta_1 … theta_steps and g_i, what each step's pass leaves behind, what the queries' pass
// leaves, what derivatives along v leave, G and v, the factors f_i and the noise's rows. Strides say what is kept of every
// step: the second order needs all of it, the first order overwrites one step with the next while it is in cache.

let supportX: usize = 0, supportY: usize = 0, known: usize = 0;
let queryX: usize = 0, queryY: usize = 0, asked: usize = 0;
let scratch: usize = 0, stepParams: usize = 0, gradients: usize = 0, passes: usize = 0, factors: usize = 0;
let queryPass: usize = 0, movedPass: usize = 0, moved: usize = 0;
let damping: f32 = 1, supportScale: f32 = 0;
let ownFrom: usize = 0; // where the adapting layers begin within a block

@inline function passOf(step: usize): usize { return passes + step * passStride; }
@inline function adaptedAt(step: usize): usize { return stepParams + (step - 1) * paramStride; }
@inline function paramsAt(step: usize): usize { return step == 0 || known == 0 ? thetaAt : adaptedAt(step); }
@inline function gradientAt(step: usize): usize { return gradients + step * gradientStride; }
@inline function blockOf(l: i32, own: usize): usize { return l <= <i32>adaptFrom ? thetaAt : own; }
// what layer l sees of the support set: layers that do not adapt are computed once, in the first pass
@inline function seen(pass: usize, l: i32): usize {
  if (l == 0) return supportX;
  return (l <= <i32>adaptFrom ? passes : pass) + outputs(l);
}

function enterTask(t: usize): void {
  const firstKnown = load<u32>(supportStartAt + (t << 2)), firstAsked = load<u32>(queryStartAt + (t << 2));
  known = load<u32>(supportStartAt + (t << 2), 4) - firstKnown;
  asked = load<u32>(queryStartAt + (t << 2), 4) - firstAsked;
  supportX = supportXAt + firstKnown * rowBytes(0);
  supportY = supportYAt + firstKnown * rowBytes(layers);
  queryX = queryXAt + firstAsked * rowBytes(0);
  queryY = queryYAt + firstAsked * rowBytes(layers);
  const rows = <f32>known;
  damping = kappa < 0 ? 1 : rows / (rows + kappa);
  supportScale = lossScale / max<f32>(1, rows) * (lossKind == LOSS_CROSS_ENTROPY ? <f32>1 : <f32>2);
  if (isPlain) supportScale *= fixedRate;
}

function adapt(): void {
  if (known == 0) return;
  for (let i: usize = 0; i < steps; i++) {
    supportGradient(i);
    if (!isPlain) moveParams(i);
  }
}

// forwards and backwards on the support set; g_i, or the next parameters at once where nothing else depends on g_i
function supportGradient(i: usize): void {
  const pass = passOf(i), own = paramsAt(i), from = <i32>adaptFrom;
  for (let l = i == 0 ? 1 : from + 1; l <= layers; l++) {
    layerForward(seen(pass, l - 1), blockOf(l, own), l, l < layers ? pass + outputs(l) : pass + errors(layers), known);
  }
  const out = pass + errors(layers);
  if (lossKind == LOSS_CROSS_ENTROPY) crossEntropyErrors(out, pass + outputs(layers), supportY, known, supportScale);
  else squaredErrors(out, supportY, known * rowBytes(layers), supportScale);
  for (let l = layers; l > from + 1; l--) layerBackward(pass, own, l, seen(pass, l - 1), known);
  for (let l = from + 1; l <= layers; l++) {
    if (isPlain) subtractLayerGradient(seen(pass, l - 1), pass + errors(l), l, known, own, adaptedAt(i + 1));
    else addLayerGradient(seen(pass, l - 1), pass + errors(l), l, known, 0, gradientAt(i));
  }
}

function moveParams(i: usize): void {
  let g = gradientAt(i) + ownFrom;
  const end = gradientAt(i) + paramBytes;
  let square = f32x4.splat(0);
  for (let q = g; q < end; q += 16) square = multiplyAdd(v128.load(q), v128.load(q), square);
  const factor: f32 = 1 / sqrt<f32>(1 + sumLanes(square) * inverseLongest2);
  store<f32>(factors + (i << 2), factor);
  const length = f32x4.splat(damping * factor);
  let p = paramsAt(i) + ownFrom, next = adaptedAt(i + 1) + ownFrom, rate = ratesAt + i * rateStride + ownFrom;
  for (; g < end; g += 16, p += 16, next += 16, rate += 16) {
    const step = f32x4.mul(f32x4.mul(v128.load(rate), length), v128.load(g));
    v128.store(next, f32x4.sub(v128.load(p), step));
  }
}

// outputs for the queries under the parameters of step i, where errors go
function askQueries(i: usize): usize {
  const own = paramsAt(i);
  for (let l = 1; l <= layers; l++) {
    const input = l == 1 ? queryX : queryPass + outputs(l - 1);
    layerForward(input, blockOf(l, own), l, queryPass + (l < layers ? outputs(l) : errors(l)), asked);
  }
  return queryPass + errors(layers);
}

// the weighted query loss under theta_i; its errors at the outputs
function queryErrors(i: usize, weight: f32): f64 {
  const out = askQueries(i);
  const per = lossScale / <f32>asked;
  let loss: f32;
  if (lossKind == LOSS_CROSS_ENTROPY) loss = per * crossEntropyErrors(out, queryPass + outputs(layers), queryY, asked, weight * per);
  else if (lossKind == LOSS_GAUSSIAN) loss = per * gaussianErrors(out, queryY, asked, weight * per);
  else loss = per * squaredErrors(out, queryY, asked * rowBytes(layers), 2 * weight * per);
  return <f64>(weight * loss);
}

// adds the weighted gradient of the query loss under theta_i to G; the weighted loss
function addQueryGradient(i: usize, weight: f32, isFirst: bool): f64 {
  const own = paramsAt(i), loss = queryErrors(i, weight);
  for (let l = layers; l > 1; l--) layerBackward(queryPass, blockOf(l, own), l, queryPass + outputs(l - 1), asked);
  for (let l = 1; l <= layers; l++) {
    const input = l == 1 ? queryX : queryPass + outputs(l - 1);
    addLayerGradient(input, queryPass + errors(l), l, asked, isFirst ? 0 : moved, moved);
  }
  return loss;
}

@inline function stepWeight(i: usize): f32 { return load<f32>(stepWeightsAt + (i << 2)); }

// G = dL/dtheta, added to the sums with everything else that L depends on; L
function addGradient(sums: usize): f64 {
  if (asked == 0) {
    if (isReptile) addTravelled(sums);
    return 0;
  }
  const last = known == 0 ? 0 : steps, weight = known == 0 ? weightSum : stepWeight(steps - 1);
  if (isReptile && isPlain) { // nothing learns from the queries
    addTravelled(sums);
    return queryErrors(last, weight);
  }
  if (lossKind == LOSS_GAUSSIAN) forecastVariance(queryX, asked, <f32>known);
  let loss = addQueryGradient(last, weight, true);
  let perDamping: f32 = 0;
  for (let i = last; i > 0; ) {
    i--;
    if (!isPlain) perDamping += stepBack(i, sums);
    if (order == 2) subtractCurvature(i);
    if (i > 0 && stepWeight(i - 1) != 0) loss += addQueryGradient(i, stepWeight(i - 1), false);
  }
  if (order == 2 && last > 0 && adaptFrom > 0) sharedLayersBack();
  if (kappa >= 0 && known > 0) {
    const rows = <f32>known;
    addScalar(sums + scalarSumsAt, SCALAR_STRENGTH, -perDamping * rows * kappa / ((rows + kappa) * (rows + kappa)));
  }
  if (lossKind == LOSS_GAUSSIAN) addNoiseGradient(queryX, asked, <f32>known, sums);
  if (isReptile) addTravelled(sums);
  else addBlock(moved, sums);
  return loss;
}

// dL/drho_i into the sums, v beside G; dL/dd of this step
function stepBack(i: usize, sums: usize): f32 {
  const factor = load<f32>(factors + (i << 2));
  const length = damping * factor;
  const rates = ratesAt + i * rateStride + ownFrom, g0 = gradientAt(i) + ownFrom, end = gradientAt(i) + paramBytes;
  let dots = f32x4.splat(0);
  let G = moved + ownFrom, rate = rates, sum = sums + rateSumsAt + i * rateStride + ownFrom;
  const negative = f32x4.splat(-length);
  for (let g = g0; g < end; g += 16, G += 16, rate += 16, sum += 16) {
    const product = f32x4.mul(v128.load(G), v128.load(g));
    dots = multiplyAdd(product, v128.load(rate), dots);
    if (learnsRates) v128.store(sum, multiplyAdd(product, negative, v128.load(sum)));
  }
  const dot = sumLanes(dots);
  if (order == 2) {
    const along = f32x4.splat(length), back = f32x4.splat(length * factor * factor * inverseLongest2 * dot);
    G = moved + ownFrom, rate = rates;
    for (let g = g0, v = moved + paramBytes + ownFrom; g < end; g += 16, G += 16, rate += 16, v += 16) {
      const w = f32x4.mul(f32x4.mul(v128.load(rate), v128.load(G)), along);
      v128.store(v, f32x4.sub(w, f32x4.mul(v128.load(g), back)));
    }
  }
  return -factor * dot;
}

// G := G - H_i v for the adapting layers; what the shared ones see of it gathers in the first pass's errors
function subtractCurvature(i: usize): void {
  const pass = passOf(i), own = paramsAt(i), v = isPlain ? moved : moved + paramBytes, from = <i32>adaptFrom;
  for (let l = from + 1; l <= layers; l++) {
    const hasMoved = l > from + 1, bends = l < layers;
    const out = movedPass + (bends ? outputs(l) : errors(l));
    nn(seen(pass, l - 1), rowBytes(l - 1), v + weights(l), width(l - 1), hasMoved ? movedPass + outputs(l - 1) : 0, rowBytes(l - 1),
      own + weights(l), hasMoved ? width(l - 1) : 0, out, known, rowBytes(l), v + biases(l),
      bends && !isTanh ? AFTER_MASK : AFTER_NOTHING, pass + outputs(l));
    if (bends && isTanh) timesSlope(out, pass + outputs(l), known * rowBytes(l));
  }
  const out = movedPass + errors(layers);
  if (lossKind == LOSS_CROSS_ENTROPY) moveCrossEntropyErrors(out, pass + outputs(layers), known, supportScale);
  else scale(out, known * rowBytes(layers), supportScale);
  for (let l = layers; l > from + 1; l--) {
    moveErrors(pass, own, v, l, isTanh ? AFTER_NOTHING : AFTER_MASK, pass + outputs(l - 1));
    if (isTanh) bendMovedErrors(movedPass + errors(l - 1), pass + outputs(l - 1), movedPass + outputs(l - 1), pass + unbent(l - 1), known * rowBytes(l - 1));
  }
  if (from > 0) {
    if (!isWide(from + 1)) transpose(own + weights(from + 1), rowBytes(from) >> 2, rowBytes(from + 1) >> 2, pass + transposed(from + 1));
    moveErrors(pass, own, v, from + 1, AFTER_NOTHING, 0);
    gatherErrors(i == steps - 1);
  }
  for (let l = from + 1; l <= layers; l++) {
    tnSubtract(seen(pass, l - 1), movedPass + errors(l), l > from + 1 ? movedPass + outputs(l - 1) : 0, pass + errors(l), rowBytes(l - 1),
      rowBytes(l), known, rowBytes(l - 1) >> 2, moved + weights(l), moved + weights(l));
    sumRows(movedPass + errors(l), known, rowBytes(l), moved + biases(l), moved + biases(l), true);
  }
}

// how the errors of layer l - 1 move, before the activation: those of l through W', and by v through the errors themselves
@inline function moveErrors(pass: usize, own: usize, v: usize, l: i32, after: i32, mask: usize): void {
  const to = movedPass + errors(l - 1), d = pass + errors(l), rd = movedPass + errors(l);
  if (isWide(l)) {
    nt(rd, own + weights(l), d, v + weights(l), rowBytes(l), to, known, rowBytes(l - 1), after, mask);
    return;
  }
  transpose(v + weights(l), rowBytes(l - 1) >> 2, rowBytes(l) >> 2, movedPass + transposed(l));
  nn(rd, rowBytes(l), pass + transposed(l), width(l), d, rowBytes(l), movedPass + transposed(l), width(l), to, known, rowBytes(l - 1), 0, after, mask);
}

function gatherErrors(isFirst: bool): void {
  const from = <i32>adaptFrom;
  let to = passes + errors(from), q = movedPass + errors(from);
  for (const end = to + known * rowBytes(from); to < end; to += 16, q += 16) {
    v128.store(to, isFirst ? v128.load(q) : f32x4.add(v128.load(to), v128.load(q)));
  }
}

// the gathered errors once through the layers that all steps share
function sharedLayersBack(): void {
  const from = <i32>adaptFrom;
  timesSlope(passes + errors(from), passes + outputs(from), known * rowBytes(from));
  for (let l = from; l > 1; l--) layerBackward(passes, thetaAt, l, passes + outputs(l - 1), known);
  for (let l = 1; l <= from; l++) subtractLayerGradient(seen(passes, l - 1), passes + errors(l), l, known, moved, moved);
}

function addBlock(p: usize, to: usize): void {
  for (const end = p + paramBytes; p < end; p += 16, to += 16) v128.store(to, f32x4.add(v128.load(to), v128.load(p)));
}

// Reptile: theta - theta_steps for every weight that adapts
function addTravelled(sums: usize): void {
  let p = thetaAt + ownFrom, q = paramsAt(steps) + ownFrom, to = sums + ownFrom;
  for (const end = thetaAt + paramBytes; p < end; p += 16, q += 16, to += 16) {
    v128.store(to, f32x4.add(v128.load(to), f32x4.sub(v128.load(p), v128.load(q))));
  }
}

function writeForecast(): void {
  const firstRow = (queryX - queryXAt) / rowBytes(0);
  memory.copy(outputAt + firstRow * rowBytes(layers), askQueries(known == 0 ? 0 : steps), asked * rowBytes(layers));
  if (lossKind != LOSS_GAUSSIAN) return;
  forecastVariance(queryX, asked, <f32>known);
  for (let m: usize = 0; m < asked; m++) store<f32>(varianceAt + ((firstRow + m) << 2), load<f32>(noiseRows + (m << 4), 8));
}

function writeAdapted(t: usize): void {
  const to = outputAt + t * paramBytes;
  memory.copy(to, thetaAt, ownFrom);
  memory.copy(to + ownFrom, paramsAt(known == 0 ? 0 : steps) + ownFrom, paramBytes - ownFrom);
}

function enterScratch(thread: usize): void {
  scratch = scratchAt + thread * scratchBytes;
  stepParams = scratch + stepParamsFrom;
  gradients = scratch + gradientsFrom;
  passes = scratch + passesFrom;
  queryPass = scratch + queryPassFrom;
  movedPass = scratch + movedPassFrom;
  moved = scratch + movedFrom;
  factors = scratch + factorsFrom;
  noiseRows = scratch + noiseRowsFrom;
  noisePass = scratch + noisePassFrom;
  useNet(netAt);
  ownFrom = weights(<i32>adaptFrom + 1);
}

// one chunk of tasks with sums of its own, so that the result does not depend on who computes it; nobody reads it once stopped
function computeChunk(chunk: usize, thread: usize, stop: usize): void {
  enterScratch(thread);
  const sums = sumsAt + chunk * sumBytes;
  if (task == TASK_GRADIENT) memory.fill(sums, 0, sumBytes);
  const end = min(tasks, (chunk + 1) * chunkTasks);
  let loss: f64 = 0;
  for (let t = chunk * chunkTasks; t < end && atomic.load<i32>(stop) == 0; t++) loss += isMixed ? mixedTask(t, sums) : gradientTask(t, sums);
  store<f64>(lossesAt + (chunk << 3), loss);
}

function gradientTask(t: usize, sums: usize): f64 {
  enterTask(t);
  adapt();
  if (task == TASK_GRADIENT) return addGradient(sums);
  if (task == TASK_FORECAST) writeForecast();
  else writeAdapted(t);
  return 0;
}
