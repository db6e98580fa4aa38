import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { previewOf } from '../../../src/main/gradebook/preview-plan.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { undo } from '../../../src/main/store/undo.ts';
import { hashOfRows, openForTest } from '../store/small-school.ts';

const FOLDER = new URL('../../fixtures/gradebooks/', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.json') && !name.endsWith('.mjs'))
  .map((name) => {
    const results = readGradebook(readFileSync(new URL(name, FOLDER)), name);
    return { name, readable: results.filter(({ outcome }) => outcome === 'ok') };
  })
  .filter(({ readable }) => readable.length > 0);

/** Points, statuses and letters as a multiset, whatever section they went to. */
function tally(
  cells: { points: number | null; status: string; letter: string | null }[],
): string[] {
  return cells.map(({ points, status, letter }) => `${points} ${status} ${letter}`).toSorted();
}

describe('every gradebook we have', () => {
  it.each(files)(
    '$name is kept cell by cell, known again, and undone whole',
    async ({ readable }) => {
      for (const result of readable) {
        const school = openForTest();
        const empty = hashOfRows(school);
        const { sectionIds } = await commitImport(school, planImport(school, result));
        const kept = sectionIds.flatMap((id) => gradebookOfSection(school, id).scores.flat());
        expect(tally(kept)).toEqual(tally('scores' in result ? result.scores : []));
        expect(checkSchool(school)).toEqual([]);
        expect(previewOf(planImport(school, result), 'again')).toMatchObject({
          added: { students: 0, lineItems: 0, scores: 0 },
          changedCount: 0,
          removedCount: 0,
          likelySame: [],
        });
        undo(school);
        expect(hashOfRows(school)).toBe(empty);
      }
    },
  );
});
