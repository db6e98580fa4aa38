/** A teacher's own tags on students, and filters kept under a name. */
import type { SavedFilter } from '../../shared/contract/student-filter.ts';
import { StudentFilter } from '../../shared/contract/student-filter.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

type TagRow = { id: Id; studentId: Id; tag: string };

const tagRows = (school: SchoolFile): TagRow[] =>
  query<TagRow>(
    school,
    'SELECT id, student_id AS studentId, tag FROM student_tag ORDER BY id',
  ).all();

/** Student → tags, in the order in which they were given. */
export function tagsByStudent(school: SchoolFile): Map<Id, string[]> {
  const groups = Map.groupBy(tagRows(school), ({ studentId }) => studentId);
  return new Map([...groups].map(([id, rows]) => [id, rows.map(({ tag }) => tag)]));
}

export type TagChange = { studentIds: readonly Id[]; tag: string; has: boolean };

/** Gives students a tag, or takes it from them. One step that can be undone. */
export function setTag(school: SchoolFile, { studentIds, tag, has }: TagChange): void {
  const wanted = new Set(studentIds);
  const known = tagRows(school).filter((row) => row.tag === tag && wanted.has(row.studentId));
  recordStep(school, { verb: has ? 'add-tag' : 'remove-tag', title: tag }, (writer) => {
    if (!has) for (const { id } of known) writer.delete('student_tag', id);
    else
      for (const studentId of wanted)
        if (!known.some((row) => row.studentId === studentId))
          writer.insert('student_tag', { student_id: studentId, tag });
  });
}

export const savedFilters = (school: SchoolFile): SavedFilter[] =>
  query<{ id: Id; name: string; filter: string }>(
    school,
    'SELECT id, name, filter FROM saved_filter ORDER BY id',
  )
    .all()
    .map(({ filter, ...row }) => ({ ...row, filter: StudentFilter.parse(JSON.parse(filter)) }));

/** Takes the place of one of the same name. One step that can be undone. @returns its id */
export function saveFilter(school: SchoolFile, name: string, filter: StudentFilter): Id {
  const known = savedFilters(school).find((each) => each.name === name);
  const row = { name, filter: JSON.stringify(filter) };
  return recordStep(school, { verb: 'save-filter', title: name }, (writer) => {
    if (!known) return writer.insert('saved_filter', row);
    writer.update('saved_filter', known.id, row);
    return known.id;
  });
}

/** One step that can be undone. */
export function removeFilter(school: SchoolFile, id: Id): void {
  const known = savedFilters(school).find((each) => each.id === id);
  if (!known) return;
  recordStep(school, { verb: 'remove-filter', title: known.name }, (writer) =>
    writer.delete('saved_filter', id),
  );
}
