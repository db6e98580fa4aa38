/** The calls about what-ifs. They read the school file; what they write is scenarios, through store/scenario.ts alone. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { deleteScenario, saveScenario, scenariosOfSection } from '../../store/scenario.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { forecasterOf, forecastSchoolSection } from '../outcome/forecast-school.ts';
import type { SchoolQuestion } from '../outcome/forecast-school.ts';
import { rememberOf } from '../outcome/remember-answers.ts';
import type { TeachingContext } from '../teaching/methods/compare-section.ts';
import { expectInSchool, leversOf } from './expect-in-school.ts';
import { futuresOf } from './futures.ts';
import { goalSeek } from './goal-seek.ts';
import { whatIf } from './what-if.ts';

const calls = implement(contract.whatIf).$context<TeachingContext>();

/** What a what-if stands on: the section as it is, who forecasts, and what was worked out of it before. */
const standOn = (
  context: TeachingContext,
  { sectionId, ...asked }: SchoolQuestion,
  signal?: AbortSignal,
) => ({
  gradebook: gradebookOfSection(context.school, sectionId),
  tools: {
    ...forecasterOf(context, asked.learner),
    remember: rememberOf(context.school),
    expect: expectInSchool(context, sectionId, signal),
    before: () => forecastSchoolSection(context, { sectionId, ...asked }),
  },
});

export const whatIfHandlers = {
  levers: calls.levers.handler(({ input, context }) => leversOf(context.school, input.sectionId)),
  worlds: calls.worlds.handler(({ input: { changes, ...asked }, context, signal }) => {
    const { gradebook, tools } = standOn(context, asked, signal);
    return whatIf(gradebook, { ...asked, changes }, tools);
  }),
  futures: calls.futures.handler(({ input, context, signal }) => {
    const { gradebook, tools } = standOn(context, { ...input, target: 'final' }, signal);
    return futuresOf(gradebook, input, tools);
  }),
  goalSeek: calls.goalSeek.handler(({ input, context, signal }) => {
    const { gradebook, tools } = standOn(context, { ...input, target: 'final' }, signal);
    return goalSeek(gradebook, input, tools);
  }),
  scenarios: calls.scenarios.handler(({ input, context }) =>
    scenariosOfSection(context.school, input.sectionId),
  ),
  saveScenario: calls.saveScenario.handler(({ input, context }) =>
    saveScenario(context.school, input),
  ),
  deleteScenario: calls.deleteScenario.handler(({ input, context }) => {
    deleteScenario(context.school, input.id);
    return { ok: true };
  }),
};
