/** What every coalition of feature groups would forecast of a task's queries, exact for whoever serves. */
import { setImmediate } from 'node:timers/promises';
import type { OutcomeExample } from '../../tasks/outcome-task.ts';
import { COALITIONS, coalitionsOf, worthOfSum } from './explain.ts';
import type { Worth } from './explain.ts';
import type { Adapt } from './learner-port.ts';
import type { Method } from './outcome-model.ts';
import { meansAt, pointOf } from './predict-task.ts';
import type { Estimator } from './predict-task.ts';

/** Each is asked about in 256 ways: what is made and sent at once must not keep others waiting. */
const STUDENTS_A_TURN = 16;

type How = { support: readonly OutcomeExample[]; method: Method; adapt: Adapt };

/** In order of the queries. */
export async function weighTask(
  model: Estimator,
  query: readonly OutcomeExample[],
  { support, method, adapt }: How,
): Promise<Worth[]> {
  const { base } = model.card;
  if (method !== 'mixed-model' && method !== 'learner')
    return query.map(({ simple }) => weighSimply(simple, method, base.level));
  const worths: Worth[] = [];
  for (let from = 0; from < query.length; from += STUDENTS_A_TURN) {
    const turn = query.slice(from, from + STUDENTS_A_TURN);
    const points = turn.flatMap((example) => coalitionsOf(pointOf(example, base), base.level));
    const means = await meansAt(model, points, { support, method, adapt });
    worths.push(...turn.map((_, i) => means.slice(i * COALITIONS, (i + 1) * COALITIONS)));
    await setImmediate();
  }
  return worths;
}

/** A simple method knows the section's level and one fact about the student. */
function weighSimply(
  simple: OutcomeExample['simple'],
  method: Exclude<Method, 'mixed-model' | 'learner'>,
  level: number,
): Worth {
  const section = simple['section-mean'] ?? level;
  const forecast = simple[method] ?? level;
  const own = method === 'last-score' ? 'recent' : 'level';
  return worthOfSum(level, { section: section - level, [own]: forecast - section });
}
