/** Last step of tasks: sections become few-shot tasks, each half described only by what was known before it. */
import type { SectionGradebook } from '../../shared/nouns.ts';
import { describeExample } from './describe-example.ts';
import type { OutcomeExample, OutcomeTask } from './outcome-task.ts';
import type { Column } from './read-columns.ts';
import { isMarked, readColumns } from './read-columns.ts';
import { supportByColumn } from './remember-support.ts';
import { forecastSimply } from './simple-forecasts.ts';
import { known } from './statistics.ts';
import { summariseHistory } from './summarise-history.ts';
import type { History } from './summarise-history.ts';

/** The examples that one column gives, from the columns known before it. */
export function examplesOf(
  past: readonly Column[],
  upcoming: Column,
  gap: number,
): OutcomeExample[] {
  return describeColumn(summariseHistory(past), upcoming, gap);
}

function describeColumn(history: History, upcoming: Column, gap: number): OutcomeExample[] {
  const isNewKind = !history.columns.some(
    ({ category }, at) => history.trusted[at] && category === upcoming.category,
  );
  return upcoming.fractions.map((y, student) => ({
    isNewKind,
    student,
    lineItem: upcoming.lineItem,
    x: describeExample(history, student, { ...upcoming, gap }),
    y,
    anchor: history.level,
    knownCount: known(history.columns.map((column) => column.fractions[student] ?? null)).length,
    simple: forecastSimply(history, student),
  }));
}

const hasOutcome = (example: OutcomeExample): boolean => example.y !== null;

/** What a section's known columns teach about itself: each column described by the ones before it. */
export const supportOf = (past: readonly Column[]): OutcomeExample[] =>
  supportByColumn(past, (before, column) => examplesOf(before, column, 1))
    .flat()
    .filter(hasOutcome);

/**
 * A section as of the moment at which exactly `past` was known.
 * @param gaps how far ahead each upcoming column is; one after the other, unless given
 */
export function outcomeTask(
  past: readonly Column[],
  upcoming: readonly Column[],
  gaps: readonly number[] = upcoming.map((_, at) => at + 1),
): OutcomeTask {
  const history = summariseHistory(past);
  return {
    support: supportOf(past),
    query: upcoming.flatMap((column, at) => describeColumn(history, column, gaps[at] ?? 1)),
  };
}

/** How far ahead training asks: beyond it a forecast hardly differs, and long terms would outweigh short ones. */
const TRAINING_HORIZON = 3;

/** A past section, read once: its examples, and a task for every moment that has an outcome to learn from. */
export type SectionPast = { support: OutcomeExample[]; tasks: OutcomeTask[] };

/** Column by column: whoever has others waiting may stop for a moment after each. */
export function* readSectionPast(
  gradebook: SectionGradebook,
): Generator<undefined, SectionPast, undefined> {
  const columns = readColumns(gradebook).filter(isMarked);
  const tasks: OutcomeTask[] = [];
  let support: OutcomeExample[] = [];
  for (const [at, column] of columns.entries()) {
    const history = summariseHistory(columns.slice(0, at));
    const ahead = at === 0 ? [] : columns.slice(at + 1, at + TRAINING_HORIZON);
    const [next = [], ...later] = [column, ...ahead].map((one, i) =>
      describeColumn(history, one, i + 1).filter(hasOutcome),
    );
    if (at > 0) tasks.push({ support, query: [...next, ...later.flat()] });
    support = [...support, ...next];
    yield;
  }
  return { support, tasks };
}

/** The same in one go. */
export function sectionPast(gradebook: SectionGradebook): SectionPast {
  const reading = readSectionPast(gradebook);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Past sections as tasks for meta-training. */
export const outcomeTasks = (gradebooks: readonly SectionGradebook[]): OutcomeTask[] =>
  gradebooks.flatMap((gradebook) => sectionPast(gradebook).tasks);
