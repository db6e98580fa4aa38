/** The structure of a lesson as it is written, after whatever the teacher changed: what was taught is what counts. */
import type { LessonPlan, PhaseKind, Task } from '../../../shared/lesson.ts';
import { checksFor, fromVector, structureOf, toVector } from './structure.ts';

type Written = Pick<LessonPlan, 'minutes' | 'axes' | 'phases' | 'tasks'>;

/** @param checks questions that everybody answers at once */
export function structureOfPlan(
  { minutes, axes, phases, tasks }: Written,
  checks: number,
): number[] {
  const tasksOf = (kind: PhaseKind): Task[] => {
    const ids = phases.filter((phase) => phase.kind === kind).flatMap(({ taskIds }) => taskIds);
    return ids.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
  };
  const levelsOf = (kind: PhaseKind) => tasksOf(kind).map(({ level }) => level);
  return toVector(
    structureOf({
      minutes,
      phases,
      axes,
      recallTasks: tasksOf('recall').length,
      guidedLevels: levelsOf('guided'),
      practiceLevels: levelsOf('independent'),
      exitTasks: tasksOf('exit').length,
      checks,
    }),
  );
}

export const checksIn = (plan: Pick<LessonPlan, 'structure' | 'minutes'>): number =>
  Math.max(1, checksFor(fromVector(plan.structure), plan.minutes));

/** The plan with the structure that it has now; how it was proposed is remembered from the first change on. */
export function restructured(plan: LessonPlan): LessonPlan {
  const structure = structureOfPlan(plan, checksIn(plan));
  const isSame = structure.every(
    (value, place) => Math.abs(value - (plan.structure[place] ?? 0)) < 1e-9,
  );
  return isSame ? plan : { ...plan, structure, proposed: plan.proposed ?? plan.structure };
}
