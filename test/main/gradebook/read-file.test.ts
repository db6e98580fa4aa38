/** Reading a file in a process of its own: its results come whole, and it can always be stopped. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { StartProcess } from '../../../src/shared/process.ts';
import { readGradebookFile } from '../../../src/main/gradebook/read-file.ts';
import { compare } from '../../fixtures/gradebooks/compare.mjs';
import { expectationOf, fixtureBytes } from './fixtures.ts';

const entry = fileURLToPath(
  new URL('../../../src/main/gradebook/reader-process.ts', import.meta.url),
);
const ended: Promise<unknown>[] = [];

const startProcess: StartProcess = (_, { execArgv = [] } = {}) => {
  const child = fork(entry, {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  ended.push(new Promise((resolve) => child.on('exit', resolve)));
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill('SIGKILL'),
  };
};

const path = (file: string) =>
  fileURLToPath(new URL(`../../fixtures/gradebooks/${file}`, import.meta.url));
const rows = Array.from({ length: 30_000 }, (_, i) => `${i},Name ${i},${i % 20},${i % 50}`);
const large = Buffer.from(['Student ID,Name,Quiz /20,Essay /50', ...rows].join('\n'));

describe('a file from outside', () => {
  it('gives the same result as read in place, from its path or its bytes', async () => {
    const expected = expectationOf('canvas-basic.csv');
    const byPath = await readGradebookFile({ path: path('canvas-basic.csv') }, { startProcess });
    const byBytes = await readGradebookFile(
      { bytes: fixtureBytes('canvas-basic.csv'), name: 'grades.csv' },
      { startProcess },
    );
    expect(compare(byPath[0], expected)).toEqual([]);
    expect(compare(byBytes[0], expected)).toEqual([]);
    expect(byBytes[0]?.file).toBe('grades.csv');
  });

  it('comes whole, however many scores it has', async () => {
    const [result] = await readGradebookFile({ bytes: large, name: 'large.csv' }, { startProcess });
    expect(result).toMatchObject({
      outcome: 'ok',
      students: { length: 30_000 },
      scores: { length: 60_000 },
    });
  });

  it('is refused when it takes too long, and when it takes too much memory', async () => {
    const refused = (code: string) => [{ outcome: 'error', error: { code }, file: 'large.csv' }];
    const request = { bytes: large, name: 'large.csv' };
    expect(await readGradebookFile(request, { startProcess, timeoutMs: 1 })).toEqual(
      refused('too-slow'),
    );
    expect(await readGradebookFile(request, { startProcess, memoryMiB: 16 })).toEqual(
      refused('too-large'),
    );
  });

  it('can be cancelled', async () => {
    const reading = new AbortController();
    const result = readGradebookFile(
      { bytes: large, name: 'large.csv' },
      { startProcess, signal: reading.signal },
    );
    reading.abort();
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says when it is not there', async () => {
    const result = readGradebookFile({ path: path('nowhere.csv') }, { startProcess });
    await expect(result).rejects.toMatchObject({
      code: 'file-not-found',
      params: { file: 'nowhere.csv' },
    });
  });

  it('leaves no process behind', async () => {
    await expect(Promise.all(ended)).resolves.toHaveLength(ended.length);
  });
});
