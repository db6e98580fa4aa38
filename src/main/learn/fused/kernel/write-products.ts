/**
 * Matrix products as straight AssemblyScript: blocks whose every accumulator is a register of its own.
 *
 * Widths are padded to four numbers with zeros; matrices lie row by row. Two forms do all that a small network needs:
 * `nn` C = A₁B₁ + A₂B₂ with bias and activation, five rows of two vectors at a time (ten accumulators, two operands,
 * one splat: what sixteen registers hold), and `tn` O = I ± (A₁ᵀD₁ + A₂ᵀD₂), four rows of two. `nt` C = A₁B₁ᵀ + A₂B₂ᵀ
 * is for wide matrices: turning 128 × 128 for `nn` takes as long as ten rows' product with it, and leaves the cache;
 * below 64 the dot products' last additions cost more than turning. The loop over the inner dimension is not unrolled
 * by hand: V8 then regroups the multiply-adds and spills (42 → 26 GFLOP/s).
 */

/** `relaxed` uses the processor's fused multiply-add; `strict` rounds twice, the same on every machine. */
export type Arithmetic = 'relaxed' | 'strict';

const NN_ROWS = 5;
const TN_ROWS = 4;
const NT_ROWS = 2;
const VECTORS = 2;

type Block = { rows: number; vectors: number };

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const lines = (n: number, line: (i: number) => string): string => count(n).map(line).join('\n');
const inBlock = ({ rows, vectors }: Block, line: (row: number, vector: number) => string): string =>
  lines(rows, (i) => lines(vectors, (j) => line(i, j)));

/** c + a · b */
const add = (arithmetic: Arithmetic, c: string, a: string, b: string): string =>
  arithmetic === 'relaxed'
    ? `f32x4.relaxed_madd(${a}, ${b}, ${c})`
    : `f32x4.add(${c}, f32x4.mul(${a}, ${b}))`;

/** c − a · b */
const subtract = (arithmetic: Arithmetic, c: string, a: string, b: string): string =>
  arithmetic === 'relaxed'
    ? `f32x4.relaxed_nmadd(${a}, ${b}, ${c})`
    : `f32x4.sub(${c}, f32x4.mul(${a}, ${b}))`;

const registers = (rows: number): string =>
  `let a: v128, ${count(VECTORS)
    .map((j) => `b${j}: v128`)
    .join(', ')};
${inBlock({ rows, vectors: VECTORS }, (i, j) => `let c${i}${j}: v128;`)}`;

export const writeProducts = (arithmetic: Arithmetic): string =>
  [
    `@inline function multiplyAdd(a: v128, b: v128, c: v128): v128 { return ${add(arithmetic, 'c', 'a', 'b')}; }`,
    writeNn(arithmetic),
    writeNt(arithmetic),
    writeTn('tnAdd', add, arithmetic),
    writeTn('tnSubtract', subtract, arithmetic),
  ].join('\n');

function writeNn(arithmetic: Arithmetic): string {
  const rowsOf = (vectors: number) => `
let m: usize = 0;
for (; m + ${NN_ROWS} <= M; m += ${NN_ROWS}) {
${nnBlock({ rows: NN_ROWS, vectors }, arithmetic)}
}
switch (<i32>(M - m)) {
${lines(NN_ROWS - 1, (i) => `case ${i + 1}: {\n${nnBlock({ rows: i + 1, vectors }, arithmetic)}\nbreak; }`)}
}`;
  return `
// C[M, N] = after(bias + A1 B1 + A2 B2). K in numbers; lda1, lda2, ldc in bytes, ldc = 4 N is the row of B1, B2, C and mask too
function nn(A1: usize, lda1: usize, B1: usize, K1: usize, A2: usize, lda2: usize, B2: usize, K2: usize,
  C: usize, M: usize, ldc: usize, bias: usize, after: i32, mask: usize): void {
${registers(NN_ROWS)}
let n: usize = 0;
for (; n + ${16 * VECTORS} <= ldc; n += ${16 * VECTORS}) {${rowsOf(VECTORS)}
}
if (n < ldc) {${rowsOf(1)}
}
}`;
}

function nnBlock(block: Block, arithmetic: Arithmetic): string {
  const { rows, vectors } = block;
  const start = inBlock(block, (i, j) =>
    i > 0
      ? `c${i}${j} = c0${j};`
      : `c0${j} = bias ? v128.load(bias + n, ${16 * j}) : f32x4.splat(0);`,
  );
  const product = (A: string, B: string, K: string, lda: string) => `{
let q0 = ${A} + m * ${lda};
${lines(rows - 1, (i) => `let q${i + 1} = q${i} + ${lda};`)}
let pb = ${B} + n;
const end = q0 + (${K} << 2);
while (q0 < end) {
${lines(vectors, (j) => `b${j} = v128.load(pb, ${16 * j});`)}
${lines(
  rows,
  (i) => `a = v128.load32_splat(q${i});
${lines(vectors, (j) => `c${i}${j} = ${add(arithmetic, `c${i}${j}`, 'a', `b${j}`)};`)}`,
)}
pb += ldc;
${lines(rows, (i) => `q${i} += 4;`)}
}
}`;
  const store = (value: (c: string, j: number) => string) =>
    lines(
      rows,
      (i) => `${lines(vectors, (j) => `v128.store(pc, ${value(`c${i}${j}`, j)}, ${16 * j});`)}
pc += ldc; pm += ldc;`,
    );
  return `${start}
${product('A1', 'B1', 'K1', 'lda1')}
${product('A2', 'B2', 'K2', 'lda2')}
let pc = C + m * ldc + n, pm = mask + m * ldc + n;
if (after == AFTER_RELU) {
${store((c) => `f32x4.max(${c}, f32x4.splat(0))`)}
} else if (after == AFTER_MASK) {
${store((c, j) => `v128.and(${c}, f32x4.gt(v128.load(pm, ${16 * j}), f32x4.splat(0)))`)}
} else {
${store((c) => c)}
}`;
}

function writeNt(arithmetic: Arithmetic): string {
  return `
// C[M, K] = after(A1 B1' + A2 B2'). A [M, N], B [K, N], all with rows of ldn bytes; C and mask with rows of ldc; A2 may be 0
function nt(A1: usize, B1: usize, A2: usize, B2: usize, ldn: usize, C: usize, M: usize, ldc: usize, after: i32, mask: usize): void {
let b: v128, ${count(NT_ROWS)
    .map((i) => `a${i}: v128`)
    .join(', ')};
${lines(NT_ROWS, (i) => lines(4, (j) => `let c${i}${j}: v128;`))}
for (let k: usize = 0; k < ldc; k += 16) {
const from = (k >> 2) * ldn;
let m: usize = 0;
for (; m + ${NT_ROWS} <= M; m += ${NT_ROWS}) {
${ntBlock(NT_ROWS, arithmetic)}
}
if (m < M) {
${ntBlock(1, arithmetic)}
}
}
}`;
}

/** Dot products of rows with four rows, whose lanes are added only at the end. */
function ntBlock(rows: number, arithmetic: Arithmetic): string {
  const product = (A: string, B: string) => `let qa0 = ${A} + m * ldn, pb0 = ${B} + from;
${lines(rows - 1, (i) => `let qa${i + 1} = qa${i} + ldn;`)}
${lines(3, (j) => `let pb${j + 1} = pb${j} + ldn;`)}
const end = qa0 + ldn;
while (qa0 < end) {
${lines(rows, (i) => `a${i} = v128.load(qa${i});`)}
${lines(
  4,
  (j) => `b = v128.load(pb${j});
${lines(rows, (i) => `c${i}${j} = ${add(arithmetic, `c${i}${j}`, `a${i}`, 'b')};`)}`,
)}
${lines(rows, (i) => `qa${i} += 16;`)}
${lines(4, (j) => `pb${j} += 16;`)}
}`;
  return `${lines(rows, (i) => lines(4, (j) => `c${i}${j} = f32x4.splat(0);`))}
{
${product('A1', 'B1')}
}
if (A2) {
${product('A2', 'B2')}
}
let pc = C + m * ldc + k, pm = mask + m * ldc + k;
${lines(
  rows,
  (i) => `a0 = sumEach(c${i}0, c${i}1, c${i}2, c${i}3);
v128.store(pc, after == AFTER_MASK ? v128.and(a0, f32x4.gt(v128.load(pm), f32x4.splat(0))) : a0);
pc += ldc; pm += ldc;`,
)}`;
}

function writeTn(name: string, combine: typeof add, arithmetic: Arithmetic): string {
  const columnsOf = (vectors: number) => `
for (let k: usize = 0; k < K; k += ${TN_ROWS}) {
${tnBlock({ rows: TN_ROWS, vectors }, combine, arithmetic)}
}`;
  return `
// O[K, N] = I ${name === 'tnAdd' ? '+' : '-'} (A1' D1 + A2' D2) over M rows; lda, ldd in bytes; K in numbers, a multiple of 4; I, A2 may be 0
function ${name}(A1: usize, D1: usize, A2: usize, D2: usize, lda: usize, ldd: usize, M: usize, K: usize, I: usize, O: usize): void {
${registers(TN_ROWS)}
let n: usize = 0;
for (; n + ${16 * VECTORS} <= ldd; n += ${16 * VECTORS}) {${columnsOf(VECTORS)}
}
if (n < ldd) {${columnsOf(1)}
}
}`;
}

function tnBlock(block: Block, combine: typeof add, arithmetic: Arithmetic): string {
  const { rows, vectors } = block;
  const load = lines(
    rows,
    (i) => `${lines(vectors, (j) => `c${i}${j} = I ? v128.load(po, ${16 * j}) : f32x4.splat(0);`)}
po += ldd;`,
  );
  const product = (A: string, D: string) => `if (${A}) {
let qa = ${A} + (k << 2), qd = ${D} + n;
const end = qd + M * ldd;
while (qd < end) {
${lines(vectors, (j) => `b${j} = v128.load(qd, ${16 * j});`)}
${lines(
  rows,
  (i) => `a = v128.load32_splat(qa, ${4 * i});
${lines(vectors, (j) => `c${i}${j} = ${combine(arithmetic, `c${i}${j}`, 'a', `b${j}`)};`)}`,
)}
qa += lda; qd += ldd;
}
}`;
  const store = lines(
    rows,
    (i) => `${lines(vectors, (j) => `v128.store(po, c${i}${j}, ${16 * j});`)}
po += ldd;`,
  );
  return `let po = I + k * ldd + n;
${load}
${product('A1', 'D1')}
${product('A2', 'D2')}
po = O + k * ldd + n;
${store}`;
}
