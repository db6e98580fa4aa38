import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepBackups } from '../../../src/main/host/keep-backups.ts';
import type { LogEntry } from '../../../src/main/host/log.ts';
import { automaticBackups } from '../../../src/main/store/backup-folder.ts';
import { fillSmallSchool, MONDAY, openForTest, schoolPath } from '../store/small-school.ts';

const HOUR = 3_600_000;
const none = () => undefined;

afterEach(() => vi.useRealTimers());

describe('an app that is open', () => {
  it('copies the school file at its start, and the next day again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const path = schoolPath();
    let hours = 0;
    const now = () => new Date(MONDAY.getTime() + hours * HOUR);
    const school = openForTest(path, { now });
    fillSmallSchool(school);
    const backups = keepBackups(school, none);
    while (hours < 24) {
      hours += 1;
      await vi.advanceTimersByTimeAsync(HOUR);
    }
    await backups.stop();
    const days = automaticBackups(path).map(({ takenAt }) => takenAt.slice(0, 8));
    expect(days).toEqual(['20261123', '20261124']);
  });

  it('goes on when there is no room for the copy, and the log says so', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    fillSmallSchool(school);
    const inTheWay = join(dirname(path), 'backups');
    writeFileSync(inTheWay, '');
    const logged: LogEntry[] = [];
    await keepBackups(school, (entry) => logged.push(entry)).stop();
    rmSync(inTheWay);
    expect(logged).toMatchObject([{ call: 'backup' }]);
  });
});
