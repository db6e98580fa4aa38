/** The external memory: what was written is found again, rare events are kept, and a student can be forgotten. */
import { describe, expect, test } from 'vitest';
import { openMemory } from '../../../../src/main/learn/memory/memory.ts';
import type { NewEntry } from '../../../../src/main/learn/memory/entry-columns.ts';
import type { MemoryOptions } from '../../../../src/main/learn/memory/memory.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';

const key = (n: number, width = 6) => normals(foldIn(seedKey(5), n), width);
const entry = (n: number, more: Partial<NewEntry> = {}): NewEntry => ({
  key: key(n),
  value: n,
  label: 0,
  owner: null,
  ...more,
});
const small = (more: Partial<MemoryOptions> = {}) =>
  openMemory({ width: 6, capacity: 8, metric: 'cosine', ...more });
const values = (memory: ReturnType<typeof small>) => memory.entries().map(({ value }) => value);

describe('retrieving', () => {
  test.each(['cosine', 'euclidean'] as const)('%s finds what a full search finds', (metric) => {
    const memory = small({ capacity: 50, metric });
    for (let n = 0; n < 50; n++) memory.write(entry(n));
    const query = key(99);
    const length = (a: Float32Array) => Math.hypot(...a);
    const near = (a: Float32Array) =>
      metric === 'cosine'
        ? a.reduce((sum, v, i) => sum + v * query[i], 0) / length(a) / length(query)
        : -(length(a.map((v, i) => v - query[i])) ** 2);
    const expected = Array.from({ length: 50 }, (_, n) => ({ n, similarity: near(key(n)) }))
      .toSorted((a, b) => b.similarity - a.similarity)
      .slice(0, 5);
    const found = memory.retrieve(query, { k: 5, sharpness: 1 });
    expect(found.map(({ value }) => value)).toEqual(expected.map(({ n }) => n));
    found.forEach((one, i) => expect(one.similarity).toBeCloseTo(expected[i].similarity, 4));
  });

  test('weights add up to one and fall with distance', () => {
    const memory = small();
    for (let n = 0; n < 8; n++) memory.write(entry(n));
    const weights = memory.retrieve(key(3), { k: 4, sharpness: 2 }).map(({ weight }) => weight);
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test('a student’s own entries can be left out', () => {
    const memory = small();
    memory.write(entry(1, { owner: 7 }));
    memory.write(entry(2, { owner: 8 }));
    const found = memory.retrieve(key(1), { k: 2, among: ({ owner }) => owner !== 7 });
    expect(found.map(({ owner }) => owner)).toEqual([8]);
  });

  test('an empty memory has nothing to say', () => {
    expect(small().retrieve(key(1), { k: 3 })).toEqual([]);
  });
});

describe('writing', () => {
  test('a near-duplicate of the same student and label becomes one entry', () => {
    const memory = small({ mergeAbove: 0.99 });
    memory.write(entry(1, { owner: 7, value: 2 }));
    memory.write({ ...entry(1, { owner: 7, value: 4 }), key: key(1).map((v) => 1.01 * v) });
    expect(values(memory)).toEqual([3]);
  });

  test('two students are never merged', () => {
    const memory = small({ mergeAbove: 0.99 });
    memory.write(entry(1, { owner: 7 }));
    memory.write(entry(1, { owner: 8 }));
    expect(memory.size()).toBe(2);
  });

  test('a full memory lets go of the oldest that nobody asked for', () => {
    const memory = small({ capacity: 3 });
    for (const n of [1, 2, 3]) memory.write(entry(n));
    for (let i = 0; i < 5; i++) memory.retrieve(key(1), { k: 1 });
    memory.write(entry(4));
    expect(values(memory).toSorted()).toEqual([1, 3, 4]);
  });

  test('a key of another width is refused', () => {
    expect(() => small().write(entry(1, { key: [1, 2] }))).toThrow(RangeError);
  });
});

describe('rare events (Kaiser 2017)', () => {
  const random = seedKey(1);

  test('a right answer moves the nearest key halfway', () => {
    const memory = small();
    memory.writeRareEvent(entry(1, { label: 4 }), random);
    const [first] = memory.entries();
    const other = key(1).map((v, i) => v + (i === 0 ? 0.5 : 0));
    memory.writeRareEvent(entry(1, { label: 4, key: other }), random);
    const unit = (a: Float32Array) => a.map((v) => v / Math.hypot(...a));
    const expected = unit(first.key.map((v, i) => v + unit(other)[i]));
    expect(memory.size()).toBe(1);
    memory.entries()[0].key.forEach((v, i) => expect(v).toBeCloseTo(expected[i], 5));
  });

  test('a wrong one takes the place of the oldest, however often that was used', () => {
    const memory = small({ capacity: 2 });
    memory.writeRareEvent(entry(1, { label: 1 }), random);
    memory.writeRareEvent(entry(2, { label: 2 }), random);
    for (let i = 0; i < 9; i++) memory.retrieve(key(1), { k: 1 });
    memory.writeRareEvent(entry(3, { label: 3 }), random);
    expect(memory.entries().map(({ label }) => label)).toEqual([3, 2]);
  });

  test('one example of a class is enough to know it later', () => {
    const memory = small({ capacity: 200 });
    for (let n = 0; n < 150; n++) {
      const near = key(n % 3).map((v, i) => v + 0.05 * key(1000 + n)[i]);
      memory.writeRareEvent(entry(n, { label: n % 3, key: near }), foldIn(random, n));
    }
    memory.writeRareEvent(entry(50, { label: 9 }), random);
    expect(memory.size()).toBeLessThan(10);
    const near = key(50).map((v, i) => v + 0.05 * key(2000)[i]);
    expect(memory.retrieve(near, { k: 1 })[0].label).toBe(9);
  });
});

describe('keeping and forgetting', () => {
  test('forgetting a student removes every entry and leaves the others findable', () => {
    const memory = small();
    for (let n = 0; n < 8; n++) memory.write(entry(n, { owner: n % 2 }));
    expect(memory.forget(1)).toBe(4);
    expect(values(memory)).toEqual([0, 2, 4, 6]);
    for (const n of [0, 2, 4, 6]) expect(memory.retrieve(key(n), { k: 1 })[0].value).toBe(n);
  });

  test('what is stored and opened again answers the same', () => {
    const memory = small({ metric: 'euclidean' });
    for (let n = 0; n < 8; n++) memory.write(entry(n, { owner: n, label: n }));
    memory.retrieve(key(2), { k: 3 });
    const again = small({ metric: 'euclidean', entries: memory.entries() });
    expect(again.entries()).toEqual(memory.entries());
    expect(again.retrieve(key(5), { k: 4 })).toEqual(memory.retrieve(key(5), { k: 4 }));
  });
});
