/** From the kernel's sources to WebAssembly: the same bytes wherever it is run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeConstants } from './write-constants.ts';
import { writeProducts } from './write-products.ts';
import type { Arithmetic } from './write-products.ts';

const WRITTEN_BY_HAND = ['network.as', 'losses.as', 'mixed.as', 'learner.as', 'pool.as'];
/** Pages of 64 KiB that the shared memory may grow to. */
const MOST_PAGES = 8192;
const FIRST_PAGES = 16;

/** One file of AssemblyScript: what is generated, then what is written by hand. */
function kernelSource(arithmetic: Arithmetic): string {
  const parts = WRITTEN_BY_HAND.map((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8'),
  );
  return [
    'const AFTER_NOTHING: i32 = 0, AFTER_RELU: i32 = 1, AFTER_MASK: i32 = 2; // max(0, .), or 0 where a mask is not positive',
    writeConstants(),
    writeProducts(arithmetic),
    ...parts,
  ].join('\n');
}

/** @throws Error with the compiler's own words */
export async function compileKernel(arithmetic: Arithmetic): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  const source = kernelSource(arithmetic);
  let wasm: Uint8Array | undefined;
  const features = [
    'simd',
    'threads',
    'bulk-memory',
    ...(arithmetic === 'relaxed' ? ['relaxed-simd'] : []),
  ];
  const options = [
    'kernel.ts',
    '--outFile',
    'kernel.wasm',
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--sharedMemory',
    '--use',
    'abort=',
    '--initialMemory',
    `${FIRST_PAGES}`,
    '--maximumMemory',
    `${MOST_PAGES}`,
    ...features.flatMap((feature) => ['--enable', feature]),
  ];
  const { error, stderr } = await asc.main(options, {
    readFile: (name: string) => (name === 'kernel.ts' ? source : null),
    writeFile: (_: string, contents: string | Uint8Array) => {
      if (typeof contents !== 'string') wasm = contents;
    },
    listFiles: () => [],
  });
  if (error || !wasm) throw new Error(`compileKernel: ${stderr.toString()}`);
  return wasm;
}
