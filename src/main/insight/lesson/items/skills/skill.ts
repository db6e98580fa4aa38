/** How the skill map is written down: one row a skill. */
import type { ItemSubject } from '../../../../../shared/item.ts';
import type { Bilingual } from '../../../../../shared/words/say.ts';

/** Usual grade, English name, Chinese name, keys of the skills it builds on. */
type SkillRow = readonly [
  grade: number,
  en: string,
  chinese: string,
  prerequisites: readonly string[],
];
export type SkillRows = Readonly<Record<string, SkillRow>>;

export type Skill = {
  /** Stable: `fractions.add-unlike`. */
  key: string;
  name: Bilingual;
  subject: ItemSubject;
  /** The grade in which it is usually taught. */
  grade: number;
  prerequisites: readonly string[];
};

export function readRows(subject: ItemSubject, rows: SkillRows): Skill[] {
  return Object.entries(rows).map(([key, [grade, en, chinese, prerequisites]]) => ({
    key,
    name: { en, 'zh-CN': chinese },
    subject,
    grade,
    prerequisites,
  }));
}
