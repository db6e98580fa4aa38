/** What the test run counts: each test once, and each failure outside a test (a file, a hook, a stray error) as one. */
import { writeFileSync } from 'node:fs';

const count = (items, matches) => [...items].filter(matches).length;
const hasErrors = (part) => part.errors().length > 0;

/** @returns {{ passed: number, failed: number, skipped: number }} */
function tally(module) {
  const tests = [...module.children.allTests()];
  const inState = (state) => count(tests, (test) => test.result().state === state);
  return {
    passed: inState('passed'),
    failed: inState('failed') + count([module, ...module.children.allSuites()], hasErrors),
    skipped: tests.length - inState('passed') - inState('failed'),
  };
}

const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A reporter of vitest: leaves the figures where `npm test` picks them up. */
export default class CountTests {
  onTestRunEnd(modules, unhandledErrors) {
    const stray = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const total = modules.map(tally).reduce(add, stray);
    writeFileSync(process.env.QUICKSTUDY_TALLY, JSON.stringify(total));
  }
}
