/** A lesson's structure before a word is written: phases with minutes and grouping, axes, how many tasks of which level. */
import type { Level } from '../../../shared/item.ts';
import type { Grouping, LessonAxes, PhaseKind } from '../../../shared/lesson.ts';

export type PlannedPhase = { kind: PhaseKind; minutes: number; grouping: Grouping };

export type Skeleton = {
  minutes: number;
  phases: readonly PlannedPhase[];
  axes: LessonAxes;
  /** Tasks to recall what came before. */
  recallTasks: number;
  /** Levels of the tasks done together, in order. */
  guidedLevels: readonly Level[];
  /** Levels of the tasks done alone, in order. */
  practiceLevels: readonly Level[];
  exitTasks: number;
  /** Questions that everybody answers at once, to decide whether to go on. */
  checks: number;
};

export const tasksOf = (skeleton: Skeleton): number =>
  skeleton.recallTasks +
  skeleton.guidedLevels.length +
  skeleton.practiceLevels.length +
  skeleton.exitTasks;
