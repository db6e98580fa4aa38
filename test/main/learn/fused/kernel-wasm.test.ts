/** The committed kernel is what its sources say. */
import { expect, test } from 'vitest';
import { compileKernel } from '../../../../src/main/learn/fused/kernel/compile-kernel.ts';
import { KERNEL_WASM } from '../../../../src/main/learn/fused/kernel-wasm.ts';

const arithmetics = ['relaxed', 'strict'] as const;

test.each(arithmetics)(
  'compiling the %s kernel anew gives the committed bytes',
  async (arithmetic) => {
    const wasm = await compileKernel(arithmetic);
    expect(Buffer.from(wasm).toString('base64')).toBe(KERNEL_WASM[arithmetic]);
  },
  120_000,
);

test('the strict kernel asks for no instruction whose rounding is the machine’s own', () => {
  const strict = Buffer.from(KERNEL_WASM.strict, 'base64');
  const relaxed = Buffer.from(KERNEL_WASM.relaxed, 'base64');
  // relaxed SIMD instructions are 0xfd followed by 0x80 … 0x93 0x02
  const isRelaxed = (wasm: Buffer) =>
    wasm.some(
      (byte, i) => byte === 0xfd && wasm[i + 1] >= 0x85 && wasm[i + 1] <= 0x88 && wasm[i + 2] === 2,
    );
  expect(isRelaxed(relaxed)).toBe(true);
  expect(isRelaxed(strict)).toBe(false);
});
