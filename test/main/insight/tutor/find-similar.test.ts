import { describe, expect, it } from 'vitest';
import { findSimilar, PRACTICE } from '../../../../src/main/insight/tutor/find-similar.ts';
import type { Memory } from '../../../../src/main/learn/memory/memory.ts';
import { openMemory } from '../../../../src/main/learn/memory/memory.ts';

const EXAMPLES = 7;
const names = (id: number) => (id === EXAMPLES ? 'Worked examples' : null);
const here = [0.5, 0, 0, 0];
const asked = { moment: here, studentId: 999 };

/** `count` cases around a place, one a student from `first` on. */
function remember(
  memory: Memory,
  at: number[],
  { count = 6, first = 1, label = PRACTICE, after = 0.6 },
) {
  for (let i = 0; i < count; i++)
    memory.write({ key: at.map((v) => v + i / 1000), value: after, label, owner: first + i });
}
const emptyMemory = () => openMemory({ width: 4, capacity: 200, metric: 'euclidean' });

describe('cases like a student’s', () => {
  it('tell what was tried and what followed, with a range, and nobody’s name', () => {
    const memory = emptyMemory();
    remember(memory, here, { label: EXAMPLES, after: 0.8 });
    remember(memory, here, { first: 20, after: 0.55 });
    remember(memory, [3, 3, 3, 3], { first: 100, count: 60, after: 0.1 });
    const similar = findSimilar(memory, asked, names);
    const told = similar?.tried.find(({ method }) => method === 'Worked examples');
    expect(told?.n).toBe(6);
    expect(told?.after).toBeCloseTo(0.8, 1);
    expect(told?.before).toBeCloseTo(0.5, 1);
    expect(told?.afterInterval[0]).toBeLessThan(0.8);
    expect(told?.afterInterval[1]).toBeGreaterThan(0.8);
    expect(JSON.stringify(similar)).not.toMatch(/owner|student/);
  });

  it('are five or none', () => {
    const memory = emptyMemory();
    remember(memory, here, { count: 4 });
    expect(findSimilar(memory, asked, names)).toBeNull();
  });

  it('are five people: many cases of one would tell who it is', () => {
    const memory = emptyMemory();
    for (let i = 0; i < 40; i++)
      memory.write({ key: [0.5, 0, 0, i / 1000], value: 0.5, label: PRACTICE, owner: 1 + (i % 4) });
    expect(findSimilar(memory, asked, names)).toBeNull();
  });

  it('leave the student’s own out', () => {
    const memory = emptyMemory();
    remember(memory, here, { count: 5, first: 995 });
    remember(memory, [3, 3, 3, 3], { first: 100, count: 40 });
    expect(findSimilar(memory, { moment: here, studentId: 10_000 }, names)?.n).toBe(5);
    expect(findSimilar(memory, asked, names)).toBeNull();
  });
});
