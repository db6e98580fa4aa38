/** Compiles the memory's scan and writes it as text in a module, which the source and the bundle read the same way. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileScan } from '../src/main/learn/memory/compile-scan.ts';
import { command, root, say } from './steps.mjs';

const FILE = 'src/main/learn/memory/scan-wasm.ts';
const HEAD = `/** The compiled scan, written by scripts/build-scan.mjs from scan-keys.as; a test compiles it anew and compares. */`;

command(async () => {
  const wasm = await compileScan();
  const text = Buffer.from(wasm).toString('base64');
  writeFileSync(join(root, FILE), `${HEAD}\nexport const SCAN_WASM =\n  '${text}';\n`);
  say(`${wasm.length} bytes`);
  return 0;
});
