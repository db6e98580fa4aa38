/** Kernels for tests: opened once, closed when the file's tests are over. */
import { afterAll } from 'vitest';
import type { Arithmetic } from '../../../../src/main/learn/fused/kernel/write-products.ts';
import { openKernel, supportedArithmetic } from '../../../../src/main/learn/fused/threads.ts';
import type { Kernel } from '../../../../src/main/learn/fused/threads.ts';
import type { Params } from '../../../../src/main/learn/params.ts';

export const builds: Arithmetic[] = supportedArithmetic();

export function kernelFor(arithmetic: Arithmetic, threads: number): Kernel {
  const kernel = openKernel({ arithmetic, threads });
  afterAll(() => kernel.close());
  return kernel;
}

/** Largest error over the largest entry of the same expected tensor, the worst tensor counting. */
export function worstError(computed: Params, expected: Params): { name: string; error: number } {
  const errors = Object.entries(expected).map(([name, { values }]) => {
    const size = Math.max(...values.map(Math.abs), 1e-6);
    const apart = Array.from(values, (v, i) => Math.abs(v - computed[name].values[i]));
    return { name, error: Math.max(...apart) / size };
  });
  return errors.reduce((a, b) => (b.error > a.error || Number.isNaN(b.error) ? b : a));
}
