// One dense network: its table of layers, activations with their slopes, and products of whole layers.
// Addresses are bytes in the shared memory; a `block` holds parameters, a `pass` what one pass leaves behind.


let net: usize = 0;
let layers: i32 = 0;
let isTanh: bool = false;

function useNet(table: usize): void {
  net = table;
  layers = load<i32>(table);
  isTanh = load<i32>(table, 4) == ACTIVATION_TANH;
}

@inline function column(c: i32, layer: i32): usize { return load<u32>(net + (<usize>(2 + c * MOST_LAYERS + layer) << 2)); }
@inline function width(l: i32): usize { return column(COLUMN_WIDTH, l); }
@inline function rowBytes(l: i32): usize { return column(COLUMN_ROW_BYTES, l); }
@inline function weights(l: i32): usize { return column(COLUMN_WEIGHTS, l); }
@inline function biases(l: i32): usize { return column(COLUMN_BIASES, l); }
@inline function outputs(l: i32): usize { return column(COLUMN_OUTPUTS, l); }
@inline function errors(l: i32): usize { return column(COLUMN_ERRORS, l); }
@inline function transposed(l: i32): usize { return column(COLUMN_TRANSPOSED, l); }
@inline function unbent(l: i32): usize { return column(COLUMN_UNBENT, l); }

// source [K, N] to target [N, K]; both multiples of 4, in numbers
function transpose(source: usize, K: usize, N: usize, target: usize): void {
  const from = N << 2, to = K << 2;
  for (let k: usize = 0; k < K; k += 4) {
    for (let n: usize = 0; n < N; n += 4) {
      const p = source + k * from + (n << 2);
      const r0 = v128.load(p), r1 = v128.load(p + from), r2 = v128.load(p + 2 * from), r3 = v128.load(p + 3 * from);
      const t0 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5), t1 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
      const t2 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7), t3 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
      const q = target + n * to + (k << 2);
      v128.store(q, v128.shuffle<i32>(t0, t1, 0, 1, 4, 5));
      v128.store(q + to, v128.shuffle<i32>(t0, t1, 2, 3, 6, 7));
      v128.store(q + 2 * to, v128.shuffle<i32>(t2, t3, 0, 1, 4, 5));
      v128.store(q + 3 * to, v128.shuffle<i32>(t2, t3, 2, 3, 6, 7));
    }
  }
}

// O[N] = I ± the sum of D's M rows; two sums at a time, since each waits for itself
function sumRows(D: usize, M: usize, ldd: usize, I: usize, O: usize, subtracts: bool): void {
  let n: usize = 0;
  for (; n + 32 <= ldd; n += 32) {
    let even0 = f32x4.splat(0), even1 = even0, odd0 = even0, odd1 = even0, q = D + n, m = M;
    for (; m >= 2; m -= 2, q += ldd) {
      even0 = f32x4.add(even0, v128.load(q)); even1 = f32x4.add(even1, v128.load(q, 16));
      q += ldd;
      odd0 = f32x4.add(odd0, v128.load(q)); odd1 = f32x4.add(odd1, v128.load(q, 16));
    }
    if (m > 0) {
      even0 = f32x4.add(even0, v128.load(q)); even1 = f32x4.add(even1, v128.load(q, 16));
    }
    storeSum(I ? I + n : 0, O + n, f32x4.add(even0, odd0), subtracts);
    storeSum(I ? I + n + 16 : 0, O + n + 16, f32x4.add(even1, odd1), subtracts);
  }
  if (n == ldd) return;
  let sum = f32x4.splat(0), q = D + n;
  for (const end = q + M * ldd; q < end; q += ldd) sum = f32x4.add(sum, v128.load(q));
  storeSum(I ? I + n : 0, O + n, sum, subtracts);
}

@inline function storeSum(before: usize, to: usize, sum: v128, subtracts: bool): void {
  const b = before ? v128.load(before) : f32x4.splat(0);
  v128.store(to, subtracts ? f32x4.sub(b, sum) : f32x4.add(b, sum));
}

@inline function sumLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

// the four lanes of each added up
@inline function sumEach(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

// ratio of polynomials, right to the last few bits of a single over the range in which tanh is not yet 1
@inline function tanhOf(given: v128): v128 {
  const edge: f32 = 7.90531110763549805;
  const x = f32x4.max(f32x4.min(given, f32x4.splat(edge)), f32x4.splat(-edge)), y = f32x4.mul(x, x);
  let p = multiplyAdd(f32x4.splat(-2.76076847742355e-16), y, f32x4.splat(2.00018790482477e-13));
  p = multiplyAdd(p, y, f32x4.splat(-8.60467152213735e-11));
  p = multiplyAdd(p, y, f32x4.splat(5.12229709037114e-08));
  p = multiplyAdd(p, y, f32x4.splat(1.48572235717979e-05));
  p = multiplyAdd(p, y, f32x4.splat(6.37261928875436e-04));
  p = multiplyAdd(p, y, f32x4.splat(4.89352455891786e-03));
  let q = multiplyAdd(f32x4.splat(1.19825839466702e-06), y, f32x4.splat(1.18534705686654e-04));
  q = multiplyAdd(q, y, f32x4.splat(2.26843463243900e-03));
  q = multiplyAdd(q, y, f32x4.splat(4.89352518554385e-03));
  return f32x4.div(f32x4.mul(p, x), q);
}

function bend(z: usize, bytes: usize): void {
  for (const end = z + bytes; z < end; z += 16) v128.store(z, tanhOf(v128.load(z)));
}

// tanh' = 1 - tanh²
@inline function slope(z: usize): v128 {
  const v = v128.load(z);
  return f32x4.sub(f32x4.splat(1), f32x4.mul(v, v));
}

// d := d · f'(z), d kept in `kept` as it was
function bendErrors(d: usize, z: usize, kept: usize, bytes: usize): void {
  for (const end = d + bytes; d < end; d += 16, z += 16, kept += 16) {
    const v = v128.load(d);
    v128.store(kept, v);
    v128.store(d, f32x4.mul(v, slope(z)));
  }
}

function timesSlope(r: usize, z: usize, bytes: usize): void {
  const end = r + bytes;
  if (isTanh) for (; r < end; r += 16, z += 16) v128.store(r, f32x4.mul(v128.load(r), slope(z)));
  else for (; r < end; r += 16, z += 16) v128.store(r, v128.and(v128.load(r), f32x4.gt(v128.load(z), f32x4.splat(0))));
}

// derivative along a direction of d · f'(z): r · f'(z) + d · f''(z) rz, and f'' = -2 z f' where z = tanh
function bendMovedErrors(r: usize, z: usize, rz: usize, kept: usize, bytes: usize): void {
  for (const end = r + bytes; r < end; r += 16, z += 16, rz += 16, kept += 16) {
    const bent = f32x4.mul(f32x4.mul(f32x4.splat(2), v128.load(z)), f32x4.mul(v128.load(rz), v128.load(kept)));
    v128.store(r, f32x4.sub(f32x4.mul(v128.load(r), slope(z)), bent));
  }
}

// outputs of layer l from those of l - 1; the last layer's stay as they are
function layerForward(input: usize, block: usize, l: i32, output: usize, M: usize): void {
  const bends = l < layers;
  nn(input, rowBytes(l - 1), block + weights(l), width(l - 1), 0, 0, 0, 0, output, M, rowBytes(l), block + biases(l),
    bends && !isTanh ? AFTER_RELU : AFTER_NOTHING, 0);
  if (bends && isTanh) bend(output, M * rowBytes(l));
}

// turning a wide matrix costs as much as multiplying by it
@inline function isWide(l: i32): bool { return rowBytes(l) >= WIDE_ROW_BYTES; }

// errors of layer l - 1 from those of l; keeps the transposed weights, where it needs them, for the second pass
function layerBackward(pass: usize, block: usize, l: i32, z: usize, M: usize): void {
  const d = pass + errors(l - 1), after = isTanh ? AFTER_NOTHING : AFTER_MASK;
  if (isWide(l)) {
    nt(pass + errors(l), block + weights(l), 0, 0, rowBytes(l), d, M, rowBytes(l - 1), after, z);
  } else {
    transpose(block + weights(l), rowBytes(l - 1) >> 2, rowBytes(l) >> 2, pass + transposed(l));
    nn(pass + errors(l), rowBytes(l), pass + transposed(l), width(l), 0, 0, 0, 0, d, M, rowBytes(l - 1), 0, after, z);
  }
  if (isTanh) bendErrors(d, z, pass + unbent(l - 1), M * rowBytes(l - 1));
}

// target := before + the gradient of layer l's weights and biases
function addLayerGradient(input: usize, d: usize, l: i32, M: usize, before: usize, target: usize): void {
  tnAdd(input, d, 0, 0, rowBytes(l - 1), rowBytes(l), M, rowBytes(l - 1) >> 2, before ? before + weights(l) : 0, target + weights(l));
  sumRows(d, M, rowBytes(l), before ? before + biases(l) : 0, target + biases(l), false);
}

// target := before - the gradient
function subtractLayerGradient(input: usize, d: usize, l: i32, M: usize, before: usize, target: usize): void {
  tnSubtract(input, d, 0, 0, rowBytes(l - 1), rowBytes(l), M, rowBytes(l - 1) >> 2, before + weights(l), target + weights(l));
  sumRows(d, M, rowBytes(l), before + biases(l), target + biases(l), true);
}
