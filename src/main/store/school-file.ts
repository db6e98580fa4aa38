/** One school file (a SQLite file, a tenant of its own): opened by one writer, brought up to date, closed. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { automaticBackups, nextBackupPath, tidyBackups } from './backup-folder.ts';
import { type Connection, openConnection, recover, sayingWhy, takeLock } from './connection.ts';
import { copyNow, incomingPath, removeDatabase } from './copy.ts';
import { kindOfFile, migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

export type SchoolFile = {
  /** Where it lies; `:memory:` for one that is never written to disk. */
  readonly path: string;
  readonly readonly: boolean;
  readonly now: () => Date;
  /** The live connection, for store/ alone; a restore puts another in its place. */
  connection: Connection;
  readonly close: () => void;
};

export type OpenOptions = {
  now?: () => Date;
  /** Reads beside a writer; writes nothing, not even an upgrade. */
  readonly?: boolean;
  /** Refuses to make a new file. */
  mustExist?: boolean;
  migrations?: readonly Migration[];
};

/**
 * Opens a school file, making or upgrading it where needed (with a backup before an upgrade).
 * @throws Failure newer-school-file, older-school-file (read-only), not-a-school-file, no-school-file,
 * school-file-in-use, school-file-read-only, damaged-school-file, disk-full
 */
export function openSchoolFile(path: string, options: OpenOptions = {}): SchoolFile {
  const { now = () => new Date(), readonly = false, mustExist = readonly } = options;
  const onDisk = path !== ':memory:';
  const migrations = options.migrations ?? MIGRATIONS;
  if (onDisk) prepareFile(path, { mustExist, readonly, migrations });
  const release = onDisk && !readonly ? takeLock(`${path}-lock`) : () => {};
  try {
    // A restore that was cut off leaves a copy of everybody's scores behind.
    if (onDisk && !readonly) sayingWhy(() => removeDatabase(incomingPath(path)));
    const school: SchoolFile = {
      path,
      readonly,
      now,
      connection: openCurrent(path, { now, readonly, migrations }),
      close: () => {
        school.connection.db.close();
        release();
      },
    };
    return school;
  } catch (error) {
    release();
    throw error;
  }
}

type Wanted = { mustExist: boolean; readonly: boolean; migrations: readonly Migration[] };

/** Looks before a writer's settings and locks touch anything: a stranger's file stays as it is. */
function prepareFile(path: string, { mustExist, readonly, migrations }: Wanted): void {
  if (!existsSync(path)) {
    if (mustExist) throw new Failure('no-school-file');
    sayingWhy(() => mkdirSync(dirname(path), { recursive: true }));
  } else if (statSync(path).size > 0) {
    // A reader can't take back what a killed writer left in the journal.
    if (!readonly && existsSync(`${path}-journal`)) recover(path);
    inspect(path, readonly, migrations);
  } else if (readonly || automaticBackups(path).length > 0) {
    // A file of no bytes is a start that was cut off, unless it once held enough to be backed up.
    throw new Failure('damaged-school-file');
  }
}

type Current = { now: () => Date; readonly: boolean; migrations: readonly Migration[] };

function openCurrent(path: string, { now, readonly, migrations }: Current): Connection {
  const connection = openConnection(path, { readonly });
  try {
    sayingWhy(() => upgrade(connection, path, { now, migrations }));
    return connection;
  } catch (error) {
    connection.db.close();
    throw error;
  }
}

function inspect(path: string, readonly: boolean, migrations: readonly Migration[]): void {
  const connection = openConnection(path, { readonly: true });
  try {
    const kind = sayingWhy(() => kindOfFile(connection, migrations));
    if (readonly && kind !== 'current') throw new Failure('older-school-file');
  } finally {
    connection.db.close();
  }
}

function upgrade(
  connection: Connection,
  path: string,
  { now, migrations }: Omit<Current, 'readonly'>,
): void {
  const kind = kindOfFile(connection, migrations);
  if (kind === 'current') return;
  if (kind === 'older') {
    copyNow(connection.db, nextBackupPath(path, 'before-migration', now()));
    tidyBackups(path);
  }
  migrate(connection, migrations);
}
