/** A student's moment in a skill as a point: near means alike. The encoder of the cases that tutoring remembers. */
import type { History } from './answers.ts';
import type { ItemFacts } from './item-facts.ts';
import { itemShare, skillShare } from './item-facts.ts';

export const MOMENT_WIDTH = 4;
const LATEST = 5;

/**
 * Share of right answers in the skill; how far they lie beyond what the items let expect, in the skill, in everything,
 * and lately. Each is drawn to nothing by a few imagined answers, so that a first answer moves little.
 */
export function describeMoment(facts: ItemFacts, answers: History, skill: number): number[] {
  const own = answers.filter(({ skills }) => skills.includes(skill));
  const surprise = (all: History, imagined: number) =>
    all.reduce((sum, answer) => sum + answer.correct - itemShare(facts, answer), 0) /
    (all.length + imagined);
  const usual = skillShare(facts, { item: -1, skills: [skill] });
  const right = own.reduce((sum, { correct }) => sum + correct, 0);
  return [
    (right + 2 * usual) / (own.length + 2),
    2 * surprise(own, 2),
    2 * surprise(answers, 4),
    surprise(own.slice(-LATEST), 2),
  ];
}
