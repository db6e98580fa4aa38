/** Whatever a call or this side threw, as a Failure again: the way back from the contract's FAILURE. */
import { ORPCError } from '@orpc/client';
import { FailureData } from '../../../shared/contract/call.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import { Failure } from '../../../shared/failure.ts';
import { failures } from '../../../shared/words/failures.ts';

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failures, code);
}

/** @returns undefined for what nobody foresaw */
export function readFailure(thrown: unknown): Failure | undefined {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return new Failure('cancelled');
  const sent = FailureData.safeParse(thrown instanceof ORPCError ? thrown.data : undefined);
  if (!sent.success || !isFailureCode(sent.data.code)) return undefined;
  return new Failure(sent.data.code, sent.data.params);
}
