/** The skill map as a picture from left to right: each skill one column after the last thing that it builds on. */
import type { Id } from './nouns.ts';
import { type Edge, levelsOf, needsOf } from './skill-graph.ts';

export type Spot = { id: Id; column: number; row: number };

/** Within a column those come together whose needs lie together (barycentre, Sugiyama, Tagawa and Toda 1981). */
export function layOutSkills(ids: readonly Id[], edges: readonly Edge[]): Spot[] {
  const levels = levelsOf(ids, edges);
  const needs = needsOf(edges);
  const rows = new Map<Id, number>();
  const columns = Map.groupBy(ids, (id) => levels.get(id) ?? 0);
  const spots: Spot[] = [];
  for (const column of [...columns.keys()].toSorted((a, b) => a - b)) {
    const centre = (id: Id): number => {
      const below = (needs.get(id) ?? []).flatMap((need) => rows.get(need) ?? []);
      return below.reduce((sum, row) => sum + row, 0) / Math.max(1, below.length);
    };
    const own = (columns.get(column) ?? []).toSorted((a, b) => centre(a) - centre(b));
    for (const [row, id] of own.entries()) {
      rows.set(id, row);
      spots.push({ id, column, row });
    }
  }
  return spots;
}
