import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { gradebookHandlers } from '../../../src/main/gradebook/handlers.ts';
import { forkProcess } from '../../../src/main/host/start-process.ts';
import { undo } from '../../../src/main/store/undo.ts';
import { POINTS_SCHEME } from '../../../src/shared/nouns.ts';
import { hashOfRows, openForTest } from '../store/small-school.ts';

const CANVAS = readFileSync(new URL('../../fixtures/gradebooks/canvas-basic.csv', import.meta.url));

function setUp() {
  const school = openForTest();
  return { school, options: { context: { school, startProcess: forkProcess } } };
}

function canvasFile(name = '2026-10-01T1203_Grades-ENG_7.csv'): File {
  return new File([CANVAS], name);
}

describe('the calls of the import', () => {
  it('take a real Canvas export from the drop to the grid', async () => {
    const { school, options } = setUp();
    const empty = hashOfRows(school);
    const { previews } = await call(gradebookHandlers.readFile, { file: canvasFile() }, options);
    expect(previews[0]).toMatchObject({
      fileName: '2026-10-01T1203_Grades-ENG_7.csv',
      sections: [{ course: 'ENG 7', isNew: true }],
      changedCount: 0,
    });
    const { planId = '', added } = previews[0] ?? {};
    const { sectionIds } = await call(gradebookHandlers.commitPlan, { planId }, options);
    const gradebook = await call(
      gradebookHandlers.section,
      { sectionId: sectionIds[0] ?? 0 },
      options,
    );
    expect(gradebook.students).toHaveLength(added?.students ?? 0);
    const amara = gradebook.students.findIndex(({ externalId }) => externalId === 'S7700');
    expect(gradebook.scores[amara]?.map(({ points }) => points)).toEqual([15, 4, null, 5]);
    undo(school);
    expect(hashOfRows(school)).toBe(empty);
  });

  it('know a later export of the same course again', async () => {
    const { options } = setUp();
    const first = await call(gradebookHandlers.readFile, { file: canvasFile() }, options);
    await call(gradebookHandlers.commitPlan, { planId: first.previews[0]?.planId ?? '' }, options);
    const later = canvasFile('2026-11-02T0840_Grades-ENG_7.csv');
    const { previews } = await call(gradebookHandlers.readFile, { file: later }, options);
    expect(previews[0]).toMatchObject({
      added: { students: 0, lineItems: 0, scores: 0 },
      changedCount: 0,
      removedCount: 0,
      likelySame: [],
    });
  });

  it('give a class a term after its import, which tells when it met, and take that back', async () => {
    const { school, options } = setUp();
    const { previews } = await call(gradebookHandlers.readFile, { file: canvasFile() }, options);
    const { planId = '' } = previews[0] ?? {};
    const { sectionIds } = await call(gradebookHandlers.commitPlan, { planId }, options);
    const [sectionId = 0] = sectionIds;
    const termOf = async () => (await call(gradebookHandlers.sections, undefined, options))[0];
    await call(gradebookHandlers.setTerm, { sectionId, term: ' Spring 2025 ' }, options);
    expect(await termOf()).toMatchObject({ term: 'Spring 2025', termStart: '2025-02-01' });
    await call(gradebookHandlers.setTerm, { sectionId, term: '' }, options);
    expect(await termOf()).toMatchObject({ term: null, termStart: null });
    undo(school);
    expect(await termOf()).toMatchObject({ term: 'Spring 2025' });
  });

  it('refuse a file that is no gradebook and change nothing', async () => {
    const { school, options } = setUp();
    const before = hashOfRows(school);
    const file = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])], 'marks.csv');
    await expect(call(gradebookHandlers.readFile, { file }, options)).rejects.toMatchObject({
      code: 'wrong-file-type',
    });
    expect(hashOfRows(school)).toBe(before);
  });

  it('set a grading scheme, as one step that can be undone', async () => {
    const { school, options } = setUp();
    const { previews } = await call(gradebookHandlers.readFile, { file: canvasFile() }, options);
    const { planId = '' } = previews[0] ?? {};
    const { sectionIds } = await call(gradebookHandlers.commitPlan, { planId }, options);
    const sectionId = sectionIds[0] ?? 0;
    const scheme = { ...POINTS_SCHEME, dropLowest: 1 };
    await call(gradebookHandlers.setScheme, { sectionId, scheme }, options);
    const changed = await call(gradebookHandlers.section, { sectionId }, options);
    expect(changed.scheme).toEqual(scheme);
    expect(undo(school)).toMatchObject({ verb: 'edit-scheme' });
  });

  it('edit a cell and move the pass line', async () => {
    const { options } = setUp();
    const { previews } = await call(gradebookHandlers.readFile, { file: canvasFile() }, options);
    const { sectionIds } = await call(
      gradebookHandlers.commitPlan,
      { planId: previews[0]?.planId ?? '' },
      options,
    );
    const sectionId = sectionIds[0] ?? 0;
    const { students, lineItems } = await call(gradebookHandlers.section, { sectionId }, options);
    const cell = { sectionId, studentId: students[0]?.id ?? 0, lineItemId: lineItems[1]?.id ?? 0 };
    await call(gradebookHandlers.editScore, { ...cell, text: '90%' }, options);
    await call(gradebookHandlers.setPassLine, { sectionId, passLine: 0.55 }, options);
    const after = await call(gradebookHandlers.section, { sectionId }, options);
    expect(after.scores[0]?.[1]?.points).toBe(9);
    expect(after.passLine).toBe(0.55);
  });
});
