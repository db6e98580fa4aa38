import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

const LONG = 'Student,Assignment,Score\nAnn,Essay,18\nBob,Essay,24\nAnn,Lab,9\nBob,Lab,EX\n';

it('a maximum that the teacher names holds for a long table, and what lies above it is said', () => {
  const maxima = [{ title: 'Essay', externalId: null, maxPoints: 20 }];
  const [read] = readGradebook(Buffer.from(LONG), 'long.csv', { maxima });
  expect(read).toMatchObject({
    assessments: [
      { title: 'Essay', maxPoints: 20 },
      { title: 'Lab', maxPoints: null },
    ],
    warnings: [{ code: 'score-over-max', row: 3, col: null }],
  });
});

it('in a OneRoster bundle the id tells two assessments of one title apart', () => {
  const bundle = new URL('../../fixtures/gradebooks/oneroster-1.1-bulk.zip', import.meta.url);
  const bytes = readFileSync(bundle);
  const [plain] = readGradebook(bytes, 'bundle.zip');
  if (plain?.outcome !== 'ok' || plain.kind !== 'gradebook') throw new Error('unreadable');
  const [first, ...others] = plain.assessments;
  const maxima = [
    { title: first!.title, externalId: first!.externalId, maxPoints: 37 },
    { title: first!.title, externalId: 'another', maxPoints: 41 },
  ];
  const [read] = readGradebook(bytes, 'bundle.zip', { maxima });
  expect(read).toMatchObject({ assessments: [{ ...first, maxPoints: 37 }, ...others] });
});
