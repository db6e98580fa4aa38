/** Joint futures as pictures: a fan over the coming assessments and the grade's distribution, before and after. */
import type { Fan, Futures, Marks } from '../../../shared/contract/what-if.ts';
import { Failure } from '../../../shared/failure.ts';
import { entriesOf, gradeOf } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { FUTURES_SEED, forecastOpenCells } from '../outcome/answer-question.ts';
import type { Forecaster } from '../outcome/answer-question.ts';
import type { OpenCell } from '../outcome/draw-futures.ts';
import { DRAWS, drawGrades } from '../outcome/forecast-final.ts';
import type { Futures as Drawn } from '../outcome/forecast-final.ts';
import { readAsked } from '../outcome/forecast-section.ts';
import type { Asked } from '../outcome/forecast-section.ts';
import type { Remember } from '../outcome/remember-answers.ts';
import { rememberNothing } from '../outcome/remember-answers.ts';
import type { Frozen } from './apply-changes.ts';
import { likenessIn } from '../outcome/worlds-model.ts';
import { supposeChanges } from './suppose-changes.ts';
import type { SupposedWorld, Supposer, Supposing } from './suppose-changes.ts';

const MARKS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
const BARS = 20;

type About = Pick<Asked, 'asOf' | 'learner'> & { studentId?: number };

/** A gradebook's open scores and every joint future of them. */
export type DrawnWorld = { gradebook: SectionGradebook; cells: OpenCell[]; drawn: Drawn };

/**
 * The same luck in both worlds: what differs, differs by the changes.
 * @throws Failure not-found, and what the forecast throws
 */
export async function futuresOf(
  gradebook: Frozen<SectionGradebook>,
  { changes, studentId, ...asked }: About & Supposing,
  { remember = rememberNothing, ...forecaster }: Supposer & { remember?: Remember },
): Promise<Futures> {
  const actual = structuredClone(gradebook) as SectionGradebook; // a clone of frozen values is nobody else's
  const student = studentId === undefined ? undefined : placeIn(actual, studentId);
  const about = { ...asked, student };
  const before = await remember(
    JSON.stringify(['futures', forecaster.model.id, actual.section.id, about]),
    () => drawWorld({ gradebook: actual, question: {} }, about, forecaster),
  );
  const supposed = await supposeChanges(actual, { ...asked, changes }, forecaster);
  const after = changes.length > 0 ? await drawWorld(supposed, about, forecaster) : before;
  const fanOf = (world: DrawnWorld) =>
    student === undefined ? classFan(world) : studentFan(world, student);
  return {
    // As it is: a supposed effect is one more direction, and no learner's.
    drawnFrom:
      forecaster.model.worlds?.card.drawnFrom === 'posterior' ||
      before.cells.some(({ predictive }) => predictive.loadings)
        ? 'posterior'
        : 'residuals',
    held: heldOf(forecaster.model),
    draws: DRAWS,
    students: actual.students.length,
    passLine: actual.passLine,
    before: fanOf(before),
    after: fanOf(after),
  };
}

/** How VAML's worlds did beside those of errors alone. */
function heldOf({ worlds }: Forecaster['model']): Futures['held'] {
  if (!worlds) return null;
  const { difference, sections } = worlds.card;
  return { difference, sections };
}

function placeIn({ students }: SectionGradebook, studentId: number): number {
  const place = students.findIndex(({ id }) => id === studentId);
  if (place < 0) throw new Failure('not-found', { what: 'student', id: studentId });
  return place;
}

/** @param asked with a student's place: of that student alone, whose futures are the same as among everybody's */
export async function drawWorld(
  { gradebook, question }: Omit<SupposedWorld, 'expected'>,
  { student, ...asked }: Pick<Asked, 'asOf' | 'learner'> & { student?: number },
  forecaster: Forecaster,
): Promise<DrawnWorld> {
  const final = readAsked(gradebook, { ...asked, ...question, target: 'final' }, forecaster);
  const cells = await forecastOpenCells(final, forecaster, student);
  const likeness = likenessIn(forecaster.model);
  const { asKnown } = final.resolved;
  const drawn = await drawGrades(asKnown, cells, { likeness, seed: FUTURES_SEED });
  return { gradebook: asKnown, cells, drawn };
}

function studentFan(world: DrawnWorld, place: number): Fan {
  const { gradebook, cells, drawn } = world;
  const own = cells.flatMap(({ student, lineItem }, i) =>
    student === place ? [{ lineItem, shares: drawn.shares[i]! }] : [],
  );
  const grades = gradesOf(world, place);
  const reached = grades.filter((grade) => grade >= gradebook.passLine).length;
  return {
    items: inOrder(gradebook, own),
    grade: marksOf(grades),
    gradeSpread: barsOf(grades),
    // Of so many futures, one that never happened may still happen.
    reachChance: grades.length > 0 ? (reached + 0.5) / (grades.length + 1) : null,
    reachCount: null,
  };
}

/** In every future: the class's mean on each assessment, its mean grade, and how many reach the line. */
function classFan(world: DrawnWorld): Fan {
  const { gradebook, cells, drawn } = world;
  const columns = Map.groupBy(cells.keys(), (i) => cells[i]!.lineItem);
  const means = [...columns].map(([lineItem, own]) => ({
    lineItem,
    shares: eachFuture((future) => meanOf(own.map((i) => drawn.shares[i]![future]!))),
  }));
  const all = gradebook.students.map((_, place) => gradesOf(world, place));
  const known = all.filter((grades) => grades.length > 0);
  const gradeMeans =
    known.length > 0 ? eachFuture((at) => meanOf(known.map((own) => own[at]!))) : [];
  const { passLine } = gradebook;
  const reaching = eachFuture((at) => known.filter((own) => own[at]! >= passLine).length);
  return {
    items: inOrder(gradebook, means),
    grade: marksOf(gradeMeans),
    gradeSpread: barsOf(known.flat()),
    reachChance: null,
    reachCount: known.length > 0 ? marksOf(reaching) : null,
  };
}

const eachFuture = (valueOf: (future: number) => number): number[] =>
  Array.from({ length: DRAWS }, (_, future) => valueOf(future));

/** One a future; the exact sum every time where nothing is open. */
export function gradesOf({ gradebook, drawn }: DrawnWorld, place: number): number[] {
  const open = drawn.students.find(({ student }) => student === place);
  if (open) return open.grades;
  const grade = gradeOf(gradebook.scheme, entriesOf(gradebook, place, 'final'));
  return grade === null ? [] : eachFuture(() => grade);
}

function inOrder(
  { lineItems }: SectionGradebook,
  items: readonly { lineItem: number; shares: ArrayLike<number> }[],
): Fan['items'] {
  return items
    .toSorted((a, b) => lineItems[a.lineItem]!.position - lineItems[b.lineItem]!.position)
    .flatMap(({ lineItem, shares }) => {
      const { id: lineItemId, title } = lineItems[lineItem]!;
      const marks = marksOf(Array.from(shares));
      return marks ? [{ lineItemId, title, marks }] : [];
    });
}

function marksOf(values: readonly number[]): Marks | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  // As many marks as the tuple has places.
  return MARKS.map(
    (p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!,
  ) as Marks;
}

function barsOf(values: readonly number[]): number[] {
  const bars = Array.from({ length: BARS }, () => 0);
  for (const value of values)
    bars[Math.min(BARS - 1, Math.max(0, Math.floor(value * BARS)))]! += 1 / values.length;
  return bars;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
