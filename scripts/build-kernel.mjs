/** Compiles the fused kernel and writes it as text in a module, which the source and the bundle read the same way. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKernel } from '../src/main/learn/fused/kernel/compile-kernel.ts';
import { command, root, say } from './steps.mjs';

const FILE = 'src/main/learn/fused/kernel-wasm.ts';
const HEAD = `/** The compiled kernel, written by scripts/build-kernel.mjs from kernel/; a test compiles it anew and compares. */`;

command(async () => {
  const builds = [];
  for (const arithmetic of ['relaxed', 'strict']) {
    const wasm = await compileKernel(arithmetic);
    say(`${arithmetic}: ${wasm.length} bytes`);
    builds.push(`  ${arithmetic}:\n    '${Buffer.from(wasm).toString('base64')}',`);
  }
  const text = `${HEAD}\nexport const KERNEL_WASM = {\n${builds.join('\n')}\n} as const;\n`;
  writeFileSync(join(root, FILE), text);
  return 0;
});
