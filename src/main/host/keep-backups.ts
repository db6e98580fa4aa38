/** The day's copy of the school file: soon after opening, and each day that the app stays open. */
import { backupDaily } from '../store/backup.ts';
import type { SchoolFile } from '../store/school-file.ts';
import type { Log } from './log.ts';
import { describeForLog } from './log.ts';

/** Looked at more often than once a day: a computer that slept through midnight catches up. */
const HOUR_MS = 3_600_000;

/** A copy that fails goes to the log and keeps nobody from working. `stop` waits for the one that is being written. */
export function keepBackups(school: SchoolFile, log: Log): { stop: () => Promise<void> } {
  let copied = Promise.resolve();
  const copy = async () => {
    try {
      await backupDaily(school);
    } catch (thrown) {
      log({ call: 'backup', ...describeForLog(thrown) });
    }
  };
  const startCopy = () => {
    copied = copied.then(copy);
  };
  startCopy();
  const timer = setInterval(startCopy, HOUR_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return copied;
    },
  };
}
