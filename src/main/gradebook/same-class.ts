/** Whether the students of a file are a class that the school knows, or strangers under the same name. */
import type { Student } from '../../shared/import/gradebook.ts';
import type { Id } from '../../shared/nouns.ts';
import type { Pieces } from '../store/record-long-step.ts';
import { enrolmentsOf, type KnownStudent } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { eachOf } from './breathe.ts';

/** Of the smaller of the two lists, this share must be in both; repeaters alone do not make last year's class. */
const SHARE_IN_BOTH = 0.25;

type Identity = Pick<Student, 'name' | 'externalId' | 'email' | 'login'>;

/** A section without students takes any class. */
export function* sameClassIn(
  school: SchoolFile,
  students: readonly Student[],
  known: readonly KnownStudent[],
): Pieces<(sectionId: Id, places: readonly number[]) => boolean> {
  const byId = new Map<Id, KnownStudent>();
  yield* eachOf(known, (student) => void byId.set(student.id, student));
  return (sectionId, places) => {
    const members = enrolmentsOf(school, sectionId).flatMap(
      ({ studentId }) => byId.get(studentId) ?? [],
    );
    const marks = new Set(members.flatMap(marksOf));
    const familiar = places.filter((place) => {
      const student = students[place];
      return student !== undefined && marksOf(student).some((mark) => marks.has(mark));
    });
    return familiar.length >= SHARE_IN_BOTH * Math.min(places.length, members.length);
  };
}

function marksOf({ name, externalId, email, login }: Identity): string[] {
  return [name, externalId, email, login].flatMap((mark) => mark?.toLowerCase() ?? []);
}
