import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { fuzzImport } from '../../../src/main/benchmark/import/fuzz-import.ts';

const seeds = fileURLToPath(new URL('../../fixtures/gradebooks/', import.meta.url));

it('damaged gradebooks give a result or a coded refusal', async () => {
  const finds = mkdtempSync(join(tmpdir(), 'quickstudy-fuzz-'));
  onTestFinished(() => rmSync(finds, { recursive: true, force: true }));
  const signal = new AbortController().signal;
  const now = () => performance.now();
  const fuzzed = await fuzzImport({ seeds, finds, seconds: 2, seed: 20_261_123, signal, now });
  expect(fuzzed.tried).toBeGreaterThan(10);
  expect(fuzzed.finds).toEqual([]);
});
