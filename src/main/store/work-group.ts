/** Who works together for a while, who is pinned where, and who is kept apart or together. */
import type { GroupWish, WorkGroup, WorkGroupsToKeep } from '../../shared/contract/work-groups.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { Writer } from './record-step.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { sectionOf } from './section.ts';

type GroupRow = { id: Id; name: string; madeOn: string };
type MemberRow = { id: Id; groupId: Id; studentId: Id; isPinned: 0 | 1 };
type WishRow = { id: Id; kind: GroupWish['kind'] };
type WishMemberRow = { id: Id; wishId: Id; studentId: Id };

export type KeptWorkGroups = { groups: WorkGroup[]; wishes: GroupWish[]; madeOn: string | null };

export function workGroups(school: SchoolFile, sectionId: Id): KeptWorkGroups {
  const { groups, members, wishes, wishMembers } = rowsOf(school, sectionId);
  return {
    madeOn: groups[0]?.madeOn ?? null,
    groups: groups.map(({ id, name }) => ({
      name,
      members: members
        .filter(({ groupId }) => groupId === id)
        .map(({ studentId, isPinned }) => ({ studentId, isPinned: isPinned === 1 })),
    })),
    wishes: wishes
      .map(({ id, kind }) => ({
        kind,
        studentIds: wishMembers
          .filter(({ wishId }) => wishId === id)
          .map(({ studentId }) => studentId),
      }))
      .filter(({ studentIds }) => studentIds.length > 1),
  };
}

function rowsOf(school: SchoolFile, sectionId: Id) {
  const all = <Row>(sql: string) => query<Row>(school, sql).all(sectionId);
  return {
    groups: all<GroupRow>(
      'SELECT id, name, made_on AS madeOn FROM work_group WHERE section_id = ? ORDER BY id',
    ),
    members: all<MemberRow>(
      `SELECT id, group_id AS groupId, student_id AS studentId, is_pinned AS isPinned
      FROM work_group_member WHERE group_id IN (SELECT id FROM work_group WHERE section_id = ?) ORDER BY id`,
    ),
    wishes: all<WishRow>('SELECT id, kind FROM group_wish WHERE section_id = ? ORDER BY id'),
    wishMembers: all<WishMemberRow>(
      `SELECT id, wish_id AS wishId, student_id AS studentId FROM group_wish_member
      WHERE wish_id IN (SELECT id FROM group_wish WHERE section_id = ?) ORDER BY id`,
    ),
  };
}

/** In place of those before. One step that can be undone. @throws Failure not-found */
export function keepWorkGroups(
  school: SchoolFile,
  { sectionId, groups, wishes }: WorkGroupsToKeep,
  today: string,
): void {
  const title = sectionOf(school, sectionId).name;
  const before = rowsOf(school, sectionId);
  recordStep(school, { verb: 'keep-work-groups', title }, (writer) => {
    for (const { id } of before.members) writer.delete('work_group_member', id);
    for (const { id } of before.groups) writer.delete('work_group', id);
    for (const { id } of before.wishMembers) writer.delete('group_wish_member', id);
    for (const { id } of before.wishes) writer.delete('group_wish', id);
    for (const group of groups) insertGroup(writer, { sectionId, today }, group);
    for (const wish of wishes) insertWish(writer, sectionId, wish);
  });
}

function insertGroup(
  writer: Writer,
  { sectionId, today }: { sectionId: Id; today: string },
  { name, members }: WorkGroup,
): void {
  const groupId = writer.insert('work_group', { section_id: sectionId, name, made_on: today });
  writer.insertAll(
    'work_group_member',
    ['group_id', 'student_id', 'is_pinned'],
    members.map(({ studentId, isPinned }) => [groupId, studentId, isPinned ? 1 : 0]),
  );
}

function insertWish(writer: Writer, sectionId: Id, { kind, studentIds }: GroupWish): void {
  const wishId = writer.insert('group_wish', { section_id: sectionId, kind });
  writer.insertAll(
    'group_wish_member',
    ['wish_id', 'student_id'],
    studentIds.map((studentId) => [wishId, studentId]),
  );
}
