/** From a dropped file to previews that wait for a yes, and from a changed mind to another preview. */
import { isDeepStrictEqual } from 'node:util';
import type { PlanChoices, PlanPreview } from '../../shared/contract/gradebook.ts';
import { Failure } from '../../shared/failure.ts';
import type { Corrections } from '../../shared/import/corrections.ts';
import type { ImportResult } from '../../shared/import/result.ts';
import type { StartProcess } from '../../shared/process.ts';
import { importedFiles, rememberedCorrections } from '../store/import-log.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { schoolVersion } from '../store/undo.ts';
import type { Committed } from './apply-plan.ts';
import { breathing, fingerprintOf } from './breathe.ts';
import { tellImport } from './follow-import.ts';
import { commitImport } from './commit-import.ts';
import type { ImportPlan } from './import-plan.ts';
import { courseNameOf, sourceOf } from './name-source.ts';
import { planInPieces } from './plan-import.ts';
import { reshelve, shelve, takeOff, waitingPlan } from './plan-shelf.ts';
import { previewOf } from './preview-plan.ts';

/** Reads a file in a process of its own; one result for each gradebook in it. */
export type ReadBytes = (file: {
  bytes: Uint8Array;
  name: string;
  corrections?: Corrections;
}) => Promise<ImportResult[]>;

/** @throws Failure with the code of the refusal when nothing in the file can be read */
export async function readToPlans(
  school: SchoolFile,
  file: { bytes: Uint8Array; name: string },
  read: ReadBytes,
): Promise<PlanPreview[]> {
  tellImport(school, { stage: 'read', share: null });
  const first = await read(file);
  const { results, corrections } = await readAsBefore(school, file, { first, read });
  const [only] = results;
  if (results.length === 1 && only?.outcome === 'error') throw new Failure(only.error.code);
  tellImport(school, { stage: 'plan', share: null });
  const fingerprint = await breathing(fingerprintOf(file.bytes));
  const previews: PlanPreview[] = [];
  for (const result of results) {
    const choices = corrections ? { corrections } : {};
    const made = await breathing(planInPieces(school, result, { choices, fingerprint }));
    const plan = {
      ...made,
      isKnownSource: isKnownSource(school, result),
      ...(corrections ? { isCorrectedBefore: true } : {}),
    };
    previews.push(
      previewOf(plan, shelve(school, { plan, bytes: file.bytes, fileName: file.name })),
    );
  }
  return previews;
}

/** All that was read of the file of a waiting plan. @throws Failure unknown-plan */
export function planResult(school: SchoolFile, planId: string): ImportResult {
  return waitingPlan(school, planId).plan.result;
}

function isKnownSource(school: SchoolFile, result: ImportResult): boolean {
  if (result.outcome === 'error') return false;
  const course = courseNameOf(result.file);
  return importedFiles(school, result.source.format).some((name) => courseNameOf(name) === course);
}

/** The same file with other choices, planned on the school as it is now. @throws Failure unknown-plan, a refusal */
export async function changePlan(
  school: SchoolFile,
  change: { planId: string; choices: PlanChoices },
  read: ReadBytes,
): Promise<PlanPreview> {
  const { planId, choices } = change;
  const waiting = waitingPlan(school, planId);
  const isReread =
    JSON.stringify(choices.corrections) !== JSON.stringify(waiting.plan.choices.corrections);
  const result = isReread
    ? await readAgain(
        waiting.plan.result.file,
        { bytes: waiting.bytes, name: waiting.fileName },
        { choices, read },
      )
    : waiting.plan.result;
  const { fingerprint, isKnownSource = false } = waiting.plan;
  const made = await breathing(planInPieces(school, result, { choices, fingerprint }));
  const plan = { ...made, isKnownSource };
  reshelve(school, planId, { ...waiting, plan });
  return previewOf(plan, planId);
}

/**
 * Commits what was shown. Where the school changed since, the plan is made again; it counts as shown while its
 * preview is the same to the last number.
 * @throws Failure unknown-plan, stale-plan (ask `changePlan` for the new preview), nothing-to-import
 */
export async function commitPlan(
  school: SchoolFile,
  planId: string,
  startProcess?: StartProcess,
): Promise<Committed> {
  const committed = await commitImport(school, await upToDate(school, planId), startProcess);
  takeOff(school, planId);
  return committed;
}

async function upToDate(school: SchoolFile, planId: string): Promise<ImportPlan> {
  const { plan } = waitingPlan(school, planId);
  if (plan.schoolVersion === schoolVersion(school)) return plan;
  const made = await breathing(planInPieces(school, plan.result, plan));
  const { isCorrectedBefore = false, isKnownSource = false } = plan;
  const fresh = { ...made, isCorrectedBefore, isKnownSource };
  return isDeepStrictEqual(previewOf(fresh, planId), previewOf(plan, planId)) ? fresh : plan;
}

type BytesOfFile = { bytes: Uint8Array; name: string };

/** What was corrected in the last file of this source is corrected in this one, where it still reads. */
async function readAsBefore(
  school: SchoolFile,
  file: BytesOfFile,
  { first, read }: { first: ImportResult[]; read: ReadBytes },
): Promise<{ results: ImportResult[]; corrections: Corrections | null }> {
  const [only] = first;
  const container = only?.outcome === 'ok' ? only.source.container : null;
  const corrections =
    first.length === 1 && container
      ? rememberedCorrections(school, sourceOf(file.name, container))
      : null;
  if (!corrections) return { results: first, corrections: null };
  const again = await read({ ...file, corrections });
  return again[0]?.outcome === 'ok'
    ? { results: again, corrections }
    : { results: first, corrections: null };
}

async function readAgain(
  member: string,
  file: BytesOfFile,
  { choices, read }: { choices: PlanChoices; read: ReadBytes },
): Promise<ImportResult> {
  const { corrections } = choices;
  const results = await read(corrections ? { ...file, corrections } : file);
  const result = results.find(({ file: name }) => name === member) ?? results[0];
  if (!result) throw new Failure('nothing-to-import');
  if (result.outcome === 'error') throw new Failure(result.error.code);
  return result;
}
