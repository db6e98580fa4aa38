/** Does following the next best score beat a random order? On simulated sections, the same scores either way. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { gradeSums } from '../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../shared/nouns.ts';
import { BLANK_SCORE } from '../../shared/nouns.ts';
import type { Forecaster } from '../insight/outcome/answer-question.ts';
import { forecastSection } from '../insight/outcome/forecast-section.ts';
import { nextScore } from '../insight/outcome/next-score.ts';
import { simulateSchool, variedSchoolSpec } from '../simulate/simulate-school.ts';
import { toSectionGradebook } from '../simulate/to-section-gradebook.ts';

type Interval = [low: number, high: number];
/** Best less random; below 0 the best order did better. In shares of the maximum. */
export type NextScoreProof = {
  sections: number;
  /** Mean width of the 80 % ranges of the term grade after two more assessments are marked. */
  width: { best: number; random: number; difference: Interval };
  /** Mean error of the term grade's middle. */
  error: { best: number; random: number; difference: Interval };
};

const FEWEST_ITEMS = 6;
const MOST_STUDENTS = 25;
const MARKED_MORE = 2;
const RESAMPLES = 2000;

type Order = 'best' | 'random';
type Outcome = { width: number; error: number };

export async function proveNextScore(
  forecaster: Forecaster,
  { sections, seed, signal }: { sections: number; seed: number; signal: AbortSignal },
): Promise<NextScoreProof> {
  const random = xoroshiro128plus(seed);
  const pairs: Record<Order, Outcome>[] = [];
  for (const whole of wholeSections(sections, seed)) {
    signal.throwIfAborted();
    pairs.push({
      best: await follow(whole, 'best', { forecaster, random }),
      random: await follow(whole, 'random', { forecaster, random }),
    });
  }
  const compare = (of: keyof Outcome) => ({
    best: mean(pairs.map(({ best }) => best[of])),
    random: mean(pairs.map((pair) => pair.random[of])),
    difference: intervalOf(
      pairs.map(({ best, random: other }) => best[of] - other[of]),
      seed,
    ),
  });
  return { sections: pairs.length, width: compare('width'), error: compare('error') };
}

/** Sections whose every assessment is marked in truth. */
function wholeSections(count: number, seed: number): SectionGradebook[] {
  const { sections } = simulateSchool(variedSchoolSpec(count * 6, seed), seed);
  return sections
    .map((section, i) => toSectionGradebook(section, i + 1))
    .map(markedOnly)
    .filter(({ lineItems, students }) => lineItems.length >= FEWEST_ITEMS && students.length >= 5)
    .slice(0, count);
}

function markedOnly(gradebook: SectionGradebook): SectionGradebook {
  const isMarked = (_: unknown, at: number) =>
    gradebook.scores.some((row) => row[at]?.points != null);
  const scores = gradebook.scores.slice(0, MOST_STUDENTS).map((row) => row.filter(isMarked));
  return {
    ...gradebook,
    lineItems: gradebook.lineItems.filter(isMarked),
    students: gradebook.students.slice(0, MOST_STUDENTS),
    scores,
  };
}

async function follow(
  whole: SectionGradebook,
  order: Order,
  { forecaster, random }: { forecaster: Forecaster; random: ReturnType<typeof xoroshiro128plus> },
): Promise<Outcome> {
  const known = new Set(whole.lineItems.slice(0, Math.ceil(whole.lineItems.length / 2)).keys());
  for (let step = 0; step < MARKED_MORE; step++) {
    const left = [...whole.lineItems.keys()].filter((place) => !known.has(place));
    const choice =
      order === 'random'
        ? left[uniformInt(random, 0, left.length - 1)]
        : await best(hide(whole, known), forecaster);
    if (choice !== undefined) known.add(choice);
  }
  const forecast = await forecastSection(
    hide(whole, known),
    { target: 'final', reasonsFor: new Set() },
    forecaster,
  );
  const truth = gradeSums(whole);
  const judged = forecast.students.flatMap(({ mean: middle, interval80 }, i) => {
    const grade = truth[i]?.final ?? null;
    return middle === null || !interval80 || grade === null
      ? []
      : [{ width: interval80[1] - interval80[0], error: Math.abs(middle - grade) }];
  });
  return {
    width: mean(judged.map(({ width }) => width)),
    error: mean(judged.map(({ error }) => error)),
  };
}

async function best(seen: SectionGradebook, forecaster: Forecaster): Promise<number | undefined> {
  const { assessments } = await nextScore(seen, {}, forecaster);
  const place = seen.lineItems.findIndex(({ id }) => id === assessments[0]?.lineItemId);
  return place < 0 ? undefined : place;
}

/** As it was before the other columns were marked; what was excused stays excused. */
const hide = (whole: SectionGradebook, known: ReadonlySet<number>): SectionGradebook => ({
  ...whole,
  scores: whole.scores.map((row) =>
    row.map((score, at) => (known.has(at) || score.status === 'excused' ? score : BLANK_SCORE)),
  ),
});

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** 95 % of the mean, by resampling sections. */
function intervalOf(differences: readonly number[], seed: number): Interval {
  const random = xoroshiro128plus(seed);
  const draws = Array.from({ length: RESAMPLES }, () =>
    mean(
      differences.map(() => differences[Math.floor(uniformFloat64(random) * differences.length)]!),
    ),
  ).sort((a, b) => a - b);
  return [draws[Math.floor(0.025 * RESAMPLES)]!, draws[Math.ceil(0.975 * RESAMPLES) - 1]!];
}
