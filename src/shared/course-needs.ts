/** What a course needs: all of several places, of each any one; plain arithmetic on ids. */
import type { Id } from './nouns.ts';

/** All of these, of each any one. */
export type Needs = readonly (readonly Id[])[];

export const meetsNeeds = (needs: Needs, passed: ReadonlySet<Id>): boolean =>
  needs.every((any) => any.some((id) => passed.has(id)));

/** Courses that nobody could ever begin, since whatever leads there leads through themselves. */
export function findUnreachable(courses: readonly { id: Id; needs: Needs }[]): Id[] {
  const inside = new Set(courses.map(({ id }) => id));
  const open = new Set<Id>();
  // courses that are only named need nothing that is known
  for (const { needs } of courses) for (const id of needs.flat()) if (!inside.has(id)) open.add(id);
  for (let grew = true; grew;) {
    grew = false;
    for (const { id, needs } of courses) {
      if (open.has(id) || !meetsNeeds(needs, open)) continue;
      open.add(id);
      grew = true;
    }
  }
  return courses.flatMap(({ id }) => (open.has(id) ? [] : [id]));
}
