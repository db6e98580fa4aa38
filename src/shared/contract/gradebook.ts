/** Calls of the import (read → preview → commit) and of the gradebook's grid. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { ImportResult } from '../import/result.ts';
import { correctionsSchema } from '../import/corrections.ts';
import {
  Day,
  GradingScheme,
  Id,
  Score,
  SectionFrame,
  SectionGradebook,
  SectionSummary,
} from '../nouns.ts';
import { PackedScore } from '../packed-score.ts';
import { call } from './call.ts';

/** Where a file's students and columns go, and what the teacher decided on the way. */
export const PlanChoices = z.object({
  /** Makes the whole file this one section, whatever its groups. */
  sectionName: z.string().optional(),
  courseName: z.string().optional(),
  termName: z.string().optional(),
  /** Orders a new term among the others. */
  termStart: Day.optional(),
  /** One section for the file, or one for each group that its section column names. */
  sectionsBy: z.enum(['file', 'column']).optional(),
  corrections: correctionsSchema.optional(),
  /** Which student in the file is which student in the school, where the teacher said so. */
  merges: z.array(z.object({ incomingKey: z.string(), existingId: Id })).optional(),
});
export type PlanChoices = z.infer<typeof PlanChoices>;

const Change = z.object({
  student: z.string(),
  lineItem: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** Made and checked by the reader's process; checking a million cells once more would stop the app. */
const ReadResult = z.custom<ImportResult>((value) => typeof value === 'object' && value !== null);

/** What a commit will do, counted and listed: the preview is this very plan. */
export const PlanPreview = z.object({
  planId: z.string(),
  fileName: z.string(),
  /** Of a large file the first students with their scores; `counts` are of all. */
  result: ReadResult,
  /** `cells`: scores and states, as they are kept; blank ones are not. */
  counts: z.object({
    students: z.int(),
    assessments: z.int(),
    cells: z.int(),
    warnings: z.int(),
    rejectedRows: z.int(),
  }),
  /** A file of this source was imported before. */
  isKnownSource: z.boolean(),
  sections: z.array(
    z.object({
      name: z.string(),
      course: z.string(),
      term: z.string().nullable(),
      isNew: z.boolean(),
      students: z.int(),
      lineItems: z.int(),
    }),
  ),
  /** `records`: responses, courses taken or methods used, where the file holds those. */
  added: z.object({
    students: z.int(),
    lineItems: z.int(),
    scores: z.int(),
    records: z.int().optional(),
  }),
  changed: z.array(Change),
  changedCount: z.int(),
  removed: z.array(Change),
  removedCount: z.int(),
  unchangedScores: z.int(),
  /** Same name, not surely the same student: offered for merging, never merged silently. */
  likelySame: z.array(z.object({ name: z.string(), existingId: Id, incomingKey: z.string() })),
  choices: PlanChoices,
  /** Read as the last file of this source was corrected; what was corrected stands in `choices`. */
  isCorrectedBefore: z.boolean().optional(),
});
export type PlanPreview = z.infer<typeof PlanPreview>;

/** What an import is doing, and how much of that is done; null while that can't be told, or while there is none. */
export const ImportProgress = z
  .object({
    stage: z.enum(['read', 'plan', 'write']),
    share: z.number().min(0).max(1).nullable(),
  })
  .nullable();
export type ImportProgress = z.infer<typeof ImportProgress>;

/** What was made of each text, in the order of the cells. */
const WrittenScores = z.object({ ok: z.boolean(), scores: z.array(Score) });

const TypedCell = z.object({ studentId: Id, lineItemId: Id, text: z.string() });
/** A class of a hundred with all its assessments; more comes by import. */
const MOST_PASTED = 20_000;

export const gradebook = {
  /** Reads a file in a process of its own; a zip of files gives several previews. Writes nothing. */
  readFile: call
    .input(z.object({ file: z.instanceof(File) }))
    .output(z.object({ previews: z.array(PlanPreview) })),
  /** The same file with other choices. */
  changePlan: call
    .input(z.object({ planId: z.string(), choices: PlanChoices }))
    .output(PlanPreview),
  /** Everything that was read, for a door that passes it on. */
  planResult: call.input(z.object({ planId: z.string() })).output(ReadResult),
  commitPlan: call
    .input(z.object({ planId: z.string() }))
    .output(z.object({ importId: Id, sectionIds: z.array(Id) })),
  /** The import's progress, as it changes, until nobody asks any more. */
  followImport: call.output(eventIterator(ImportProgress)),
  sections: call.output(z.array(SectionSummary)),
  section: call.input(z.object({ sectionId: Id })).output(SectionGradebook),
  /** The section without its scores, which come page by page, so that a district's year can be scrolled. */
  sectionFrame: call.input(z.object({ sectionId: Id })).output(SectionFrame),
  /** The rows of some students, in the order of the class list. */
  sectionRows: call
    .input(z.object({ sectionId: Id, from: z.int().min(0), count: z.int().min(1).max(20_000) }))
    .output(z.object({ rows: z.array(z.array(PackedScore)) })),
  /** One cell, by hand; one undo step. An empty text makes the cell blank. */
  editScore: call
    .input(
      z.object({
        sectionId: Id,
        ...TypedCell.shape,
        /** Far above the maximum, and meant. */ isMeant: z.boolean().optional(),
      }),
    )
    .output(WrittenScores),
  /** A block pasted into the grid: all of its cells or none; one undo step. */
  editScores: call
    .input(
      z.object({
        sectionId: Id,
        cells: z.array(TypedCell).max(MOST_PASTED),
        isMeant: z.boolean().optional(),
      }),
    )
    .output(WrittenScores),
  /** Null leaves it to the file's weights, or to points. One undo step. */
  setScheme: call
    .input(z.object({ sectionId: Id, scheme: GradingScheme.nullable() }))
    .output(z.object({ ok: z.boolean() })),
  /** Today looks at the classes of the latest term. An empty name leaves a class without one; one undo step. */
  setTerm: call
    .input(z.object({ sectionId: Id, term: z.string().trim().max(200) }))
    .output(z.object({ ok: z.boolean() })),
  setPassLine: call
    .input(z.object({ sectionId: Id, passLine: z.number().min(0).max(1) }))
    .output(z.object({ ok: z.boolean() })),
};
