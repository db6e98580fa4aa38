/** The skills that the bundled bank has templates for. */
import type { BankSkill } from '../../../shared/contract/skills.ts';
import { skills } from '../lesson/items/skills/skills.ts';
import { templates } from '../lesson/items/templates.ts';

export function bankSkills(): BankSkill[] {
  const made = new Set<string>(templates.map(({ skill }) => skill));
  return skills.filter(({ key }) => made.has(key)).map(({ key, name }) => ({ key, name }));
}
