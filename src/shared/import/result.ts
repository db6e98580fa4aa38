/** What reading a file gives: a checked gradebook (or another table we know), or a coded refusal. */
import { z } from 'zod';
import { skillRecordSchema, itemRecordSchema, catalogueRecordSchema } from './catalogue.ts';
import { studentSchema, assessmentSchema, scoreSchema } from './gradebook.ts';
import { place } from './place.ts';
import { responseSchema, courseRecordSchema, methodRecordSchema } from './records.ts';
import { IMPORT_ERRORS, warningSchema, rejectedRowSchema, ignoredColumnSchema } from './remarks.ts';
import { sourceSchema } from './source.ts';

const readBase = z.object({
  outcome: z.literal('ok'),
  source: sourceSchema,
  students: z.array(studentSchema),
  warnings: z.array(warningSchema),
  rejectedRows: z.array(rejectedRowSchema),
  ignoredColumns: z.array(ignoredColumnSchema),
});

const gradebookResultSchema = readBase.extend({
  kind: z.literal('gradebook'),
  assessments: z.array(assessmentSchema),
  /** Shares of the term grade, 0–1, where the file weighs its categories. */
  categoryWeights: z.array(z.object({ category: z.string(), weight: z.number() })).optional(),
  /** A line of text above the columns, which may be what the class is called. */
  heading: z.string().optional(),
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

const responsesResultSchema = readBase.extend({
  kind: z.literal('responses'),
  responses: z.array(responseSchema),
});

const courseHistoryResultSchema = readBase.extend({
  kind: z.literal('course-history'),
  courses: z.array(courseRecordSchema),
});

const methodLogResultSchema = readBase.extend({
  kind: z.literal('method-log'),
  methods: z.array(methodRecordSchema),
});

const skillMapResultSchema = readBase.extend({
  kind: z.literal('skill-map'),
  skills: z.array(skillRecordSchema),
  items: z.array(itemRecordSchema),
});

const catalogueResultSchema = readBase.extend({
  kind: z.literal('catalogue'),
  catalogue: z.array(catalogueRecordSchema),
});

const importErrorSchema = z.object({
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

export type CatalogueResult = z.infer<typeof catalogueResultSchema>;
export type SkillMapResult = z.infer<typeof skillMapResultSchema>;
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
