/** The last line of `npm test` tells the truth: what failed outside a test counts, and nothing counts twice. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstudy-count-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs these test files alone and returns what was counted. */
function countOf(files: Record<string, string>): unknown {
  const head = "import { beforeAll, expect, test } from 'vitest';\n";
  for (const [name, body] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.test.ts`), head + body);
  }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporter = join(root, 'scripts/count-tests.mjs');
  const tally = join(folder, 'tally.json');
  spawnSync(process.execPath, [vitest, 'run', '--root', folder, `--reporter=${reporter}`], {
    cwd: folder,
    env: { ...process.env, QUICKSTUDY_TALLY: tally },
  });
  return JSON.parse(readFileSync(tally, 'utf8'));
}

test('passed, failed and skipped tests are counted once each over all files', () => {
  const counted = countOf({
    one: "test('a', () => {}); test('b', () => expect(1).toBe(2)); test.skip('c', () => {});",
    two: "test('d', () => {});",
  });
  expect(counted).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a file that does not load is a failure', () => {
  const counted = countOf({ broken: "throw new Error('no');", whole: "test('a', () => {});" });
  expect(counted).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a preparation that fails is a failure, though its tests never ran', () => {
  const counted = countOf({
    hook: "beforeAll(() => { throw new Error('no'); }); test('a', () => {});",
  });
  expect(counted).toMatchObject({ passed: 0, failed: 1 });
});

test('an error that nobody waited for is a failure', () => {
  const counted = countOf({
    stray:
      "test('a', () => { setTimeout(() => { throw new Error('late'); }, 0); return new Promise((r) => setTimeout(r, 50)); });",
  });
  expect(counted).toMatchObject({ failed: 1 });
});
