/**
 * The chance that a student gets an item right, from two sides in equal parts: the tutor's abilities, which change
 * slowly, and p(known), which follows what practice changes. Both are moved by how easy the item is.
 */
import type { AbilityModel } from '../../learn/knowledge/ability-model.ts';
import { type Abilities, expectedShare, standingOn } from '../../learn/knowledge/adapt-ability.ts';
import type { Asked } from '../../learn/knowledge/answers.ts';
import { middleOf } from '../tutor/know-student.ts';
import { tracedShare, type Tracing } from '../../learn/knowledge/knowledge-tracing.ts';

/** No item in particular. */
const USUAL_ITEM = -1;

type Believed = {
  model: AbilityModel;
  abilities: Abilities;
  tracing: Tracing;
  /** Of a simple model that serves in place of the learned one. */
  share?: ((asked: Asked) => number) | undefined;
};
type Asking = { skill: number; known: number; ease: number };

/**
 * @returns the chance for a skill's number with its p(known), and an item's ease beside the skill's usual item, in
 * logits; one look at a skill serves all its items
 */
export function expectSuccess({ model, abilities, tracing, share }: Believed) {
  const usual = new Map<number, { mean: number; sd: number }>();
  return ({ skill, known, ease }: Asking): number => {
    const own =
      usual.get(skill) ?? standingOn(model, abilities, { item: USUAL_ITEM, skills: [skill] });
    usual.set(skill, own);
    const middle = share
      ? middleOf(share({ item: USUAL_ITEM, skills: [skill] }), own.sd)
      : own.mean;
    const byAbility = expectedShare({ mean: middle + ease, sd: own.sd });
    return (byAbility + tracedShare(tracing, known, ease)) / 2;
  };
}
