/** Skills and items of a file beside those of the school: what is new, what changes, and that nothing builds on itself. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { Item, Prerequisite, Skill } from '../../shared/contract/skills.ts';
import type { ItemRecord } from '../../shared/import/catalogue.ts';
import type { SkillMapResult } from '../../shared/import/result.ts';
import type { Id } from '../../shared/nouns.ts';
import { matchColumns } from '../../shared/question-number.ts';
import { refuseCycle } from '../store/edit-skill.ts';
import { itemsOf } from '../store/item.ts';
import type { Row } from '../store/record-step.ts';
import { knownSections } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { lineItemsOf } from '../store/section.ts';
import { prerequisitesOf, skillsOf } from '../store/skill.ts';
import type { PlannedItem, PlannedSkill, PlannedSkillMap } from './import-plan.ts';
import { courseNameOf } from './name-source.ts';
import { nameOfSet } from './skill-map-table.ts';

/** @throws Failure skill-cycle, the ring named */
export function planSkillMap(
  school: SchoolFile,
  result: SkillMapResult & { file: string },
  choices: PlanChoices,
): PlannedSkillMap {
  const known = { skills: skillsOf(school), edges: prerequisitesOf(school) };
  const skills = planSkills(result, known);
  refuseRings(skills, known);
  const items = planItems(school, result);
  return { skills, items, sectionIds: sectionsOf(school, items, choices) };
}

type Known = { skills: readonly Skill[]; edges: readonly Prerequisite[] };

/** Every skill that the file names, be it only as a need, a parent or an item's. */
function planSkills({ skills, items }: SkillMapResult, known: Known): PlannedSkill[] {
  const idOf = new Map(known.skills.map((skill) => [skill.name, skill]));
  const told = new Map(skills.map((skill) => [skill.name, skill]));
  const named = [
    ...told.keys(),
    ...skills.flatMap(({ needs, parent }) => (parent === null ? needs : [...needs, parent])),
    ...items.flatMap((item) => item.skills.map(({ skill }) => skill)),
  ];
  return [...new Set(named)].map((name) => {
    const [record, before] = [told.get(name), idOf.get(name)];
    const row: Row = record
      ? withoutNulls({
          description: record.description,
          minutes: record.minutes,
          bundled: record.bank.length > 0 ? JSON.stringify(record.bank) : null,
        })
      : {};
    return {
      name,
      existingId: before?.id ?? null,
      changes: before ? changed(row, before) : row,
      parent: record?.parent ?? null,
      needs: record?.needs ?? null,
    };
  });
}

function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function changed(row: Row, before: Skill): Row {
  const known: Row = {
    description: before.description,
    minutes: before.minutes,
    bundled: before.bank.length > 0 ? JSON.stringify(before.bank) : null,
  };
  return Object.fromEntries(
    Object.entries(row).filter(([column, value]) => known[column] !== value),
  );
}

/** New skills have no ids yet: names stand in, numbered. */
function refuseRings(skills: readonly PlannedSkill[], known: Known): void {
  const nameOf = new Map(known.skills.map(({ id, name }) => [id, name]));
  const told = new Map(
    skills.filter(({ needs }) => needs !== null).map((skill) => [skill.name, skill]),
  );
  const kept = known.edges.flatMap(({ skillId, needsId }) => {
    const [name, need] = [nameOf.get(skillId) ?? '', nameOf.get(needsId) ?? ''];
    return told.has(name) ? [] : [[name, need] as const];
  });
  const fresh = [...told.values()].flatMap(({ name, needs }) =>
    (needs ?? []).map((need) => [name, need] as const),
  );
  const names = [...new Set([...kept, ...fresh].flat())];
  const place = new Map(names.map((name, at) => [name, at + 1]));
  const edges = [...kept, ...fresh].map(([name, need]) => ({
    skillId: place.get(name) ?? 0,
    needsId: place.get(need) ?? 0,
  }));
  refuseCycle(
    edges,
    names.map((name, at) => ({ id: at + 1, name })),
  );
}

function planItems(
  school: SchoolFile,
  { items, file }: SkillMapResult & { file: string },
): PlannedItem[] {
  if (items.length === 0) return [];
  const known = new Map(itemsOf(school).map((item) => [item.externalId, item]));
  const setOfFile = nameOfSet(courseNameOf(file));
  return items.map((record) => {
    const setName = record.setName ?? (record.number === null ? null : setOfFile);
    const externalId = record.id ?? `${setName ?? file} · ${record.number ?? record.row}`;
    const existing = known.get(externalId) ?? null;
    return {
      externalId,
      existing,
      record: { ...record, setName },
      isChanged: !existing || differs(record, existing),
    };
  });
}

/** Skills are compared when they are written, by name: a file that names them counts as a change. */
function differs(record: ItemRecord, { text, answer, minutes, skills, options }: Item): boolean {
  const says = (value: unknown, before: unknown) => value !== null && value !== before;
  return (
    says(record.text, text) ||
    says(record.answer, answer) ||
    says(record.minutes, minutes) ||
    (record.skills.length > 0 && record.skills.length !== skills.length) ||
    (record.skills.length > 0 && skills.length === 0) ||
    (record.options.length > 0 &&
      JSON.stringify(record.options.map(({ label, text: words }) => [label, words])) !==
        JSON.stringify(options.map(({ label, text: words }) => [label, words])))
  );
}

/**
 * The sections whose columns hold these questions: the one the teacher named, else the only one that fits.
 * Where several fit, the same numbers may be another exam's: the teacher says which, later.
 */
function sectionsOf(
  school: SchoolFile,
  items: readonly PlannedItem[],
  { sectionName, termName }: PlanChoices,
): Id[] {
  const numbered = items.map(({ record }, id) => ({ id, number: record.number }));
  if (numbered.every(({ number }) => number === null)) return [];
  const fitting = knownSections(school).filter(
    ({ id, name, term }) =>
      (sectionName === undefined || name === sectionName) &&
      (termName === undefined || term === termName) &&
      matchColumns(numbered, lineItemsOf(school, id)).length > 0,
  );
  return fitting.length === 1 || sectionName !== undefined ? fitting.map(({ id }) => id) : [];
}
