/** How good forecasts of answers were: ranking, surprise, distance, calibration, and differences with their interval. */

/** One student's forecasts of one setting. */
export type Answered = { probability: readonly number[]; outcomes: readonly number[] };

type CalibrationBin = { promised: number; kept: number; n: number };

export type AnswerScore = {
  /** Null where all outcomes are alike. */
  auc: number | null;
  logLoss: number;
  brier: number;
  answers: number;
  students: number;
  calibration: { error: number; bins: CalibrationBin[] };
};

/** With a 95 % interval; students, not answers, are what is drawn. */
export type Difference = { difference: number; interval: [number, number] };

const LEAST = 1e-6;
const BINS = 10;
const Z95 = 1.959963984540054;

export function scoreAnswered(answered: readonly Answered[]): AnswerScore {
  const p = answered.flatMap(({ probability }) => probability);
  const y = answered.flatMap(({ outcomes }) => outcomes);
  return {
    auc: areaUnderCurve(p, y),
    logLoss: mean(p.map((q, i) => logLoss(q, y[i]))),
    brier: mean(p.map((q, i) => (q - y[i]) ** 2)),
    answers: p.length,
    students: answered.filter(({ outcomes }) => outcomes.length > 0).length,
    calibration: calibrationOf(p, y),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);

function logLoss(p: number, y: number): number {
  const safe = Math.min(1 - LEAST, Math.max(LEAST, p));
  return -y * Math.log(safe) - (1 - y) * Math.log(1 - safe);
}

/** Share of right answers that got more than wrong ones; partly right counts as right from half the credit. */
function areaUnderCurve(p: readonly number[], y: readonly number[]): number | null {
  const { above, isRight } = placements(p, y);
  const right = above.filter((_, i) => isRight[i]);
  return right.length === 0 || right.length === y.length ? null : mean(right);
}

/**
 * Per answer the share of the other kind that it stands rightly apart from: of a right answer the wrong ones below it,
 * of a wrong one the right ones above it, ties by half (DeLong, DeLong, Clarke-Pearson 1988, equations 1–4).
 */
function placements(p: readonly number[], y: readonly number[]) {
  const isRight = y.map((v) => v >= 0.5);
  const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b]);
  const right = isRight.filter(Boolean).length;
  const wrong = y.length - right;
  const above = new Array<number>(y.length).fill(0);
  let [wrongBelow, rightBelow] = [0, 0];
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && p[order[to]] === p[order[from]]) to++;
    const tied = order.slice(from, to);
    const tiedRight = tied.filter((i) => isRight[i]).length;
    const tiedWrong = tied.length - tiedRight;
    for (const i of tied)
      above[i] = isRight[i]
        ? (wrongBelow + tiedWrong / 2) / Math.max(1, wrong)
        : (right - rightBelow - tiedRight / 2) / Math.max(1, right);
    wrongBelow += tiedWrong;
    rightBelow += tiedRight;
    from = to;
  }
  return { above, isRight, right, wrong };
}

/** Tenths of the forecasts from least to most, and the mean distance between promised and kept. */
function calibrationOf(p: readonly number[], y: readonly number[]) {
  const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b]);
  const bins = Array.from({ length: BINS }, (_, b) =>
    order.slice(Math.floor((b * p.length) / BINS), Math.floor(((b + 1) * p.length) / BINS)),
  )
    .filter((own) => own.length > 0)
    .map((own) => ({
      promised: mean(own.map((i) => p[i])),
      kept: mean(own.map((i) => y[i])),
      n: own.length,
    }));
  const error = bins.reduce((sum, { promised, kept, n }) => sum + n * Math.abs(promised - kept), 0);
  return { error: error / Math.max(1, p.length), bins };
}

/** Forecasts of the same questions by two methods: `own` less `other`, student by student. */
export function compareAnswered(own: readonly Answered[], other: readonly Answered[]) {
  const y = own.flatMap(({ outcomes }) => outcomes);
  const student = own.flatMap(({ outcomes }, s) => outcomes.map(() => s));
  const [p, q] = [own, other].map((all) => all.flatMap(({ probability }) => probability));
  const meanOf = (each: (a: number, y: number) => number) => {
    const differences = p.map((a, i) => each(a, y[i]) - each(q[i], y[i]));
    const middle = mean(differences);
    return withInterval(
      middle,
      differences.map((d) => (d - middle) / y.length),
      student,
    );
  };
  return {
    auc: compareCurves({ p, q, y, student }),
    logLoss: meanOf(logLoss),
    brier: meanOf((a, b) => (a - b) ** 2),
  };
}

type Pair = { p: number[]; q: number[]; y: number[]; student: number[] };

/** Areas under the curve of clustered answers (Obuchowski 1997, section 2.2). */
function compareCurves({ p, q, y, student }: Pair): Difference | null {
  const [a, b] = [placements(p, y), placements(q, y)];
  if (a.right === 0 || a.wrong === 0) return null;
  const apart = a.above.map((v, i) => v - b.above[i]);
  const difference = mean(apart.filter((_, i) => a.isRight[i]));
  const influence = apart.map((v, i) => (v - difference) / (a.isRight[i] ? a.right : a.wrong));
  return withInterval(difference, influence, student);
}

/** What each answer adds to an estimate's error, summed by student: those sums are independent. */
function withInterval(
  difference: number,
  influence: readonly number[],
  student: readonly number[],
): Difference {
  const sums = new Map<number, number>();
  influence.forEach((v, i) => sums.set(student[i], (sums.get(student[i]) ?? 0) + v));
  const count = sums.size;
  const variance =
    ([...sums.values()].reduce((sum, v) => sum + v * v, 0) * count) / Math.max(1, count - 1);
  const reach = Z95 * Math.sqrt(variance);
  return { difference, interval: [difference - reach, difference + reach] };
}
