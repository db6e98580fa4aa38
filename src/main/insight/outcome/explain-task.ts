/** Effects for every query of a task, exact for whoever serves. */
import { setImmediate } from 'node:timers/promises';
import { FEATURE_GROUPS } from '../../tasks/features.ts';
import type { FeatureGroup } from '../../tasks/features.ts';
import type { OutcomeExample, OutcomeTask } from '../../tasks/make-tasks.ts';
import { COALITIONS, coalitionsOf, shapley } from './explain.ts';
import type { Adapt } from './learner-port.ts';
import type { Method } from './outcome-model.ts';
import { meansAt, pointOf } from './predict-task.ts';
import type { Estimator } from './predict-task.ts';

export type Effects = Record<FeatureGroup, number>;

/** The forecast of somebody of whom nothing is known, and what each group adds to it; together the forecast's mean. */
export type Explanation = { baseline: number; effects: Effects };

/** Each is asked about in 256 ways: what is made and sent at once must not keep others waiting. */
const STUDENTS_A_TURN = 16;

export async function explainTask(
  model: Estimator,
  task: OutcomeTask,
  { method, adapt }: { method: Method; adapt: Adapt },
): Promise<Explanation[]> {
  const { base } = model.card;
  if (method !== 'mixed-model' && method !== 'learner') {
    return task.query.map(({ simple }) =>
      explainSimply(simple['section-mean'] ?? base.level, simple[method] ?? base.level, {
        level: base.level,
        method,
      }),
    );
  }
  const explanations: Explanation[] = [];
  for (let from = 0; from < task.query.length; from += STUDENTS_A_TURN) {
    const turn = task.query.slice(from, from + STUDENTS_A_TURN);
    explanations.push(
      ...(await explainTurn(model, turn, { support: task.support, method, adapt })),
    );
    await setImmediate();
  }
  return explanations;
}

async function explainTurn(
  model: Estimator,
  examples: readonly OutcomeExample[],
  how: { support: readonly OutcomeExample[]; method: 'mixed-model' | 'learner'; adapt: Adapt },
): Promise<Explanation[]> {
  const { base } = model.card;
  const points = examples.flatMap((example) => coalitionsOf(pointOf(example, base), base.level));
  const worth = await meansAt(model, points, how);
  return examples.map((_, i) => {
    const own = worth.slice(i * COALITIONS, (i + 1) * COALITIONS);
    return { baseline: own[0] ?? 0, effects: shapley(own) };
  });
}

/** A simple method knows the section's level and one fact about the student. */
function explainSimply(
  section: number,
  forecast: number,
  { level, method }: { level: number; method: Exclude<Method, 'mixed-model' | 'learner'> },
): Explanation {
  const own = method === 'last-score' ? 'recent' : 'level';
  return {
    baseline: level,
    effects: { ...NO_EFFECTS, section: section - level, [own]: forecast - section },
  };
}

// every group is named, which fromEntries can't tell
export const NO_EFFECTS = Object.fromEntries(FEATURE_GROUPS.map((group) => [group, 0])) as Effects;

/** Effects of several forecasts on what is made of them, each weighing its part. */
export function addEffects(parts: readonly { effects: Effects; weight: number }[]): Effects {
  return parts.reduce<Effects>(
    (sum, { effects, weight }) =>
      // as above
      Object.fromEntries(
        FEATURE_GROUPS.map((group) => [group, sum[group] + weight * effects[group]]),
      ) as Effects,
    NO_EFFECTS,
  );
}
