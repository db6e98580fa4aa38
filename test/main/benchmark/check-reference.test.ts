/** The learners give the figures that float64 gave, on every backend of this machine. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkReference } from '../../../src/main/benchmark/check-reference.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';
import { presentBackends } from '../learn/present-backends.ts';

const CLI = fileURLToPath(new URL('../../../src/main/host/cli.ts', import.meta.url));
const reference = fileURLToPath(new URL('../../fixtures/reference', import.meta.url));

test.each(presentBackends)(
  'all cases agree to 1e-4 on %s',
  async (backend) => {
    const { cases } = await checkReference(reference, backend);
    expect(cases.filter((c) => !c.ok)).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(13);
  },
  120_000,
);

test('a wrong figure is found', async () => {
  const folder = temporaryFolder();
  const file = JSON.parse(readFileSync(join(reference, 'anil.json'), 'utf8'));
  file.expected.metaGradient[0][0][0] += 0.001;
  writeFileSync(join(folder, 'anil.json'), JSON.stringify(file));
  const { cases } = await checkReference(folder);
  expect(cases[0]).toMatchObject({ case: 'anil', ok: false });
});

test('a case of a known form needs no known name', async () => {
  const folder = temporaryFolder();
  const file = JSON.parse(readFileSync(join(reference, 'anil.json'), 'utf8'));
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...file, case: 'head-alone' }));
  const { cases } = await checkReference(folder);
  expect(cases).toMatchObject([{ case: 'head-alone', ok: true }]);
});

test.each(presentBackends)(
  'the command’s own words do not reach the loader of %s',
  (backend) => {
    const words = ['check-reference', '--dir', reference, '--backend', backend, '--json'];
    const { status } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
    expect(status).toBe(0);
  },
  120_000,
);
