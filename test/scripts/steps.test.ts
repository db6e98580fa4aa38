/** Tools that set-up starts: what is missing or hangs ends in a sentence, at once, and never holds the terminal. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const steps = pathToFileURL(join(import.meta.dirname, '../../scripts/steps.mjs')).href;

/** Runs a line of script in a process of its own, which must end by itself within the time. */
function runScript(line: string, milliseconds = 8_000) {
  const source = `import { handOver, runQuietly } from ${JSON.stringify(steps)};\n${line}`;
  const args = ['--input-type=module', '-e', source];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: milliseconds });
}

test('a tool that is not installed is no success, and the command ends', () => {
  const run = runScript("console.log((await runQuietly('no-such-tool', [])).ok);");
  expect(run).toMatchObject({ status: 0, stdout: 'false\n' });
});

test('a tool that hangs with a child of its own is given up in time', () => {
  const hang = "await runQuietly('sh', ['-c', 'sleep 3 & sleep 3'], { seconds: 0.3 })";
  const run = runScript(`const start = Date.now(); const { ok } = ${hang};
    console.log(ok, Date.now() - start < 2000);`);
  expect(run.stdout).toBe('false true\n');
});

test('the exit status of the program goes through', () => {
  const run = runScript(
    "process.exitCode = await handOver(process.execPath, ['-e', 'process.exit(7)']);",
  );
  expect(run.status).toBe(7);
});

test('a stop sent to the command reaches the program, which decides how it ends', () => {
  const program = `process.on('SIGINT', () => process.exit(130));
    setInterval(() => {}, 1000); process.kill(process.ppid, 'SIGINT');`;
  const run = runScript(
    `process.exitCode = await handOver(process.execPath, ['-e', ${JSON.stringify(program)}]);`,
  );
  expect(run.status).toBe(130);
});
