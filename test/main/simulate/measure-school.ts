/** What a statistician would measure in a school's marks; fractions of the maximum. */
import type {
  SimulatedSchool,
  SimulatedSection,
} from '../../../src/main/simulate/simulated-school.ts';

export const mean = (values: readonly number[]) =>
  values.reduce((a, b) => a + b, 0) / values.length;

export const standardDeviation = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

export const skewness = (values: readonly number[]) => {
  const centre = mean(values);
  const sd = standardDeviation(values);
  return mean(values.map((value) => ((value - centre) / sd) ** 3));
};

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Marks of one column; null where there is none. */
export const shares = (section: SimulatedSection, t: number) =>
  section.cells.map((row) => {
    const points = row[t]?.points;
    return points == null ? null : points / (section.assessments[t]?.maxPoints ?? 1);
  });

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

export function correlation(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const pairs = a.flatMap((x, i) => {
    const y = b[i];
    return x === null || y == null ? [] : [[x, y] as const];
  });
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  const covariance = mean(pairs.map(([x, y]) => (x - mean(xs)) * (y - mean(ys))));
  return covariance / (standardDeviation(xs) * standardDeviation(ys));
}

/** Marked columns that mean what they say. */
const plainColumns = (section: SimulatedSection) =>
  section.assessments.flatMap((plan, t) =>
    plan.oddity === null && section.cells.some((row) => row[t]?.status === 'graded') ? [t] : [],
  );

export const neighbourCorrelations = (section: SimulatedSection) => {
  const columns = plainColumns(section);
  return columns
    .slice(1)
    .map((t, i) => correlation(shares(section, columns[i] ?? 0), shares(section, t)));
};

export const columnsOf = (school: SimulatedSchool) =>
  school.sections.flatMap((section) => plainColumns(section).map((t) => known(shares(section, t))));

const isGone = (section: SimulatedSection, row: number, t: number) =>
  ['missing', 'absent'].includes(section.cells[row]?.[t]?.status ?? '');

export const missingShare = (section: SimulatedSection, t: number) =>
  mean(section.cells.map((_, row) => (isGone(section, row, t) ? 1 : 0)));

export const lastMarked = (section: SimulatedSection) =>
  section.cells[0]?.findLastIndex((cell) => cell.status !== 'unmarked') ?? -1;

/** Shares missing after a missing and after a present mark. */
export function missingAfter(school: SimulatedSchool): { missing: number; present: number } {
  const after = { missing: [] as number[], present: [] as number[] };
  for (const section of school.sections) {
    section.cells.forEach((row, i) => {
      for (let t = 1; t <= lastMarked(section); t++) {
        after[isGone(section, i, t - 1) ? 'missing' : 'present'].push(
          isGone(section, i, t) ? 1 : 0,
        );
      }
      return row;
    });
  }
  return { missing: mean(after.missing), present: mean(after.present) };
}

/** Share of the variance of students' mean marks that lies between groups (one-way, random effects). */
export function intraclass(groups: readonly (readonly number[])[]): number {
  const total = groups.flat();
  const size = total.length / groups.length;
  const between =
    groups.reduce((sum, group) => sum + group.length * (mean(group) - mean(total)) ** 2, 0) /
    (groups.length - 1);
  const within =
    groups.reduce((sum, group) => sum + group.reduce((s, v) => s + (v - mean(group)) ** 2, 0), 0) /
    (total.length - groups.length);
  return (between - within) / (between + (size - 1) * within);
}

/** Students' mean marks in a section. */
export const studentMeans = (section: SimulatedSection) =>
  section.cells.flatMap((row) => {
    const marks = plainColumns(section).flatMap((t) => {
      const points = row[t]?.points;
      return points == null ? [] : [points / (section.assessments[t]?.maxPoints ?? 1)];
    });
    return marks.length === 0 ? [] : [mean(marks)];
  });
