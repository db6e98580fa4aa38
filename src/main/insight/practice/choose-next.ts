/**
 * Which item comes next: from the skills that are ready to be learned (the outer fringe of knowledge spaces, Falmagne
 * and Doignon 2011), where success is likely but not sure, with older skills between (Rohrer 2012), and a nearly sure
 * one where too much would go wrong. Two failures in a row end a sitting: the third try is the teacher's word. On
 * simulated learners that costs no items beside asking something nearly sure then.
 */
import type { SkillStanding, Why } from '../../../shared/contract/practice-set.ts';
import type { Id } from '../../../shared/nouns.ts';
import { MET } from './standing.ts';

/** An item that could be asked. */
export type Choosable = {
  key: string;
  skillId: Id;
  /** The chance that this student gets it right. */
  expected: number;
  minutes: number;
  /** How often this student has had it. */
  seen: number;
};

/** What was asked in this sitting, oldest first; the outcome is null while it is on paper. */
export type Asked = {
  key: string;
  skillId: Id;
  expected: number;
  outcome: number | null;
  isOlder: boolean;
};

export type Policy = {
  /** Success that is aimed at; 0.70–0.85. */
  target: number;
  /** Share of items from older skills. */
  olderShare: number;
  /** New skills at a time. */
  focus: number;
  pinned: ReadonlySet<Id>;
  banned: ReadonlySet<Id>;
  /** How many skills each one opens up. */
  opens: ReadonlyMap<Id, number>;
  today: string;
};

export const SUCCESS_RANGE = [0.7, 0.85] as const;
export const USUAL_POLICY = {
  target: 0.775,
  olderShare: 0.3,
  focus: 2,
  pinned: new Set<Id>(),
  banned: new Set<Id>(),
} satisfies Partial<Policy>;

export type Choice<Item extends Choosable> = { item: Item; why: Why; isOlder: boolean };

/** Null: more would teach nothing now, or two in a row went wrong. */
export function chooseNext<Item extends Choosable>(
  standings: readonly SkillStanding[],
  items: readonly Item[],
  { asked, policy }: { asked: readonly Asked[]; policy: Policy },
): Choice<Item> | null {
  if (hasFailedTwice(asked)) return null;
  const bySkill = Map.groupBy(unused(items, asked), ({ skillId }) => skillId);
  const itemsOf = ({ skillId }: SkillStanding) => bySkill.get(skillId) ?? [];
  const find = (skills: readonly SkillStanding[], target: number) => {
    for (const skill of skills) {
      const item = nearest(itemsOf(skill), target);
      if (item) return item;
    }
    return null;
  };
  const held = olderSkills(standings, policy);
  const older = held.filter((skill) => kept(skill) < FRESH);
  const withItems = standings.filter(({ skillId }) => bySkill.has(skillId));
  const fresh = freshSkills(withItems, { asked, policy });
  const asOlder = (item: Item, why?: Why): Choice<Item> => {
    const skill = held.find(({ skillId }) => skillId === item.skillId);
    return {
      item,
      why: why ?? (skill ? reasonToReturn(skill, policy.today) : 'older'),
      isOlder: true,
    };
  };
  const whyLearn = (item: Item): Why => {
    const skill = standings.find(({ skillId }) => skillId === item.skillId);
    return reasonToLearn(skill, policy);
  };
  const due = older.filter((skill) => reasonToReturn(skill, policy.today) !== 'older');
  const item = find(fresh, policy.target);
  if (item && !bears(asked, item)) {
    const easier = easiest([...held, ...fresh].flatMap(itemsOf));
    if (easier && easier.expected > item.expected) {
      // The easiest there is may still be hard: then it is not called an easy one.
      const isEasy = easier.expected >= SUCCESS_RANGE[0];
      if (isIn(held, easier.skillId)) return asOlder(easier, isEasy ? 'easier' : undefined);
      return { item: easier, why: isEasy ? 'easier' : whyLearn(easier), isOlder: false };
    }
  }
  const wantsOlder = !item || isShort(asked, policy.olderShare);
  const again = wantsOlder ? find(item ? older : due, policy.target) : null;
  if (again) return asOlder(again);
  if (!item) return null;
  return { item, why: whyLearn(item), isOlder: false };
}

/** A sitting begins as if so many items had gone as aimed at. */
const BEGUN_WITH = 2;
/**
 * Where answers come in one by one. Lower than the success that is aimed at, as what comes instead is nearly sure: on
 * simulated learners seven in ten are right then, and new skills wait least.
 */
const BORNE = 0.62;

/** Whether a sitting that went like this, or a sheet that is expected to go like this, can bear a hard item. */
function bears(asked: readonly Asked[], { expected }: Choosable): boolean {
  const isOnPaper = asked.every(({ outcome }) => outcome === null);
  const sum = asked.reduce((all, one) => all + (one.outcome ?? one.expected), 0);
  const begun = isOnPaper ? 0 : BEGUN_WITH;
  const share = (sum + begun * USUAL_POLICY.target + expected) / (asked.length + begun + 1);
  return share >= (isOnPaper && asked.length > 0 ? SUCCESS_RANGE[0] : BORNE);
}

/** Items of this sitting are not asked twice; among the others those that were never had come first. */
function unused<Item extends Choosable>(items: readonly Item[], asked: readonly Asked[]): Item[] {
  const gone = new Set(asked.map(({ key }) => key));
  return items.filter(({ key }) => !gone.has(key));
}

const hasFailedTwice = (asked: readonly Asked[]): boolean =>
  asked.length >= 2 && asked.slice(-2).every(({ outcome }) => outcome !== null && outcome < 0.5);

const isIn = (skills: readonly SkillStanding[], id: Id) =>
  skills.some(({ skillId }) => skillId === id);

/** One more new item would leave too small a share of older ones. */
function isShort(asked: readonly Asked[], share: number): boolean {
  const older = asked.filter(({ isOlder }) => isOlder).length;
  return older / (asked.length + 1) < share;
}

/** Skills that are known or nearly so, those that should come back first; what is still to be shown before the rest. */
function olderSkills(
  standings: readonly SkillStanding[],
  { banned, today }: Policy,
): SkillStanding[] {
  const ORDER: readonly Why[] = ['delayed-check', 'review', 'continue', 'older'];
  const rank = (skill: SkillStanding) => ORDER.indexOf(reasonToReturn(skill, today));
  return standings
    .filter((skill) => isOlder(skill) && !banned.has(skill.skillId))
    .toSorted((a, b) => rank(a) - rank(b) || kept(a) - kept(b));
}

/** What was answered today need not come back today. */
const FRESH = 0.999;
const kept = ({ review, mastery }: SkillStanding): number =>
  mastery === 'none' ? 0 : (review?.retrievability ?? 0);

/** Known enough to build on: more of it teaches less than what comes next. */
const isOlder = ({ mastery, known, waitsFor }: SkillStanding): boolean =>
  mastery !== 'none' || (known >= MET && waitsFor.length === 0);

function reasonToReturn({ checkDueOn, review, mastery }: SkillStanding, today: string): Why {
  if (mastery === 'none') return 'continue';
  if (checkDueOn !== null && checkDueOn <= today) return 'delayed-check';
  return review?.isDue ? 'review' : 'older';
}

/** Ready skills in the order in which they are worked on; only so many at a time, in turn. */
function freshSkills(
  standings: readonly SkillStanding[],
  { asked, policy }: { asked: readonly Asked[]; policy: Policy },
): SkillStanding[] {
  const { pinned, banned, opens, focus } = policy;
  const turns = (id: Id) => asked.filter(({ skillId }) => skillId === id).length;
  const rank = ({ skillId, practised, n }: SkillStanding): number[] => [
    pinned.has(skillId) ? 0 : 1,
    practised > 0 ? 0 : 1,
    n > 0 ? 0 : 1,
    -(opens.get(skillId) ?? 0),
  ];
  return standings
    .filter((skill) => skill.isReady && !isOlder(skill))
    .filter(({ stuck, skillId }) => stuck === null && !banned.has(skillId))
    .toSorted((a, b) => compare(rank(a), rank(b)))
    .slice(0, focus)
    .toSorted((a, b) => turns(a.skillId) - turns(b.skillId));
}

function compare(one: readonly number[], two: readonly number[]): number {
  const at = one.findIndex((value, k) => value !== two[k]);
  return at < 0 ? 0 : (one[at] ?? 0) - (two[at] ?? 0);
}

function reasonToLearn(skill: SkillStanding | undefined, { pinned }: Policy): Why {
  if (skill && pinned.has(skill.skillId)) return 'pinned';
  return skill && skill.n > 0 ? 'continue' : 'ready';
}

/** Of those had least often, the one whose success comes nearest to the target. */
function nearest<Item extends Choosable>(items: readonly Item[], target: number): Item | null {
  const fewest = Math.min(...items.map(({ seen }) => seen));
  const off = ({ expected }: Item) => Math.abs(expected - target);
  return items
    .filter(({ seen }) => seen === fewest)
    .reduce<Item | null>((best, item) => (best && off(best) <= off(item) ? best : item), null);
}

/** What surely succeeds: the easiest of all, be it one that was had before. */
function easiest<Item extends Choosable>(items: readonly Item[]): Item | null {
  return items.reduce<Item | null>(
    (best, item) => (best && best.expected >= item.expected ? best : item),
    null,
  );
}
