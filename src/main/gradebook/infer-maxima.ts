/** Maxima that stand in the rows: a repeated column, or (Moodle) points beside percentages that all agree. */
import type { Student } from '../../shared/import/gradebook.ts';
import type { Decimal } from './parse-number.ts';
import { readScoreCell } from './read-score-cell.ts';
import type { SettledItem } from './settle-items.ts';
import type { Table } from './table.ts';

/** Percentages are written with two decimals. */
const ROUNDING = 0.0051;
const PAIRS_ENOUGH = 200;

export function inferMaxima(
  table: Table,
  students: readonly Student[],
  { items, decimal }: { items: readonly SettledItem[]; decimal: Decimal },
): SettledItem[] {
  return items.map((item) => {
    if (item.maxPoints !== null) return { ...item };
    if (item.rowMax !== undefined) {
      return { ...item, maxPoints: commonMaximum(table, students, { col: item.rowMax, decimal }) };
    }
    if (item.points === undefined || item.percent === undefined) return { ...item };
    const { points, percent } = item;
    const pairs = students.slice(0, PAIRS_ENOUGH).flatMap((student) => {
      const row = table.row(student.row - 1);
      const real = readScoreCell(row[points], decimal);
      const share = readScoreCell(row[percent], decimal);
      const isPair =
        real.kind === 'number' && (share.kind === 'percent' || share.kind === 'number');
      return isPair ? [{ points: real.value, percent: share.value }] : [];
    });
    return { ...item, maxPoints: maximumOfPairs(pairs) };
  });
}

/** The maximum that most rows repeat. */
function commonMaximum(
  table: Table,
  students: readonly Student[],
  { col, decimal }: { col: number; decimal: Decimal },
): number | null {
  const times = new Map<number, number>();
  for (const { row } of students) {
    const reading = readScoreCell(table.row(row - 1)[col], decimal);
    if (reading.kind === 'number' && reading.value > 0) {
      times.set(reading.value, (times.get(reading.value) ?? 0) + 1);
    }
  }
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The roundest maximum that explains every pair, or null. */
function maximumOfPairs(pairs: readonly { points: number; percent: number }[]): number | null {
  const telling = pairs.filter(({ points, percent }) => points > 0 && percent > 0);
  const best = telling.toSorted((a, b) => b.percent - a.percent)[0];
  if (!best || telling.length < 2) return null;
  const estimate = (best.points / best.percent) * 100;
  const candidates = [1, 2, 4, 10, 100].map((parts) => Math.round(estimate * parts) / parts);
  const explains = (max: number) =>
    max > 0 &&
    telling.every(({ points, percent }) => Math.abs((points / max) * 100 - percent) <= ROUNDING);
  return candidates.find(explains) ?? null;
}
