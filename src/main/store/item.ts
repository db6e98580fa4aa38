/** Items with what they ask for and the answers to choose from. */
import type { Item, ItemOption } from '../../shared/contract/skills.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

type ItemRow = Omit<Item, 'skills' | 'options'> & { skillId: Id | null };
type SkillRow = { itemId: Id; skillId: Id; weight: number };
type OptionRow = Omit<ItemOption, 'isRight'> & { itemId: Id; isRight: 0 | 1 };

/** Every item, in the order in which they came. */
export function itemsOf(school: SchoolFile): Item[] {
  const rows = query<ItemRow>(
    school,
    `SELECT id, external_id AS externalId, text, answer, minutes, set_name AS setName, number,
      skill_id AS skillId
    FROM item ORDER BY id`,
  ).all();
  const skills = Map.groupBy(skillRows(school), ({ itemId }) => itemId);
  const options = Map.groupBy(optionRows(school), ({ itemId }) => itemId);
  return rows.map(({ skillId, ...item }) => ({
    ...item,
    skills: weigh(skillId, skills.get(item.id) ?? []),
    options: (options.get(item.id) ?? []).map(({ label, text, isRight, misconceptionId }) => ({
      label,
      text,
      isRight: isRight === 1,
      misconceptionId,
    })),
  }));
}

function skillRows(school: SchoolFile): SkillRow[] {
  return query<SkillRow>(
    school,
    'SELECT item_id AS itemId, skill_id AS skillId, weight FROM item_skill ORDER BY id',
  ).all();
}

function optionRows(school: SchoolFile): OptionRow[] {
  return query<OptionRow>(
    school,
    `SELECT item_id AS itemId, label, text, is_right AS isRight, misconception_id AS misconceptionId
    FROM item_option ORDER BY id`,
  ).all();
}

/** The first skill has what the others leave. */
function weigh(first: Id | null, rows: readonly SkillRow[]): Item['skills'] {
  const others = rows
    .filter(({ skillId }) => skillId !== first)
    .map(({ skillId, weight }) => ({ skillId, weight }));
  if (first === null) return scaled(others, 1);
  const rest = others.reduce((sum, { weight }) => sum + weight, 0);
  if (rest >= 1) return scaled([{ skillId: first, weight: 1 }, ...others], 1 + rest);
  return [{ skillId: first, weight: 1 - rest }, ...others];
}

function scaled(skills: Item['skills'], sum: number): Item['skills'] {
  return skills.map(({ skillId, weight }) => ({ skillId, weight: weight / sum }));
}

/** One item, without reading all others. */
export function itemWithId(school: SchoolFile, itemId: Id): Item | null {
  const row = query<ItemRow>(
    school,
    `SELECT id, external_id AS externalId, text, answer, minutes, set_name AS setName, number,
      skill_id AS skillId
    FROM item WHERE id = ?`,
  ).get(itemId);
  if (!row) return null;
  const { skillId, ...item } = row;
  const of = <Row extends { itemId: Id }>(rows: readonly Row[]) =>
    rows.filter((one) => one.itemId === itemId);
  return {
    ...item,
    skills: weigh(skillId, of(skillRows(school))),
    options: of(optionRows(school)).map(({ label, text, isRight, misconceptionId }) => ({
      label,
      text,
      isRight: isRight === 1,
      misconceptionId,
    })),
  };
}

/** The item as the bundled bank made it, as JSON; null for any other. */
export function madeItem(school: SchoolFile, itemId: Id): string | null {
  const sql = 'SELECT made FROM item WHERE id = ?';
  return query<{ made: string | null }>(school, sql).get(itemId)?.made ?? null;
}

/** Items that the bundled bank made, whole, as JSON. */
export function madeItems(school: SchoolFile): Map<Id, string> {
  const sql = 'SELECT id, made FROM item WHERE made IS NOT NULL';
  return new Map(
    query<{ id: Id; made: string }>(school, sql)
      .all()
      .map(({ id, made }) => [id, made]),
  );
}
