/** Writes a plan's rows, noun by noun, inside the step that somebody else records. */
import { BLANK_SCORE, type Id } from '../../shared/nouns.ts';
import { scoreColumns } from '../store/edit-gradebook.ts';
import { logImport, rememberCorrections } from '../store/import-log.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { Writer } from '../store/record-step.ts';
import { idByName } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { writeCatalogue } from './apply-catalogue.ts';
import { categoriesIn, weightsIn, writeLineItems } from './apply-line-items.ts';
import { hasColumns, piecesOf, remembering, ROWS_A_PIECE } from './apply-pieces.ts';
import { writeRecords } from './apply-records.ts';
import { writeSkillMap } from './apply-skill-map.ts';
import type { ImportPlan, PlannedSection, PlannedStudent } from './import-plan.ts';
import { sourceOf } from './name-source.ts';
import { scoreOf } from './plan-scores.ts';
import { summaryOf } from './preview-plan.ts';
import { factsAt, gridOf, type ScoreGrid } from './score-grid.ts';

export type Committed = { importId: Id; sectionIds: Id[] };

type Application = { plan: ImportPlan; sample: boolean };

/** In pieces; a pause between them leaves nothing half-done that a later piece would not finish. */
export function* applyPlan(
  school: SchoolFile,
  writer: Writer,
  { plan, sample }: Application,
): Pieces<Committed> {
  const importId = logImport(school, writer, {
    fileName: plan.result.file,
    format: plan.result.outcome === 'ok' ? plan.result.source.format : '',
    fingerprint: plan.fingerprint,
    summary: { sample, ...summaryOf(plan) },
  });
  const studentIds = yield* writeStudents(writer, plan.students);
  const grid = 'scores' in plan.result ? gridOf(plan.result.scores, plan.result) : null;
  const weights = weightsIn(plan.result);
  const places = placesIn(school, writer);
  const sectionIds: Id[] = [];
  for (const section of plan.sections) {
    const sectionId = section.existingId ?? insertSection(writer, section, places);
    sectionIds.push(sectionId);
    yield* writeMembers(writer, section, { sectionId, studentIds });
    const categoryIdOf = categoriesIn(school, writer, { sectionId, weights });
    const lineItemIds = writeLineItems(writer, { section, sectionId, categoryIdOf });
    if (grid) yield* writeScores(writer, section, { lineItemIds, studentIds, grid });
  }
  yield* writeRecords(school, writer, { plan, owners: { studentIds, sectionIds } });
  if (plan.skillMap) yield* writeSkillMap(school, writer, plan.skillMap);
  yield* writeCatalogue(school, writer, plan.catalogue);
  const { corrections } = plan.choices;
  if (corrections && plan.result.outcome === 'ok') {
    const source = sourceOf(plan.result.file, plan.result.source.container);
    rememberCorrections(school, writer, { source, corrections });
  }
  return { importId, sectionIds };
}

const STUDENT_COLUMNS = ['name', 'given_name', 'family_name', 'external_id', 'email', 'login'];

function* writeStudents(writer: Writer, students: readonly PlannedStudent[]): Pieces<Id[]> {
  const ids: Id[] = [];
  for (const piece of piecesOf(students)) {
    const fresh = piece.filter(({ existingId }) => existingId === null);
    let id = fresh.length === 0 ? 0 : insertStudents(writer, fresh);
    for (const { existingId, changes } of piece) {
      if (existingId !== null && hasColumns(changes)) writer.update('student', existingId, changes);
      ids.push(existingId ?? id++);
    }
    yield;
  }
  return ids;
}

function insertStudents(writer: Writer, students: readonly PlannedStudent[]): Id {
  const rows = students.map(({ incoming }) => {
    const { name, givenName, familyName, externalId, email, login } = incoming;
    return [name, givenName, familyName, externalId, email, login];
  });
  return writer.insertAll('student', STUDENT_COLUMNS, rows);
}

type InSection = { sectionId: Id; studentIds: readonly Id[] };

const ENROLMENT_COLUMNS = ['section_id', 'student_id', 'position', 'groups'];

function* writeMembers(
  writer: Writer,
  { members, firstPosition }: PlannedSection,
  { sectionId, studentIds }: InSection,
): Pieces<void> {
  for (const { enrolmentId, changes } of members) {
    if (enrolmentId !== null && hasColumns(changes))
      writer.update('enrolment', enrolmentId, changes);
  }
  const joining = members.filter(({ enrolmentId }) => enrolmentId === null);
  let position = firstPosition;
  for (const piece of piecesOf(joining)) {
    const rows = piece.map(({ student, groups }) => {
      return [sectionId, studentIds[student] ?? 0, position++, JSON.stringify(groups)];
    });
    writer.insertAll('enrolment', ENROLMENT_COLUMNS, rows);
    yield;
  }
}

type CellIds = { lineItemIds: readonly Id[]; studentIds: readonly Id[]; grid: ScoreGrid };

const SCORE_COLUMNS = ['line_item_id', 'student_id', ...Object.keys(scoreColumns(BLANK_SCORE))];

/** New cells come last and together, so that the history keeps them as one run. */
function* writeScores(
  writer: Writer,
  { additions, changes, placeOfAssessment }: PlannedSection,
  { lineItemIds, studentIds, grid }: CellIds,
): Pieces<void> {
  for (const { score, existing } of changes) {
    if (score === null) writer.delete('score', existing.id);
    else writer.update('score', existing.id, scoreColumns(score));
  }
  for (let at = 0; at < additions.length; at += ROWS_A_PIECE) {
    const cells = [...additions.subarray(at, at + ROWS_A_PIECE)];
    const rows = cells.map((cell) => {
      const lineItem = placeOfAssessment[cell % grid.assessments] ?? -1;
      const student = Math.floor(cell / grid.assessments);
      const columns = scoreColumns(scoreOf(factsAt(grid, cell)));
      return [lineItemIds[lineItem] ?? 0, studentIds[student] ?? 0, ...Object.values(columns)];
    });
    writer.insertAll('score', SCORE_COLUMNS, rows);
    yield;
  }
}

/** Courses and terms by name; those that this step made are not in the school file yet. */
type Places = {
  courseId(name: string, about: null): Id;
  termId(name: string, startsOn: string | null): Id;
};

function placesIn(school: SchoolFile, writer: Writer): Places {
  return {
    courseId: remembering(
      (name) => idByName(school, 'course', name) ?? writer.insert('course', { name }),
    ),
    termId: remembering(
      (name, starts_on) =>
        idByName(school, 'term', name) ?? writer.insert('term', { name, starts_on }),
    ),
  };
}

function insertSection(writer: Writer, section: PlannedSection, places: Places): Id {
  const { name, course, term, termStart } = section;
  const termId = term === null ? null : places.termId(term, termStart);
  return writer.insert('section', {
    course_id: places.courseId(course, null),
    term_id: termId,
    name,
  });
}
