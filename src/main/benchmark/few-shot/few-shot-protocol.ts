/** What the app and the benchmark's process tell each other. */
import type { FewShotEvent } from '../../../shared/contract/benchmark.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import type { Params } from '../../../shared/words/say.ts';
import type { BenchFewShot } from './bench-fewshot.ts';

export type ToFewShot = BenchFewShot;
export type FromFewShot =
  | FewShotEvent
  | { failure: { code: FailureCode; params: Params; detail: string } };
