/** What reading a file gives: a checked gradebook (or another table we know), or a coded refusal. */
import { z } from 'zod';
import { ScoreStatus as scoreStatusSchema } from './nouns.ts';

/** Rows and columns count from 1, as a spreadsheet shows them. */
const place = z.number().int().positive();

export const FORMATS = [
  'canvas',
  'moodle',
  'blackboard',
  'google-classroom',
  'd2l',
  'sakai',
  'openedx',
  'gradescope',
  'powerteacher',
  'oneroster',
  'cn-exam',
  'cn-platform',
  'plain',
  'plain-long',
] as const;

export const IMPORT_ERRORS = [
  'empty-file',
  'wrong-file-type',
  'not-a-gradebook',
  'unreadable-encoding',
  'corrupt-archive',
  'encrypted',
  'too-large',
  'no-student-column',
  'no-score-columns',
  'no-students',
] as const;

export const sourceSchema = z.object({
  format: z.enum(FORMATS),
  container: z.enum(['csv', 'tsv', 'xlsx', 'ods', 'xls-biff', 'xls-xml2003', 'html', 'xml', 'zip']),
  encoding: z
    .enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252', 'iso-8859-1'])
    .nullable(),
  delimiter: z.string().length(1).nullable(),
  decimal: z.enum(['.', ',']),
  sheet: z.string().nullable(),
  /** All sheets that could have been read, where there are several. */
  sheets: z.array(z.string()).optional(),
});

export const studentSchema = z.object({
  /** Names this student within the result only. */
  key: z.string(),
  row: place,
  externalId: z.string().nullable(),
  name: z.string().min(1),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  sections: z.array(z.string()),
  email: z.string().nullable(),
  login: z.string().nullable(),
});

export const assessmentSchema = z.object({
  key: z.string(),
  col: place.nullable(),
  title: z.string().min(1),
  maxPoints: z.number().nullable(),
  category: z.string().nullable(),
  /** Due date, yyyy-mm-dd. */
  date: z.string().nullable(),
  kind: z.enum(['item', 'quiz', 'assignment', 'forum', 'question', 'total']),
  externalId: z.string().nullable(),
});

export const scoreSchema = z.object({
  student: z.string(),
  assessment: z.string(),
  points: z.number().nullable(),
  status: scoreStatusSchema,
  letter: z.string().nullable(),
  /** 0–100, where the file gives one beside the points. */
  percent: z.number().optional(),
  /** The cell's own denominator where it is not the assessment's maximum. */
  outOf: z.number().optional(),
  /** Tells a blank cell from a flag: both are missing, only one was said. */
  detail: z
    .enum(['blank', 'flagged', 'not-attempted', 'not-assigned', 'deferred', 'partial'])
    .optional(),
  late: z.literal(true).optional(),
});

export const WARNING_CODES = [
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

export const REJECTIONS = [
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

export const IGNORE_REASONS = [
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

/** One answer of one student to one item. */
export const responseSchema = z.object({
  student: z.string(),
  row: place,
  item: z.string(),
  skill: z.string().nullable(),
  /** Share of the item's credit, 0–1. */
  correct: z.number().min(0).max(1),
  /** ISO date or date-time, as far as the file says. */
  time: z.string().nullable(),
  /** 1 for the first. */
  attempt: z.number().int().positive().nullable(),
  hints: z.number().int().nonnegative().nullable(),
  /** What was answered, where the file keeps it. */
  answer: z.string().optional(),
});

/** One skill with what it builds on, by names. */
export const skillRecordSchema = z.object({
  row: place,
  name: z.string(),
  parent: z.string().nullable(),
  description: z.string().nullable(),
  minutes: z.number().positive().nullable(),
  needs: z.array(z.string()),
  /** Skills of the bundled bank that stand for it, by key or name. */
  bank: z.array(z.string()).default([]),
});

/** One item: of a bank, or a line of a two-way table (双向细目表). */
export const itemRecordSchema = z.object({
  row: place,
  /** Its own id; null where it only has a number within its set. */
  id: z.string().nullable(),
  setName: z.string().nullable(),
  number: z.string().nullable(),
  text: z.string().nullable(),
  answer: z.string().nullable(),
  minutes: z.number().positive().nullable(),
  maxPoints: z.number().positive().nullable(),
  skills: z.array(z.object({ skill: z.string(), weight: z.number().positive() })),
  options: z.array(
    z.object({
      label: z.string(),
      text: z.string(),
      isRight: z.boolean(),
      misconception: z.string().nullable(),
    }),
  ),
});

export const courseRecordSchema = z.object({
  student: z.string(),
  row: place,
  course: z.string(),
  term: z.string().nullable(),
  /** As written; `gradePoints` where it is a number. */
  grade: z.string().nullable(),
  gradePoints: z.number().nullable(),
  credits: z.number().nullable(),
});

/** One course of a catalogue, by names; rows that repeat a course add offerings. */
export const catalogueRecordSchema = z.object({
  row: place,
  code: z.string().nullable(),
  title: z.string().min(1),
  credits: z.number().nonnegative().nullable(),
  subject: z.string().nullable(),
  level: z.string().nullable(),
  /** Codes or titles: all of these, of each any one; null where the file does not say. */
  needs: z.array(z.array(z.string()).min(1)).nullable(),
  requiredFor: z.array(z.string()).nullable(),
  about: z.string().nullable(),
  offerings: z.array(
    z.object({
      term: z.string(),
      slots: z.array(z.string()),
      capacity: z.int().nonnegative().nullable(),
      seatsTaken: z.int().nonnegative(),
    }),
  ),
});

export const methodRecordSchema = z.object({
  row: place,
  section: z.string(),
  /** yyyy-mm-dd */
  date: z.string(),
  method: z.string(),
  minutes: z.number().nonnegative().nullable(),
  group: z.string().nullable(),
});

const readBase = z.object({
  outcome: z.literal('ok'),
  source: sourceSchema,
  students: z.array(studentSchema),
  warnings: z.array(warningSchema),
  rejectedRows: z.array(rejectedRowSchema),
  ignoredColumns: z.array(ignoredColumnSchema),
});

export const gradebookResultSchema = readBase.extend({
  kind: z.literal('gradebook'),
  assessments: z.array(assessmentSchema),
  /** Shares of the term grade, 0–1, where the file weighs its categories. */
  categoryWeights: z.array(z.object({ category: z.string(), weight: z.number() })).optional(),
  /** Every student × assessment pair, once. */
  scores: z.array(scoreSchema),
  /** The columns that say who a student is, so that a teacher can set them right. */
  identityColumns: z
    .array(
      z.object({
        col: place,
        header: z.string(),
        role: z.enum(['id', 'name', 'given', 'family', 'email', 'login', 'section']),
      }),
    )
    .optional(),
});

export const responsesResultSchema = readBase.extend({
  kind: z.literal('responses'),
  responses: z.array(responseSchema),
});

export const courseHistoryResultSchema = readBase.extend({
  kind: z.literal('course-history'),
  courses: z.array(courseRecordSchema),
});

export const methodLogResultSchema = readBase.extend({
  kind: z.literal('method-log'),
  methods: z.array(methodRecordSchema),
});

export const skillMapResultSchema = readBase.extend({
  kind: z.literal('skill-map'),
  skills: z.array(skillRecordSchema),
  items: z.array(itemRecordSchema),
});

export const catalogueResultSchema = readBase.extend({
  kind: z.literal('catalogue'),
  catalogue: z.array(catalogueRecordSchema),
});

export const importErrorSchema = z.object({
  outcome: z.literal('error'),
  error: z.object({ code: z.enum(IMPORT_ERRORS) }),
});

/** `file` names the member of a zip of files, otherwise the file itself. */
const named = { file: z.string() };

export const importResultSchema = z.union([
  gradebookResultSchema.extend(named),
  responsesResultSchema.extend(named),
  courseHistoryResultSchema.extend(named),
  methodLogResultSchema.extend(named),
  skillMapResultSchema.extend(named),
  catalogueResultSchema.extend(named),
  importErrorSchema.extend(named),
]);

export const columnRoles = [
  'id',
  'name',
  'given',
  'family',
  'email',
  'login',
  'section',
  'score',
  'ignore',
] as const;

/** What a word in score cells stands for, where the teacher said so. */
export const WORD_MEANINGS = [
  'missing',
  'excused',
  'absent',
  'in-progress',
  'needs-grading',
  'zero',
] as const;

/** What a teacher set right in the preview; remembered for the next file of the same source. */
export const correctionsSchema = z.object({
  sheet: z.string().optional(),
  /** From 1. */
  headerRow: place.optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** The rows that hold students, both included; from 1. */
  rows: z.object({ first: place.optional(), last: place.optional() }).optional(),
  words: z.array(z.object({ text: z.string(), means: z.enum(WORD_MEANINGS) })).optional(),
  /** Of assessments that have no column of their own. */
  maxima: z
    .array(
      z.object({
        title: z.string(),
        externalId: z.string().nullable(),
        maxPoints: z.number().positive(),
      }),
    )
    .optional(),
  columns: z
    .array(
      z.object({
        col: place,
        role: z.enum(columnRoles),
        title: z.string().optional(),
        maxPoints: z.number().positive().optional(),
        category: z.string().optional(),
        date: z.string().optional(),
      }),
    )
    .optional(),
});

export type Source = z.infer<typeof sourceSchema>;
export type Format = Source['format'];
export type Container = Source['container'];
export type Encoding = NonNullable<Source['encoding']>;
export type Student = z.infer<typeof studentSchema>;
export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessmentKind = Assessment['kind'];
export type Score = z.infer<typeof scoreSchema>;
export type ScoreStatus = Score['status'];
export type ScoreDetail = NonNullable<Score['detail']>;
export type Warning = z.infer<typeof warningSchema>;
export type WarningCode = Warning['code'];
export type RejectedRow = z.infer<typeof rejectedRowSchema>;
export type RejectionCode = RejectedRow['code'];
export type IgnoredColumn = z.infer<typeof ignoredColumnSchema>;
export type IgnoreReason = IgnoredColumn['reason'];
export type ResponseRecord = z.infer<typeof responseSchema>;
export type CourseRecord = z.infer<typeof courseRecordSchema>;
export type CatalogueRecord = z.infer<typeof catalogueRecordSchema>;
export type CatalogueResult = z.infer<typeof catalogueResultSchema>;
export type MethodRecord = z.infer<typeof methodRecordSchema>;
export type SkillRecord = z.infer<typeof skillRecordSchema>;
export type ItemRecord = z.infer<typeof itemRecordSchema>;
export type SkillMapResult = z.infer<typeof skillMapResultSchema>;
export type ImportErrorCode = (typeof IMPORT_ERRORS)[number];
export type GradebookResult = z.infer<typeof gradebookResultSchema>;
/** What one table gives, before it is told which file it came from. */
export type ReadTable =
  | GradebookResult
  | z.infer<typeof responsesResultSchema>
  | z.infer<typeof courseHistoryResultSchema>
  | z.infer<typeof methodLogResultSchema>
  | SkillMapResult
  | CatalogueResult;
export type ImportResult = z.infer<typeof importResultSchema>;
export type WordMeaning = (typeof WORD_MEANINGS)[number];
export type Corrections = z.infer<typeof correctionsSchema>;
export type ColumnCorrection = NonNullable<Corrections['columns']>[number];
