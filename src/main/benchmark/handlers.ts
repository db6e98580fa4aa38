/** The calls about the engine's own proof. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { StartProcess } from '../../shared/process.ts';
import { runFewShot } from './few-shot/run-few-shot.ts';

export type BenchmarkContext = { startProcess: StartProcess };

const calls = implement(contract.benchmark).$context<BenchmarkContext>();

export const benchmarkHandlers = {
  fewShot: calls.fewShot.handler(({ input, context, signal }) =>
    runFewShot(input, context.startProcess, signal),
  ),
};
