/** Reads a call's progress to its end; Ctrl-C ends the call, which then tidies up by itself. */
type Stream<T> = {
  next: () => Promise<IteratorResult<T, unknown>>;
  return?: (value?: never) => Promise<unknown>;
};

/** @throws the signal's AbortError once the call has ended */
export async function follow<T>(
  stream: Stream<T>,
  signal: AbortSignal,
  onEach: (value: T) => void,
): Promise<void> {
  const stop = () => void stream.return?.();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let turn = await stream.next(); !turn.done; turn = await stream.next()) onEach(turn.value);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
}
