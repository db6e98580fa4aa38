/** The Trust page's facts: which model answers, how it did on sections held out, what can be gone on with. */
import type { TrustStatus } from '../../../shared/contract/trust.ts';
import { Evaluation, ModelCard } from '../../../shared/contract/trust.ts';
import { latestEvaluation } from '../../store/model.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { OF_THE_SCHOOL } from './compare-on-school.ts';
import { resumableOf } from './keep-checkpoint.ts';
import type { OutcomeModel } from './outcome-model.ts';
import { servingModel } from './serving-model.ts';
import { trainingStopped } from './train-outcome.ts';

type TrustSources = { school: SchoolFile; prior: OutcomeModel };

export async function trustStatus({ school, prior }: TrustSources): Promise<TrustStatus> {
  await trainingStopped(school);
  const model = servingModel(school, prior);
  const saved = Evaluation.safeParse(model.id === null ? null : latestEvaluation(school, model.id));
  return {
    model: cardOf(model),
    evaluation: saved.data ?? model.card.evaluation,
    resumable: resumableOf(school),
    comparison: Evaluation.safeParse(latestEvaluation(school, OF_THE_SCHOOL)).data ?? null,
  };
}

/** As much of a card as the screen shows. */
const cardOf = ({ id, card }: OutcomeModel): ModelCard => ModelCard.parse({ ...card, id });
