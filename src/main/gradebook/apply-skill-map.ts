/** Writes a planned skill map, inside the step that somebody else records. */
import { matchColumns } from '../../shared/question-number.ts';
import type { Id } from '../../shared/nouns.ts';
import { itemPoints, writeItem, writeLinks, type ItemFields } from '../store/edit-item.ts';
import type { Pieces } from '../store/record-long-step.ts';
import { replaceNeeds } from '../store/edit-skill.ts';
import type { Writer } from '../store/record-step.ts';
import { idByName } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { lineItemsOf } from '../store/section.ts';
import type { PlannedItem, PlannedSkill, PlannedSkillMap } from './import-plan.ts';

/** Items between two pauses. */
const ITEMS_A_PIECE = 200;

export function* writeSkillMap(
  school: SchoolFile,
  writer: Writer,
  { skills, items, sectionIds }: PlannedSkillMap,
): Pieces<void> {
  const idOf = writeSkills(writer, skills);
  for (const { name, parent, needs } of skills) {
    const skillId = idOf(name);
    if (parent !== null) writer.update('skill', skillId, { parent_id: idOf(parent) });
    if (needs !== null) replaceNeeds(school, writer, { skillId, needs: needs.map(idOf) });
  }
  yield;
  const misconceptionId = misconceptionsIn(school, writer);
  const itemIds: Id[] = [];
  for (const [at, item] of items.entries()) {
    const fields = fieldsOf(item, { idOf, misconceptionId });
    const id = item.existing?.id ?? null;
    itemIds.push(item.isChanged ? writeItem(school, writer, { id, fields }) : (id ?? 0));
    if (at % ITEMS_A_PIECE === 0) yield;
  }
  const points = itemPoints(school);
  for (const [at, { record }] of items.entries()) {
    const [id, worth] = [itemIds[at] ?? 0, record.maxPoints];
    if (worth === null || points.get(id) === worth) continue;
    points.set(id, worth);
    writer.update('item', id, { max_points: worth });
  }
  const numbered = items.map(({ record }, at) => ({ id: itemIds[at] ?? 0, number: record.number }));
  for (const sectionId of sectionIds) {
    const links = matchColumns(numbered, lineItemsOf(school, sectionId));
    writeLinks(school, writer, { links, points });
  }
}

type IdOf = (name: string) => Id;

function writeSkills(writer: Writer, skills: readonly PlannedSkill[]): IdOf {
  const ids = new Map<string, Id>();
  for (const { name, existingId, changes } of skills) {
    if (existingId !== null && Object.keys(changes).length > 0)
      writer.update('skill', existingId, changes);
    ids.set(name, existingId ?? writer.insert('skill', { name, ...changes }));
  }
  return (name) => ids.get(name) ?? 0;
}

/** Misconceptions by name; new ones belong to the first skill of the item that they came with. */
function misconceptionsIn(school: SchoolFile, writer: Writer) {
  const ids = new Map<string, Id>();
  return (name: string | null, skillId: Id | null): Id | null => {
    if (name === null) return null;
    const id =
      ids.get(name) ??
      idByName(school, 'misconception', name) ??
      writer.insert('misconception', { name, skill_id: skillId, advice: null });
    ids.set(name, id);
    return id;
  };
}

type Names = {
  idOf: IdOf;
  misconceptionId: (name: string | null, skillId: Id | null) => Id | null;
};

/** What the file says; what it is silent about stays. */
function fieldsOf({ externalId, existing, record }: PlannedItem, names: Names): ItemFields {
  const sum = record.skills.reduce((total, { weight }) => total + weight, 0);
  const told = record.skills.map(({ skill, weight }) => ({
    skillId: names.idOf(skill),
    weight: weight / sum,
  }));
  const skills = told.length > 0 ? told : (existing?.skills ?? []);
  const first = skills[0]?.skillId ?? null;
  const options = record.options.map(({ label, text, isRight, misconception }) => ({
    label,
    text,
    isRight,
    misconceptionId: names.misconceptionId(misconception, first),
  }));
  return {
    externalId,
    text: record.text ?? existing?.text ?? null,
    answer: record.answer ?? existing?.answer ?? null,
    minutes: record.minutes ?? existing?.minutes ?? null,
    setName: record.setName ?? existing?.setName ?? null,
    number: record.number ?? existing?.number ?? null,
    skills,
    options: options.length > 0 ? options : (existing?.options ?? []),
  };
}
