/** What a commit will do, as a value: the preview is derived from it and the commit carries it out. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { Item } from '../../shared/contract/skills.ts';
import type { ItemRecord } from '../../shared/import/catalogue.ts';
import type { Assessment, Student } from '../../shared/import/gradebook.ts';
import type { ImportResult } from '../../shared/import/result.ts';
import type { Id, LineItem, Score } from '../../shared/nouns.ts';
import type { Row } from '../store/record-step.ts';
import type { PlannedCourse } from './plan-catalogue.ts';

/** Shared by all that stay as they are: a million of them cost one object. */
export const UNCHANGED: Row = Object.freeze({});

export type PlannedStudent = {
  incoming: Student;
  /** Who this is in the school; null for someone new. */
  existingId: Id | null;
  /** Columns of the known student that the file completes or renames. */
  changes: Row;
};

/** Students whom the school does not know yet; a million are counted without another list of them. */
export function newStudents(students: readonly PlannedStudent[]): number {
  let count = 0;
  for (const { existingId } of students) if (existingId === null) count += 1;
  return count;
}

export type PlannedLineItem = {
  incoming: Assessment;
  existing: LineItem | null;
  /** Place in the course's order when new. */
  position: number;
  changes: Row;
};

/** A cell that holds something else until now; `student` and `lineItem` are places in the plan's lists. */
export type ScoreChange = {
  student: number;
  lineItem: number;
  /** null empties the cell. */
  score: Score | null;
  existing: { id: Id; score: Score };
};

export type Member = {
  student: number;
  groups: readonly string[];
  enrolmentId: Id | null;
  changes: Row;
};

export type PlannedSection = {
  existingId: Id | null;
  name: string;
  course: string;
  term: string | null;
  termStart: string | null;
  members: Member[];
  /** Place of the first new member in the class list. */
  firstPosition: number;
  lineItems: PlannedLineItem[];
  /** Leads from an assessment's place in the file to the place in `lineItems`; -1 where it is not this section's. */
  placeOfAssessment: readonly number[];
  /** New scores, as cells of the file's grid, one column after the other. */
  additions: Uint32Array;
  changes: ScoreChange[];
  unchanged: number;
};

/** One row of a table other than the gradebook: an answer, a course taken, a method used. */
export type PlannedRecord = {
  noun: 'response' | 'course_history' | 'method_log';
  /** Place in the plan's students or sections: whose row it is. */
  owner: number;
  item: { externalId: string; skill: string | null } | null;
  row: Row;
  existingId: Id | null;
};

export type PlannedSkill = {
  name: string;
  existingId: Id | null;
  /** Columns that the file sets or changes. */
  changes: Row;
  parent: string | null;
  /** Null: the file does not say what it builds on, and that stays. */
  needs: readonly string[] | null;
};

export type PlannedItem = {
  externalId: string;
  existing: Item | null;
  record: ItemRecord;
  isChanged: boolean;
};

export type PlannedSkillMap = {
  skills: PlannedSkill[];
  items: PlannedItem[];
  /** Sections whose columns hold the items' scores. */
  sectionIds: Id[];
};

export type LikelySame = { name: string; existingId: Id; incomingKey: string };

export type ImportPlan = {
  /** The school's version that the plan was made at. */
  schoolVersion: string;
  result: ImportResult;
  /** As asked for, completed by what was decided. */
  choices: PlanChoices;
  /** SHA-256 of the file, hexadecimal; empty where its bytes are not at hand. */
  fingerprint: string;
  students: PlannedStudent[];
  sections: PlannedSection[];
  records: PlannedRecord[];
  unchangedRecords: number;
  /** Where the file is a map of skills and items. */
  skillMap: PlannedSkillMap | null;
  /** Courses of a catalogue. */
  catalogue: PlannedCourse[];
  likelySame: LikelySame[];
  /** A file of this source was imported before. */
  isKnownSource?: boolean;
  /** The corrections are those of the last file of this source. */
  isCorrectedBefore?: boolean;
};
