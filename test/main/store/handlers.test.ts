import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { query } from '../../../src/main/store/connection.ts';
import { schoolHandlers } from '../../../src/main/store/handlers.ts';
import { fillSmallSchool, openForTest, schoolPath } from './small-school.ts';

describe('the calls about the school file', () => {
  it('tell what is in it', async () => {
    const school = openForTest(schoolPath());
    fillSmallSchool(school);
    expect(
      await call(schoolHandlers.status, undefined, { context: { school, language: 'zh-CN' } }),
    ).toEqual({
      fileName: 'school.db',
      sections: 1,
      students: 3,
      scores: 3,
      lastImportAt: null,
      isSample: false,
      settings: { language: 'zh-CN', theme: 'system', privacy: false },
    });
  });

  it('keep the settings that were chosen', async () => {
    const context = { school: openForTest() };
    await call(schoolHandlers.changeSettings, { theme: 'dark' }, { context });
    await call(schoolHandlers.changeSettings, { privacy: true }, { context });
    const { settings } = await call(schoolHandlers.status, undefined, { context });
    expect(settings).toEqual({ language: 'en', theme: 'dark', privacy: true });
  });

  it('keep where the screen was last', async () => {
    const context = { school: openForTest() };
    await call(schoolHandlers.changeSettings, { place: '#/forecast?class=2' }, { context });
    const { settings } = await call(schoolHandlers.status, undefined, { context });
    expect(settings.place).toBe('#/forecast?class=2');
  });

  it('say what goes with a student, then remove them', async () => {
    const context = { school: openForTest() };
    const { students } = fillSmallSchool(context.school);
    const ada = { studentId: students[0] ?? 0 };
    const removal = await call(schoolHandlers.previewDeleteStudent, ada, { context });
    expect(removal).toMatchObject({ name: 'Ada', sections: ['Algebra 7A'], scores: 2 });
    expect(await call(schoolHandlers.deleteStudent, ada, { context })).toEqual({ backups: [] });
    const { students: left } = await call(schoolHandlers.status, undefined, { context });
    expect(left).toBe(2);
  });

  it('go back and forth in the history', async () => {
    const context = { school: openForTest() };
    fillSmallSchool(context.school);
    const undone = await call(schoolHandlers.undo, undefined, { context });
    expect(undone.step).toMatchObject({ title: 'algebra.csv', state: 'undone' });
    const { steps } = await call(schoolHandlers.history, undefined, { context });
    expect(steps).toHaveLength(1);
    const redone = await call(schoolHandlers.redo, undefined, { context });
    expect(redone.step).toMatchObject({ state: 'done' });
  });

  it('hand out a copy that can be restored', async () => {
    const context = { school: openForTest(schoolPath()) };
    fillSmallSchool(context.school);
    const { file, fileName } = await call(schoolHandlers.backup, undefined, { context });
    expect(fileName).toBe('school-2026-11-23.db');
    const { restoreId } = await call(
      schoolHandlers.previewRestore,
      { file: new File([file], fileName) },
      { context },
    );
    expect(await call(schoolHandlers.restore, { restoreId }, { context })).toEqual({ ok: true });
  });

  it('find a score whose student is not in the section, and say so', async () => {
    const context = { school: openForTest() };
    fillSmallSchool(context.school);
    expect(await call(schoolHandlers.check, undefined, { context })).toEqual({
      ok: true,
      problems: [],
    });
    query(context.school, 'DELETE FROM enrolment WHERE position = 1').run();
    expect(await call(schoolHandlers.check, undefined, { context })).toEqual({
      ok: false,
      problems: ['1 score belongs to a student who is not in the section.'],
    });
  });
});
