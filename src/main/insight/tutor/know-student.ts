/** A student's state in each skill: how likely a right answer is, how sure that is, and what it is called. */
import type { KnowledgeState, SkillKnowledge } from '../../../shared/contract/tutor.ts';
import { KNOWLEDGE_STATES } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { AbilityModel, Effect } from '../../learn/knowledge/ability-model.ts';
import type { Abilities } from '../../learn/knowledge/adapt-ability.ts';
import { adaptAbilities, expectedShare, standingOn } from '../../learn/knowledge/adapt-ability.ts';
import type { Asked } from '../../learn/knowledge/answers.ts';
import { shareAfter } from '../../learn/knowledge/compare-models.ts';
import { logistic, logit } from '../../../shared/logistic.ts';
import type { Response } from '../../store/response.ts';
import { normalShare } from '../../tasks/predictive.ts';
import type { SchoolKnowledge } from './school-knowledge.ts';
import { STATE_BOUNDS } from './state-prototypes.ts';

/** No item of a skill that is asked for in general. */
const USUAL_ITEM = -1;
const Z80 = 1.2815515655446004;

export type KnownStudent = {
  studentId: Id;
  abilities: Abilities;
  responses: readonly Response[];
  skills: SkillKnowledge[];
};

/** @param skillIds which skills are asked about */
export function knowStudent(
  { model, numbered, served }: SchoolKnowledge,
  studentId: Id,
  skillIds: readonly Id[],
): KnownStudent {
  const place = numbered.placeOf.student.get(studentId);
  const history = place === undefined ? [] : numbered.histories[place];
  const responses = place === undefined ? [] : numbered.responses[place];
  const abilities = adaptAbilities(model, history);
  const share = served ? shareAfter(served, history) : undefined;
  const skills = skillIds.flatMap((skillId): SkillKnowledge[] => {
    const at = numbered.placeOf.skill.get(skillId);
    if (at === undefined) return [];
    const own = responses.filter((response) => response.skillId === skillId);
    const chance = usualChance(model, abilities, at, share);
    return [
      {
        skillId,
        skill: numbered.skills[at].name,
        state: own.length === 0 ? 'unknown' : likeliest(chance.shares),
        ...chance,
        n: own.length,
        right: own.reduce((sum, { correct }) => sum + correct, 0),
        lastAnsweredOn: own.at(-1)?.answeredAt?.slice(0, 10) ?? null,
        misconceptions: [],
      },
    ];
  });
  return { studentId, abilities, responses, skills };
}

/**
 * How likely a usual item of a skill is answered right, and how sure that is.
 * @param skill its number; one that the model does not have is a skill that nobody was asked about
 * @param share of a simple model that serves in place of the learned one, which still says how sure that is
 */
export function usualChance(
  model: AbilityModel,
  abilities: Abilities,
  skill: number,
  share?: (asked: Asked) => number,
): Pick<SkillKnowledge, 'shares' | 'probability' | 'interval'> {
  const learned = usualStanding(model, abilities, skill);
  const { sd } = learned;
  const mean = share ? middleOf(share({ item: USUAL_ITEM, skills: [skill] }), sd) : learned.mean;
  return {
    shares: sharesOf({ mean, sd }),
    probability: expectedShare({ mean, sd }),
    interval: [logistic(mean - Z80 * sd), logistic(mean + Z80 * sd)],
  };
}

/** The logit of a right answer to a usual item of the skill. */
export function usualStanding(model: AbilityModel, abilities: Abilities, skill: number): Effect {
  const usual = { item: USUAL_ITEM, skills: [skill] };
  return withoutItem(standingOn(model, abilities, usual), model.spreads.itemEase);
}

/** The middle of a normal of that spread whose expected share is this one (MacKay 1992, equation 15). */
export function middleOf(share: number, sd: number): number {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, share));
  return logit(inside) * Math.sqrt(1 + (Math.PI / 8) * sd ** 2);
}
const LEAST = 1e-3;

/** A usual item is one of average ease: how much items differ is no doubt about the student. */
const withoutItem = ({ mean, sd }: Effect, itemSpread: number): Effect => ({
  mean,
  sd: Math.sqrt(Math.max(1e-4, sd ** 2 - itemSpread ** 2)),
});

function sharesOf({ mean, sd }: Effect): SkillKnowledge['shares'] {
  const below = (p: number) => (p <= 0 ? 0 : p >= 1 ? 1 : normalShare((logit(p) - mean) / sd));
  const share = (state: KnowledgeState) =>
    below(STATE_BOUNDS[state][1]) - below(STATE_BOUNDS[state][0]);
  return { 'not-yet': share('not-yet'), shaky: share('shaky'), secure: share('secure') };
}

export const likeliest = (shares: SkillKnowledge['shares']): KnowledgeState =>
  KNOWLEDGE_STATES.toSorted((a, b) => shares[b] - shares[a])[0];
