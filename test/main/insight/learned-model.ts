/** A small real model for the tests of insight/: learned in this process from a few simulated sections, once a file. */
import { join } from 'node:path';
import { readPrior } from '../../../src/main/insight/outcome/prior.ts';
import { learnOutcome } from '../../../src/main/insight/outcome/learn-outcome.ts';
import type { LearnRequest, LearnWatch } from '../../../src/main/insight/outcome/learn-outcome.ts';
import type { Forecaster } from '../../../src/main/insight/outcome/answer-question.ts';
import { adaptAndPredict } from '../../../src/main/learn/model.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import { simulateSchool, variedSchoolSpec } from '../../../src/main/simulate/simulate-school.ts';
import { toSectionGradebook } from '../../../src/main/simulate/to-section-gradebook.ts';
import type { SectionGradebook } from '../../../src/shared/nouns.ts';

const SEED = 3;

const STUDENTS = 12;
const LINE_ITEMS = 6;

/** Cut to a dozen students and six assessments, so that learning takes a second. */
export const simulatedSections = (count: number): SectionGradebook[] =>
  simulateSchool(variedSchoolSpec(count, SEED), SEED).sections.map((section, i) => {
    const whole = toSectionGradebook(section, i + 1);
    return {
      ...whole,
      lineItems: whole.lineItems.slice(0, LINE_ITEMS),
      students: whole.students.slice(0, STUDENTS),
      scores: whole.scores.slice(0, STUDENTS).map((row) => row.slice(0, LINE_ITEMS)),
    };
  });

let clock = 0;

/** The learner without its process; the clock moves by a second at every look. */
export const learnWatch: LearnWatch = {
  train: async (request, options) => ({
    ...(await trainModel(request, { ...options, now: () => performance.now() })),
    backend: 'cpu',
  }),
  adapt: (request) => adaptAndPredict(request),
  now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, clock++)),
  version: '0.1.0',
};

export const learnRequest: LearnRequest = { learner: 'anil', seed: 1, steps: 4, simulated: true };

export async function learnForecaster(sections = 9): Promise<Forecaster> {
  const learned = await learnOutcome(simulatedSections(sections), learnRequest, learnWatch);
  return { model: { id: null, ...learned }, adapt: learnWatch.adapt };
}

/** The bundled prior, for tests of what is done with a forecast. */
export async function priorForecaster(): Promise<Forecaster> {
  const folder = join(import.meta.dirname, '../../../resources/prior');
  return { model: await readPrior(folder), adapt: learnWatch.adapt };
}
