/** What a teacher does to a lesson: change a text, move minutes, draw a phase anew, put another question in. */
import { Failure } from '../../../shared/failure.ts';
import type { Item, Level } from '../../../shared/item.ts';
import type { LessonPlan, Move, Phase, Task } from '../../../shared/lesson.ts';
import type { Language } from '../../../shared/words/say.ts';
import { checkPlan } from './check-plan.ts';
import { chooseTasks } from './choose-tasks.ts';
import { topicOf } from './find-topic.ts';
import { checksIn, restructured } from './structure-of-plan.ts';
import type { PhaseRequest } from './write-phase.ts';
import { writeMoves, writePhase } from './write-phase.ts';
import { isNumbered, turnOf } from './write-plan.ts';

export type TextChange = { where: string; language: Language; text: string };

/** @throws Failure not-found for a place that the lesson does not have */
export function changeText(plan: LessonPlan, change: TextChange): LessonPlan {
  const { where } = change;
  const isMove = plan.phases.some(({ moves }) =>
    moves.some(({ id }) => where.startsWith(`${id}.`)),
  );
  return isMove ? changeMove(plan, change) : changeHead(plan, change);
}

function changeMove(plan: LessonPlan, { where, language, text }: TextChange): LessonPlan {
  const cut = where.lastIndexOf('.');
  const [moveId, field] = [where.slice(0, cut), where.slice(cut + 1)];
  const change = (move: Move): Move => {
    if (move.id !== moveId) return move;
    if (field === 'hear' && move.hear)
      return { ...move, hear: { ...move.hear, [language]: text }, isEdited: true };
    return { ...move, text: { ...move.text, [language]: text }, isEdited: true };
  };
  const phases = plan.phases.map((phase) => ({ ...phase, moves: phase.moves.map(change) }));
  return { ...plan, phases };
}

/** Walks to the text by its place, copying on the way. */
function changeHead(plan: LessonPlan, { where, language, text }: TextChange): LessonPlan {
  const copy = structuredClone(plan);
  let node: unknown = copy;
  for (const key of where.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key))
      throw new Failure('not-found', { what: 'text', id: where });
    node = (node as Record<string, unknown>)[key]; // an own key, just asked for
  }
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, language))
    throw new Failure('not-found', { what: 'text', id: where });
  Object.assign(node, { [language]: text });
  return { ...copy, edited: [...new Set([...copy.edited, where])] };
}

/** The minutes come from, or go to, the longest other phase. @throws Failure lesson-not-valid, not-found */
export function changeMinutes(plan: LessonPlan, phaseId: string, minutes: number): LessonPlan {
  const phase = phaseOf(plan, phaseId);
  const others = plan.phases.filter(({ id }) => id !== phaseId);
  const other = others.reduce((one, two) => (two.minutes > one.minutes ? two : one));
  const changed = new Map([
    [phaseId, minutes],
    [other.id, other.minutes + phase.minutes - minutes],
  ]);
  if ([...changed.values()].some((value) => value < 1))
    throw new Failure('lesson-not-valid', { check: 'minutes' });
  const phases = plan.phases.map((one) => ({
    ...one,
    minutes: changed.get(one.id) ?? one.minutes,
  }));
  const moved = [phaseId, other.id].reduce(reword, { ...plan, phases });
  return restructured(checkedAgainst(plan, moved));
}

const MOST_DRAWS = 12;

/** Draws a phase anew: other questions, other words; what the teacher wrote or chose stays. @throws Failure */
export function redrawPhase(plan: LessonPlan, phaseId: string): LessonPlan {
  let failed: unknown = null;
  for (let step = 1; step <= MOST_DRAWS; step++) {
    try {
      return checkedAgainst(plan, redraw(plan, phaseId, step));
    } catch (failure) {
      failed = failure;
    }
  }
  throw failed;
}

function redraw(plan: LessonPlan, phaseId: string, step: number): LessonPlan {
  const before = phaseOf(plan, phaseId);
  const old = tasksIn(plan, before);
  const draw = before.draw + step;
  const request = { ...requestOf(plan, before), draw };
  const { tasks } = writePhase(request);
  const kept = old.map((task, place) => (task.isChosen ? task : (tasks[place] ?? task)));
  const phase = { ...before, draw, taskIds: kept.map(({ id }) => id) };
  const moves = keepEdits(before.moves, writeMoves(request, kept), phase.taskIds);
  return withPhase(plan, { ...phase, moves }, kept);
}

/** Another question of the same kind in its place, of the same level or another. @throws Failure not-found, lesson-not-valid */
export function drawTask(
  plan: LessonPlan,
  taskId: string,
  { seed, level }: { seed: number; level?: Level },
): LessonPlan {
  const { phase, task } = placeOf(plan, taskId);
  const request = requestOf(plan, phase);
  const place = phase.taskIds.indexOf(taskId);
  const levels = request.levels.map((own, at) => (at === place ? (level ?? own) : own));
  const drawn = chooseTasks({
    ...request,
    levels,
    kind: phase.kind,
    others: plan.tasks,
    seed,
    idPrefix: `${taskId}/`,
  })[place];
  if (!drawn) throw new Failure('not-found', { what: 'task', id: taskId });
  return putTask(plan, taskId, {
    ...task,
    item: drawn.item,
    level: drawn.level,
    wrong: drawn.wrong,
    way: drawn.way,
  });
}

/** A question that the teacher chose. */
export function placeItem(
  plan: LessonPlan,
  taskId: string,
  { item, attribution }: { item: Item; attribution: string | null },
): LessonPlan {
  const { task } = placeOf(plan, taskId);
  const way =
    task.way === 'worked' && item.steps.length > 0 ? 'worked' : item.options ? 'choose' : 'solve';
  return putTask(plan, taskId, {
    ...task,
    item,
    // the teacher's own questions have no level of their own
    level: item.templateId.startsWith('bank/') ? task.level : item.level,
    attribution,
    way,
    wrong: null,
    isChosen: true,
  });
}

function putTask(plan: LessonPlan, taskId: string, changed: Task): LessonPlan {
  const { phase, task } = placeOf(plan, taskId);
  const tasks = plan.tasks.map((one) => (one.id === taskId ? changed : one));
  // Where an example becomes a question, those after it get other numbers, and moves speak of numbers.
  const moved =
    isNumbered(task) === isNumbered(changed)
      ? [phase]
      : plan.phases.slice(plan.phases.indexOf(phase));
  const worded = moved.reduce((now, { id }) => reword(now, id), { ...plan, tasks });
  return restructured(checkedAgainst(plan, worded));
}

/** Writes a phase's moves again around its tasks and minutes; edited ones stay. */
function reword(plan: LessonPlan, phaseId: string): LessonPlan {
  const phase = phaseOf(plan, phaseId);
  const tasks = tasksIn(plan, phase);
  const fresh = writeMoves(requestOf(plan, phase), tasks);
  return withPhase(plan, { ...phase, moves: keepEdits(phase.moves, fresh, phase.taskIds) }, tasks);
}

/** Edited moves take their place among the fresh ones; those that show tasks show today's. */
function keepEdits(
  old: readonly Move[],
  fresh: readonly Move[],
  taskIds: readonly string[],
): Move[] {
  const moves = [...fresh];
  for (const [place, move] of old.entries()) {
    if (!move.isEdited) continue;
    const kept = move.taskIds.length > 0 ? { ...move, taskIds: [...taskIds] } : move;
    const isSame = moves[place]?.kind === move.kind;
    moves.splice(Math.min(place, moves.length), isSame ? 1 : 0, kept);
  }
  return moves;
}

function withPhase(plan: LessonPlan, phase: Phase, tasks: readonly Task[]): LessonPlan {
  const phases = plan.phases.map((one) => (one.id === phase.id ? phase : one));
  const own = new Map(phaseOf(plan, phase.id).taskIds.map((id, place) => [id, tasks[place]]));
  return { ...plan, phases, tasks: plan.tasks.map((task) => own.get(task.id) ?? task) };
}

function requestOf(plan: LessonPlan, phase: Phase): PhaseRequest {
  const topic = topicOf(plan.topicId);
  if (!topic) throw new Failure('topic-not-found', { topic: plan.topicId });
  const place = plan.phases.indexOf(phase);
  const kinds = plan.phases.map(({ kind }) => kind);
  const before = plan.phases.slice(0, place).flatMap((one) => tasksIn(plan, one));
  const { kind, minutes, grouping, id, draw } = phase;
  return {
    topic,
    axes: plan.axes,
    planned: { kind, minutes, grouping },
    id,
    draw,
    seed: plan.seed,
    levels: tasksIn(plan, phase).map(({ level }) => level),
    ...turnOf(kinds, place),
    firstNumber: 1 + before.filter(isNumbered).length,
    checks: checksIn(plan),
    aims: plan.aims,
    hasHook: kinds.includes('hook'),
    others: plan.tasks.filter(({ id: own }) => !phase.taskIds.includes(own)),
  };
}

function phaseOf(plan: LessonPlan, phaseId: string): Phase {
  const phase = plan.phases.find(({ id }) => id === phaseId);
  if (!phase) throw new Failure('not-found', { what: 'phase', id: phaseId });
  return phase;
}

function placeOf(plan: LessonPlan, taskId: string): { phase: Phase; task: Task } {
  const task = plan.tasks.find(({ id }) => id === taskId);
  const phase = plan.phases.find(({ taskIds }) => taskIds.includes(taskId));
  if (!task || !phase) throw new Failure('not-found', { what: 'task', id: taskId });
  return { phase, task };
}

/** A phase's tasks in its own order. */
export const tasksIn = ({ tasks }: Pick<LessonPlan, 'tasks'>, phase: Phase): Task[] =>
  phase.taskIds.flatMap((id) => tasks.find((task) => task.id === id) ?? []);

/** The changed plan, unless it fails a check that held before. @throws Failure lesson-not-valid */
function checkedAgainst(before: LessonPlan, after: LessonPlan): LessonPlan {
  const failed = new Set(
    checkPlan(before)
      .filter(({ ok }) => !ok)
      .map(({ check }) => check),
  );
  const broken = checkPlan(after).find(({ check, ok }) => !ok && !failed.has(check));
  if (broken) throw new Failure('lesson-not-valid', { check: broken.check });
  return after;
}
