/** The calls of the reports. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { makeLessonFile } from './lesson/make-lesson-file.ts';
import { makeSectionReport, type ReportContext, type ReportFile } from './make-section-report.ts';

const calls = implement(contract.report).$context<ReportContext>();

const asFile = ({ fileName, bytes, type, pages }: ReportFile) => ({
  fileName,
  file: new Blob([bytes], { type }),
  pages,
});

export const reportHandlers = {
  section: calls.section.handler(async ({ input, context }) =>
    asFile(await makeSectionReport(context, input)),
  ),
  lesson: calls.lesson.handler(async ({ input, context }) =>
    asFile(await makeLessonFile(context, input)),
  ),
};
