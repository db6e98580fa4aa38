/** The order in which skills should be taken: what others build on first, then by need. */
import type { Advice, PathStep } from '../../../shared/contract/tutor.ts';

/** Actions that are steps to take; a stretch can wait for the teacher's wish. */
const isStep = ({ action }: Advice): boolean => action !== 'stretch';

export function orderPath(advice: readonly Advice[]): PathStep[] {
  return advice.filter(isStep).map(({ skillId, skill, action, minutes, probability }) => ({
    skillId,
    skill,
    action,
    minutes,
    before: [],
    probability,
  }));
}
