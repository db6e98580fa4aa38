import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkProcess } from '../../../src/main/host/start-process.ts';
import {
  collectForecasts,
  type HeldOut,
} from '../../../src/main/insight/outcome/collect-forecasts.ts';
import type { Method } from '../../../src/main/insight/outcome/outcome-model.ts';
import type { OutcomeModel } from '../../../src/main/insight/outcome/outcome-model.ts';
import { readPrior } from '../../../src/main/insight/outcome/prior.ts';
import { type LearnerClient, openLearner } from '../../../src/main/learn/client.ts';
import { simulateSampleSchool } from '../../../src/main/simulate/sample-school.ts';
import { toSectionGradebook } from '../../../src/main/simulate/to-section-gradebook.ts';
import { sectionPast } from '../../../src/main/tasks/make-tasks.ts';

const folder = join(import.meta.dirname, '../../../resources/prior');
let learner: LearnerClient;
let prior: OutcomeModel;
let forecasts: HeldOut[];

/** Classes it never saw: it learned from other schools. */
beforeAll(async () => {
  learner = openLearner(forkProcess);
  prior = await readPrior(folder);
  const finished = simulateSampleSchool().sections.filter(
    ({ term }) => term.name === 'Spring 2026',
  );
  const sections = finished.map((section, i) => {
    const { tasks } = sectionPast(toSectionGradebook(section, i + 1));
    return {
      section: i,
      offering: `${i}`,
      tasks: tasks.filter(({ query }) => query.length > 0),
    };
  });
  forecasts = await collectForecasts(prior, sections, { fold: 0, adapt: learner.adaptAndPredict });
}, 120_000);
afterAll(() => learner.close());

const errorOf = (method: Method) =>
  forecasts.reduce((sum, one) => sum + Math.abs(one.outcome - one.estimates[method].mean), 0) /
  forecasts.length;

describe('the bundled prior', () => {
  it('fits the features of today, and says that its classes were simulated', () => {
    expect(prior.card.simulated).toBe(true);
    expect(prior.card.sections).toBeGreaterThan(150);
  });

  it('comes with a card to read', () => {
    expect(existsSync(join(folder, 'MODEL_CARD.md'))).toBe(true);
  });

  it('serves a class on its first day better than every simple method', () => {
    const served = errorOf(prior.card.serving);
    expect(served).toBeLessThan(errorOf('section-mean'));
    expect(served).toBeLessThan(errorOf('running-mean'));
    expect(served).toBeLessThan(errorOf('last-score'));
  });

  it('adapts its learner to the class: far better than the class mean', () => {
    expect(errorOf('learner')).toBeLessThan(0.9 * errorOf('section-mean'));
  });
});
