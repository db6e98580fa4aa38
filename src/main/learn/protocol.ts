/** What the app and the learner process say to each other; every message is plain data. */
import type { Forecasts } from './learner.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { Params as Words } from '../../shared/words/say.ts';
import type { Arithmetic } from './fused/kernel/write-products.ts';
import type { FusedReport } from './fused/route.ts';
import type { TrainProgress } from './meta-train.ts';
import type { LearnedKnowledge } from './knowledge/learn-knowledge.ts';
import type { PackedHistories } from './knowledge/pack-histories.ts';
import type { MixedModel, MixedModelOptions } from './mixed-model.ts';
import type { ComputedBy, LearnerReport } from './list-learners.ts';
import type { PackedRows, PackedTask } from './pack-rows.ts';
import type { Histories } from './recommend/histories.ts';
import type { Chooser } from './recommend/learn-chooser.ts';
import type { GenerateRequest } from './generate-examples.ts';
import type { BackendReport } from './tensor/backends.ts';
import type { TrainRequest, TrainResult } from './train-model.ts';

type TaskLists = 'train' | 'validation' | 'refit';
export type PackedTrainRequest = Omit<TrainRequest, TaskLists> & {
  train: PackedTask[];
  validation: PackedTask[];
  refit?: PackedTask[];
};
export type PackedPredictRequest = {
  model: Uint8Array;
  tasks: { support: PackedRows; queries: PackedRows }[];
};

/** The services of the learner process: name → what is asked, what is answered. */
export type Services = {
  train: { request: PackedTrainRequest; result: TrainResult & { backend: ComputedBy } };
  adaptAndPredict: { request: PackedPredictRequest; result: Forecasts };
  generate: { request: GenerateRequest; result: number[][][] };
  fitMixed: {
    request: { groups: PackedRows[]; options: MixedModelOptions };
    result: MixedModel;
  };
  /** Which ways of choosing courses fit a school, by its own histories. */
  learnChooser: {
    request: { histories: Histories; seed: number; steps: number };
    result: Chooser;
  };
  /** What a school's answers teach about items, skills and practice. */
  learnKnowledge: {
    request: { histories: PackedHistories; counts: { items: number; skills: number } };
    result: LearnedKnowledge;
  };
  backends: {
    request: null;
    result: {
      backends: (BackendReport | FusedReport)[];
      chosen: ComputedBy | null;
      learners: LearnerReport[];
    };
  };
};
export type Service = keyof Services;

export type ToLearner =
  /** Before any request: how the kernel is to compute. */
  | { arithmetic: Arithmetic }
  | { [S in Service]: { id: number; service: S; request: Services[S]['request'] } }[Service]
  | { id: number; cancel: true };

export type FromLearner =
  | { id: number; progress: TrainProgress }
  /** How much of the work is done, where there is no more to tell. */
  | { id: number; share: number }
  | { id: number; checkpoint: Uint8Array }
  | { id: number; result: unknown }
  | { id: number; failure: { code: FailureCode; params: Words; detail: string } };
