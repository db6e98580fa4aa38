/**
 * From any structure to the nearest valid skeleton: every order of phases that the grammar allows, each with the
 * minutes nearest to the shares asked for. Shares are separable and convex, so giving out the minutes one by one to
 * whoever lacks most is exact (Ibaraki & Katoh 1988, resource allocation by greedy marginal gains).
 */
import type { Level } from '../../../shared/item.ts';
import type { Grouping, LessonAxes, PhaseKind } from '../../../shared/lesson.ts';
import { LIMITS, PATTERNS } from './phase-grammar.ts';
import type { PlannedPhase, Skeleton } from './skeleton.ts';
import type { Structure } from './structure.ts';
import {
  checksFor,
  clamp,
  distanceOf,
  nearestOnAxis,
  structureOf,
  tasksFor,
  togetherOf,
  toVector,
  WORKING,
} from './structure.ts';

export type Nearest = { skeleton: Skeleton; distance: number };

/** Minutes that a task takes at the least, alone or together. */
const LEAST_PER_TASK = { recall: 1, guided: 1.5, independent: 1, exit: 1 } as const;
const EXIT_TASKS = { least: 2, most: 3 };

export function nearestSkeleton(asked: Structure, minutes: number): Nearest {
  const target = toVector(asked);
  const found = PATTERNS.flatMap((pattern) => {
    const shared = shareMinutes(pattern, asked, minutes);
    return shared ? [finish(asked, { pattern, shared, minutes })] : [];
  }).map((skeleton) => ({
    skeleton,
    distance: distanceOf(toVector(structureOf(skeleton)), target),
  }));
  const [first, ...others] = found;
  if (!first) throw new RangeError(`nearestSkeleton: no lesson fits into ${minutes} minutes`);
  return others.reduce((best, other) => (other.distance < best.distance ? other : best), first);
}

/** Whole minutes a phase, or null where the pattern does not fit. */
function shareMinutes(
  pattern: readonly PhaseKind[],
  asked: Structure,
  minutes: number,
): number[] | null {
  const limits = pattern.map((kind) => ({
    least: LIMITS[kind].least,
    most: Math.max(LIMITS[kind].least, Math.floor(LIMITS[kind].most * minutes)),
  }));
  const wanted = pattern.map(
    (kind) => (asked[kind] * minutes) / pattern.filter((other) => other === kind).length,
  );
  const given = limits.map(({ least }) => least);
  for (let left = minutes - sum(given); left > 0; left -= 1) {
    const next = neediest(given, wanted, limits);
    if (next === null) return null;
    given[next] = (given[next] ?? 0) + 1;
  }
  return sum(given) === minutes ? given : null;
}

function neediest(
  given: readonly number[],
  wanted: readonly number[],
  limits: readonly { most: number }[],
): number | null {
  let best: number | null = null;
  let lack = -Infinity;
  for (const [place, minutes] of given.entries()) {
    const missing = (wanted[place] ?? 0) - minutes;
    if (minutes < (limits[place]?.most ?? 0) && missing > lack) [best, lack] = [place, missing];
  }
  return best;
}

type Shared = { pattern: readonly PhaseKind[]; shared: readonly number[]; minutes: number };

function finish(asked: Structure, { pattern, shared, minutes }: Shared): Skeleton {
  const bare = pattern.map((kind, place) => ({ kind, minutes: shared[place] ?? 0 }));
  const counts = countTasks(asked, bare, minutes);
  return {
    minutes,
    phases: groupPhases(bare, asked),
    axes: axesOf(asked),
    ...counts,
    checks: Math.max(1, Math.min(4, checksFor(asked, minutes))),
  };
}

function axesOf(asked: Structure): LessonAxes {
  const { spoken, chosen } = asked;
  const response =
    Math.max(spoken, chosen) < 0.5 ? 'written' : spoken >= chosen ? 'spoken' : 'chosen';
  return {
    representation: nearestOnAxis('representation', asked.concrete),
    support: nearestOnAxis('support', asked.support),
    challenge: nearestOnAxis('challenge', 1 - asked.challenge),
    context: nearestOnAxis('context', asked.everyday),
    response,
    language: nearestOnAxis('language', asked.lightLanguage),
  };
}

type Bare = Omit<PlannedPhase, 'grouping'>;

/** Of all ways to let the working phases be alone or together, the one nearest to the share asked for. */
function groupPhases(bare: readonly Bare[], asked: Structure): PlannedPhase[] {
  const choices: Readonly<Record<PhaseKind, readonly Grouping[]>> = {
    hook: ['whole'],
    recall: ['alone', 'pairs'],
    model: ['whole'],
    guided: ['pairs', 'alone'],
    discuss: ['groups', 'pairs'],
    independent: ['alone', 'pairs'],
    exit: ['alone'],
  };
  const kinds = [...new Set(bare.map(({ kind }) => kind))];
  const every = kinds.reduce<Partial<Record<PhaseKind, Grouping>>[]>(
    (ways, kind) =>
      ways.flatMap((way) =>
        (WORKING.includes(kind) ? choices[kind] : choices[kind].slice(0, 1)).map((grouping) => ({
          ...way,
          [kind]: grouping,
        })),
      ),
    [{}],
  );
  const grouped = every.map((way) =>
    bare.map((phase) => ({ ...phase, grouping: way[phase.kind] ?? 'whole' })),
  );
  const gap = (phases: readonly PlannedPhase[]) =>
    Math.abs(togetherOf(phases) - asked.together) + unusualOf(phases);
  return grouped.reduce((best, other) => (gap(other) < gap(best) - 1e-9 ? other : best));
}

/** Among ways as near, practice with help is for two and practice without for one. */
const UNUSUAL: Partial<Record<PhaseKind, { grouping: Grouping; cost: number }>> = {
  guided: { grouping: 'alone', cost: 0.08 },
  independent: { grouping: 'pairs', cost: 0.12 },
};

const unusualOf = (phases: readonly PlannedPhase[]): number =>
  phases.reduce((sum, { kind, grouping }) => {
    const unusual = UNUSUAL[kind];
    return sum + (unusual?.grouping === grouping ? unusual.cost : 0);
  }, 0);

type Counts = Pick<Skeleton, 'recallTasks' | 'guidedLevels' | 'practiceLevels' | 'exitTasks'>;

/** As many tasks as asked for, as far as the minutes of each phase allow. */
function countTasks(asked: Structure, bare: readonly Bare[], minutes: number): Counts {
  const room = (kind: keyof typeof LEAST_PER_TASK) =>
    Math.floor(
      bare.filter((phase) => phase.kind === kind).reduce((all, phase) => all + phase.minutes, 0) /
        LEAST_PER_TASK[kind],
    );
  const cycles = bare.filter(({ kind }) => kind === 'guided').length;
  const all = Math.max(8, tasksFor(asked, minutes));
  const exitTasks = Math.min(
    EXIT_TASKS.most,
    room('exit'),
    Math.max(EXIT_TASKS.least, Math.round(all / 7)),
  );
  const recallTasks = within([2, Math.min(6, room('recall'))], Math.round(all * asked.recalled));
  const rest = Math.max(0, all - exitTasks - recallTasks);
  const guided = within([cycles, Math.min(6, room('guided'))], Math.round(rest * 0.3));
  const practice = within([3, Math.min(14, room('independent'))], rest - guided);
  return {
    recallTasks,
    exitTasks,
    guidedLevels: levels(guided, { ...asked, challenge: asked.challenge * 0.7 }),
    practiceLevels: levels(practice, asked),
  };
}

/** Levels that begin lower and end higher by the climb asked for, around the challenge asked for. */
function levels(count: number, { challenge, climb }: Structure): Level[] {
  return Array.from({ length: count }, (_, place) => {
    const along = count === 1 ? 0 : place / (count - 1) - 0.5;
    const value = clamp(challenge + (climb - 0.5) * 4 * along);
    if (value < 0.3) return 'support';
    return value < 0.72 ? 'core' : 'stretch';
  });
}

const within = ([least, most]: readonly [number, number], value: number): number =>
  Math.max(least, Math.min(most, value));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
