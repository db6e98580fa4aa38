/** The speed bench on cases of a few tasks: every engine that is here answers, compared within one run. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benchSpeed } from '../../../src/main/benchmark/bench-speed.ts';
import { operationsOf } from '../../../src/main/benchmark/speed/speed-case.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const now = () => performance.now();
const tiny = { sizes: [3, 4, 1], tasks: 4 } as const;

test('every engine that is here takes its turns, and our fastest one is the measure', async () => {
  const cases = [
    { ...tiny, rule: 'guarded' },
    { ...tiny, rule: 'forecast', tasks: 1 },
    { sizes: [28, 2], rule: 'images', tasks: 1 },
    { sizes: [200, 8], rule: 'retrieval', tasks: 1 },
  ] as const;
  const { speeds } = await benchSpeed({ cases, rounds: 2, now });
  for (const one of cases) {
    const own = speeds.filter(({ rule }) => rule === one.rule);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ timesSlower }) => timesSlower)).toContain(1);
    expect(own.every(({ least, median }) => least > 0 && least <= median)).toBe(true);
  }
  const names = speeds.map(({ contender }) => contender);
  expect(names.filter((name) => name.startsWith('fused')).length).toBeGreaterThanOrEqual(4);
  expect(names).toContain('memory');
});

/** A program of Node's own, to be run as a peer. */
function programOf(lines: readonly string[]): string {
  const file = join(temporaryFolder(), 'program');
  writeFileSync(file, [`#!${process.execPath}`, ...lines].join('\n'), { mode: 0o755 });
  return file;
}

test('peers that are not there, or die at once or in the middle, are left out and said why', async () => {
  const cases = [{ sizes: [4, 8, 8, 1], rule: 'second' as const, tasks: 4 }];
  const python = programOf([
    'if (process.argv[3] === "jax") process.exit(1);',
    'let asked = 0; // the third question is its last',
    'process.stdin.on("data", () => ++asked > 2 ? process.exit(1) : console.log("{\\"ms\\": [1]}"));',
  ]);
  const bound = programOf(['']);
  const compiler = programOf([`require("fs").copyFileSync("${bound}", process.argv.at(-1));`]);
  const { speeds, absent } = await benchSpeed({ cases, rounds: 1, python, compiler, now });
  expect(absent.map(({ contender, reason }) => [contender, reason])).toEqual([
    ['jax', 'missing'],
    ['c++ 2', 'ended'],
    ['torch', 'ended'],
  ]);
  expect(speeds.map(({ contender }) => contender)).not.toContain('torch');
  expect(speeds.length).toBeGreaterThan(0);
});

const hasCompiler = spawnSync('g++', ['--version']).status === 0;

test.skipIf(!hasCompiler)(
  'the bound in C++ computes the meta-gradient that the kernel does',
  async () => {
    const cases = [{ sizes: [4, 8, 8, 3], rule: 'second' as const, tasks: 6 }];
    const { speeds } = await benchSpeed({ cases, rounds: 1, compiler: 'g++', now });
    const bound = speeds.find(({ contender }) => contender.startsWith('c++'));
    expect(bound?.differs).toBeGreaterThan(0); // two programs never agree to the last bit
    expect(bound?.differs).toBeLessThan(1e-5);
  },
);

test('a step of the app’s usual network takes 1.86 million operations a task', () => {
  const one = { sizes: [16, 40, 40, 1], rule: 'second' as const, tasks: 1 };
  expect(operationsOf(one)).toBeCloseTo(1.86e6, -4);
  expect(operationsOf({ ...one, rule: 'deepmixed' })).toBeUndefined();
});
