/** The app as its doors see it: the contract's calls, the log, and an end. */
import type { ContractRouterClient } from '@orpc/contract';
import type { Router } from '@orpc/server';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../shared/contract/index.ts';
import type { BenchmarkContext } from '../benchmark/handlers.ts';
import type { GradebookContext } from '../gradebook/handlers.ts';
import type { InsightContext } from '../insight/handlers.ts';
import type { LessonContext } from '../insight/lesson/keep-lessons.ts';
import type { ReportContext } from '../report/make-section-report.ts';
import type { SimulateContext } from '../simulate/handlers.ts';
import type { StoreContext } from '../store/handlers.ts';
import type { Log } from './log.ts';
import { reportFailures } from './report-failures.ts';

/** What the rooms' calls are given, each its own part. */
export type AppContext = StoreContext &
  SimulateContext &
  GradebookContext &
  InsightContext &
  BenchmarkContext &
  ReportContext &
  LessonContext;

export type App = {
  router: Router<Contract, AppContext>;
  context: AppContext;
  log: Log;
  /** A student has the screen: nothing else is answered. */
  isStudentsTurn: () => boolean;
  close: () => Promise<void>;
  /** Closes after what failed: a school file that was made for it and holds nothing goes. */
  abandon: () => Promise<void>;
};

export type Api = ContractRouterClient<Contract>;

/** The third door: the same calls without a wire, for the command line. Failures come typed all the same. */
export function callDirectly({ router, context, log }: App): Api {
  return createRouterClient(router, { context, interceptors: [reportFailures(log)] });
}
