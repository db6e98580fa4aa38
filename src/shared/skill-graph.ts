/** What builds on what, as plain arithmetic on ids: shared by the store's check, the paths and the map on screen. */
import type { Id } from './nouns.ts';

/** `skillId` builds on `needsId`. */
export type Edge = { readonly skillId: Id; readonly needsId: Id };

/** The skills that each one builds on directly. */
export function needsOf(edges: readonly Edge[]): ReadonlyMap<Id, readonly Id[]> {
  return gather(edges, ({ skillId, needsId }) => [skillId, needsId]);
}

/** The skills that build on each one directly. */
export function leadsTo(edges: readonly Edge[]): ReadonlyMap<Id, readonly Id[]> {
  return gather(edges, ({ skillId, needsId }) => [needsId, skillId]);
}

function gather(
  edges: readonly Edge[],
  pair: (edge: Edge) => readonly [from: Id, to: Id],
): ReadonlyMap<Id, readonly Id[]> {
  const lists = new Map<Id, Id[]>();
  for (const edge of edges) {
    const [from, to] = pair(edge);
    lists.set(from, [...(lists.get(from) ?? []), to]);
  }
  return lists;
}

/** Everything reached from `start` along `next`, itself left out. */
export function reach(start: Id, next: ReadonlyMap<Id, readonly Id[]>): Set<Id> {
  const found = new Set<Id>();
  const open = [...(next.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return found;
}

/** A ring of skills each of which builds on the next, the first repeated at the end; null where there is none. */
export function findCycle(edges: readonly Edge[]): Id[] | null {
  const needs = needsOf(edges);
  const done = new Set<Id>();
  for (const start of needs.keys()) {
    const cycle = followDown(start, needs, done);
    if (cycle) return cycle;
  }
  return null;
}

/** Depth first, with the way down at hand; iterative, so that a long chain can't exhaust the stack. */
function followDown(start: Id, needs: ReadonlyMap<Id, readonly Id[]>, done: Set<Id>): Id[] | null {
  const way: { id: Id; next: number }[] = [{ id: start, next: 0 }];
  const onWay = new Set([start]);
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const below = needs.get(at.id)?.[at.next++];
    if (below === undefined || done.has(at.id)) {
      done.add(at.id);
      onWay.delete(at.id);
      way.pop();
    } else if (onWay.has(below)) {
      const ids = way.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(below)), below];
    } else if (!done.has(below)) {
      way.push({ id: below, next: 0 });
      onWay.add(below);
    }
  }
  return null;
}

/**
 * The skills so that none comes before what it builds on; of those that could come next, the first in the given
 * order (Kahn 1962). Skills on a cycle are left out.
 */
export function teachingOrder(skills: readonly Id[], edges: readonly Edge[]): Id[] {
  const known = new Set(skills);
  const inside = edges.filter(({ skillId, needsId }) => known.has(skillId) && known.has(needsId));
  const [needs, leads] = [needsOf(inside), leadsTo(inside)];
  const place = new Map(skills.map((id, at) => [id, at]));
  const open = new Map(skills.map((id) => [id, needs.get(id)?.length ?? 0]));
  const ready = skills.filter((id) => open.get(id) === 0);
  const order: Id[] = [];
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    order.push(id);
    for (const next of leads.get(id) ?? []) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
    ready.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  }
  return order;
}

/** How far each skill lies from the ground: 0 for what builds on nothing, else one above its highest need. */
export function levelsOf(skills: readonly Id[], edges: readonly Edge[]): ReadonlyMap<Id, number> {
  const needs = needsOf(edges);
  const levels = new Map<Id, number>();
  for (const id of teachingOrder(skills, edges)) {
    const below = (needs.get(id) ?? []).flatMap((need) => levels.get(need) ?? []);
    levels.set(id, below.length === 0 ? 0 : Math.max(...below) + 1);
  }
  return levels;
}
