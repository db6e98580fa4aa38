/** What the import would say of an invented file: one file, a zip of two, and one that can't be read. */
import type { PlanPreview } from '../../src/shared/contract/gradebook.ts';
import type { GradebookResult } from '../../src/shared/import/result.ts';

function result(): GradebookResult {
  const students = ['Mateo Quiroga', 'Ingrid Sjöblad', 'Omar Al-Faraji', '王睿'].map(
    (name, at) => ({
      key: `s${at}`,
      row: at + 3,
      externalId: `S${1000 + at}`,
      name,
      givenName: null,
      familyName: null,
      sections: ['Algebra 9B'],
      email: null,
      login: null,
    }),
  );
  const assessments = [
    ['Quiz 1', 20],
    ['Homework 1', 10],
    ['Project', 30],
    ['Mid-term', null],
  ].map(([title, maxPoints], at) => ({
    key: `a${at}`,
    col: at + 5,
    title: String(title),
    maxPoints: typeof maxPoints === 'number' ? maxPoints : null,
    category: null,
    date: null,
    kind: 'assignment' as const,
    externalId: null,
  }));
  return {
    outcome: 'ok',
    kind: 'gradebook',
    source: {
      format: 'canvas',
      container: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      sheet: null,
    },
    students,
    assessments,
    scores: students.flatMap((student, row) =>
      assessments.map((assessment, column) => ({
        student: student.key,
        assessment: assessment.key,
        points: (row + column) % 5 === 4 ? null : 6 + row + column,
        status: (row + column) % 5 === 4 ? ('missing' as const) : ('graded' as const),
        letter: null,
      })),
    ),
    warnings: [
      { code: 'score-over-max', row: 4, col: 6 },
      { code: 'max-inferred', row: null, col: 8 },
    ],
    rejectedRows: [{ row: 7, code: 'test-student' }],
    ignoredColumns: [
      { col: 9, header: 'Current Score', reason: 'computed-total' },
      { col: 10, header: 'Final Score', reason: 'computed-total' },
    ],
  };
}

function preview(fileName: string, planId: string): PlanPreview {
  return {
    planId,
    fileName,
    result: { ...result(), file: fileName },
    counts: { students: 4, assessments: 4, cells: 13, warnings: 2, rejectedRows: 1 },
    isKnownSource: false,
    sections: [
      {
        name: 'Algebra 9B',
        course: 'Algebra 9',
        term: 'Autumn 2026',
        isNew: false,
        students: 4,
        lineItems: 4,
      },
    ],
    added: { students: 1, lineItems: 1, scores: 14 },
    changed: [
      { student: 'Mateo Quiroga', lineItem: 'Quiz 1', before: '11', after: '13' },
      { student: '王睿', lineItem: 'Homework 1', before: null, after: '8' },
    ],
    changedCount: 2,
    removed: [{ student: 'Omar Al-Faraji', lineItem: 'Project', before: '24', after: null }],
    removedCount: 1,
    unchangedScores: 122,
    likelySame: [{ name: 'Ingrid Sjöblad', existingId: 2, incomingKey: 's1' }],
    choices: {},
  };
}

/** `broken` in the name cannot be read; `.zip` holds two. */
export function previewsOf(fileName: string): PlanPreview[] {
  if (fileName.includes('broken')) {
    const refused = {
      outcome: 'error' as const,
      error: { code: 'not-a-gradebook' as const },
      file: fileName,
    };
    return [
      {
        ...preview(fileName, 'p1'),
        result: refused,
        sections: [],
        added: { students: 0, lineItems: 0, scores: 0 },
        changed: [],
        changedCount: 0,
        removed: [],
        removedCount: 0,
        likelySame: [],
      },
    ];
  }
  if (fileName.endsWith('.zip')) return [preview('9b.csv', 'p1'), preview('9c.csv', 'p2')];
  return [preview(fileName, 'p1')];
}
