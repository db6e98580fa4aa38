/** The arrows of the house hold: a forbidden import is an error, in a script of a .svelte file too. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');

type Diagnostic = {
  filename: string;
  severity: string;
  code: string;
  message: string;
  help?: string;
};

/** What stands in the house, by its path: all of it is linted in one go. */
const sources = new Map<string, string>();
let diagnostics: readonly Diagnostic[] = [];

beforeAll(() => {
  const house = mkdtempSync(join(tmpdir(), 'quickstudy-house-'));
  for (const file of ['oxlint.config.ts', 'scripts/lint-second-order.mjs'])
    cpSync(join(root, file), join(house, file));
  for (const [path, source] of sources) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), source);
  }
  const run = spawnSync(process.execPath, [oxlint, '--format=json', 'src'], {
    cwd: house,
    encoding: 'utf8',
  });
  rmSync(house, { recursive: true });
  ({ diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }); // oxlint's own form
});

/** Puts a file into the house. @returns what the lint refuses in it */
function stand(path: string, source: string): () => string[] {
  sources.set(path, source);
  return () =>
    diagnostics
      .filter(({ filename, severity }) => filename === path && severity === 'error')
      .map(({ code, message, help }) => `${code}: ${message} ${help}`);
}

/** The same beside others of its name: `at` makes it another file of the folder. */
const standBeside = (at: number, path: string, source: string) =>
  stand(
    path.replace(/[^/.]+(?=[^/]*$)/, (name) => `${name}-${at}`),
    source,
  );

const uses = (from: string) => `import { thing } from '${from}';\nthing();\n`;
const svelte = (from: string) => `<script lang="ts">\n${uses(from)}</script>\n\n<p>A class</p>\n`;

const FORBIDDEN = [
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
  ['src/renderer/pages/Today.svelte', '../../main/store/open.ts', 'through api.ts'],
  ['src/renderer/parts/Switch.svelte', '../api.ts', 'parts/ make no calls'],
] as const;

for (const [at, [path, from, why]] of FORBIDDEN.entries()) {
  const source = path.endsWith('.svelte') ? svelte(from) : uses(from);
  const refused = standBeside(at, path, source);
  test(`${path} must not import ${from}`, () => {
    expect(refused()).toEqual([expect.stringContaining(why)]);
  });
}

const ALLOWED = [
  ['src/main/gradebook/commit-import.ts', '../store/open.ts'],
  ['src/main/insight/outcome/predict.ts', '../../learn/maml.ts'],
  ['src/main/store/open.ts', 'better-sqlite3'],
  ['src/main/learn/tensor/backend.ts', '@tensorflow/tfjs'],
  ['src/main/host/electron/window.ts', 'electron'],
  ['src/main/host/cli.ts', '../benchmark/speed.ts'],
  ['src/renderer/pages/today/today.svelte.ts', '../../api.ts'],
  ['src/main/report/gather.ts', '../../shared/nouns.ts'],
] as const;

for (const [path, from] of ALLOWED) {
  const refused = stand(path, uses(from));
  test(`${path} may import ${from}`, () => {
    expect(refused()).toEqual([]);
  });
}

for (const [at, operation] of [
  'tf.tanh(x)',
  'x.softmax()',
  'tf.losses.logLoss(x, x)',
  'tf["maxPool"](x)',
].entries()) {
  const source = `declare const tf: Ops;\ndeclare const x: Ops;\nexport const y = [tf, x, ${operation}];\n`;
  const inLearner = standBeside(at, 'src/main/learn/maml.ts', source);
  const inTensor = standBeside(at, 'src/main/learn/tensor/ops.ts', source);
  test(`an inner loop must not use ${operation}`, () => {
    expect(inLearner()).toEqual([expect.stringContaining('no right second gradient')]);
    expect(inTensor()).toEqual([]);
  });
}

const ownOperation = stand(
  'src/main/learn/maml.ts',
  `import { tanh } from './tensor/ops.ts';\nexport const y = tanh(Math.exp(1));\n`,
);
test('plain arithmetic and our own operations stay free in learn', () => {
  expect(ownOperation()).toEqual([]);
});

const ring = [
  stand(
    'src/main/store/score.ts',
    "import { b } from './student.ts';\nexport const a = () => b;\n",
  ),
  stand(
    'src/main/store/student.ts',
    "import { a } from './score.ts';\nexport const b = () => a;\n",
  ),
];
test('two files that import each other are refused', () => {
  for (const refused of ring)
    expect(refused()).toEqual([expect.stringContaining('import(no-cycle)')]);
});

const untyped = stand('src/shared/check.ts', 'export const read = (text: any) => text;\n');
test('any is refused', () => {
  expect(untyped()).toEqual([expect.stringContaining('no-explicit-any')]);
});
