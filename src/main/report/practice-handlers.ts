/** The call that prints practice sheets; it joins the calls about practice in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { makePracticeSheets } from './make-practice-sheets.ts';
import type { ReportContext } from './make-section-report.ts';

const calls = implement(contract.practice).$context<ReportContext>();

export const practiceReportHandlers = {
  printSheets: calls.printSheets.handler(({ input, context }) =>
    makePracticeSheets(context.school, input),
  ),
};
