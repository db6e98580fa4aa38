/** The simple methods that any other is held against, learned from the training students alone. */
import { bktShare, fitBkt, traceSkills } from '../../learn/knowledge/bkt.ts';
import { eloAbility, eloShare, fitElo } from '../../learn/knowledge/elo.ts';
import type { History } from '../../learn/knowledge/answers.ts';
import type { Episode } from '../../learn/knowledge/adapted-model.ts';
import { fitAbilityModel, RASCH_FIT } from '../../learn/knowledge/fit-abilities.ts';
import { adaptAbilities, expectedShare, standingOn } from '../../learn/knowledge/adapt-ability.ts';
import { itemShare } from '../../learn/knowledge/item-facts.ts';
import type { KnowledgeModel } from '../../learn/knowledge/knowledge-model.ts';

type Forecast = (episode: Episode) => number[];
export type SimpleMethod = { method: string; forecast: Forecast };

type Given = {
  histories: readonly History[];
  counts: { items: number; skills: number };
  /** Learned from the same students already. */
  model: KnowledgeModel;
};

export function simpleMethods({ histories, counts, model }: Given): SimpleMethod[] {
  return [
    itemMean(model),
    rasch(histories, counts),
    elo(histories, counts),
    bkt(histories, counts),
  ];
}

const itemMean = ({ facts }: KnowledgeModel): SimpleMethod => ({
  method: 'item-mean',
  forecast: ({ questions }) => questions.map((asked) => itemShare(facts, asked)),
});

function rasch(histories: readonly History[], counts: Given['counts']): SimpleMethod {
  const model = fitAbilityModel(histories, counts, RASCH_FIT);
  return {
    method: 'rasch',
    forecast: ({ known, questions }) => {
      const own = adaptAbilities(model, known);
      return questions.map((asked) => expectedShare(standingOn(model, own, asked)));
    },
  };
}

function elo(histories: readonly History[], counts: Given['counts']): SimpleMethod {
  const model = fitElo(histories, counts);
  return {
    method: 'elo',
    forecast: ({ known, questions }) => {
      const ability = eloAbility(model, known);
      return questions.map((asked) => eloShare(model, ability, asked));
    },
  };
}

function bkt(histories: readonly History[], counts: Given['counts']): SimpleMethod {
  const model = fitBkt(histories, counts);
  return {
    method: 'bkt',
    forecast: ({ known, questions }) => {
      const traced = traceSkills(model, known);
      return questions.map((asked) => bktShare(model, traced, asked));
    },
  };
}
