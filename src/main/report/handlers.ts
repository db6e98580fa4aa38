/** The calls of the reports. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { makeSectionReport, type ReportContext } from './make-section-report.ts';

const calls = implement(contract.report).$context<ReportContext>();

export const reportHandlers = {
  section: calls.section.handler(async ({ input, context }) => {
    const { fileName, bytes, type, pages } = await makeSectionReport(context, input);
    return { fileName, file: new Blob([bytes], { type }), pages };
  }),
};
