/** What an import has to say about a file: why it is refused, what looked odd, what was left out. */
import { z } from 'zod';
import { place } from './place.ts';

export const IMPORT_ERRORS = [
  'empty-file',
  'wrong-file-type',
  'not-a-gradebook',
  'unreadable-encoding',
  'corrupt-archive',
  'encrypted',
  'too-large',
  'too-slow',
  'no-student-column',
  'no-score-columns',
  'no-students',
] as const;

const WARNING_CODES = [
  'formula-like-text',
  'control-character',
  'duplicate-name',
  'duplicate-assessment-title',
  'conflicting-duplicate',
  'id-scientific-notation',
  'unrecognized-value',
  'date-in-score-cell',
  'score-over-max',
  'negative-score',
  'mixed-max',
  'formula-without-value',
  'encoding-guessed',
  'format-guessed',
  'max-inferred',
  'shared-name',
] as const;

export const warningSchema = z.object({
  code: z.enum(WARNING_CODES),
  row: place.nullable(),
  col: place.nullable(),
  /** What stood in a cell that could not be read, shortened. */
  text: z.string().optional(),
});

const REJECTIONS = [
  'test-student',
  'summary-row',
  'not-a-student-row',
  'no-student-identity',
  'duplicate-row',
  'duplicate-student',
  'duplicate-score',
  'deleted-record',
] as const;

export const rejectedRowSchema = z.object({ row: place, code: z.enum(REJECTIONS) });

const IGNORE_REASONS = [
  'computed-total',
  'override',
  'feedback',
  'text',
  'timestamp',
  'max-points',
  'metadata',
  'rank',
  'row-number',
] as const;

export const ignoredColumnSchema = z.object({
  col: place,
  header: z.string(),
  reason: z.enum(IGNORE_REASONS),
});

export type Warning = z.infer<typeof warningSchema>;
export type WarningCode = Warning['code'];
export type RejectedRow = z.infer<typeof rejectedRowSchema>;
export type RejectionCode = RejectedRow['code'];
export type IgnoredColumn = z.infer<typeof ignoredColumnSchema>;
export type IgnoreReason = IgnoredColumn['reason'];
export type ImportErrorCode = (typeof IMPORT_ERRORS)[number];
