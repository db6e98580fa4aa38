/** Try-outs: a plan fixed at the start, and who is taught how, round by round. */
import { TryOutPlan } from '../../shared/contract/methods.ts';
import { Failure } from '../../shared/failure.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { Writer } from './record-step.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { sectionOf } from './section.ts';

export type TryOutRecord = {
  id: Id;
  sectionId: Id;
  plan: TryOutPlan;
  seed: number;
  startedOn: string;
  endedOn: string | null;
  /** [rounds] each with a group (null: the class) and its method. */
  rounds: { groupId: Id | null; method: string }[][];
};

type Row = Omit<TryOutRecord, 'plan' | 'rounds'> & { plan: string };
type AssignmentRow = { tryOutId: Id; round: number; groupId: Id | null; method: string };

const COLUMNS = `id, section_id AS sectionId, plan, seed, started_on AS startedOn, ended_on AS endedOn`;

/** Newest first. */
export function tryOutRecords(school: SchoolFile, sectionId: Id): TryOutRecord[] {
  const rows = query<Row>(
    school,
    `SELECT ${COLUMNS} FROM try_out WHERE section_id = ? ORDER BY id DESC`,
  ).all(sectionId);
  return rows.map((row) => withRounds(school, row));
}

/** @throws Failure not-found */
export function tryOutRecord(school: SchoolFile, id: Id): TryOutRecord {
  const row = query<Row>(school, `SELECT ${COLUMNS} FROM try_out WHERE id = ?`).get(id);
  if (!row) throw new Failure('not-found', { what: 'try-out', id });
  return withRounds(school, row);
}

function withRounds(school: SchoolFile, { plan, ...row }: Row): TryOutRecord {
  const assignments = query<AssignmentRow>(
    school,
    `SELECT try_out_id AS tryOutId, round, group_id AS groupId, method
    FROM try_out_assignment WHERE try_out_id = ? ORDER BY round, id`,
  ).all(row.id);
  const rounds: TryOutRecord['rounds'] = [];
  for (const { round, groupId, method } of assignments)
    (rounds[round] ??= []).push({ groupId, method });
  return { ...row, plan: TryOutPlan.parse(JSON.parse(plan)), rounds };
}

export type TryOutToStart = Omit<TryOutRecord, 'id' | 'endedOn'>;

/** One undo step. @throws Failure not-found */
export function startTryOut(school: SchoolFile, { rounds, ...tryOut }: TryOutToStart): Id {
  const title = sectionOf(school, tryOut.sectionId).name;
  return recordStep(school, { verb: 'start-try-out', title }, (writer) => {
    const id = writer.insert('try_out', {
      section_id: tryOut.sectionId,
      plan: JSON.stringify(tryOut.plan),
      seed: tryOut.seed,
      started_on: tryOut.startedOn,
      ended_on: null,
    });
    for (const [round, arms] of rounds.entries()) insertRound(writer, { id, round, arms });
    return id;
  });
}

type Round = { id: Id; round: number; arms: TryOutRecord['rounds'][number] };

function insertRound(writer: Writer, { id, round, arms }: Round): void {
  for (const { groupId, method } of arms)
    writer.insert('try_out_assignment', { try_out_id: id, round, group_id: groupId, method });
}

/** One undo step. */
export function addRound(
  school: SchoolFile,
  { id, sectionId, rounds }: TryOutRecord,
  arms: Round['arms'],
): void {
  const title = sectionOf(school, sectionId).name;
  recordStep(school, { verb: 'draw-round', title }, (writer) =>
    insertRound(writer, { id, round: rounds.length, arms }),
  );
}

/** One undo step. */
export function endTryOut(school: SchoolFile, { id, sectionId }: TryOutRecord, day: string): void {
  const title = sectionOf(school, sectionId).name;
  recordStep(school, { verb: 'end-try-out', title }, (writer) =>
    writer.update('try_out', id, { ended_on: day }),
  );
}
