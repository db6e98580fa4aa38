/** Which score would tell most: how much narrower the ranges of the term grade become once it is known. */
import type { NextScore } from '../../../shared/contract/forecast.ts';
import { gradeOfOpen } from '../../../shared/grade-sum.ts';
import type { Id, SectionGradebook } from '../../../shared/nouns.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { spreadOf } from '../../tasks/predictive.ts';
import { forecastOpenCells } from './answer-question.ts';
import type { Forecaster } from './answer-question.ts';
import type { OpenCell } from './draw-futures.ts';
import { forecasterOf } from './forecast-school.ts';
import type { OutcomeContext } from './forecast-school.ts';
import { readAsked } from './forecast-section.ts';
import type { Asked } from './forecast-section.ts';
import type { Likeness } from './outcome-model.ts';
import { rememberOf } from './remember-answers.ts';

/** How far a score is nudged to see what it weighs in the grade. */
const NUDGE = 0.01;
/** An 80 % range of a normal distribution, in standard deviations. */
const WIDTH_80 = 2 * 1.2816;
/** As many as a teacher would look at. */
const MOST = 5;

/** A cell's error in the grade: how far its own score may be off, times what it weighs. */
type Part = OpenCell & { sd: number; weight: number };

/** Worked out once until the school file or the model changes. @throws Failure not-found, and what the forecast throws */
export function nextScoreOfSchool(context: OutcomeContext, sectionId: Id): Promise<NextScore> {
  const forecaster = forecasterOf(context, 'auto');
  const key = JSON.stringify(['next score', forecaster.model.id, sectionId]);
  return rememberOf(context.school)(key, () =>
    nextScore(gradebookOfSection(context.school, sectionId), {}, forecaster),
  );
}

/** @throws Failure not-found, and what the forecast throws */
export async function nextScore(
  gradebook: SectionGradebook,
  asked: Pick<Asked, 'asOf' | 'learner'>,
  forecaster: Forecaster,
): Promise<NextScore> {
  const final = readAsked(gradebook, { ...asked, target: 'final' }, forecaster);
  const cells = await forecastOpenCells(final, forecaster);
  const { asKnown, past } = final.resolved;
  const marked = new Set(past.map(({ lineItem }) => lineItem));
  const worth = worthOfScores(asKnown, cells, forecaster.model.card.likeness);
  return {
    widthNow: worth.widthNow,
    assessments: worth.assessments
      .filter(({ lineItem }) => !marked.has(lineItem))
      .slice(0, MOST)
      .map(({ lineItem, narrowing }) => ({ ...named(asKnown, lineItem), narrowing })),
    marking: worth.marking
      .filter(({ lineItem }) => marked.has(lineItem))
      .slice(0, MOST)
      .map(({ student, lineItem, narrowing }) => ({
        studentId: asKnown.students[student]!.id,
        name: asKnown.students[student]!.name,
        ...named(asKnown, lineItem),
        narrowing,
      })),
  };
}

function named({ lineItems }: SectionGradebook, place: number) {
  const { id: lineItemId, title } = lineItems[place]!;
  return { lineItemId, title };
}

export type WorthOfScores = {
  /** Mean width of the class's 80 % ranges of the term grade. */
  widthNow: number;
  /** How much narrower the class's ranges become on average; the most first. */
  assessments: { lineItem: number; narrowing: number }[];
  marking: { student: number; lineItem: number; narrowing: number }[];
};

/**
 * Errors of open scores are jointly normal (within a student and within an assessment, as on held-out sections), and a
 * grade moves with them by their weights: a known score takes Cov(G, e)² / Var(e) off a grade's variance.
 */
export function worthOfScores(
  gradebook: SectionGradebook,
  cells: readonly OpenCell[],
  { withinStudent, withinItem }: Likeness,
): WorthOfScores {
  const parts = weigh(gradebook, cells);
  const byStudent = [...Map.groupBy(parts, ({ student }) => student).values()];
  const n = Math.max(1, gradebook.students.length);
  const variances = new Map(
    byStudent.map((own) => [own[0]!.student, varianceOf(own, withinStudent)]),
  );
  const widthOf = (variance: number) => WIDTH_80 * Math.sqrt(Math.max(0, variance));
  /** What knowing this student's score in `known` takes off the width of their own range. */
  const ownGain = (known: Part, own: readonly Part[]): number => {
    const shared = own.reduce(
      (sum, part) => sum + part.weight * part.sd * (part === known ? 1 : withinStudent),
      0,
    );
    const before = variances.get(known.student) ?? 0;
    return widthOf(before) - widthOf(before - shared ** 2);
  };
  const gains = byStudent.flatMap((own) =>
    own.map((part) => ({ ...part, gain: ownGain(part, own) })),
  );
  const byItem = Map.groupBy(gains, ({ lineItem }) => lineItem);
  /** Classmates with the same work still open learn from it how hard it was. */
  const othersGain = (known: Part): number =>
    (byItem.get(known.lineItem) ?? []).reduce((sum, part) => {
      if (part.student === known.student) return sum;
      const before = variances.get(part.student) ?? 0;
      return sum + widthOf(before) - widthOf(before - (part.weight * part.sd * withinItem) ** 2);
    }, 0);
  const widths = [...variances.values()].map(widthOf);
  return {
    widthNow: widths.reduce((sum, width) => sum + width, 0) / n,
    assessments: [...byItem]
      .map(([lineItem, own]) => ({
        lineItem,
        narrowing: own.reduce((sum, { gain }) => sum + gain, 0) / n,
      }))
      .toSorted((a, b) => b.narrowing - a.narrowing),
    marking: gains
      .map((part) => ({
        student: part.student,
        lineItem: part.lineItem,
        narrowing: (part.gain + othersGain(part)) / n,
      }))
      .toSorted((a, b) => b.narrowing - a.narrowing),
  };
}

function weigh(gradebook: SectionGradebook, cells: readonly OpenCell[]): Part[] {
  return [...Map.groupBy(cells, ({ student }) => student)].flatMap(([student, own]) => {
    const open = own.map(({ lineItem }) => lineItem);
    const gradeOf = gradeOfOpen(gradebook, student, { open, kind: 'final' });
    const middles = own.map(({ predictive }) => predictive.mean);
    const before = gradeOf(middles) ?? 0;
    return own.map((cell, at) => {
      const nudged = gradeOf(middles.with(at, cell.predictive.mean - NUDGE)) ?? 0;
      return { ...cell, sd: spreadOf(cell.predictive), weight: (before - nudged) / NUDGE };
    });
  });
}

function varianceOf(own: readonly Part[], withinStudent: number): number {
  const errors = own.map(({ weight, sd }) => weight * sd);
  const sum = errors.reduce((total, error) => total + error, 0);
  const squares = errors.reduce((total, error) => total + error ** 2, 0);
  return squares + withinStudent * (sum ** 2 - squares);
}
