/** How a section's errors go together: within a student (who beats one forecast beats the next) and within an item. */
import type { OutcomeTask } from '../../tasks/outcome-task.ts';
import type { BaseModel } from './base-model.ts';
import { estimateBase } from './base-model.ts';
import type { Likeness } from './outcome-model.ts';
import { turnTaker } from './take-turns.ts';

type Surprise = { student: number; lineItem: number | null; value: number };

const MOST = 0.45;
const share = (value: number): number =>
  Math.min(MOST, Math.max(0, Number.isFinite(value) ? value : 0));

/**
 * Shares of the variance that items and students have in common, by the method of moments over errors made at the
 * same moment: mean product of two different students on one item, and of two items of one student beyond that.
 */
export async function measureLikeness(
  tasks: readonly OutcomeTask[],
  base: BaseModel,
): Promise<Likeness> {
  const totals = {
    squares: 0,
    n: 0,
    itemProducts: 0,
    itemPairs: 0,
    studentProducts: 0,
    studentPairs: 0,
  };
  const takeTurns = turnTaker();
  for (const task of tasks) {
    await takeTurns();
    const surprises = surprisesOf(task, base);
    for (const { value } of surprises) totals.squares += value ** 2;
    totals.n += surprises.length;
    const items = [...Map.groupBy(surprises, ({ lineItem }) => lineItem).values()];
    for (const item of items)
      addPairs(
        item.map((s) => s.value),
        (products, pairs) => {
          totals.itemProducts += products;
          totals.itemPairs += pairs;
        },
      );
    const students = Map.groupBy(items.flatMap(aroundTheirMean), ({ student }) => student);
    for (const own of students.values())
      addPairs(
        own.map((s) => s.value),
        (products, pairs) => {
          totals.studentProducts += products;
          totals.studentPairs += pairs;
        },
      );
  }
  const variance = totals.squares / Math.max(1, totals.n);
  return {
    withinItem: share(totals.itemProducts / totals.itemPairs / variance),
    withinStudent: share(totals.studentProducts / totals.studentPairs / variance),
  };
}

function surprisesOf({ support, query }: OutcomeTask, base: BaseModel): Surprise[] {
  const estimates = estimateBase(base, query, support);
  return query.flatMap(({ student, lineItem, y }, i) => {
    const estimate = estimates[i]?.['mixed-model'];
    return y === null || !estimate
      ? []
      : [{ student, lineItem, value: (y - estimate.mean) / estimate.sd }];
  });
}

function aroundTheirMean(item: readonly Surprise[]): Surprise[] {
  const centre = item.reduce((sum, { value }) => sum + value, 0) / item.length;
  return item.map((surprise) => ({ ...surprise, value: surprise.value - centre }));
}

/** Sum of products over all unordered pairs: ((Σv)² − Σv²) / 2. */
function addPairs(values: readonly number[], add: (products: number, pairs: number) => void): void {
  const sum = values.reduce((total, v) => total + v, 0);
  const squares = values.reduce((total, v) => total + v * v, 0);
  add((sum * sum - squares) / 2, (values.length * (values.length - 1)) / 2);
}
