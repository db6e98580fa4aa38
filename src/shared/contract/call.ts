/** The base of every contract call: typed input, typed output, one typed failure. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

/** A failure on its way through a door; the words are found on the reader's side. */
export const FailureData = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const call = oc.errors({ FAILURE: { status: 422, data: FailureData } });

/** How far a long call is: `share` of the work done (0–1), seconds left when they can be told. */
export const Progress = z.object({
  stage: z.string(),
  share: z.number().min(0).max(1),
  secondsLeft: z.number().nullable(),
});
export type Progress = z.infer<typeof Progress>;
