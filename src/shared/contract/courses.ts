/** Calls about choosing courses: the catalogue, what fits a student, the plan of a whole class, and the audit. */
import { z } from 'zod';
import { Fraction, Id } from '../nouns.ts';
import { LANGUAGES } from '../words/say.ts';
import { call } from './call.ts';

/** One way of taking a course in a term: a group of its own, with hours and seats. */
export const Offering = z.object({
  id: Id,
  courseId: Id,
  term: z.string(),
  /** As the school writes its hours: `Mon 1`, `周二 3-4节`. */
  slots: z.array(z.string()),
  /** Null: as many as come. */
  capacity: z.int().nonnegative().nullable(),
  /** Taken by students who are not in this school file. */
  seatsTaken: z.int().nonnegative(),
});
export type Offering = z.infer<typeof Offering>;

export const CatalogueCourse = z.object({
  id: Id,
  code: z.string().nullable(),
  title: z.string().min(1),
  credits: z.number().nonnegative().nullable(),
  subject: z.string().nullable(),
  level: z.string().nullable(),
  /** All of these, of each any one: ids of courses. */
  needs: z.array(z.array(Id).min(1)),
  /** Groups of students who must take it; `all` for everyone. */
  requiredFor: z.array(z.string()),
  /** Content and skills, in the school's words. */
  about: z.string().nullable(),
  offerings: z.array(Offering),
});
export type CatalogueCourse = z.infer<typeof CatalogueCourse>;

export const EVERYONE = 'all';

export const Catalogue = z.object({
  courses: z.array(CatalogueCourse),
  /** Courses that are only named, as a need or in a history: id and title. */
  named: z.array(z.object({ id: Id, title: z.string() })),
  /** Terms in which something is offered, in the catalogue's order. */
  terms: z.array(z.string()),
  /** Students whose histories are known, and courses taken in them. */
  histories: z.object({ students: z.int(), courses: z.int() }),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** A course as a teacher writes it down. */
export const CourseFields = CatalogueCourse.omit({ id: true }).extend({
  offerings: z.array(Offering.omit({ id: true, courseId: true })),
});
export type CourseFields = z.infer<typeof CourseFields>;

/** Why a course is closed to a student. */
const CLOSED = ['taken', 'not-offered', 'prerequisite', 'clash', 'required', 'full'] as const;
export type Closed = (typeof CLOSED)[number];

/** What speaks for a course, or what is still missing; the reader's side has the words. */
export const CourseReason = z.object({
  kind: z.enum([
    'strong-in',
    'strong-need',
    'similar-students',
    'popular',
    'interest',
    'new-subject',
    'weaker-need',
  ]),
  /** The course, subject or topic that it is about. */
  about: z.string(),
  /** A share: a grade, or a share of students. */
  value: Fraction.nullable(),
  /** How many students or courses it rests on. */
  n: z.int().nullable(),
});
export type CourseReason = z.infer<typeof CourseReason>;

/** A likely grade as shares of the maximum; `proven` by the grades of students who were not learned from. */
export const Readiness = z.object({
  middle: Fraction,
  interval80: z.tuple([Fraction, Fraction]),
  /** Grades in this course that it rests on. */
  n: z.int(),
  proven: z.boolean(),
});
export type Readiness = z.infer<typeof Readiness>;

export const CourseSuggestion = z.object({
  courseId: Id,
  code: z.string().nullable(),
  title: z.string(),
  subject: z.string().nullable(),
  level: z.string().nullable(),
  credits: z.number().nullable(),
  offering: Offering,
  /** Share of the chance that this course is chosen among all that are open, 0–1. */
  score: z.number().min(0).max(1),
  readiness: Readiness.nullable(),
  reasons: z.array(CourseReason),
  /** Off the student's beaten track, and within reach. */
  explore: z.boolean(),
  chosen: z.boolean(),
});
export type CourseSuggestion = z.infer<typeof CourseSuggestion>;

/** A course that fits and is closed for want of others, with the way there. */
export const Bridge = z.object({
  courseId: Id,
  title: z.string(),
  steps: z.array(
    z.object({
      courseId: Id,
      title: z.string(),
      /** The first term in which it can be taken; null where none is announced. */
      term: z.string().nullable(),
      readiness: Readiness.nullable(),
    }),
  ),
});
export type Bridge = z.infer<typeof Bridge>;

export const PathwayCourse = z.object({
  courseId: Id,
  title: z.string(),
  subject: z.string().nullable(),
  offering: Offering,
  isRequired: z.boolean(),
  readiness: Readiness.nullable(),
});
export type PathwayCourse = z.infer<typeof PathwayCourse>;

/** Two terms as one plan: what fits best, what is broadest, or what leads to a course that is closed now. */
export const Pathway = z.object({
  kind: z.enum(['fits', 'wider', 'towards']),
  /** Of `towards`: the course's title. */
  goal: z.string().nullable(),
  terms: z.array(z.object({ term: z.string(), courses: z.array(PathwayCourse) })),
  subjects: z.int(),
  credits: z.number(),
  /** Titles of the courses that it opens up and does not hold. */
  opens: z.array(z.string()),
});
export type Pathway = z.infer<typeof Pathway>;

export const Pathways = z.object({
  student: z.object({ id: Id, name: z.string() }),
  /** Fewer than two: the catalogue names no later term. */
  terms: z.array(z.string()),
  pathways: z.array(Pathway),
});
export type Pathways = z.infer<typeof Pathways>;

export const InterestQuestion = z.object({
  topic: z.string(),
  /** How much the answer is expected to narrow the choice, in bits. */
  bits: z.number().nonnegative(),
});
export type InterestQuestion = z.infer<typeof InterestQuestion>;

export const StudentCourses = z.object({
  student: z.object({ id: Id, name: z.string() }),
  term: z.string().nullable(),
  taken: z.array(
    z.object({ title: z.string(), term: z.string().nullable(), grade: Fraction.nullable() }),
  ),
  suggestions: z.array(CourseSuggestion),
  /** Subjects among the suggestions: at most half of them are of one where others are open. */
  subjects: z.int(),
  required: z.array(z.object({ courseId: Id, title: z.string(), offering: Offering.nullable() })),
  bridges: z.array(Bridge),
  /** Why the other courses are closed, counted. */
  closed: z.array(z.object({ why: z.enum(CLOSED), count: z.int() })),
  /** Asked where little is known; empty where histories say enough. */
  questions: z.array(InterestQuestion),
  answers: z.array(z.object({ topic: z.string(), liking: z.int().min(-1).max(1) })),
  /** What the order of the suggestions rests on. */
  ground: z.object({
    students: z.int(),
    methods: z.array(z.object({ method: z.string(), share: z.number() })),
    /** On held-out students: how often the course they took was among the first five, against the most popular five. */
    hr5: z.number().nullable(),
    popularHr5: z.number().nullable(),
    heldOut: z.int(),
    /** Of grades in ranges meant to hold 80 in 100. */
    kept: z.number().nullable(),
    keptOf: z.int(),
  }),
});
export type StudentCourses = z.infer<typeof StudentCourses>;

/** Why a student has what they have. */
export const Placement = z.object({
  studentId: Id,
  name: z.string(),
  courses: z.array(
    z.object({
      courseId: Id,
      title: z.string(),
      offeringId: Id,
      slots: z.array(z.string()),
      /** 1 for what fits best; null for a required course. */
      choice: z.int().positive().nullable(),
      isRequired: z.boolean(),
      isPinned: z.boolean(),
    }),
  ),
  /** Better choices that were not given, and why. */
  missed: z.array(
    z.object({
      title: z.string(),
      choice: z.int().positive(),
      why: z.enum(['full', 'clash', 'lot']),
    }),
  ),
  /** Required courses without a seat that fits, by title. */
  lacking: z.array(z.string()),
});
export type Placement = z.infer<typeof Placement>;

export const Assignment = z.object({
  term: z.string(),
  placements: z.array(Placement),
  offerings: z.array(
    z.object({
      offering: Offering,
      title: z.string(),
      /** By this plan, and by others before it. */
      given: z.int(),
      before: z.int(),
      wanted: z.int(),
    }),
  ),
  firstChoices: z.int(),
  /** The number that the lot was drawn by. */
  lot: z.int(),
  isBest: z.boolean(),
});
export type Assignment = z.infer<typeof Assignment>;

export const AuditRow = z.object({
  group: z.string(),
  n: z.int(),
  /** Null: fewer than ten students, or nobody of that readiness. */
  share: z.number().nullable(),
  /** Against all others of equal readiness: difference in shares, with a 95 % range. */
  gap: z.number().nullable(),
  interval95: z.tuple([z.number(), z.number()]).nullable(),
  /** The smallest gap that this many students would show in 8 of 10 such audits. */
  detectable: z.number().nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const Audit = z.object({
  term: z.string(),
  /** What counts as advanced, by levels. */
  levels: z.array(z.string()),
  courses: z.int(),
  rows: z.array(AuditRow),
  leastStudents: z.int(),
});
export type Audit = z.infer<typeof Audit>;

const File = z.object({ fileName: z.string(), file: z.instanceof(Blob) });
const AssignQuestion = z.object({
  sectionId: Id,
  term: z.string(),
  each: z.int().min(1).max(8),
  lot: z.int().nonnegative(),
});
const Question = z.object({ studentId: Id, term: z.string().optional() });

export const courses = {
  catalogue: call.output(Catalogue),
  /** One undo step; `id` null makes a new course. */
  putCourse: call
    .input(z.object({ id: Id.nullable(), fields: CourseFields }))
    .output(z.object({ courseId: Id })),
  /** Takes it out of the catalogue; what students took stays. One undo step. */
  deleteCourse: call.input(z.object({ courseId: Id })).output(z.object({ ok: z.boolean() })),
  suggest: call
    .input(Question.extend({ top: z.int().min(1).max(20).optional() }))
    .output(StudentCourses),
  pathways: call
    .input(Question.extend({ each: z.int().min(1).max(8).default(3) }))
    .output(Pathways),
  /** One undo step. Null takes the answer back. */
  answer: call
    .input(
      z.object({ studentId: Id, topic: z.string(), liking: z.int().min(-1).max(1).nullable() }),
    )
    .output(z.object({ ok: z.boolean() })),
  /** What the student is to take next, by the teacher's hand. One undo step. */
  choose: call
    .input(z.object({ studentId: Id, offeringId: Id, chosen: z.boolean() }))
    .output(z.object({ ok: z.boolean() })),
  /** Writes nothing. */
  assign: call.input(AssignQuestion).output(Assignment),
  /** The same plan as slips: a workbook of the class, or a page with a slip for each student. */
  slips: call
    .input(
      AssignQuestion.extend({
        format: z.enum(['xlsx', 'pdf', 'html']),
        language: z.enum(LANGUAGES),
        names: z.enum(['full', 'codes']),
      }),
    )
    .output(File),
  /** A workbook that the import reads back; the template holds no course. */
  catalogueFile: call
    .input(z.object({ language: z.enum(LANGUAGES), isTemplate: z.boolean() }))
    .output(File),
  /** The plan becomes the students' choices: one undo step. */
  keepAssignment: call
    .input(
      z.object({
        term: z.string(),
        choices: z.array(z.object({ studentId: Id, offeringId: Id })),
      }),
    )
    .output(z.object({ ok: z.boolean() })),
  /** Groups are as the gradebooks name them; nothing is looked at that was not asked for. */
  groups: call.output(z.object({ groups: z.array(z.object({ name: z.string(), n: z.int() })) })),
  audit: call
    .input(z.object({ term: z.string(), groups: z.array(z.string()).min(1) }))
    .output(Audit),
};
