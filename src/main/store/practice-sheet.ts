/** Practice as it was given out: which items to whom and why, and what came back. */
import type { Why } from '../../shared/contract/practice-set.ts';
import type { FEEDBACK, SheetMark } from '../../shared/contract/practice-sheet.ts';
import { Failure } from '../../shared/failure.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep, type Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export type SheetItem = {
  id: Id;
  itemId: Id;
  skillId: Id;
  position: number;
  expected: number;
  why: Why;
  /** Null: not entered yet, or not reached. */
  correct: number | null;
};

export type PracticeSheet = {
  id: Id;
  studentId: Id;
  sectionId: Id | null;
  madeOn: string;
  minutes: number;
  enteredOn: string | null;
  feedback: (typeof FEEDBACK)[number] | null;
  items: SheetItem[];
};

const COLUMNS = `id, student_id AS studentId, section_id AS sectionId, made_on AS madeOn, minutes,
  entered_on AS enteredOn, feedback`;
const ITEM_COLUMNS = `id, item_id AS itemId, skill_id AS skillId, position, expected, why, correct`;

/** Oldest first. */
export function sheetsOfStudent(school: SchoolFile, studentId: Id): PracticeSheet[] {
  const sql = `SELECT ${COLUMNS} FROM practice_sheet WHERE student_id = ? ORDER BY id`;
  return withItems(school, query<Omit<PracticeSheet, 'items'>>(school, sql).all(studentId));
}

/** Sheets that are out, oldest first; of every section where none is named. */
export function openSheets(school: SchoolFile, sectionId: Id | null): PracticeSheet[] {
  const sql = `SELECT ${COLUMNS} FROM practice_sheet
    WHERE entered_on IS NULL AND (:sectionId IS NULL OR section_id = :sectionId) ORDER BY id`;
  return withItems(school, query<Omit<PracticeSheet, 'items'>>(school, sql).all({ sectionId }));
}

/** @throws Failure not-found */
export function sheetOf(school: SchoolFile, sheetId: Id): PracticeSheet {
  const sql = `SELECT ${COLUMNS} FROM practice_sheet WHERE id = ?`;
  const [sheet] = withItems(school, query<Omit<PracticeSheet, 'items'>>(school, sql).all(sheetId));
  if (!sheet) throw new Failure('not-found', { what: 'practice sheet', id: sheetId });
  return sheet;
}

function withItems(
  school: SchoolFile,
  sheets: readonly Omit<PracticeSheet, 'items'>[],
): PracticeSheet[] {
  const items = query<SheetItem>(
    school,
    `SELECT ${ITEM_COLUMNS} FROM sheet_item WHERE sheet_id = ? ORDER BY position`,
  );
  return sheets.map((sheet) => ({ ...sheet, items: items.all(sheet.id) }));
}

export type SheetToMake = {
  studentId: Id;
  sectionId: Id | null;
  madeOn: string;
  minutes: number;
  /** Set where nobody waits for its marks. */
  enteredOn?: string;
  items: readonly Pick<SheetItem, 'itemId' | 'skillId' | 'expected' | 'why'>[];
};

/** Within somebody's step. @returns the sheet's id */
export function writeSheet(writer: Writer, sheet: SheetToMake): Id {
  const { studentId, sectionId, madeOn, minutes, enteredOn = null, items } = sheet;
  const id = writer.insert('practice_sheet', {
    student_id: studentId,
    section_id: sectionId,
    made_on: madeOn,
    minutes,
    entered_on: enteredOn,
  });
  for (const [position, item] of items.entries())
    addToSheet(writer, { id, studentId }, { ...item, position });
  return id;
}

export function addToSheet(
  writer: Writer,
  { id, studentId }: Pick<PracticeSheet, 'id' | 'studentId'>,
  item: Omit<SheetItem, 'id' | 'correct'>,
): Id {
  return writer.insert('sheet_item', {
    sheet_id: id,
    student_id: studentId,
    item_id: item.itemId,
    skill_id: item.skillId,
    position: item.position,
    expected: item.expected,
    why: item.why,
  });
}

/** Marks become answers; an item that was not reached says nothing. @param on ISO date-time */
export function enterMarks(
  school: SchoolFile,
  sheet: PracticeSheet,
  {
    marks,
    feedback,
    on,
  }: { marks: readonly SheetMark[]; feedback: PracticeSheet['feedback']; on: string },
): void {
  const { name } = nameOf(school, sheet.studentId);
  recordStep(school, { verb: 'enter-practice', title: name }, (writer) => {
    for (const [at, item] of sheet.items.entries()) {
      const mark = marks[at];
      if (mark && mark.correct !== null)
        writeMark(school, writer, { sheet, item, mark: { ...mark, correct: mark.correct }, on });
    }
    writer.update('practice_sheet', sheet.id, { entered_on: on.slice(0, 10), feedback });
  });
}

type MarkToWrite = {
  sheet: Pick<PracticeSheet, 'studentId'>;
  item: Pick<SheetItem, 'id' | 'itemId'>;
  mark: { correct: number; answer: string | null };
  on: string;
};

/** Within somebody's step: the mark on the sheet, and the answer that it is. */
export function writeMark(
  school: SchoolFile,
  writer: Writer,
  { sheet: { studentId }, item, mark, on }: MarkToWrite,
): void {
  const { position, attempt } = nextPlace(school, studentId, item.itemId);
  writer.insert('response', {
    student_id: studentId,
    item_id: item.itemId,
    correct: mark.correct,
    answered_at: on,
    attempt,
    hints: null,
    answer: mark.answer,
    position,
  });
  writer.update('sheet_item', item.id, { correct: mark.correct });
}

function nextPlace(
  school: SchoolFile,
  studentId: Id,
  itemId: Id,
): { position: number; attempt: number } {
  const sql = `SELECT coalesce(max(position), -1) + 1 AS position,
      coalesce(max(iif(item_id = :itemId, attempt, NULL)), 0) + 1 AS attempt
    FROM response WHERE student_id = :studentId`;
  const row = query<{ position: number; attempt: number }>(school, sql).get({ studentId, itemId });
  return row ?? { position: 0, attempt: 1 };
}

/** A sheet that nobody brings back. Its items stay where something else refers to them. */
export function withdrawSheet(school: SchoolFile, sheet: PracticeSheet): void {
  const { name } = nameOf(school, sheet.studentId);
  recordStep(school, { verb: 'withdraw-practice', title: name }, (writer) => {
    for (const { id } of sheet.items) writer.delete('sheet_item', id);
    writer.delete('practice_sheet', sheet.id);
  });
}

function nameOf(school: SchoolFile, studentId: Id): { name: string } {
  const row = query<{ name: string }>(school, 'SELECT name FROM student WHERE id = ?').get(
    studentId,
  );
  if (!row) throw new Failure('not-found', { what: 'student', id: studentId });
  return row;
}
