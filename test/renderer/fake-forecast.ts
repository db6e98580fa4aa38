/** Plausible ranges for the invented school: a shrunken mean with a width that falls with each score. */
import type {
  Interval,
  SectionForecast,
  StudentForecast,
} from '../../src/shared/contract/forecast.ts';
import type {
  Fan,
  Futures,
  GoalSeek,
  GradeSum,
  Marks,
  WhatIf,
  WhatIfChange,
} from '../../src/shared/contract/what-if.ts';
import { applyChanges } from '../../src/main/insight/whatif/apply-changes.ts';
import type { Score, SectionGradebook } from '../../src/shared/nouns.ts';

const known = (gradebook: SectionGradebook, row: readonly Score[]) =>
  row.flatMap((score, at) => {
    const item = gradebook.lineItems[at];
    if (score.points === null || !item?.maxPoints) return [];
    return [{ title: item.title, points: score.points, maxPoints: item.maxPoints }];
  });

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const around = (mean: number, half: number): Interval => [
  Math.max(0, mean - half),
  Math.min(1, mean + half),
];

function needOf(mean: number, sd: number, line: number): StudentForecast['need'] {
  if (mean - 0.84 * sd < line) return 'support';
  return mean > 0.84 ? 'stretch' : 'on-course';
}

function forecastStudent(
  gradebook: SectionGradebook,
  at: number,
  isFinal: boolean,
): StudentForecast {
  const student = gradebook.students[at]!;
  const row = gradebook.scores[at] ?? [];
  const evidence = known(gradebook, row);
  const shares = evidence.map(({ points, maxPoints }) => points / maxPoints);
  const simple = { sectionMean: 0.68, runningMean: shares.length ? average(shares) : null };
  const base = { id: student.id, name: student.name, knownCount: shares.length, simple };
  if (shares.length < 3) {
    return {
      ...base,
      mean: null,
      sd: null,
      interval50: null,
      interval80: null,
      interval90: null,
      passProbability: null,
      known: shares.length ? average(shares) : null,
      need: 'unknown',
      baseline: null,
      reasons: [],
      abstained: 'too-few-scores',
    };
  }
  const own = average(shares);
  const recent = average(shares.slice(-2));
  const missing = row.filter(({ status, detail }) => status === 'missing' && detail === 'flagged');
  const mean = Math.min(
    0.98,
    0.68 + 0.72 * (own - 0.68) + 0.2 * (recent - own) - 0.04 * missing.length,
  );
  const sd = (isFinal ? 0.055 : 0.085) + 0.03 * ((student.id * 7) % 5) * 0.3;
  const line = gradebook.passLine;
  return {
    ...base,
    mean,
    sd,
    interval50: around(mean, 0.674 * sd),
    interval80: around(mean, 1.282 * sd),
    interval90: around(mean, 1.645 * sd),
    passProbability: 1 / (1 + Math.exp((-1.7 * (mean - line)) / sd)),
    known: own,
    need: needOf(mean, sd, line),
    baseline: 0.68,
    reasons: [
      {
        kind: 'recent' as const,
        effect: 0.6 * (recent - own),
        evidence: evidence.slice(-2),
        count: 2,
      },
      {
        kind: 'level' as const,
        effect: 0.4 * (own - 0.68),
        evidence: evidence.slice(-3),
        count: shares.length,
      },
      ...(missing.length
        ? [
            {
              kind: 'missing' as const,
              effect: -0.04 * missing.length,
              evidence: [],
              count: missing.length,
            },
          ]
        : []),
      {
        kind: 'category' as const,
        effect: 0.05 - ((student.id * 3) % 7) * 0.012,
        evidence: evidence.slice(3, 4),
        count: 1,
      },
    ]
      .map((reason) => ({ ...reason, without: mean - reason.effect }))
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    abstained: false,
  };
}

export function forecastSection(gradebook: SectionGradebook, target: unknown): SectionForecast {
  const next = gradebook.lineItems.find((_, at) =>
    gradebook.scores.every((row) => row[at]?.points == null),
  );
  const isFinal = target === 'final';
  return {
    section: gradebook.section,
    asOf: { id: gradebook.lineItems[6]!.id, title: gradebook.lineItems[6]!.title },
    target: isFinal
      ? { kind: 'final', id: null, title: '', dueOn: null }
      : {
          kind: 'line-item',
          id: next?.id ?? null,
          title: next?.title ?? '',
          dueOn: next?.dueOn ?? null,
        },
    learner: 'maml',
    learnedFrom: { sections: 23, simulated: false },
    passLine: gradebook.passLine,
    n: gradebook.students.length,
    students: gradebook.students.map((_, at) => forecastStudent(gradebook, at, isFinal)),
    trackRecord: { n: 212, kept80: 171, simulated: false },
  };
}

function sumOf(gradebook: SectionGradebook, at: number): GradeSum {
  const row = gradebook.scores[at] ?? [];
  const total = (countMissing: boolean) => {
    let [points, max] = [0, 0];
    row.forEach((score, column) => {
      const of = gradebook.lineItems[column]?.maxPoints ?? 0;
      const isZero = countMissing && score.status === 'missing' && score.detail === 'flagged';
      if (score.points === null && !isZero) return;
      points += score.points ?? 0;
      max += of;
    });
    return max ? points / max : null;
  };
  return { studentId: gradebook.students[at]!.id, current: total(false), final: total(true) };
}

export function whatIf(
  gradebook: SectionGradebook,
  target: unknown,
  changes: readonly WhatIfChange[],
): WhatIf {
  const world = (each: SectionGradebook, aim: unknown) => ({
    sums: each.students.map((_, at) => sumOf(each, at)),
    forecast: forecastSection(each, aim),
  });
  const before = world(gradebook, target);
  const after = world(suppose(gradebook, changes), target);
  return {
    before,
    expected: changes.flatMap((change) =>
      'method' in change || 'practice' in change ? [expectationOf(change)] : [],
    ),
    after: { ...after, forecast: { ...after.forecast, target: before.forecast.target } },
  };
}

const expectationOf = (change: WhatIfChange): WhatIf['expected'][number] => ({
  of: 'method' in change ? 'method' : 'practice',
  name: 'method' in change ? change.method : 'fractions',
  basis: 'method' in change ? 'association' : 'not-enough',
  untold: 'method' in change ? null : 'few-answers',
  students: 9,
  effect: 0.021,
  interval80: [-0.004, 0.046],
  scores: 412,
  from: 12,
  already: 'method' in change ? 0.3 : null,
  against: null,
  skill: 'method' in change ? null : { before: 0.52, after: 0.66, range: [0.58, 0.74] },
});

function suppose(gradebook: SectionGradebook, changes: readonly WhatIfChange[]) {
  const next = gradebook.lineItems.find((_, at) =>
    gradebook.scores.every((row) => row[at]?.points == null),
  );
  const definite = changes.map((change) =>
    'score' in change && !('retest' in change)
      ? { ...change, lineItemId: change.lineItemId ?? next?.id ?? 0 }
      : change,
  );
  return applyChanges(gradebook, definite).gradebook;
}

const marksAround = (middle: number, sd: number): Marks =>
  [-1.28, -0.67, 0, 0.67, 1.28].map((z) => Math.min(1, Math.max(0, middle + z * sd))) as Marks;

function fanOf(gradebook: SectionGradebook, studentId: number | undefined): Fan {
  const { students } = forecastSection(gradebook, 'final');
  const own = students.filter(({ id, mean }) => mean !== null && (studentId ?? id) === id);
  const middle = average(own.map(({ mean }) => mean ?? 0)) || 0.7;
  const sd = studentId === undefined ? 0.03 : 0.06;
  const open = gradebook.lineItems.filter((_, at) =>
    gradebook.scores.every((row) => row[at]?.points == null),
  );
  const reaching = own.filter(({ mean }) => (mean ?? 0) >= gradebook.passLine).length;
  const bell = Array.from({ length: 20 }, (_, at) =>
    Math.exp(-(((at + 0.5) / 20 - middle) ** 2) / (2 * sd * sd)),
  );
  const total = bell.reduce((sum, bar) => sum + bar, 0);
  return {
    items: open.map(({ id, title }, at) => ({
      lineItemId: id,
      title,
      marks: marksAround(middle, sd * (2 + at * 0.2)),
    })),
    grade: marksAround(middle, sd),
    gradeSpread: bell.map((bar) => bar / total),
    reachChance: studentId === undefined ? null : middle > gradebook.passLine ? 0.82 : 0.35,
    reachCount:
      studentId === undefined
        ? ([-2, -1, 0, 1, 2].map((off) => Math.max(0, reaching + off)) as Marks)
        : null,
  };
}

export function futures(
  gradebook: SectionGradebook,
  changes: readonly WhatIfChange[],
  studentId: number | undefined,
): Futures {
  return {
    drawnFrom: 'residuals',
    held: { difference: [-0.02, -0.004], sections: 7 },
    draws: 200,
    students: gradebook.students.length,
    passLine: gradebook.passLine,
    before: fanOf(gradebook, studentId),
    after: fanOf(suppose(gradebook, changes), studentId),
  };
}

export function goalSeek(gradebook: SectionGradebook, goal: number): GoalSeek {
  const open = gradebook.lineItems.filter((_, at) =>
    gradebook.scores.every((row) => row[at]?.points == null),
  );
  const [next] = open;
  const needed = { share: 0.8, reach: [0.55, 0.9] as [number, number], chance: 0.34 };
  const isFar = goal > 0.95;
  return {
    goal,
    one: next
      ? {
          ...needed,
          lineItemId: next.id,
          title: next.title,
          share: isFar ? null : 0.8,
          points: isFar ? null : (next.maxPoints ?? 100) * 0.8,
          maxPoints: next.maxPoints,
          chance: isFar ? null : 0.34,
        }
      : null,
    all: open.length
      ? { ...needed, points: null, maxPoints: null, titles: open.map(({ title }) => title) }
      : null,
  };
}
