/** Teaching methods as they were used in a section: what the effect of methods is learned from. */
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type MethodUsed = {
  id: number;
  sectionId: number;
  usedOn: string | null;
  method: string;
  minutes: number | null;
  /** The group it was used with; null for the whole class. */
  groupName: string | null;
};

export function methodLog(school: SchoolFile, sectionId: number | null = null): MethodUsed[] {
  return query<MethodUsed>(
    school,
    `SELECT id, section_id AS sectionId, used_on AS usedOn, method, minutes, group_name AS groupName
    FROM method_log WHERE :sectionId IS NULL OR section_id = :sectionId ORDER BY section_id, used_on, id`,
  ).all({ sectionId });
}
