/** The calls about teaching methods. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { dayOf } from '../../../shared/day.ts';
import { logMethod, unlogMethod } from '../../store/method-log.ts';
import { setDueDays } from '../../store/edit-gradebook.ts';
import { keepGroups } from '../../store/teaching-group.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { proposeGroups } from './groups/propose-groups.ts';
import { readLog } from './log/read-log.ts';
import { turnTaker } from '../outcome/take-turns.ts';
import { endTryOut, tryOutRecord } from '../../store/try-out.ts';
import { adviseTryOut } from './tryout/advise-try-out.ts';
import { beginTryOut, drawNextRound, tryOutsOf } from './tryout/run-try-out.ts';
import { compareSection } from './methods/compare-section.ts';
import type { TeachingContext } from './methods/compare-section.ts';

const calls = implement(contract.methods).$context<TeachingContext>();
const done = { ok: true };
/** The moment of the start is what a try-out is drawn by; kept with it. */
const SEEDS = 1_000_000_007;
const today = (school: SchoolFile): string => dayOf(school.now());

export const methodsHandlers = {
  log: calls.log.handler(({ input, context }) => readLog(context.school, input.sectionId)),
  addToLog: calls.addToLog.handler(({ input, context }) => {
    logMethod(context.school, input);
    return done;
  }),
  removeFromLog: calls.removeFromLog.handler(({ input, context }) => {
    unlogMethod(context.school, input.entryId);
    return done;
  }),
  groups: calls.groups.handler(({ input, context, signal }) =>
    proposeGroups(context, input, signal),
  ),
  keepGroups: calls.keepGroups.handler(({ input: { sectionId, groups }, context: { school } }) => {
    keepGroups(school, sectionId, { day: today(school), groups });
    return done;
  }),
  setDays: calls.setDays.handler(({ input, context }) => {
    setDueDays(context.school, input.sectionId, input.days);
    return done;
  }),
  compare: calls.compare.handler(({ input, context, signal }) =>
    compareSection(context, input, signal),
  ),
  tryOuts: calls.tryOuts.handler(({ input, context: { school, learner } }) =>
    tryOutsOf(school, input.sectionId, learner.fitMixed),
  ),
  adviseTryOut: calls.adviseTryOut.handler(({ input, context, signal }) =>
    adviseTryOut(context.school, input, turnTaker(signal)),
  ),
  startTryOut: calls.startTryOut.handler(({ input, context: { school } }) => ({
    tryOutId: beginTryOut(school, input, {
      day: today(school),
      seed: school.now().getTime() % SEEDS,
    }),
  })),
  drawRound: calls.drawRound.handler(async ({ input, context: { school, learner } }) => {
    await drawNextRound(school, input.tryOutId, learner.fitMixed);
    return done;
  }),
  endTryOut: calls.endTryOut.handler(({ input, context: { school } }) => {
    endTryOut(school, tryOutRecord(school, input.tryOutId), today(school));
    return done;
  }),
};
