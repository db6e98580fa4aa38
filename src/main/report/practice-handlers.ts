/** The calls that print practice sheets and paths; they join the calls about practice in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { knowing } from '../insight/tutor/knowing.ts';
import type { KnowledgeContext } from '../insight/tutor/ready-knowledge.ts';
import { fileOfPage } from './file-of-page.ts';
import { makePathPages } from './make-path-pages.ts';
import { makePracticeSheets } from './make-practice-sheets.ts';
import type { ReportContext } from './make-section-report.ts';

const calls = implement(contract.practice).$context<ReportContext & KnowledgeContext>();

export const practiceReportHandlers = {
  printSheets: calls.printSheets.handler(({ input, context: { school, printToPdf } }) =>
    fileOfPage(makePracticeSheets(school, input), input.format, printToPdf),
  ),
  printPath: calls.printPath
    .use(knowing)
    .handler(({ input, context: { school, printToPdf } }) =>
      fileOfPage(makePathPages(school, input), input.format, printToPdf),
    ),
};
