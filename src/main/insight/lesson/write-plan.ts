/** From a skeleton to a whole lesson in both languages. */
import type { Level } from '../../../shared/item.ts';
import type { Aim, LessonPlan, PhaseKind, Purpose, Task } from '../../../shared/lesson.ts';
import type { PlannedPhase, Skeleton } from './skeleton.ts';
import { structureOfPlan } from './structure-of-plan.ts';
import type { Topic } from './topics/topic.ts';
import type { WrittenPhase } from './write-phase.ts';
import { writePhase } from './write-phase.ts';

export type PlanRequest = {
  topic: Topic;
  skeleton: Skeleton;
  purpose: Purpose;
  seed: number;
  aims: readonly Aim[];
};

export function writePlan({ topic, skeleton, purpose, seed, aims }: PlanRequest): LessonPlan {
  const { phases, tasks } = writePhases({ topic, skeleton, purpose, seed, aims });
  const { axes, minutes } = skeleton;
  return {
    format: 1,
    topicId: topic.id,
    purpose,
    seed,
    minutes,
    title: topic.title,
    subject: topic.subject,
    grades: [...topic.grades],
    axes,
    structure: structureOfPlan({ minutes, axes, phases, tasks }, skeleton.checks),
    objectives: [...topic.objectives],
    prior: topic.prior,
    idea: topic.idea,
    words: [...topic.words],
    misconceptions: [...topic.misconceptions],
    materials: [topic.materials[axes.representation]],
    phases,
    tasks,
    aims: [...aims],
    edited: [],
  };
}

function writePhases(request: PlanRequest): Pick<LessonPlan, 'phases' | 'tasks'> {
  const { skeleton } = request;
  const written: WrittenPhase[] = [];
  for (const [place, planned] of skeleton.phases.entries()) {
    const before = written.flatMap(({ tasks }) => tasks);
    written.push(writeNext(request, { planned, place, before }));
  }
  return {
    phases: written.map(({ phase }) => phase),
    tasks: written.flatMap(({ tasks }) => tasks),
  };
}

type Next = { planned: PlannedPhase; place: number; before: readonly Task[] };

function writeNext(request: PlanRequest, { planned, place, before }: Next): WrittenPhase {
  const { topic, skeleton, seed, aims } = request;
  const kinds = skeleton.phases.map(({ kind }) => kind);
  const turn = turnOf(kinds, place);
  return writePhase({
    topic,
    axes: skeleton.axes,
    planned,
    id: `p${place + 1}`,
    draw: 0,
    seed,
    levels: levelsOf(request, planned.kind, turn),
    ...turn,
    firstNumber: 1 + before.filter(isNumbered).length,
    checks: skeleton.checks,
    aims,
    hasHook: kinds.includes('hook'),
    others: before,
  });
}

/** Worked examples have no number on the sheet. */
export const isNumbered = ({ way }: Pick<Task, 'way'>): boolean => way !== 'worked';

export type Turn = { turn: number; turns: number };

/** Which time a kind of phase comes at this place, and how often in all. */
export function turnOf(kinds: readonly PhaseKind[], place: number): Turn {
  const kind = kinds[place];
  const isSame = (other: PhaseKind) => other === kind;
  return { turn: kinds.slice(0, place).filter(isSame).length, turns: kinds.filter(isSame).length };
}

function levelsOf(
  { topic, skeleton }: Pick<PlanRequest, 'topic' | 'skeleton'>,
  kind: PhaseKind,
  { turn, turns }: Turn,
): readonly Level[] {
  const { recallTasks, guidedLevels, practiceLevels, exitTasks, axes } = skeleton;
  switch (kind) {
    case 'recall':
      return Array.from({ length: recallTasks }, (_, k) => (k === 0 ? 'support' : 'core'));
    case 'model':
      // Nothing is practised that was not shown: an example for each skill that the lesson is about.
      return examplesIn(topic, { turn, turns }).map(() =>
        turn === 0 || axes.challenge === 'foundation' ? 'support' : 'core',
      );
    case 'guided':
      return part(guidedLevels, { turn, turns });
    case 'independent':
      return practiceLevels;
    case 'exit':
      return Array.from({ length: exitTasks }, () =>
        axes.challenge === 'foundation' ? 'support' : 'core',
      );
    default:
      return [];
  }
}

/** At least one each time. */
function examplesIn({ skills }: Topic, { turn, turns }: Turn): readonly string[] {
  const own = part(skills.core, { turn, turns });
  return own.length > 0 ? own : skills.core.slice(-1);
}

/** One of `turns` parts of a list, in order, as even as can be. */
function part<T>(list: readonly T[], { turn, turns }: Turn): readonly T[] {
  const cut = (at: number) => Math.round((list.length * at) / turns);
  return list.slice(cut(turn), cut(turn + 1));
}
