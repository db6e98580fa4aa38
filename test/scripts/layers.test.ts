/** The arrows of the house hold: a forbidden import is an error, in a script of a .svelte file too. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'quickstudy-house-'));
  cpSync(join(root, 'oxlint.config.ts'), join(house, 'oxlint.config.ts'));
  cpSync(join(root, 'scripts/lint-second-order.mjs'), join(house, 'scripts/lint-second-order.mjs'));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Lints one file as if it stood at `path` in the house. */
function lint(path: string, source: string): { status: number | null; text: string } {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, path], { cwd: house, encoding: 'utf8' });
  rmSync(file);
  return { status: run.status, text: run.stdout + run.stderr };
}

const uses = (from: string) => `import { thing } from '${from}';\nthing();\n`;
const svelte = (from: string) => `<script lang="ts">\n${uses(from)}</script>\n\n<p>A class</p>\n`;

test.each([
  ['src/main/tasks/build-task.ts', '../learn/maml.ts', 'tasks/ may import store.'],
  [
    'src/main/learn/fused/kernel.ts',
    '../../store/open.ts',
    'learn/ may import nothing but shared.',
  ],
  ['src/main/report/write-html.ts', '../learn/maml.ts', 'report/ may import insight, store.'],
  ['src/main/store/open.ts', '../host/services.ts', 'store/ may import nothing but shared.'],
  ['src/shared/nouns.ts', '../main/store/open.ts', 'shared/ imports nothing of ours'],
  ['src/main/insight/outcome/predict.ts', 'better-sqlite3', 'Only store/ speaks to SQLite'],
  ['src/main/insight/outcome/predict.ts', '@tensorflow/tfjs', 'Only learn/ uses TensorFlow.js'],
  ['src/main/host/web/serve.ts', 'electron', 'Only main/host/electron and preload'],
  ['src/renderer/pages/today/today.svelte.ts', '../../../main/store/open.ts', 'through api.ts'],
])('%s must not import %s', (path, from, why) => {
  const { status, text } = lint(path, uses(from));
  expect(text).toContain(why);
  expect(status).toBe(1);
});

test.each([
  ['src/renderer/pages/Today.svelte', '../../main/store/open.ts', 'through api.ts'],
  ['src/renderer/parts/Switch.svelte', '../api.ts', 'parts/ make no calls'],
])('the script of %s must not import %s', (path, from, why) => {
  const { status, text } = lint(path, svelte(from));
  expect(text).toContain(why);
  expect(status).toBe(1);
});

test.each([
  ['src/main/gradebook/commit-import.ts', '../store/open.ts'],
  ['src/main/insight/outcome/predict.ts', '../../learn/maml.ts'],
  ['src/main/store/open.ts', 'better-sqlite3'],
  ['src/main/learn/tensor/backend.ts', '@tensorflow/tfjs'],
  ['src/main/host/electron/window.ts', 'electron'],
  ['src/main/host/cli.ts', '../benchmark/speed.ts'],
  ['src/renderer/pages/today/today.svelte.ts', '../../api.ts'],
  ['src/main/report/gather.ts', '../../shared/nouns.ts'],
])('%s may import %s', (path, from) => {
  expect(lint(path, uses(from))).toMatchObject({ status: 0 });
});

test.each(['tf.tanh(x)', 'x.softmax()', 'tf.losses.logLoss(x, x)', 'tf["maxPool"](x)'])(
  'an inner loop must not use %s',
  (operation) => {
    const source = `declare const tf: Ops;\ndeclare const x: Ops;\nexport const y = [tf, x, ${operation}];\n`;
    const { status, text } = lint('src/main/learn/maml.ts', source);
    expect(text).toContain('no right second gradient');
    expect(status).toBe(1);
    expect(lint('src/main/learn/tensor/ops.ts', source)).toMatchObject({ status: 0 });
  },
);

test('plain arithmetic and our own operations stay free in learn', () => {
  const source = `import { tanh } from './tensor/ops.ts';\nexport const y = tanh(Math.exp(1));\n`;
  expect(lint('src/main/learn/maml.ts', source)).toMatchObject({ status: 0 });
});

test('two files that import each other are refused', () => {
  const store = join(house, 'src/main/store');
  mkdirSync(store, { recursive: true });
  writeFileSync(
    join(store, 'score.ts'),
    "import { b } from './student.ts';\nexport const a = () => b;\n",
  );
  const { status, text } = lint(
    'src/main/store/student.ts',
    "import { a } from './score.ts';\nexport const b = () => a;\n",
  );
  expect(text).toContain('import(no-cycle)');
  expect(status).toBe(1);
});

test('any is refused', () => {
  const { status } = lint('src/shared/check.ts', 'export const read = (text: any) => text;\n');
  expect(status).toBe(1);
});
