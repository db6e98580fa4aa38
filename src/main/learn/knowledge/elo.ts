/**
 * Elo ratings of students, items and skills, moved by every answer and ever less (Pelánek 2016, Applications of the
 * Elo rating system in adaptive educational systems, equations 1–3). An item is rated beside its skills, so that one
 * that is new starts where they are.
 */
import type { Answer, Asked, History } from './answers.ts';
import { logistic, logit } from '../../../shared/logistic.ts';

type Ratings = { value: Float64Array; times: Float64Array };
export type EloModel = { base: number; items: Ratings; skills: Ratings };

/** U(n) = 1 / (1 + 0.05 n), the paper's. */
const step = (times: number): number => 1 / (1 + 0.05 * times);

const unrated = (size: number): Ratings => ({
  value: new Float64Array(size),
  times: new Float64Array(size),
});

export function fitElo(
  histories: readonly History[],
  counts: { items: number; skills: number },
): EloModel {
  const all = histories.flat();
  const right = all.reduce((sum, { correct }) => sum + correct, 0);
  const model = {
    base: logit((right + 1) / (all.length + 2)),
    items: unrated(counts.items),
    skills: unrated(counts.skills),
  };
  for (const history of histories) {
    let ability = 0;
    history.forEach((answer, place) => {
      const surprise = answer.correct - eloShare(model, ability, answer);
      ability += step(place) * surprise;
      rate(model.items, answer.item, surprise);
      for (const skill of answer.skills) rate(model.skills, skill, surprise / answer.skills.length);
    });
  }
  return model;
}

function rate({ value, times }: Ratings, at: number, surprise: number): void {
  value[at] += step(times[at]) * surprise;
  times[at] += 1;
}

export const eloAbility = (model: EloModel, answers: History): number =>
  answers.reduce(
    (ability: number, answer: Answer, place) =>
      ability + step(place) * (answer.correct - eloShare(model, ability, answer)),
    0,
  );

export function eloShare({ base, items, skills }: EloModel, ability: number, asked: Asked): number {
  const needed = asked.skills.reduce((sum, skill) => sum + (skills.value[skill] ?? 0), 0);
  const ease = (items.value[asked.item] ?? 0) + needed / Math.max(1, asked.skills.length);
  return logistic(base + ability + ease);
}
