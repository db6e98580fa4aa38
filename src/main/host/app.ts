/** The app as its doors see it: the contract's calls, the log, and an end. */
import type { ContractRouterClient } from '@orpc/contract';
import type { Context, Router } from '@orpc/server';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../shared/contract/index.ts';
import type { Log } from './log.ts';
import { reportFailures } from './report-failures.ts';

export type App = {
  router: Router<Contract, Context>;
  context: Context;
  log: Log;
  close: () => Promise<void>;
};

export type Api = ContractRouterClient<Contract>;

/** The third door: the same calls without a wire, for the command line. Failures come typed all the same. */
export function callDirectly({ router, context, log }: App): Api {
  return createRouterClient(router, { context, interceptors: [reportFailures(log)] });
}
