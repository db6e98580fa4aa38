/** WebGPU without a graphics processor: the software device that comes with Chromium computes the same figures. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { ReferenceCase } from '../../../../src/main/benchmark/check-reference.ts';

const CHROMIUM = '/usr/lib/chromium';
const manifest = join(CHROMIUM, 'vk_swiftshader_icd.json');
const reference = join(import.meta.dirname, '../../../fixtures/reference');
// All thirteen agree; these use between them what the others use, in a tenth of the time. The Bayesian head adds only its
// solver to them, which the test of solve-spd holds against the exact one: here it takes longer than all else.
const CASES = ['maml-regression-tanh.json', 'matching-cosine.json'];

/** An optional dependency: where it could not be installed, `doctor` says so. */
function hasDawn(): boolean {
  try {
    return findPackageJSON('webgpu', import.meta.url) !== undefined;
  } catch {
    return false;
  }
}

test.skipIf(!existsSync(manifest) || !hasDawn())(
  'reference cases agree to 1e-4 on WebGPU’s software device',
  { timeout: 600_000 },
  async () => {
    const runtime = mkdtempSync(join(tmpdir(), 'webgpu-'));
    onTestFinished(() => rmSync(runtime, { recursive: true }));
    const some = join(runtime, 'reference');
    for (const name of CASES) cpSync(join(reference, name), join(some, name));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'prove-on-webgpu.ts'), some],
      {
        env: {
          ...process.env,
          LD_LIBRARY_PATH: CHROMIUM,
          VK_ICD_FILENAMES: manifest,
          XDG_RUNTIME_DIR: runtime,
        },
      },
    );
    const { cases }: { cases: ReferenceCase[] } = JSON.parse(stdout);
    expect(cases).toHaveLength(CASES.length);
    expect(cases.filter((one) => !one.ok)).toEqual([]);
  },
);
