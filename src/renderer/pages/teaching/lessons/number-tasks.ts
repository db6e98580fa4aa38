/** The numbers of a lesson's questions as they stand on the sheet; worked examples have none. */
import type { LessonPlan } from '../../../../shared/lesson.ts';

export function numbersOf({ tasks }: Pick<LessonPlan, 'tasks'>): Map<string, number> {
  const asked = tasks.filter(({ way }) => way !== 'worked');
  return new Map(asked.map(({ id }, place) => [id, place + 1]));
}
