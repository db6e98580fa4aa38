/** The calls of the import and of the gradebook's grid. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { packScore } from '../../shared/packed-score.ts';
import type { StartProcess } from '../../shared/process.ts';
import { setPassLine, setScheme, setTerm } from '../store/edit-gradebook.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { frameOfSection, gradebookOfSection, rowsOfSection, sections } from '../store/section.ts';
import { editScore, editScores } from './edit-score.ts';
import { followImport, tellImport, tellingImport } from './follow-import.ts';
import { readGradebookFile } from './read-file.ts';
import { termStartOf } from './term-start.ts';
import { changePlan, commitPlan, planResult, type ReadBytes, readToPlans } from './read-to-plan.ts';

export type GradebookContext = { school: SchoolFile; startProcess: StartProcess };

const calls = implement(contract.gradebook).$context<GradebookContext>();

function readerOf(
  { school, startProcess }: GradebookContext,
  signal: AbortSignal | undefined,
): ReadBytes {
  return ({ corrections, ...file }) =>
    readGradebookFile(file, {
      startProcess,
      onShare: (share) => tellImport(school, { stage: 'read', share }),
      ...(signal ? { signal } : {}),
      ...(corrections ? { corrections } : {}),
    });
}

export const gradebookHandlers = {
  readFile: calls.readFile.handler(async ({ input, context, signal }) => {
    const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name };
    const read = () => readToPlans(context.school, file, readerOf(context, signal));
    return { previews: await tellingImport(context.school, read) };
  }),
  changePlan: calls.changePlan.handler(({ input, context, signal }) =>
    tellingImport(context.school, () =>
      changePlan(context.school, input, readerOf(context, signal)),
    ),
  ),
  planResult: calls.planResult.handler(({ input, context }) =>
    planResult(context.school, input.planId),
  ),
  commitPlan: calls.commitPlan.handler(({ input, context }) =>
    tellingImport(context.school, () =>
      commitPlan(context.school, input.planId, context.startProcess),
    ),
  ),
  followImport: calls.followImport.handler(({ context, signal }) =>
    followImport(context.school, signal),
  ),
  sections: calls.sections.handler(({ context }) => sections(context.school)),
  section: calls.section.handler(({ input, context }) =>
    gradebookOfSection(context.school, input.sectionId),
  ),
  sectionFrame: calls.sectionFrame.handler(({ input, context }) =>
    frameOfSection(context.school, input.sectionId),
  ),
  sectionRows: calls.sectionRows.handler(({ input, context }) => {
    const { sectionId, ...page } = input;
    return {
      rows: rowsOfSection(context.school, sectionId, page).map((row) => row.map(packScore)),
    };
  }),
  editScore: calls.editScore.handler(({ input, context }) => {
    const { sectionId, studentId, lineItemId } = input;
    const score = editScore(context.school, { sectionId, studentId, lineItemId }, input);
    return { ok: true, scores: [score] };
  }),
  editScores: calls.editScores.handler(({ input, context }) => ({
    ok: true,
    scores: editScores(context.school, input.sectionId, input),
  })),
  setScheme: calls.setScheme.handler(({ input, context }) => {
    setScheme(context.school, input.sectionId, input.scheme);
    return { ok: true };
  }),
  setTerm: calls.setTerm.handler(({ input: { sectionId, term: name }, context }) => {
    const term = name === '' ? null : { name, startsOn: termStartOf(name) };
    setTerm(context.school, sectionId, term);
    return { ok: true };
  }),
  setPassLine: calls.setPassLine.handler(({ input, context }) => {
    setPassLine(context.school, input.sectionId, input.passLine);
    return { ok: true };
  }),
};
