/** What a teacher changes about items: what they ask for, their words and options, and the columns that hold their scores. */
import type { Item } from '../../shared/contract/skills.ts';
import { Failure } from '../../shared/failure.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { idsWhere } from './edit-skill.ts';
import { recordStep, type Row, type Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export type ItemFields = Omit<Item, 'id'>;

/** @param id null makes a new item @throws Failure not-found, name-taken */
export function putItem(school: SchoolFile, id: Id | null, fields: ItemFields): Id {
  const { externalId } = fields;
  if (id !== null) refuseUnknown(school, id);
  const taken = query<{ id: Id }>(school, 'SELECT id FROM item WHERE external_id = ?').get(
    externalId,
  );
  if (taken && taken.id !== id) throw new Failure('name-taken', { name: externalId });
  return recordStep(school, { verb: 'edit-item', title: externalId }, (writer) =>
    writeItem(school, writer, { id, fields }),
  );
}

/** Within somebody else's step; returns the item's id. */
export function writeItem(
  school: SchoolFile,
  writer: Writer,
  { id, fields }: { id: Id | null; fields: ItemFields },
): Id {
  const itemId = id ?? writer.insert('item', itemRow(fields));
  if (id !== null) writer.update('item', id, itemRow(fields));
  const where = { column: 'item_id', value: itemId };
  const kept = id === null ? [] : idsWhere(school, 'item_skill', where);
  for (const row of kept) writer.delete('item_skill', row);
  const others = fields.skills.slice(1);
  for (const { skillId, weight } of others)
    writer.insert('item_skill', { item_id: itemId, skill_id: skillId, weight });
  if (id !== null)
    for (const row of idsWhere(school, 'item_option', where)) writer.delete('item_option', row);
  for (const { label, text, isRight, misconceptionId } of fields.options)
    writer.insert('item_option', {
      item_id: itemId,
      label,
      text,
      is_right: isRight ? 1 : 0,
      misconception_id: misconceptionId,
    });
  return itemId;
}

function itemRow({ externalId, text, answer, minutes, setName, number, skills }: ItemFields): Row {
  return {
    external_id: externalId,
    skill_id: skills[0]?.skillId ?? null,
    text,
    answer,
    minutes,
    set_name: setName,
    number,
  };
}

/** Only one that nobody has answered or was given. @throws Failure not-found, item-in-use */
export function deleteItem(school: SchoolFile, itemId: Id): void {
  const { externalId } = refuseUnknown(school, itemId);
  const where = { column: 'item_id', value: itemId };
  const used = (['response', 'sheet_item', 'line_item'] as const).some(
    (noun) => idsWhere(school, noun, where).length > 0,
  );
  if (used) throw new Failure('item-in-use', { name: externalId });
  recordStep(school, { verb: 'delete-item', title: externalId }, (writer) => {
    for (const noun of ['item_skill', 'item_option'] as const)
      for (const row of idsWhere(school, noun, where)) writer.delete(noun, row);
    writer.delete('item', itemId);
  });
}

function refuseUnknown(school: SchoolFile, itemId: Id): { externalId: string } {
  const sql = 'SELECT external_id AS externalId FROM item WHERE id = ?';
  const item = query<{ externalId: string }>(school, sql).get(itemId);
  if (!item) throw new Failure('not-found', { what: 'item', id: itemId });
  return item;
}

/** What items are worth, where a two-way table said so. */
export function itemPoints(school: SchoolFile): Map<Id, number> {
  const sql = 'SELECT id, max_points AS points FROM item WHERE max_points IS NOT NULL';
  const rows = query<{ id: Id; points: number }>(school, sql).all();
  return new Map(rows.map(({ id, points }) => [id, points]));
}

export type ColumnLink = { lineItemId: Id; itemId: Id };

/** From now on these columns' scores are answers to these items; one undo step. */
export function linkColumns(school: SchoolFile, title: string, links: readonly ColumnLink[]): void {
  recordStep(school, { verb: 'link-items', title }, (writer) =>
    writeLinks(school, writer, { links, points: itemPoints(school) }),
  );
}

type Links = { links: readonly ColumnLink[]; points: ReadonlyMap<Id, number> };

/** Sheets of question scores seldom say what a question was worth: where a column does not, the item does. */
export function writeLinks(school: SchoolFile, writer: Writer, { links, points }: Links): void {
  const sql = 'SELECT max_points AS points FROM line_item WHERE id = ?';
  const column = query<{ points: number | null }>(school, sql);
  for (const { lineItemId, itemId } of links) {
    const told = column.get(lineItemId)?.points ?? points.get(itemId) ?? null;
    writer.update('line_item', lineItemId, { item_id: itemId, max_points: told });
  }
}

export type MadeRow = {
  externalId: string;
  skillId: Id;
  text: string;
  answer: string;
  /** The whole item as JSON. */
  made: string;
};

/** Within somebody's step: an item that was made for one sheet. */
export function writeMade(writer: Writer, { externalId, skillId, ...row }: MadeRow): Id {
  return writer.insert('item', { external_id: externalId, skill_id: skillId, ...row });
}
