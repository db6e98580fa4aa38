import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Edge,
  findCycle,
  leadsTo,
  levelsOf,
  needsOf,
  reach,
  teachingOrder,
} from '../../src/shared/skill-graph.ts';

/** Any links between up to twelve skills, rings included. */
const links = fc.array(
  fc.record({ skillId: fc.integer({ min: 1, max: 12 }), needsId: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 30 },
);
const all = Array.from({ length: 12 }, (_, at) => at + 1);

/** By brute force: can a skill be reached from itself? */
const hasRing = (edges: readonly Edge[]) => all.some((id) => reach(id, needsOf(edges)).has(id));

const needs = (edges: readonly Edge[], skillId: number | undefined, needsId: number) =>
  edges.some((edge) => edge.skillId === skillId && edge.needsId === needsId);

describe('the skill map', () => {
  it('finds a ring exactly where there is one, and names a real one', () => {
    const isRight = (edges: readonly Edge[]) => {
      const cycle = findCycle(edges);
      if (!cycle) return !hasRing(edges);
      const isRing = cycle.length > 1 && cycle.at(-1) === cycle[0];
      return isRing && cycle.every((id, at) => at === 0 || needs(edges, cycle[at - 1], id));
    };
    expect(fc.check(fc.property(links, isRight)).failed).toBe(false);
  });

  it('teaches nothing before what it builds on, and leaves out rings only', () => {
    const isRight = (edges: readonly Edge[]) => {
      const order = teachingOrder(all, edges);
      const isKept = ({ skillId, needsId }: Edge) =>
        !order.includes(skillId) || order.slice(0, order.indexOf(skillId)).includes(needsId);
      return edges.every(isKept) && (order.length === all.length) === !hasRing(edges);
    };
    expect(fc.check(fc.property(links, isRight)).failed).toBe(false);
  });

  it('keeps the given order where nothing speaks against it', () => {
    expect(teachingOrder([3, 1, 2], [{ skillId: 1, needsId: 2 }])).toEqual([3, 2, 1]);
  });

  it('puts each skill one level above the highest that it needs', () => {
    const edges = [
      { skillId: 2, needsId: 1 },
      { skillId: 3, needsId: 2 },
      { skillId: 3, needsId: 1 },
    ];
    expect(Object.fromEntries(levelsOf([1, 2, 3, 4], edges))).toEqual({ 1: 0, 2: 1, 3: 2, 4: 0 });
    expect([...reach(1, leadsTo(edges))].toSorted()).toEqual([2, 3]);
  });
});
