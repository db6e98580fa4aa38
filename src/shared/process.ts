/** How a helper process looks from outside: a utility process under Electron, a fork elsewhere. */

export type ChildHandle = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** @param code null when the process was ended by a signal */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
};

/** `isAwaited`: somebody waits at a screen for each answer; other helpers work with what the screen leaves them. */
export type ProcessOptions = { execArgv?: string[]; isAwaited?: boolean };

/** Starts the named entry; messages travel by structured clone (typed arrays stay typed arrays). */
export type StartProcess = (
  entry: 'reader' | 'learner' | 'few-shot',
  options?: ProcessOptions,
) => ChildHandle;
