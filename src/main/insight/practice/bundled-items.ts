/** Items that the bundled bank can make for a school's skills: one to choose for each template and level. */
import type { Skill } from '../../../shared/contract/skills.ts';
import type { Item, Level } from '../../../shared/item.ts';
import { LEVELS } from '../../../shared/item.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Random } from '../../../shared/random.ts';
import { generateItem } from '../lesson/items/generate.ts';
import { choicesAt, difficultyOf } from '../lesson/items/levels.ts';
import type { ChosenRadicals, Template } from '../lesson/items/template.ts';
import { templates } from '../lesson/items/templates.ts';

/** A kind of item that the bank can make as often as needed. */
export type BundledKind = {
  key: string;
  skillId: Id;
  /** Logits beside the usual item of the skill. */
  ease: number;
  template: Template;
  radicals: ChosenRadicals;
};

/** @param bundledOf the bank's skills that stand for each of the school's */
export function bundledKinds(bundledOf: ReadonlyMap<Id, readonly string[]>): BundledKind[] {
  return [...bundledOf].flatMap(([skillId, keys]) => {
    const own = templates.filter(({ skill }) => keys.includes(skill));
    const kinds = own.flatMap((template) => LEVELS.flatMap((level) => kindAt(template, level)));
    const mean =
      kinds.reduce((sum, { difficulty }) => sum + difficulty, 0) / Math.max(1, kinds.length);
    return kinds.map(({ difficulty, ...kind }) => ({ ...kind, skillId, ease: mean - difficulty }));
  });
}

/** A level's first choice of radicals stands for it; what is made later draws among them. */
function kindAt(template: Template, level: Level) {
  const [radicals] = choicesAt(template, level);
  if (!radicals) return [];
  const difficulty = difficultyOf(template, radicals).mean;
  return [{ key: `${template.id}/${level}`, template, radicals, difficulty }];
}

const MOST_SEED = 2 ** 31 - 1;

export const makeItem = ({ template, radicals }: BundledKind, random: Random): Item =>
  generateItem(template, random.whole([0, MOST_SEED]), radicals);

/** The name that an item bears in the school file: where it comes from, and its seed. */
export const nameOfMade = ({ templateId, version, seed }: Item): string =>
  `${templateId}@${version}#${seed}`;

/** Skills of the bank with the same name in either language stand for each other; else the teacher says so. */
export function bundledSkills(
  skills: readonly Skill[],
  named: ReadonlyMap<string, string>,
): Map<Id, readonly string[]> {
  return new Map(
    skills.flatMap(({ id, name, bank }) => {
      const keyOf = (text: string) => named.get(text.trim().toLowerCase());
      const same = keyOf(name);
      const told = bank.map((text) => keyOf(text) ?? text);
      const keys = told.length > 0 ? told : same === undefined ? [] : [same];
      return keys.length > 0 ? [[id, keys] as const] : [];
    }),
  );
}
