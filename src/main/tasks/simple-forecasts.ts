/** The simple methods that every learner must beat, as a teacher would compute them. */
import { known, mean } from './statistics.ts';
import type { History } from './summarise-history.ts';

export const SIMPLE_METHODS = ['section-mean', 'running-mean', 'last-score'] as const;
export type SimpleMethod = (typeof SIMPLE_METHODS)[number];

/** A share of the maximum per method; null before the section has any score. */
export type SimpleForecasts = Record<SimpleMethod, number | null>;

/** Section mean so far, the student's own mean so far, the last score; a student without scores gets the section's. */
export function forecastSimply(history: History, student: number): SimpleForecasts {
  const own = known(history.columns.map((column) => column.fractions[student] ?? null));
  return {
    'section-mean': history.plainMean,
    'running-mean': mean(own) ?? history.plainMean,
    'last-score': own.at(-1) ?? history.plainMean,
  };
}
