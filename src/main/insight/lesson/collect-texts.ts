/** Every text of a lesson with its place, so that all of them can be checked, edited and worded anew alike. */
import type { Both, LessonPlan } from '../../../shared/lesson.ts';

/** `isEdited`: the teacher's own words, which no check argues with. */
export type PlacedText = { where: string; text: Both; isEdited: boolean };

export function collectTexts(plan: LessonPlan): PlacedText[] {
  const edited = new Set(plan.edited);
  return [
    ...headTexts(plan).map((one) => ({ ...one, isEdited: edited.has(one.where) })),
    ...moveTexts(plan),
  ];
}

function headTexts(plan: LessonPlan): Omit<PlacedText, 'isEdited'>[] {
  return [
    { where: 'title', text: plan.title },
    { where: 'prior', text: plan.prior },
    { where: 'idea', text: plan.idea },
    ...plan.objectives.flatMap(({ text, criterion }, k) => [
      { where: `objectives.${k}.text`, text },
      { where: `objectives.${k}.criterion`, text: criterion },
    ]),
    ...plan.words.flatMap(({ term, meaning }, k) => [
      { where: `words.${k}.term`, text: term },
      { where: `words.${k}.meaning`, text: meaning },
    ]),
    ...plan.misconceptions.flatMap(({ wrong, why, reply }, k) => [
      { where: `misconceptions.${k}.wrong`, text: wrong },
      { where: `misconceptions.${k}.why`, text: why },
      { where: `misconceptions.${k}.reply`, text: reply },
    ]),
    ...plan.materials.map((text, k) => ({ where: `materials.${k}`, text })),
  ];
}

const moveTexts = ({ phases }: LessonPlan): PlacedText[] =>
  phases.flatMap(({ moves }) =>
    moves.flatMap(({ id, text, hear, isEdited }) => [
      { where: `${id}.text`, text, isEdited },
      ...(hear ? [{ where: `${id}.hear`, text: hear, isEdited }] : []),
    ]),
  );
