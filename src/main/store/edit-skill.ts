/** What a teacher changes in the skill map: one call, one undo step, and never a ring. */
import type { Misconception, Skill } from '../../shared/contract/skills.ts';
import { Failure } from '../../shared/failure.ts';
import type { Id } from '../../shared/nouns.ts';
import { type Edge, findCycle } from '../../shared/skill-graph.ts';
import { query } from './connection.ts';
import { type Noun, recordStep, type Row, type Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { prerequisitesOf, skillsOf } from './skill.ts';

type SkillFields = Omit<Skill, 'id'>;

/** @param id null makes a new skill @throws Failure not-found, name-taken, skill-cycle (of parents) */
export function putSkill(school: SchoolFile, id: Id | null, fields: SkillFields): Id {
  const all = skillsOf(school);
  const { name, description, parentId, minutes, bank } = fields;
  if (id !== null) skillNamed(all, id);
  refuseTaken(all, id, name);
  const parents = all.flatMap((skill): Edge[] => {
    const above = skill.id === id ? parentId : skill.parentId;
    return above === null ? [] : [{ skillId: skill.id, needsId: above }];
  });
  refuseCycle(parents, all);
  const bundled = bank.length > 0 ? JSON.stringify(bank) : null;
  const row: Row = { name, description, parent_id: parentId, minutes, bundled };
  return recordStep(school, { verb: 'edit-skill', title: name }, (writer) =>
    put(writer, 'skill', { id, row }),
  );
}

/** Its items stay; what built on it no longer does. @throws Failure not-found */
export function deleteSkill(school: SchoolFile, skillId: Id): void {
  const { name } = skillNamed(skillsOf(school), skillId);
  recordStep(school, { verb: 'delete-skill', title: name }, (writer) => {
    for (const [noun, column] of REFERRING) {
      for (const id of idsWhere(school, noun, { column, value: skillId })) writer.delete(noun, id);
    }
    for (const [noun, column] of NAMING) {
      for (const id of idsWhere(school, noun, { column, value: skillId }))
        writer.update(noun, id, { [column]: null });
    }
    writer.delete('skill', skillId);
  });
}

/** Rows that mean nothing without their skill. */
const REFERRING: readonly (readonly [Noun, string])[] = [
  ['prerequisite', 'skill_id'],
  ['prerequisite', 'needs_id'],
  ['item_skill', 'skill_id'],
  ['path_step', 'skill_id'],
  ['path_wish', 'skill_id'],
  ['sheet_item', 'skill_id'],
];
/** Rows that only name one. */
const NAMING: readonly (readonly [Noun, string])[] = [
  ['item', 'skill_id'],
  ['skill', 'parent_id'],
  ['misconception', 'skill_id'],
];

/** What a skill builds on, all at once. @throws Failure not-found, skill-cycle */
export function setPrerequisites(school: SchoolFile, skillId: Id, needs: readonly Id[]): void {
  const all = skillsOf(school);
  const { name } = skillNamed(all, skillId);
  for (const need of needs) skillNamed(all, need);
  const others = prerequisitesOf(school).filter((edge) => edge.skillId !== skillId);
  refuseCycle([...others, ...needs.map((needsId) => ({ skillId, needsId }))], all);
  recordStep(school, { verb: 'edit-prerequisites', title: name }, (writer) =>
    replaceNeeds(school, writer, { skillId, needs }),
  );
}

/** Adds and removes links of one skill within somebody's step; those that stay keep their rows. */
export function replaceNeeds(
  school: SchoolFile,
  writer: Writer,
  { skillId, needs }: { skillId: Id; needs: readonly Id[] },
): void {
  const known = query<{ id: Id; needsId: Id }>(
    school,
    'SELECT id, needs_id AS needsId FROM prerequisite WHERE skill_id = ?',
  ).all(skillId);
  for (const { id, needsId } of known)
    if (!needs.includes(needsId)) writer.delete('prerequisite', id);
  for (const needs_id of new Set(needs)) {
    if (!known.some(({ needsId }) => needsId === needs_id))
      writer.insert('prerequisite', { skill_id: skillId, needs_id });
  }
}

/** @param id null makes a new one @throws Failure name-taken, not-found */
export function putMisconception(
  school: SchoolFile,
  id: Id | null,
  { name, skillId, advice }: Omit<Misconception, 'id'>,
): Id {
  const all = query<{ id: Id; name: string }>(school, 'SELECT id, name FROM misconception').all();
  if (id !== null) skillNamed(all, id);
  refuseTaken(all, id, name);
  return recordStep(school, { verb: 'edit-misconception', title: name }, (writer) =>
    put(writer, 'misconception', { id, row: { name, skill_id: skillId, advice } }),
  );
}

export function deleteMisconception(school: SchoolFile, misconceptionId: Id): void {
  const all = query<{ id: Id; name: string }>(school, 'SELECT id, name FROM misconception').all();
  const { name } = skillNamed(all, misconceptionId);
  recordStep(school, { verb: 'delete-misconception', title: name }, (writer) => {
    const where = { column: 'misconception_id', value: misconceptionId };
    for (const id of idsWhere(school, 'item_option', where))
      writer.update('item_option', id, { misconception_id: null });
    writer.delete('misconception', misconceptionId);
  });
}

/** @throws Failure skill-cycle, the ring named from skill to skill */
export function refuseCycle(edges: readonly Edge[], skills: readonly Named[]): void {
  const cycle = findCycle(edges);
  if (!cycle) return;
  const nameOf = new Map(skills.map(({ id, name }) => [id, name]));
  throw new Failure('skill-cycle', { cycle: cycle.map((id) => nameOf.get(id) ?? id).join(' → ') });
}

type Named = { id: Id; name: string };

function skillNamed<T extends Named>(all: readonly T[], id: Id): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Failure('not-found', { what: 'skill', id });
  return found;
}

function refuseTaken(all: readonly Named[], id: Id | null, name: string): void {
  if (all.some((other) => other.id !== id && other.name === name))
    throw new Failure('name-taken', { name });
}

function put(writer: Writer, noun: Noun, { id, row }: { id: Id | null; row: Row }): Id {
  if (id === null) return writer.insert(noun, row);
  writer.update(noun, id, row);
  return id;
}

export function idsWhere(
  school: SchoolFile,
  noun: Noun,
  { column, value }: { column: string; value: Id },
): Id[] {
  const sql = `SELECT id FROM ${noun} WHERE ${column} = ? ORDER BY id`;
  return query<{ id: Id }>(school, sql)
    .all(value)
    .map(({ id }) => id);
}
