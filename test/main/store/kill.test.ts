import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, it } from 'vitest';
import { automaticBackups } from '../../../src/main/store/backup-folder.ts';
import { checkCopy } from '../../../src/main/store/copy.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { redo, undo } from '../../../src/main/store/undo.ts';
import { hashOfRows, openForTest, schoolPath } from './small-school.ts';

const KILLS = Number(process.env['QUICKSTUDY_KILLS'] ?? 20);
const WORKER = fileURLToPath(new URL('work-until-killed.ts', import.meta.url));
const EMPTY = () => hashOfRows(openForTest());

async function killAfter(path: string, seed: number, milliseconds: number): Promise<void> {
  const worker = fork(WORKER, [path, String(seed)], { execArgv: [], stdio: 'inherit' });
  const exit = once(worker, 'exit');
  await Promise.race([once(worker, 'message'), exit]);
  await wait(milliseconds);
  worker.kill('SIGKILL');
  expect((await exit)[1]).toBe('SIGKILL');
}

/** Whole: no orphans, and the history leads back to nothing and forth again, row by row. */
function expectWhole(path: string): void {
  const school = openSchoolFile(path);
  try {
    expect(checkSchool(school)).toEqual([]);
    const now = hashOfRows(school);
    let steps = 0;
    while (undo(school)) steps += 1;
    expect(hashOfRows(school)).toBe(EMPTY());
    for (let n = 0; n < steps; n++) redo(school);
    expect(hashOfRows(school)).toBe(now);
  } finally {
    school.close();
  }
}

it(
  `a school file is whole after ${KILLS} kills in the middle of upgrades, imports, edits, undo and restore`,
  async () => {
    const random = xoroshiro128plus(20_261_123);
    let path = schoolPath();
    for (let n = 0; n < KILLS; n++) {
      // A new file now and then, so that its first moments are killed too.
      if (n % 10 === 9) path = schoolPath();
      await killAfter(path, n, uniformInt(random, 0, 120));
      expectWhole(path);
      for (const kept of automaticBackups(path)) checkCopy(kept.path);
    }
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.db'))).toEqual([
      'school.db',
    ]);
  },
  30_000 + KILLS * 4000,
);
