/** Writes a plan's rows, noun by noun, inside the step that somebody else records. */
import type { Id } from '../../shared/nouns.ts';
import { scoreColumns } from '../store/edit-gradebook.ts';
import { logImport, rememberCorrections } from '../store/import-log.ts';
import type { Row, Writer } from '../store/record-step.ts';
import { idByName } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { categoriesOf } from '../store/section.ts';
import type { ImportPlan, PlannedSection } from './import-plan.ts';
import { sourceOf } from './name-source.ts';
import { summaryOf } from './preview-plan.ts';

export type Committed = { importId: Id; sectionIds: Id[] };

type Application = { plan: ImportPlan; sample: boolean };

export function applyPlan(
  school: SchoolFile,
  writer: Writer,
  { plan, sample }: Application,
): Committed {
  const importId = logImport(school, writer, {
    fileName: plan.result.file,
    format: plan.result.outcome === 'ok' ? plan.result.source.format : '',
    fingerprint: plan.fingerprint,
    summary: { sample, ...summaryOf(plan) },
  });
  const studentIds = writeStudents(writer, plan);
  const sectionIds = plan.sections.map((section) =>
    writeSection(school, writer, { section, studentIds }),
  );
  writeRecords(school, writer, { plan, owners: { studentIds, sectionIds } });
  const { corrections } = plan.choices;
  if (corrections && plan.result.outcome === 'ok') {
    const source = sourceOf(plan.result.file, plan.result.source.container);
    rememberCorrections(school, writer, { source, corrections });
  }
  return { importId, sectionIds };
}

function writeStudents(writer: Writer, plan: ImportPlan): Id[] {
  return plan.students.map(({ incoming, existingId, changes }) => {
    if (existingId === null) {
      const { name, givenName, familyName, externalId, email, login } = incoming;
      const names = { name, given_name: givenName, family_name: familyName };
      return writer.insert('student', { ...names, external_id: externalId, email, login });
    }
    if (hasColumns(changes)) writer.update('student', existingId, changes);
    return existingId;
  });
}

type SectionToWrite = { section: PlannedSection; studentIds: readonly Id[] };

function writeSection(
  school: SchoolFile,
  writer: Writer,
  { section, studentIds }: SectionToWrite,
): Id {
  const sectionId = section.existingId ?? insertSection(school, writer, section);
  let position = section.firstPosition;
  for (const { student, groups, enrolmentId, changes } of section.members) {
    if (enrolmentId === null) {
      const enrolment = {
        section_id: sectionId,
        student_id: studentIds[student] ?? 0,
        position: position++,
      };
      writer.insert('enrolment', { ...enrolment, groups: JSON.stringify(groups) });
    } else if (hasColumns(changes)) writer.update('enrolment', enrolmentId, changes);
  }
  const lineItemIds = writeLineItems(school, writer, { section, sectionId });
  writeScores(writer, section, { lineItemIds, studentIds });
  return sectionId;
}

type CellIds = { lineItemIds: readonly Id[]; studentIds: readonly Id[] };

/** New cells come last and together, so that the history keeps them as one run. */
function writeScores(
  writer: Writer,
  { writes }: PlannedSection,
  { lineItemIds, studentIds }: CellIds,
): void {
  for (const { score, existing } of writes) {
    if (!existing) continue;
    if (score === null) writer.delete('score', existing.id);
    else writer.update('score', existing.id, scoreColumns(score));
  }
  for (const { student, lineItem, score, existing } of writes) {
    if (existing || !score) continue;
    const cell = { line_item_id: lineItemIds[lineItem] ?? 0, student_id: studentIds[student] ?? 0 };
    writer.insert('score', { ...cell, ...scoreColumns(score) });
  }
}

function insertSection(school: SchoolFile, writer: Writer, section: PlannedSection): Id {
  const { name, course, term, termStart } = section;
  const courseId = idByName(school, 'course', course) ?? writer.insert('course', { name: course });
  const termId =
    term === null
      ? null
      : (idByName(school, 'term', term) ??
        writer.insert('term', { name: term, starts_on: termStart }));
  return writer.insert('section', { course_id: courseId, term_id: termId, name });
}

type LineItemsToWrite = { section: PlannedSection; sectionId: Id };

function writeLineItems(
  school: SchoolFile,
  writer: Writer,
  { section, sectionId }: LineItemsToWrite,
): Id[] {
  const categories = new Map(categoriesOf(school, sectionId).map(({ id, name }) => [name, id]));
  const categoryIdOf = (name: string | null): Id | null => {
    if (name === null) return null;
    const id = categories.get(name) ?? writer.insert('category', { section_id: sectionId, name });
    categories.set(name, id);
    return id;
  };
  return section.lineItems.map(({ incoming, existing, position, changes }) => {
    const { title, maxPoints, category, date, kind, externalId } = incoming;
    const categoryId = categoryIdOf(category);
    if (existing) {
      const moved: Row =
        categoryId !== null && categoryId !== existing.categoryId
          ? { category_id: categoryId }
          : {};
      const all = { ...changes, ...moved };
      if (hasColumns(all)) writer.update('line_item', existing.id, all);
      return existing.id;
    }
    const place = {
      section_id: sectionId,
      category_id: categoryId,
      position,
      external_id: externalId,
    };
    return writer.insert('line_item', {
      ...place,
      title,
      max_points: maxPoints,
      due_on: date,
      kind,
    });
  });
}

type Owners = { studentIds: readonly Id[]; sectionIds: readonly Id[] };

function writeRecords(
  school: SchoolFile,
  writer: Writer,
  { plan, owners }: { plan: ImportPlan; owners: Owners },
): void {
  const itemIdOf = remembering((externalId: string, skill: string | null) => {
    const known = idByName(school, 'item', externalId);
    if (known !== null) return known;
    const skillId =
      skill === null
        ? null
        : (idByName(school, 'skill', skill) ?? writer.insert('skill', { name: skill }));
    return writer.insert('item', { external_id: externalId, skill_id: skillId });
  });
  for (const { noun, owner, item, row, existingId } of plan.records) {
    const columns: Row = item ? { item_id: itemIdOf(item.externalId, item.skill), ...row } : row;
    if (existingId !== null) writer.update(noun, existingId, columns);
    else if (noun === 'method_log')
      writer.insert(noun, { section_id: owners.sectionIds[owner] ?? 0, ...columns });
    else writer.insert(noun, { student_id: owners.studentIds[owner] ?? 0, ...columns });
  }
}

function remembering(find: (name: string, skill: string | null) => Id): typeof find {
  const known = new Map<string, Id>();
  return (name, skill) => {
    const id = known.get(name) ?? find(name, skill);
    known.set(name, id);
    return id;
  };
}

function hasColumns(row: Row): boolean {
  return Object.keys(row).length > 0;
}
