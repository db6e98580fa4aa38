/** Carries a plan out: a backup first, then one transaction that is one undo step. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import { Failure } from '../../shared/failure.ts';
import type { ImportResult } from '../../shared/import-result.ts';
import { backupAutomatically } from '../store/backup.ts';
import { recordStep } from '../store/record-step.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { schoolVersion } from '../store/undo.ts';
import { applyPlan, type Committed } from './apply-plan.ts';
import type { ImportPlan } from './import-plan.ts';
import { planImport } from './plan-import.ts';

/**
 * @throws Failure stale-plan when the school changed since the plan was made, nothing-to-import for a refused file;
 * nothing is changed then
 */
export async function commitImport(school: SchoolFile, plan: ImportPlan): Promise<Committed> {
  refuseEmpty(plan.result);
  refuseStale(school, plan);
  await backupAutomatically(school, 'before-import');
  // Looked at again: something may have been edited while the backup was written.
  refuseStale(school, plan);
  return recordStep(school, { verb: 'import', title: plan.result.file }, (writer) =>
    applyPlan(school, writer, { plan, sample: false }),
  );
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
      return applyPlan(school, writer, { plan, sample: name.sample ?? false });
    }),
  );
}

function refuseEmpty(result: ImportResult): void {
  if (result.outcome === 'error') throw new Failure('nothing-to-import');
}

function refuseStale(school: SchoolFile, plan: ImportPlan): void {
  if (plan.schoolVersion !== schoolVersion(school)) throw new Failure('stale-plan');
}
