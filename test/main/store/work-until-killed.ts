/** A process that works on a school file as fast as it can until somebody kills it; what is left must be whole. */
import { existsSync, readFileSync } from 'node:fs';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { editScores } from '../../../src/main/gradebook/edit-score.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { forkProcess } from '../../../src/main/host/start-process.ts';
import { backup } from '../../../src/main/store/backup.ts';
import { setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { previewRestore, restore } from '../../../src/main/store/restore.ts';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebookOfSection, sections } from '../../../src/main/store/section.ts';
import { redo, undo } from '../../../src/main/store/undo.ts';
import { gradebook } from '../gradebook/small-result.ts';

const [path = '', seed = '0'] = process.argv.slice(2);
const isSoon = Number(seed) % 5 === 4;
// Some are killed while the file is made, upgraded and first filled.
if (isSoon) process.send?.('ready');
if (!existsSync(path)) openSchoolFile(path, { migrations: MIGRATIONS.slice(0, 1) }).close();
const school = openSchoolFile(path);
const rows = Array.from(
  { length: 40 },
  (_, n) => [{ name: `Student ${n}`, externalId: `${n}` }, n % 11, 7, 8] as const,
);

/** Each a whole that must never be left in half. */
const actions: readonly (() => unknown)[] = [
  () => importOne('algebra'),
  () => setPassLine(school, sections(school)[0]?.id ?? 0, (sections(school).length % 9) / 10),
  () => pasteBlock(Number(seed) % 10),
  () => importOne(`course ${seed}`),
  // Written by a process of its own, which must not outlive this one with half an import.
  () => importLarge(`large ${seed}`),
  () => undo(school),
  () => redo(school),
  async () => {
    await backup(school, `${path}.copy`);
    await restore(school, previewRestore(school, readFileSync(`${path}.copy`)).restoreId);
  },
];

async function importOne(course: string): Promise<void> {
  const titles = ['Quiz', 'Essay/20', 'Final/100'];
  await commitImport(school, planImport(school, gradebook(`${course}.csv`, titles, rows)));
}

/** Thirty cells of the first section. */
function pasteBlock(points: number): void {
  const { section, students, lineItems } = gradebookOfSection(school, sections(school)[0]?.id ?? 0);
  const cells = students
    .slice(0, 10)
    .flatMap(({ id: studentId }) =>
      lineItems
        .slice(0, 3)
        .map(({ id: lineItemId }) => ({ studentId, lineItemId, text: String(points) })),
    );
  editScores(school, section.id, { cells, isMeant: true });
}

async function importLarge(course: string): Promise<void> {
  const many = Array.from(
    { length: 4200 },
    (_, n) => [{ name: `Pupil ${course} ${n}`, externalId: `${course}-${n}` }, n % 11] as const,
  );
  const plan = planImport(school, gradebook(`${course}.csv`, ['Quiz'], many));
  await commitImport(school, plan, forkProcess);
}

await importOne('first');
if (!isSoon) process.send?.('ready');
for (let turn = Number(seed); ; turn++) {
  await actions[turn % actions.length]?.();
  // Lets a closed channel end a worker whose test is gone.
  await new Promise((resolve) => setImmediate(resolve));
}
