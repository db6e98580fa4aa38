/** Tasks for the outer loop: numbers only, and no section so large that it would slow every step down. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Task } from '../../learn/meta-batch.ts';
import type { OutcomeExample, OutcomeTask } from '../../tasks/outcome-task.ts';
import type { BaseModel } from './base-model.ts';
import { toLearnerTask } from './predict-task.ts';
import { turnTaker } from './take-turns.ts';

const MOST_SUPPORT = 80;
const MOST_QUERY = 40;

export async function trainingTasks(
  tasks: readonly OutcomeTask[],
  base: BaseModel,
  seed: number,
): Promise<Task[]> {
  const random = xoroshiro128plus(seed);
  const draw = (examples: readonly OutcomeExample[], most: number) =>
    sample(examples, most, (n) => uniformInt(random, 0, n - 1));
  const made: Task[] = [];
  const takeTurns = turnTaker();
  for (const { support, query } of tasks) {
    made.push(
      toLearnerTask({ support: draw(support, MOST_SUPPORT), query: draw(query, MOST_QUERY) }, base),
    );
    await takeTurns();
  }
  return made;
}

/** At most `most` of the examples, each equally likely (the head of a Fisher–Yates shuffle). */
function sample<T>(all: readonly T[], most: number, below: (n: number) => number): T[] {
  if (all.length <= most) return [...all];
  const pool = [...all];
  for (let i = 0; i < most; i++) {
    const other = i + below(pool.length - i);
    [pool[i], pool[other]] = [pool[other]!, pool[i]!];
  }
  return pool.slice(0, most);
}
