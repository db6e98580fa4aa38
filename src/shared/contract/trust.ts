/** Calls of the Trust page: how it learned, on what, and whether its promises were kept. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, LearnerName } from '../nouns.ts';
import { call } from './call.ts';
import {
  GroupRecord,
  RECORD_SOURCES,
  TrackRecordPage,
  Verdict,
  VerdictToGive,
} from './track-record.ts';

export const Backend = z.object({
  name: z.string(),
  usable: z.boolean(),
  reason: z.string().optional(),
  metaStepMs: z.number().optional(),
});
export type Backend = z.infer<typeof Backend>;

export const TrainingProgress = z.object({
  step: z.int(),
  steps: z.int(),
  /** Smoothed loss on the training tasks. */
  loss: z.number(),
  validation: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  done: z.boolean(),
  modelId: Id.nullable(),
});
export type TrainingProgress = z.infer<typeof TrainingProgress>;

/** One method on held-out sections; errors in fractions of the maximum. */
export const MethodScore = z.object({
  method: z.string(),
  rmse: z.number(),
  mae: z.number(),
  crps: z.number(),
  coverage50: z.number(),
  coverage80: z.number(),
  coverage90: z.number(),
  /** 95 % interval of the difference of this method's MAE to the serving method's, sections as clusters. */
  maeDifference: z.tuple([z.number(), z.number()]).nullable(),
});
export type MethodScore = z.infer<typeof MethodScore>;

export const Evaluation = z.object({
  sections: z.int(),
  forecasts: z.int(),
  serving: z.string(),
  /** True when a simple method did better and answers instead. */
  fellBack: z.boolean(),
  methods: z.array(MethodScore),
  /** Promised against kept, at 50, 80 and 90 %. */
  calibration: z.array(z.object({ promised: z.number(), kept: z.number(), n: z.int() })),
  /** Error against how many earlier scores were known; the difference as in `methods`, of these forecasts alone. */
  byKnown: z.array(
    z.object({
      known: z.int(),
      method: z.string(),
      mae: z.number(),
      n: z.int(),
      maeDifference: z.tuple([z.number(), z.number()]).nullable().default(null),
    }),
  ),
});
export type Evaluation = z.infer<typeof Evaluation>;

export const ModelCard = z.object({
  id: Id.nullable(),
  learner: z.string(),
  seed: z.int(),
  version: z.string(),
  backend: z.string(),
  steps: z.int(),
  seconds: z.number(),
  sections: z.int(),
  tasks: z.int(),
  simulated: z.boolean(),
  createdAt: z.string(),
});
export type ModelCard = z.infer<typeof ModelCard>;

export const TrustStatus = z.object({
  model: ModelCard,
  evaluation: Evaluation.nullable(),
  resumable: z.object({ step: z.int(), steps: z.int() }).nullable(),
  /** Every learner on the teacher's own classes, held out in turn; null until it was asked for. */
  comparison: Evaluation.nullable(),
});
export type TrustStatus = z.infer<typeof TrustStatus>;

/** What this computer computes with; trying them all takes a few seconds the first time. */
export const Backends = z.object({ backends: z.array(Backend), chosen: z.string().nullable() });
export type Backends = z.infer<typeof Backends>;

/** Which learners to compare on one's own classes, and how long each may learn. */
const Comparing = z.object({
  learners: z.array(LearnerName.exclude(['auto'])).optional(),
  steps: z.int().positive().optional(),
  /** Into how many parts the classes are held out in turn; as many as there are classes leaves out each alone. */
  folds: z.int().min(2).max(200).optional(),
  seed: z.int().default(1),
});

export const trust = {
  /** Every learner on the school's own classes, each class forecast by what learned from others; kept for the page. */
  compare: call.input(Comparing).output(eventIterator(TrainingProgress)),
  status: call.output(TrustStatus),
  backends: call.output(Backends),
  /** What was shown, and what became of it. */
  record: call.output(TrackRecordPage),
  /** One group beside everybody else: only where a teacher asks. */
  group: call
    .input(z.object({ group: z.string(), of: z.enum(RECORD_SOURCES).default('shown') }))
    .output(GroupRecord),
  verdicts: call.input(z.object({ sectionId: Id })).output(z.array(Verdict)),
  giveVerdict: call.input(VerdictToGive).output(z.object({ verdict: Verdict.nullable() })),
  /** Meta-trains on the school file, then evaluates; cancelling keeps a checkpoint to resume from. */
  train: call
    .input(
      z.object({
        learner: LearnerName.default('auto'),
        steps: z.int().positive().optional(),
        budgetSeconds: z.number().positive().optional(),
        resume: z.boolean().default(false),
        seed: z.int().default(1),
      }),
    )
    .output(eventIterator(TrainingProgress)),
};
