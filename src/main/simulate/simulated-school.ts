/** What a simulated school is made of, as plain values: the truth that the gradebook files are written from. */

/** A person who never lived; `ability` is what no gradebook shows. */
export type SimulatedStudent = {
  id: string;
  givenName: string;
  familyName: string;
  /** Han and Korean names are written without a space and family first. */
  familyFirst: boolean;
  login: string;
  /** General ability, logits; mean 0, standard deviation 1 over the school. */
  ability: number;
  /** What is special to a subject, logits, by subject. */
  subjectAbility: Readonly<Record<string, number>>;
  /** How surely work is handed in; mean 0, standard deviation 1. */
  diligence: number;
};

export const ODDITIES = ['coded', 'constant', 'reversed', 'weightless', 'broken'] as const;
/** Columns that real gradebooks hold and that say little, nothing or the opposite. */
export type Oddity = (typeof ODDITIES)[number];

/** One assessment as planned: how hard, how noisy, how marked. Logits unless said otherwise. */
export type AssessmentPlan = {
  title: string;
  category: string;
  maxPoints: number;
  questions: number;
  /** Positive: easier than the class is able. */
  ease: number;
  /** How far the choice of questions, or moderated marking, keeps the whole as hard as planned, 0–1; 0 unless given. */
  balance?: number;
  discrimination: number;
  /** Chance to be right without knowing, 0–1. */
  guessing: number;
  /** Spread of what moves one student on this one day. */
  occasionNoise: number;
  /** Marks are rounded to this step, points. */
  roundTo: number;
  /** ISO day. */
  dueOn: string;
  oddity: Oddity | null;
  /** Skill of each question, by index; empty: no item-level record is kept. */
  skills: readonly string[];
};

export type SimulatedCell = {
  points: number | null;
  status: 'graded' | 'missing' | 'excused' | 'absent' | 'unmarked';
  late: boolean;
};

/** One answer to one question; `seconds` is what it took. */
export type SimulatedResponse = {
  student: string;
  item: string;
  skill: string;
  correct: 0 | 1;
  answeredAt: string;
  seconds: number;
  attempt: number;
};

export type MethodEntry = {
  usedOn: string;
  method: string;
  minutes: number;
  group: string;
};

export type Term = { name: string; startsOn: string; weeks: number };

export type SimulatedSection = {
  course: string;
  subject: string;
  name: string;
  term: Term;
  /** Category → share of the term grade, 0–1. */
  weights: Readonly<Record<string, number>>;
  assessments: readonly AssessmentPlan[];
  students: readonly SimulatedStudent[];
  /** `[student][assessment]`. */
  cells: readonly (readonly SimulatedCell[])[];
  responses: readonly SimulatedResponse[];
  methods: readonly MethodEntry[];
  /** The half of the class that each student belongs to, in the order of `students`. */
  groups: readonly string[];
};

/** One line of what a student took before. */
export type CourseRecord = {
  student: string;
  course: string;
  term: string;
  /** Percent. */
  grade: number;
  credits: number;
};

export type SimulatedSchool = {
  seed: number;
  students: readonly SimulatedStudent[];
  sections: readonly SimulatedSection[];
  history: readonly CourseRecord[];
  /** The catalogue's file as text, where the school has one. */
  catalogue?: string;
};

/** As a Latin-script list would write it, or unbroken where the script does. */
export function fullName(student: SimulatedStudent): string {
  return student.familyFirst
    ? `${student.familyName}${student.givenName}`
    : `${student.givenName} ${student.familyName}`;
}

/** As class lists are sorted: `Family, Given`; one school writes its names one way in all its files. */
export function sortableName(student: SimulatedStudent): string {
  return student.familyFirst ? fullName(student) : `${student.familyName}, ${student.givenName}`;
}
