/** Groups that a teacher teaches by: made once, never changed, ended by the next grouping. */
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { sectionOf } from './section.ts';

export type TeachingGroup = {
  id: Id;
  sectionId: Id;
  name: string;
  madeOn: string;
  endedOn: string | null;
  studentIds: Id[];
};

type GroupRow = Omit<TeachingGroup, 'studentIds'>;

/** Every group that ever was, of one section or of all, in the order in which they were made. */
export function teachingGroups(school: SchoolFile, sectionId: Id | null = null): TeachingGroup[] {
  const rows = query<GroupRow>(
    school,
    `SELECT id, section_id AS sectionId, name, made_on AS madeOn, ended_on AS endedOn
    FROM teaching_group WHERE :sectionId IS NULL OR section_id = :sectionId ORDER BY id`,
  ).all({ sectionId });
  const members = query<{ groupId: Id; studentId: Id }>(
    school,
    'SELECT group_id AS groupId, student_id AS studentId FROM teaching_group_member ORDER BY id',
  ).all();
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId);
  return rows.map((row) => ({
    ...row,
    studentIds: (byGroup.get(row.id) ?? []).map(({ studentId }) => studentId),
  }));
}

/** Those in use. */
export const currentGroups = (school: SchoolFile, sectionId: Id): TeachingGroup[] =>
  teachingGroups(school, sectionId).filter(({ endedOn }) => endedOn === null);

export type GroupToKeep = { name: string; studentIds: readonly Id[] };

/** Ends the grouping so far and begins another; none given leaves the class whole. One undo step. */
export function keepGroups(
  school: SchoolFile,
  sectionId: Id,
  { day, groups }: { day: string; groups: readonly GroupToKeep[] },
): void {
  const title = sectionOf(school, sectionId).name;
  const before = currentGroups(school, sectionId);
  recordStep(school, { verb: 'keep-groups', title }, (writer) => {
    for (const { id } of before) writer.update('teaching_group', id, { ended_on: day });
    for (const { name, studentIds } of groups) {
      const made = { section_id: sectionId, name, made_on: day, ended_on: null };
      const groupId = writer.insert('teaching_group', made);
      writer.insertAll(
        'teaching_group_member',
        ['group_id', 'student_id'],
        studentIds.map((studentId) => [groupId, studentId]),
      );
    }
  });
}

/** What files named as groups when they listed the class: name → students. */
export function listedGroups(school: SchoolFile, sectionId: Id): Map<string, Set<Id>> {
  const rows = query<{ studentId: Id; groups: string }>(
    school,
    `SELECT student_id AS studentId, groups FROM enrolment WHERE section_id = ? AND groups <> '[]'`,
  ).all(sectionId);
  const named = new Map<string, Set<Id>>();
  for (const { studentId, groups } of rows) {
    // Written by the import alone, as a list of names.
    for (const name of JSON.parse(groups) as string[])
      named.set(name, (named.get(name) ?? new Set<Id>()).add(studentId));
  }
  return named;
}
