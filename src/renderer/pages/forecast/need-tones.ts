import type { StudentForecast } from '../../../shared/contract/forecast.ts';

/** The colour of each need, in tags and charts alike. */
export const NEED_TONES = {
  support: 'support',
  'on-course': 'course',
  stretch: 'stretch',
  unknown: 'quiet',
} as const satisfies Record<StudentForecast['need'], string>;
