/** `npm run check`: types, Svelte, lint with the layer rules, format, dead code. `--fix` mends lint and format first. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup.mjs';
import { command, node24, root, runQuietly, say } from './steps.mjs';

const tool = (path) => join(root, 'node_modules', path);
const oxlint = [tool('oxlint/bin/oxlint'), '--deny-warnings'];
const oxfmt = [tool('oxfmt/bin/oxfmt')];

/** What was found last time stays beside the build: a second check reads only what has changed. */
const remembering = ['--incremental', '--tsBuildInfoFile', join(root, 'out/types.tsbuildinfo')];
const checks = [
  ['types', [tool('@typescript/native/bin/tsc'), '--noEmit', '-p', '.', ...remembering]],
  ['lint', oxlint],
  ['format', [...oxfmt, '--check']],
  ['dead code', [tool('knip/bin/knip.js'), '--no-progress']],
];
const svelte = [
  'svelte',
  [tool('svelte-check/bin/svelte-check'), '--tsgo', '--fail-on-warnings', '--output', 'human'],
];

command(async (args) => {
  await ensureDependencies();
  if (args.includes('--fix')) await mend();
  const failed = [];
  for (const [name, toolArgs] of hasComponents() ? [...checks, svelte] : checks) {
    if (!(await check(name, toolArgs))) failed.push(name);
  }
  say(failed.length ? `\nNot in order: ${failed.join(', ')}.` : '\nAll in order.');
  return failed.length ? 1 : 0;
});

async function mend() {
  await runQuietly(node24(), [...oxlint, '--fix']);
  await runQuietly(node24(), oxfmt);
}

async function check(name, toolArgs) {
  const start = Date.now();
  const { ok, output } = await runQuietly(node24(), toolArgs);
  say(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (!ok) process.stdout.write(`${output}\n`);
  return ok;
}

/** svelte-check fails where there is nothing to check. */
function hasComponents() {
  const screen = join(root, 'src/renderer');
  return (
    existsSync(screen) &&
    readdirSync(screen, { recursive: true }).some((f) => f.endsWith('.svelte'))
  );
}
