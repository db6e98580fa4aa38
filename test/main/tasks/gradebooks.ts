/** Hand-made sections for the tests: a table of points, blank where null. */
import { BLANK_SCORE, POINTS_SCHEME } from '../../../src/shared/nouns.ts';
import type { LineItem, Score, SectionGradebook } from '../../../src/shared/nouns.ts';

export const graded = (points: number): Score => ({
  ...BLANK_SCORE,
  points,
  status: 'graded',
  detail: null,
});

export const lineItem = (position: number, parts: Partial<LineItem> = {}): LineItem => ({
  id: 100 + position,
  title: `Test ${position + 1}`,
  maxPoints: 100,
  categoryId: null,
  dueOn: null,
  kind: 'item',
  position,
  externalId: null,
  ...parts,
});

/** @param rows one list of points a student, one place a line item */
export function sectionOf(
  rows: (number | null)[][],
  parts: Partial<SectionGradebook> = {},
): SectionGradebook {
  return {
    section: { id: 1, name: 'Year 9 maths', course: 'Maths', term: null, termStart: null },
    scheme: POINTS_SCHEME,
    categories: [],
    lineItems: (rows[0] ?? []).map((_, position) => lineItem(position)),
    students: rows.map((_, i) => ({
      id: i + 1,
      name: `Student ${i + 1}`,
      givenName: null,
      familyName: null,
      externalId: String(1000 + i),
      email: null,
      login: null,
    })),
    scores: rows.map((row) =>
      row.map((points) => (points === null ? BLANK_SCORE : graded(points))),
    ),
    passLine: 0.6,
    ...parts,
  };
}
