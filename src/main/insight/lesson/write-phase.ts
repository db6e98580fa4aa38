/** One phase written out: its tasks, and what the teacher does with them. */
import type { Level } from '../../../shared/item.ts';
import type { Aim, LessonAxes, Move, Phase, Task } from '../../../shared/lesson.ts';
import { randomOf } from '../../../shared/random.ts';
import { chooseTasks } from './choose-tasks.ts';
import { closeWithTicket, discussClaim } from './moves/close-lesson.ts';
import { openWithHook, openWithRecall } from './moves/open-lesson.ts';
import { practiseAlone, practiseTogether } from './moves/practise.ts';
import type { Draft, Scene } from './moves/scene.ts';
import { showIdea } from './moves/show-idea.ts';
import type { PlannedPhase } from './skeleton.ts';
import type { Topic } from './topics/topic.ts';

export type PhaseRequest = {
  topic: Topic;
  axes: LessonAxes;
  planned: PlannedPhase;
  id: string;
  /** Which draw of this phase it is, from 0. */
  draw: number;
  seed: number;
  levels: readonly Level[];
  turn: number;
  turns: number;
  firstNumber: number;
  checks: number;
  aims: readonly Aim[];
  hasHook: boolean;
  /** Tasks of the lesson's other phases. */
  others: readonly Task[];
};

export type WrittenPhase = { phase: Phase; tasks: Task[] };

const writers: Readonly<Record<Phase['kind'], (scene: Scene & { hasHook: boolean }) => Draft[]>> = {
  hook: openWithHook,
  recall: openWithRecall,
  model: showIdea,
  guided: practiseTogether,
  discuss: discussClaim,
  independent: practiseAlone,
  exit: closeWithTicket,
};

/** Draws the phase's tasks and writes what is done with them. */
export function writePhase(request: PhaseRequest): WrittenPhase {
  const { planned, id, draw, seed, topic, axes, levels, others } = request;
  const idPrefix = `${id}.${draw}.`;
  const tasks = chooseTasks({ topic, axes, kind: planned.kind, levels, idPrefix, seed, others });
  const moves = writeMoves(request, tasks);
  return { phase: { id, ...planned, moves, taskIds: tasks.map((task) => task.id), draw }, tasks };
}

/** The same draw gives the same words, around whatever tasks there are. */
export function writeMoves(request: PhaseRequest, tasks: readonly Task[]): Move[] {
  const { planned, id, draw, seed } = request;
  const idPrefix = `${id}.${draw}.`;
  const random = randomOf(seed, `${idPrefix}words`);
  const drafts = writers[planned.kind]({ ...request, phase: planned, tasks, random });
  return drafts.map((draft, place) => moveOf(draft, `${idPrefix}m${place + 1}`));
}

const moveOf = ({ kind, text, hear = null, taskIds = [] }: Draft, id: string): Move => ({
  id,
  kind,
  text,
  hear,
  taskIds: [...taskIds],
  isEdited: false,
});
