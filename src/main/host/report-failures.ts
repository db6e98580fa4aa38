/** The one place where whatever is thrown behind a door becomes the contract's typed FAILURE. */
import { mapEventIterator, ORPCError } from '@orpc/client';
import type { Failure } from '../../shared/failure.ts';
import { Failure as NamedFailure } from '../../shared/failure.ts';
import type { Log } from './log.ts';
import { describeForLog } from './log.ts';

type FailureError = ORPCError<'FAILURE', { code: string; params: Failure['params'] }>;

function asFailure(thrown: unknown): NamedFailure | undefined {
  if (thrown instanceof NamedFailure) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return new NamedFailure('cancelled');
  if (isWrongInput(thrown)) return new NamedFailure('invalid-input', { where: firstWrong(thrown) });
  return undefined;
}

function isWrongInput(thrown: unknown): thrown is ORPCError<'BAD_REQUEST', unknown> {
  return thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST';
}

/** Where the input is wrong (`changes.0.score`), never what it was: that may be a name or a score. */
function firstWrong(error: ORPCError<'BAD_REQUEST', unknown>): string {
  const { issues } = (error.data ?? {}) as { issues?: { path?: readonly unknown[] }[] }; // oRPC's shape of a refused input
  const keys = (issues?.[0]?.path ?? []).map((key) =>
    typeof key === 'object' && key !== null && 'key' in key ? String(key.key) : String(key),
  );
  return keys.join('.') || '?';
}

function failureError({ code, params }: NamedFailure): FailureError {
  return new ORPCError('FAILURE', { status: 422, data: { code, params }, defined: true });
}

/**
 * What the caller gets for anything thrown: a FAILURE with code and parameters. What nobody foresaw
 * goes to the log without its message, which may hold a name, and becomes `unexpected`.
 */
function toFailureError(thrown: unknown, path: readonly string[], log: Log): FailureError {
  if (thrown instanceof ORPCError && thrown.code === 'FAILURE') return thrown as FailureError; // mapped already
  const failure = asFailure(thrown);
  if (failure && failure.code !== 'unexpected') return failureError(failure);
  log({ call: path.join('.'), ...describeForLog(thrown) });
  return failureError(new NamedFailure('unexpected'));
}

type Call = {
  path: readonly string[];
  signal?: AbortSignal | undefined;
  next: () => Promise<unknown>;
};

function isStream(output: unknown): output is AsyncIterator<unknown, unknown, unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

/** An interceptor for every door: failures of the call and of its stream alike, all typed. */
export function reportFailures(log: Log) {
  return async ({ path, signal, next }: Call): Promise<unknown> => {
    /** What breaks once the caller is gone, or the app is closing, is nobody's fault. */
    const told = (thrown: unknown) =>
      toFailureError(signal?.aborted ? new NamedFailure('cancelled') : thrown, path, log);
    try {
      const output = await next();
      if (!isStream(output)) return output;
      const error = (thrown: unknown) => Promise.resolve(told(thrown));
      return mapEventIterator(output, { value: (value) => Promise.resolve(value), error });
    } catch (thrown) {
      throw told(thrown);
    }
  };
}
