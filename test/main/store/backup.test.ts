import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { automaticBackups } from '../../../src/main/store/backup-folder.ts';
import { backup, backupAutomatically, backupDaily } from '../../../src/main/store/backup.ts';
import { putScore, setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { keptBackup, listedBackups } from '../../../src/main/store/list-backups.ts';
import { previewRestore, restore } from '../../../src/main/store/restore.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { schoolStatus } from '../../../src/main/store/status.ts';
import { historySteps, undo } from '../../../src/main/store/undo.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { fillSmallSchool, hashOfRows, openForTest, schoolPath } from './small-school.ts';

describe('a backup', () => {
  it('holds every row and is one file', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    fillSmallSchool(school);
    await backup(school, `${path}.copy`);
    expect(hashOfRows(openForTest(`${path}.copy`, { readonly: true }))).toBe(hashOfRows(school));
    expect(existsSync(`${path}.copy.part`)).toBe(false);
  });

  it('never overwrites the school file itself', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    await expect(backup(school, path)).rejects.toMatchObject({ code: 'school-file-in-use' });
  });

  it('is made once a day, and ten are kept', async () => {
    const path = schoolPath();
    let day = new Date('2026-11-01T08:00:00Z').getTime();
    const school = openForTest(path, { now: () => new Date(day) });
    expect(await backupDaily(school)).toBeNull();
    fillSmallSchool(school);
    for (let n = 0; n < 12; n++) {
      expect(await backupDaily(school)).not.toBeNull();
      expect(await backupDaily(school)).toBeNull();
      day += 24 * 3600 * 1000;
    }
    const kept = automaticBackups(path);
    expect(kept.map(({ sequence }) => sequence)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('made after the clock went back is not the first to go', async () => {
    const path = schoolPath();
    let now = new Date('2026-11-23T08:00:00Z');
    const school = openForTest(path, { now: () => now });
    fillSmallSchool(school);
    for (let n = 0; n < 10; n++) await backupAutomatically(school, 'before-import');
    now = new Date('2020-01-01T08:00:00Z');
    const latest = await backupAutomatically(school, 'before-import');
    expect(automaticBackups(path).at(-1)?.path).toBe(latest);
  });
});

describe('restoring', () => {
  it('shows what the backup holds, puts it in place, and keeps what was there', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    const { section, students, quizzes } = fillSmallSchool(school);
    await backup(school, `${path}.copy`);
    const saved = hashOfRows(school);
    const cell = { sectionId: section, studentId: students[2] ?? 0, lineItemId: quizzes[0] ?? 0 };
    putScore(school, cell, { ...BLANK_SCORE, points: 4, status: 'graded', detail: null });
    const replaced = hashOfRows(school);

    const preview = previewRestore(school, readFileSync(`${path}.copy`));
    expect(preview.backup).toMatchObject({ sections: 1, students: 3, scores: 3 });
    expect(schoolStatus(school).scores).toBe(4);
    await restore(school, preview.restoreId);

    expect(hashOfRows(school)).toBe(saved);
    const kept = automaticBackups(path).find(({ reason }) => reason === 'before-restore');
    expect(hashOfRows(openForTest(kept?.path ?? '', { readonly: true }))).toBe(replaced);
  });

  it('leaves a school file that goes on working', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    const { section } = fillSmallSchool(school);
    await backup(school, `${path}.copy`);
    await restore(school, previewRestore(school, readFileSync(`${path}.copy`)).restoreId);
    setPassLine(school, section, 0.4);
    expect(historySteps(school)).toHaveLength(2);
    undo(school);
    expect(gradebookOfSection(school, section).passLine).toBe(0.6);
  });

  it('refuses a damaged backup and changes nothing', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    fillSmallSchool(school);
    await backup(school, `${path}.copy`);
    const bytes = readFileSync(`${path}.copy`);
    bytes.fill(0x5a, 8192, 40_000);
    const before = hashOfRows(school);
    expect(() => previewRestore(school, bytes)).toThrow(
      expect.objectContaining({ code: 'damaged-school-file' }),
    );
    expect(hashOfRows(school)).toBe(before);
  });

  it('refuses a file that is no school file, and an id of nothing', async () => {
    const school = openForTest(schoolPath());
    const text = new TextEncoder().encode('Student,Quiz\n'.repeat(500));
    expect(() => previewRestore(school, text)).toThrow(
      expect.objectContaining({ code: 'not-a-school-file' }),
    );
    await expect(restore(school, 'x')).rejects.toMatchObject({ code: 'unknown-restore' });
  });

  it('waits until no other program reads the file', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    fillSmallSchool(school);
    await backup(school, `${path}.copy`);
    const reader = openForTest(path, { readonly: true });
    const { restoreId } = previewRestore(school, readFileSync(`${path}.copy`));
    await expect(restore(school, restoreId)).rejects.toMatchObject({ code: 'school-file-in-use' });
    expect(hashOfRows(reader)).toBe(hashOfRows(school));
  });

  it('does not restore from what was left of another preview', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    fillSmallSchool(school);
    await backup(school, `${path}.copy`);
    const { restoreId } = previewRestore(school, readFileSync(`${path}.copy`));
    writeFileSync(`${path}.other`, 'x');
    expect(() => previewRestore(school, readFileSync(`${path}.other`))).toThrow(
      expect.objectContaining({ code: 'not-a-school-file' }),
    );
    await expect(restore(school, restoreId)).rejects.toMatchObject({ code: 'unknown-restore' });
  });
});

describe('the automatic copies', () => {
  it('are listed, the latest first, and one of them can be restored', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    fillSmallSchool(school);
    await backupAutomatically(school, 'before-import');
    const before = hashOfRows(school);
    undo(school);
    await backupAutomatically(school, 'daily');
    const listed = listedBackups(school);
    expect(listed.map(({ reason, takenAt }) => [reason, takenAt])).toEqual([
      ['daily', '2026-11-23T08:00:00Z'],
      ['before-import', '2026-11-23T08:00:00Z'],
    ]);
    const { restoreId, backup } = previewRestore(
      school,
      keptBackup(school, listed[1]?.fileName ?? ''),
    );
    expect(backup.scores).toBe(3);
    await restore(school, restoreId);
    expect(hashOfRows(school)).toBe(before);
  });

  it('are the only files that can be asked for', () => {
    const school = openForTest(schoolPath());
    expect(() => keptBackup(school, '../../etc/passwd')).toThrow(
      expect.objectContaining({ code: 'file-not-found' }),
    );
  });
});
