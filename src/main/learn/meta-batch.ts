/** Tasks as numbers, and many ragged tasks as one padded block: the shape in which they enter the engine. */

/**
 * Rows of one half of a task: `x` [n][D]; `y` n outcomes, or class indices 0 … N − 1. Complete and finite.
 * Where a row's outcome is C numbers, they stand one after another.
 */
export type Rows = { x: readonly (readonly number[])[]; y: readonly number[] };

/** A task: what is known of a class, a student, a group; and what is asked. */
export type Task = { support: Rows; query: Rows };

/** One half of B tasks, padded with zeros to the longest: x [B, K, D], y [B, K · C], present [B, K], counts [B]. */
export type PaddedRows = {
  rows: number;
  x: Float32Array;
  y: Float32Array;
  present: Float32Array;
  counts: Float32Array;
};

/** B tasks side by side. Typed arrays only: it crosses a process without being copied twice. */
export type MetaBatch = { tasks: number; features: number; support: PaddedRows; query: PaddedRows };

/** @throws RangeError when rows differ in their number of features or hold what is not finite */
export function padTasks(tasks: readonly Task[], features = featuresOf(tasks)): MetaBatch {
  const columns = columnsOf(tasks);
  const half = (which: 'support' | 'query') =>
    padRows(
      tasks.map((task) => task[which]),
      { features, columns },
    );
  return { tasks: tasks.length, features, support: half('support'), query: half('query') };
}

/** Every row of each task as known, and nothing asked. */
export function allKnown({ tasks, features, support, query }: MetaBatch): MetaBatch {
  const counts = support.counts.map((count, b) => count + query.counts[b]);
  const rows = Math.max(1, ...counts);
  const columns = support.y.length / support.present.length;
  const known: PaddedRows = {
    rows,
    x: new Float32Array(tasks * rows * features),
    y: new Float32Array(tasks * rows * columns),
    present: new Float32Array(tasks * rows),
    counts,
  };
  for (let b = 0; b < tasks; b++) {
    let row = b * rows;
    for (const { rows: each, counts: own, x, y } of [support, query]) {
      const [from, end] = [b * each, b * each + own[b]];
      known.x.set(x.subarray(from * features, end * features), row * features);
      known.y.set(y.subarray(from * columns, end * columns), row * columns);
      row += own[b];
    }
    known.present.fill(1, b * rows, row);
  }
  return {
    tasks,
    features,
    support: known,
    query: padRows(
      Array.from({ length: tasks }, () => ({ x: [], y: [] })),
      { features, columns },
    ),
  };
}

/** Number of features of the first row there is. */
export function featuresOf(tasks: readonly Task[]): number {
  for (const { support, query } of tasks) {
    const row = support.x[0] ?? query.x[0];
    if (row) return row.length;
  }
  return 0;
}

/** How many numbers the outcome of a row has. */
function columnsOf(tasks: readonly Task[]): number {
  for (const { x, y } of tasks.flatMap(({ support, query }) => [support, query]))
    if (x.length > 0 && y.length > x.length) return y.length / x.length;
  return 1;
}

type Widths = { features: number; columns: number };

function padRows(halves: readonly Rows[], { features, columns }: Widths): PaddedRows {
  const rows = Math.max(1, ...halves.map((half) => half.x.length)); // a dimension of 0 is no tensor
  const x = new Float32Array(halves.length * rows * features);
  const y = new Float32Array(halves.length * rows * columns);
  const present = new Float32Array(halves.length * rows);
  halves.forEach((half, b) => {
    half.x.forEach((row, k) => {
      if (row.length !== features) {
        throw new RangeError(`padTasks: a row needs ${features} features, got ${row.length}`);
      }
      x.set(row, (b * rows + k) * features);
      for (let c = 0; c < columns; c++)
        y[(b * rows + k) * columns + c] = half.y[k * columns + c] ?? 0; // a query need not know its outcome
      present[b * rows + k] = 1;
    });
  });
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite)) {
    throw new RangeError('padTasks: rows must hold finite numbers');
  }
  return { rows, x, y, present, counts: Float32Array.from(halves, (half) => half.x.length) };
}

/** The padded [B, K] numbers back as one list a task. */
export function unpad(values: Float32Array, { rows, counts }: PaddedRows, width = 1): number[][] {
  return Array.from(counts, (count, b) =>
    Array.from(values.subarray(b * rows * width, (b * rows + count) * width)),
  );
}
