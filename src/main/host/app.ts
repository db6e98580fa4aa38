/** The app as its doors see it: the contract's calls, the log, and an end. */
import type { AnyContractRouter } from '@orpc/contract';
import type { Context, Router } from '@orpc/server';
import type { Log } from './log.ts';

export type App = {
  router: Router<AnyContractRouter, Context>;
  context: Context;
  log: Log;
  close: () => Promise<void>;
};
