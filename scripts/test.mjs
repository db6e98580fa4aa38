/** `npm test`: set-up, then every test; the last line counts them all. Arguments select files, as vitest takes them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { setUp } from './setup.mjs';
import { compiled } from './start-app.mjs';
import { command, handOver, node24, root, say, StepFailure } from './steps.mjs';

const WITHOUT_BROWSER = ['--project', 'unit'];

command(async (args) => {
  const summary = await runAll(args).catch(stoppedBefore);
  const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : '';
  process.stdout.write(`${summary.passed} passed, ${summary.failed} failed${skipped}\n`);
  return summary.failed > 0 ? 1 : 0;
});

/** The last line stands whatever happens: a set-up that fails is one failure. */
function stoppedBefore(failure) {
  say(failure instanceof StepFailure ? failure.message : failure.stack);
  return { passed: 0, failed: 1, skipped: 0 };
}

async function runAll(args) {
  await setUp();
  const browser = await ensureBrowser();
  const counted = await runTests(browser.path ? args : [...WITHOUT_BROWSER, ...args], browser.path);
  if (browser.path) return counted;
  say(
    `The end-to-end tests did not run: ${browser.reason}. Install Chromium, then run npm test again.`,
  );
  return { ...counted, failed: counted.failed + 1 };
}

async function runTests(args, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-tests-'));
  const tallyFile = join(folder, 'tally.json');
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default'];
  const reporter = `--reporter=${join(root, 'scripts/count-tests.mjs')}`;
  const env = {
    ...compiled,
    QUICKSTUDY_TALLY: tallyFile,
    ...(browser && { QUICKSTUDY_CHROMIUM: browser }),
  };
  const status = await handOver(node24(), [...vitest, reporter, ...args], { cwd: root, env });
  const tally = readTally(tallyFile);
  rmSync(folder, { recursive: true });
  return { ...tally, failed: status !== 0 ? Math.max(tally.failed, 1) : tally.failed };
}

/** A run that ends before it counts, or finds no test, has failed once. */
function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    say('The test run stopped before its end.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
