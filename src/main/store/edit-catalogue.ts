/** What a teacher changes in the catalogue and in choices: one call, one undo step, and never a ring. */
import type { CatalogueCourse, CourseFields, Offering } from '../../shared/contract/courses.ts';
import { findUnreachable } from '../../shared/course-needs.ts';
import { Failure } from '../../shared/failure.ts';
import type { Id } from '../../shared/nouns.ts';
import { catalogueOf, courseChoices, courseInterests, offeringsOf } from './catalogue.ts';
import { query } from './connection.ts';
import { idsWhere } from './edit-skill.ts';
import { recordStep, type Row, type Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { studentOf } from './student.ts';

type Needs = CatalogueCourse['needs'];

/** @param id null makes a new course @throws Failure not-found, name-taken, course-ring */
export function putCourse(school: SchoolFile, id: Id | null, fields: CourseFields): Id {
  const { courses } = catalogueOf(school);
  const titles = new Map(courses.map((course) => [course.id, course.title]));
  if (id !== null && !titles.has(id)) throw new Failure('not-found', { what: 'course', id });
  for (const other of courses) {
    const isSame =
      other.title === fields.title || (fields.code !== null && other.code === fields.code);
    if (other.id !== id && isSame) throw new Failure('name-taken', { name: other.title });
  }
  const others = courses.filter((course) => course.id !== id);
  refuseRing([...others, { id: id ?? 0, title: fields.title, needs: fields.needs }]);
  return recordStep(school, { verb: 'edit-course', title: fields.title }, (writer) => {
    const courseId = writeCourse(school, writer, { id, fields });
    replaceNeedsOfCourse(school, writer, { courseId, needs: fields.needs });
    replaceOfferings(school, writer, { courseId, offerings: fields.offerings });
    return courseId;
  });
}

/** The course's own row; a name that was only mentioned until now becomes a listed course. */
export function writeCourse(
  school: SchoolFile,
  writer: Writer,
  { id, fields }: { id: Id | null; fields: Omit<CourseFields, 'needs' | 'offerings'> },
): Id {
  const { title, code, credits, subject, level, about, requiredFor } = fields;
  const required_for = JSON.stringify(requiredFor);
  const row: Row = { name: title, code, credits, subject, level, about, required_for, listed: 1 };
  const known = id ?? idOfCourse(school, title);
  if (known === null) return writer.insert('course', row);
  writer.update('course', known, row);
  return known;
}

function idOfCourse(school: SchoolFile, title: string): Id | null {
  const sql = 'SELECT id FROM course WHERE name = ?';
  return query<{ id: Id }>(school, sql).get(title)?.id ?? null;
}

export function replaceNeedsOfCourse(
  school: SchoolFile,
  writer: Writer,
  { courseId, needs }: { courseId: Id; needs: Needs },
): void {
  const wanted = new Map(needs.flatMap((any, place) => any.map((needsId) => [needsId, place])));
  const known = query<{ id: Id; needsId: Id; place: number }>(
    school,
    'SELECT id, needs_id AS needsId, place FROM course_need WHERE course_id = ?',
  ).all(courseId);
  for (const { id, needsId } of known) if (!wanted.has(needsId)) writer.delete('course_need', id);
  for (const [needs_id, place] of wanted) {
    const before = known.find(({ needsId }) => needsId === needs_id);
    if (before) writer.update('course_need', before.id, { place });
    else writer.insert('course_need', { course_id: courseId, needs_id, place });
  }
}

type NewOffering = Omit<Offering, 'id' | 'courseId'>;

/** Offerings that stay keep their rows, and with them the students who chose them. */
export function replaceOfferings(
  school: SchoolFile,
  writer: Writer,
  { courseId, offerings }: { courseId: Id; offerings: readonly NewOffering[] },
): void {
  const known = offeringsOf(school).filter((offering) => offering.courseId === courseId);
  const left = [...known];
  for (const { term, slots, capacity, seatsTaken } of offerings) {
    const same = left.findIndex(
      (one) => one.term === term && JSON.stringify(one.slots) === JSON.stringify(slots),
    );
    const place = same === -1 ? left.findIndex((one) => one.term === term) : same;
    const [before] = place === -1 ? [] : left.splice(place, 1);
    const row: Row = { term, slots: JSON.stringify(slots), capacity, seats_taken: seatsTaken };
    if (before) writer.update('course_offering', before.id, row);
    else writer.insert('course_offering', { course_id: courseId, ...row });
  }
  for (const { id } of left) deleteOffering(school, writer, id);
}

function deleteOffering(school: SchoolFile, writer: Writer, offeringId: Id): void {
  const where = { column: 'offering_id', value: offeringId };
  for (const id of idsWhere(school, 'course_choice', where)) writer.delete('course_choice', id);
  writer.delete('course_offering', offeringId);
}

/** Out of the catalogue; its name stays where histories and sections use it. @throws Failure not-found */
export function deleteCourse(school: SchoolFile, courseId: Id): void {
  const course = catalogueOf(school).courses.find(({ id }) => id === courseId);
  if (!course) throw new Failure('not-found', { what: 'course', id: courseId });
  recordStep(school, { verb: 'delete-course', title: course.title }, (writer) => {
    for (const column of ['course_id', 'needs_id']) {
      const where = { column, value: courseId };
      for (const id of idsWhere(school, 'course_need', where)) writer.delete('course_need', id);
    }
    for (const { id } of course.offerings) deleteOffering(school, writer, id);
    writer.update('course', courseId, { listed: 0 });
  });
}

/** @throws Failure course-ring, the courses named that nobody could ever begin */
export function refuseRing(courses: readonly { id: Id; title: string; needs: Needs }[]): void {
  const stuck = findUnreachable(courses);
  if (stuck.length === 0) return;
  const titleOf = new Map(courses.map(({ id, title }) => [id, title]));
  throw new Failure('course-ring', {
    courses: stuck.map((id) => titleOf.get(id) ?? id).join(', '),
  });
}

/** @param liking null takes the answer back @throws Failure not-found */
export function answerInterest(
  school: SchoolFile,
  studentId: Id,
  { topic, liking }: { topic: string; liking: number | null },
): void {
  const { name } = studentOf(school, studentId);
  const before = courseInterests(school, studentId).find((one) => one.topic === topic);
  recordStep(school, { verb: 'edit-interest', title: name }, (writer) => {
    if (liking === null) {
      if (before) writer.delete('course_interest', before.id);
    } else if (before) writer.update('course_interest', before.id, { liking });
    else writer.insert('course_interest', { student_id: studentId, topic, liking });
  });
}

/** @throws Failure not-found */
export function chooseCourse(
  school: SchoolFile,
  { studentId, offeringId }: { studentId: Id; offeringId: Id },
  chosen: boolean,
): void {
  const { name } = studentOf(school, studentId);
  const known = offeringsOf(school).find(({ id }) => id === offeringId);
  if (!known) throw new Failure('not-found', { what: 'course', id: offeringId });
  recordStep(school, { verb: 'choose-course', title: name }, (writer) => {
    const before = courseChoices(school).find(
      (one) => one.studentId === studentId && one.offeringId === offeringId,
    );
    if (chosen && !before)
      writer.insert('course_choice', { student_id: studentId, offering_id: offeringId });
    if (!chosen && before) writer.delete('course_choice', before.id);
  });
}

/** These students' choices of a term become the plan's: one step. */
export function keepChoices(
  school: SchoolFile,
  term: string,
  choices: readonly { studentId: Id; offeringId: Id }[],
): void {
  const ofTerm = new Set(offeringsOf(school).flatMap((one) => (one.term === term ? [one.id] : [])));
  const students = new Set(choices.map(({ studentId }) => studentId));
  const known = courseChoices(school).filter(
    ({ studentId, offeringId }) => students.has(studentId) && ofTerm.has(offeringId),
  );
  const key = (one: { studentId: Id; offeringId: Id }) => `${one.studentId} ${one.offeringId}`;
  const wanted = new Set(choices.map(key));
  const before = new Set(known.map(key));
  recordStep(school, { verb: 'keep-course-plan', title: term }, (writer) => {
    for (const one of known) if (!wanted.has(key(one))) writer.delete('course_choice', one.id);
    for (const { studentId, offeringId } of choices)
      if (!before.has(key({ studentId, offeringId })))
        writer.insert('course_choice', { student_id: studentId, offering_id: offeringId });
  });
}
