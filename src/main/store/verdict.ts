/** What teachers say of forecasts: agree, not applicable, wrong; one word each, the latest counts. */
import type { Verdict, VerdictToGive } from '../../shared/contract/track-record.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { studentOf } from './student.ts';

const VERDICT = `SELECT id, section_id AS sectionId, student_id AS studentId, target_id AS targetId,
  as_of_id AS asOfId, need, verdict, note, given_at AS givenAt FROM verdict`;

/** Oldest first. */
export const verdictsOf = (school: SchoolFile, sectionId: number | null = null): Verdict[] =>
  query<Verdict>(
    school,
    `${VERDICT} WHERE :sectionId IS NULL OR section_id = :sectionId ORDER BY id`,
  ).all({ sectionId });

/** Takes the place of an earlier word on the same forecast; null takes it back. One step that can be undone. */
export function giveVerdict(school: SchoolFile, wanted: VerdictToGive): Verdict | null {
  const { sectionId, studentId, targetId, asOfId, need, verdict, note } = wanted;
  const { name } = studentOf(school, studentId);
  const about = {
    section_id: sectionId,
    student_id: studentId,
    target_id: targetId,
    as_of_id: asOfId,
  };
  const known = verdictOn(school, wanted);
  recordStep(school, { verb: 'verdict', title: name }, (writer) => {
    if (verdict === null) return known && writer.delete('verdict', known.id);
    const row = { ...about, need, verdict, note, given_at: school.now().toISOString() };
    if (known) writer.update('verdict', known.id, row);
    else writer.insert('verdict', row);
  });
  return verdictOn(school, wanted);
}

function verdictOn(
  school: SchoolFile,
  { sectionId, studentId, targetId, asOfId }: VerdictToGive,
): Verdict | null {
  const sql = `${VERDICT} WHERE section_id = ? AND student_id = ? AND target_id IS ? AND as_of_id IS ?`;
  return query<Verdict>(school, sql).get(sectionId, studentId, targetId, asOfId) ?? null;
}
