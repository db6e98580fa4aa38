/** Worksheets: the lesson's own questions, or more of its topic at one level; version B matches A in what makes it hard. */
import type { Level } from '../../../shared/item.ts';
import type { LessonPlan, Task } from '../../../shared/lesson.ts';
import { isBundled } from './check-plan.ts';
import { chooseTasks } from './choose-tasks.ts';
import { topicOf } from './find-topic.ts';
import { matchItems } from './items/pick-items.ts';

export type SheetKind = 'lesson' | Level;
export type Version = 'A' | 'B';

const PRACTICE_LENGTH = 10;
const isNumbered = ({ way }: Task): boolean => way !== 'worked';

/** The sheet's tasks in order; the same plan, kind and version give the same sheet for ever. */
export function sheetTasks(plan: LessonPlan, kind: SheetKind, version: Version): Task[] {
  const tasks = kind === 'lesson' ? plan.tasks.filter(isNumbered) : practiceTasks(plan, kind);
  return version === 'A' ? tasks : matched(tasks, plan.seed + 1);
}

function practiceTasks(plan: LessonPlan, level: Level): Task[] {
  const topic = topicOf(plan.topicId);
  if (!topic) return [];
  const near: readonly Level[] = NEARBY[level];
  const levels = Array.from(
    { length: PRACTICE_LENGTH },
    (_, k) => near[Math.floor((k * near.length) / PRACTICE_LENGTH)] ?? level,
  );
  return chooseTasks({
    topic,
    axes: {
      ...plan.axes,
      challenge: level === 'stretch' ? 'stretch' : 'core',
      support: level === 'support' ? 'full' : 'some',
    },
    kind: 'independent',
    levels,
    idPrefix: `${level}.`,
    seed: plan.seed,
    others: plan.tasks,
  });
}

/** Each level ends a little above itself, so that nobody meets a wall on the next sheet. */
const NEARBY: Readonly<Record<Level, readonly Level[]>> = {
  support: ['support', 'support', 'support', 'core'],
  core: ['support', 'core', 'core', 'core', 'stretch'],
  stretch: ['core', 'stretch', 'stretch'],
};

/** Same template and radicals, other numbers; what came from a bank stays. */
function matched(tasks: readonly Task[], seed: number): Task[] {
  const bundled = tasks.filter(isBundled);
  const items = matchItems(
    bundled.map(({ item }) => item),
    seed,
  );
  const byId = new Map(bundled.map(({ id }, place) => [id, items[place]]));
  return tasks.map((task) => {
    const item = byId.get(task.id) ?? task.item;
    const hasError = task.wrong === null || item.distractors[task.wrong] !== undefined;
    return { ...task, item, wrong: hasError ? task.wrong : 0 };
  });
}
