/** What a school file's past looks like to the screen: copies that were kept, one step looked into. */
import type { ListedBackup, StepChanges } from '../../src/shared/contract/school.ts';

export const restorePreview = {
  restoreId: 'r1',
  backup: { sections: 5, students: 140, scores: 980, lastImportAt: null },
};

export const keptBackups: ListedBackup[] = [
  {
    fileName: 'school.000002.20261120T083000Z.before-import.db',
    takenAt: '2026-11-20T08:30:00Z',
    reason: 'before-import',
    bytes: 610_304,
  },
  {
    fileName: 'school.000001.20261119T070000Z.daily.db',
    takenAt: '2026-11-19T07:00:00Z',
    reason: 'daily',
    bytes: 598_016,
  },
];

export const stepChanges: StepChanges = {
  rows: [{ noun: 'score', added: 1, changed: 1, removed: 0 }],
  cells: [
    {
      student: { id: 1, name: 'Amara Okonkwo' },
      lineItem: 'Quiz 1',
      before: { points: 7, status: 'graded', letter: null, outOf: null },
      after: { points: 8.5, status: 'graded', letter: null, outOf: null },
    },
    {
      student: { id: 2, name: 'Mateo Quiroga' },
      lineItem: 'Quiz 1',
      before: null,
      after: { points: null, status: 'excused', letter: null, outOf: null },
    },
  ],
};
