/** Carries a plan out: a backup first, then one transaction that is one undo step. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import { Failure } from '../../shared/failure.ts';
import type { ImportResult } from '../../shared/import/result.ts';
import type { StartProcess } from '../../shared/process.ts';
import { backupAutomatically } from '../store/backup.ts';
import { allPieces, recordLongStep } from '../store/record-long-step.ts';
import { recordStep, type Writer } from '../store/record-step.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { schoolVersion } from '../store/undo.ts';
import { ROWS_A_PIECE } from './apply-pieces.ts';
import { applyPlan, type Committed } from './apply-plan.ts';
import { tellImport, tellingPieces } from './follow-import.ts';
import { type ImportPlan, newStudents } from './import-plan.ts';
import { planImport } from './plan-import.ts';

/** It passes rows on and keeps none. */
const WRITER_MEMORY = ['--max-old-space-size=96', '--max-semi-space-size=4'];

/** Fewer are written sooner than another process starts. */
const ROWS_FOR_A_PROCESS = 4000;

/**
 * @param startProcess where a large file's rows are written, so that the app answers all the while
 * @throws Failure stale-plan when the school changed since the plan was made, nothing-to-import for a refused file;
 * nothing is changed then
 */
export async function commitImport(
  school: SchoolFile,
  plan: ImportPlan,
  startProcess?: StartProcess,
): Promise<Committed> {
  refuseEmpty(plan.result);
  refuseStale(school, plan);
  tellImport(school, { stage: 'write', share: null });
  await backupAutomatically(school, 'before-import');
  // Looked at again: something may have been edited while the backup was written.
  refuseStale(school, plan);
  const name = { verb: 'import', title: plan.result.file };
  const rows = rowsOf(plan);
  const pieces = Object.values(rows).reduce((sum, count) => sum + count, 0) / ROWS_A_PIECE;
  const writes = (writer: Writer) =>
    tellingPieces(applyPlan(school, writer, { plan, sample: false }), pieces, (share) =>
      tellImport(school, { stage: 'write', share }),
    );
  const isLarge = Object.values(rows).some((count) => count >= ROWS_FOR_A_PROCESS);
  if (!startProcess || !isLarge || school.path === ':memory:')
    return recordStep(school, name, (writer) => allPieces(writes(writer)));
  const child = startProcess('reader', { execArgv: WRITER_MEMORY });
  return recordLongStep(school, name, {
    child,
    // And once more, for the turn may have been waited for.
    isStillRight: () => refuseStale(school, plan),
    rows,
    writes,
  });
}

export type FileToImport = { result: ImportResult; choices?: PlanChoices; fingerprint?: string };

/**
 * Several files as one step, each planned on what the ones before it wrote: a whole school, all or nothing.
 * @param name.sample marks the sample school, so that the app can say that it is one
 */
export async function commitTogether(
  school: SchoolFile,
  files: Iterable<FileToImport>,
  name: { title: string; sample?: boolean },
): Promise<Committed[]> {
  await backupAutomatically(school, 'before-import');
  return recordStep(school, { verb: 'import', title: name.title }, (writer) =>
    Array.from(files, ({ result, choices, fingerprint }) => {
      refuseEmpty(result);
      const plan = planImport(school, result, choices, fingerprint);
      return allPieces(applyPlan(school, writer, { plan, sample: name.sample ?? false }));
    }),
  );
}

function rowsOf({ students, sections, records }: ImportPlan) {
  return {
    student: newStudents(students),
    enrolment: sections.reduce((sum, { members }) => sum + members.length, 0),
    score: sections.reduce(
      (sum, { additions, changes }) => sum + additions.length + changes.length,
      0,
    ),
    ...(records[0] ? { [records[0].noun]: records.length } : {}),
  };
}

function refuseEmpty(result: ImportResult): void {
  if (result.outcome === 'error') throw new Failure('nothing-to-import');
}

function refuseStale(school: SchoolFile, plan: ImportPlan): void {
  if (plan.schoolVersion !== schoolVersion(school)) throw new Failure('stale-plan');
}
