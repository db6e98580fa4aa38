/** What practice knows of a school: its skills and what they build on, the items to choose from, how skills are learned. */
import type { Item, Prerequisite, Skill } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import { leadsTo, needsOf, reach, teachingOrder } from '../../../shared/skill-graph.ts';
import { itemsOf } from '../../store/item.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { prerequisitesOf, skillsOf } from '../../store/skill.ts';
import { skills as bankSkills } from '../lesson/items/skills/skills.ts';
import { isDoubtful, itemStatistics } from '../skills/item-statistics.ts';
import type { SchoolKnowledge } from '../tutor/school-knowledge.ts';
import { schoolKnowledge } from '../tutor/school-knowledge.ts';
import { type BundledKind, bundledKinds, bundledSkills } from './bundled-items.ts';

/** An item of the school file, or a kind that the bundled bank can make. */
export type PoolItem = {
  key: string;
  skillId: Id;
  /** Beside the skill's usual item, logits. */
  ease: number;
  minutes: number;
  item: Item | null;
  kind: BundledKind | null;
};

export type SchoolPractice = {
  skills: Skill[];
  edges: Prerequisite[];
  pool: PoolItem[];
  /** How many skills each one opens up. */
  opens: ReadonlyMap<Id, number>;
  knowledge: SchoolKnowledge;
};

const USUAL_MINUTES = 2;

export function schoolPractice(school: SchoolFile): SchoolPractice {
  const knowledge = schoolKnowledge(school);
  const all = skillsOf(school);
  const edges = prerequisitesOf(school);
  const order = teachingOrder(
    all.map(({ id }) => id),
    edges,
  );
  const place = new Map(order.map((id, at) => [id, at]));
  const leads = leadsTo(edges);
  return {
    skills: all.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
    edges,
    pool: poolOf(school, all, knowledge),
    opens: new Map(order.map((id) => [id, reach(id, leads).size])),
    knowledge,
  };
}

/** Where a skill has items with words, those without are left to the exam that they come from. */
function poolOf(
  school: SchoolFile,
  skills: readonly Skill[],
  knowledge: SchoolKnowledge,
): PoolItem[] {
  const { model, numbered } = knowledge;
  const items = itemsOf(school);
  const doubtful = doubtfulItems(knowledge, items);
  const own = items
    .filter(({ id, externalId }) => !isMade(externalId) && !doubtful.has(id))
    .flatMap((item): PoolItem[] => {
      const [first] = item.skills;
      if (!first) return [];
      const at = numbered.placeOf.item.get(item.id);
      const ease = at === undefined ? 0 : (model.items[at]?.mean ?? 0);
      const { id, minutes } = item;
      const key = `item/${id}`;
      return [
        { key, skillId: first.skillId, ease, minutes: minutes ?? USUAL_MINUTES, item, kind: null },
      ];
    });
  const named = new Map(
    bankSkills.flatMap(({ key, name }) => [
      [name.en.toLowerCase(), key] as const,
      [name['zh-CN'], key] as const,
    ]),
  );
  const made = bundledKinds(bundledSkills(skills, named)).map((kind): PoolItem => {
    const { key, skillId, ease } = kind;
    return { key: `${skillId}/${key}`, skillId, ease, minutes: USUAL_MINUTES, item: null, kind };
  });
  const all = [...own, ...made];
  const withWords = new Set(all.filter(hasWords).map(({ skillId }) => skillId));
  return all.filter((item) => hasWords(item) || !withWords.has(item.skillId));
}

const judged = new WeakMap<SchoolKnowledge, ReadonlySet<Id>>();

/** Nobody is asked to practise with an item that may be broken. */
function doubtfulItems(knowledge: SchoolKnowledge, items: readonly Item[]): ReadonlySet<Id> {
  const known = judged.get(knowledge);
  if (known) return known;
  const statistics = itemStatistics(items, knowledge.numbered.responses.flat(), () => null);
  const doubtful = new Set(
    statistics.filter(({ verdict }) => isDoubtful(verdict)).map(({ item }) => item.id),
  );
  judged.set(knowledge, doubtful);
  return doubtful;
}

export const hasWords = ({ item, kind }: PoolItem): boolean => kind !== null || item?.text != null;

/** An item that the bank made for one sheet is nobody else's. */
const isMade = (externalId: string): boolean => /^[\w-]+\/[\w-]+@\d+#\d+$/.test(externalId);

/** A class's skills: those it was asked about, what they build on, and what builds directly on them. */
export function skillsAround(asked: readonly Id[], { skills, edges }: SchoolPractice): Skill[] {
  const [needs, leads] = [needsOf(edges), leadsTo(edges)];
  const around = new Set(
    asked.flatMap((id) => [id, ...reach(id, needs), ...(leads.get(id) ?? [])]),
  );
  return skills.filter(({ id }) => around.has(id));
}
