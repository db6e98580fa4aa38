/** Forecasts for sections of a school file: reads the gradebook, finds the model that answers. */
import type { SectionForecast } from '../../../shared/contract/forecast.ts';
import { gradebookOfSection } from '../../store/section.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { Forecaster } from './answer-question.ts';
import { forecastSection } from './forecast-section.ts';
import type { Asked } from './forecast-section.ts';
import { keepForecast } from './freeze-forecast.ts';
import type { Adapt } from './learner-port.ts';
import type { OutcomeModel } from './outcome-model.ts';
import { rememberOf } from './remember-answers.ts';
import { servingModel } from './serving-model.ts';

/** What forecasts need besides the question: the school file, the learner's process, the bundled prior. */
export type OutcomeContext = {
  school: SchoolFile;
  learner: { adaptAndPredict: Adapt };
  prior: OutcomeModel;
};

/** @throws Failure learner-not-for-this */
export const forecasterOf = (
  { school, learner, prior }: OutcomeContext,
  name: Asked['learner'],
): Forecaster => ({
  model: servingModel(school, prior, name),
  adapt: learner.adaptAndPredict,
});

export type SchoolQuestion = Pick<Asked, 'target' | 'asOf' | 'learner'> & { sectionId: number };

/**
 * With everybody's reasons; worked out once until the school file or the model changes, and frozen for the record.
 * @throws Failure not-found, learner-not-for-this, and what the learner's process throws
 */
export async function forecastSchoolSection(
  context: OutcomeContext,
  { sectionId, ...asked }: SchoolQuestion,
): Promise<SectionForecast> {
  const forecaster = forecasterOf(context, asked.learner);
  const { target, asOf, learner } = asked;
  const key = JSON.stringify(['forecast', forecaster.model.id, sectionId, target, asOf, learner]);
  return rememberOf(context.school)(key, async () => {
    const gradebook = gradebookOfSection(context.school, sectionId);
    const forecast = await forecastSection(gradebook, asked, forecaster);
    // Of an earlier moment the file knows the end already.
    if (asOf === undefined)
      keepForecast(context.school, forecast, { gradebook, model: forecaster.model });
    return forecast;
  });
}
