/** What a school's answers say about its items and skills: learned once, until the answers change. */
import type { AbilityModel } from '../../learn/knowledge/ability-model.ts';
import { fitAbilityModel } from '../../learn/knowledge/ability-model.ts';
import { responses, responsesVersion } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { NumberedAnswers } from '../../tasks/number-answers.ts';
import { numberAnswers } from '../../tasks/number-answers.ts';

export type SchoolKnowledge = { model: AbilityModel; numbered: NumberedAnswers };

const kept = new WeakMap<SchoolFile, { version: string; knowledge: SchoolKnowledge }>();

export function schoolKnowledge(school: SchoolFile): SchoolKnowledge {
  const version = responsesVersion(school);
  const known = kept.get(school);
  if (known?.version === version) return known.knowledge;
  const numbered = numberAnswers(responses(school));
  const { histories, items, skills } = numbered;
  const counts = { items: items.length, skills: skills.length };
  const knowledge = { model: fitAbilityModel(histories, counts), numbered };
  kept.set(school, { version, knowledge });
  return knowledge;
}

export const learnedFrom = ({ numbered: { histories } }: SchoolKnowledge) => ({
  students: histories.length,
  answers: histories.reduce((sum, { length }) => sum + length, 0),
});
