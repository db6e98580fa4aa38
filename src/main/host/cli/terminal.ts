/** The world around a command, handed in so that a command can be tried without a terminal. */

export type Terminal = {
  /** Resolves when the reader has taken the text: a large answer does not pile up in memory. */
  out: (text: string) => Promise<void>;
  err: (text: string) => void;
  /** A person is watching standard error: progress may redraw its line. */
  isWatched: boolean;
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** The user's home folder. */
  home: string;
  now: () => Date;
  /** Text that nobody guesses. */
  randomToken: () => string;
  /** Where a person sits at the keyboard: calls back at each Enter, until the returned function is called. */
  onEnter?: (listener: () => void) => () => void;
};
