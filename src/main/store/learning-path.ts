/** Paths as the teacher kept them: for whom, how fast, what was wished, and the steps of that day. */
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { idsWhere } from './edit-skill.ts';
import { recordStep, type Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

type KeptWish = { skillId: Id; kind: 'goal' | 'pin' | 'ban'; week: number | null };
/** `studentId` is null for a step of the whole group. */
type KeptStep = { studentId: Id | null; skillId: Id; week: number; minutes: number };

export type KeptPath = {
  id: Id;
  minutesAWeek: number;
  startsOn: string;
  weeks: number;
  wishes: KeptWish[];
  steps: KeptStep[];
};

/** A student's own path, or the one of exactly this group of a section. */
export type KeptOwner =
  | { studentId: Id; sectionId?: undefined }
  | { sectionId: Id; studentIds: readonly Id[]; studentId?: undefined };

type Row = Pick<KeptPath, 'id' | 'minutesAWeek' | 'startsOn' | 'weeks'>;
const COLUMNS = 'id, minutes_a_week AS minutesAWeek, starts_on AS startsOn, weeks';

export function keptPath(school: SchoolFile, owner: KeptOwner): KeptPath | null {
  const row = rowOf(school, owner);
  if (!row) return null;
  const wishes = query<KeptWish>(
    school,
    'SELECT skill_id AS skillId, kind, week FROM path_wish WHERE path_id = ? ORDER BY id',
  ).all(row.id);
  const steps = query<KeptStep>(
    school,
    'SELECT student_id AS studentId, skill_id AS skillId, week, minutes FROM path_step WHERE path_id = ? ORDER BY id',
  ).all(row.id);
  return { ...row, wishes, steps };
}

function rowOf(school: SchoolFile, owner: KeptOwner): Row | undefined {
  if (owner.studentId !== undefined) {
    const sql = `SELECT ${COLUMNS} FROM learning_path WHERE student_id = ? ORDER BY id DESC LIMIT 1`;
    return query<Row>(school, sql).get(owner.studentId);
  }
  const members = owner.studentIds.toSorted((a, b) => a - b).join(',');
  const sql = `SELECT ${COLUMNS} FROM learning_path WHERE student_id IS NULL AND section_id = ? AND
    (SELECT group_concat(member, ',') FROM (SELECT student_id AS member FROM path_member
      WHERE path_id = learning_path.id ORDER BY student_id)) = ? ORDER BY id DESC LIMIT 1`;
  return query<Row>(school, sql).get(owner.sectionId, members);
}

/** In place of what was kept before. @param title whose path it is, for the history */
export function keepPath(
  school: SchoolFile,
  owner: KeptOwner,
  { title, ...path }: Omit<KeptPath, 'id'> & { title: string },
): void {
  recordStep(school, { verb: 'keep-path', title }, (writer) => {
    const id = rowFor(school, writer, { owner, path });
    const studentId = owner.studentId ?? null;
    for (const noun of ['path_wish', 'path_step'] as const)
      for (const row of idsWhere(school, noun, { column: 'path_id', value: id }))
        writer.delete(noun, row);
    for (const { skillId, kind, week } of path.wishes)
      writer.insert('path_wish', {
        path_id: id,
        student_id: studentId,
        skill_id: skillId,
        kind,
        week,
      });
    for (const step of path.steps)
      writer.insert('path_step', {
        path_id: id,
        student_id: step.studentId ?? studentId,
        skill_id: step.skillId,
        week: step.week,
        minutes: step.minutes,
      });
  });
}

type ToKeep = { owner: KeptOwner; path: Omit<KeptPath, 'id'> };

function rowFor(school: SchoolFile, writer: Writer, { owner, path }: ToKeep): Id {
  const { minutesAWeek, startsOn, weeks } = path;
  const columns = { minutes_a_week: minutesAWeek, starts_on: startsOn, weeks };
  const known = rowOf(school, owner);
  if (known) {
    writer.update('learning_path', known.id, columns);
    return known.id;
  }
  const id = writer.insert('learning_path', {
    student_id: owner.studentId ?? null,
    section_id: owner.sectionId ?? null,
    name: '',
    ...columns,
  });
  for (const student_id of owner.studentId === undefined ? owner.studentIds : [])
    writer.insert('path_member', { path_id: id, student_id });
  return id;
}
