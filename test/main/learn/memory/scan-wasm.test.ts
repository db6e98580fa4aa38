/** The committed scan is what its source says. */
import { expect, test } from 'vitest';
import { compileScan } from '../../../../src/main/learn/memory/compile-scan.ts';
import { SCAN_WASM } from '../../../../src/main/learn/memory/scan-wasm.ts';

test('compiling the scan anew gives the committed bytes', { timeout: 120_000 }, async () => {
  expect(Buffer.from(await compileScan()).toString('base64')).toBe(SCAN_WASM);
});
