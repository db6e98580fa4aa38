/** The calls about the school file; the sample school joins them in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/words/say.ts';
import { say } from '../../shared/words/say.ts';
import { schoolProblems } from '../../shared/words/school-check.ts';
import { backupBytes } from './backup.ts';
import { keptBackup, listedBackups } from './list-backups.ts';
import { checkSchool } from './check.ts';
import { deleteStudent, previewDeleteStudent } from './delete-student.ts';
import { previewRestore, restore } from './restore.ts';
import type { SchoolFile } from './school-file.ts';
import { changeSettings, settingsOf } from './setting.ts';
import { schoolStatus } from './status.ts';
import { stepChanges } from './step-changes.ts';
import { historySteps, redo, undo } from './undo.ts';

/** @property language what the app speaks until the teacher has chosen */
export type StoreContext = { school: SchoolFile; language?: Language };

const calls = implement(contract.school).$context<StoreContext>();

export const schoolHandlers = {
  previewDeleteStudent: calls.previewDeleteStudent.handler(({ input, context }) =>
    previewDeleteStudent(context.school, input.studentId),
  ),
  deleteStudent: calls.deleteStudent.handler(({ input, context }) => ({
    backups: deleteStudent(context.school, input.studentId),
  })),
  status: calls.status.handler(({ context }) => schoolStatus(context.school, context.language)),
  look: calls.look.handler(({ context }) => settingsOf(context.school, context.language)),
  changeSettings: calls.changeSettings.handler(({ input, context }) => {
    changeSettings(context.school, input);
    return settingsOf(context.school, context.language);
  }),
  history: calls.history.handler(({ context }) => ({ steps: historySteps(context.school) })),
  stepChanges: calls.stepChanges.handler(({ input, context }) =>
    stepChanges(context.school, input.stepId),
  ),
  undo: calls.undo.handler(({ context }) => ({ step: undo(context.school) })),
  redo: calls.redo.handler(({ context }) => ({ step: redo(context.school) })),
  backup: calls.backup.handler(async ({ context }) => {
    const { fileName, bytes } = await backupBytes(context.school);
    return { fileName, file: new Blob([bytes], { type: 'application/vnd.sqlite3' }) };
  }),
  previewRestore: calls.previewRestore.handler(async ({ input, context }) =>
    previewRestore(context.school, new Uint8Array(await input.file.arrayBuffer())),
  ),
  backups: calls.backups.handler(({ context }) => ({ backups: listedBackups(context.school) })),
  previewKeptBackup: calls.previewKeptBackup.handler(({ input, context }) =>
    previewRestore(context.school, keptBackup(context.school, input.fileName)),
  ),
  restore: calls.restore.handler(async ({ input, context }) => {
    await restore(context.school, input.restoreId);
    return { ok: true };
  }),
  check: calls.check.handler(({ context }) => {
    const { language } = settingsOf(context.school, context.language);
    const problems = checkSchool(context.school).map(({ code, params }) =>
      say(schoolProblems[code], language, params),
    );
    return { ok: problems.length === 0, problems };
  }),
};
