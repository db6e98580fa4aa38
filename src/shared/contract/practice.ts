/** Calls of practice: what a student is ready for, the next items on paper or on screen, paths over weeks, reviews. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Day, Id, Section } from '../nouns.ts';
import { AUDIENCES } from '../words/audience.ts';
import { LANGUAGES } from '../words/say.ts';
import { call } from './call.ts';
import { Prerequisite } from './skills.ts';
import { PathOwner, PathPlan, PathSettings } from './learning-path.ts';
import { PracticeSet, SkillStanding } from './practice-set.ts';
import { FEEDBACK, OpenSheet, SheetMark } from './practice-sheet.ts';
import { PracticeSimulation } from './practice-simulation.ts';
import { Answered, Sitting } from './sitting.ts';

const Named = z.object({ id: Id, name: z.string() });

export const SectionPractice = z.object({
  section: Section,
  /** `isByName`: its items are known by their names alone, as answers to an exam name them, and not by their words. */
  skills: z.array(Named.extend({ isByName: z.boolean() })),
  prerequisites: z.array(Prerequisite),
  students: z.array(
    Named.extend({
      /** In the order of `skills`. */
      standings: z.array(SkillStanding),
      /** A sheet that is out and not entered yet. */
      sheetId: Id.nullable(),
      /** What practice beyond mastery would have cost: ten items a mastered skill. */
      minutesSaved: z.number().nonnegative(),
    }),
  ),
  /** Items that may not measure what they should, said before anything about students. */
  doubtful: z.array(z.object({ itemId: Id, name: z.string(), skillId: Id.nullable() })),
  /** What keeping all mastered skills costs the whole class, by retention. */
  retention: z.array(z.object({ retention: z.number(), minutesAWeek: z.number() })),
  learnedFrom: z.object({ students: z.int(), answers: z.int() }),
});
export type SectionPractice = z.infer<typeof SectionPractice>;

export const StudentPractice = z.object({
  student: Named,
  skills: z.array(Named),
  standings: z.array(SkillStanding),
  next: PracticeSet,
  sheets: z.array(
    z.object({
      id: Id,
      madeOn: Day,
      enteredOn: Day.nullable(),
      items: z.int(),
      right: z.number().nullable(),
      expected: z.number(),
    }),
  ),
});
export type StudentPractice = z.infer<typeof StudentPractice>;

const Pin = z.string().regex(/^\d{4,8}$/);

/** A page as it is, or printed. */
const PageFormat = z.enum(['html', 'pdf']).default('html');
const File = z.object({ fileName: z.string(), file: z.instanceof(Blob) });
const Done = z.object({ ok: z.boolean() });

export const practice = {
  section: call
    .input(z.object({ sectionId: Id, retention: z.number().min(0.8).max(0.95).optional() }))
    .output(SectionPractice),
  student: call.input(z.object({ studentId: Id })).output(StudentPractice),
  next: call
    .input(z.object({ studentId: Id, minutes: z.number().min(2).max(240).default(20) }))
    .output(PracticeSet),
  /** One sheet a student, kept until its marks come or it is withdrawn; one undo step. */
  makeSheets: call
    .input(
      z.object({
        sectionId: Id,
        studentIds: z.array(Id).min(1),
        minutes: z.number().min(2).max(240).default(20),
      }),
    )
    .output(z.object({ sheetIds: z.array(Id), withoutItems: z.array(Id) })),
  /** The sheets with their key, ready to print. */
  printSheets: call
    .input(
      z.object({
        sheetIds: z.array(Id).min(1),
        language: z.enum(LANGUAGES),
        names: z.enum(['full', 'codes']),
        format: PageFormat,
      }),
    )
    .output(File),
  openSheets: call.input(z.object({ sectionId: Id })).output(z.array(OpenSheet)),
  enterResults: call
    .input(
      z.object({
        sheetId: Id,
        marks: z.array(SheetMark),
        feedback: z.enum(FEEDBACK).nullable().default(null),
      }),
    )
    .output(Done),
  hasPin: call.output(z.object({ hasPin: z.boolean() })),
  /** Kept hashed, in place of the one before. */
  setPin: call.input(z.object({ pin: Pin })).output(Done),
  /** Gives the screen to one student, until the PIN ends it. */
  startSitting: call
    .input(z.object({ studentId: Id, minutes: z.number().min(2).max(240).default(20) }))
    .output(Sitting),
  /** Whose turn it is; null for the teacher's. */
  sitting: call.output(Sitting.nullable()),
  /** The same as it changes, from now on. */
  followTurn: call.output(eventIterator(Sitting.nullable())),
  /** The answer is kept as a response, and the next item chosen by it; one undo step. */
  answerItem: call
    .input(z.object({ sheetItemId: Id, answer: z.string().trim().min(1).max(200) }))
    .output(Answered),
  /** After five wrong guesses each one waits. */
  endSitting: call
    .input(z.object({ pin: z.string().max(20) }))
    .output(z.object({ ok: z.boolean(), waitSeconds: z.int() })),
  withdrawSheet: call.input(z.object({ sheetId: Id })).output(Done),
  /** Without settings: as kept, or as the app would begin. */
  path: call
    .input(z.object({ owner: PathOwner, settings: PathSettings.optional() }))
    .output(PathPlan),
  /** The path in words for whoever reads it, ready to print; of a group, a page for each one after the shared steps. */
  printPath: call
    .input(
      z.object({
        owner: PathOwner,
        settings: PathSettings.optional(),
        audience: z.enum(AUDIENCES),
        language: z.enum(LANGUAGES),
        names: z.enum(['full', 'codes']),
        format: PageFormat,
      }),
    )
    .output(File),
  keepPath: call.input(z.object({ owner: PathOwner, settings: PathSettings })).output(Done),
  /** Adaptive practice beside other ways on simulated learners of the school's own skill map. */
  simulate: call
    .input(z.object({ learners: z.int().min(20).max(2000).default(200), seed: z.int().default(1) }))
    .output(PracticeSimulation),
};
