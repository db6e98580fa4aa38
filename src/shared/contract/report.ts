/** Calls of the reports. */
import { z } from 'zod';
import { LANGUAGES } from '../words/say.ts';
import { Id } from '../nouns.ts';
import { call } from './call.ts';

export const ReportRequest = z.object({
  sectionId: Id,
  format: z.enum(['html', 'pdf']),
  names: z.enum(['full', 'codes']).default('full'),
  language: z.enum(LANGUAGES),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

export const report = {
  section: call
    .input(ReportRequest)
    .output(
      z.object({ fileName: z.string(), file: z.instanceof(Blob), pages: z.int().nullable() }),
    ),
};
