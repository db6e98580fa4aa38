/** Maxima that the teacher named for assessments without a column of their own: long tables, bundles, XML. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { Warning } from '../../shared/import/remarks.ts';
import type { GradebookResult } from '../../shared/import/result.ts';
import { gridOf } from './score-grid.ts';

type Maxima = NonNullable<Corrections['maxima']>;

/** Points stay as they are; what lies above the new maximum is told anew. */
export function applyMaxima(result: GradebookResult, maxima: Maxima): GradebookResult {
  const said = result.assessments.map((assessment) =>
    assessment.col === null
      ? maxima.find(
          ({ title, externalId }) =>
            title === assessment.title && externalId === assessment.externalId,
        )
      : undefined,
  );
  if (said.every((maximum) => maximum === undefined)) return result;
  const assessments = result.assessments.map((assessment, at) => {
    const maxPoints = said[at]?.maxPoints ?? assessment.maxPoints;
    return { ...assessment, maxPoints };
  });
  const kept = result.warnings.filter(({ code }) => code !== 'score-over-max');
  return {
    ...result,
    assessments,
    warnings: [...kept, ...overMaximum({ ...result, assessments })],
  };
}

function overMaximum(result: GradebookResult): Warning[] {
  const { students, assessments } = result;
  const grid = gridOf(result.scores, result);
  return students.flatMap(({ row }, s) =>
    assessments.flatMap(({ maxPoints, col }, a) => {
      const cell = s * assessments.length + a;
      const max = grid.outOfs.get(cell) ?? maxPoints;
      const isOver = max !== null && (grid.points[cell] ?? NaN) > max;
      return isOver ? [{ code: 'score-over-max' as const, row, col }] : [];
    }),
  );
}
