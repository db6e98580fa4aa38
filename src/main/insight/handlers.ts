/** The calls about forecasts and trust. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { LearnerClient } from '../learn/client.ts';
import { giveVerdict, verdictsOf } from '../store/verdict.ts';
import { forecastSchoolSection } from './outcome/forecast-school.ts';
import type { OutcomeContext } from './outcome/forecast-school.ts';
import { nextScoreOfSchool } from './outcome/next-score.ts';
import { compareOnSchool } from './outcome/compare-on-school.ts';
import { servingModel } from './outcome/serving-model.ts';
import { trainOutcome } from './outcome/train-outcome.ts';
import { groupRecord, trackRecord } from './outcome/track-record.ts';
import { trustStatus } from './outcome/trust-status.ts';
import { knowing } from './tutor/knowing.ts';
import { forecastSkill } from './tutor/forecast-skill.ts';

/**
 * @property learner answers forecasts
 * @property trainer a second learner process, so that forecasts need not wait for a training to end
 * @property version of the app, kept with what it trains
 */
export type InsightContext = OutcomeContext & {
  learner: LearnerClient;
  trainer: LearnerClient;
  version: string;
};

const forecastCalls = implement(contract.forecast).$context<InsightContext>();
const trustCalls = implement(contract.trust).$context<InsightContext>();

export const forecastHandlers = {
  section: forecastCalls.section.handler(({ input, context }) =>
    forecastSchoolSection(context, input),
  ),
  skill: forecastCalls.skill
    .use(knowing)
    .handler(({ input, context }) => forecastSkill(context.school, input)),
  nextScore: forecastCalls.nextScore.handler(({ input: { sectionId }, context }) =>
    nextScoreOfSchool(context, sectionId),
  ),
};

export const trustHandlers = {
  status: trustCalls.status.handler(({ context }) => trustStatus(context)),
  backends: trustCalls.backends.handler(({ context }) => context.learner.backends()),
  record: trustCalls.record.handler(({ context: { school, prior } }) =>
    trackRecord(school, servingModel(school, prior).id),
  ),
  group: trustCalls.group.handler(({ input: { group, of }, context: { school, prior } }) =>
    groupRecord(school, group, of === 'shown' ? null : servingModel(school, prior).id),
  ),
  compare: trustCalls.compare.handler(({ input, context: { school, prior, ...tools }, signal }) =>
    compareOnSchool(school, input, { ...learningTools(tools, signal), prior }),
  ),
  verdicts: trustCalls.verdicts.handler(({ input, context }) =>
    verdictsOf(context.school, input.sectionId),
  ),
  giveVerdict: trustCalls.giveVerdict.handler(({ input, context }) => ({
    verdict: giveVerdict(context.school, input),
  })),
  train: trustCalls.train.handler(({ input, context: { school, prior, ...tools }, signal }) =>
    trainOutcome(school, input, { ...learningTools(tools, signal), prior }),
  ),
};

const learningTools = (
  { trainer, version }: Pick<InsightContext, 'trainer' | 'version'>,
  signal: AbortSignal | undefined,
) => ({
  train: trainer.train,
  adapt: trainer.adaptAndPredict,
  fitMixed: trainer.fitMixed,
  version,
  signal,
});
