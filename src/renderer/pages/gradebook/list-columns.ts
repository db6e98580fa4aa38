/** The columns of a read file in its own order: scores, those left out, and those set right by the teacher. */
import type { ColumnCorrection } from '../../../shared/import/corrections.ts';
import type { IgnoreReason } from '../../../shared/import/remarks.ts';
import type { GradebookResult } from '../../../shared/import/result.ts';

export type FileColumn = {
  /** From 1, as a spreadsheet shows it. */
  col: number;
  title: string;
  role: ColumnCorrection['role'];
  maxPoints: number | null;
  reason: IgnoreReason | null;
};

export function listColumns(
  result: GradebookResult,
  corrections: readonly ColumnCorrection[],
): FileColumn[] {
  const scores = result.assessments.flatMap(({ col, title, maxPoints }) =>
    col === null ? [] : [{ col, title, role: 'score' as const, maxPoints, reason: null }],
  );
  const ignored = result.ignoredColumns.map(({ col, header, reason }) => ({
    col,
    title: header,
    role: 'ignore' as const,
    maxPoints: null,
    reason,
  }));
  const identifying = (result.identityColumns ?? []).map(({ col, header, role }) => ({
    col,
    title: header,
    role,
    maxPoints: null,
    reason: null,
  }));
  const found = new Map<number, FileColumn>(
    [...identifying, ...ignored, ...scores].map((each) => [each.col, each]),
  );
  for (const { col, role, title, maxPoints } of corrections) {
    const before = found.get(col);
    found.set(col, {
      col,
      title: title ?? before?.title ?? String(col),
      role,
      maxPoints: maxPoints ?? before?.maxPoints ?? null,
      reason: null,
    });
  }
  return [...found.values()].toSorted((a, b) => a.col - b.col);
}
