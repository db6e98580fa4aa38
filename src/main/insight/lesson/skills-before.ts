/** All skills that some skills build on, however far back. */
import { skills } from './items/skills/skills.ts';

const prerequisites = new Map(skills.map(({ key, prerequisites: before }) => [key, before]));

export function skillsBefore(keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const before of prerequisites.get(key) ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      open.push(before);
    }
  }
  return found;
}
