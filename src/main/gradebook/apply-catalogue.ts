/** Writes a planned catalogue, inside the step that somebody else records. */
import type { Id } from '../../shared/nouns.ts';
import { replaceNeedsOfCourse, replaceOfferings, writeCourse } from '../store/edit-catalogue.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { Writer } from '../store/record-step.ts';
import { idByName } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import type { PlannedCourse } from './plan-catalogue.ts';

/** Courses first, then what they need: a need may stand further down in the file, or be only named. */
export function* writeCatalogue(
  school: SchoolFile,
  writer: Writer,
  courses: readonly PlannedCourse[],
): Pieces<void> {
  const ids = new Map<string, Id>();
  const changed = courses.filter(({ isChanged }) => isChanged);
  for (const { existingId, fields } of changed)
    ids.set(fields.title, writeCourse(school, writer, { id: existingId, fields }));
  yield;
  const idOf = (title: string): Id => {
    const id =
      ids.get(title) ??
      idByName(school, 'course', title) ??
      writer.insert('course', { name: title, listed: 0 });
    ids.set(title, id);
    return id;
  };
  for (const { fields, needs, offerings } of changed) {
    const courseId = idOf(fields.title);
    const byId = needs?.map((any) => any.map(idOf));
    if (byId) replaceNeedsOfCourse(school, writer, { courseId, needs: byId });
    replaceOfferings(school, writer, { courseId, offerings });
  }
  yield;
}
