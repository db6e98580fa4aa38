/** Teaching methods as they were used in a section: what the effect of methods is learned from. */
import { Failure } from '../../shared/failure.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { sectionOf } from './section.ts';

export type MethodUsed = {
  id: number;
  sectionId: number;
  usedOn: string | null;
  method: string;
  minutes: number | null;
  /** The group it was used with; null for the whole class. */
  groupName: string | null;
};

const COLUMNS =
  'id, section_id AS sectionId, used_on AS usedOn, method, minutes, group_name AS groupName';

export function methodLog(school: SchoolFile, sectionId: number | null = null): MethodUsed[] {
  return query<MethodUsed>(
    school,
    `SELECT ${COLUMNS}
    FROM method_log WHERE :sectionId IS NULL OR section_id = :sectionId ORDER BY section_id, used_on, id`,
  ).all({ sectionId });
}

export type MethodToLog = Omit<MethodUsed, 'id'> & { usedOn: string };

/** One tap: a method on a day, with the class or a group. One undo step. @throws Failure not-found */
export function logMethod(
  school: SchoolFile,
  { sectionId, usedOn, method, minutes, groupName }: MethodToLog,
): number {
  const title = sectionOf(school, sectionId).name;
  return recordStep(school, { verb: 'log-method', title }, (writer) =>
    writer.insert('method_log', {
      section_id: sectionId,
      used_on: usedOn,
      method,
      minutes,
      group_name: groupName,
    }),
  );
}

/** @throws Failure not-found */
export function unlogMethod(school: SchoolFile, id: number): void {
  const entry = query<MethodUsed>(school, `SELECT ${COLUMNS} FROM method_log WHERE id = ?`).get(id);
  if (!entry) throw new Failure('not-found', { what: 'method', id });
  const title = sectionOf(school, entry.sectionId).name;
  recordStep(school, { verb: 'unlog-method', title }, (writer) => writer.delete('method_log', id));
}
