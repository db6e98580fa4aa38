/** Whether work is there at all: missing depends on the student and on what was missing before. */
import type { Random } from '../../shared/random.ts';
import { logistic } from '../../shared/logistic.ts';
import type { WorkHabits } from './section-spec.ts';
import type { SimulatedCell } from './simulated-school.ts';

export type WorkStatus = Pick<SimulatedCell, 'status' | 'late'>;
export type Worker = { abilityZ: number; diligence: number };

const FEWEST = 1e-4;

function logit(share: number): number {
  const inside = Math.min(1 - FEWEST, Math.max(FEWEST, share));
  return Math.log(inside / (1 - inside));
}

/** Where a student stops for good, as an index; `count` for most, who don't. */
function drawStop(random: Random, habits: WorkHabits, count: number): number {
  return random.chance(habits.dropOut) ? random.whole([1, Math.max(1, count - 1)]) : count;
}

function drawPresent(random: Random, habits: WorkHabits): WorkStatus {
  if (random.chance(habits.excused)) return { status: 'excused', late: false };
  return { status: 'graded', late: random.chance(habits.late) };
}

/** One student's row of states over `count` assessments. */
export function simulateWork(
  random: Random,
  habits: WorkHabits,
  { worker, count }: { worker: Worker; count: number },
): WorkStatus[] {
  const stop = drawStop(random, habits, count);
  const person = habits.ability * worker.abilityZ + habits.diligence * worker.diligence;
  let missedBefore = false;
  return Array.from({ length: count }, (_, t) => {
    const share = count > 1 ? t / (count - 1) : 0;
    const base = logit(habits.missing[0] + share * (habits.missing[1] - habits.missing[0]));
    const missed = random.chance(logistic(base - person + (missedBefore ? habits.persistence : 0)));
    missedBefore = missed || t >= stop;
    if (!missedBefore) return drawPresent(random, habits);
    return { status: random.chance(0.15) ? 'absent' : 'missing', late: false };
  });
}
