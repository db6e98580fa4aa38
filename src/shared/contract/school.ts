/** Calls about the school file as a whole: what is in it, its history, its safe copies. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { LANGUAGES } from '../words/say.ts';
import { Id, Score } from '../nouns.ts';
import { call, Progress } from './call.ts';

/** An OpenAI-compatible server on the loopback, and the model to ask there. */
export const LanguageModel = z.object({
  address: z.string().max(200),
  model: z.string().trim().min(1).max(200),
});
export type LanguageModel = z.infer<typeof LanguageModel>;

export const SchoolStatus = z.object({
  fileName: z.string(),
  sections: z.int(),
  students: z.int(),
  scores: z.int(),
  lastImportAt: z.string().nullable(),
  isSample: z.boolean(),
  settings: z.object({
    language: z.enum(LANGUAGES),
    theme: z.enum(['system', 'light', 'dark']),
    privacy: z.boolean(),
    /** Computes so that every computer gives the same numbers, if somewhat slower. */
    sameEverywhere: z.boolean().optional(),
    /** A language model on this computer that may reword lessons; off until the teacher names one. */
    languageModel: LanguageModel.nullable().optional(),
    /** Where the screen was last, as the fragment of its address. */
    place: z.string().max(200).optional(),
  }),
});
export type SchoolStatus = z.infer<typeof SchoolStatus>;
export type Settings = SchoolStatus['settings'];

export const HistoryStep = z.object({
  id: Id,
  verb: z.string(),
  title: z.string(),
  doneAt: z.string(),
  state: z.enum(['done', 'undone']),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

/** What stood in a cell; null for a blank one. */
const Stood = Score.pick({ points: true, status: true, letter: true, outOf: true }).nullable();

/** One step looked into: rows by table, and the cells that it changed by hand or by import. */
export const StepChanges = z.object({
  rows: z.array(z.object({ noun: z.string(), added: z.int(), changed: z.int(), removed: z.int() })),
  /** The first of them; `rows` counts all. */
  cells: z.array(
    z.object({
      student: z.object({ id: Id, name: z.string() }),
      lineItem: z.string(),
      before: Stood,
      after: Stood,
    }),
  ),
});
export type StepChanges = z.infer<typeof StepChanges>;

const SchoolCheck = z.object({ ok: z.boolean(), problems: z.array(z.string()) });

/** An automatic copy beside the school file. */
export const KeptBackup = z.object({
  fileName: z.string(),
  takenAt: z.string(),
  /** It goes when so many newer copies have been made; each day of use makes one. */
  goesAfter: z.int().positive(),
});
export type KeptBackup = z.infer<typeof KeptBackup>;

/** An automatic copy as the list shows it. */
export const ListedBackup = z.object({
  fileName: z.string(),
  takenAt: z.string(),
  reason: z.enum(['before-import', 'before-migration', 'before-restore', 'daily']),
  bytes: z.int(),
});
export type ListedBackup = z.infer<typeof ListedBackup>;

const RestorePreview = z.object({
  restoreId: z.string(),
  backup: SchoolStatus.pick({ sections: true, students: true, scores: true, lastImportAt: true }),
});

/** What leaves with a student, for good, and the copies that still hold them. */
export const StudentRemoval = z.object({
  name: z.string(),
  sections: z.array(z.string()),
  scores: z.int(),
  responses: z.int(),
  courses: z.int(),
  historySteps: z.int(),
  backups: z.array(KeptBackup),
});
export type StudentRemoval = z.infer<typeof StudentRemoval>;

export const school = {
  previewDeleteStudent: call.input(z.object({ studentId: Id })).output(StudentRemoval),
  /** The one step that is not undone; to be confirmed by what the preview says. */
  deleteStudent: call
    .input(z.object({ studentId: Id }))
    .output(z.object({ backups: z.array(KeptBackup) })),
  status: call.output(SchoolStatus),
  /** How the teacher has set the screen; a student's turn looks the same. */
  look: call.output(
    SchoolStatus.shape.settings.pick({ language: true, theme: true, privacy: true }),
  ),
  changeSettings: call
    .input(SchoolStatus.shape.settings.partial())
    .output(SchoolStatus.shape.settings),
  /** Writes the sample school through the import; replaces nothing that is there. */
  trySample: call.output(eventIterator(Progress)),
  history: call.output(z.object({ steps: z.array(HistoryStep) })),
  stepChanges: call.input(z.object({ stepId: Id })).output(StepChanges),
  undo: call.output(z.object({ step: HistoryStep.nullable() })),
  redo: call.output(z.object({ step: HistoryStep.nullable() })),
  /** A verified copy of the school file, as bytes to save where the teacher wants it. */
  backup: call.output(z.object({ fileName: z.string(), file: z.instanceof(Blob) })),
  /** What a backup holds, and how many scores are here now, before anything is replaced. */
  previewRestore: call.input(z.object({ file: z.instanceof(File) })).output(RestorePreview),
  /** The automatic copies, the latest first. */
  backups: call.output(z.object({ backups: z.array(ListedBackup) })),
  /** As `previewRestore`, of one of those. */
  previewKeptBackup: call.input(z.object({ fileName: z.string() })).output(RestorePreview),
  restore: call.input(z.object({ restoreId: z.string() })).output(z.object({ ok: z.boolean() })),
  check: call.output(SchoolCheck),
};
