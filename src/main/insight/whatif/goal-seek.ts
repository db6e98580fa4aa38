/** "What is needed for 75?": the least score with which the exact sum reaches a goal, and its chance by the forecast. */
import type { GoalSeek, Needed } from '../../../shared/contract/what-if.ts';
import { gradeOfOpen } from '../../../shared/grade-sum.ts';
import type { GradeOfShares } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { chanceAtLeast } from '../../tasks/predictive.ts';
import { predictAll } from '../outcome/answer-question.ts';
import type { Forecaster } from '../outcome/answer-question.ts';
import { readAsked } from '../outcome/forecast-section.ts';
import type { Asked } from '../outcome/forecast-section.ts';
import { resolveQuestion } from '../outcome/resolve-question.ts';
import { placeOf } from './apply-changes.ts';
import type { Frozen } from './apply-changes.ts';
import { drawWorld, gradesOf } from './futures.ts';
import { supposeChanges } from './suppose-changes.ts';
import type { SupposedWorld, Supposer, Supposing } from './suppose-changes.ts';

type Sought = Pick<Asked, 'asOf' | 'learner'> & {
  studentId: number;
  /** Left out: the assessment that is next. */
  lineItemId?: number;
  goal: number;
};

/** @throws Failure not-found, and what the forecast throws */
export async function goalSeek(
  actual: Frozen<SectionGradebook>,
  { changes, ...sought }: Sought & Supposing,
  forecaster: Supposer,
): Promise<GoalSeek> {
  const { asOf, learner } = sought;
  const world = await supposeChanges(actual, { asOf, learner, changes }, forecaster);
  const student = placeOf(world.gradebook.students, sought.studentId, 'student');
  return {
    goal: sought.goal,
    one: await seekOne(world, { ...sought, student }, forecaster),
    all: await seekAll(world, { ...sought, student }, forecaster),
  };
}

type SoughtHere = Sought & { student: number };

async function seekOne(
  { gradebook, question }: SupposedWorld,
  { student, lineItemId, goal, asOf, learner }: SoughtHere,
  forecaster: Forecaster,
): Promise<GoalSeek['one']> {
  const next = resolveQuestion(gradebook, { target: 'next', asOf }).target.id;
  const target = lineItemId ?? next;
  if (target === null) return null;
  const column = placeOf(gradebook.lineItems, target, 'line item');
  const { maxPoints, title } = gradebook.lineItems[column]!;
  if (maxPoints === null || maxPoints <= 0) return null;
  const gradeOf = gradeOfOpen(gradebook, student, { open: [column], kind: 'current' });
  const needed = leastShare((share) => gradeOf([share]), goal);
  if (!needed) return null;
  const points = needed.share === null ? null : markable(gradebook, needed.share * maxPoints);
  const share = points === null ? null : points / maxPoints;
  const asked = readAsked(gradebook, { ...question, target, asOf, learner }, forecaster);
  const query = asked.task.query.filter((example) => example.student === student);
  const [predictive] = await predictAll({ ...asked, task: { ...asked.task, query } }, forecaster);
  const chance = share !== null && predictive ? chanceAtLeast(predictive, share) : null;
  return { lineItemId: target, title, share, points, maxPoints, reach: needed.reach, chance };
}

async function seekAll(
  world: SupposedWorld,
  { student, goal, asOf, learner }: SoughtHere,
  forecaster: Forecaster,
): Promise<GoalSeek['all']> {
  const drawn = await drawWorld(world, { asOf, learner, student }, forecaster);
  const { gradebook, cells: own } = drawn;
  if (own.length === 0) return null;
  const gradeOf = gradeOfOpen(gradebook, student, {
    open: own.map(({ lineItem }) => lineItem),
    kind: 'final',
  });
  const atShare: GradeOfShares = ([share = 0]) =>
    gradeOf(own.map(({ joins }) => joins?.(share) ?? share));
  const needed = leastShare((share) => atShare([share]), goal);
  if (!needed) return null;
  const grades = gradesOf(drawn, student);
  const reached = grades.filter((grade) => grade >= goal).length;
  return {
    ...needed,
    points: null,
    maxPoints: null,
    chance: grades.length > 0 ? (reached + 0.5) / (grades.length + 1) : null,
    titles: own.map(({ lineItem }) => gradebook.lineItems[lineItem]!.title),
  };
}

/** Halvings: finer than any score can be marked. */
const HALVINGS = 40;

/**
 * A grade never falls when a score rises, so halving finds the least share that is enough.
 * @returns null where nothing counts
 */
function leastShare(
  gradeOf: (share: number) => number | null,
  goal: number,
): Pick<Needed, 'share' | 'reach'> | null {
  const [least, most] = [gradeOf(0), gradeOf(1)];
  if (least === null || most === null) return null;
  const reach: Needed['reach'] = [least, most];
  if (most < goal) return { share: null, reach };
  if (least >= goal) return { share: 0, reach };
  let [short, enough] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (short + enough) / 2;
    if ((gradeOf(middle) ?? 0) >= goal) enough = middle;
    else short = middle;
  }
  return { share: enough, reach };
}

const STEPS = [1, 0.5, 0.25, 0.1] as const;
/** Far more than halving leaves, far less than any step. */
const DUST = 1e-6;

/** Rounded up to the coarsest step that all scores of the section are multiples of. */
function markable({ scores }: SectionGradebook, points: number): number {
  const known = scores.flat().flatMap((score) => score.points ?? []);
  const isMultiple = (value: number, step: number) =>
    Math.abs(value / step - Math.round(value / step)) < DUST;
  const step = STEPS.find((each) => known.every((value) => isMultiple(value, each))) ?? 0.01;
  return Number((Math.ceil(points / step - DUST) * step).toFixed(2));
}
