/** The chance that a student gets an item right: by the tutor's abilities, moved by how easy the item is. */
import type { AbilityModel } from '../../learn/knowledge/ability-model.ts';
import { type Abilities, expectedShare, standingOn } from '../../learn/knowledge/adapt-ability.ts';

/** No item in particular. */
const USUAL_ITEM = -1;

/**
 * @returns the chance for a skill's number and an item's ease beside the skill's usual item, logits; one look at a
 * skill serves all its items
 */
export function expectSuccess(model: AbilityModel, abilities: Abilities) {
  const usual = new Map<number, { mean: number; sd: number }>();
  return (skill: number, ease: number): number => {
    const known =
      usual.get(skill) ?? standingOn(model, abilities, { item: USUAL_ITEM, skills: [skill] });
    usual.set(skill, known);
    return expectedShare({ mean: known.mean + ease, sd: known.sd });
  };
}
