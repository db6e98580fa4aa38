/** A gradebook as reading its file would give it, so that a school file takes it in by the import's own way. */
import type { ImportResult } from '../../../src/shared/import/result.ts';
import type { SectionGradebook } from '../../../src/shared/nouns.ts';

export function resultOf(gradebook: SectionGradebook): ImportResult {
  const { section, lineItems, students, categories, scores } = gradebook;
  return {
    outcome: 'ok',
    kind: 'gradebook',
    file: `${section.name}.csv`,
    source: {
      format: 'plain',
      container: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      sheet: null,
    },
    students: students.map((student, i) => ({
      ...student,
      key: `s${i}`,
      row: i + 2,
      externalId: `${section.id}-${student.id}`,
      sections: [section.name],
    })),
    assessments: lineItems.map(({ title, maxPoints, categoryId, dueOn, kind, externalId }, j) => ({
      key: `a${j}`,
      col: j + 4,
      title,
      maxPoints,
      category: categories.find(({ id }) => id === categoryId)?.name ?? null,
      date: dueOn,
      kind,
      externalId,
    })),
    scores: scores.flatMap((row, i) =>
      row.map(({ points, status, letter }, j) => ({
        student: `s${i}`,
        assessment: `a${j}`,
        points,
        status,
        letter,
      })),
    ),
    warnings: [],
    rejectedRows: [],
    ignoredColumns: [],
  };
}
