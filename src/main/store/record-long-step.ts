/** A step of many rows: made here, written by a process of its own, one transaction and one undo step all the same. */
import { Failure } from '../../shared/failure.ts';
import type { ChildHandle } from '../../shared/process.ts';
import { inTurn } from './backup.ts';
import { query } from './connection.ts';
import type { Change, Noun, Row, Sink, StepName, Value, Writer } from './record-step.ts';
import { duringLongStep, rowOf, writerOf } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import type { ExpectedRows, FromWriter, ToWriter } from './write-protocol.ts';

/** Work in small pieces: whoever runs it may pause at each `yield`. */
export type Pieces<T> = Generator<void, T>;

/** Runs all pieces at once. */
export function allPieces<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Messages that the writing process has not answered yet; more would only pile up. */
const MOST_UNDERWAY = 6;

export type LongStep<T> = {
  child: ChildHandle;
  /** Asked when nothing else can change the school any more; throws where the step no longer fits it. */
  isStillRight: () => void;
  /** New rows to expect of each noun, roughly. */
  rows: ExpectedRows;
  writes: (writer: Writer) => Pieces<T>;
};

/**
 * As `recordStep`, with the rows written by `child`: the school file stays readable as it was until the commit,
 * and everything else that would write is refused. `writes` must not update one row twice.
 * @throws Failure step-under-way, disk-full, …; nothing is changed then
 */
export function recordLongStep<T>(
  school: SchoolFile,
  name: StepName,
  { child, isStillRight, rows, writes }: LongStep<T>,
): Promise<T> {
  const line = openLine(child);
  return inTurn(school, () =>
    duringLongStep(school, async () => {
      try {
        isStillRight();
        const stepId = await line.begin(school, { name, rows });
        const changes: Change[] = [];
        const work = writes(writerOf(stepId, remoteSink(school, line.send), changes));
        for (;;) {
          const { done, value } = work.next();
          if (done) {
            await line.commit(changes);
            return value;
          }
          await line.room();
        }
      } finally {
        child.kill();
      }
    }),
  );
}

type Line = {
  begin(school: SchoolFile, step: { name: StepName; rows: ExpectedRows }): Promise<number>;
  send(message: ToWriter): void;
  /** Waits until few messages are under way, and lets the app breathe. */
  room(): Promise<void>;
  commit(changes: readonly Change[]): Promise<void>;
};

function openLine(child: ChildHandle): Line {
  let underway = 0;
  let failure: unknown = null;
  let stepId = 0;
  let wake = () => {};
  child.onMessage((message) => {
    const said = message as FromWriter; // our own writer's, by its protocol
    underway -= 1;
    if (said.type === 'failure') failure ??= new Failure(said.code, said.params);
    if (said.type === 'begun') stepId = said.stepId;
    wake();
  });
  child.onExit(() => {
    failure ??= new Failure('unexpected', {}, 'the writing process ended');
    wake();
  });
  const send = (message: ToWriter) => {
    underway += 1;
    child.post(message);
  };
  const until = async (isEnough: () => boolean) => {
    while (failure === null && !isEnough()) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      await promise;
    }
    if (failure !== null) throw failure;
  };
  const answered = () => until(() => underway === 0);
  return {
    send,
    async begin({ path, now }, step) {
      send({ type: 'begin', path, now: now().toISOString(), ...step });
      await answered();
      return stepId;
    },
    async room() {
      await new Promise((resolve) => setImmediate(resolve));
      await until(() => underway < MOST_UNDERWAY);
    },
    async commit(changes) {
      send({ type: 'commit', changes });
      await answered();
    },
  };
}

/** Ids are given here: nobody else writes while the step lasts. */
function remoteSink(school: SchoolFile, send: (message: ToWriter) => void): Sink {
  const next = new Map<Noun, number>();
  const take = (noun: Noun, count: number): number => {
    const first = next.get(noun) ?? nextId(school, noun);
    next.set(noun, first + count);
    return first;
  };
  return {
    insertAll(noun, columns, rows) {
      const first = take(noun, rows.length);
      const values: Value[] = rows.flat();
      send({ type: 'insert', noun, columns, first, values });
      return first;
    },
    update: (noun: Noun, id: number, columns: Row) => send({ type: 'update', noun, id, columns }),
    delete: (noun, id) => send({ type: 'delete', noun, id }),
    rowOf: (noun, id) => rowOf(school, noun, id),
  };
}

function nextId(school: SchoolFile, noun: Noun): number {
  const sql = `SELECT coalesce(max(id), 0) + 1 AS id FROM ${noun}`;
  return query<{ id: number }>(school, sql).get()?.id ?? 1;
}
