/** Writes the rows of tables other than the gradebook: answers, courses taken, methods used. */
import type { Id } from '../../shared/nouns.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { Row, Writer } from '../store/record-step.ts';
import { idByName } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { piecesOf, remembering } from './apply-pieces.ts';
import type { ImportPlan, PlannedRecord } from './import-plan.ts';

type Owners = { studentIds: readonly Id[]; sectionIds: readonly Id[] };

export function* writeRecords(
  school: SchoolFile,
  writer: Writer,
  { plan, owners }: { plan: ImportPlan; owners: Owners },
): Pieces<void> {
  const skillId = remembering(
    (name) => idByName(school, 'skill', name) ?? writer.insert('skill', { name }),
  );
  const itemId = remembering((externalId, skill) => {
    const made = () => ({
      external_id: externalId,
      skill_id: skill === null ? null : skillId(skill, null),
    });
    return idByName(school, 'item', externalId) ?? writer.insert('item', made());
  });
  const rowOf = ({ noun, owner, item, row }: PlannedRecord): Row => {
    const whole: Row = item ? { item_id: itemId(item.externalId, item.skill), ...row } : row;
    return noun === 'method_log'
      ? { section_id: owners.sectionIds[owner] ?? 0, ...whole }
      : { student_id: owners.studentIds[owner] ?? 0, ...whole };
  };
  for (const { noun, item, row, existingId } of plan.records) {
    if (existingId === null) continue;
    const id: Row = item ? { item_id: itemId(item.externalId, item.skill) } : {};
    writer.update(noun, existingId, { ...id, ...row });
  }
  // A file's new records are of one noun and one shape.
  for (const piece of piecesOf(plan.records.filter(({ existingId }) => existingId === null))) {
    const rows = piece.map(rowOf);
    const columns = Object.keys(rows[0] ?? {});
    writer.insertAll(
      piece[0]?.noun ?? 'response',
      columns,
      rows.map((row) => Object.values(row)),
    );
    yield;
  }
}
