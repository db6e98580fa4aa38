/** Which model answers for a school file: its own newest, else the bundled prior. */
import { Failure } from '../../../shared/failure.ts';
import type { LearnerName } from '../../../shared/nouns.ts';
import { latestModel } from '../../store/model.ts';
import type { Model } from '../../store/model.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { OutcomeCard } from './outcome-model.ts';
import type { OutcomeModel } from './outcome-model.ts';
import { WorldsCard } from './worlds-card.ts';
import type { WorldsModel } from './worlds-card.ts';

export const USE = 'outcome';
export const WORLDS = 'worlds';

/**
 * A model of an older version of the features no longer fits and is passed over.
 * @throws Failure learner-not-for-this when a learner is named that neither the school nor the prior has
 */
export function servingModel(
  school: SchoolFile,
  prior: OutcomeModel,
  learner: LearnerName = 'auto',
): OutcomeModel {
  const named = learner === 'auto' ? null : learner;
  const own = fromStore(latestModel(school, USE, named));
  if (own) return { ...own, worlds: worldsOf(school, own.id) };
  if (named !== null && named !== prior.card.learner)
    throw new Failure('learner-not-for-this', { learner });
  return prior;
}

/** Those that stand on this very model: another one has another base. */
function worldsOf(school: SchoolFile, modelId: number | null): WorldsModel | null {
  const kept = latestModel(school, WORLDS);
  const card = WorldsCard.safeParse(kept?.card);
  return kept && card.success && card.data.of === modelId
    ? { card: card.data, learner: kept.metaParams }
    : null;
}

function fromStore(model: Model | null): OutcomeModel | null {
  const card = OutcomeCard.safeParse(model?.card);
  return model && card.success
    ? { id: model.id, card: card.data, learner: model.metaParams }
    : null;
}
