/** The learners give the figures that float64 gave, on every backend of this machine. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkReference } from '../../../src/main/benchmark/check-reference.ts';
import { presentBackends } from '../learn/present-backends.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  const file = JSON.parse(readFileSync(join(reference, 'anil.json'), 'utf8'));
  file.expected.metaGradient[0][0][0] += 0.001;
  writeFileSync(join(folder, 'anil.json'), JSON.stringify(file));
  const { cases } = await checkReference(folder);
  expect(cases[0]).toMatchObject({ case: 'anil', ok: false });
});
