/** From scan-keys.as to WebAssembly: the same bytes wherever it is run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OPTIONS = [
  'scan.ts',
  '--outFile',
  'scan.wasm',
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--use',
  'abort=',
  '--enable',
  'simd',
];

/** @throws Error with the compiler's own words */
export async function compileScan(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  const source = readFileSync(join(import.meta.dirname, 'scan-keys.as'), 'utf8');
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(OPTIONS, {
    readFile: (name: string) => (name === 'scan.ts' ? source : null),
    writeFile: (_: string, contents: string | Uint8Array) => {
      if (typeof contents !== 'string') wasm = contents;
    },
    listFiles: () => [],
  });
  if (error || !wasm) throw new Error(`compileScan: ${stderr.toString()}`);
  return wasm;
}
