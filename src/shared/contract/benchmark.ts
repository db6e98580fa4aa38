/** Calls of the engine's own proof: learners compared on few-shot images, beside what papers report. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call } from './call.ts';

/** How long it may take: smoke shows only that all runs, standard some twenty minutes, full hours. */
export const FewShotScale = z.enum(['smoke', 'standard', 'full']);
export type FewShotScale = z.infer<typeof FewShotScale>;

/** One learner on the same episodes as the others; shares 0–1. `pixels` learns nothing. */
export const FewShotLine = z.object({
  learner: z.string(),
  /** Whether the images that are asked about lend each other their moments. */
  transductive: z.boolean(),
  episodes: z.int(),
  accuracy: z.number(),
  interval95: z.tuple([z.number(), z.number()]),
  trainedEpisodes: z.int(),
  trainSeconds: z.number(),
});
export type FewShotLine = z.infer<typeof FewShotLine>;

const SplitSide = z.object({
  name: z.string(),
  /** `published` is null where no checksum is known for the name. */
  sources: z.array(
    z.object({ file: z.string(), md5: z.string().nullable(), published: z.boolean().nullable() }),
  ),
  classes: z.int(),
  groups: z.array(z.string()),
  images: z.int(),
});

export const FewShotReport = z.object({
  scale: FewShotScale,
  seed: z.int(),
  backend: z.string(),
  way: z.int(),
  shot: z.int(),
  query: z.int(),
  split: z.object({ train: SplitSide, test: SplitSide }),
  learners: z.array(FewShotLine),
  published: z.array(
    z.object({
      learner: z.string(),
      way: z.int(),
      shot: z.int(),
      accuracy: z.number(),
      source: z.string(),
      on: z.string(),
    }),
  ),
});
export type FewShotReport = z.infer<typeof FewShotReport>;

const FewShotStep = z.object({
  learner: z.string(),
  phase: z.enum(['train', 'judge']),
  /** Of this learner's training or judging. */
  share: z.number(),
  secondsLeft: z.number().nullable(),
});

/** Steps, and at the end the report with its lines for a spreadsheet. */
export const FewShotEvent = z.union([
  z.object({ step: FewShotStep }),
  z.object({ report: FewShotReport, csv: z.string() }),
]);
export type FewShotEvent = z.infer<typeof FewShotEvent>;

export const benchmark = {
  /** Without files, on invented glyphs; with files, on classes of theirs that training has not seen. */
  fewShot: call
    .input(
      z.object({
        scale: FewShotScale.default('smoke'),
        shot: z.int().min(1).max(20).default(1),
        seed: z.int().default(1),
        files: z.array(z.instanceof(File)).max(20).default([]),
      }),
    )
    .output(eventIterator(FewShotEvent)),
};
