/** When a student was talked to. */
import type { Contact } from '../../shared/contract/support-plan.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { studentOf } from './student.ts';

/** Newest first. */
export const contactsOf = (school: SchoolFile, studentId: Id): Contact[] =>
  query<Contact>(
    school,
    `SELECT id, talked_on AS talkedOn, note FROM contact WHERE student_id = ?
    ORDER BY talked_on DESC, id DESC`,
  ).all(studentId);

/** Student → day of the last talk. */
export const lastTalks = (school: SchoolFile): Map<Id, string> =>
  new Map(
    query<{ studentId: Id; day: string }>(
      school,
      'SELECT student_id AS studentId, max(talked_on) AS day FROM contact GROUP BY student_id',
    )
      .all()
      .map(({ studentId, day }) => [studentId, day]),
  );

/** A talk of that day; a second one only changes its note. One step that can be undone. @throws Failure not-found */
export function noteTalk(
  school: SchoolFile,
  studentId: Id,
  { day, note }: { day: string; note: string },
): void {
  const title = studentOf(school, studentId).name;
  const known = contactsOf(school, studentId).find(({ talkedOn }) => talkedOn === day);
  recordStep(school, { verb: 'talk', title }, (writer) => {
    if (known) writer.update('contact', known.id, { note });
    else writer.insert('contact', { student_id: studentId, talked_on: day, note });
  });
}

/** One step that can be undone. @throws Failure not-found */
export function removeTalk(school: SchoolFile, studentId: Id, day: string): void {
  const title = studentOf(school, studentId).name;
  const known = contactsOf(school, studentId).filter(({ talkedOn }) => talkedOn === day);
  recordStep(school, { verb: 'remove-talk', title }, (writer) => {
    for (const { id } of known) writer.delete('contact', id);
  });
}
