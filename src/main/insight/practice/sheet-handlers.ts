/** The calls about practice on paper; sheets are printed by the report room, which joins them in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { stampOf } from '../../../shared/day.ts';
import { enterMarks, sheetOf, withdrawSheet } from '../../store/practice-sheet.ts';
import { knowing } from '../tutor/knowing.ts';
import type { KnowledgeContext } from '../tutor/ready-knowledge.ts';
import { makeSheets, sheetsToEnter } from './make-sheets.ts';

const calls = implement(contract.practice).$context<KnowledgeContext>();
const done = { ok: true };

export const sheetHandlers = {
  makeSheets: calls.makeSheets
    .use(knowing)
    .handler(({ input, context }) => makeSheets(context.school, input)),
  openSheets: calls.openSheets.handler(({ input, context }) =>
    sheetsToEnter(context.school, input.sectionId),
  ),
  enterResults: calls.enterResults.handler(({ input: { sheetId, ...marks }, context }) => {
    const on = stampOf(context.school.now());
    enterMarks(context.school, sheetOf(context.school, sheetId), { ...marks, on });
    return done;
  }),
  withdrawSheet: calls.withdrawSheet.handler(({ input, context }) => {
    withdrawSheet(context.school, sheetOf(context.school, input.sheetId));
    return done;
  }),
};
