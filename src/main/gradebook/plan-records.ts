/** Tables beside the gradebook (answers, courses taken, methods used): which rows are new, changed or known. */
import type { CourseRecord, MethodRecord, ResponseRecord } from '../../shared/import/records.ts';
import type { CourseTaken } from '../store/course-history.ts';
import type { MethodUsed } from '../store/method-log.ts';
import type { Row } from '../store/record-step.ts';
import type { Response } from '../store/response.ts';
import type { PlannedRecord, PlannedStudent } from './import-plan.ts';

export type RecordPlan = { records: PlannedRecord[]; unchangedRecords: number };

/** A row of the file beside what the school has of it. */
type Candidate = PlannedRecord & { known: Row | null };

/** An answer is known by student, item and attempt; where attempts are not numbered, they are counted. */
export function planResponses(
  incoming: readonly ResponseRecord[],
  students: readonly PlannedStudent[],
  existing: readonly Response[],
): RecordPlan {
  const placeOf = placesOf(students);
  const ids = existingIds(students);
  const known = new Map(existing.map((row) => [key(row.studentId, row.item, row.attempt), row]));
  const nextPosition = new Map<number, number>();
  for (const { studentId, position } of existing) nextPosition.set(studentId, position + 1);
  const attempts = new Map<string, number>();
  const added = new Map<number, number>();
  const candidates = incoming.flatMap((response): Candidate[] => {
    const owner = placeOf.get(response.student);
    if (owner === undefined) return [];
    const pair = key(owner, response.item);
    const attempt = response.attempt ?? (attempts.get(pair) ?? 0) + 1;
    attempts.set(pair, attempt);
    const studentId = ids[owner] ?? null;
    const before =
      studentId === null ? undefined : known.get(key(studentId, response.item, attempt));
    const row: Row = {
      correct: response.correct,
      answered_at: response.time,
      attempt,
      hints: response.hints,
      answer: response.answer ?? null,
    };
    const item = { externalId: response.item, skill: response.skill };
    if (before) {
      const { correct, answeredAt, hints, answer } = before;
      return [
        candidate('response', owner, {
          item,
          row,
          before: { correct, answered_at: answeredAt, attempt, hints, answer },
          id: before.id,
        }),
      ];
    }
    const nth = added.get(owner) ?? 0;
    added.set(owner, nth + 1);
    const position = (nextPosition.get(studentId ?? -1) ?? 0) + nth;
    return [candidate('response', owner, { item, row: { ...row, position } })];
  });
  return settle(candidates);
}

/** A course taken is known by student, course and term. */
export function planCourses(
  incoming: readonly CourseRecord[],
  students: readonly PlannedStudent[],
  existing: readonly CourseTaken[],
): RecordPlan {
  const placeOf = placesOf(students);
  const ids = existingIds(students);
  const known = new Map(existing.map((row) => [key(row.studentId, row.course, row.term), row]));
  const candidates = incoming.flatMap((record): Candidate[] => {
    const owner = placeOf.get(record.student);
    if (owner === undefined) return [];
    const { course, term, grade, gradePoints, credits } = record;
    const before = known.get(key(ids[owner] ?? -1, course, term));
    const row: Row = { course, term, grade, grade_points: gradePoints, credits };
    if (!before) return [candidate('course_history', owner, { row })];
    const beforeRow = {
      course,
      term,
      grade: before.grade,
      grade_points: before.gradePoints,
      credits: before.credits,
    };
    return [candidate('course_history', owner, { row, before: beforeRow, id: before.id })];
  });
  return settle(candidates);
}

/** A use of a method is known by section, day, method and group; `ownerOf` leads to the plan's section. */
export function planMethods(
  incoming: readonly MethodRecord[],
  ownerOf: (record: MethodRecord) => { place: number; sectionId: number | null },
  existing: readonly MethodUsed[],
): RecordPlan {
  const known = Map.groupBy(existing, (row) =>
    key(row.sectionId, row.usedOn, row.method, row.groupName),
  );
  const candidates = incoming.map((record): Candidate => {
    const { place, sectionId } = ownerOf(record);
    const { date, method, minutes, group } = record;
    const row: Row = { used_on: date, method, minutes, group_name: group };
    const before = known.get(key(sectionId ?? -1, date, method, group))?.shift();
    if (!before) return candidate('method_log', place, { row });
    return candidate('method_log', place, {
      row,
      before: { ...row, minutes: before.minutes },
      id: before.id,
    });
  });
  return settle(candidates);
}

type Found = { row: Row; item?: PlannedRecord['item']; before?: Row; id?: number };

function candidate(
  noun: PlannedRecord['noun'],
  owner: number,
  { row, item = null, before, id }: Found,
): Candidate {
  return { noun, owner, item, row, existingId: id ?? null, known: before ?? null };
}

function settle(candidates: readonly Candidate[]): RecordPlan {
  const changed = candidates.filter(({ row, known }) => known === null || !isSame(row, known));
  const records = changed.map(({ noun, owner, item, row, existingId }) => ({
    noun,
    owner,
    item,
    row,
    existingId,
  }));
  return { records, unchangedRecords: candidates.length - changed.length };
}

function isSame(row: Row, known: Row): boolean {
  return Object.keys(row).every((column) => row[column] === known[column]);
}

function placesOf(students: readonly PlannedStudent[]): Map<string, number> {
  return new Map(students.map(({ incoming }, index) => [incoming.key, index]));
}

function existingIds(students: readonly PlannedStudent[]): (number | null)[] {
  return students.map(({ existingId }) => existingId);
}

function key(...parts: (string | number | null)[]): string {
  return parts.map((part) => part ?? '').join('\n');
}
