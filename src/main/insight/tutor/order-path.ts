/** The order in which skills should be taken: what others build on comes first, else what is needed most. */
import type { Prerequisite } from '../../../shared/contract/skills.ts';
import type { Advice, PathStep } from '../../../shared/contract/tutor.ts';
import { needsOf, reach } from '../../../shared/skill-graph.ts';

/** Actions that are steps to take; a stretch can wait for the teacher's wish. */
const isStep = ({ action }: Advice): boolean => action !== 'stretch';

/** @param advice what is needed most first */
export function orderPath(
  advice: readonly Advice[],
  prerequisites: readonly Prerequisite[],
): PathStep[] {
  const needs = needsOf(prerequisites);
  const open = advice
    .filter(isStep)
    .map((step) => ({ ...step, needs: reach(step.skillId, needs) }));
  const path: PathStep[] = [];
  while (open.length > 0) {
    // prerequisites are a DAG, so that one is always ready
    const ready = open.findIndex((step) => !open.some(({ skillId }) => step.needs.has(skillId)));
    const [{ skillId, skill, action, minutes, probability }] = open.splice(Math.max(0, ready), 1);
    const before = open
      .filter((later) => later.needs.has(skillId))
      .map((later) => ({ skillId: later.skillId, skill: later.skill }));
    path.push({ skillId, skill, action, minutes, before, probability });
  }
  return path;
}
