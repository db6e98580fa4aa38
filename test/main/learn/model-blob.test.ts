/** Models come from strangers, too: what is not one is refused before a number is used. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readBlob, writeBlob } from '../../../src/main/learn/model-blob.ts';

const params = {
  w: { shape: [2, 2], values: Float32Array.of(1, -2, 0.1, 4) },
  'b/1': { shape: [], values: Float32Array.of(7) },
};
const about = z.object({ learner: z.string() });
const blob = () => writeBlob({ learner: 'maml' }, params);

test('what was written is read', () => {
  expect(readBlob(blob(), about)).toEqual({ about: { learner: 'maml' }, params });
});

test('a model inside a larger buffer is read at its own place', () => {
  const inner = blob();
  const outer = new Uint8Array(inner.length + 3);
  outer.set(inner, 3);
  expect(readBlob(outer.subarray(3), about).params.w.values[1]).toBe(-2);
});

test.each([
  ['nothing', () => new Uint8Array()],
  ['another file', () => new TextEncoder().encode('PK\u0003\u0004 something else')],
  ['one cut short', () => blob().subarray(0, -1)],
  ['one with more behind', () => new Uint8Array([...blob(), 0, 0, 0, 0])],
  ['a header longer than the file', () => blob().map((v, i) => (i === 6 ? 255 : v))],
  [
    'numbers that are none',
    () => writeBlob({ learner: 'maml' }, { w: { shape: [1], values: Float32Array.of(NaN) } }),
  ],
  ['a card of another kind', () => writeBlob({ kind: 'recipe' }, params)],
])('%s is refused', (_what, bytes) => {
  expect(() => readBlob(bytes(), about)).toThrow(
    expect.objectContaining({ code: 'model-unreadable' }),
  );
});
