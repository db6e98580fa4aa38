/** Another question in a task's place: one more draw, or one that the teacher picked from a bank. */
import { Failure } from '../../../shared/failure.ts';
import type { Level } from '../../../shared/item.ts';
import type { LessonPlan } from '../../../shared/lesson.ts';
import { bankQuestionOf } from '../../store/bank-question.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { bankItem } from './bank-item.ts';
import { drawTask, placeItem } from './change-plan.ts';
import { generateItem } from './items/generate.ts';
import { templates } from './items/templates.ts';

/** Without a key another question is drawn, of the task's own level or of the one asked for. */
type Asked = { taskId: string; key: string | null; level?: Level };

/** `bank/12` is the teacher's question, `fractions/add#7` the template's item of that seed. @throws Failure not-found */
export function replaceTask(
  school: SchoolFile,
  plan: LessonPlan,
  { taskId, key, level }: Asked,
): LessonPlan {
  if (key === null) return drawAgain(plan, taskId, level);
  const own = /^bank\/(\d+)$/.exec(key);
  if (own) {
    const question = bankQuestionOf(school, Number(own[1]));
    if (!question) throw new Failure('not-found', { what: 'question', id: key });
    return placeItem(plan, taskId, { item: bankItem(question), attribution: question.attribution });
  }
  const [id, seed] = key.split('#');
  const template = templates.find((one) => one.id === id);
  if (!template) throw new Failure('not-found', { what: 'question', id: key });
  return placeItem(plan, taskId, {
    item: generateItem(template, Number(seed) || 1),
    attribution: null,
  });
}

/** Each draw follows from the one before, so that asking again never gives the same question back. */
function drawAgain(plan: LessonPlan, taskId: string, level?: Level): LessonPlan {
  const task = plan.tasks.find(({ id }) => id === taskId);
  return drawTask(plan, taskId, { seed: ((task?.item.seed ?? 0) % 1_000_000) + 1, level });
}
