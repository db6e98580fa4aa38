/** What is learned from: a section as of a moment. */
import type { SimpleForecasts } from './simple-forecasts.ts';

/** A student with an upcoming assessment, and what became of it (`y`, null while unknown). */
export type OutcomeExample = {
  /** Index into the gradebook's students. */
  student: number;
  /** Index into the gradebook's line items; null for an assessment that is only imagined. */
  lineItem: number | null;
  /** FEATURES in order, raw; NaN where nothing is known. */
  x: number[];
  /** Share of the maximum. */
  y: number | null;
  /** The section's level before, from which learners measure `y`; null before any column says something. */
  anchor: number | null;
  /** How many of the student's scores were known before. */
  knownCount: number;
  /** The section has no known work of this kind yet, so that its level is a guess. */
  isNewKind: boolean;
  simple: SimpleForecasts;
};

/** A section as of a moment: examples whose outcome is known then, and those still to come. */
export type OutcomeTask = {
  support: OutcomeExample[];
  query: OutcomeExample[];
  /** Line items whose outcomes are partly assumed. */
  assumed?: ReadonlySet<number>;
};
